//! Whether default and fixed values are values of their types.

use super::builder::{Builder, Value};
use super::located::Source;
use super::names::Show;
use crate::error::{Error, ErrorKind};
use crate::model::ValueConstraint;
use crate::model::simple_values::{self, Expected};

/// `default` or `fixed`
pub(super) fn value_constraint(
    default: Option<&String>,
    fixed: Option<&String>,
    at: Source<'_>,
) -> Result<Option<ValueConstraint>, Error> {
    match (default, fixed) {
        (Some(_), Some(_)) => Err(at.both("default", "fixed")),
        (Some(value), None) => Ok(Some(ValueConstraint::Default(value.clone()))),
        (None, Some(value)) => Ok(Some(ValueConstraint::Fixed(value.clone()))),
        (None, None) => Ok(None),
    }
}

impl Builder<'_> {
    /// Whether the default and fixed values are values of their types.
    pub(super) fn check_values(&self) -> Result<(), Error> {
        for Value { ty, constraint, at } in &self.take_values() {
            let (attribute, value) = match constraint {
                ValueConstraint::Default(value) => ("default", value),
                ValueConstraint::Fixed(value) => ("fixed", value),
            };
            let ty = self.model.text_type(ty);
            let checked = ty.map_or(Ok(()), |ty| simple_values::check(&self.model, ty, value));
            checked.map_err(|expected| {
                let expected = self.expected(expected);
                let kind = ErrorKind::Value {
                    attribute: attribute.to_owned(),
                    value: value.clone(),
                    expected,
                };
                at.attribute_error(attribute, kind)
            })?;
        }
        Ok(())
    }
}

impl Builder<'_> {
    fn expected(&self, expected: Expected) -> String {
        match expected {
            Expected::Listed(name) => {
                let name = name.map(|name| Show(&self.model.namespaces).name(&name));
                let name = name.map_or_else(String::new, |name| format!(" {name}"));
                format!("a value of the enumeration{name}")
            }
            Expected::List(item) => {
                format!("a list in which each item is {}", self.expected(*item))
            }
            Expected::Text(text) => text,
        }
    }
}
