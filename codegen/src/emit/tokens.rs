//! Small pieces of syntax.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::plan::Wildcard;

/// An identifier, raw where it is a keyword.
pub(super) fn ident(name: &str) -> Ident {
    if syn::parse_str::<Ident>(name).is_ok() {
        Ident::new(name, Span::call_site())
    } else {
        Ident::new_raw(name, Span::call_site())
    }
}

/// A wildcard of the runtime.
pub(super) fn wildcard(wildcard: &Wildcard) -> TokenStream {
    let optional = |uri: &Option<String>| {
        uri.as_ref()
            .map_or_else(|| quote!(None), |uri| quote!(Some(#uri)))
    };
    match wildcard {
        Wildcard::Any => quote!(Wildcard::Any),
        Wildcard::Other(own) => {
            let own = optional(own);
            quote!(Wildcard::Other(#own))
        }
        Wildcard::Only(list) => {
            let list = list.iter().map(optional);
            quote!(Wildcard::Only(&[#(#list),*]))
        }
    }
}
