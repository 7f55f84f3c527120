//! Fields: what each part of a content model becomes.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{self, Documentation, Element, Namespaces, QName, ValueConstraint};

use super::build::{Context, Planner, unused};
use super::choices::{choice_names, element_names};
use super::slots::{Part, Slot};
use super::{Body, Count, ElementKind, Field, Item, ItemPath, Kind, Struct, Wildcard, ident};

impl<'m> Planner<'m> {
    pub(super) fn fields(
        &mut self,
        slots: Vec<Slot<'m>>,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::new();
        for slot in slots {
            let count = match slot.occurs {
                _ if slot.is_repeated() => Count::Many,
                occurs if occurs.min == 0 => Count::Optional,
                _ => Count::Required,
            };
            fields.push(self.field(slot, count, used, context)?);
        }
        Ok(fields)
    }

    pub(super) fn field(
        &mut self,
        slot: Slot<'m>,
        count: Count,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Field, Error> {
        match slot.part {
            Part::Element {
                element,
                doc,
                is_local,
            } => {
                let ident = unused(
                    used,
                    &[ident::field(&element.name.local)],
                    "_element",
                    &element.at,
                )?;
                let list = if count == Count::Many {
                    None
                } else {
                    self.list(element, is_local, context)?
                };
                let kind = match list {
                    Some(list) => Kind::List(list),
                    None => Kind::Element(self.element_kind(element, is_local, context)?),
                };
                let remark = element.value.as_ref().map(remark);
                Ok(Field {
                    ident,
                    doc: doc.clone(),
                    remark,
                    kind,
                    count,
                })
            }
            Part::Any(any) => {
                let name = if count == Count::Many {
                    "any_elements"
                } else {
                    "any_element"
                };
                let ident = unused(used, &[name.to_owned()], "_wildcard", &context.at)?;
                Ok(Field {
                    ident,
                    doc: any.doc.clone(),
                    remark: None,
                    kind: Kind::Any(wildcard(any)),
                    count,
                })
            }
            Part::Choice {
                alternatives,
                group,
                head,
            } => {
                let names = element_names(&alternatives);
                let candidates = choice_names(&names, group, head);
                let fields: Vec<String> =
                    candidates.iter().map(|name| ident::field(name)).collect();
                let ident = unused(used, &fields, "_choice", &context.at)?;
                let chosen = fields
                    .iter()
                    .position(|field| *field == ident)
                    .unwrap_or_default();
                let (path, doc) = match head {
                    Some(head) => (self.head(head)?, self.element_doc(head)),
                    None => {
                        let path = context.nested(&candidates[chosen]);
                        self.choice(
                            &path,
                            alternatives,
                            false,
                            &Documentation::default(),
                            "",
                            context,
                        )?;
                        (path, Documentation::default())
                    }
                };
                let names = names.iter().map(|name| self.names.spelled(name)).collect();
                Ok(Field {
                    ident,
                    doc,
                    remark: None,
                    kind: Kind::Choice {
                        path,
                        names,
                        boxed: false,
                    },
                    count,
                })
            }
            Part::Sequence(inner) => {
                let path = self.group(inner, context)?;
                let ident = unused(used, &[ident::field(&path.ident)], "_group", &context.at)?;
                Ok(Field {
                    ident,
                    doc: Documentation::default(),
                    remark: None,
                    kind: Kind::Group { path },
                    count,
                })
            }
        }
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
        let default = match &element.value {
            Some(ValueConstraint::Default(value) | ValueConstraint::Fixed(value)) => {
                Some(value.clone())
            }
            None => None,
        };
        Ok(ElementKind {
            name: self.names.spelled(&element.name),
            ty: self.element_ty(element, is_local, context)?,
            nillable: element.is_nillable,
            boxed: false,
            default,
        })
    }

    /// A sequence that is no field of its own, as a struct.
    pub(super) fn group(
        &mut self,
        inner: Vec<Slot<'m>>,
        context: &Context,
    ) -> Result<ItemPath, Error> {
        let names = element_names(&inner);
        let locals: Vec<&str> = names.iter().map(|name| &*name.local).collect();
        let name = ident::common_ending(&locals).unwrap_or_else(|| locals.concat());
        let path = context.nested(&format!("{name}Group"));
        if self.begin(&path) {
            let at = self
                .plan
                .files
                .entry(context.place.clone())
                .or_default()
                .items
                .len();
            let nested = context.with_parent(path.ident.clone());
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
            };
            self.plan
                .files
                .entry(context.place.clone())
                .or_default()
                .items
                .insert(at, Item::Struct(item));
        }
        Ok(path)
    }
}

pub(super) fn wildcard(wildcard: &model::Wildcard) -> Wildcard {
    let owned = |uri: &Option<std::rc::Rc<str>>| uri.as_deref().map(str::to_owned);
    match &wildcard.namespaces {
        Namespaces::Any => Wildcard::Any,
        Namespaces::Other(own) => Wildcard::Other(owned(own)),
        Namespaces::List(list) => Wildcard::Only(list.iter().map(owned).collect()),
    }
}

pub(super) fn remark(value: &ValueConstraint) -> String {
    match value {
        ValueConstraint::Default(value) => format!("Default: `{value}`."),
        ValueConstraint::Fixed(value) => format!("Always `{value}`."),
    }
}
