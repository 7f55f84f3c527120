//! `xs:all` must be a whole content model: a type may only extend another with it if the other type is empty.

use super::content;
use crate::error::{Error, ErrorKind};
use crate::model::{ComplexType, Model, Particle, Term};

/// Checks the content model of a type.
pub(super) fn check(model: &Model, ty: &ComplexType) -> Result<(), Error> {
    let parts = content::of(model, ty);
    match parts.iter().find(|part| is_all(model, part, 0)) {
        Some(part) if parts.len() > 1 => Err(Error::new(&part.at, ErrorKind::All)),
        _ => Ok(()),
    }
}

fn is_all(model: &Model, particle: &Particle, depth: usize) -> bool {
    const MOST_DEPTH: usize = 50;
    match &particle.term {
        Term::All(parts) => !parts.is_empty(),
        Term::Group(name) if depth < MOST_DEPTH => {
            let group = model.groups.get(name);
            group.is_some_and(|group| is_all(model, group, depth + 1))
        }
        _ => false,
    }
}
