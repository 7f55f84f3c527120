//! The elements of a document, in its order, with what paths can ask of them.

use std::ops::Range;
use std::rc::Rc;

use crate::xml::namespace::{self, Id};
use crate::xml::read_error::ReadError;
use crate::xml::reader::Reader;
use crate::xml::scope::Declared;

/// An element.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// Where its start tag begins.
    pub(crate) offset: usize,
    pub(crate) namespace: Id,
    pub(crate) local: &'a str,
    /// Namespace, local name and value of each attribute.
    pub(crate) attributes: Vec<(Id, &'a str, String)>,
    /// The declarations of prefixes around its content.
    pub(crate) scope: Rc<[Declared]>,
    /// The type that it names with `xsi:type`.
    pub(crate) named_type: Option<String>,
    /// Whether it says `xsi:nil="true"`.
    pub(crate) is_nil: bool,
    /// Its own text.
    pub(crate) text: String,
    /// Where the elements inside it end in the list of all.
    pub(crate) end: usize,
}

/// All elements of a document.
#[derive(Debug)]
pub(super) struct Nodes<'a>(Vec<Node<'a>>);

impl<'a> Nodes<'a> {
    pub(super) fn read(reader: Reader<'a>) -> Result<Self, ReadError> {
        let (nodes, _) = reader.document(Reader::nodes);
        let nodes = nodes?;
        Ok(Self(nodes))
    }

    pub(super) fn get(&self, index: usize) -> &Node<'a> {
        &self.0[index]
    }

    /// All elements.
    pub(super) fn all(&self) -> Range<usize> {
        0..self.0.len()
    }

    /// An element and those inside it.
    pub(super) fn within(&self, index: usize) -> Range<usize> {
        index..self.0[index].end
    }

    /// The elements directly inside one.
    pub(super) fn children(&self, index: usize) -> impl Iterator<Item = usize> {
        let end = self.0[index].end;
        let next = move |child: usize| Some(child).filter(|&child| child < end);
        std::iter::successors(next(index + 1), move |&child| next(self.0[child].end))
    }
}

/// Whether a name is that of a test: `t:Name`, `t:*` or `*`.
pub(super) fn is(test: &'static str, namespace: Id, local: &str) -> bool {
    let (wanted, name) = namespace::split(test);
    test == "*" || (namespace == wanted && (name == "*" || name == local))
}
