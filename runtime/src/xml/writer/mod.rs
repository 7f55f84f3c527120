//! The writer that generated code drives: it pushes static names, escapes what needs it, and declares
//! each namespace once, at the root.

use crate::text::escape::Escape;
use crate::value::print::Problem;
use crate::value::{Facets, Print, Value};
use crate::xml::any::AnyAttribute;
use crate::xml::invalid::{Checks, Invalid, Outermost};
use crate::xml::namespace::{self, Namespaces};
use crate::xml::occurrence::Occurs;
use crate::xml::options::WriteOptions;
use crate::xml::position;
use crate::xml::write_error::WriteError;

mod checks;
mod elements;
mod qname;
mod wildcard;

/// Writes one document.
///
/// Its methods cannot fail: the first thing that XML cannot hold is kept and ends the writing with an
/// error when the document is finished.
#[derive(Debug)]
pub struct Writer {
    out: String,
    known: Namespaces,
    /// The start tag written last still lacks its `>`.
    tag_is_open: bool,
    error: Option<WriteError>,
    /// What is invalid, if anybody wants to know.
    checks: Option<Checks>,
    /// What the type of the value that is being written asks of it.
    facets: Option<&'static Facets>,
    /// How many items the list that is being written may have.
    occurs: Occurs,
    /// Prefixes that wildcard content has declared, innermost last.
    declared: Vec<(String, Option<String>)>,
}

impl Writer {
    pub(crate) fn new(known: Namespaces) -> Self {
        Self {
            out: String::new(),
            known,
            tag_is_open: false,
            error: None,
            checks: None,
            facets: None,
            occurs: Occurs::ANY,
            declared: Vec::new(),
        }
    }

    /// A writer for a whole document.
    #[must_use]
    pub fn with_options(known: Namespaces, options: &WriteOptions) -> Self {
        Self {
            checks: options.validate.then(Checks::default),
            ..Self::new(known)
        }
    }

    /// Checks what `write` writes inside an element that stands for the value.
    pub(crate) fn validate(write: impl FnOnce(&mut Self, &'static str)) -> Result<(), Invalid> {
        let mut writer = Self {
            checks: Some(Checks::default()),
            ..Self::new(Namespaces::new(&[]))
        };
        write(&mut writer, "value");
        let checks = writer.checks.unwrap_or_default();
        checks.finish(&writer.out, Outermost::StandsForValue)
    }

    /// What was written so far.
    pub(crate) fn written(&self) -> &str {
        &self.out
    }

    /// Forgets what was written, which must be whole elements.
    pub(crate) fn clear(&mut self) {
        self.out.clear();
    }

    /// The first thing that could not be written.
    pub(crate) fn check(&mut self) -> Result<(), WriteError> {
        self.error.take().map_or(Ok(()), Err)
    }

    /// The document.
    ///
    /// # Errors
    /// What could not be written, or what the options forbid.
    pub fn finish(self) -> Result<String, WriteError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if let Some(checks) = self.checks {
            checks.finish(&self.out, Outermost::OfDocument)?;
        }
        Ok(self.out)
    }

    /// Begins the root element and declares the namespaces that generated code uses.
    pub fn open_root(&mut self, name: &'static str) {
        self.out
            .push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        self.open(name);
        for namespace in self.known.named() {
            self.out.push_str(" xmlns:");
            self.out.push(namespace.prefix());
            self.out.push_str("=\"");
            self.out.push_str(namespace.uri());
            self.out.push('"');
        }
    }

    // Tags.

    /// Begins an element; attributes come next.
    #[inline]
    pub fn open(&mut self, name: &'static str) {
        self.end_tag();
        self.out.push('<');
        self.out.push_str(name);
        self.tag_is_open = true;
    }

    /// Ends an element.
    #[inline]
    pub fn close(&mut self, name: &'static str) {
        if self.tag_is_open {
            self.out.push_str("/>");
            self.tag_is_open = false;
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    #[inline]
    pub(super) fn end_tag(&mut self) {
        if self.tag_is_open {
            self.out.push('>');
            self.tag_is_open = false;
        }
    }

    /// Writes an attribute of the element just begun.
    pub fn attribute<T: Value>(&mut self, name: &'static str, value: &T) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        if self.checks.is_some() {
            self.check_value(value, Some(name));
        }
        self.print(value, Escape::Attribute);
        self.out.push('"');
    }

    /// Writes an attribute if it has a value.
    pub fn optional_attribute<T: Value>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.attribute(name, value);
        }
    }

    /// Writes wildcard attributes of the element just begun.
    pub fn any_attributes(&mut self, attributes: &[AnyAttribute]) {
        let depth = self.declared.len();
        self.each_any_attribute(attributes);
        self.declared.truncate(depth);
    }

    /// As [`Writer::any_attributes`] for an element that ends with the document: what they declare is in
    /// scope for all that comes.
    pub fn any_attributes_around(&mut self, attributes: &[AnyAttribute]) {
        self.each_any_attribute(attributes);
    }

    fn xsi(&mut self, name: &str, value: &str) {
        for piece in [
            " xmlns:xsi=\"",
            namespace::XSI_URI,
            "\" xsi:",
            name,
            "=\"",
            value,
            "\"",
        ] {
            self.out.push_str(piece);
        }
    }

    /// Writes an element that declares a prefix for what `write` writes: its attributes and its content.
    pub fn declaring(
        &mut self,
        declared: Option<(&str, &str)>,
        name: &'static str,
        write: impl FnOnce(&mut Self),
    ) {
        let depth = self.declared.len();
        self.open(name);
        self.declare(declared.map(|(prefix, uri)| (prefix.to_owned(), Some(uri.to_owned()))));
        write(self);
        self.declared.truncate(depth);
        self.close(name);
    }

    // Text.

    /// Writes a value as text of the element that is open.
    #[inline]
    pub fn value<T: Value>(&mut self, value: &T) {
        self.end_tag();
        if self.checks.is_some() {
            self.check_value(value, None);
        }
        self.print(value, Escape::Text);
    }

    /// Writes an element whose text is a value.
    #[inline]
    pub fn value_element<T: Value>(&mut self, name: &'static str, value: &T) {
        self.end_tag();
        self.out.push('<');
        self.out.push_str(name);
        self.out.push('>');
        if self.checks.is_some() {
            self.check_value(value, None);
        }
        self.print(value, Escape::Text);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    #[inline]
    fn print<T: Value>(&mut self, value: &T, escape: Escape) {
        let start = self.out.len();
        let mut print = Print {
            out: &mut self.out,
            escape,
            problem: None,
        };
        value.print(&mut print);
        if let Some(problem) = print.problem {
            self.refuse(start, problem);
        }
    }

    #[cold]
    fn refuse(&mut self, start: usize, problem: Problem) {
        if self.error.is_none() {
            let path = self.path(start);
            self.error = Some(match problem {
                Problem::Character(character) => WriteError::Character { path, character },
                Problem::Item(item) => WriteError::Item { path, item },
            });
        }
    }

    /// The elements that are open at an offset of what was written.
    fn path(&self, offset: usize) -> String {
        let mut written = self.out[..offset].to_owned();
        if let Some(tag) = written
            .rfind('<')
            .filter(|&tag| !written[tag..].contains('>'))
        {
            // Inside a start tag: what comes before the attribute is its element.
            let name_end = written[tag..]
                .find(' ')
                .map_or(written.len(), |blank| tag + blank);
            written.truncate(name_end);
            written.push('>');
        }
        let end = written.len();
        position::location(&written, end).path
    }
}
