//! Facts about the types of a whole model, at any depth.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::walk::{self, Part};
use crate::model::{Element, Model, QName, TypeRef};

/// The types that others derive from, anonymous ones among these.
pub(super) fn bases(model: &Model) -> BTreeSet<QName> {
    let mut bases = BTreeSet::new();
    walk::model(model, &mut |part| {
        if let Part::Complex(ty) = part {
            bases.extend(ty.derivation.iter().map(|derived| derived.base.clone()));
        }
    });
    bases
}

/// The types that elements have, and how many elements.
pub(super) fn uses(model: &Model) -> BTreeMap<QName, usize> {
    let mut uses = BTreeMap::new();
    walk::model(model, &mut |part| {
        if let Part::Element(Element {
            ty: TypeRef::Named(name),
            ..
        }) = part
        {
            *uses.entry(name.clone()).or_default() += 1;
        }
    });
    uses
}
