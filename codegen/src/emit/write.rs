//! How a struct writes itself.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{Checker, check};
use super::scope::Scope;
use super::tokens::{ident, wildcard};
use crate::plan::{Body, Count, ElementKind, Field, Kind, Struct, Ty};

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
            let field = ident(&attribute.field);
            let tag = self.tag(&attribute.name, &attribute.ty);
            attributes.push(if attribute.required {
                quote!(w.attribute(#tag, &self.#field);)
            } else {
                quote!(w.optional_attribute(#tag, &self.#field);)
            });
        }
        if let Some(any) = &item.any_attribute {
            let any = wildcard(any);
            attributes.push(quote!(w.any_attributes(&#any, &self.any_attributes);));
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
            Body::Text(ty) => content.push(match ty.facets() {
                None => quote!(w.value(&self.value);),
                Some(facets) => {
                    let facets = self.item(facets);
                    quote!(w.value_of(&#facets, &self.value);)
                }
            }),
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
            Kind::Element(ElementKind { name, ty, .. }) => {
                let tag = self.tag(name, ty);
                match shape {
                    Count::Required => quote!(w.element(#tag, &#value)),
                    Count::Optional => quote!(w.optional(#tag, &#value)),
                    Count::Many => quote!(w.each(#tag, &#value)),
                }
            }
            Kind::List(list) => {
                let (name, items) = self.list_call(list);
                if shape == Count::Required {
                    quote!(w.list(#name, &#value).of(#items))
                } else {
                    quote!(w.optional_list(#name, &#value).of(#items))
                }
            }
            Kind::Choice { .. } | Kind::Group { .. } => match shape {
                Count::Required => quote!(w.particle(&#value)),
                Count::Optional => quote!(w.optional_particle(&#value)),
                Count::Many => quote!(w.particles(&#value)),
            },
            Kind::Any(any) => {
                let elements = match shape {
                    Count::Required => quote!(std::slice::from_ref(&#value)),
                    Count::Optional => quote!(#value.as_slice()),
                    Count::Many => quote!(&#value),
                };
                let any = wildcard(any);
                quote!(w.any(&#any, #elements))
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
