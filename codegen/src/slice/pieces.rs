//! A schema as a text in pieces, which stay or are left out.

use std::ops::Range;

use roxmltree::Node;

use super::component::Component;
use super::references::{References, global, references};
use crate::error::ComponentKind;
use crate::load::{Document, XS};

/// A piece of a text: an element with the white space and the comments before it.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) what: What,
    /// Pieces in it, which may be left out although it stays.
    pub(super) inner: Vec<Piece>,
}

/// What a piece is.
#[derive(Debug)]
pub(super) enum What {
    /// A component, and what it refers to.
    Component(Component, References),
    /// An include, import or redefine, by the offset of its element.
    Link(usize),
    /// A message of a WSDL, by its name.
    Message(String),
    /// An operation of a port type or binding of a WSDL, by its name.
    Operation(String),
    /// Something that stays.
    Other,
}

/// The pieces of a schema.
pub(super) fn of_schema(document: &Document, text: &str, root: Node) -> Vec<Piece> {
    pieces(text, root, &|node| {
        let tag = node.tag_name();
        if tag.namespace() != Some(XS) {
            return (What::Other, Vec::new());
        }
        match tag.name() {
            "include" | "import" => (What::Link(node.range().start), Vec::new()),
            "redefine" => {
                let inner = pieces(text, node, &|node| (component(document, node), Vec::new()));
                (What::Link(node.range().start), inner)
            }
            _ => (component(document, node), Vec::new()),
        }
    })
}

/// The elements in an element, as pieces.
pub(super) fn pieces(
    text: &str,
    parent: Node,
    what: &dyn Fn(Node) -> (What, Vec<Piece>),
) -> Vec<Piece> {
    let first = parent.first_child().map(|child| child.range().start);
    let mut start = first.unwrap_or_default();
    let mut pieces = Vec::new();
    for node in parent.children().filter(Node::is_element) {
        let end = node.range().end;
        let end = end + remark(text.get(end..).unwrap_or_default());
        let (what, inner) = what(node);
        pieces.push(Piece {
            range: start..end,
            what,
            inner,
        });
        start = end;
    }
    pieces
}

/// The length of a comment on the same line, which belongs to what is before it.
fn remark(rest: &str) -> usize {
    let line = rest.find('\n').map_or(rest, |end| &rest[..end]);
    let line = line.trim_end();
    let is_comment = line.trim_start().starts_with("<!--") && line.ends_with("-->");
    // It is one comment, and nothing after it.
    if is_comment && line.matches("-->").count() == 1 {
        line.len()
    } else {
        0
    }
}

fn component(document: &Document, node: Node) -> What {
    let kind = match node.tag_name().name() {
        "simpleType" | "complexType" => ComponentKind::Type,
        "element" => ComponentKind::Element,
        "attribute" => ComponentKind::Attribute,
        "group" => ComponentKind::Group,
        "attributeGroup" => ComponentKind::AttributeGroup,
        "notation" => ComponentKind::Notation,
        _ => return What::Other,
    };
    let name = node.attribute("name").unwrap_or_default();
    let component = Component::new(kind, global(document, name.trim()));
    What::Component(component, references(document, node))
}
