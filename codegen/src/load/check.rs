//! Checks a schema file against the grammar. The same pass numbers the elements, keeps where they stand
//! and what their documentation says, and writes the text that `xsd-parser` gets.

use roxmltree::{Document, Node};

use super::annotation;
use super::documentation::Collected;
use super::elements::{Elements, Link, SchemaElement};
use super::grammar::{self, MAX_DEPTH, XS};
use super::parser_text::ParserText;
use super::rule::{Progress, Rule};
use super::source_text::SourceText;
use crate::documentation::Documentation;
use crate::error::{Error, ErrorKind, namespace_text};

/// The namespace of attributes that let a processor leave out parts of a schema.
const VERSIONING: &str = "http://www.w3.org/2007/XMLSchema-versioning";

/// A schema that follows the grammar.
pub(super) struct Checked {
    pub(super) elements: Elements,
    pub(super) links: Vec<Link>,
    /// `targetNamespace`
    pub(super) target: Option<String>,
    /// Prefixes and namespaces that the root element declares. The default namespace has no prefix
    /// and is not listed.
    pub(super) prefixes: Vec<(String, String)>,
    /// The text for `xsd-parser`.
    pub(super) parser_text: String,
}

/// Checks a parsed file.
pub(super) fn check(text: &SourceText, document: &Document) -> Result<Checked, Error> {
    let root = document.root_element();
    let tag = root.tag_name();
    if (tag.namespace(), tag.name()) != (Some(XS), grammar::SCHEMA.tag) {
        let kind = ErrorKind::NotASchema {
            root: text.tag_name(root.range().start).to_owned(),
            namespace: namespace_text(tag.namespace()),
        };
        return Err(text.error(root.range().start, kind));
    }
    let mut pass = Pass {
        text,
        elements: Elements::new(schema_element(root, &grammar::SCHEMA)),
        links: Vec::new(),
        parser_text: ParserText::default(),
    };
    pass.element(root, &grammar::SCHEMA, 0, 1)?;
    let prefixes = root.namespaces().filter_map(|namespace| {
        let prefix = namespace.name()?;
        Some((prefix.to_owned(), namespace.uri().to_owned()))
    });
    Ok(Checked {
        elements: pass.elements,
        links: pass.links,
        target: root.attribute("targetNamespace").map(str::to_owned),
        prefixes: prefixes.collect(),
        parser_text: pass.parser_text.finish(),
    })
}

struct Pass<'t> {
    text: &'t SourceText,
    elements: Elements,
    links: Vec<Link>,
    parser_text: ParserText,
}

