//! The texts of a slice.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::PathBuf;

use super::component::Component;
use super::layout::Layout;
use super::links::Links;
use super::pieces::{Piece, What};
use super::schemas::Schemas;
use crate::load::{Document, Loaded, SourceText};
use crate::write::SLICE;

/// The files of a slice by their names.
pub(super) fn files<'l>(
    loaded: &'l Loaded,
    schemas: &Schemas<'l>,
    layout: &Layout,
    kept: &BTreeSet<Component>,
    links: &Links,
) -> BTreeMap<PathBuf, String> {
    let mut cuts: BTreeMap<PathBuf, Cut<'l>> = BTreeMap::new();
    for (index, (document, pieces)) in schemas.documents.iter().enumerate() {
        if links.documents.contains(&index) && !document.is_built_in {
            let document: &'l Document = document;
            let name = layout.name(&document.text.file);
            let cut = cuts.entry(name).or_insert_with(|| Cut::of(&document.text));
            cut.add(pieces, &|piece| stays(piece, document, index, kept, links));
        }
    }
    for (text, pieces) in loaded.wsdls().zip(&schemas.definitions) {
        let cut = cuts.entry(layout.name(&text.file));
        let cut = cut.or_insert_with(|| Cut::of(text));
        cut.add(pieces, &|piece| match &piece.what {
            What::Message(name) => schemas.messages.names.contains(name),
            What::Operation(name) => schemas.messages.operations.contains(name),
            _ => true,
        });
    }
    let files = cuts.into_iter();
    files.map(|(name, cut)| (name, cut.text())).collect()
}

/// Whether a piece of a schema stays.
fn stays(
    piece: &Piece,
    document: &Document,
    index: usize,
    kept: &BTreeSet<Component>,
    links: &Links,
) -> bool {
    match &piece.what {
        What::Component(component, _) => kept.contains(component),
        What::Link(start) => {
            let mut all = document.links.iter();
            let number = all.position(|link| link.start == *start);
            number.is_some_and(|number| links.links.contains(&(index, number)))
        }
        _ => true,
    }
}

/// A text, and which of its pieces stay.
struct Cut<'l> {
    text: &'l SourceText,
    /// By start and end. A file that stands for several namespaces has its pieces once for each of them.
    pieces: BTreeMap<(usize, usize), bool>,
}

impl<'l> Cut<'l> {
    fn of(text: &'l SourceText) -> Self {
        Self {
            text,
            pieces: BTreeMap::new(),
        }
    }

    fn add(&mut self, pieces: &[Piece], stays: &dyn Fn(&Piece) -> bool) {
        for piece in pieces {
            let Range { start, end } = piece.range;
            *self.pieces.entry((start, end)).or_default() |= stays(piece);
            self.add(&piece.inner, stays);
        }
    }

    /// The text without the pieces that are left out, and with the mark.
    fn text(&self) -> String {
        let content = &self.text.content;
        let mut text = String::with_capacity(content.len());
        let mut from = 0;
        for ((start, end), _) in self.pieces.iter().filter(|(_, stays)| !**stays) {
            if *start >= from {
                text.push_str(content.get(from..*start).unwrap_or_default());
                from = *end;
            }
        }
        text.push_str(content.get(from..).unwrap_or_default());
        marked(&text, self.text.is_utf_8())
    }
}

/// A text with the mark after its XML declaration.
fn marked(text: &str, is_utf_8: bool) -> String {
    let declaration = text.starts_with("<?xml").then(|| text.find("?>"));
    let end = declaration.flatten().map_or(0, |at| at + 2);
    let (declaration, rest) = text.split_at(end);
    let declaration = match declaration {
        "" => String::new(),
        _ if !is_utf_8 => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
        kept => format!("{kept}\n"),
    };
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(SLICE).map_or(rest, str::trim_start);
    format!("{declaration}{SLICE}\n{rest}")
}
