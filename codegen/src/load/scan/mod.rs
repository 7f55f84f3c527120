//! The light pass over a schema file that `xsd-parser` does not make: it finds where everything
//! stands, what the documentation says with its references resolved, and whether the file keeps to
//! the [`grammar`] that the rest of the generator relies on.

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

mod annotation;
mod attributes;

use self::attributes::Values;
use super::documentation::Collected;
use super::grammar::{self, Count, Rule};
use super::text::Text;
use super::tree::{Link, Node, Tree};
use crate::error::{Error, ErrorKind, namespace_text};
use crate::model::Documentation;

/// The namespace of XML Schema.
pub(crate) const XS: &str = "http://www.w3.org/2001/XMLSchema";
/// The namespace of attributes that let a processor leave out parts of a schema.
const VERSIONING: &str = "http://www.w3.org/2007/XMLSchema-versioning";

/// Deeper nesting is refused: `xsd-parser` and the builder of the model call themselves for each
/// level. It is many times what a schema needs.
pub(crate) const MAX_DEPTH: usize = 100;

/// Indexes a file, or says where it is no proper schema.
pub(crate) fn scan(text: &Text) -> Result<Tree, Error> {
    let mut reader = NsReader::from_str(&text.content);
    reader.config_mut().check_comments = true;
    let mut scan = Scan {
        text,
        reader,
        tree: Tree::default(),
        open: Vec::new(),
        start: 0,
    };
    while scan.step()? {}
    Ok(scan.tree)
}

struct Scan<'t> {
    text: &'t Text,
    reader: NsReader<&'t [u8]>,
    tree: Tree,
    open: Vec<Open>,
    /// Offset of the last event.
    start: usize,
}

/// An element that is not closed yet.
struct Open {
    rule: &'static Rule,
    node: usize,
    /// The step of [`Rule::children`] at which it is.
    step: usize,
    /// Whether that step has a child.
    used: bool,
    doc: Collected,
}

impl<'t> Scan<'t> {
    fn error(&self, kind: ErrorKind) -> Error {
        self.text.error(self.start, kind)
    }

