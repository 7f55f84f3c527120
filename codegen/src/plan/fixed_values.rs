//! Default and fixed values.

use super::build::Planner;
use super::structs::Constraint;
use crate::model::{Builtin, Documentation, Element, Type, TypeRef, ValueConstraint};

impl<'m> Planner<'m> {
    /// The default or fixed value of an element.
    pub(super) fn constraint(&self, element: &'m Element) -> Option<Constraint> {
        Some(match element.value.clone()? {
            ValueConstraint::Fixed(value) if self.is_structure(element) => Constraint::Fixed(value),
            ValueConstraint::Default(value) | ValueConstraint::Fixed(value) => {
                Constraint::Default(value)
            }
        })
    }

    /// Whether an element has more than text.
    fn is_structure(&self, element: &'m Element) -> bool {
        let (ty, name) = match &element.ty {
            TypeRef::Builtin(builtin) => return *builtin == Builtin::AnyType,
            TypeRef::Named(name) => (self.model.types.get(name), Some(name)),
            TypeRef::Anonymous(ty) => (Some(&**ty), None),
        };
        matches!(ty, Some(Type::Complex(ty)) if self.bare_text(ty, name).is_none())
    }
}

/// What the documentation says of such a value.
pub(super) fn remark(value: &ValueConstraint) -> String {
    match value {
        ValueConstraint::Default(value) => format!("Default: {}.", Documentation::code(value)),
        ValueConstraint::Fixed(value) => format!("Always {}.", Documentation::code(value)),
    }
}
