//! The elements that are open around the wanted elements.

use std::collections::HashMap;

use super::position::Position;
use crate::text::excerpt::excerpt;
use crate::xml::location::Location;
use crate::xml::scope::Declared;

/// The elements that are open around the wanted elements.
#[derive(Debug, Default)]
pub(super) struct Ancestors {
    elements: Vec<OpenElement>,
    /// The namespaces that they declare, innermost last.
    declarations: Vec<Declared>,
}

/// An open element.
#[derive(Debug)]
pub(super) struct OpenElement {
    /// The name as it stands in the tag.
    pub(super) tag: String,
    /// The local name.
    pub(super) name: String,
    /// Where the start tag begins in the remainder.
    pub(super) start: usize,
    /// Its children that were handed out, by local name.
    pub(super) handed_out: HashMap<String, HandedOutChildren>,
    /// How many namespaces the elements around it declare.
    declared: usize,
}

/// Children of one name that were handed out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HandedOutChildren {
    pub(super) count: usize,
    /// How many of them are kept as copies. These are the first ones.
    copies: usize,
}

impl Ancestors {
    /// Adds an element that is inside all others, and the namespaces that it declares.
    pub(super) fn push(
        &mut self,
        tag: String,
        name: String,
        start: usize,
        declarations: Vec<Declared>,
    ) {
        self.elements.push(OpenElement {
            tag,
            name,
            start,
            handed_out: HashMap::new(),
            declared: self.declarations.len(),
        });
        self.declarations.extend(declarations);
    }

    /// Ends the innermost element.
    pub(super) fn pop(&mut self) -> Option<OpenElement> {
        let element = self.elements.pop()?;
        self.declarations.truncate(element.declared);
        Some(element)
    }

    pub(super) fn innermost(&self) -> Option<&OpenElement> {
        self.elements.last()
    }

    pub(super) fn depth(&self) -> usize {
        self.elements.len()
    }

    pub(super) fn declarations(&self) -> &[Declared] {
        &self.declarations
    }

    /// Counts a child of the innermost element that is handed out. The result says whether it is kept as
    /// a copy: it is if it is one of the first two of its name, none before it was left out, and there is
    /// room.
    pub(super) fn count(&mut self, name: &str, has_room: bool) -> bool {
        let Some(parent) = self.elements.last_mut() else {
            return has_room;
        };
        if !parent.handed_out.contains_key(name) {
            let none = HandedOutChildren::default();
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
        let names = self.elements.iter().map(|element| excerpt(&element.name));
        names.collect::<Vec<_>>().join("/")
    }

    /// The location in the document of something in the next child. `start` is where that child begins,
    /// `location` is relative to it.
    pub(super) fn location(&self, start: Position, location: &Location) -> Location {
        let Position { line, column } = start.plus(location.line, location.column);
        Location {
            line,
            column,
            path: self.path_to(&location.path),
        }
    }

    /// The path in the document of a path that begins with the next child.
    fn path_to(&self, path: &str) -> String {
        let (child, below) = path.split_once('/').unwrap_or((path, ""));
        let name = child.split('[').next().unwrap_or_default();
        let before = self.elements.last().map(|parent| &parent.handed_out);
        let number = 1 + before
            .and_then(|before| before.get(name))
            .map_or(0, |before| before.count);
        let number = if number > 1 || child.ends_with(']') {
            format!("[{number}]")
        } else {
            String::new()
        };
        let steps = [self.path(), format!("{name}{number}"), below.to_owned()];
        let steps: Vec<String> = steps.into_iter().filter(|step| !step.is_empty()).collect();
        steps.join("/")
    }
}
