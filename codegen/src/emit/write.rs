//! How a struct writes itself.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{Checker, check};
use super::scope::Scope;
use super::tokens::{ident, wildcard};
use crate::plan::{Body, Count, ElementKind, Field, Kind, ListItems, Struct, Ty, Wildcard};

impl Scope<'_> {
    pub(super) fn write(&self, item: &Struct) -> TokenStream {
        let name = ident(&item.ident);
        let (write, writer) = (self.xml("WriteXml"), self.xml("Writer"));
        let base = item.base.as_ref().map(|base| ident(&base.field));
        let mut attributes: Vec<TokenStream> = base
            .iter()
            .map(|base| quote!(self.#base.attributes(w);))
            .collect();
        for attribute in &item.attributes {
            let (field, name) = (ident(&attribute.field), &attribute.name);
            let write = if attribute.required {
                quote!(attribute(#name, &self.#field))
            } else {
                quote!(optional_attribute(#name, &self.#field))
            };
            let write = self.with(&attribute.ty, "w", write);
            attributes.push(quote!(w.#write;));
        }
        match &item.any_attribute {
            None => {}
            Some(Wildcard::Any) => {
                attributes.push(quote!(w.any_attributes(&self.any_attributes);));
            }
            Some(any) => {
                let any = wildcard(any);
                attributes.push(quote!(w.any_attributes_of(&#any, &self.any_attributes);));
            }
        }
        let attributes = (!attributes.is_empty()).then(|| {
            quote! {
                fn attributes(&self, w: &mut #writer) {
                    #(#attributes)*
                }
            }
        });
        let mut content: Vec<TokenStream> = base
            .iter()
            .map(|base| quote!(self.#base.content(w);))
            .collect();
        match &item.body {
            Body::Empty => {}
            Body::Text(Ty::Any) => content.push(quote!(w.element("", &self.value);)),
            Body::Text(ty) => {
                let write = self.with(ty, "w", quote!(value(&self.value)));
                content.push(quote!(w.#write;));
            }
            Body::Mixed => content.push(quote!(w.mixed(&self.nodes);)),
            Body::Children { fields, .. } => {
                content.extend(self.answers(fields));
            }
        }
        let unused = if content.is_empty() {
            quote!(_)
        } else {
            quote!(w)
        };
        quote! {
            impl #write for #name {
                #attributes

                fn content(&self, #unused: &mut #writer) {
                    #(#content)*
                }
            }
        }
    }

    /// Hands the writer fields, each after what is checked of it.
    fn answers(&self, fields: &[Field]) -> Vec<TokenStream> {
        let value = |index: usize| {
            let name = ident(&fields[index].ident);
            quote!(self.#name)
        };
        let answers = fields.iter().enumerate().map(|(index, field)| {
            let check = check(&Checker::writer(), fields, index, &value);
            let answer = self.answer(field, &value(index));
            quote!(#check #answer;)
        });
        answers.collect()
    }

    fn answer(&self, field: &Field, value: &TokenStream) -> TokenStream {
        let shape = field.shape();
        match &field.kind {
            Kind::Element(ElementKind {
                name, nillable, ty, ..
            }) => {
                let write = match (shape, nillable) {
                    (Count::Required, false) => quote!(element(#name, &#value)),
                    (Count::Optional, false) => quote!(optional(#name, &#value)),
                    (Count::Many, false) => quote!(each(#name, &#value)),
                    (Count::Required, true) => quote!(nillable(#name, &#value)),
                    (Count::Optional, true) => quote!(optional_nillable(#name, &#value)),
                    (Count::Many, true) => quote!(each_nillable(#name, &#value)),
                };
                let write = self.with(ty, "w", write);
                quote!(w.#write)
            }
            Kind::List(list) => {
                let name = &list.name;
                let write = |values: &TokenStream| {
                    let write = match &list.items {
                        ListItems::Element {
                            name: item,
                            nillable: false,
                            ..
                        } => quote!(list(#name, #item, #values)),
                        ListItems::Element { name: item, .. } => {
                            quote!(list_nillable(#name, #item, #values))
                        }
                        ListItems::Choice(_) => quote!(list_of_choices(#name, #values)),
                        ListItems::Any(_) => quote!(list_of_any(#name, #values)),
                    };
                    let write = self.with_items(list, shape == Count::Many, "w", write);
                    quote!(w.#write)
                };
                match shape {
                    Count::Required => write(&quote!(&#value)),
                    Count::Optional => {
                        let list = write(&quote!(values));
                        quote!(if let Some(values) = &#value { #list; })
                    }
                    Count::Many => {
                        let list = write(&quote!(&#value));
                        quote!(if !#value.is_empty() { #list; })
                    }
                }
            }
            Kind::Choice { .. } | Kind::Group { .. } => match shape {
                Count::Required => quote!(w.choice(Some(&#value))),
                Count::Optional => quote!(w.choice(#value.as_ref())),
                Count::Many => quote!(w.choices(&#value)),
            },
            Kind::Any(any) => {
                let elements = match shape {
                    Count::Required => quote!(std::slice::from_ref(&#value)),
                    Count::Optional => quote!(#value.as_slice()),
                    Count::Many => quote!(&#value),
                };
                if *any == Wildcard::Any {
                    return quote!(w.any_elements(#elements));
                }
                let any = wildcard(any);
                quote!(w.any_elements_of(&#any, #elements))
            }
        }
    }
}

impl Field {
    /// Whether it is a text that must be given.
    pub(super) fn is_text(&self) -> bool {
        matches!(
            &self.kind,
            Kind::Element(ElementKind {
                ty,
                nillable: false,
                ..
            }) if ty.is_text()
        )
    }

    /// The names of what is counted, none for what has no name of its own.
    pub(super) fn counted_names(&self) -> String {
        match &self.kind {
            Kind::Group { .. } | Kind::Any(_) => String::new(),
            _ => self.schema_names(),
        }
    }

    /// The names of what it holds, for messages: `t:Value | t:Values`.
    pub(super) fn schema_names(&self) -> String {
        match &self.kind {
            Kind::Element(element) => element.name.clone(),
            Kind::List(list) => list.name.clone(),
            Kind::Choice { names, .. } => names.join(" | "),
            Kind::Group { path } => path.ident.clone(),
            Kind::Any(_) => "any element".to_owned(),
        }
    }
}
