//! The index of a schema file: where each of its elements stands, and its documentation.

use std::ops::Range;

use super::grammar::Rule;
use crate::model::Documentation;

/// The elements of a schema file that belong to XML Schema, in document order.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The elements; the first is the root.
    pub(crate) nodes: Vec<Node>,
    /// Names and offsets of all attributes.
    pub(crate) attributes: Vec<(&'static str, usize)>,
    /// `targetNamespace`
    pub(crate) target: Option<String>,
    /// Prefixes and namespaces that the root element declares. The default namespace has no prefix
    /// and is not listed.
    pub(crate) prefixes: Vec<(String, String)>,
    /// `xs:include` and `xs:import`
    pub(crate) links: Vec<Link>,
}

/// An element of a schema file.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) rule: &'static Rule,
    /// Offset of its `<`.
    pub(crate) start: usize,
    /// Which of [`Tree::attributes`] are its own.
    pub(crate) attributes: Range<usize>,
    /// The index after its last descendant.
    pub(crate) end: usize,
    /// What its `xs:annotation` says.
    pub(crate) doc: Documentation,
}

/// `xs:include` or `xs:import`
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) is_import: bool,
    /// `namespace`
    pub(crate) namespace: Option<String>,
    /// `schemaLocation`
    pub(crate) location: Option<String>,
    /// Offset of its `<`.
    pub(crate) start: usize,
}

impl Tree {
    /// The children of a node.
    pub(crate) fn children(&self, parent: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.nodes.get(parent).map_or(0, |node| node.end);
        let mut next = parent + 1;
        std::iter::from_fn(move || {
            let child = next;
            next = self.nodes.get(child).filter(|_| child < end)?.end;
            Some(child)
        })
    }
}
