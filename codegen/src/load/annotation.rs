//! The content of `xs:annotation`.

use roxmltree::Node;

use super::documentation::Collected;
use super::grammar::{ANNOTATION, MAX_DEPTH, XS};
use super::source_text::SourceText;
use crate::error::{Error, ErrorKind};

/// Reads the annotation of an element that is `depth` levels deep.
pub(super) fn read(
    text: &SourceText,
    annotation: Node,
    depth: usize,
    doc: &mut Collected,
) -> Result<(), Error> {
    for child in annotation.children() {
        if let Some(at) = stray_text(text, child) {
            return Err(text.error(at, ErrorKind::Text(ANNOTATION.tag)));
        }
        if !child.is_element() {
            continue;
        }
        let name = child.tag_name();
        let is_documentation = name.name() == "documentation";
        if name.namespace() != Some(XS) || !(is_documentation || name.name() == "appinfo") {
            let start = child.range().start;
            let tag = text.tag_name(start);
            return Err(text.error(start, ErrorKind::UnknownElement(tag.to_owned())));
        }
        check_attributes(text, child)?;
        let content = markup(text, child, depth + 1)?;
        if is_documentation {
            doc.push(&content, child.attribute("source").map(str::to_owned));
        }
    }
    Ok(())
}

/// The only attribute without a namespace that both elements of an annotation have is `source`.
fn check_attributes(text: &SourceText, node: Node) -> Result<(), Error> {
    let mut attributes = node.attributes();
    let unknown = attributes
        .find(|attribute| attribute.namespace().is_none() && attribute.name() != "source");
    unknown.map_or(Ok(()), |unknown| {
        let is_documentation = node.tag_name().name() == "documentation";
        let kind = ErrorKind::UnknownAttribute {
            element: if is_documentation {
                "documentation"
            } else {
                "appinfo"
            },
            attribute: unknown.name().to_owned(),
        };
        Err(text.error(unknown.range().start, kind))
    })
}

/// The text in an element and in the markup that it contains.
fn markup(text: &SourceText, element: Node, depth: usize) -> Result<String, Error> {
    if depth > MAX_DEPTH {
        return Err(text.error(element.range().start, ErrorKind::TooDeep(MAX_DEPTH)));
    }
    let mut content = String::new();
    for child in element.children() {
        if child.is_element() {
            content.push_str(&markup(text, child, depth + 1)?);
        } else if child.is_text() {
            content.push_str(child.text().unwrap_or_default());
        }
    }
    Ok(content)
}

/// Where a text begins that is more than white space.
pub(super) fn stray_text(text: &SourceText, node: Node) -> Option<usize> {
    let is_blank = |text: &str| text.trim_ascii().is_empty();
    if !node.is_text() || node.text().is_none_or(is_blank) {
        return None;
    }
    let range = node.range();
    let source = text.content.get(range.clone()).unwrap_or_default();
    Some(range.start + source.len() - source.trim_ascii_start().len())
}
