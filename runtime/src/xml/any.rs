//! Wildcard content: elements and attributes that the schema leaves open, kept as they came.

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// A name with its namespace. Two names are equal whatever their prefixes.
#[derive(Clone, Debug, Default)]
pub struct AnyName {
    /// The namespace URI, `None` for no namespace.
    pub namespace: Option<Arc<str>>,
    /// The local name.
    pub local: String,
    /// The prefix that the document used, and that the writer uses again if it can.
    pub prefix: Option<String>,
}

impl AnyName {
    /// A name in a namespace.
    #[must_use]
    pub fn new(namespace: impl Into<Arc<str>>, local: impl Into<String>) -> Self {
        Self {
            namespace: Some(namespace.into()),
            local: local.into(),
            prefix: None,
        }
    }

    /// A name in no namespace.
    #[must_use]
    pub fn local(local: impl Into<String>) -> Self {
        Self {
            namespace: None,
            local: local.into(),
            prefix: None,
        }
    }

    pub(crate) fn read(namespace: Option<Arc<str>>, prefix: &str, local: &str) -> Self {
        let prefix = Some(prefix)
            .filter(|prefix| !prefix.is_empty())
            .map(str::to_owned);
        Self {
            namespace,
            local: local.to_owned(),
            prefix,
        }
    }
}

impl PartialEq for AnyName {
    fn eq(&self, other: &Self) -> bool {
        self.local == other.local && self.namespace == other.namespace
    }
}

impl Eq for AnyName {}

/// An attribute that the schema leaves open.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyAttribute {
    /// Its name.
    pub name: AnyName,
    /// Its value.
    pub value: String,
}

impl AnyAttribute {
    pub(crate) fn read(
        namespace: Option<Arc<str>>,
        prefix: &str,
        local: &str,
        value: String,
    ) -> Self {
        Self {
            name: AnyName::read(namespace, prefix, local),
            value,
        }
    }
}

/// An element that the schema leaves open, with all that is in it. Comments and processing
/// instructions are not kept.
///
/// ```
/// use xsd_runtime::xml::{AnyElement, AnyName, AnyNode};
/// let mut element = AnyElement::new(AnyName::new("urn:example", "note"));
/// element.children.push(AnyNode::Text("back in 300 ms".to_owned()));
/// assert_eq!(element.text(), "back in 300 ms");
/// ```
///
/// Values may be names with prefixes, which mean nothing without their declarations. The declaration is kept
/// for `xsi:type`, and for an attribute or an element's whole text that looks like a name with a declared
/// prefix, such as `o:Large`. A canonical prefix counts as declared, because the writer declares it. Prefixes in other text, such as lists or paths, are kept without their
/// declarations.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyElement {
    /// Its name.
    pub name: AnyName,
    /// Its attributes, without namespace declarations.
    pub attributes: Vec<AnyAttribute>,
    /// Prefixes that its values use (as `xsi:type="xs:string"` does), with their namespaces.
    pub prefixes: Vec<(String, Arc<str>)>,
    /// Its elements and text.
    pub children: AnyNodes,
}

/// What an [`AnyElement`] holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnyNode {
    /// An element.
    Element(AnyElement),
    /// Text, references resolved.
    Text(String),
}

/// The elements and text of an [`AnyElement`]: a `Vec` that is cloned, compared and dropped without
/// recursion, however deep it is.
///
/// ```
/// use xsd_runtime::xml::{AnyNode, AnyNodes};
/// let mut nodes = AnyNodes::from(vec![AnyNode::Text("a".to_owned())]);
/// nodes.push(AnyNode::Text("b".to_owned()));
/// assert_eq!(nodes.len(), 2);
/// ```
#[derive(Default)]
pub struct AnyNodes(Vec<AnyNode>);

impl Deref for AnyNodes {
    type Target = Vec<AnyNode>;

    fn deref(&self) -> &Vec<AnyNode> {
        &self.0
    }
}

impl DerefMut for AnyNodes {
    fn deref_mut(&mut self) -> &mut Vec<AnyNode> {
        &mut self.0
    }
}

impl From<Vec<AnyNode>> for AnyNodes {
    fn from(nodes: Vec<AnyNode>) -> Self {
        Self(nodes)
    }
}

impl FromIterator<AnyNode> for AnyNodes {
    fn from_iter<I: IntoIterator<Item = AnyNode>>(nodes: I) -> Self {
        Self(nodes.into_iter().collect())
    }
}

impl IntoIterator for AnyNodes {
    type Item = AnyNode;
    type IntoIter = std::vec::IntoIter<AnyNode>;

    fn into_iter(mut self) -> Self::IntoIter {
        std::mem::take(&mut self.0).into_iter()
    }
}

