//! Families: a type with all that it extends and that extends it. They share the fields of the base, so
//! whether a name is taken by two of its parts is asked of all of them.

use std::collections::BTreeMap;

use super::content_parts::content_parts;
use super::leaves::Leaves;
use crate::error::Error;
use crate::model::walk::{self, Part};
use crate::model::{ComplexType, Content, Method, Model, Type};

/// The types that extend each type, directly or through others. A type is known by where it is in the model.
#[derive(Default)]
pub(super) struct Families<'m>(BTreeMap<*const ComplexType, Vec<&'m ComplexType>>);

impl<'m> Families<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        let mut heirs = Self::default();
        walk::model(model, &mut |part| {
            if let Part::Complex(ty) = part {
                for base in bases(model, ty) {
                    heirs.0.entry(base).or_default().push(ty);
                }
            }
        });
        heirs
    }

    /// The leaves of a type and its family.
    pub(super) fn leaves(
        &self,
        model: &'m Model,
        ty: &'m ComplexType,
    ) -> Result<Leaves<'m>, Error> {
        let mut leaves = Leaves::default();
        let heirs = self.0.get(&std::ptr::from_ref(ty)).into_iter().flatten();
        for ty in bases(model, ty).chain([ty]).chain(heirs.copied()) {
            if let Content::Particle(particle) = &ty.content {
                leaves.add(&content_parts(model, particle, &Leaves::default())?);
            }
        }
        Ok(leaves)
    }
}

/// The types that a type extends.
fn bases<'m>(model: &'m Model, ty: &'m ComplexType) -> impl Iterator<Item = &'m ComplexType> {
    let extended = |ty: &'m ComplexType| {
        let derivation = ty.derivation.as_ref()?;
        match model.types.get(&derivation.base) {
            Some(Type::Complex(base)) if derivation.method == Method::Extension => Some(base),
            _ => None,
        }
    };
    // A chain of bases without an end is reported as another error.
    std::iter::successors(extended(ty), move |ty| extended(ty)).take(model.types.len())
}
