//! Calls of the reader.

use super::context::FileContext;
use super::pieces::name;
use crate::plan::{Attribute, Constraint, Count, Field, FieldKind, Wildcard};
use crate::rust::{Expression, method, text};

/// A field before anything is read.
pub(super) fn empty(shape: Count) -> &'static str {
    match shape {
        Count::Many => "Vec::new()",
        Count::Optional | Count::Required => "None",
    }
}

/// What reads an element that has a default or fixed value.
fn with(reader: Expression, constraint: &Constraint) -> Expression {
    let (call, value) = with_constraint(constraint);
    reader.then(call, vec![name(value)])
}

/// The call that comes before the one that reads an element with such a value.
pub(super) fn with_constraint(constraint: &Constraint) -> (&'static str, &str) {
    match constraint {
        Constraint::Default(value) => ("with_default", value),
        Constraint::Fixed(value) => ("with_fixed", value),
    }
}

impl FileContext<'_> {
    /// The call that reads a field.
    pub(super) fn question(&mut self, field: &Field, target: &str) -> Expression {
        let is_many = field.count == Count::Many;
        let target = text(target);
        match &field.kind {
            FieldKind::Element(element) => {
                let tag = self.tag(&element.name, &element.ty);
                let ask = if is_many { "many" } else { "one" };
                match &element.constraint {
                    Some(constraint) => with(text("r"), constraint).then(ask, vec![tag, target]),
                    None => method("r", ask, vec![tag, target]),
                }
            }
            FieldKind::List(list) => {
                let repeated = self.repeated(list);
                method("r", "list", vec![name(&list.name), target]).then("of", repeated)
            }
            FieldKind::Choice { .. } if !is_many => method("r", "particle", vec![target]),
            FieldKind::Choice { .. } | FieldKind::Group { .. } => {
                method("r", "particles", vec![target])
            }
            FieldKind::Rest(known) => {
                let known = known.iter().map(|known| name(known)).collect();
                method("r", "rest", vec![Expression::Array(known), target])
            }
            FieldKind::Any(any) => {
                let ask = if is_many { "any" } else { "any_one" };
                let any = self.wildcard_reference(any);
                method("r", ask, vec![any, target])
            }
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&mut self, attribute: &Attribute) -> Expression {
        let ask = if attribute.required {
            "required_attribute"
        } else {
            "attribute"
        };
        let tag = self.tag(&attribute.name, &attribute.ty);
        method("r", ask, vec![tag]).tried()
    }

    /// The attributes for a wildcard.
    pub(super) fn any_attributes(&mut self, any: &Wildcard) -> Expression {
        let any = self.wildcard_reference(any);
        method("r", "any_attributes", vec![any]).tried()
    }
}
