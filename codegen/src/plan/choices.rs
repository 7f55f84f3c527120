//! Choices and substitution groups.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{self, ComplexType, Content, Documentation, Element, Location, Method, QName};

use super::build::{Context, Planner, unused};
use super::content_parts::substitutes;
use super::enums::{Alternative, AlternativeKind, Choice};
use super::items::Item;
use super::names::vanishes;
use super::parts::{ContentPart, PartKind};
use super::paths::{ItemPath, OutputFile};
use super::repeats::Repeats;
use super::wildcards::wildcard;
use super::{ident, values};

impl<'m> Planner<'m> {
    /// Whether a type consists only of a required choice.
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
        let parts = self.content(ty, particle)?;
        Ok(
            matches!(&*parts, [part @ ContentPart { kind: PartKind::Choice { head: None, .. }, .. }]
            if part.occurs == model::Occurs::ONCE),
        )
    }

    pub(super) fn choice_type(
        &mut self,
        path: &ItemPath,
        ty: &'m ComplexType,
        schema: &str,
        file: &OutputFile,
    ) -> Result<(), Error> {
        let Content::Particle(particle) = &ty.content else {
            return Ok(());
        };
        let context = Context {
            file: file.clone(),
            parent: path.ident.clone(),
        };
        for part in self.content(ty, particle)? {
            if let PartKind::Choice { alternatives, .. } = part.kind {
                let new = NewChoice {
                    path,
                    at: &ty.at,
                    is_type: true,
                    doc: &ty.doc,
                    schema: Some(schema),
                };
                self.choice(&new, alternatives, &context)?;
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
        let alternatives = substitutes(self.model, name, head);
        let schema = format!(
            "`{}` and what may stand in its place",
            self.names.spelled(name)
        );
        let doc = self.element_doc(name);
        let context = Context::new(&path);
        let new = NewChoice {
            path: &path,
            at: &head.at,
            is_type: false,
            doc: &doc,
            schema: Some(&schema),
        };
        self.choice(&new, alternatives, &context)?;
        Ok(path)
    }

    /// Plans the enum for a choice. It goes before the items that are nested in it.
    pub(super) fn choice(
        &mut self,
        new: &NewChoice<'_>,
        alternatives: Vec<ContentPart<'m>>,
        context: &Context,
    ) -> Result<(), Error> {
        if !self.begin(new.path, new.at)? {
            return Ok(());
        }
        self.reserve(&context.file, new.path);
        let mut used = BTreeSet::new();
        let mut earlier = Vec::new();
        let mut planned = Vec::new();
        for alternative in alternatives {
            planned.push(self.alternative(alternative, &mut earlier, &mut used, context)?);
        }
        let schema = match new.schema {
            Some(schema) => schema.to_owned(),
            None => format!("a choice in `{}`", context.parent),
        };
        let other = unused(&mut used, &["Other".to_owned()], "Element");
        let item = Choice {
            ident: new.path.ident.clone(),
            doc: new.doc.clone(),
            schema,
            alternatives: planned,
            other: Some(other),
            has_model: false,
            content: None,
            is_type: new.is_type,
            by_height: Vec::new(),
        };
        self.plan.items.insert(new.path.clone(), Item::Choice(item));
        Ok(())
    }

    fn alternative(
        &mut self,
        part: ContentPart<'m>,
        earlier: &mut Vec<&'m QName>,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Alternative, Error> {
        let repeats = part.is_repeated().then(|| Repeats::of(&part));
        let none = Documentation::default;
        let element = match &part.kind {
            PartKind::Element { element, .. } => Some(&element.name),
            _ => None,
        };
        let (name, doc, kind) = match part.kind {
            PartKind::Element {
                element,
                doc,
                is_local,
            } => {
                let kind = self.element_alternative(element, is_local, repeats, context)?;
                (element.name.local.to_string(), doc.clone(), kind)
            }
            PartKind::Any { wildcard: any } => {
                let kind = AlternativeKind::Any(wildcard(any));
                ("Any".to_owned(), any.doc.clone(), kind)
            }
            PartKind::Sequence { parts, first, at } => {
                let (name, path) = self.group(parts, &first, at, context)?;
                (name, none(), AlternativeKind::Group(path))
            }
            // A nested choice that could not be merged into this one becomes a group.
            PartKind::Choice { at, .. } => {
                let (name, path) = self.group(vec![part], &BTreeSet::new(), at, context)?;
                (name, none(), AlternativeKind::Group(path))
            }
        };
        let names = match element {
            Some(element) => self.names.of_variant(element, earlier, used),
            None => vec![ident::plain_variant(&name)],
        };
        earlier.extend(element);
        let variant = unused(used, &names, "Element");
        Ok(Alternative { variant, doc, kind })
    }

    fn element_alternative(
        &mut self,
        element: &'m Element,
        is_local: bool,
        repeats: Option<Repeats>,
        context: &Context,
    ) -> Result<AlternativeKind, Error> {
        if let Some(repeats) = repeats {
            let element = self.element_kind(element, is_local, context)?;
            return Ok(AlternativeKind::Elements(element, repeats));
        }
        if let Some(list) = self.list(element, is_local, context)? {
            return Ok(AlternativeKind::List(list));
        }
        let element = self.element_kind(element, is_local, context)?;
        Ok(AlternativeKind::Element(element))
    }
}

/// An enum that is to be planned.
pub(super) struct NewChoice<'a> {
    pub(super) path: &'a ItemPath,
    pub(super) at: &'a Location,
    /// Whether it is a complex type, whose element holds the choice.
    pub(super) is_type: bool,
    pub(super) doc: &'a Documentation,
    /// Its name in the schema, if it has one.
    pub(super) schema: Option<&'a str>,
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

/// The elements that parts may begin with.
pub(super) fn element_names<'m>(parts: &[ContentPart<'m>]) -> Vec<&'m QName> {
    parts
        .iter()
        .flat_map(|part| match &part.kind {
            PartKind::Element { element, .. } => vec![&element.name],
            PartKind::Any { .. } => Vec::new(),
            PartKind::Choice { alternatives, .. } => element_names(alternatives),
            PartKind::Sequence { parts, .. } => element_names(parts),
        })
        .collect()
}
