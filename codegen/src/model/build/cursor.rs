//! A place in a schema file, carried along the walk through `xsd-parser`'s tree of that file.

use xsd_parser::models::schema::xs::Schema;

use crate::error::{Error, ErrorKind};
use crate::load::{Document, Node};
use crate::model::{Documentation, Location};

/// An element of a schema file.
///
/// `xsd-parser`'s tree knows no places, the index of the loader knows nothing else; a cursor walks
/// the index in step with the tree. The two agree because the loader admits only elements that the
/// parser knows, where it knows them, and because the parser keeps the children of an element in
/// one list, annotations included, in document order: so the n-th member of that list is the n-th
/// child in the index. [`Cursor::pair`] compares the lengths. The few elements whose children
/// the parser keeps in named fields instead have only `xs:annotation` and `xs:simpleType` as
/// children, and [`Cursor::simple_types`] takes the latter, again in document order.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) document: &'a Document,
    pub(super) schema: &'a Schema,
    node: usize,
}

impl<'a> Cursor<'a> {
    /// The root element of a document.
    pub(super) fn root(document: &'a Document, schema: &'a Schema) -> Self {
        Self {
            document,
            schema,
            node: 0,
        }
    }

    fn get(self) -> Option<&'a Node> {
        self.document.tree().nodes.get(self.node)
    }

    /// The children of this element, with the members of `content` that stand for them.
    pub(super) fn pair<T>(self, content: &'a [T]) -> Result<Vec<(&'a T, Self)>, Error> {
        let children: Vec<_> = self.children().collect();
        if children.len() != content.len() {
            return Err(self.misread());
        }
        Ok(content.iter().zip(children).collect())
    }

    /// The `xs:simpleType` children of this element.
    pub(super) fn simple_types(self) -> impl Iterator<Item = Self> {
        self.children().filter(|child| child.tag() == "simpleType")
    }

    fn children(self) -> impl Iterator<Item = Self> {
        self.document
            .tree()
            .children(self.node)
            .map(move |node| Self { node, ..self })
    }

    /// The local name of the element.
    pub(super) fn tag(self) -> &'static str {
        self.get().map_or("", |node| node.rule.tag)
    }

    /// Where the element stands.
    pub(super) fn at(self) -> Location {
        self.document
            .text()
            .position(self.get().map_or(0, |node| node.start))
    }

    /// Where an attribute of it stands, or else the element.
    fn at_attribute(self, name: &str) -> Location {
        let attributes = self
            .get()
            .and_then(|node| self.document.tree().attributes.get(node.attributes.clone()));
        match attributes
            .unwrap_or_default()
            .iter()
            .find(|(known, _)| *known == name)
        {
            Some((_, offset)) => self.document.text().position(*offset),
            None => self.at(),
        }
    }

    /// Its documentation.
    pub(super) fn doc(self) -> Documentation {
        self.get().map(|node| node.doc.clone()).unwrap_or_default()
    }

    /// A fault of the element.
    pub(super) fn error(self, kind: ErrorKind) -> Error {
        Error::new(&self.at(), kind)
    }

    /// A fault of one of its attributes.
    pub(super) fn attribute_error(self, attribute: &str, kind: ErrorKind) -> Error {
        Error::new(&self.at_attribute(attribute), kind)
    }

    /// Two statements on the element that exclude each other.
    pub(super) fn both(self, one: &'static str, other: &'static str) -> Error {
        self.attribute_error(
            other,
            ErrorKind::Both {
                element: self.tag(),
                one,
                other,
            },
        )
    }

    /// Something that the element lacks.
    pub(super) fn incomplete(self, missing: &str) -> Error {
        self.error(ErrorKind::Incomplete {
            element: self.tag(),
            missing: missing.to_owned(),
        })
    }

    /// That `xsd-parser` has in its tree what the scan does not admit or did not see.
    pub(super) fn misread(self) -> Error {
        let what = format!(
            "xsd-parser reads xs:{} otherwise than it is written",
            self.tag()
        );
        self.error(ErrorKind::Parser(what))
    }
}
