//! Enums of elements, and of the types that derive from an abstract one.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{is_any_number, items_of, range};
use super::doc;
use super::scope::Scope;
use super::tokens::{ident, wildcard};
use crate::plan::{AlternativeKind, Choice, Derived, ElementKind, ListItems, ListKind};

impl Scope<'_> {
    pub(super) fn choice(&self, item: &Choice) -> TokenStream {
        let name = ident(&item.ident);
        let doc = doc::item(&item.doc, &item.schema);
        let (particle, reader, error) = (
            self.xml("Particle"),
            self.xml("Reader"),
            self.xml("ReadError"),
        );
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
            answers.push(quote!(Self::#variant(value) => w.#write));
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
                    fn read(r: &mut #reader<'_>) -> Result<Self, #error> {
                        r.only_choice(#names)
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
                fn read_particle(r: &mut #reader<'_>) -> Result<Option<Self>, #error> {
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
                let ElementKind {
                    name,
                    nillable,
                    boxed,
                    ..
                } = element;
                let ty = self.element(element);
                let read = ident(match (nillable, boxed) {
                    (true, true) => "nillable_boxed",
                    (true, false) => "nillable",
                    (false, true) => "boxed",
                    (false, false) => "one",
                });
                let write = ident(if *nillable { "nillable" } else { "element" });
                (
                    ty,
                    self.with(&element.ty, "a", quote!(#read(#name, #make))),
                    self.with(&element.ty, "w", quote!(#write(#name, value))),
                )
            }
            AlternativeKind::Elements(element, occurs) => {
                let ty = self.element(element);
                let name = &element.name;
                let (read, write) = if element.nillable {
                    ("many_nillable", "each_nillable")
                } else {
                    ("many", "each")
                };
                let (read, write) = (ident(read), ident(write));
                let read = items_of(*occurs, "a", quote!(#read(#name, #make)));
                let write = if is_any_number(*occurs) {
                    quote!(#write(#name, value))
                } else {
                    let range = range(*occurs);
                    quote!(counted(#name, #range, value, Writer::#write))
                };
                (
                    quote!(Vec<#ty>),
                    self.with(&element.ty, "a", read),
                    self.with(&element.ty, "w", write),
                )
            }
            AlternativeKind::List(list) => self.list_alternative(list, make),
            AlternativeKind::Group(path) => (
                self.item(path),
                quote!(particle(#make)),
                quote!(choice(Some(value))),
            ),
            AlternativeKind::Any(any) => {
                self.xml("Wildcard");
                let any = wildcard(any);
                (
                    self.xml("AnyElement"),
                    quote!(any(&#any, #make)),
                    quote!(element("", value)),
                )
            }
        }
    }

    fn list_alternative(
        &self,
        list: &ListKind,
        make: &TokenStream,
    ) -> (TokenStream, TokenStream, TokenStream) {
        let (ty, read, write) = self.plain_list_alternative(list, make);
        (
            ty,
            self.with_items(list, false, "a", read),
            self.with_items(list, false, "w", write),
        )
    }

    fn plain_list_alternative(
        &self,
        list: &ListKind,
        make: &TokenStream,
    ) -> (TokenStream, TokenStream, TokenStream) {
        let name = &list.name;
        let item = self.list_item(list);
        let ty = quote!(Vec<#item>);
        match &list.items {
            ListItems::Element {
                name: item,
                nillable: true,
                ..
            } => (
                ty,
                quote!(list_nillable(#name, #item, #make)),
                quote!(list_nillable(#name, #item, value)),
            ),
            ListItems::Element { name: item, .. } => (
                ty,
                quote!(list(#name, #item, #make)),
                quote!(list(#name, #item, value)),
            ),
            ListItems::Choice(_) => (
                ty,
                quote!(list_of_choices(#name, #make)),
                quote!(list_of_choices(#name, value)),
            ),
            ListItems::Any(any) => {
                self.xml("Wildcard");
                let any = wildcard(any);
                (
                    ty,
                    quote!(list_of_any(#name, &#any, #make)),
                    quote!(list_of_any(#name, value)),
                )
            }
        }
    }

    pub(super) fn derived(&self, item: &Derived) -> TokenStream {
        let name = ident(&item.ident);
        let doc = doc::item(&item.doc, &item.schema);
        let (read, reader, error) = (
            self.xml("ReadXml"),
            self.xml("Reader"),
            self.xml("ReadError"),
        );
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
                fn read(r: &mut #reader<'_>) -> Result<Self, #error> {
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
