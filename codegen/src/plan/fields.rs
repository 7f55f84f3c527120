//! Fields: what each part of a content model becomes.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorKind};
use crate::model::{self, Documentation, Element, Location, Occurs, QName, TypeRef};

use super::build::{Context, Planner, unused};
use super::choices::{NewChoice, choice_names, element_names};
use super::fixed_values::remark;
use super::ident;
use super::items::Item;
use super::parts::{ContentPart, Leaf, PartKind};
use super::paths::ItemPath;
use super::repeats::Repeats;
use super::structs::{Body, Constraint, Count, ElementKind, Field, FieldKind, First, Struct};
use super::ty::Ty;
use super::wildcards::{unjudged, wildcard};

impl<'m> Planner<'m> {
    /// The field for an element that comes after `earlier` elements. If an element of this name occurs several
    /// times in the sequence, its number is added.
    fn element_field(
        &self,
        element: &Element,
        earlier: &[&Element],
        used: &mut BTreeSet<String>,
    ) -> Result<String, Error> {
        let same: Vec<_> = earlier
            .iter()
            .filter(|known| known.name == element.name)
            .collect();
        if same.is_empty() {
            let rivals: Vec<&QName> = earlier.iter().map(|earlier| &earlier.name).collect();
            let names = self.names.of_field(&element.name, &rivals, used);
            return Ok(unused(used, &names, "_element"));
        }
        if !same.iter().all(|known| has_type_of(known, element)) {
            let name = element.name.local.to_string();
            return Err(Error::new(&element.at, ErrorKind::InconsistentTypes(name)));
        }
        let plain = ident::field(&element.name.local);
        let numbered = format!("{plain}_{}", same.len() + 1);
        Ok(unused(used, &[numbered], "_element"))
    }

    pub(super) fn fields(
        &mut self,
        parts: Vec<ContentPart<'m>>,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::new();
        let mut elements: Vec<&Element> = Vec::new();
        for part in parts {
            let count = match part.occurs {
                _ if part.is_repeated() => Count::Many,
                occurs if occurs.min == 0 => Count::Optional,
                _ => Count::Required,
            };
            let repeats = Repeats::of(&part);
            let (is_optional_on_error, co_occurrence) =
                (part.is_optional_on_error, part.co_occurrence);
            let field = match part.kind {
                PartKind::Element {
                    element,
                    doc,
                    is_local,
                } => {
                    let name = self.element_field(element, &elements, used)?;
                    elements.push(element);
                    self.element_of(element, doc, is_local, count, name, context)?
                }
                PartKind::Any { wildcard: any } => any_field(any, count, used),
                PartKind::Choice {
                    alternatives,
                    group,
                    head,
                    at,
                } => {
                    let names = element_names(&alternatives);
                    let candidates = choice_names(&names, group, head);
                    let idents: Vec<String> =
                        candidates.iter().map(|name| ident::field(name)).collect();
                    let ident = unused(used, &idents, "_choice");
                    let chosen = idents.iter().position(|name| *name == ident);
                    let candidate = &candidates[chosen.unwrap_or_default()];
                    let path = self.nested_choice(context, candidate, &names, at);
                    self.choice_field(ident, &path, &names, alternatives, head, at, count, context)?
                }
                PartKind::Sequence { parts, first, at } => {
                    let (name, path) = self.group(parts, &first, at, context)?;
                    let field = match count {
                        Count::Many => ident::field(&format!("{name}s")),
                        Count::Required | Count::Optional => ident::field(&name),
                    };
                    let ident = unused(used, &[field], "_group");
                    field_of(
                        ident,
                        Documentation::default(),
                        FieldKind::Group { path },
                        count,
                    )
                }
            };
            fields.push(Field {
                repeats,
                is_optional_on_error,
                co_occurrence,
                ..field
            });
        }
        Ok(fields)
    }

    fn element_of(
        &mut self,
        element: &'m Element,
        doc: &Documentation,
        is_local: bool,
        count: Count,
        ident: String,
        context: &Context,
    ) -> Result<Field, Error> {
        let list = match count {
            Count::Many => None,
            Count::Required | Count::Optional => self.list(element, is_local, context)?,
        };
        let kind = match list {
            Some(list) => FieldKind::List(list),
            None => FieldKind::Element(self.element_kind(element, is_local, context)?),
        };
        Ok(Field {
            remark: element.value.as_ref().map(remark),
            ..field_of(ident, doc.clone(), kind, count)
        })
    }

