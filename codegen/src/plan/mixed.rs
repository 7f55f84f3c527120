//! Mixed content: the enum of the children, and the content model that they must meet.

use std::collections::BTreeSet;

use super::build::{Context, Planner};
use super::choices::NewChoice;
use super::content_model::ContentModel;
use super::content_parts::substitutes;
use super::enums::AlternativeKind;
use super::items::Item;
use super::parts::{ContentPart, PartKind};
use super::paths::ItemPath;
use super::structs::{Body, Wildcard};
use super::ty::{Ty, ValueTy};
use super::wildcards::wildcard;
use crate::constraints::wildcards::admits;
use crate::error::Error;
use crate::model::{
    self, ComplexType, Content, Documentation, Element, Location, Method, Namespaces, Occurs,
    Particle, QName, Term, Type,
};

/// The children of mixed content.
#[derive(Default)]
struct Children<'m> {
    elements: Vec<(&'m Element, &'m Documentation, bool)>,
    seen: BTreeSet<&'m QName>,
    wildcards: Vec<&'m model::Wildcard>,
}

impl<'m> Planner<'m> {
    /// What an element of a mixed type holds.
    pub(super) fn mixed(&mut self, ty: &'m ComplexType, context: &Context) -> Result<Body, Error> {
        let particles = self.whole_content(ty);
        let mut children = Children::default();
        for particle in &particles {
            self.find_children(particle, &mut children);
        }
        if particles.is_empty() {
            return Ok(Body::Text(Ty::Value(ValueTy::String)));
        }
        if let Some(any) = only_wildcard(&particles) {
            return Ok(Body::Open(wildcard(any)));
        }
        let parts = particles
            .iter()
            .map(|particle| self.model_of(particle, &children));
        let model = match &*parts.collect::<Vec<_>>() {
            [only] => only.clone(),
            parts => ContentModel::Sequence(parts.to_vec()),
        };
        let is_free = children.wildcards.is_empty() && model.is_free();
        let model = if is_free { ContentModel::Free } else { model };
        let child = self.child_enum(ty, &particles, children, model, context)?;
        Ok(Body::Mixed(child))
    }

