//! How a type makes arbitrary values of itself: an invocation of the runtime's macro `arbitrary!`, which is
//! nothing without its feature of that name.
//!
//! A line for each field says what is made for it. Alternatives are in the order in which their values
//! can end, so that the first one is the way out of a recursion.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::checks::range;
use super::scope::Scope;
use super::ties::{self, Run};
use super::tokens::{ident, wildcard};
use crate::error::Error;
use crate::model::Occurs;
use crate::plan::{
    Alternative, AlternativeKind, Body, Choice, Count, Derived, ElementKind, Field, Item, ItemPath,
    Kind, ListItems, ListKind, Plan, Struct, Ty, ValueTy, Wildcard,
};

impl Scope<'_> {
    pub(super) fn arbitrary_struct(&self, item: &Struct) -> Result<String, Error> {
        let runs = ties::runs(item.fields());
        let mut lines: Vec<(String, TokenStream)> = Vec::new();
        let mut line = |name: &str, value: TokenStream| lines.push((name.to_owned(), value));
        if let Some(base) = &item.base {
            line(&base.field, quote!(s.base()?));
        }
        for attribute in &item.attributes {
            let value = self.value_of(&attribute.ty);
            let value = if attribute.required || is_plain(&value) {
                quote!(#value?)
            } else {
                quote!(s.optional(|s| #value)?)
            };
            line(&attribute.field, value);
        }
        if let Some(any) = &item.any_attribute {
            line("any_attributes", open_attributes(any));
        }
        match &item.body {
            Body::Empty => {}
            Body::Text(ty) => {
                let value = self.value_of(ty);
                line("value", quote!(#value?));
            }
            Body::Mixed => line("nodes", quote!(s.mixed()?)),
            Body::Children { fields, .. } => {
                for (index, field) in fields.iter().enumerate() {
                    let made = self.made(field);
                    let made = Run::of(index, &runs).map_or(made.clone(), |run| run.part(&made));
                    line(&field.ident, made);
                }
            }
        }
        let declarations = runs.iter().map(|run| run.declaration(&runs)).collect();
        self.emitter.arbitrary(&item.ident, declarations, lines)
    }

    /// What is made for a field.
    fn made(&self, field: &Field) -> TokenStream {
        let shape = field.shape();
        // Only the response to what failed may leave a waived part out, which no schema says; and a tied
        // part is there if its sequence is.
        let is_waived = field.is_waived || field.tie.is_some();
        let least = field.tie.map_or(u64::from(is_waived), |tie| tie.least);
        let min = field.occurs.min.max(least);
        let range = range(Occurs {
            min,
            ..field.occurs
        });
        let one = match &field.kind {
            Kind::Element(element) => self.made_element(element),
            Kind::Any(any) => {
                let any = wildcard(any);
                quote!(s.any(&#any))
            }
            Kind::List(list) => {
                let list = self.made_list(list);
                return match shape {
                    Count::Required => quote!(#list?),
                    Count::Optional if is_waived => quote!(Some(#list?)),
                    Count::Many if is_waived => quote!(#list?),
                    Count::Optional => quote!(s.optional(|s| #list)?),
                    // Empty stands for absent.
                    Count::Many => quote!(s.optional(|s| #list)?.unwrap_or_default()),
                };
            }
            Kind::Choice { path, .. } if shape == Count::Many && self.emitter.may_merge(path) => {
                return quote!(s.apart(#range)?);
            }
            // Two of these beside one another could read as one.
            Kind::Group { path } if self.emitter.may_be_empty(path) => {
                return quote!(s.optional(|s| s.filled())?.into_iter().collect());
            }
            Kind::Choice { .. } | Kind::Group { .. } => quote!(s.value()),
        };
        let is_plain = is_plain(&one);
        match shape {
            Count::Required => quote!(#one?),
            Count::Optional if is_waived => quote!(Some(#one?)),
            Count::Optional if is_plain => quote!(s.value()?),
            Count::Optional => quote!(s.optional(|s| #one)?),
            Count::Many if is_plain => quote!(s.list(#range)?),
            Count::Many => quote!(s.each(#range, |s| #one)?),
        }
    }

    /// What is made for one element.
    fn made_element(&self, element: &ElementKind) -> TokenStream {
        let ElementKind {
            name,
            ty,
            nillable,
            boxed,
            default,
        } = element;
        let one = match ty.plain() {
            Ty::Any => self.any_named(name),
            _ if default.is_some() && self.is_value(ty.plain()) && is_maybe_empty(ty) => {
                // One that is empty stands for its default.
                let value = self.value_of(ty);
                quote!(s.not_empty(|s| #value))
            }
            _ => self.value_of(ty),
        };
        let is_plain = is_plain(&one);
        let one = if *boxed && !is_plain {
            quote!(#one.map(Box::new))
        } else {
            one
        };
        if *nillable && !is_plain {
            quote!(s.nillable(|s| #one))
        } else {
            one
        }
    }

    /// What is made for a type: for a simple one with its facets.
    fn value_of(&self, ty: &Ty) -> TokenStream {
        match (ty.plain(), ty.facets()) {
            (Ty::Value(ValueTy::Uri), _) => match ty.facets() {
                None => quote!(s.uri()),
                Some(facets) => {
                    let facets = self.item(facets);
                    quote!(s.with(&#facets, |s| s.uri()))
                }
            },
            (_, Some(facets)) => {
                let facets = self.item(facets);
                quote!(s.of(&#facets))
            }
            _ => quote!(s.value()),
        }
    }

    /// What is made for an element whose type leaves all open.
    fn any_named(&self, name: &str) -> TokenStream {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let mut houses = self.emitter.plan.namespaces.iter();
        let house = houses.find(|house| prefix.chars().eq([house.prefix]));
        let uri = house.and_then(|house| house.uri.as_deref());
        let uri = uri.map_or_else(|| quote!(None), |uri| quote!(Some(#uri)));
        quote!(s.any_named(#uri, #local))
    }

    fn made_list(&self, list: &ListKind) -> TokenStream {
        let range = range(list.occurs);
        match &list.items {
            ListItems::Element { name, ty, nillable } => {
                let one = self.made_element(&ElementKind {
                    name: name.clone(),
                    ty: ty.clone(),
                    nillable: *nillable,
                    boxed: false,
                    default: None,
                });
                if is_plain(&one) {
                    quote!(s.list(#range))
                } else {
                    quote!(s.each(#range, |s| #one))
                }
            }
            ListItems::Choice(path) if self.emitter.may_merge(path) => quote!(s.apart(#range)),
            ListItems::Choice(_) => quote!(s.list(#range)),
            ListItems::Any(any) => {
                let any = wildcard(any);
                quote!(s.each(#range, |s| s.any(&#any)))
            }
        }
    }

    pub(super) fn arbitrary_choice(&self, item: &Choice) -> Result<String, Error> {
        let mut alternatives: Vec<&Alternative> = item.alternatives.iter().collect();
        alternatives.sort_by_key(|alternative| self.emitter.height(&alternative.kind));
        let lines = alternatives.into_iter().map(|alternative| {
            let value = match &alternative.kind {
                AlternativeKind::Element(element) => {
                    let one = self.made_element(element);
                    quote!(#one?)
                }
                AlternativeKind::Elements(element, occurs) => {
                    let one = self.made_element(element);
                    // None at all would be no alternative.
                    let min = occurs.min.max(1);
                    let range = range(Occurs { min, ..*occurs });
                    quote!(s.each(#range, |s| #one)?)
                }
                AlternativeKind::List(list) => {
                    let list = self.made_list(list);
                    quote!(#list?)
                }
                AlternativeKind::Group(path) if self.emitter.may_be_empty(path) => {
                    quote!(s.filled()?)
                }
                AlternativeKind::Group(_) => quote!(s.value()?),
                AlternativeKind::Any(any) => {
                    let any = wildcard(any);
                    quote!(s.any(&#any)?)
                }
            };
            (alternative.variant.clone(), value)
        });
        self.emitter.arbitrary_enum(&item.ident, lines.collect())
    }

    pub(super) fn arbitrary_derived(&self, item: &Derived) -> Result<String, Error> {
        let mut types: Vec<_> = item.types.iter().collect();
        types.sort_by_key(|(.., path)| self.emitter.height_of(path));
        let lines = types
            .into_iter()
            .map(|(variant, ..)| (variant.clone(), quote!(s.value()?)));
        self.emitter.arbitrary_enum(&item.ident, lines.collect())
    }
}

impl Emitter<'_> {
    /// An invocation for a struct: declarations, and the value of each field.
    pub(super) fn arbitrary(
        &self,
        name: &str,
        declarations: Vec<TokenStream>,
        fields: Vec<(String, TokenStream)>,
    ) -> Result<String, Error> {
        let fields = fields
            .into_iter()
            .map(|(field, value)| Ok(format!("{}: {},", ident(&field), expression(&value)?)));
        let declarations = declarations
            .into_iter()
            .map(|declaration| Ok(format!("        {}\n", statement(&declaration)?)));
        let declarations = declarations.collect::<Result<String, Error>>()?;
        let head = if declarations.is_empty() {
            name.to_owned()
        } else {
            format!("{{\n{declarations}    }} {name}")
        };
        Ok(self.invocation(&head, &fields.collect::<Result<Vec<_>, Error>>()?))
    }

    /// An invocation for an enum: the value of each variant.
    pub(super) fn arbitrary_enum(
        &self,
        name: &str,
        variants: Vec<(String, TokenStream)>,
    ) -> Result<String, Error> {
        let lines = variants
            .into_iter()
            .map(|(variant, value)| Ok(format!("{}({}),", ident(&variant), expression(&value)?)));
        let lines = lines.collect::<Result<Vec<_>, Error>>()?;
        Ok(self.invocation(&format!("enum {name}"), &lines))
    }

    fn invocation(&self, head: &str, lines: &[String]) -> String {
        let runtime = self.runtime.to_string().replace(' ', "");
        if lines.is_empty() {
            return format!("{runtime}::codegen::arbitrary! {{\n    s => {head} {{}}\n}}\n");
        }
        let lines: Vec<String> = lines
            .iter()
            .map(|line| format!("        {line}\n"))
            .collect();
        let lines = lines.concat();
        format!("{runtime}::codegen::arbitrary! {{\n    s => {head} {{\n{lines}    }}\n}}\n")
    }

    /// Whether two values of a choice beside one another can read as one: an alternative is a run of
    /// elements, or a group whose parts may be absent.
    fn may_merge(&self, path: &ItemPath) -> bool {
        let Some(choice) = self.choices.get(path) else {
            return false;
        };
        choice.alternatives.iter().any(|alternative| {
            matches!(
                alternative.kind,
                AlternativeKind::Elements(..) | AlternativeKind::Group(_)
            )
        })
    }

    /// Whether a group has no part that must be there.
    fn may_be_empty(&self, path: &ItemPath) -> bool {
        self.structs
            .get(path)
            .is_some_and(|group| !group.fields().iter().any(Field::is_required))
    }

    fn height_of(&self, path: &ItemPath) -> usize {
        self.heights.get(path).copied().unwrap_or_default()
    }

    fn height(&self, kind: &AlternativeKind) -> usize {
        // A group that may not be empty needs luck.
        let is_lucky = matches!(kind, AlternativeKind::Group(path) if self.may_be_empty(path));
        alternative_height(&self.heights, kind).saturating_add(usize::from(is_lucky) * 1000)
    }
}

/// Attributes of a wildcard. SOAP declares which attributes a header block may have.
fn open_attributes(any: &Wildcard) -> TokenStream {
    const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
    match any {
        Wildcard::Only(list) if matches!(&**list, [Some(uri)] if uri == SOAP) => {
            quote!(s.attributes_of(#SOAP, &[("mustUnderstand", &["0", "1"])])?)
        }
        any => {
            let any = wildcard(any);
            quote!(s.any_attributes(&#any)?)
        }
    }
}

/// Whether nothing needs to be said of what is made: an `Option`, a `Box` of it are made alike.
fn is_plain(made: &TokenStream) -> bool {
    made.to_string() == quote!(s.value()).to_string()
}

/// Whether a value of a simple type can be written as nothing.
fn is_maybe_empty(ty: &Ty) -> bool {
    matches!(
        ty.plain(),
        Ty::Value(ValueTy::String | ValueTy::Uri | ValueTy::Base64 | ValueTy::Hex)
            | Ty::ListOf(_)
            | Ty::Item(_)
    )
}

/// An expression on one line.
fn expression(value: &TokenStream) -> Result<String, Error> {
    let text = one_line(quote!(const X: T = #value;))?;
    let text = text.trim_start_matches("const X: T =").trim();
    Ok(text.trim_end_matches(';').to_owned())
}

/// A statement on one line.
fn statement(statement: &TokenStream) -> Result<String, Error> {
    let text = one_line(quote!(fn x() { #statement }))?;
    let text = text.trim_start_matches("fn x() {");
    Ok(text.trim_end_matches('}').trim().to_owned())
}

fn one_line(item: TokenStream) -> Result<String, Error> {
    let text = super::print(item)?;
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    Ok(lines.concat())
}

/// How many items are inside one another at least in a value of each item.
pub(super) fn heights(plan: &Plan) -> BTreeMap<ItemPath, usize> {
    let mut heights: BTreeMap<ItemPath, usize> = BTreeMap::new();
    // A height that is not known yet is one without an end; each round finds some.
    loop {
        let mut found = BTreeMap::new();
        for (place, file) in &plan.files {
            for item in &file.items {
                let path = ItemPath {
                    module: place.module.clone(),
                    ident: item.ident().to_owned(),
                };
                let height = item_height(&heights, item);
                if height < usize::MAX {
                    found.insert(path, height + 1);
                }
            }
        }
        if found == heights {
            return heights;
        }
        heights = found;
    }
}

type Heights = BTreeMap<ItemPath, usize>;

fn item_height(heights: &Heights, item: &Item) -> usize {
    match item {
        Item::Struct(item) => {
            let base = item
                .base
                .iter()
                .map(|base| path_height(heights, &base.path));
            let fields = item.fields().iter().filter(|field| is_made(field));
            base.chain(fields.map(|field| field_height(heights, field)))
                .max()
                .unwrap_or_default()
        }
        Item::Choice(item) => {
            let kinds = item
                .alternatives
                .iter()
                .map(|alternative| &alternative.kind);
            kinds
                .map(|kind| alternative_height(heights, kind))
                .min()
                .unwrap_or_default()
        }
        Item::Derived(item) => {
            let paths = item.types.iter().map(|(.., path)| path);
            paths
                .map(|path| path_height(heights, path))
                .min()
                .unwrap_or_default()
        }
        Item::Enumeration(_) | Item::Union(_) | Item::Facets(_) => 0,
    }
}

/// Whether a field has a value in every valid one of its struct.
fn is_made(field: &Field) -> bool {
    match field.shape() {
        Count::Required => true,
        Count::Optional => field.is_waived,
        Count::Many if matches!(field.kind, Kind::List(_)) => field.is_waived,
        Count::Many => field.is_waived || field.occurs.min > 0,
    }
}

fn field_height(heights: &Heights, field: &Field) -> usize {
    match &field.kind {
        Kind::Element(element) => element_height(heights, element),
        Kind::List(list) => list_height(heights, list),
        Kind::Choice { path, .. } | Kind::Group { path } => path_height(heights, path),
        Kind::Any(_) => 0,
    }
}

fn alternative_height(heights: &Heights, kind: &AlternativeKind) -> usize {
    match kind {
        AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) => {
            element_height(heights, element)
        }
        AlternativeKind::List(list) => list_height(heights, list),
        AlternativeKind::Group(path) => path_height(heights, path),
        AlternativeKind::Any(_) => 0,
    }
}

fn element_height(heights: &Heights, element: &ElementKind) -> usize {
    if element.nillable {
        0
    } else {
        ty_height(heights, &element.ty)
    }
}

fn list_height(heights: &Heights, list: &ListKind) -> usize {
    match &list.items {
        _ if !list.is_non_empty() => 0,
        ListItems::Element {
            ty,
            nillable: false,
            ..
        } => ty_height(heights, ty),
        ListItems::Choice(path) => path_height(heights, path),
        ListItems::Element { .. } | ListItems::Any(_) => 0,
    }
}

fn ty_height(heights: &Heights, ty: &Ty) -> usize {
    match ty {
        Ty::Item(path) => path_height(heights, path),
        Ty::Value(_) | Ty::ListOf(_) | Ty::Restricted(..) | Ty::Any => 0,
    }
}

fn path_height(heights: &Heights, path: &ItemPath) -> usize {
    heights.get(path).copied().unwrap_or(usize::MAX)
}