impl Pass<'_> {
    fn error(&self, node: Node, kind: ErrorKind) -> Error {
        self.text.error(node.range().start, kind)
    }

    /// An element with a number, `depth` levels deep, and all that it contains.
    fn element(
        &mut self,
        node: Node,
        rule: &'static Rule,
        number: usize,
        depth: usize,
    ) -> Result<(), Error> {
        self.parser_text.open(node, number);
        for (name, value, at) in self.attributes(node, rule)? {
            self.parser_text.attribute(name, value);
            self.elements.get_mut(number).attributes.push((name, at));
        }
        self.parser_text.content();
        if depth > MAX_DEPTH {
            return Err(self.error(node, ErrorKind::TooDeep(MAX_DEPTH)));
        }
        if rule.tag == "include" || rule.tag == "import" {
            self.links.push(link(node));
        }
        let mut progress = Progress::new(rule);
        let mut doc = Collected::default();
        for child in node.children() {
            if child.is_element() {
                self.child(child, rule, &mut progress, &mut doc, depth)?;
            } else if let Some(at) = annotation::stray_text(self.text, child) {
                return Err(self.text.error(at, ErrorKind::Text(rule.tag)));
            }
        }
        if let Some(missing) = progress.missing() {
            let element = rule.tag;
            return Err(self.error(node, ErrorKind::Incomplete { element, missing }));
        }
        self.elements.get_mut(number).doc = doc.finish();
        self.parser_text.close(node);
        Ok(())
    }

    fn child(
        &mut self,
        child: Node,
        parent: &'static Rule,
        progress: &mut Progress,
        doc: &mut Collected,
        depth: usize,
    ) -> Result<(), Error> {
        let tag = child.tag_name();
        let local = Some(tag.name()).filter(|_| tag.namespace() == Some(XS));
        if local == Some(grammar::ANNOTATION.tag) {
            self.attributes(child, &grammar::ANNOTATION)?;
            return annotation::read(self.text, child, depth, doc);
        }
        match local.and_then(|tag| progress.next(tag)) {
            Some(rule) => {
                let number = self.elements.push(schema_element(child, rule));
                self.element(child, rule, number, depth + 1)
            }
            None => Err(self.error(child, self.not_here(child, local, parent.tag))),
        }
    }

    /// Why an element may not stand where it does.
    fn not_here(&self, node: Node, local: Option<&str>, parent: &'static str) -> ErrorKind {
        if let Some(tag) = local.filter(|tag| grammar::UNSUPPORTED.contains(tag)) {
            return ErrorKind::Unsupported(tag.to_owned());
        }
        if let Some(rule) = local.and_then(grammar::known) {
            ErrorKind::Misplaced {
                element: rule.tag,
                parent,
            }
        } else {
            let name = self.text.tag_name(node.range().start);
            ErrorKind::UnknownElement(name.to_owned())
        }
    }

    /// The attributes of an element that the grammar has, each with its name, value and offset.
    fn attributes<'n>(
        &self,
        node: Node<'n, '_>,
        rule: &'static Rule,
    ) -> Result<Vec<(&'static str, &'n str, usize)>, Error> {
        let mut attributes = Vec::new();
        let is_declared =
            |prefix: &str| prefix == "xml" || node.lookup_namespace_uri(Some(prefix)).is_some();
        for attribute in node.attributes() {
            let at = attribute.range().start;
            match attribute.namespace() {
                None => {}
                Some(XS | VERSIONING) => {
                    let name = self.text.content.get(attribute.range_qname());
                    let name = format!("the attribute {}", name.unwrap_or_default());
                    return Err(self.text.error(at, ErrorKind::UnknownElement(name)));
                }
                Some(_) => continue,
            }
            let mut rules = rule.attributes.iter();
            let Some(known) = rules.find(|known| known.name == attribute.name()) else {
                if attribute.name() == "id" {
                    continue;
                }
                let kind = ErrorKind::UnknownAttribute {
                    element: rule.tag,
                    attribute: attribute.name().to_owned(),
                };
                return Err(self.text.error(at, kind));
            };
            let checked = known.form.check(known.name, attribute.value(), is_declared);
            checked.map_err(|kind| self.text.error(at, kind))?;
            attributes.push((known.name, attribute.value(), at));
        }
        let mut required = rule.attributes.iter().filter(|known| known.is_required);
        match required.find(|known| node.attribute(known.name).is_none()) {
            Some(missing) => {
                let kind = ErrorKind::Incomplete {
                    element: rule.tag,
                    missing: format!("the attribute {}", missing.name),
                };
                Err(self.error(node, kind))
            }
            None => Ok(attributes),
        }
    }
}

/// What is kept of an element, before its attributes and its annotation are read.
fn schema_element(node: Node, rule: &'static Rule) -> SchemaElement {
    SchemaElement {
        rule,
        start: node.range().start,
        attributes: Vec::new(),
        doc: Documentation::default(),
    }
}

fn link(node: Node) -> Link {
    Link {
        is_import: node.tag_name().name() == "import",
        namespace: node.attribute("namespace").map(str::to_owned),
        location: node.attribute("schemaLocation").map(str::to_owned),
        start: node.range().start,
    }
}
