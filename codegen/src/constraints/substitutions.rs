//! Substitution groups: the type of a member derives from that of the head, in a way that the head admits.

use crate::error::{Error, ErrorKind};
use crate::model::{Element, Model, Way};

/// Checks an element that is in a substitution group.
pub(super) fn check(model: &Model, element: &Element) -> Result<(), Error> {
    let head = element.substitutes.as_ref();
    let Some(head) = head.and_then(|head| model.elements.get(head)) else {
        return Ok(());
    };
    let ways = model.ways(&element.ty, &head.ty);
    let is_final = |way| ways.is_some_and(|ways| ways.contains(way)) && head.finals.contains(way);
    let what = if ways.is_none() {
        "its type does not derive from that of"
    } else if is_final(Way::Extension) {
        "its type extends, against final, that of"
    } else if is_final(Way::Restriction) {
        "its type restricts, against final, that of"
    } else {
        return Ok(());
    };
    let head = head.name.show(&model.namespaces);
    Err(Error::new(
        &element.at,
        ErrorKind::Substitution(format!("{what} {head}")),
    ))
}