    #[allow(clippy::too_many_arguments, reason = "each is a part of the choice")]
    fn choice_field(
        &mut self,
        ident: String,
        path: &ItemPath,
        names: &[&QName],
        alternatives: Vec<ContentPart<'m>>,
        head: Option<&'m QName>,
        at: &'m Location,
        count: Count,
        context: &Context,
    ) -> Result<Field, Error> {
        let (path, doc) = if let Some(head) = head {
            (self.head(head)?, self.element_doc(head))
        } else {
            let new = NewChoice {
                path,
                at,
                is_type: false,
                doc: &Documentation::default(),
                schema: None,
            };
            self.choice(&new, alternatives, context)?;
            (path.clone(), Documentation::default())
        };
        let names = names.iter().map(|name| self.names.spelled(name)).collect();
        let kind = FieldKind::Choice {
            path,
            names,
            boxed: false,
        };
        Ok(field_of(ident, doc, kind, count))
    }

    pub(super) fn element_doc(&self, name: &QName) -> Documentation {
        self.model
            .elements
            .get(name)
            .map(|element| element.doc.clone())
            .unwrap_or_default()
    }

    pub(super) fn element_kind(
        &mut self,
        element: &'m Element,
        is_local: bool,
        context: &Context,
    ) -> Result<ElementKind, Error> {
        let ty = self.element_ty(element, is_local, context)?;
        let is_any = ty == Ty::Any;
        let constraint = self.constraint(element);
        let ty = if matches!(constraint, Some(Constraint::Default(_))) {
            let inside = self.inside(context, &element.name.local, &element.at);
            let value = element.value.as_ref();
            self.fixed(&element.ty, ty, value, &element.at, &inside)?
        } else {
            ty
        };
        Ok(ElementKind {
            name: self.names.spelled(&element.name),
            ty,
            // Any content keeps `xsi:nil` itself.
            nillable: element.is_nillable && !is_any,
            nil_attributes: self.nil_attributes(element, is_local, context)?,
            boxed: false,
            constraint,
        })
    }

    /// With what a group must begin.
    fn first(&self, leaves: &BTreeSet<Leaf<'m>>) -> Vec<First> {
        let leaves = leaves.iter().map(|leaf| match leaf {
            Leaf::Name(name) => First::Element(self.names.spelled(name)),
            Leaf::Any(namespaces) => First::Any(unjudged(namespaces)),
        });
        leaves.collect()
    }

    /// A sequence as a struct: its name, and its path.
    pub(super) fn group(
        &mut self,
        inner: Vec<ContentPart<'m>>,
        first: &BTreeSet<Leaf<'m>>,
        at: &Location,
        context: &Context,
    ) -> Result<(String, ItemPath), Error> {
        let name = format!("{}Group", group_name(&element_names(&inner)));
        let path = self.nested(context, &name, at);
        if self.begin(&path, at)? {
            self.reserve(&context.file, &path);
            let nested = Context {
                parent: path.ident.clone(),
                ..context.clone()
            };
            let fields = self.fields(inner, &mut BTreeSet::new(), &nested)?;
            let item = Struct {
                ident: path.ident.clone(),
                doc: Documentation::default(),
                schema: format!("a sequence in `{}`", context.parent),
                base: None,
                attributes: Vec::new(),
                any_attribute: None,
                body: Body::Children {
                    fields,
                    any_order: false,
                },
                is_group: true,
                type_name: None,
                first: self.first(first),
                first_arguments: &[],
                has_model: false,
            };
            self.plan.items.insert(path.clone(), Item::Struct(item));
        }
        Ok((name, path))
    }
}

fn field_of(ident: String, doc: Documentation, kind: FieldKind, count: Count) -> Field {
    Field {
        ident,
        doc,
        remark: None,
        kind,
        count,
        repeats: Repeats::own(Occurs::ONCE),
        is_optional_on_error: false,
        co_occurrence: None,
    }
}

/// Whether two elements have the same type. Elements with the same name in one content model must.
fn has_type_of(one: &Element, other: &Element) -> bool {
    match (&one.ty, &other.ty) {
        (TypeRef::Builtin(one), TypeRef::Builtin(other)) => one == other,
        (TypeRef::Named(one), TypeRef::Named(other)) => one == other,
        _ => one.at == other.at,
    }
}

fn any_field(any: &model::Wildcard, count: Count, used: &mut BTreeSet<String>) -> Field {
    let name = match count {
        Count::Many => "any_elements",
        Count::Required | Count::Optional => "any_element",
    };
    let ident = unused(used, &[name.to_owned()], "_2");
    field_of(ident, any.doc.clone(), FieldKind::Any(wildcard(any)), count)
}

/// The name of a sequence of these elements: the common ending of their names, or all names, or for many
/// elements the first and the last name.
fn group_name(names: &[&QName]) -> String {
    let locals: Vec<&str> = names.iter().map(|name| &*name.local).collect();
    ident::common_ending(&locals).unwrap_or_else(|| match &*locals {
        [first, _, .., last] if locals.len() > 3 => format!("{first}To{last}"),
        locals => locals.iter().map(|local| ident::pascal(local)).collect(),
    })
}