    /// The content of a type with that of the types that it extends.
    fn whole_content(&self, ty: &'m ComplexType) -> Vec<&'m Particle> {
        let mut particles = match &ty.derivation {
            Some(derivation) if derivation.method == Method::Extension => {
                match self.model.types.get(&derivation.base) {
                    Some(Type::Complex(base)) => self.whole_content(base),
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        };
        if let Content::Particle(own) = &ty.content {
            particles.push(own);
        }
        particles
    }

    fn find_children(&self, particle: &'m Particle, found: &mut Children<'m>) {
        match &particle.term {
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
                for part in parts {
                    self.find_children(part, found);
                }
            }
            Term::Group(name) => {
                if let Some(group) = self.model.groups.get(name) {
                    self.find_children(group, found);
                }
            }
            Term::Element(element) => found.add(element, &element.doc, true),
            Term::ElementRef(name, _) => {
                for element in self.standing_for(name) {
                    found.add(element, &element.doc, false);
                }
            }
            Term::Any(any) => found.wildcards.push(any),
        }
    }

    /// The elements that a reference stands for.
    fn standing_for(&self, name: &'m QName) -> Vec<&'m Element> {
        let Some(head) = self.model.elements.get(name) else {
            return Vec::new();
        };
        let parts = substitutes(self.model, name, head).into_iter();
        let elements = parts.filter_map(|part| match part.kind {
            PartKind::Element { element, .. } => Some(element),
            _ => None,
        });
        elements.collect()
    }

    fn child_enum(
        &mut self,
        ty: &'m ComplexType,
        particles: &[&'m Particle],
        children: Children<'m>,
        model: ContentModel,
        context: &Context,
    ) -> Result<ItemPath, Error> {
        let (mut context, mut at) = (context, &ty.at);
        let of_group;
        if let Some((group, group_at)) = self.whole_group(particles) {
            of_group = Context::new(&self.names.of_group(group));
            let path = self.nested(&of_group, "Child", group_at);
            match self.mixed_groups.get(&path) {
                Some(known) if *known == model => return Ok(path),
                // Elsewhere the group is there another number of times.
                Some(_) => {}
                None => {
                    self.mixed_groups.insert(path, model.clone());
                    (context, at) = (&of_group, group_at);
                }
            }
        }
        let path = self.nested(context, "Child", at);
        let elements = children.elements.into_iter();
        let mut alternatives: Vec<ContentPart<'m>> = elements
            .map(|(element, doc, is_local)| {
                let kind = PartKind::Element {
                    element,
                    doc,
                    is_local,
                };
                ContentPart::new(Occurs::ONCE, kind)
            })
            .collect();
        let any = children.wildcards.first().copied();
        alternatives
            .extend(any.map(|wildcard| ContentPart::new(Occurs::ONCE, PartKind::Any { wildcard })));
        let new = NewChoice {
            path: &path,
            at,
            is_type: false,
            doc: &Documentation::default(),
            schema: Some(&format!("a child in `{}`", context.parent)),
        };
        self.choice(&new, alternatives, context)?;
        let more = children.wildcards.iter().skip(1);
        let more = more.map(|any| wildcard(any)).collect::<Vec<_>>();
        if let Some(Item::Choice(choice)) = self.plan.items.get_mut(&path) {
            choice.content = Some(model);
            // One alternative is for what any of the wildcards admits.
            for alternative in &mut choice.alternatives {
                if let AlternativeKind::Any(any) = &mut alternative.kind {
                    *any = more.iter().cloned().fold(any.clone(), Wildcard::or);
                }
            }
        }
        Ok(path)
    }

    /// The group of which the content consists. All types with such content share the enum of the children.
    fn whole_group(&self, particles: &[&'m Particle]) -> Option<(&'m QName, &'m Location)> {
        let [only] = particles else { return None };
        let inside: Vec<&Particle> = match &only.term {
            Term::Group(name) => {
                let group = self.model.groups.get(name)?;
                let inside = self.whole_group(&[group]);
                return Some(inside.unwrap_or((name, &group.at)));
            }
            Term::Sequence(parts) | Term::Choice(parts) => parts.iter().collect(),
            _ => return None,
        };
        self.whole_group(&inside)
    }

    fn model_of(&self, particle: &'m Particle, children: &Children<'m>) -> ContentModel {
        let inside = |parts: &'m [Particle]| {
            let parts = parts.iter().map(|part| self.model_of(part, children));
            parts.collect::<Vec<_>>()
        };
        let element = |element: &Element| ContentModel::Element(self.names.spelled(&element.name));
        let model = match &particle.term {
            Term::Sequence(parts) => ContentModel::Sequence(inside(parts)).simple(),
            Term::Choice(parts) => ContentModel::Choice(inside(parts)).simple(),
            Term::All(parts) => ContentModel::All(inside(parts)),
            Term::Group(name) => match self.model.groups.get(name) {
                Some(group) => self.model_of(group, children),
                None => ContentModel::Sequence(Vec::new()),
            },
            Term::Element(local) => element(local),
            Term::ElementRef(name, _) => {
                let elements = self.standing_for(name);
                ContentModel::Choice(elements.into_iter().map(element).collect()).simple()
            }
            // An element that the type declares is read as such, even where it is there for the wildcard.
            Term::Any(any) => {
                let declared = children.elements.iter().map(|(element, ..)| *element);
                let declared = declared.filter(|element| is_admitted(&any.namespaces, element));
                let any = std::iter::once(ContentModel::Any(wildcard(any)));
                ContentModel::Choice(any.chain(declared.map(element)).collect()).simple()
            }
        };
        match particle.occurs {
            Occurs::ONCE => model,
            occurs => ContentModel::Repeated(occurs, Box::new(model)),
        }
    }
}

impl<'m> Children<'m> {
    fn add(&mut self, element: &'m Element, doc: &'m Documentation, is_local: bool) {
        if self.seen.insert(&element.name) {
            self.elements.push((element, doc, is_local));
        }
    }
}

fn is_admitted(namespaces: &Namespaces, element: &Element) -> bool {
    admits(namespaces, element.name.namespace.as_deref())
}

/// The wildcard that admits any content, as that of `xs:anyType`, if there is nothing else.
fn only_wildcard<'m>(particles: &[&'m Particle]) -> Option<&'m model::Wildcard> {
    let [only] = particles else { return None };
    match &only.term {
        Term::Any(any) if only.occurs.is_any_number() && any.namespaces == Namespaces::Any => {
            Some(any)
        }
        Term::Sequence(parts) | Term::Choice(parts) if only.occurs == Occurs::ONCE => {
            only_wildcard(&parts.iter().collect::<Vec<_>>())
        }
        _ => None,
    }
}
