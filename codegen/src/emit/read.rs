//! How a struct reads itself.
//!
//! A struct whose children are all optional is filled in place ([`Content`]) and so can be the base of
//! another. One with required children collects them in variables first, its base's among them.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::checks::{Checker, check, range};
use super::scope::Scope;
use super::tokens::{ident, wildcard};
use crate::plan::{Body, Count, ElementKind, Field, Kind, ListItems, ListKind, Struct, Ty};

impl Scope<'_> {
    pub(super) fn read(&self, item: &Struct) -> TokenStream {
        match &item.body {
            Body::Children { .. } if item.is_group => self.read_group(item),
            Body::Text(_) | Body::Mixed => self.read_whole(item),
            _ if self.is_content(item) => self.read_in_place(item),
            _ => self.read_whole(item),
        }
    }

    /// Whether a struct can be filled in place.
    fn is_content(&self, item: &Struct) -> bool {
        let own = match &item.body {
            Body::Empty => true,
            Body::Text(_) | Body::Mixed => false,
            Body::Children { fields, any_order } => {
                // What is checked is checked at the end, when there is nothing more to fill in.
                let needs_end = |field: &Field| field.is_required() || field.is_checked();
                !any_order && !fields.iter().any(needs_end)
            }
        };
        own && self
            .emitter
            .base(item)
            .is_none_or(|base| self.is_content(base))
    }

    fn read_in_place(&self, item: &Struct) -> TokenStream {
        let name = ident(&item.ident);
        let (content, reader, result) =
            (self.xml("Content"), self.xml("Reader"), self.xml("Result"));
        let runtime = &self.emitter.runtime;
        let fields = item.fields();
        let mut start: Vec<TokenStream> = Vec::new();
        for attribute in &item.attributes {
            let (field, value) = (ident(&attribute.field), self.attribute_value(attribute));
            start.push(quote!(#field: #value));
        }
        if let Some(base) = &item.base {
            let field = ident(&base.field);
            start.push(quote!(#field: #content::start(r)?));
        }
        if let Some(any) = &item.any_attribute {
            self.xml("Wildcard");
            let any = wildcard(any);
            start.push(quote!(any_attributes: r.any_attributes(&#any)?));
        }
        let start = if start.is_empty() {
            quote!(Ok(Self::default()))
        } else if fields.is_empty() {
            quote!(Ok(Self { #(#start),* }))
        } else if self.is_default(item) {
            quote!(Ok(Self { #(#start,)* ..Self::default() }))
        } else {
            let rest = fields.iter().map(|field| {
                let name = ident(&field.ident);
                if field.shape() == Count::Many {
                    quote!(#name: Vec::new())
                } else {
                    quote!(#name: None)
                }
            });
            quote!(Ok(Self { #(#start,)* #(#rest),* }))
        };
        let base = item.base.as_ref().map(|base| {
            let field = ident(&base.field);
            quote!(self.#field.children(r))
        });
        let own = fields.iter().map(|field| {
            let name = ident(&field.ident);
            self.question(field, &quote!(self.#name))
        });
        let questions: Vec<TokenStream> = base.into_iter().chain(own).collect();
        let unused = |used: bool| if used { quote!(r) } else { quote!(_) };
        let (start_reader, reader_name) = (
            unused(start.to_string().contains("(r") || start.to_string().contains("r .")),
            unused(!questions.is_empty()),
        );
        let questions = match questions.split_last() {
            None => quote!(Ok(())),
            Some((last, rest)) => quote!(#(#rest?;)* #last),
        };
        quote! {
            impl #content for #name {
                fn start(#start_reader: &mut #reader<'_>) -> #result<Self> {
                    #start
                }

                fn children(&mut self, #reader_name: &mut #reader<'_>) -> #result<()> {
                    #questions
                }
            }

            #runtime::codegen::content!(#name);
        }
    }

    fn read_whole(&self, item: &Struct) -> TokenStream {
        let name = ident(&item.ident);
        let (read, reader, result) = (self.xml("ReadXml"), self.xml("Reader"), self.xml("Result"));
        let mut whole = Whole::default();
        let value = self.collect(item, &mut whole);
        let Whole {
            attributes,
            variables,
            questions,
            checks,
            any_order,
            ..
        } = whole;
        let body = match &item.body {
            Body::Text(_) | Body::Mixed => quote!(#(#attributes)* Ok(#value)),
            _ => {
                let child = if any_order {
                    quote!(child_of_all)
                } else {
                    quote!(child)
                };
                quote! {
                    #(#attributes)*
                    #(#variables)*
                    r.open()?;
                    while r.#child()? {
                        #(#questions?;)*
                    }
                    #(#checks)*
                    Ok(#value)
                }
            }
        };
        quote! {
            impl #read for #name {
                fn read(r: &mut #reader<'_>) -> #result<Self> {
                    #body
                }
            }
        }
    }

    /// Declares a variable for each part of a struct, and gives the expression that puts them together.
    fn collect(&self, item: &Struct, whole: &mut Whole) -> TokenStream {
        let mut values: Vec<TokenStream> = Vec::new();
        for attribute in &item.attributes {
            let (field, value) = (ident(&attribute.field), self.attribute_value(attribute));
            let variable = whole.variable(&field);
            whole.attributes.push(quote!(let #variable = #value;));
            values.push(assign(&field, &variable));
        }
        if let (Some(base), Some(struct_)) = (&item.base, self.emitter.base(item)) {
            let field = ident(&base.field);
            if self.is_content(struct_) {
                let variable = whole.variable(&field);
                let ty = self.item(&base.path);
                self.xml("Content");
                whole
                    .attributes
                    .push(quote!(let mut #variable = #ty::start(r)?;));
                whole.questions.push(quote!(#variable.children(r)));
                values.push(assign(&field, &variable));
            } else {
                let value = self.collect(struct_, whole);
                let ty = self.item(&base.path);
                let value = named(&ty, value);
                values.push(quote!(#field: #value));
            }
        }
        if let Some(any) = &item.any_attribute {
            self.xml("Wildcard");
            let any = wildcard(any);
            let field = ident("any_attributes");
            let variable = whole.variable(&field);
            whole
                .attributes
                .push(quote!(let #variable = r.any_attributes(&#any)?;));
            values.push(assign(&field, &variable));
        }
        match &item.body {
            Body::Empty => {}
            Body::Text(ty) => {
                let text = match ty.facets() {
                    _ if *ty == Ty::Any => quote!(r.element()?),
                    None => quote!(r.value()?),
                    Some(facets) => {
                        let facets = self.item(facets);
                        quote!(r.value_of(&#facets)?)
                    }
                };
                values.push(quote!(value: #text));
            }
            Body::Mixed => values.push(quote!(nodes: r.mixed()?)),
            Body::Children { fields, any_order } => {
                whole.any_order |= any_order;
                let names: Vec<Ident> = fields.iter().map(|field| ident(&field.ident)).collect();
                let variables: Vec<Ident> = names.iter().map(|name| whole.variable(name)).collect();
                for (index, field) in fields.iter().enumerate() {
                    let (name, variable) = (&names[index], &variables[index]);
                    let init = if field.shape() == Count::Many {
                        quote!(Vec::new())
                    } else {
                        quote!(None)
                    };
                    whole.variables.push(quote!(let mut #variable = #init;));
                    whole
                        .questions
                        .push(self.question(field, &quote!(#variable)));
                    let value = |index: usize| variables[index].to_token_stream();
                    whole
                        .checks
                        .extend(check(&Checker::reader(), fields, index, &value));
                    if field.is_required() {
                        let names = field.schema_names();
                        values.push(quote!(#name: r.required(#names, #variable)?));
                    } else {
                        values.push(assign(name, variable));
                    }
                }
            }
        }
        quote!(Self { #(#values),* })
    }

    fn read_group(&self, item: &Struct) -> TokenStream {
        let mut whole = Whole::default();
        whole.used.insert("start".to_owned());
        let value = self.collect(item, &mut whole);
        let Whole {
            variables,
            questions,
            checks,
            ..
        } = whole;
        let name = ident(&item.ident);
        let (particle, reader, result) =
            (self.xml("Particle"), self.xml("Reader"), self.xml("Result"));
        quote! {
            impl #particle for #name {
                fn read_particle(r: &mut #reader<'_>) -> #result<Option<Self>> {
                    let start = r.position();
                    #(#variables)*
                    #(#questions?;)*
                    if r.position() == start {
                        return Ok(None);
                    }
                    #(#checks)*
                    Ok(Some(#value))
                }
            }
        }
    }

    /// Asks the reader for a field.
    fn question(&self, field: &Field, slot: &TokenStream) -> TokenStream {
        let is_many = field.count == Count::Many;
        match &field.kind {
            Kind::Element(ElementKind {
                name,
                nillable,
                default,
                ty,
                ..
            }) => {
                let tag = self.tag(name, ty);
                match default {
                    _ if is_many => quote!(r.many(#tag, &mut #slot)),
                    Some(default) if !nillable && self.is_value(ty) => {
                        quote!(r.one_or_default(#tag, #default, &mut #slot))
                    }
                    _ => quote!(r.one(#tag, &mut #slot)),
                }
            }
            Kind::List(list) => {
                let (name, items) = self.list_call(list);
                quote!(r.list(#name, &mut #slot).of(#items))
            }
            Kind::Choice { .. } if !is_many => quote!(r.particle(&mut #slot)),
            Kind::Choice { .. } | Kind::Group { .. } => quote!(r.particles(&mut #slot)),
            Kind::Any(any) => {
                self.xml("Wildcard");
                let any = wildcard(any);
                if is_many {
                    quote!(r.any(&#any, &mut #slot))
                } else {
                    quote!(r.any_one(&#any, &mut #slot))
                }
            }
        }
    }

    /// The name of a list, its items, and how many there are.
    pub(super) fn list_call(&self, list: &ListKind) -> (TokenStream, TokenStream) {
        let name = &list.name;
        let range = range(list.occurs);
        let items = match &list.items {
            ListItems::Element { name, ty, .. } => self.tag(name, ty),
            ListItems::Choice(_) => self.xml("Choice"),
            ListItems::Any(any) => {
                self.xml("Wildcard");
                wildcard(any)
            }
        };
        (quote!(#name), quote!(#items, #range))
    }

    fn attribute_value(&self, attribute: &crate::plan::Attribute) -> TokenStream {
        let tag = self.tag(&attribute.name, &attribute.ty);
        if attribute.required {
            quote!(r.required_attribute(#tag)?)
        } else {
            quote!(r.attribute(#tag)?)
        }
    }

    /// Whether a type is a simple value, so that an empty element can stand for its default.
    pub(super) fn is_value(&self, ty: &Ty) -> bool {
        match ty.plain() {
            Ty::Item(path) => !self.emitter.structs.contains_key(path),
            ty => *ty != Ty::Any,
        }
    }
}

/// The parts of a reading function.
#[derive(Default)]
struct Whole {
    used: BTreeSet<String>,
    attributes: Vec<TokenStream>,
    variables: Vec<TokenStream>,
    questions: Vec<TokenStream>,
    checks: Vec<TokenStream>,
    any_order: bool,
}

impl Whole {
    /// A variable for a field, with another name if a base has taken it.
    fn variable(&mut self, field: &Ident) -> Ident {
        let mut variable = field.clone();
        // The reader has a name of its own.
        while variable == "r" || !self.used.insert(variable.to_string()) {
            variable = format_ident!("own_{}", variable.to_string().trim_start_matches("r#"));
        }
        variable
    }
}

fn assign(field: &Ident, variable: &Ident) -> TokenStream {
    if field == variable {
        quote!(#field)
    } else {
        quote!(#field: #variable)
    }
}

/// Puts a type's name in place of `Self`.
fn named(ty: &TokenStream, value: TokenStream) -> TokenStream {
    let rest: TokenStream = value.into_iter().skip(1).collect();
    quote!(#ty #rest)
}

impl Struct {
    /// Its fields, if it has children.
    pub(super) fn fields(&self) -> &[Field] {
        match &self.body {
            Body::Children { fields, .. } => fields,
            _ => &[],
        }
    }
}
