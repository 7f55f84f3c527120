//! Choices and substitution groups.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{self, ComplexType, Content, Documentation, Method, QName};

use super::build::{Context, Planner, unsupported, unsupported_in, unused};
use super::fields::wildcard;
use super::names::vanishes;
use super::slots::{Part, Slot, slots};
use super::{Alternative, AlternativeKind, Choice, Item, ItemPath, Place, ident, values};

impl<'m> Planner<'m> {
    /// Whether a type is nothing but a choice that must be made.
    pub(super) fn is_choice(&self, name: &QName, ty: &'m ComplexType) -> Result<bool, Error> {
        let Content::Particle(particle) = &ty.content else {
            return Ok(false);
        };
        let has_base = ty.derivation.as_ref().is_some_and(|derivation| {
            !self.model.types.get(&derivation.base).is_some_and(vanishes)
                || derivation.method == Method::Restriction
        });
        if has_base || self.bases.contains(name) || ty.is_mixed || ty.is_abstract {
            return Ok(false);
        }
        if !ty.attributes.is_empty() || ty.any_attribute.is_some() {
            return Ok(false);
        }
        let slots = slots(self.model, particle)?;
        Ok(
            matches!(&*slots, [slot @ Slot { part: Part::Choice { head: None, .. }, .. }]
            if slot.occurs == model::Occurs::ONCE),
        )
    }

    pub(super) fn choice_type(
        &mut self,
        path: &ItemPath,
        ty: &'m ComplexType,
        schema: &str,
        place: &Place,
    ) -> Result<(), Error> {
        let Content::Particle(particle) = &ty.content else {
            return Ok(());
        };
        let context = Context {
            place: place.clone(),
            parent: path.ident.clone(),
            at: ty.at.clone(),
        };
        for slot in slots(self.model, particle)? {
            if let Part::Choice { alternatives, .. } = slot.part {
                self.choice(path, alternatives, true, &ty.doc, schema, &context)?;
            }
        }
        Ok(())
    }

    /// The enum for the members of a substitution group.
    pub(super) fn head(&mut self, name: &'m QName) -> Result<ItemPath, Error> {
        let path = self.names.of_head(name);
        let Some(head) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        let members = self
            .model
            .substitutions
            .get(name)
            .map_or(&[][..], Vec::as_slice);
        let elements = std::iter::once(head).chain(
            members
                .iter()
                .filter_map(|member| self.model.elements.get(member)),
        );
        let alternatives: Vec<Slot<'m>> = elements
            .filter(|element| !element.is_abstract)
            .map(|element| Slot {
                occurs: model::Occurs::ONCE,
                part: Part::Element {
                    element,
                    doc: &element.doc,
                    is_local: false,
                },
            })
            .collect();
        if alternatives.is_empty() {
            return Err(unsupported(
                &head.at,
                "an abstract element without a substitute".to_owned(),
            ));
        }
        let schema = format!(
            "`{}` and what may stand in its place",
            self.names.spelled(name)
        );
        let doc = self.element_doc(name);
        let context = Context::new(&path, &head.at);
        self.choice(&path, alternatives, false, &doc, &schema, &context)?;
        Ok(path)
    }

    pub(super) fn choice(
        &mut self,
        path: &ItemPath,
        alternatives: Vec<Slot<'m>>,
        is_type: bool,
        doc: &Documentation,
        schema: &str,
        context: &Context,
    ) -> Result<(), Error> {
        if !self.begin(path) {
            return Ok(());
        }
        let at = self
            .plan
            .files
            .entry(context.place.clone())
            .or_default()
            .items
            .len();
        let schema = match schema {
            "" => format!("a choice in `{}`", context.parent),
            schema => schema.to_owned(),
        };
        let mut used = BTreeSet::new();
        let mut planned = Vec::new();
        for alternative in alternatives {
            planned.push(self.alternative(alternative, &mut used, context)?);
        }
        let item = Choice {
            ident: path.ident.clone(),
            doc: doc.clone(),
            schema,
            alternatives: planned,
            is_type,
        };
        self.plan
            .files
            .entry(context.place.clone())
            .or_default()
            .items
            .insert(at, Item::Choice(item));
        Ok(())
    }

    pub(super) fn alternative(
        &mut self,
        slot: Slot<'m>,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Alternative, Error> {
        let is_repeated = slot.is_repeated();
        let (name, doc, kind, at) = match slot.part {
            Part::Element {
                element,
                doc,
                is_local,
            } => {
                let list = if is_repeated {
                    None
                } else {
                    self.list(element, is_local, context)?
                };
                let kind = match list {
                    Some(list) => AlternativeKind::List(list),
                    None if is_repeated => {
                        AlternativeKind::Elements(self.element_kind(element, is_local, context)?)
                    }
                    None => {
                        AlternativeKind::Element(self.element_kind(element, is_local, context)?)
                    }
                };
                (
                    element.name.local.to_string(),
                    doc.clone(),
                    kind,
                    &element.at,
                )
            }
            Part::Any(any) if !is_repeated => (
                "Any".to_owned(),
                any.doc.clone(),
                AlternativeKind::Any(wildcard(any)),
                &context.at,
            ),
            Part::Sequence(inner) => {
                let path = self.group(inner, context)?;
                let name = path
                    .ident
                    .strip_prefix(&context.parent)
                    .unwrap_or(&path.ident)
                    .to_owned();
                (
                    name,
                    Documentation::default(),
                    AlternativeKind::Group(path),
                    &context.at,
                )
            }
            Part::Any(_) => {
                return Err(unsupported_in(
                    context,
                    "a wildcard that repeats inside a choice",
                ));
            }
            Part::Choice { .. } => {
                return Err(unsupported_in(
                    context,
                    "a choice that repeats inside a choice",
                ));
            }
        };
        let plain = ident::plain_variant(&name);
        let variant = unused(used, &[plain], "Element", at)?;
        Ok(Alternative { variant, doc, kind })
    }
}

/// Names for a choice, the best first.
pub(super) fn choice_names(
    names: &[&QName],
    group: Option<&str>,
    head: Option<&QName>,
) -> Vec<String> {
    let locals: Vec<&str> = names.iter().map(|name| &*name.local).collect();
    let group = group.map(|group| {
        let group = group.strip_suffix('s').unwrap_or(group);
        group.strip_suffix("Type").unwrap_or(group).to_owned()
    });
    let head = head.map(|head| head.local.to_string());
    let mut candidates: Vec<String> = group
        .into_iter()
        .chain(head)
        .chain(ident::common_ending(&locals))
        .collect();
    candidates.push("Choice".to_owned());
    candidates.extend(locals.first().map(|first| format!("{first}Choice")));
    candidates
}

/// The elements that slots may begin with.
pub(super) fn element_names<'m>(slots: &[Slot<'m>]) -> Vec<&'m QName> {
    slots
        .iter()
        .flat_map(|slot| match &slot.part {
            Part::Element { element, .. } => vec![&element.name],
            Part::Any(_) => Vec::new(),
            Part::Choice { alternatives, .. } => element_names(alternatives),
            Part::Sequence(inner) => element_names(inner),
        })
        .collect()
}
