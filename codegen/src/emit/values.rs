//! Enumerations and unions, as invocations of the runtime's macros: a line for each value.
//!
//! The declaration inside an invocation is an enum to `syn`, so it is checked and printed like all else.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::tokens::ident;
use super::{doc, print};
use crate::error::Error;
use crate::plan::{Enumeration, Union};

pub(super) fn enumeration(item: &Enumeration, runtime: &TokenStream) -> Result<String, Error> {
    let name = ident(&item.ident);
    let doc = doc::item(&item.doc, &item.schema);
    let values = item.values.iter().map(|(variant, value, doc)| {
        let variant = ident(variant);
        let doc = if doc.text.is_empty() {
            TokenStream::new()
        } else {
            doc::part(doc, value, None)
        };
        quote!(#doc #variant = #value)
    });
    let other = ident(&item.other);
    let kept = ident(if item.is_token { "Token" } else { "String" });
    invocation(
        &format!("{runtime}::codegen::enumeration"),
        quote!(#doc pub enum #name { #other(#kept), #(#values,)* }),
    )
}

impl Scope<'_> {
    pub(super) fn union(&self, item: &Union) -> Result<String, Error> {
        let name = ident(&item.ident);
        let doc = doc::item(&item.doc, &item.schema);
        let members = item.members.iter().map(|(variant, ty)| {
            let variant = ident(variant);
            let facets = ty.facets().map(|facets| self.item(facets));
            let facets = facets.map(|facets| quote!(, #facets));
            let ty = self.ty(ty);
            let doc = doc::comment(&[format!("`{}`", ty.to_string().replace(' ', ""))]);
            quote!(#doc #variant(#ty #facets))
        });
        let runtime = &self.emitter.runtime;
        invocation(
            &format!("{runtime}::codegen::union"),
            quote!(#doc pub enum #name { #(#members),* }),
        )
    }
}

fn invocation(name: &str, declaration: TokenStream) -> Result<String, Error> {
    let mut text = format!("{}! {{\n", name.replace(' ', ""));
    for line in print(declaration)?.lines() {
        text.push_str("    ");
        text.push_str(line);
        text.push('\n');
    }
    text.push_str("}\n");
    Ok(text)
}
