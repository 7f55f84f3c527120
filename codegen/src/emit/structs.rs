//! Structs: the declaration, `new`, and the way to the base.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::tokens::ident;
use super::{doc, ties};
use crate::plan::{Body, Count, Struct};

impl Scope<'_> {
    pub(super) fn structure(&self, item: &Struct) -> TokenStream {
        let name = ident(&item.ident);
        let doc = doc::item(&item.doc, &item.schema);
        let members = self.members(item);
        let fields = members
            .iter()
            .map(|Member { name, ty, doc, .. }| quote!(#doc pub #name: #ty));
        let is_default = self.is_default(item);
        let default = is_default.then(|| quote!(Default,));
        let new = (!is_default).then(|| Self::new_function(item, &members));
        let extends = item.base.as_ref().map(|base| {
            let root = &self.emitter.runtime;
            let (field, base) = (ident(&base.field), self.item(&base.path));
            quote!(#root::codegen::extends!(#name, #field, #base);)
        });
        let read = self.read(item);
        let write = self.write(item);
        quote! {
            #doc
            #[derive(Clone, Debug, #default PartialEq)]
            pub struct #name { #(#fields),* }
            #new
            #extends
            #read
            #write
        }
    }

    /// The fields of a struct in their order.
    fn members(&self, item: &Struct) -> Vec<Member> {
        let mut members = Vec::new();
        if let Some(base) = &item.base {
            let is_default = self
                .emitter
                .base(item)
                .is_some_and(|base| self.is_default(base));
            members.push(Member {
                name: ident(&base.field),
                ty: self.item(&base.path),
                doc: doc::comment(&[format!("What `{}` has.", base.path.ident)]),
                init: if is_default {
                    Init::Default
                } else {
                    Init::Given
                },
            });
        }
        for attribute in &item.attributes {
            let ty = self.ty(&attribute.ty);
            let is_text = attribute.ty.is_text();
            members.push(Member {
                name: ident(&attribute.field),
                ty: if attribute.required {
                    ty
                } else {
                    quote!(Option<#ty>)
                },
                doc: doc::part(&attribute.doc, &attribute.name, attribute.remark.clone()),
                init: match attribute.required {
                    true if is_text => Init::GivenText,
                    true => Init::Given,
                    false => Init::None,
                },
            });
        }
        if item.any_attribute.is_some() {
            let ty = self.xml("AnyAttribute");
            members.push(Member {
                name: ident("any_attributes"),
                ty: quote!(Vec<#ty>),
                doc: doc::comment(&["Attributes that the schema leaves open.".to_owned()]),
                init: Init::Vec,
            });
        }
        match &item.body {
            Body::Empty => {}
            Body::Text(ty) => members.push(Member {
                name: ident("value"),
                ty: self.ty(ty),
                doc: doc::comment(&["The text.".to_owned()]),
                init: if ty.is_text() {
                    Init::GivenText
                } else {
                    Init::Given
                },
            }),
            Body::Mixed => {
                let ty = self.xml("AnyNode");
                members.push(Member {
                    name: ident("nodes"),
                    ty: quote!(Vec<#ty>),
                    doc: doc::comment(&["Text and elements as they come.".to_owned()]),
                    init: Init::Vec,
                });
            }
            Body::Children { fields, .. } => {
                members.extend(fields.iter().enumerate().map(|(index, field)| {
                    Member {
                        name: ident(&field.ident),
                        ty: self.field(field),
                        doc: doc::part(
                            &field.doc,
                            &field.schema_names(),
                            field
                                .remark
                                .iter()
                                .cloned()
                                .chain(ties::remark(fields, index)),
                        ),
                        init: match field.shape() {
                            Count::Required if field.is_text() => Init::GivenText,
                            Count::Required => Init::Given,
                            Count::Optional => Init::None,
                            Count::Many => Init::Vec,
                        },
                    }
                }));
            }
        }
        members
    }

    /// Whether a struct has no field that must be given.
    pub(super) fn is_default(&self, item: &Struct) -> bool {
        let own = match &item.body {
            Body::Empty | Body::Mixed => true,
            Body::Text(_) => false,
            Body::Children { fields, .. } => !fields.iter().any(crate::plan::Field::is_required),
        };
        own && !item.attributes.iter().any(|attribute| attribute.required)
            && self
                .emitter
                .base(item)
                .is_none_or(|base| self.is_default(base))
    }

    fn new_function(item: &Struct, members: &[Member]) -> TokenStream {
        let name = ident(&item.ident);
        let parameters = members
            .iter()
            .filter_map(|Member { name, ty, init, .. }| match init {
                Init::Given => Some(quote!(#name: #ty)),
                Init::GivenText => Some(quote!(#name: impl Into<String>)),
                _ => None,
            });
        let values = members.iter().map(|Member { name, init, .. }| match init {
            Init::Given => quote!(#name),
            Init::GivenText => quote!(#name: #name.into()),
            Init::None => quote!(#name: None),
            Init::Vec => quote!(#name: Vec::new()),
            Init::Default => quote!(#name: Default::default()),
        });
        let doc = doc::comment(&["With what the schema requires, and nothing else.".to_owned()]);
        quote! {
            impl #name {
                #doc
                #[must_use]
                pub fn new(#(#parameters),*) -> Self {
                    Self { #(#values),* }
                }
            }
        }
    }
}

/// A field of a struct.
struct Member {
    name: proc_macro2::Ident,
    ty: TokenStream,
    doc: TokenStream,
    init: Init,
}

/// How `new` fills a field.
enum Init {
    Given,
    GivenText,
    None,
    Vec,
    Default,
}
