//! The content model of a type as the fields of its struct.

use std::collections::BTreeSet;

use ews_codegen::model::walk::derives;
use ews_codegen::model::{
    ComplexType, Content, Element, Method, Model, Namespaces, Occurs, Particle, QName, Term, Type,
    TypeRef, Wildcard,
};

use crate::conform::tree::Name;

/// Groups in groups, deeper than content models are.
const DEPTH: usize = 64;

/// What a field takes.
#[derive(Clone, Debug)]
pub(crate) enum Takes<'m> {
    /// An element, or one that can replace it.
    Elements(Vec<&'m Element>),
    Any(&'m Wildcard),
}

/// A field, for one part of the content model.
#[derive(Clone, Debug)]
pub(crate) struct Field<'m> {
    pub(crate) takes: Takes<'m>,
    /// Fields with the same position may come in any order.
    pub(crate) position: usize,
    pub(crate) occurs: Occurs,
    /// Whether it is absent in an error response.
    pub(crate) is_optional_on_error: bool,
    /// The number of the choice in which it is.
    pub(crate) choice: Option<usize>,
    /// The number of the group that is optional or repeated, and in which it is required.
    pub(crate) group: Option<usize>,
}

/// A choice.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) occurs: Occurs,
    /// Whether it keeps elements that it does not know.
    pub(crate) keeps_others: bool,
    pub(crate) is_optional_on_error: bool,
}

/// The fields of a type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields<'m> {
    pub(crate) all: Vec<Field<'m>>,
    pub(crate) choices: Vec<Choice>,
    groups: usize,
    position: usize,
}

/// What is around a part of a content model.
#[derive(Clone, Copy)]
struct Around {
    occurs: Occurs,
    choice: Option<usize>,
    group: Option<usize>,
    /// The parts inside may come in any order.
    is_unordered: bool,
    depth: usize,
}

impl<'m> Fields<'m> {
    /// The fields of a type with those of the types that it extends.
    pub(crate) fn of(model: &'m Model, ty: &'m ComplexType) -> Self {
        let mut fields = Self::default();
        let around = Around {
            occurs: Occurs::ONCE,
            choice: None,
            group: None,
            is_unordered: false,
            depth: 0,
        };
        for particle in particles(model, ty) {
            fields.add(model, particle, around);
        }
        fields
    }

    fn add(&mut self, model: &'m Model, particle: &'m Particle, around: Around) {
        if around.depth > DEPTH {
            return;
        }
        let occurs = times(around.occurs, particle.occurs);
        let is_repeated = particle.occurs.max != Some(1);
        let inner = Around {
            occurs,
            is_unordered: around.is_unordered || is_repeated,
            depth: around.depth + 1,
            ..around
        };
        match &particle.term {
            Term::Sequence(parts) => {
                let group = (particle.occurs != Occurs::ONCE).then(|| self.new_group());
                for part in parts {
                    self.add(
                        model,
                        part,
                        Around {
                            group: group.or(around.group),
                            ..inner
                        },
                    );
                }
            }
            Term::All(parts) => {
                for part in parts {
                    self.add(
                        model,
                        part,
                        Around {
                            is_unordered: true,
                            ..inner
                        },
                    );
                }
            }
            // A choice of one is no choice.
            Term::Choice(parts) if parts.len() == 1 => {
                for part in parts {
                    self.add(model, part, inner);
                }
            }
            Term::Choice(parts) => self.choice(model, particle, parts, inner),
            Term::Group(name) => {
                if let Some(group) = model.groups.get(name) {
                    self.add(model, group, inner);
                }
            }
            Term::Element(element) => {
                self.push(Takes::Elements(vec![element]), particle, around, occurs);
            }
            Term::ElementRef(name, _) => {
                self.push(
                    Takes::Elements(replacements(model, name)),
                    particle,
                    around,
                    occurs,
                );
            }
            Term::Any(wildcard) => self.push(Takes::Any(wildcard), particle, around, occurs),
        }
    }

    fn choice(
        &mut self,
        model: &'m Model,
        particle: &Particle,
        parts: &'m [Particle],
        inner: Around,
    ) {
        let number = self.choices.len();
        self.choices.push(Choice {
            occurs: inner.occurs,
            keeps_others: !is_of_responses(model, parts),
            is_optional_on_error: particle.is_optional_on_error,
        });
        self.advance(inner);
        let around = Around {
            occurs: Occurs {
                min: 0,
                ..inner.occurs
            },
            choice: inner.choice.or(Some(number)),
            group: None,
            is_unordered: true,
            ..inner
        };
        for part in parts {
            self.add(model, part, around);
        }
    }

