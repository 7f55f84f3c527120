//! Setters, as an invocation of the runtime's macro: a line for each field.

use super::context::FileContext;
use super::members::{Init, members};
use crate::plan::Struct;
use crate::rust::{Code, ident};

/// The setters of a struct.
pub(super) fn setters(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let lines = members(file, item).into_iter().map(|member| {
        let (field, taken) = (&member.name, &member.taken);
        let name = field.trim_start_matches("r#");
        let some = match member.init {
            Init::None => "some ",
            Init::Given | Init::Vec | Init::Default => "",
        };
        Code::Line(format!("with_{name}({field}: {some}{taken}),"))
    });
    let lines: Vec<Code> = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    let setters = vec![Code::block(ident(&item.ident), lines)];
    vec![Code::Macro(file.macro_path("setters"), setters)]
}
