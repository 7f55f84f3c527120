//! Rules for fields that the Rust types cannot express: occurrence and co-occurrence.

use super::pieces::{name, range};
use crate::model::Occurs;
use crate::plan::{Count, Counting, Field};
use crate::rust::{Code, Expression, method, text};

/// Who checks: the reader, whose calls may fail, or the writer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Checker {
    Reader,
    Writer,
}

impl Checker {
    fn call(self, name: &str, arguments: Vec<Expression>) -> Code {
        Code::Statement(match self {
            Self::Reader => method("r", name, arguments).tried(),
            Self::Writer => method("w", name, arguments),
        })
    }

    /// What is checked of a field once all fields are read; `values` are the expressions for the fields.
    pub(super) fn check(self, fields: &[Field], index: usize, values: &[String]) -> Vec<Code> {
        let field = &fields[index];
        if field.is_optional_on_error {
            return vec![self.expected(field, &values[index])];
        }
        let counted = field
            .is_counted()
            .then(|| self.count(field, field.repeats.occurs.min, &values[index]));
        let Some(co_occurrence) = field.co_occurrence else {
            return counted.into_iter().collect();
        };
        let reasons = co_occurrence.reasons(index);
        let reasons = reasons.map(|other| is_there(&fields[other], &values[other]));
        let reasons = reasons.collect();
        let is_own = field.repeats.counting != Counting::InAnother;
        if co_occurrence.least > 1 && is_own {
            let count = self.count(field, co_occurrence.least, &values[index]);
            return vec![Code::If(reasons, vec![count])];
        }
        let expected = self.expected(field, &values[index]);
        let expected = Code::If(reasons, vec![expected]);
        std::iter::once(expected).chain(counted).collect()
    }

    fn expected(self, field: &Field, value: &str) -> Code {
        let first = match field.shape() {
            Count::Many => "first",
            Count::Optional | Count::Required => "as_ref",
        };
        let value = text(value).then(first, Vec::new());
        self.call("expected", vec![name(&field.schema_names()), value])
    }

    fn count(self, field: &Field, min: u64, value: &str) -> Code {
        let range = range(Occurs {
            min,
            ..field.repeats.occurs
        });
        let names = name(&field.counted_names());
        let values = text(format!("&{value}"));
        let call = match field.repeats.counting {
            Counting::Own | Counting::InAnother => "count",
            Counting::Together => "count_together",
        };
        self.call(call, vec![names, text(range), values])
    }
}

/// The condition that a field is present.
fn is_there(field: &Field, value: &str) -> String {
    match field.shape() {
        Count::Many => format!("!{value}.is_empty()"),
        Count::Optional | Count::Required => format!("{value}.is_some()"),
    }
}
