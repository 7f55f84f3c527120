//! How a type makes arbitrary values of itself: an invocation of the runtime's macro `arbitrary!`, which
//! expands to nothing without the feature `arbitrary`.
//!
//! A line for each field says what is made for it. Alternatives are sorted by the least depth of their
//! values, so that the first one ends a recursion.

use super::context::FileContext;
use super::made::{Filled, Made};
use super::pieces::range;
use crate::model::Occurs;
use crate::plan::{
    Admitted, Alternative, AlternativeKind, Body, Choice, Constraint, Count, Derived, ElementKind,
    Field, FieldKind, Item, ItemPath, ListItems, ListKind, OptionalSequence, Struct, Ty, ValueTy,
    Wildcard,
};
use crate::rust::{Code, ident, one_line, string};

/// An invocation for a struct.
pub(super) fn arbitrary_struct(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let mut lines: Vec<(String, Filled)> = Vec::new();
    let mut line = |name: &str, value| lines.push((ident(name), value));
    if let Some(base) = &item.base {
        line(&base.field, call("s.base()"));
    }
    for attribute in &item.attributes {
        let value = file.made_value(&attribute.ty);
        let value = if attribute.required {
            value
        } else {
            value.optional()
        };
        line(&attribute.field, Filled::Made(value));
    }
    if let Some(any) = &item.any_attribute {
        line("any_attributes", call(&file.open_attributes(any)));
    }
    match &item.body {
        Body::Text(ty) => line("value", Filled::Made(file.made_value(ty))),
        Body::Open(_) => line("nodes", call("s.mixed()")),
        Body::Mixed(child) => line("nodes", call(&file.made_mixed(child))),
        Body::Whole(element) => line("value", Filled::Made(file.made_element(element))),
        Body::Empty | Body::Children { .. } => {}
    }
    let sequences = item.optional_sequences();
    for (index, field) in item.fields().iter().enumerate() {
        let filled = file.filled(field);
        let around = sequences.iter().rev();
        let mut around = around.filter(|sequence| sequence.fields.contains(&index));
        line(
            &field.ident,
            match around.next() {
                Some(sequence) => filled.if_there(&variable(item, sequence)),
                None => filled,
            },
        );
    }
    let declarations = declarations(item, &sequences);
    let lines = lines
        .into_iter()
        .map(|(name, value)| format!("{name}: {},", value.code()));
    invocation(file, &item.ident, declarations, lines)
}

fn call(code: &str) -> Filled {
    Filled::Made(Made::Call(code.to_owned()))
}

/// The variable that says whether an optional sequence is present.
fn variable(item: &Struct, sequence: &OptionalSequence) -> String {
    let first = &item.fields()[sequence.first];
    ident(&format!("has_{}", first.ident.trim_start_matches("r#")))
}

fn declarations(item: &Struct, sequences: &[OptionalSequence]) -> Vec<Code> {
    let declarations = sequences.iter().map(|sequence| {
        let mut around = sequences.iter().rev();
        let around = around.find(|other| sequence.is_in(other));
        let around = around.map(|other| format!("{} && ", variable(item, other)));
        let around = around.unwrap_or_default();
        Code::Line(format!(
            "let {} = {around}s.has()?;",
            variable(item, sequence)
        ))
    });
    declarations.collect()
}

/// An invocation for an enum of elements.
pub(super) fn arbitrary_choice(file: &mut FileContext<'_>, item: &Choice) -> Vec<Code> {
    let plan = file.plan;
    let is_possible =
        |index: &&usize| plan.is_possible_alternative(&item.alternatives[**index].kind);
    let lines = item.by_height.iter().filter(is_possible).map(|index| {
        let Alternative { variant, kind, .. } = &item.alternatives[*index];
        let made = file.made_alternative(kind);
        format!("{}({}?),", ident(variant), made.code())
    });
    let lines: Vec<String> = lines.collect();
    let name = format!("enum {}", ident(&item.ident));
    invocation(file, &name, Vec::new(), lines.into_iter())
}

/// An invocation for an enum of types.
pub(super) fn arbitrary_derived(file: &FileContext<'_>, item: &Derived) -> Vec<Code> {
    let variants = item.by_height.iter().map(|index| &item.types[*index].0);
    let lines = variants.map(|variant| format!("{}(s.value()?),", ident(variant)));
    let name = format!("enum {}", ident(&item.ident));
    invocation(file, &name, Vec::new(), lines)
}

fn invocation(
    file: &FileContext<'_>,
    name: &str,
    declarations: Vec<Code>,
    lines: impl Iterator<Item = String>,
) -> Vec<Code> {
    let lines = lines.map(Code::Line).collect();
    let body = if declarations.is_empty() {
        vec![Code::block(format!("s => {name}"), lines)]
    } else {
        vec![Code::block("s =>", declarations), Code::block(name, lines)]
    };
    vec![Code::Macro(file.macro_path("arbitrary"), body)]
}

