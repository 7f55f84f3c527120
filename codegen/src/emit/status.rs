//! Response messages: the enums that hold one of several of them.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::scope::Scope;
use super::tokens::ident;
use crate::plan::{AlternativeKind, Choice, ItemPath, Ty};

impl Emitter<'_> {
    /// Whether a struct is the base of all response messages or extends it.
    fn is_response_message(&self, path: &ItemPath) -> bool {
        let base = |path: &ItemPath| Some(&self.structs.get(path)?.base.as_ref()?.path);
        std::iter::successors(Some(path), |path| base(path))
            .any(|path| self.plan.response_message.as_ref() == Some(path))
    }
}

impl Scope<'_> {
    /// An enum of response messages derefs to what all of them have, as each of them does. So the
    /// messages in a batch say whether they succeeded without a match.
    pub(super) fn lend_response_message(&self, item: &Choice) -> Option<TokenStream> {
        let is_response_message = |kind: &AlternativeKind| match kind {
            AlternativeKind::Element(element) if !element.nillable => match &element.ty {
                Ty::Item(path) => self.emitter.is_response_message(path),
                _ => false,
            },
            _ => false,
        };
        let alternatives = || item.alternatives.iter();
        if !alternatives().all(|alternative| is_response_message(&alternative.kind)) {
            return None;
        }
        let base = self.emitter.plan.response_message.as_ref()?;
        let (name, base) = (ident(&item.ident), self.item(base));
        let variants = alternatives().map(|alternative| ident(&alternative.variant));
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
