//! A document as a tree, with the names that the schemas use and the places of its elements.

use std::collections::BTreeSet;

use roxmltree::{Attribute, Document, Node, NodeId, ParsingOptions};

use super::as_xml;
use super::characters::Repaired;
use super::position::position;
use super::problem::{Effect, Problem};
use super::respell::canonical;

/// A document in a file.
pub(crate) struct Tree<'t> {
    file: &'t str,
    /// Where the document begins in the file.
    start: usize,
    repaired: &'t Repaired<'t>,
    document: Document<'t>,
    known: &'t BTreeSet<String>,
}

/// A name: the namespace as the schemas spell it, and the local name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    pub(crate) namespace: Option<String>,
    pub(crate) local: String,
}

/// An element or a text, or an attribute of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) element: NodeId,
    pub(crate) attribute: Option<Name>,
}

impl Place {
    pub(crate) fn element(node: Node<'_, '_>) -> Self {
        Self {
            element: node.id(),
            attribute: None,
        }
    }
}

impl<'t> Tree<'t> {
    /// Parses a document that begins here in a file. The error is what is wrong with it as XML.
    pub(crate) fn parse(
        file: &'t str,
        start: usize,
        repaired: &'t Repaired<'t>,
        known: &'t BTreeSet<String>,
    ) -> Result<Self, Problem> {
        match Document::parse_with_options(&repaired.text, ParsingOptions::default()) {
            Ok(document) => Ok(Self {
                file,
                start,
                repaired,
                document,
                known,
            }),
            Err(error) => {
                let at = error.pos();
                let what = format!("expected well-formed XML: {}", without_position(&error));
                let (line, column) = (at.row as usize, at.col as usize);
                Err(as_xml::after(
                    &file[..start],
                    line,
                    column,
                    String::new(),
                    what,
                ))
            }
        }
    }

    pub(crate) fn root(&self) -> Node<'_, 't> {
        self.document.root_element()
    }

    pub(crate) fn node(&self, id: NodeId) -> Option<Node<'_, 't>> {
        self.document.get_node(id)
    }

    /// The name of an element as the schemas spell it.
    pub(crate) fn name(&self, node: Node<'_, '_>) -> Name {
        self.spelt(node.tag_name().namespace(), node.tag_name().name())
    }

    pub(crate) fn spelt(&self, namespace: Option<&str>, local: &str) -> Name {
        let namespace = namespace.filter(|namespace| !namespace.is_empty());
        let spelt = namespace.map(|namespace| match canonical(namespace, self.known) {
            Some(rest) => format!("http://{rest}"),
            None => namespace.to_owned(),
        });
        Name {
            namespace: spelt,
            local: local.to_owned(),
        }
    }

    /// The attribute of this name.
    pub(crate) fn attribute<'n>(
        &self,
        node: Node<'n, 't>,
        name: &Name,
    ) -> Option<Attribute<'n, 't>> {
        let mut attributes = node.attributes();
        attributes.find(|attribute| self.spelt(attribute.namespace(), attribute.name()) == *name)
    }

    /// The innermost element around a byte of the document.
    pub(crate) fn element_at(&self, offset: usize) -> Node<'_, 't> {
        let mut node = self.root();
        while let Some(inner) = node
            .children()
            .find(|child| child.is_element() && child.range().contains(&offset))
        {
            node = inner;
        }
        node
    }

    /// Something that is wrong at a place.
    pub(crate) fn problem(
        &self,
        place: &Place,
        what: String,
        rule: Option<String>,
        lenient: Effect,
    ) -> Problem {
        let node = self.node(place.element).unwrap_or_else(|| self.root());
        let attribute = place.attribute.as_ref();
        let attribute = attribute.and_then(|name| self.attribute(node, name));
        let offset = attribute.map_or(node.range().start, |attribute| attribute.range().start);
        self.problem_at(offset, path(node), what, rule, lenient)
    }

    /// Something that is wrong at a byte of the document.
    pub(crate) fn problem_at(
        &self,
        offset: usize,
        path: String,
        what: String,
        rule: Option<String>,
        lenient: Effect,
    ) -> Problem {
        let offset = self.start + self.repaired.original(offset);
        let (line, column) = position(self.file, offset);
        Problem {
            line,
            column,
            path,
            what,
            rule,
            lenient,
        }
    }
}

/// The path to an element, as the reader prints it.
pub(crate) fn path(node: Node<'_, '_>) -> String {
    let elements = node.ancestors().filter(Node::is_element);
    let mut steps: Vec<String> = elements.map(step).collect();
    steps.reverse();
    steps.join("/")
}

/// Whether a node is text that is not only white space.
pub(crate) fn is_other_text(node: &Node<'_, '_>) -> bool {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    node.is_text() && node.text().is_some_and(|text| !text.chars().all(is_space))
}

/// The local name of an element, with its number if siblings have the same.
fn step(node: Node<'_, '_>) -> String {
    let name = node.tag_name().name();
    let is_same =
        |sibling: &Node<'_, '_>| sibling.is_element() && sibling.tag_name().name() == name;
    let before = node.prev_siblings().skip(1).filter(is_same).count();
    let is_alone = before == 0 && !node.next_siblings().skip(1).any(|next| is_same(&next));
    if is_alone {
        name.to_owned()
    } else {
        format!("{name}[{}]", before + 1)
    }
}

/// The message of an error without the position at its end.
fn without_position(error: &roxmltree::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at ") {
        Some((what, at)) if at.bytes().all(|byte| byte.is_ascii_digit() || byte == b':') => {
            what.to_owned()
        }
        _ => text,
    }
}
