//! Substitution groups: the type of a member derives from the type of the head, in a way that the head allows.

use crate::error::{Error, ErrorKind};
use crate::model::{Element, Model, Way};

/// Checks an element that is in a substitution group.
pub(super) fn check(model: &Model, element: &Element) -> Result<(), Error> {
    let head = element.substitutes.as_ref();
    let Some(head) = head.and_then(|head| model.elements.get(head)) else {
        return Ok(());
    };
    let ways = model.ways(&element.ty, &head.ty);
    let finals = head.finals;
    let is_final = |way| finals.contains(way) && ways.is_some_and(|ways| ways.contains(way));
    let head = head.name.show(&model.namespaces);
    let what = if ways.is_none() {
        format!("its type does not derive from that of {head}")
    } else if is_final(Way::Extension) {
        format!("its type extends that of {head}, which is final")
    } else if is_final(Way::Restriction) {
        format!("its type restricts that of {head}, which is final")
    } else {
        return Ok(());
    };
    Err(Error::new(&element.at, ErrorKind::Substitution(what)))
}
