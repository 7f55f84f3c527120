//! How a type is serialized: an invocation of the runtime's macro `serde!`, which expands to nothing without the feature
//! `serde`. It says what each part is called.

use super::context::FileContext;
use crate::plan::{Body, Choice, Derived, Key, Struct};
use crate::rust::{Code, ident, string};

/// An invocation for a struct.
pub(super) fn serde_struct(file: &FileContext<'_>, item: &Struct) -> Vec<Code> {
    let name = ident(&item.ident);
    if let Body::Whole(_) = item.body {
        let path = file.macro_path("serde");
        return vec![Code::Line(format!("{path}! {{ {name}(value) }}"))];
    }
    let base = item.base.iter();
    let base = base.map(|base| format!("..{}", ident(&base.field)));
    let fields = entries(file.plan.field_keys(item));
    invocation(file, &name, base.chain(fields).collect())
}

/// An invocation for an enum of elements.
pub(super) fn serde_choice(file: &FileContext<'_>, item: &Choice) -> Vec<Code> {
    let variants = entries(file.plan.variant_keys(item)).collect();
    invocation(file, &format!("enum {}", ident(&item.ident)), variants)
}

/// An invocation for an enum of types.
pub(super) fn serde_derived(file: &FileContext<'_>, item: &Derived) -> Vec<Code> {
    let kind = if item.has_declared {
        "type"
    } else {
        "abstract"
    };
    let variants = entries(item.keys()).collect();
    invocation(file, &format!("{kind} {}", ident(&item.ident)), variants)
}

fn entries(keys: Vec<(String, Key)>) -> impl Iterator<Item = String> {
    keys.into_iter().map(|(part, key)| {
        let (part, name) = (ident(&part), string(&key.name));
        if key.is_numbers {
            format!("{part}: [{name}]")
        } else {
            format!("{part}: {name}")
        }
    })
}

fn invocation(file: &FileContext<'_>, head: &str, parts: Vec<String>) -> Vec<Code> {
    vec![Code::MacroList {
        path: file.macro_path("serde"),
        head: head.to_owned(),
        parts,
    }]
}
