//! The tree as a page that stands alone: no other file, no network. Parts fold without scripts; with them there is a
//! search, and the keys move through the tree.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ews_codegen::Tree;
use ews_codegen::tree::{Cut, Node, NodeKind, Role};

use super::label;
use super::mark::MARK;
use super::markup::escaped;

/// The page around the tree: style and script are in it.
const PAGE: &str = include_str!("page.html");
/// Parts down to this level are open at first.
const OPEN: usize = 3;

pub(super) fn print(tree: &Tree) -> String {
    let mut page = Page::default();
    for (role, node) in &tree.roots {
        // What is shown above is above in the same root.
        page.shown.clear();
        page.add(node, Some(*role), 0);
    }
    let title = escaped(&tree.name);
    let count = page.count.to_string();
    let parts = [
        ("mark", MARK),
        ("title", &title),
        ("count", &count),
        ("tree", &page.text),
    ];
    let mut pieces = PAGE.split("{{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").unwrap_or_default();
        let part = parts.iter().find(|(own, _)| *own == name);
        text.push_str(part.map_or("", |(_, part)| part));
        text.push_str(rest);
    }
    text
}

#[derive(Default)]
struct Page {
    text: String,
    count: usize,
    /// The numbers of the parts where types are shown.
    shown: BTreeMap<String, usize>,
}

impl Page {
    fn add(&mut self, node: &Node, role: Option<Role>, level: usize) {
        let id = self.count;
        self.count += 1;
        let has_more = !node.children.is_empty();
        if let Some(ty) = &node.ty
            && has_more
        {
            self.shown.entry(ty.clone()).or_insert(id);
        }
        let line = self.line(node, role);
        // Writing to a string does not fail.
        if has_more {
            let open = if level < OPEN { " open" } else { "" };
            let _ = write!(
                self.text,
                "<li id=\"n{id}\"><details{open}><summary>{line}</summary>\n<ul>\n"
            );
            for child in &node.children {
                self.add(child, None, level + 1);
            }
            self.text.push_str("</ul></details></li>\n");
        } else {
            let _ = writeln!(
                self.text,
                "<li id=\"n{id}\"><div class=\"leaf\" tabindex=\"0\">{line}</div></li>"
            );
        }
    }

    fn line(&self, node: &Node, role: Option<Role>) -> String {
        let span =
            |class: &str, text: &str| format!("<span class=\"{class}\">{}</span> ", escaped(text));
        let mut line = String::new();
        if let Some(role) = role.and_then(label::role) {
            line += &span("role", role);
        }
        let class = match node.kind {
            NodeKind::Element | NodeKind::Attribute | NodeKind::Type => "name",
            _ => "name part",
        };
        line += &span(class, &label::name(node));
        line += &span("occurs", &node.occurrence());
        if let Some(ty) = &node.ty {
            line += &span("type", ty);
        }
        if let Some(rust) = &node.rust {
            line += &span("rust", rust);
        }
        if let Some(cut) = node.cut {
            let mark = span("mark", label::mark(cut));
            let place = node.ty.as_ref().and_then(|ty| self.shown.get(ty));
            let _ = match place.filter(|_| cut != Cut::Deep) {
                Some(place) => write!(line, "<a href=\"#n{place}\">{}</a> ", mark.trim_end()),
                None => write!(line, "{mark}"),
            };
        }
        if let Some(values) = label::values(node) {
            line += &span("values", &values);
        }
        let doc = label::line(node);
        if !doc.is_empty() {
            line += &span("doc", &doc);
        }
        line.trim_end().to_owned()
    }
}
