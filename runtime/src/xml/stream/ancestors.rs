//! The elements that are open around the wanted ones.

use super::position::Position;
use std::collections::HashMap;

use crate::text::excerpt::excerpt;
use crate::xml::location::Location;
use crate::xml::scope::Declared;

/// The elements that are open around the wanted ones.
#[derive(Debug, Default)]
pub(super) struct Ancestors {
    frames: Vec<Frame>,
    /// What they declare, innermost last.
    declarations: Vec<Declared>,
}

/// An open element.
#[derive(Debug)]
pub(super) struct Frame {
    /// Its name as it stands in the tag.
    pub(super) tag: String,
    /// Its local name.
    pub(super) name: String,
    /// Where its start tag begins in the rest.
    pub(super) start: usize,
    /// The children of each name that were handed out.
    pub(super) handed_out: HashMap<String, HandedOut>,
    /// How many declarations there are around it.
    declared: usize,
}

/// Children of one name that were handed out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HandedOut {
    pub(super) count: usize,
    /// How many of them, the first ones, are kept as copies.
    pub(super) copies: usize,
}

impl Ancestors {
    /// Adds an element that is inside all others, with what it declares.
    pub(super) fn push(
        &mut self,
        tag: String,
        name: String,
        start: usize,
        declarations: Vec<Declared>,
    ) {
        self.frames.push(Frame {
            tag,
            name,
            start,
            handed_out: HashMap::new(),
            declared: self.declarations.len(),
        });
        self.declarations.extend(declarations);
    }

    /// Ends the innermost element.
    pub(super) fn pop(&mut self) -> Option<Frame> {
        let frame = self.frames.pop()?;
        self.declarations.truncate(frame.declared);
        Some(frame)
    }

    pub(super) fn innermost(&self) -> Option<&Frame> {
        self.frames.last()
    }

    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    pub(super) fn declarations(&self) -> &[Declared] {
        &self.declarations
    }

    /// Counts a child of the innermost element that is handed out. It is kept as a copy if it is one of the
    /// first two of its name, of which none was left out, and if there is room.
    pub(super) fn count(&mut self, name: &str, has_room: bool) -> bool {
        let Some(parent) = self.frames.last_mut() else {
            return has_room;
        };
        if !parent.handed_out.contains_key(name) {
            let none = HandedOut::default();
            parent.handed_out.insert(name.to_owned(), none);
        }
        let Some(children) = parent.handed_out.get_mut(name) else {
            return false;
        };
        let is_copy = has_room && children.copies == children.count && children.count < 2;
        children.count += 1;
        children.copies += usize::from(is_copy);
        is_copy
    }

    /// The names of the open elements.
    pub(super) fn path(&self) -> String {
        let names = self.frames.iter().map(|frame| excerpt(&frame.name));
        names.collect::<Vec<_>>().join("/")
    }

    /// The path of what is in the next child that is handed out, given the path that begins with that
    /// child.
    pub(super) fn path_to(&self, path: &str) -> String {
        let (own, below) = path.split_once('/').unwrap_or((path, ""));
        let name = own.split('[').next().unwrap_or_default();
        let seen = self.frames.last().map(|parent| &parent.handed_out);
        let number = 1 + seen
            .and_then(|seen| seen.get(name))
            .map_or(0, |seen| seen.count);
        let number = if number > 1 || own.ends_with(']') {
            format!("[{number}]")
        } else {
            String::new()
        };
        let steps = [self.path(), format!("{name}{number}"), below.to_owned()];
        let steps: Vec<String> = steps.into_iter().filter(|step| !step.is_empty()).collect();
        steps.join("/")
    }

    /// A location in the next child as one in the document.
    pub(super) fn location(&self, spot: Position, location: &Location) -> Location {
        let spot = spot.at(location.line, location.column);
        Location {
            line: spot.line,
            column: spot.column,
            path: self.path_to(&location.path),
        }
    }
}
