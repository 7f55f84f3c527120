//! Root elements.

use std::collections::BTreeSet;

use crate::model::{Model, QName};

/// Whether an element can be the root of a document. An abstract element cannot be in a document at all.
pub(crate) fn is_root(model: &Model, name: &QName) -> bool {
    model
        .elements
        .get(name)
        .is_some_and(|element| !element.is_abstract)
}

/// All root elements.
#[must_use]
pub fn roots(model: &Model) -> BTreeSet<QName> {
    let names = model.elements.keys();
    names.filter(|name| is_root(model, name)).cloned().collect()
}
