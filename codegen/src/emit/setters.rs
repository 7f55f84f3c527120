//! Setters, as an invocation of the runtime's macro: a line for each field, also for those of the base.

use std::collections::BTreeSet;

use super::context::FileContext;
use super::members::{Init, Member, members, members_except};
use crate::plan::Struct;
use crate::rust::{Code, ident};

/// The setters of a struct: its own, then those of its bases. A setter of a base takes the base by value, which `Deref`
/// does not give.
pub(super) fn setters(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let own = members(file, item);
    let mut blocks = vec![Code::block(ident(&item.ident), lines(&own))];
    if let Some(base) = &item.base {
        let mut names: BTreeSet<String> = own.iter().map(|own| own.name.clone()).collect();
        let mut inherited = Vec::new();
        let mut level = file.plan.base(item);
        while let Some(item) = level {
            // A field that is nearer hides one of the same name.
            let members = members_except(file, item, &names);
            names.extend(members.iter().map(|member| member.name.clone()));
            inherited.extend(members);
            level = file.plan.base(item);
        }
        if !inherited.is_empty() {
            let head = format!("..{}", ident(&base.field));
            blocks.push(Code::block(head, lines(&inherited)));
        }
    }
    if own.is_empty() {
        return Vec::new();
    }
    vec![Code::Macro(file.macro_path("setters"), blocks)]
}

/// A line for each: `with_note(note: some into String),`
fn lines(members: &[Member]) -> Vec<Code> {
    let lines = members.iter().map(|member| {
        let (field, taken) = (&member.name, &member.taken);
        let name = field.trim_start_matches("r#");
        let some = match member.init {
            Init::None => "some ",
            Init::Given | Init::Vec | Init::Default => "",
        };
        Code::Line(format!("with_{name}({field}: {some}{taken}),"))
    });
    lines.collect()
}