    fn next(&mut self) -> Result<Event<'t>, Error> {
        self.start = offset(self.reader.buffer_position());
        self.reader.read_event().map_err(|error| {
            // Only faults of XML syntax have a place of their own; the others are of this event.
            let own = matches!(
                error,
                quick_xml::Error::Syntax(_) | quick_xml::Error::IllFormed(_)
            );
            let at = if own {
                offset(self.reader.error_position())
            } else {
                self.start
            };
            self.text.error(at, ErrorKind::Xml(error))
        })
    }

    /// Reads an event; `false` at the end of the file.
    fn step(&mut self) -> Result<bool, Error> {
        match self.next()? {
            Event::Start(start) => self.element(&start, false)?,
            Event::Empty(start) => self.element(&start, true)?,
            Event::End(_) => self.close()?,
            Event::Text(text) if text.trim_ascii().is_empty() => {}
            Event::Text(text) => {
                // The fault is where the text begins, not the white space before it.
                self.start += text.len() - text.trim_ascii_start().len();
                return Err(self.stray());
            }
            Event::CData(_) | Event::GeneralRef(_) => return Err(self.stray()),
            Event::Decl(declaration) => match declaration.encoding() {
                Some(Ok(name)) if !is_utf8(&name) => {
                    return Err(self.error(ErrorKind::Encoding(name.into_owned())));
                }
                Some(Err(error)) => return Err(self.error(ErrorKind::Xml(error.into()))),
                _ => {}
            },
            Event::DocType(_) => return Err(self.error(ErrorKind::Doctype)),
            Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => return self.finish().map(|()| false),
        }
        Ok(true)
    }

    fn stray(&self) -> Error {
        self.error(self.open.last().map_or(
            ErrorKind::Malformed("text may not stand outside the root element"),
            |open| ErrorKind::Text(open.rule.tag),
        ))
    }

    fn finish(&self) -> Result<(), Error> {
        match self
            .open
            .last()
            .and_then(|open| self.tree.nodes.get(open.node))
        {
            Some(node) => Err(self.not_closed(node.start)),
            None if self.tree.nodes.is_empty() => Err(self.text.error(0, ErrorKind::NoElement)),
            None => Ok(()),
        }
    }

    fn not_closed(&self, start: usize) -> Error {
        let tag = self.text.content.get(start + 1..).unwrap_or_default();
        let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/');
        let name = tag.get(..end.unwrap_or(tag.len())).unwrap_or_default();
        self.text
            .error(start, ErrorKind::NotClosed(name.to_owned()))
    }

    /// The start of an element of the schema.
    fn element(&mut self, start: &BytesStart<'t>, is_empty: bool) -> Result<(), Error> {
        let rule = self.rule(start)?;
        let first = self.tree.attributes.len();
        let values = self.attributes(start, rule)?;
        let node = self.tree.nodes.len();
        self.tree.nodes.push(Node {
            rule,
            start: self.start,
            attributes: first..self.tree.attributes.len(),
            end: node + 1,
            doc: Documentation::default(),
        });
        if std::ptr::eq(rule, &raw const grammar::SCHEMA) {
            self.root(values);
        } else if rule.tag == "include" || rule.tag == "import" {
            self.link(rule, &values);
        }
        if rule.is_annotation() {
            return if is_empty { Ok(()) } else { self.annotation() };
        }
        self.open.push(Open {
            rule,
            node,
            step: 0,
            used: false,
            doc: Collected::default(),
        });
        if self.open.len() > MAX_DEPTH {
            return Err(self.error(ErrorKind::TooDeep(MAX_DEPTH)));
        }
        if is_empty { self.close() } else { Ok(()) }
    }

    /// The end of an element of the schema.
    fn close(&mut self) -> Result<(), Error> {
        // The XML reader has refused an end tag without a start tag.
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let end = self.tree.nodes.len();
        let missing = open.rule.children.iter().enumerate().find(|&(i, step)| {
            let is_empty = i > open.step || (i == open.step && !open.used);
            step.count == Count::One && is_empty
        });
        if let Some(node) = self.tree.nodes.get_mut(open.node) {
            node.end = end;
            node.doc = open.doc.finish();
            if let Some((_, step)) = missing {
                let tags: Vec<_> = step.rules.iter().map(|r| format!("xs:{}", r.tag)).collect();
                let missing = tags.join(" or ");
                let what = ErrorKind::Incomplete {
                    element: open.rule.tag,
                    missing,
                };
                return Err(self.text.error(node.start, what));
            }
        }
        Ok(())
    }

    /// Which rule an element follows, given where it stands.
    fn rule(&mut self, start: &BytesStart<'t>) -> Result<&'static Rule, Error> {
        let name = start.name().into_inner().to_owned();
        let mut namespace = None;
        let local = match self.reader.resolver().resolve_element(start.name()) {
            (ResolveResult::Bound(Namespace(XS)), local) => Some(local.into_inner()),
            (ResolveResult::Unknown(prefix), _) => {
                return Err(self.error(ErrorKind::UndeclaredPrefix(prefix)));
            }
            (ResolveResult::Bound(Namespace(other)), _) => {
                namespace = Some(other.to_owned());
                None
            }
            (ResolveResult::Unbound, _) => None,
        };
        let Some(open) = self.open.last_mut() else {
            return match local {
                _ if !self.tree.nodes.is_empty() => {
                    Err(self.error(ErrorKind::Malformed("there is more than one root element")))
                }
                Some("schema") => Ok(&grammar::SCHEMA),
                _ => {
                    let namespace = namespace_text(namespace.as_deref());
                    Err(self.error(ErrorKind::NotASchema {
                        root: name,
                        namespace,
                    }))
                }
            };
        };
        if local == Some(grammar::ANNOTATION.tag) {
            return Ok(&grammar::ANNOTATION);
        }
        // The steps from the present one on, without it if it has all that it takes.
        let steps = open.rule.children.iter().enumerate().skip(open.step);
        let found = steps
            .filter(|(i, step)| *i > open.step || !open.used || step.count == Count::Many)
            .find_map(|(i, step)| {
                let rule = step.rules.iter().find(|rule| Some(rule.tag) == local)?;
                Some((i, *rule))
            });
        if let Some((step, rule)) = found {
            open.step = step;
            open.used = true;
            return Ok(rule);
        }
        let parent = open.rule.tag;
        let what = match local {
            Some(tag) if grammar::UNSUPPORTED.contains(&tag) => {
                ErrorKind::Unsupported(tag.to_owned())
            }
            Some(tag) => match grammar::known(tag) {
                Some(rule) => ErrorKind::Misplaced {
                    element: rule.tag,
                    parent,
                },
                None => ErrorKind::UnknownElement(name),
            },
            None => ErrorKind::UnknownElement(name),
        };
        Err(self.error(what))
    }

    fn root(&mut self, values: Values) {
        self.tree.target = values
            .into_iter()
            .find(|(name, _)| *name == "targetNamespace")
            .map(|(_, uri)| uri);
        for (declaration, Namespace(uri)) in self.reader.resolver().bindings() {
            if let quick_xml::name::PrefixDeclaration::Named(prefix) = declaration {
                self.tree.prefixes.push((prefix.to_owned(), uri.to_owned()));
            }
        }
    }

    fn link(&mut self, rule: &'static Rule, values: &Values) {
        let value = |name| {
            values
                .iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| v.clone())
        };
        self.tree.links.push(Link {
            is_import: rule.tag == "import",
            namespace: value("namespace"),
            location: value("schemaLocation"),
            start: self.start,
        });
    }
}

fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

fn is_utf8(encoding: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(encoding))
}
