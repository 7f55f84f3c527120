//! The elements that are open around the wanted ones.

use std::collections::HashMap;

use crate::xml::error::{Place, cut};
use crate::xml::scope::Declared;

/// The elements that are open around the wanted ones.
#[derive(Debug, Default)]
pub(super) struct Open {
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
    /// How many children of each name were handed out.
    pub(super) handed_out: HashMap<String, usize>,
    /// How many declarations there are around it.
    declared: usize,
}

impl Open {
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

    /// Counts a child of the innermost element that is handed out: how many there are now.
    pub(super) fn count(&mut self, name: &str) -> usize {
        let Some(parent) = self.frames.last_mut() else {
            return 1;
        };
        if let Some(count) = parent.handed_out.get_mut(name) {
            *count += 1;
            return *count;
        }
        parent.handed_out.insert(name.to_owned(), 1);
        1
    }

    /// The names of the open elements.
    pub(super) fn path(&self) -> String {
        let names = self.frames.iter().map(|frame| cut(&frame.name));
        names.collect::<Vec<_>>().join("/")
    }

    /// The path of what is in the next child that is handed out, given the path that begins with that
    /// child.
    pub(super) fn path_to(&self, path: &str) -> String {
        let (own, below) = path.split_once('/').unwrap_or((path, ""));
        let name = own.split('[').next().unwrap_or_default();
        let seen = self.frames.last().map(|parent| &parent.handed_out);
        let number = 1 + seen.and_then(|seen| seen.get(name)).unwrap_or(&0);
        let number = if number > 1 || own.ends_with(']') {
            format!("[{number}]")
        } else {
            String::new()
        };
        let steps = [self.path(), format!("{name}{number}"), below.to_owned()];
        let steps: Vec<String> = steps.into_iter().filter(|step| !step.is_empty()).collect();
        steps.join("/")
    }

    /// A place in the next child as one in the document.
    pub(super) fn place(&self, spot: super::spot::Spot, place: &Place) -> Place {
        let spot = spot.at(place.line, place.column);
        Place {
            line: spot.line,
            column: spot.column,
            path: self.path_to(&place.path),
        }
    }
}