impl FileContext<'_> {
    /// How a field is filled.
    fn filled(&mut self, field: &Field) -> Filled {
        let shape = field.shape();
        // What is optional on error is made here: only an error response may leave it out, and no schema says
        // which responses those are. A part of an optional sequence is made whenever its sequence is.
        let is_there = field.is_optional_on_error || field.co_occurrence.is_some();
        let least = field.co_occurrence.map(|co_occurrence| co_occurrence.least);
        let least = least.unwrap_or(u64::from(is_there));
        let occurs = field.repeats.made();
        let least = occurs.min.max(least);
        let max = occurs.max.map(|max| max.max(least));
        let range = range(Occurs { min: least, max });
        if least == 0 && !is_there && !self.plan.is_possible_field(field) {
            return Filled::Value("Default::default()".to_owned());
        }
        let one = match &field.kind {
            FieldKind::Element(element) => self.made_element(element),
            FieldKind::Any(any) => self.made_any(any),
            FieldKind::Rest(_) => return call("s.rest()"),
            FieldKind::List(list) => {
                let list = self.made_list(list);
                return filled_list(list, shape, is_there);
            }
            FieldKind::Choice { path, .. } if shape == Count::Many && self.plan.may_merge(path) => {
                return call(&format!("s.apart({range})"));
            }
            // Two neighbours of this kind could be read as one.
            FieldKind::Group { path } if self.plan.may_be_empty(path) && least > 0 => {
                return Filled::Made(Made::Plain.list(&format!("{least}..={least}")));
            }
            FieldKind::Group { path } if self.plan.may_be_empty(path) => {
                let collected = match shape {
                    Count::Many => ".into_iter().collect()",
                    Count::Required | Count::Optional => "",
                };
                return Filled::Value(format!("s.optional(|s| s.filled())?{collected}"));
            }
            FieldKind::Choice { .. } | FieldKind::Group { .. } => Made::Plain,
        };
        match shape {
            Count::Required => Filled::Made(one),
            Count::Optional if is_there => Filled::Value(format!("Some({}?)", one.code())),
            Count::Optional => Filled::Made(one.optional()),
            Count::Many => Filled::Made(one.list(&range)),
        }
    }

    /// What is made for an alternative.
    fn made_alternative(&mut self, kind: &AlternativeKind) -> Made {
        match kind {
            AlternativeKind::Element(element) => self.made_element(element),
            AlternativeKind::Elements(element, repeats) => {
                // An alternative has at least one element.
                let occurs = repeats.made();
                let min = occurs.min.max(1);
                let range = range(Occurs { min, ..occurs });
                let one = self.made_element(element);
                Made::Call(format!("s.each({range}, |s| {})", one.code()))
            }
            AlternativeKind::List(list) => self.made_list(list),
            AlternativeKind::Group(path) if self.plan.may_be_empty(path) => {
                Made::Call("s.filled()".to_owned())
            }
            AlternativeKind::Group(_) => Made::Plain,
            AlternativeKind::Any(any) => self.made_any(any),
        }
    }

    /// What is made for mixed content: how each child is made, that of the least depth first.
    fn made_mixed(&mut self, child: &ItemPath) -> String {
        let plan = self.plan;
        let Some(Item::Choice(children)) = plan.items.get(child) else {
            return "s.impossible()".to_owned();
        };
        let child = self.item(child);
        let alternatives = children.by_height.iter();
        let alternatives = alternatives.map(|index| &children.alternatives[*index]);
        let possible = alternatives.filter(|child| plan.is_possible_alternative(&child.kind));
        let makers = possible.map(|Alternative { variant, kind, .. }| {
            let made = self.made_alternative(kind);
            let name = match kind {
                AlternativeKind::Any(_) => "*",
                kind => kind.name(),
            };
            let variant = ident(variant);
            format!("({name:?}, |s| {}.map({child}::{variant}))", made.code())
        });
        format!("s.mixed_of(&[{}])", makers.collect::<Vec<_>>().join(", "))
    }

    /// What is made for one element.
    fn made_element(&mut self, element: &ElementKind) -> Made {
        let has_default = matches!(element.constraint, Some(Constraint::Default(_)))
            && self.plan.is_value(element.ty.plain());
        let one = match element.ty.plain() {
            Ty::Item(path) if matches!(element.constraint, Some(Constraint::Fixed(_))) => {
                self.made_fixed(path, element.constraint.as_ref())
            }
            Ty::Any => self.made_any_named(&element.name),
            Ty::Abstract => Made::Call("s.impossible()".to_owned()),
            _ if has_default && is_maybe_empty(&element.ty) => {
                // An empty element stands for its default.
                let value = self.made_value(&element.ty);
                Made::Call(format!("s.not_empty(|s| {})", value.code()))
            }
            _ => self.made_value(&element.ty),
        };
        let one = if element.boxed { one.boxed() } else { one };
        if element.nil_attributes.is_some() {
            one.nillable_with()
        } else if element.nillable {
            one.nillable()
        } else {
            one
        }
    }

    /// What is made for an element with attributes whose text is fixed.
    fn made_fixed(&mut self, path: &ItemPath, constraint: Option<&Constraint>) -> Made {
        let (Some(Constraint::Fixed(fixed)), Some(Item::Struct(item))) =
            (constraint, self.plan.items.get(path))
        else {
            return Made::Plain;
        };
        let (call, part) = match item.body {
            Body::Open(_) => ("fixed_nodes", "nodes"),
            Body::Mixed(_) => ("fixed_mixed", "nodes"),
            _ => ("fixed", "value"),
        };
        let ty = self.item(path);
        let fixed = crate::rust::string(fixed);
        Made::Call(format!(
            "s.{call}({fixed}, |own: &mut {ty}| &mut own.{part})"
        ))
    }

    /// What is made for a type: for a simple one with its facets.
    fn made_value(&mut self, ty: &Ty) -> Made {
        let facets = ty.facets().map(|facets| self.item(facets));
        match (ty.plain(), facets) {
            (Ty::Value(ValueTy::Uri), None) => Made::Call("s.uri()".to_owned()),
            (Ty::Value(ValueTy::Uri), Some(facets)) => {
                Made::Call(format!("s.with(&{facets}, |s| s.uri())"))
            }
            (_, Some(facets)) => Made::Call(format!("s.of(&{facets})")),
            (_, None) => Made::Plain,
        }
    }

    /// What is made for an element whose type is open, such as `xs:anyType`.
    fn made_any_named(&self, name: &str) -> Made {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let uri = match self.plan.uri_of(prefix) {
            Some(uri) => format!("Some({})", string(uri)),
            None => "None".to_owned(),
        };
        Made::Call(format!("s.any_named({uri}, {})", string(local)))
    }

    fn made_any(&mut self, any: &Wildcard) -> Made {
        Made::Call(format!("s.any({})", self.wildcard_code(any)))
    }

    /// Attributes of a wildcard. Some namespaces have few attributes, and any other would not be valid.
    fn open_attributes(&mut self, any: &Wildcard) -> String {
        let only = match &any.admitted {
            Admitted::Only(list) => match &**list {
                [Some(uri)] => self
                    .style
                    .profile
                    .attributes
                    .iter()
                    .find(|known| known.namespace == uri),
                _ => None,
            },
            Admitted::Any | Admitted::Other(_) | Admitted::AnyType { .. } => None,
        };
        let Some(known) = only else {
            return format!("s.any_attributes({})", self.wildcard_code(any));
        };
        let attributes = known.attributes.iter().map(|(name, values)| {
            let values: Vec<String> = values.iter().map(|value| string(value)).collect();
            format!("({}, &[{}])", string(name), values.join(", "))
        });
        let attributes: Vec<String> = attributes.collect();
        let namespace = string(known.namespace);
        format!("s.attributes_of({namespace}, &[{}])", attributes.join(", "))
    }

    fn wildcard_code(&mut self, any: &Wildcard) -> String {
        one_line(&self.wildcard_reference(any))
    }

    fn made_list(&mut self, list: &ListKind) -> Made {
        let range = range(list.occurs);
        match &list.items {
            items if !list.is_non_empty() && !self.plan.is_possible_item(items) => {
                Made::Call("Ok(Vec::new())".to_owned())
            }
            ListItems::Element(element) => self.made_element(element).list(&range),
            ListItems::Choice(path) if self.plan.may_merge(path) => {
                Made::Call(format!("s.apart({range})"))
            }
            ListItems::Choice(_) => Made::Plain.list(&range),
            ListItems::Any(any) => self.made_any(any).list(&range),
        }
    }
}

fn filled_list(list: Made, shape: Count, is_there: bool) -> Filled {
    match shape {
        Count::Required => Filled::Made(list),
        Count::Optional if is_there => Filled::Value(format!("Some({}?)", list.code())),
        Count::Many if is_there => Filled::Made(list),
        Count::Optional => Filled::Made(list.optional()),
        // An empty list means that the element is absent.
        Count::Many => Filled::Value(format!("{}?.unwrap_or_default()", list.optional().code())),
    }
}

/// Whether a value of a simple type can be written as an empty text.
fn is_maybe_empty(ty: &Ty) -> bool {
    matches!(
        ty.plain(),
        Ty::Value(ValueTy::String | ValueTy::Uri | ValueTy::Base64 | ValueTy::Hex)
            | Ty::ListOf(_)
            | Ty::Spelled(_)
            | Ty::Item(_)
    )
}
