//! The content model of a complex type, that of its bases included.

use crate::model::{ComplexType, Content, Method, Model, Particle, Type};

/// The particles of a type in their order: those of the type that it extends come first.
pub(super) fn of<'m>(model: &'m Model, ty: &'m ComplexType) -> Vec<&'m Particle> {
    let mut particles = Vec::new();
    let mut next = Some(ty);
    let mut seen = 0;
    while let Some(ty) = next {
        if let Content::Particle(particle) = &ty.content {
            particles.push(particle);
        }
        let base = ty.derivation.as_ref();
        let base = base.filter(|derivation| derivation.method == Method::Extension);
        next = base.and_then(|derivation| match model.types.get(&derivation.base) {
            Some(Type::Complex(base)) => Some(base),
            _ => None,
        });
        // A chain of bases that has no end is an error of its own.
        seen += 1;
        if seen > model.types.len() {
            break;
        }
    }
    particles.reverse();
    particles
}
