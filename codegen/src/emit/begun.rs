//! The expression that begins a struct with something empty for each thing that is required.

use super::context::FileContext;
use crate::plan::{Empty, Ty, ValueTy};
use crate::rust::{Expression, call, text};

/// A struct that is given something empty.
pub(super) fn begun(file: &mut FileContext<'_>, name: &str, given: &[Empty<'_>]) -> Expression {
    let function = if given.is_empty() { "default" } else { "new" };
    let given = given.iter().map(|given| empty(file, given));
    call(format!("{name}::{function}"), given.collect())
}

fn empty(file: &mut FileContext<'_>, empty: &Empty<'_>) -> Expression {
    match empty {
        Empty::Text => {
            let name = file.ty(&Ty::Value(ValueTy::String));
            call(format!("{name}::new"), Vec::new())
        }
        Empty::False => text("false"),
        Empty::Integer => text("0"),
        Empty::Float => text("0.0"),
        Empty::Struct(path, given) => {
            let name = file.item(path);
            begun(file, &name, given)
        }
    }
}
