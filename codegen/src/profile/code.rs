//! The traits of `ews_types::soap` that generated code implements.

use proc_macro2::TokenStream;
use quote::quote;

use super::definition::{OperationPaths, TraitCode};

/// A request knows its operation and its response.
pub(super) const OPERATION: TraitCode<fn(&OperationPaths) -> TokenStream> = TraitCode {
    name: "Operation",
    xml: &[],
    implement: operation,
};

/// The type that all response messages extend says whether the request succeeded.
pub(super) const RESPONSE_STATUS: TraitCode<fn(&TokenStream) -> TokenStream> = TraitCode {
    name: "ResponseStatus",
    xml: &["AnyElement"],
    implement: response_status,
};

fn operation(operation: &OperationPaths) -> TokenStream {
    let OperationPaths {
        name,
        action,
        request,
        response,
        header,
    } = operation;
    quote! {
        impl Operation for #request {
            type Response = #response;
            type Header = #header;
            const OPERATION: &'static str = #name;
            const SOAP_ACTION: &'static str = #action;
        }
    }
}

fn response_status(ty: &TokenStream) -> TokenStream {
    quote! {
        impl ResponseStatus for #ty {
            fn response_class(&self) -> &str {
                self.response_class.as_str()
            }

            fn response_code(&self) -> Option<&str> {
                self.response_code.as_ref().map(AsRef::as_ref)
            }

            fn message_text(&self) -> Option<&str> {
                self.message_text.as_deref()
            }

            fn message_xml(&self) -> &[AnyElement] {
                self.message_xml.as_deref().unwrap_or_default()
            }
        }
    }
}
