//! The names in a document, as another parser sees them.

use roxmltree::{Document, Node, ParsingOptions};

/// The namespace and the local name of the root element.
pub(crate) fn root(xml: &[u8]) -> Result<(String, String), String> {
    with(xml, |document| name(document.root_element()))
}

/// The names of all elements in document order, each with its depth.
pub(crate) fn elements(xml: &[u8]) -> Result<Vec<(usize, String, String)>, String> {
    with(xml, |document| {
        let elements = document.descendants().filter(Node::is_element);
        elements
            .map(|node| {
                let (namespace, local) = name(node);
                (node.ancestors().count(), namespace, local)
            })
            .collect()
    })
}

/// Whether the root element names its type.
pub(crate) fn has_type(xml: &[u8]) -> bool {
    const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
    with(xml, |document| {
        document.root_element().has_attribute((XSI, "type"))
    })
    .unwrap_or_default()
}

fn name(node: Node<'_, '_>) -> (String, String) {
    let name = node.tag_name();
    let namespace = name.namespace().unwrap_or_default();
    (namespace.to_owned(), name.name().to_owned())
}

fn with<T>(xml: &[u8], ask: impl FnOnce(&Document<'_>) -> T) -> Result<T, String> {
    let text = std::str::from_utf8(xml).map_err(|error| error.to_string())?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let document =
        Document::parse_with_options(text, options).map_err(|error| error.to_string())?;
    Ok(ask(&document))
}