impl<'a> IntoIterator for &'a AnyNodes {
    type Item = &'a AnyNode;
    type IntoIter = std::slice::Iter<'a, AnyNode>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl Drop for AnyNodes {
    fn drop(&mut self) {
        let mut nodes = std::mem::take(&mut self.0);
        while let Some(node) = nodes.pop() {
            if let AnyNode::Element(mut element) = node {
                nodes.append(&mut element.children.0);
            }
        }
    }
}

impl Clone for AnyNodes {
    fn clone(&self) -> Self {
        /// An element whose children are being cloned: the remaining children, and the clones so far.
        struct Open<'a> {
            left: std::slice::Iter<'a, AnyNode>,
            done: Vec<AnyNode>,
            element: AnyElement,
        }
        fn open(nodes: &AnyNodes, element: AnyElement) -> Open<'_> {
            Open {
                left: nodes.0.iter(),
                done: Vec::with_capacity(nodes.0.len()),
                element,
            }
        }
        let mut outer: Vec<Open<'_>> = Vec::new();
        let mut inner = open(self, AnyElement::default());
        loop {
            match inner.left.next() {
                Some(AnyNode::Text(text)) => inner.done.push(AnyNode::Text(text.clone())),
                Some(AnyNode::Element(element)) => {
                    let shell = AnyElement {
                        name: element.name.clone(),
                        attributes: element.attributes.clone(),
                        prefixes: element.prefixes.clone(),
                        children: Self::default(),
                    };
                    outer.push(std::mem::replace(
                        &mut inner,
                        open(&element.children, shell),
                    ));
                }
                None => {
                    let Some(parent) = outer.pop() else {
                        return Self(inner.done);
                    };
                    let done = std::mem::replace(&mut inner, parent);
                    inner.done.push(AnyNode::Element(AnyElement {
                        children: Self(done.done),
                        ..done.element
                    }));
                }
            }
        }
    }
}

impl PartialEq for AnyNodes {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = vec![(self, other)];
        while let Some((one, other)) = pairs.pop() {
            if one.0.len() != other.0.len() {
                return false;
            }
            for nodes in one.0.iter().zip(&other.0) {
                match nodes {
                    (AnyNode::Text(one), AnyNode::Text(other)) if one == other => {}
                    (AnyNode::Element(one), AnyNode::Element(other))
                        if one.name == other.name
                            && one.attributes == other.attributes
                            && one.prefixes == other.prefixes =>
                    {
                        pairs.push((&one.children, &other.children));
                    }
                    _ => return false,
                }
            }
        }
        true
    }
}

impl Eq for AnyNodes {}

/// `Debug` shows elements up to this depth, because it recurses.
const SHOWN: usize = 64;

/// An element with its children to some depth.
struct Shown<'a>(&'a AnyElement, usize);

/// Nodes to some depth.
struct ShownNodes<'a>(&'a [AnyNode], usize);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(element, depth) = *self;
        f.debug_struct("AnyElement")
            .field("name", &element.name)
            .field("attributes", &element.attributes)
            .field("prefixes", &element.prefixes)
            .field("children", &ShownNodes(&element.children, depth))
            .finish()
    }
}

impl fmt::Debug for ShownNodes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(nodes, depth) = *self;
        let mut list = f.debug_list();
        for node in nodes {
            match node {
                AnyNode::Text(text) => list.entry(&format_args!("Text({text:?})")),
                AnyNode::Element(_) if depth == 0 => list.entry(&format_args!("…")),
                AnyNode::Element(element) => list.entry(&Shown(element, depth - 1)),
            };
        }
        list.finish()
    }
}

impl fmt::Debug for AnyElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Shown(self, SHOWN).fmt(f)
    }
}

impl fmt::Debug for AnyNodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ShownNodes(&self.0, SHOWN).fmt(f)
    }
}

impl AnyElement {
    /// An empty element.
    #[must_use]
    pub fn new(name: AnyName) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// Its text, without the text of its child elements.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        let mut pieces = self.children.iter().filter_map(|child| match child {
            AnyNode::Text(text) => Some(text.as_str()),
            AnyNode::Element(_) => None,
        });
        let first = pieces.next().unwrap_or_default();
        pieces.fold(Cow::Borrowed(first), |joined, piece| joined + piece)
    }

    /// Its elements.
    pub fn elements(&self) -> impl Iterator<Item = &AnyElement> {
        self.children.iter().filter_map(|child| match child {
            AnyNode::Element(element) => Some(element),
            AnyNode::Text(_) => None,
        })
    }

    /// The value of an attribute without a namespace.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let is_it = |a: &&AnyAttribute| a.name.namespace.is_none() && a.name.local == name;
        self.attributes
            .iter()
            .find(is_it)
            .map(|attribute| attribute.value.as_str())
    }
}
