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
        if let Some(limit) = field.repeats.limit().filter(|_| is_many)
            && let Some(question) = self.limited(field, limit, &target)
        {
            return question;
        }
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
            FieldKind::Choice { .. } | FieldKind::Group { .. } => {
                let ask = if is_many { "particles" } else { "particle" };
                method("r", ask, vec![target])
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

    /// The call that reads a repeated field and stops at its maximum.
    fn limited(&mut self, field: &Field, limit: u64, target: &Expression) -> Option<Expression> {
        let (ask, argument) = match &field.kind {
            FieldKind::Element(element) => ("up_to", Some(self.tag(&element.name, &element.ty))),
            FieldKind::Choice { .. } | FieldKind::Group { .. } => ("particles_up_to", None),
            FieldKind::Any(any) => ("any_up_to", Some(self.wildcard_reference(any))),
            FieldKind::List(_) | FieldKind::Rest(_) => return None,
        };
        let limit = [text(limit.to_string())].into_iter();
        let arguments = limit.chain(argument).chain([target.clone()]);
        Some(method("r", ask, arguments.collect()))
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
