//! Response messages: what tells of success, and the enums that hold one of several of them.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::scope::Scope;
use super::tokens::ident;
use crate::plan::{AlternativeKind, Choice, ItemPath, Struct, Ty};

/// Whether a struct is the base of all response messages of Exchange.
pub(super) fn is_response_message(item: &Struct) -> bool {
    let has = |name: &str| item.fields().iter().any(|field| field.ident == name);
    let has_class = item
        .attributes
        .iter()
        .any(|attribute| attribute.field == "response_class");
    has_class
        && ["message_text", "response_code", "message_xml"]
            .into_iter()
            .all(has)
}

/// How the base of all response messages tells its status.
pub(super) fn status(ty: &TokenStream) -> TokenStream {
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

impl<'p> Emitter<'p> {
    /// The base of all response messages, if a struct is it or extends it.
    fn response_message(&self, path: &'p ItemPath) -> Option<&'p ItemPath> {
        let mut path = path;
        loop {
            let item = self.structs.get(path)?;
            if is_response_message(item) {
                return Some(path);
            }
            path = &item.base.as_ref()?.path;
        }
    }
}

impl Scope<'_> {
    /// Lets an enum of response messages lend out what all of them have, as each of them does. So the
    /// responses in a batch tell of success without a match.
    pub(super) fn lend_response_message(&self, item: &Choice) -> Option<TokenStream> {
        let bases = item
            .alternatives
            .iter()
            .map(|alternative| match &alternative.kind {
                AlternativeKind::Element(element) if !element.nillable => match &element.ty {
                    Ty::Item(path) => self.emitter.response_message(path),
                    _ => None,
                },
                _ => None,
            });
        let bases = bases.collect::<Option<Vec<_>>>()?;
        let (base, others) = bases.split_first()?;
        if others.iter().any(|other| other != base) {
            return None;
        }
        let (name, base) = (ident(&item.ident), self.item(base));
        let variants = item
            .alternatives
            .iter()
            .map(|alternative| ident(&alternative.variant));
        let lend = quote!(match self { #(Self::#variants(value) => value),* });
        Some(quote! {
            impl std::ops::Deref for #name {
                type Target = #base;

                fn deref(&self) -> &Self::Target {
                    #lend
                }
            }

            impl std::ops::DerefMut for #name {
                fn deref_mut(&mut self) -> &mut Self::Target {
                    #lend
                }
            }
        })
    }
}
