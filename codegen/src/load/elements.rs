//! What is kept of the elements of a schema file in addition to the facts that `xsd-parser` reads: their
//! locations and their documentation.

use super::rule::Rule;
use crate::documentation::Documentation;

/// An element of XML Schema in a schema file.
#[derive(Debug)]
pub(crate) struct SchemaElement {
    pub(crate) rule: &'static Rule,
    /// Offset of its `<`.
    pub(crate) start: usize,
    /// Names and offsets of its attributes.
    pub(crate) attributes: Vec<(&'static str, usize)>,
    /// What its `xs:annotation` says.
    pub(crate) doc: Documentation,
}

/// The elements of a schema file, numbered in document order. The root has the number 0.
#[derive(Debug)]
pub(crate) struct Elements {
    root: SchemaElement,
    others: Vec<SchemaElement>,
}

impl Elements {
    pub(super) fn new(root: SchemaElement) -> Self {
        Self {
            root,
            others: Vec::new(),
        }
    }

    /// Adds an element, and returns its number.
    pub(super) fn push(&mut self, element: SchemaElement) -> usize {
        self.others.push(element);
        self.others.len()
    }

    /// The element with a number. For an unknown number it is the root.
    pub(crate) fn get(&self, number: usize) -> &SchemaElement {
        let other = number
            .checked_sub(1)
            .and_then(|index| self.others.get(index));
        other.unwrap_or(&self.root)
    }

    pub(super) fn get_mut(&mut self, number: usize) -> &mut SchemaElement {
        let other = number
            .checked_sub(1)
            .and_then(|index| self.others.get_mut(index));
        other.unwrap_or(&mut self.root)
    }

    /// How many there are.
    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.others.len() + 1
    }
}

/// `xs:include`, `xs:import` or `xs:redefine`
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) kind: LinkKind,
    /// `namespace`
    pub(crate) namespace: Option<String>,
    /// `schemaLocation`
    pub(crate) location: Option<String>,
    /// Offset of its `<`.
    pub(crate) start: usize,
    /// The number of the document to which it leads. `None` if that was not read.
    pub(crate) document: Option<usize>,
}

/// The kinds of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinkKind {
    Include,
    Import,
    Redefine,
}

impl Link {
    /// Whether its definitions are in another namespace.
    pub(crate) fn is_import(&self) -> bool {
        self.kind == LinkKind::Import
    }
}
