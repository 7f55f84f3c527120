//! From paths to files: where what a path names is defined.

use std::collections::BTreeMap;

use super::crates::{self, Module};
use super::imports::Imports;

/// More re-exports than this in a row are a circle of re-exports.
const RE_EXPORTS: usize = 16;

/// What the files of a folder import from each other. Its crates have their roots at `lib.rs` and `main.rs`.
pub(super) fn imports(folder: &str, files: &BTreeMap<String, String>) -> Imports {
    let mut imports = Imports::new();
    for root in ["lib.rs", "main.rs"] {
        let modules = crates::modules(&format!("{folder}/{root}"), files);
        let tree = Tree(&modules);
        for (id, module) in modules.iter().enumerate() {
            let uses = module.uses.iter().map(|used| (&used.path, used.line));
            let paths = module.paths.iter().map(|(path, line)| (path, *line));
            for (path, line) in uses.chain(paths) {
                let Some(Target::Module(to) | Target::Item(to)) =
                    tree.resolve(id, path, RE_EXPORTS)
                else {
                    continue;
                };
                let to = &modules[to].file;
                if *to != module.file {
                    let lines = imports.entry(module.file.clone()).or_default();
                    let first = lines.entry(to.clone()).or_insert(line);
                    *first = line.min(*first);
                }
            }
        }
    }
    imports
}

/// What a path names.
#[derive(Clone, Copy)]
enum Target {
    Module(usize),
    /// An item that is defined in this module.
    Item(usize),
}

/// What a name is in a module.
enum Member {
    Known(Target),
    /// It comes from another crate, or from code that is not examined.
    Elsewhere,
    Unknown,
}

struct Tree<'a>(&'a [Module]);

impl Tree<'_> {
    fn resolve(&self, from: usize, path: &[String], re_exports: usize) -> Option<Target> {
        let mut current = from;
        for (at, name) in path.iter().enumerate() {
            match name.as_str() {
                "crate" => current = 0,
                "self" => {}
                "super" => current = self.0[current].parent,
                _ => match self.member(current, name, re_exports) {
                    Member::Known(Target::Module(module)) => current = module,
                    Member::Known(item) => return Some(item),
                    Member::Elsewhere => return None,
                    // Another crate, or a name that every module has.
                    Member::Unknown if at == 0 => return None,
                    // A macro made it.
                    Member::Unknown => return Some(Target::Item(current)),
                },
            }
        }
        Some(Target::Module(current))
    }

    fn member(&self, module: usize, name: &str, re_exports: usize) -> Member {
        let this = &self.0[module];
        if let Some(child) = this.children.get(name) {
            return child.map_or(Member::Elsewhere, |child| {
                Member::Known(Target::Module(child))
            });
        }
        if this.items.contains(name) {
            return Member::Known(Target::Item(module));
        }
        if let Some(definition) = this.macros.get(name) {
            return Member::Known(Target::Item(*definition));
        }
        let Some(re_exports) = re_exports.checked_sub(1) else {
            return Member::Elsewhere;
        };
        if let Some(used) = this
            .uses
            .iter()
            .find(|used| used.name.as_deref() == Some(name))
        {
            let target = self.resolve(module, &used.path, re_exports);
            return target.map_or(Member::Elsewhere, Member::Known);
        }
        let mut member = Member::Unknown;
        for used in this.uses.iter().filter(|used| used.name.is_none()) {
            match self.resolve(module, &used.path, re_exports) {
                Some(Target::Module(other)) => match self.member(other, name, re_exports) {
                    Member::Unknown => {}
                    found @ Member::Known(_) => return found,
                    Member::Elsewhere => member = Member::Elsewhere,
                },
                Some(Target::Item(_)) => {}
                None => member = Member::Elsewhere,
            }
        }
        member
    }
}