    fn push(&mut self, takes: Takes<'m>, particle: &Particle, around: Around, occurs: Occurs) {
        self.advance(around);
        self.all.push(Field {
            takes,
            position: self.position,
            occurs,
            is_optional_on_error: particle.is_optional_on_error,
            choice: around.choice,
            group: around.group.filter(|_| particle.occurs.min > 0),
        });
    }

    fn advance(&mut self, around: Around) {
        if !around.is_unordered {
            self.position += 1;
        }
    }

    fn new_group(&mut self) -> usize {
        self.groups += 1;
        self.groups
    }
}

impl Takes<'_> {
    /// The declaration of an element with this name; `Some(None)` for one that a wildcard takes.
    pub(crate) fn find(&self, name: &Name) -> Option<Option<&Element>> {
        match self {
            Self::Elements(elements) => {
                let found = elements.iter().find(|element| is(&element.name, name));
                found.map(|element| Some(*element))
            }
            Self::Any(wildcard) => admits(wildcard, name).then_some(None),
        }
    }

    /// How messages call it.
    pub(crate) fn show(&self, model: &Model) -> String {
        match self {
            Self::Elements(elements) => {
                let names = elements
                    .iter()
                    .map(|element| format!("<{}>", element.name.show(&model.namespaces)));
                names.collect::<Vec<_>>().join(" or ")
            }
            Self::Any(_) => "an element of any name".to_owned(),
        }
    }
}

/// Whether a name of the model is one of the document.
pub(crate) fn is(known: &QName, name: &Name) -> bool {
    *known.local == *name.local && known.namespace.as_deref() == name.namespace.as_deref()
}

pub(crate) fn admits(wildcard: &Wildcard, name: &Name) -> bool {
    let namespace = name.namespace.as_deref();
    match &wildcard.namespaces {
        Namespaces::Any => true,
        Namespaces::Other(target) => namespace.is_some() && namespace != target.as_deref(),
        Namespaces::List(list) => list.iter().any(|known| known.as_deref() == namespace),
    }
}

/// The particles of a type, those of the type that it extends first.
fn particles<'m>(model: &'m Model, ty: &'m ComplexType) -> Vec<&'m Particle> {
    let mut particles = Vec::new();
    for ty in bases(model, ty) {
        if let Content::Particle(particle) = &ty.content {
            particles.push(particle);
        }
    }
    particles.reverse();
    particles
}

/// A type and those that it extends. A restriction has all of its content itself.
pub(crate) fn bases<'m>(model: &'m Model, ty: &'m ComplexType) -> Vec<&'m ComplexType> {
    let mut chain = vec![ty];
    let mut last = ty;
    while let Some(derivation) = &last.derivation
        && derivation.method == Method::Extension
        && let Some(Type::Complex(base)) = model.types.get(&derivation.base)
        && chain.len() <= model.types.len()
    {
        chain.push(base);
        last = base;
    }
    chain
}

/// An element and those that can replace it, without abstract ones.
fn replacements<'m>(model: &'m Model, head: &QName) -> Vec<&'m Element> {
    let members = model.substitutions.get(head).into_iter().flatten();
    let all = std::iter::once(head).chain(members);
    let mut seen = BTreeSet::new();
    let all = all.filter(|name| seen.insert((*name).clone()));
    let elements = all.filter_map(|name| model.elements.get(name));
    elements.filter(|element| !element.is_abstract).collect()
}

/// Whether all alternatives are response messages. Their enum has no variant for others.
fn is_of_responses(model: &Model, parts: &[Particle]) -> bool {
    let is_response = |part: &Particle| {
        let ty = match &part.term {
            Term::Element(element) => &element.ty,
            Term::ElementRef(name, _) => match model.elements.get(name) {
                Some(element) => &element.ty,
                None => return false,
            },
            _ => return false,
        };
        let TypeRef::Named(name) = ty else {
            return false;
        };
        let base = model
            .types
            .keys()
            .find(|base| &*base.local == "ResponseMessageType" && base.namespace == name.namespace);
        base.is_some_and(|base| base == name || derives(model, name, base))
    };
    parts.iter().all(is_response)
}

/// How often a part occurs in something that occurs itself.
fn times(outer: Occurs, inner: Occurs) -> Occurs {
    Occurs {
        min: outer.min.saturating_mul(inner.min),
        max: outer
            .max
            .zip(inner.max)
            .map(|(outer, inner)| outer.saturating_mul(inner)),
    }
}

/// A name of the model as one of the document.
pub(crate) fn as_name(name: &QName) -> Name {
    Name {
        namespace: name.namespace.as_deref().map(str::to_owned),
        local: name.local.to_string(),
    }
}
