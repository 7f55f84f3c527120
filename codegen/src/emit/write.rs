//! How a struct writes itself.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::tokens::ident;
use crate::plan::{Body, Count, ElementKind, Field, Kind, ListItems, Struct, Ty, ValueTy};

impl Scope<'_> {
    pub(super) fn write(&self, item: &Struct) -> TokenStream {
        if item.is_group {
            return TokenStream::new();
        }
        let name = ident(&item.ident);
        let (write, writer) = (self.xml("WriteXml"), self.xml("Writer"));
        let base = item.base.as_ref().map(|base| ident(&base.field));
        let mut attributes: Vec<TokenStream> = base
            .iter()
            .map(|base| quote!(self.#base.attributes(w);))
            .collect();
        for attribute in &item.attributes {
            let (field, name) = (ident(&attribute.field), &attribute.name);
            attributes.push(if attribute.required {
                quote!(w.attribute(#name, &self.#field);)
            } else {
                quote!(w.optional_attribute(#name, &self.#field);)
            });
        }
        if item.any_attribute.is_some() {
            attributes.push(quote!(w.any_attributes(&self.any_attributes);));
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
            Body::Text(_) => content.push(quote!(w.value(&self.value);)),
            Body::Mixed => content.push(quote!(w.mixed(&self.nodes);)),
            Body::Children { fields, .. } => content.extend(fields.iter().map(|field| {
                let answer = Self::answer(field);
                quote!(#answer;)
            })),
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

    /// Hands the writer a field.
    pub(super) fn answer(field: &Field) -> TokenStream {
        let value = ident(&field.ident);
        let value = quote!(self.#value);
        let shape = field.shape();
        match &field.kind {
            Kind::Element(ElementKind { name, nillable, .. }) => match (shape, nillable) {
                (Count::Required, false) => quote!(w.element(#name, &#value)),
                (Count::Optional, false) => quote!(w.optional(#name, &#value)),
                (Count::Many, false) => quote!(w.each(#name, &#value)),
                (Count::Required, true) => quote!(w.nillable(#name, &#value)),
                (Count::Optional, true) => quote!(w.optional_nillable(#name, &#value)),
                (Count::Many, true) => quote!(w.each_nillable(#name, &#value)),
            },
            Kind::List(list) => {
                let name = &list.name;
                let write = |values: &TokenStream| match &list.items {
                    ListItems::Element {
                        name: item,
                        nillable: false,
                        ..
                    } => quote!(w.list(#name, #item, #values)),
                    ListItems::Element { name: item, .. } => {
                        quote!(w.list_nillable(#name, #item, #values))
                    }
                    ListItems::Choice(_) => quote!(w.list_of_choices(#name, #values)),
                    ListItems::Any(_) => quote!(w.list_of_any(#name, #values)),
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
            Kind::Any(_) => match shape {
                Count::Required => quote!(w.any_elements(std::slice::from_ref(&#value))),
                Count::Optional => quote!(w.any_elements(#value.as_slice())),
                Count::Many => quote!(w.any_elements(&#value)),
            },
        }
    }
}

impl Field {
    /// Whether it is a text that must be given.
    pub(super) fn is_text(&self) -> bool {
        matches!(
            &self.kind,
            Kind::Element(ElementKind {
                ty: Ty::Value(ValueTy::String),
                nillable: false,
                ..
            })
        )
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
