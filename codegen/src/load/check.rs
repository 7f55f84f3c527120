//! Checks a schema file against the grammar. The same pass numbers the elements, keeps their locations and
//! documentation, and writes the text for `xsd-parser`.

use std::borrow::Cow;
use std::collections::BTreeSet;

use roxmltree::{Attribute, Node};

use super::annotation;
use super::documentation::Collected;
use super::elements::{Elements, Link, LinkKind, SchemaElement};
use super::grammar::{self, MAX_DEPTH, XS};
use super::parser_text::ParserText;
use super::rule::{Progress, Rule};
use super::source_text::SourceText;
use crate::documentation::Documentation;
use crate::error::{Error, ErrorKind, namespace_text};
use crate::names::is_nc_name;

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

/// Checks the root element of a schema.
pub(super) fn check(text: &SourceText, root: Node) -> Result<Checked, Error> {
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
        ids: BTreeSet::new(),
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
        target: value_of(root, "targetNamespace"),
        prefixes: prefixes.collect(),
        parser_text: pass.parser_text.finish(),
    })
}

struct Pass<'t> {
    text: &'t SourceText,
    elements: Elements,
    links: Vec<Link>,
    /// The values of `id` so far.
    ids: BTreeSet<String>,
    parser_text: ParserText,
}

/// The attributes of an element that the grammar has, each with its name, value and offset.
type Attributes<'n> = Vec<CheckedAttribute<'n>>;
type CheckedAttribute<'n> = (&'static str, Cow<'n, str>, usize);

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
            self.parser_text.attribute(name, &value);
            self.elements.get_mut(number).attributes.push((name, at));
        }
        self.parser_text.content();
        if depth > MAX_DEPTH {
            return Err(self.error(node, ErrorKind::TooDeep(MAX_DEPTH)));
        }
        self.links
            .extend(link_kind(rule.tag).map(|kind| link(node, kind)));
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
            if !progress.annotation() {
                return Err(self.error(child, self.not_here(child, local, parent.tag)));
            }
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

    fn attributes<'n>(
        &mut self,
        node: Node<'n, '_>,
        rule: &'static Rule,
    ) -> Result<Attributes<'n>, Error> {
        let mut attributes = Vec::new();
        for attribute in node.attributes() {
            attributes.extend(self.attribute(node, rule, attribute)?);
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

    /// One attribute. `None` if it has no meaning for the schema.
    fn attribute<'n>(
        &mut self,
        node: Node<'n, '_>,
        rule: &'static Rule,
        attribute: Attribute<'n, '_>,
    ) -> Result<Option<CheckedAttribute<'n>>, Error> {
        let at = attribute.range().start;
        match attribute.namespace() {
            None => {}
            Some(XS) => {
                let name = self.text.content.get(attribute.range_qname());
                let name = format!("the attribute {}", name.unwrap_or_default());
                return Err(self.text.error(at, ErrorKind::UnknownElement(name)));
            }
            Some(_) => return Ok(None),
        }
        let mut rules = rule.attributes.iter();
        let Some(known) = rules.find(|known| known.name == attribute.name()) else {
            if attribute.name() == "id" {
                return self.id(attribute.value(), at).map(|()| None);
            }
            let kind = ErrorKind::UnknownAttribute {
                element: rule.tag,
                attribute: attribute.name().to_owned(),
            };
            return Err(self.text.error(at, kind));
        };
        let is_declared =
            |prefix: &str| prefix == "xml" || node.lookup_namespace_uri(Some(prefix)).is_some();
        let checked = known.form.check(known.name, attribute.value(), is_declared);
        let value = checked.map_err(|kind| self.text.error(at, kind))?;
        Ok(Some((known.name, value, at)))
    }

    /// `id`: a name that no other element of the file has.
    fn id(&mut self, value: &str, at: usize) -> Result<(), Error> {
        let id = value.trim_matches(BLANKS);
        let expected = if !is_nc_name(id) {
            "a name"
        } else if !self.ids.insert(id.to_owned()) {
            "a name that no other element has as its id"
        } else {
            return Ok(());
        };
        let kind = ErrorKind::Value {
            attribute: "id".to_owned(),
            value: value.to_owned(),
            expected: expected.to_owned(),
        };
        Err(self.text.error(at, kind))
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

/// The white space of XML.
const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// The value of an attribute, without white space around it.
fn value_of(node: Node, attribute: &str) -> Option<String> {
    let value = node.attribute(attribute)?;
    Some(value.trim_matches(BLANKS).to_owned())
}

fn link_kind(tag: &str) -> Option<LinkKind> {
    match tag {
        "include" => Some(LinkKind::Include),
        "import" => Some(LinkKind::Import),
        "redefine" => Some(LinkKind::Redefine),
        _ => None,
    }
}

fn link(node: Node, kind: LinkKind) -> Link {
    Link {
        kind,
        namespace: value_of(node, "namespace"),
        location: value_of(node, "schemaLocation"),
        start: node.range().start,
        document: None,
    }
}
