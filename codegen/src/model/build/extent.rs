//! Limits on the size of definitions with everything that they refer to: if each definition refers twice to
//! the one before, a few lines stand for more parts than fit into memory.

use std::collections::BTreeMap;

use super::order::Graph;
use crate::error::{Error, ErrorKind};
use crate::load::MAX_DEPTH;
use crate::model::{Content, Model, Particle, QName, Term, Type, TypeRef, Variety};

/// The most parts of a definition with everything that it refers to. It is many times what a schema needs.
const MAX_PARTS: usize = 10_000;
/// The most parts of all content models together.
const MAX_ALL_PARTS: usize = 1_000_000;

/// The first name that has too many parts or too many levels of parts, with the error. In
/// `order` each name comes after those that it needs.
pub(super) fn excess<'o>(order: &'o [QName], needs: &Graph) -> Option<(&'o QName, ErrorKind)> {
    // Depth and size of each.
    let mut known: BTreeMap<&QName, (usize, usize)> = BTreeMap::new();
    for name in order {
        let (mut depth, mut size) = (0, 1_usize);
        for (needed, parts) in needs.get(name)?.iter().filter_map(|need| known.get(need)) {
            depth = depth.max(*needed);
            size = size.saturating_add(*parts);
        }
        if depth >= MAX_DEPTH {
            return Some((name, ErrorKind::TooDeep(MAX_DEPTH)));
        }
        if size > MAX_PARTS {
            return Some((name, ErrorKind::TooLarge(MAX_PARTS)));
        }
        known.insert(name, (depth + 1, size));
    }
    None
}

/// How many levels of types each named type is made of, anonymous and named ones.
#[derive(Default)]
pub(super) struct Depths(BTreeMap<QName, usize>);

impl Depths {
    /// Adds a type after those that it needs.
    pub(super) fn add(&mut self, name: &QName, ty: &Type) -> Result<(), Error> {
        let depth = self.of(ty);
        if depth > MAX_DEPTH {
            let at = match ty {
                Type::Simple(ty) => &ty.at,
                Type::Complex(ty) => &ty.at,
            };
            return Err(Error::new(at, ErrorKind::TooDeep(MAX_DEPTH)));
        }
        self.0.insert(name.clone(), depth);
        Ok(())
    }

    fn of(&self, ty: &Type) -> usize {
        let below = match ty {
            Type::Simple(ty) => match &ty.variety {
                Variety::Restriction { base, .. } => self.of_ref(base),
                Variety::List(item) => self.of_ref(item),
                Variety::Union(members) => {
                    let members = members.iter().map(|member| self.of_ref(member));
                    members.max().unwrap_or_default()
                }
            },
            Type::Complex(ty) => match (&ty.content, &ty.derivation) {
                (Content::Simple(value), _) => self.of_ref(value),
                (_, Some(derivation)) => self.0.get(&derivation.base).copied().unwrap_or_default(),
                (_, None) => 0,
            },
        };
        below + 1
    }

    fn of_ref(&self, ty: &TypeRef) -> usize {
        match ty {
            TypeRef::Builtin(_) => 0,
            TypeRef::Named(name) => self.0.get(name).copied().unwrap_or_default(),
            TypeRef::Anonymous(ty) => self.of(ty),
        }
    }
}

/// Refuses content models that are too large or too deep with the groups in them.
pub(super) fn check(model: &Model, groups: &[QName]) -> Result<(), Error> {
    let mut parts = Parts {
        groups: BTreeMap::new(),
        all: 0,
    };
    for name in groups {
        if let Some(group) = model.groups.get(name) {
            let extent = parts.content(group)?;
            parts.groups.insert(name, extent);
        }
    }
    for ty in model.types.values() {
        parts.ty(ty)?;
    }
    for element in model.elements.values() {
        parts.type_ref(&element.ty)?;
    }
    Ok(())
}

/// How many parts there are, and how many levels of them.
#[derive(Clone, Copy)]
struct Extent {
    count: usize,
    depth: usize,
}

const ONE: Extent = Extent { count: 1, depth: 1 };

struct Parts<'m> {
    /// Those of each group.
    groups: BTreeMap<&'m QName, Extent>,
    /// Those of all content models so far.
    all: usize,
}

impl<'m> Parts<'m> {
    /// The parts of a content model.
    fn content(&mut self, particle: &'m Particle) -> Result<Extent, Error> {
        let extent = self.particle(particle)?;
        self.all = self.all.saturating_add(extent.count);
        let kind = if extent.depth > MAX_DEPTH {
            ErrorKind::TooDeep(MAX_DEPTH)
        } else if extent.count > MAX_PARTS {
            ErrorKind::TooLarge(MAX_PARTS)
        } else if self.all > MAX_ALL_PARTS {
            ErrorKind::TooLarge(MAX_ALL_PARTS)
        } else {
            return Ok(extent);
        };
        Err(Error::new(&particle.at, kind))
    }

    fn particle(&mut self, particle: &'m Particle) -> Result<Extent, Error> {
        match &particle.term {
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
                let mut extent = ONE;
                for part in parts {
                    let part = self.particle(part)?;
                    extent.count = extent.count.saturating_add(part.count);
                    extent.depth = extent.depth.max(part.depth + 1);
                }
                Ok(extent)
            }
            Term::Group(name) => Ok(self.groups.get(name).copied().unwrap_or(ONE)),
            Term::Element(element) => self.type_ref(&element.ty).map(|()| ONE),
            Term::ElementRef(..) | Term::Any(_) => Ok(ONE),
        }
    }

    fn type_ref(&mut self, ty: &'m TypeRef) -> Result<(), Error> {
        match ty {
            TypeRef::Anonymous(ty) => self.ty(ty),
            TypeRef::Named(_) | TypeRef::Builtin(_) => Ok(()),
        }
    }

    fn ty(&mut self, ty: &'m Type) -> Result<(), Error> {
        match ty {
            Type::Complex(complex) => match &complex.content {
                Content::Particle(particle) => self.content(particle).map(drop),
                Content::Simple(_) | Content::Empty => Ok(()),
            },
            Type::Simple(_) => Ok(()),
        }
    }
}
