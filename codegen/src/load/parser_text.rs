//! The text that `xsd-parser` gets: the elements that were checked, with nothing else.
//!
//! Each element has its number as its `id`, which the parser keeps. So the location of an element in the
//! parser's tree is known. Comments, documentation, and attributes of other namespaces are left out, and
//! references are resolved.

use roxmltree::Node;

use super::grammar::XS;

/// The text while it is written.
#[derive(Default)]
pub(super) struct ParserText(String);

impl ParserText {
    /// The start tag of an element, up to its attributes.
    pub(super) fn open(&mut self, node: Node, number: usize) {
        self.0.push('<');
        self.0.push_str(&name(node));
        self.attribute("id", &number.to_string());
        // A schema in a WSDL is a text without what is around it.
        let outer = node.parent_element().filter(|_| number > 0);
        for namespace in node.namespaces() {
            let outer = outer.and_then(|outer| outer.lookup_namespace_uri(namespace.name()));
            if namespace.name() == Some("xml") || outer == Some(namespace.uri()) {
                continue;
            }
            match namespace.name() {
                Some(prefix) => self.attribute(&format!("xmlns:{prefix}"), namespace.uri()),
                None => self.attribute("xmlns", namespace.uri()),
            }
        }
    }

    /// An attribute of the last element.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.0.extend([" ", name, "=\""]);
        for c in value.chars() {
            match c {
                '<' => self.0.push_str("&lt;"),
                '&' => self.0.push_str("&amp;"),
                '"' => self.0.push_str("&quot;"),
                '\t' => self.0.push_str("&#9;"),
                '\n' => self.0.push_str("&#10;"),
                '\r' => self.0.push_str("&#13;"),
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    /// The end of the start tag.
    pub(super) fn content(&mut self) {
        self.0.push('>');
    }

    /// The end tag of an element.
    pub(super) fn close(&mut self, node: Node) {
        self.0.extend(["</", &name(node), ">"]);
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// The name of an element with a prefix that stands for XML Schema there.
fn name(node: Node) -> String {
    let tag = node.tag_name().name();
    match node.lookup_prefix(XS) {
        Some(prefix) => format!("{prefix}:{tag}"),
        None => tag.to_owned(),
    }
}
