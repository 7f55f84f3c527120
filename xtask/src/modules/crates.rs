//! The modules of a crate: what each contains, and which paths it mentions.

use std::collections::{BTreeMap, BTreeSet};

use crate::rust::items::{group_end, without_tests};
use crate::rust::tokens::{Token, tokens};

/// Macros whose text is code for another module.
const QUOTING: [&str; 4] = ["macro_rules", "quote", "quote_spanned", "parse_quote"];

/// The words before the name of an item.
const ITEMS: [&str; 8] = [
    "fn", "struct", "enum", "trait", "type", "const", "static", "union",
];

/// A module: a file, or a part of a file in braces.
#[derive(Debug, Default)]
pub(super) struct Module {
    pub(super) file: String,
    pub(super) parent: usize,
    /// The modules in it; `None` if the file is not one of those that are examined.
    pub(super) children: BTreeMap<String, Option<usize>>,
    pub(super) items: BTreeSet<String>,
    /// Of the root only: macros, which `#[macro_export]` puts there, and the modules that define them.
    pub(super) macros: BTreeMap<String, usize>,
    pub(super) uses: Vec<Use>,
    /// The paths outside of `use`, with their lines.
    pub(super) paths: Vec<(Vec<String>, usize)>,
}

/// One name of a `use` line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) path: Vec<String>,
    /// What it is called here; `None` for `*`.
    pub(super) name: Option<String>,
    pub(super) line: usize,
}

/// The modules that the file `root` declares, itself first.
pub(super) fn modules(root: &str, files: &BTreeMap<String, String>) -> Vec<Module> {
    let mut found = Found {
        files,
        modules: Vec::new(),
    };
    let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
    found.file(root, folder, 0);
    found.modules
}

struct Found<'a> {
    files: &'a BTreeMap<String, String>,
    modules: Vec<Module>,
}

impl Found<'_> {
    /// Adds the module that a file is. Files of its children are in `folder`.
    fn file(&mut self, name: &str, folder: &str, parent: usize) -> Option<usize> {
        let tokens = without_tests(&tokens(self.files.get(name)?));
        Some(self.module(name, folder, parent, &tokens))
    }

    fn module(&mut self, file: &str, folder: &str, parent: usize, tokens: &[Token<'_>]) -> usize {
        let id = self.modules.len();
        self.modules.push(Module {
            file: file.to_owned(),
            parent,
            ..Module::default()
        });
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
        let mut at = 0;
        while at < tokens.len() {
            let next = text(at + 1);
            match text(at) {
                "use" => {
                    at += 1;
                    use_tree(tokens, &mut at, Vec::new(), &mut self.modules[id].uses);
                }
                "mod" if text(at + 2) == "{" => {
                    let end = group_end(tokens, at + 2);
                    let folder = format!("{folder}/{next}");
                    let child = self.module(file, &folder, id, &tokens[at + 3..end - 1]);
                    self.modules[id]
                        .children
                        .insert(next.to_owned(), Some(child));
                    at = end;
                }
                "mod" if text(at + 2) == ";" => {
                    self.declared(id, next, folder, has_path(&tokens[..at]));
                    at += 3;
                }
                word if next == "!" && QUOTING.contains(&word) => {
                    let is_definition = word == "macro_rules";
                    if is_definition {
                        let name = text(at + 2).to_owned();
                        self.modules[id].items.insert(name.clone());
                        self.modules[0].macros.entry(name).or_insert(id);
                    }
                    at = group_end(tokens, at + 2 + usize::from(is_definition));
                }
                // `pub(in path)` imports nothing.
                "pub" if next == "(" && text(at + 2) == "in" => at = group_end(tokens, at + 1),
                word if ITEMS.contains(&word) => {
                    self.modules[id].items.insert(next.to_owned());
                    at += 1;
                }
                _ if tokens[at].is_word() && next == "::" => {
                    let line = tokens[at].line;
                    let path = path(tokens, &mut at);
                    self.modules[id].paths.push((path, line));
                }
                _ => at += 1,
            }
        }
        id
    }

    /// `mod name;` in a module.
    fn declared(&mut self, parent: usize, name: &str, folder: &str, has_path: bool) {
        let below = format!("{folder}/{name}");
        let names = [format!("{below}.rs"), format!("{below}/mod.rs")];
        // A file that is named by an attribute is generated, or takes the place of one without it.
        let id = if has_path {
            None
        } else {
            names
                .iter()
                .find_map(|name| self.file(name, &below, parent))
        };
        let child = self.modules[parent]
            .children
            .entry(name.to_owned())
            .or_default();
        *child = child.or(id);
    }
}

/// Whether the attributes that end the tokens have a `#[path = "…"]`.
fn has_path(before: &[Token<'_>]) -> bool {
    let start = before
        .iter()
        .rposition(|token| matches!(token.text, ";" | "{" | "}"));
    let attributes = &before[start.map_or(0, |at| at + 1)..];
    attributes
        .windows(3)
        .any(|at| at[0].text == "[" && at[1].text == "path" && at[2].text == "=")
}

/// Words with `::` between them. Moves `at` to the end of the path.
fn path(tokens: &[Token<'_>], at: &mut usize) -> Vec<String> {
    let mut path = Vec::new();
    while let Some(token) = tokens.get(*at).filter(|token| token.is_word()) {
        path.push(plain(token.text));
        *at += 1;
        if tokens.get(*at).is_none_or(|token| token.text != "::") {
            break;
        }
        *at += 1;
    }
    path
}

/// What a `use` names, after the words of `prefix`. Moves `at` to the end of it.
fn use_tree(tokens: &[Token<'_>], at: &mut usize, mut prefix: Vec<String>, uses: &mut Vec<Use>) {
    prefix.extend(path(tokens, at));
    let Some(token) = tokens.get(*at) else { return };
    let line = tokens[at.saturating_sub(1)].line;
    let mut name = prefix.last().cloned();
    match token.text {
        "{" => {
            let end = group_end(tokens, *at);
            *at += 1;
            while *at < end - 1 {
                use_tree(tokens, at, prefix.clone(), uses);
                // Skip the comma, or a token that is not understood.
                *at += 1;
            }
            *at = end;
            return;
        }
        "*" => {
            *at += 1;
            name = None;
        }
        "as" => {
            name = tokens.get(*at + 1).map(|token| plain(token.text));
            *at += 2;
        }
        _ => {}
    }
    if prefix.len() > 1 && prefix.last().is_some_and(|last| last == "self") {
        prefix.pop();
        name = if name.as_deref() == Some("self") {
            prefix.last().cloned()
        } else {
            name
        };
    }
    if !prefix.is_empty() {
        uses.push(Use {
            path: prefix,
            name,
            line,
        });
    }
}

fn plain(word: &str) -> String {
    word.trim_start_matches("r#").to_owned()
}
