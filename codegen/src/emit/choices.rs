//! Enums of elements, and of the types that derive from an abstract one.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{is_any_number, range};
use super::doc;
use super::scope::Scope;
use super::tokens::{ident, wildcard};
use crate::plan::{AlternativeKind, Choice, Derived};

impl Scope<'_> {
    pub(super) fn choice(&self, item: &Choice) -> TokenStream {
        let name = ident(&item.ident);
        let doc = doc::item(&item.doc, &item.schema);
        let (particle, reader, result) =
            (self.xml("Particle"), self.xml("Reader"), self.xml("Result"));
        let (write, writer) = (self.xml("WriteXml"), self.xml("Writer"));
        let mut variants = Vec::new();
        let mut questions = Vec::new();
        let mut answers = Vec::new();
        for alternative in &item.alternatives {
            let variant = ident(&alternative.variant);
            let (ty, read, write) = self.alternative(&alternative.kind, &quote!(Self::#variant));
            let doc = doc::part(&alternative.doc, &alternative.kind.name(), None);
            variants.push(quote!(#doc #variant(#ty)));
            questions.push(quote!(.#read));
            answers.push(quote!(Self::#variant(value) => #write));
        }
        let whole = item.is_type.then(|| {
            let read = self.xml("ReadXml");
            let names = item
                .alternatives
                .iter()
                .map(|alternative| alternative.kind.name())
                .collect::<Vec<_>>();
            let names = names.join(" | ");
            quote! {
                impl #read for #name {
                    fn read(r: &mut #reader<'_>) -> #result<Self> {
                        r.only_particle(#names)
                    }
                }
            }
        });
        let lend = self.lend_response_message(item);
        quote! {
            #doc
            #[derive(Clone, Debug, PartialEq)]
            pub enum #name { #(#variants),* }

            #lend

            impl #particle for #name {
                fn read_particle(r: &mut #reader<'_>) -> #result<Option<Self>> {
                    let mut found = None;
                    r.alternatives(&mut found)#(#questions)*.end()?;
                    Ok(found)
                }
            }

            impl #write for #name {
                fn content(&self, w: &mut #writer) {
                    match self { #(#answers),* }
                }
            }

            #whole
        }
    }

    /// The type of a variant, the call that reads it and the one that writes it.
    fn alternative(
        &self,
        kind: &AlternativeKind,
        make: &TokenStream,
    ) -> (TokenStream, TokenStream, TokenStream) {
        match kind {
            AlternativeKind::Element(element) => {
                let ty = self.element(element);
                let tag = self.tag(&element.name, &element.ty);
                (ty, quote!(one(#tag, #make)), quote!(w.element(#tag, value)))
            }
            AlternativeKind::Elements(element, occurs) => {
                let ty = self.element(element);
                let (name, tag) = (&element.name, self.tag(&element.name, &element.ty));
                let range = range(*occurs);
                let write = if is_any_number(*occurs) {
                    quote!(w.each(#tag, value))
                } else {
                    quote!({ w.count(#name, #range, value); w.each(#tag, value) })
                };
                (quote!(Vec<#ty>), quote!(many(#tag, #range, #make)), write)
            }
            AlternativeKind::List(list) => {
                let item = self.list_item(list);
                let (name, items) = self.list_call(list);
                (
                    quote!(Vec<#item>),
                    quote!(list(#name, #items, #make)),
                    quote!(w.list(#name, value).of(#items)),
                )
            }
            AlternativeKind::Group(path) => (
                self.item(path),
                quote!(particle(#make)),
                quote!(w.particle(value)),
            ),
            AlternativeKind::Any(any) => {
                self.xml("Wildcard");
                let any = wildcard(any);
                (
                    self.xml("AnyElement"),
                    quote!(any(&#any, #make)),
                    quote!(w.any(&#any, std::slice::from_ref(value))),
                )
            }
        }
    }

    pub(super) fn derived(&self, item: &Derived) -> TokenStream {
        let name = ident(&item.ident);
        let doc = doc::item(&item.doc, &item.schema);
        let (read, reader, result) = (self.xml("ReadXml"), self.xml("Reader"), self.xml("Result"));
        let (write, writer) = (self.xml("WriteXml"), self.xml("Writer"));
        let mut variants = Vec::new();
        let (mut reads, mut attributes, mut contents) = (Vec::new(), Vec::new(), Vec::new());
        for (variant, schema, path) in &item.types {
            let variant = ident(variant);
            let ty = self.item(path);
            let doc = doc::comment(&[format!("`{schema}`")]);
            variants.push(quote!(#doc #variant(#ty)));
            reads.push(quote!(Some(#schema) => #read::read(r).map(Self::#variant)));
            attributes.push(quote!(Self::#variant(value) => w.derived_attributes(#schema, value)));
            contents.push(quote!(Self::#variant(value) => value.content(w)));
        }
        let names = item
            .types
            .iter()
            .map(|(_, schema, _)| schema.as_str())
            .collect::<Vec<_>>()
            .join(" | ");
        quote! {
            #doc
            #[derive(Clone, Debug, PartialEq)]
            pub enum #name { #(#variants),* }

            impl #read for #name {
                fn read(r: &mut #reader<'_>) -> #result<Self> {
                    match r.xsi_type()?.as_deref() {
                        #(#reads,)*
                        other => r.unknown_type(#names, other),
                    }
                }
            }

            impl #write for #name {
                fn attributes(&self, w: &mut #writer) {
                    match self { #(#attributes),* }
                }

                fn content(&self, w: &mut #writer) {
                    match self { #(#contents),* }
                }
            }
        }
    }
}

impl AlternativeKind {
    /// The name of what it holds, for messages.
    fn name(&self) -> String {
        match self {
            Self::Element(element) | Self::Elements(element, _) => element.name.clone(),
            Self::List(list) => list.name.clone(),
            Self::Group(path) => path.ident.clone(),
            Self::Any(_) => "any element".to_owned(),
        }
    }
}
