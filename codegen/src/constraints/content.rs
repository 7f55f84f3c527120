//! The content model of a complex type, including that of its bases.

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
        next = extended(model, ty);
        // A chain of bases without an end is reported as another error.
        seen += 1;
        if seen > model.types.len() {
            break;
        }
    }
    particles.reverse();
    particles
}

/// Whether there may be text between the elements of a type.
pub(super) fn is_mixed(model: &Model, ty: &ComplexType) -> bool {
    let mut next = Some(ty);
    let mut left = model.types.len() + 1;
    while let Some(ty) = next.filter(|_| left > 0) {
        if ty.is_mixed {
            return true;
        }
        next = extended(model, ty);
        left -= 1;
    }
    false
}

/// The type that a type extends.
fn extended<'m>(model: &'m Model, ty: &ComplexType) -> Option<&'m ComplexType> {
    let derivation = ty.derivation.as_ref()?;
    match model.types.get(&derivation.base) {
        Some(Type::Complex(base)) if derivation.method == Method::Extension => Some(base),
        _ => None,
    }
}
