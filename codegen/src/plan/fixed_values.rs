//! Default and fixed values.

use super::build::unsupported;
use crate::error::Error;
use crate::model::{Documentation, Element, ValueConstraint};

/// Refuses a default or fixed value where an empty element could not be told from one that holds it.
pub(super) fn no_default(element: &Element, of: &str) -> Result<(), Error> {
    let what = match element.value {
        None => return Ok(()),
        Some(ValueConstraint::Default(_)) => "default",
        Some(ValueConstraint::Fixed(_)) => "fixed",
    };
    Err(unsupported(&element.at, format!("a {what} value of {of}")))
}

/// What the documentation says of such a value.
pub(super) fn remark(value: &ValueConstraint) -> String {
    match value {
        ValueConstraint::Default(value) => format!("Default: {}.", Documentation::code(value)),
        ValueConstraint::Fixed(value) => format!("Always {}.", Documentation::code(value)),
    }
}
