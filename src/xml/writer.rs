//! The writer that generated code drives: it pushes static names, escapes what needs it, and declares
//! each namespace once, at the root.

mod checks;
mod wildcard;

use self::wildcard::is_reserved;
use super::any::{AnyAttribute, AnyElement, AnyName, AnyNode};
use super::error::{ReadErrorKind, WriteError, cut};
use super::escape::{self, Escape};
use super::name::{self, Namespace};
use super::occurs::Occurs;
use super::options::WriteOptions;
use super::validate::{Checks, Invalid, Root};
use super::{WriteXml, locate, qname, text};
use crate::value::{Facets, Value};

/// Writes one document.
///
/// Its methods cannot fail: the first thing that XML cannot hold is kept and ends the writing with an
/// error when the document is finished.
#[derive(Debug)]
pub struct Writer {
    out: String,
    known: &'static [Namespace],
    /// The namespace of SOAP, if the root declares it.
    soap: Option<&'static Namespace>,
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

/// The lexical form of one value: a [`Value`] prints itself here.
#[derive(Debug)]
pub struct Print<'a> {
    out: &'a mut String,
    escape: Escape,
    problem: Option<Problem>,
}

/// What cannot be written.
#[derive(Debug)]
enum Problem {
    Character(char),
    Item(String),
}

impl Print<'_> {
    /// Appends text that holds none of XML's special characters.
    #[inline]
    pub fn plain(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Appends any text.
    #[inline]
    pub fn text(&mut self, text: &str) {
        if let Err(character) = escape::push(self.out, text, self.escape) {
            self.problem.get_or_insert(Problem::Character(character));
        }
    }

    /// Appends an item of a list, which white space would divide.
    pub(crate) fn item(&mut self, item: &impl Value) {
        let start = self.out.len();
        item.print(self);
        let written = &self.out[start..];
        // An attribute has references in place of some blanks, which are as good.
        if written.is_empty() || written.contains([' ', '\t', '\n', '\r']) || written.contains("&#")
        {
            let item = cut(&plain_text(item));
            self.problem.get_or_insert(Problem::Item(item));
        }
    }

    /// Appends what `Display` gives, which must hold none of XML's special characters.
    pub fn display(&mut self, value: impl std::fmt::Display) {
        use std::fmt::Write as _;
        // Writing to a string does not fail.
        let _ = write!(self.out, "{value}");
    }
}

impl Writer {
    pub(crate) fn new(known: &'static [Namespace]) -> Self {
        Self {
            out: String::new(),
            known,
            soap: None,
            tag_is_open: false,
            error: None,
            checks: None,
            facets: None,
            occurs: Occurs::ANY,
            declared: Vec::new(),
        }
    }

    /// A writer for a whole document.
    pub(crate) fn with_options(known: &'static [Namespace], options: &WriteOptions) -> Self {
        Self {
            checks: options.validate.then(Checks::default),
            ..Self::new(known)
        }
    }

    /// Checks what `write` writes inside an element that stands for the value.
    pub(crate) fn validate(write: impl FnOnce(&mut Self, &'static str)) -> Result<(), Invalid> {
        let mut writer = Self {
            checks: Some(Checks::default()),
            ..Self::new(&[])
        };
        write(&mut writer, "value");
        let checks = writer.checks.unwrap_or_default();
        checks.finish(&writer.out, Root::StandsForValue)
    }

    /// A writer for elements inside an envelope, whose root declares the namespaces.
    pub(crate) fn inside_envelope(known: &'static [Namespace]) -> Self {
        Self {
            soap: Some(&name::SOAP),
            ..Self::new(known)
        }
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

    /// The document, or what is wrong with it.
    pub(crate) fn finish(self) -> Result<String, WriteError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if let Some(checks) = self.checks {
            checks.finish(&self.out, Root::OfDocument)?;
        }
        Ok(self.out)
    }

    /// Begins the root element and declares the namespaces that generated code uses.
    pub(crate) fn open_root(&mut self, name: &'static str) {
        self.out
            .push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        self.open(name);
        self.soap = (name::split(name).0 == name::SOAP.prefix).then_some(&name::SOAP);
        for namespace in self.soap.into_iter().chain(self.known) {
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
    pub(crate) fn any_attributes_around(&mut self, attributes: &[AnyAttribute]) {
        self.each_any_attribute(attributes);
    }

    fn xsi(&mut self, name: &str, value: &str) {
        for piece in [
            " xmlns:xsi=\"",
            name::XSI_URI,
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
    pub(crate) fn declaring(
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
        locate::place(&written, end).path
    }

    // Elements.

    /// Writes an element.
    #[inline]
    pub fn element<T: WriteXml>(&mut self, name: &'static str, value: &T) {
        value.write(self, name);
    }

    /// Writes an element if it has a value.
    #[inline]
    pub fn optional<T: WriteXml>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            value.write(self, name);
        }
    }

    /// Writes an element, with `xsi:nil` for `None`.
    pub fn nillable<T: WriteXml>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            value.write(self, name);
        } else {
            self.open(name);
            self.xsi("nil", "true");
            self.close(name);
        }
    }

    /// Writes an element if it has a value, which may be nil.
    pub fn optional_nillable<T: WriteXml>(
        &mut self,
        name: &'static str,
        value: &Option<Option<T>>,
    ) {
        if let Some(value) = value {
            self.nillable(name, value);
        }
    }

    /// Writes an element for each value.
    #[inline]
    pub fn each<T: WriteXml>(&mut self, name: &'static str, values: &[T]) {
        for value in values {
            value.write(self, name);
        }
    }

    /// Writes an element for each value, which may be nil.
    pub fn each_nillable<T: WriteXml>(&mut self, name: &'static str, values: &[Option<T>]) {
        for value in values {
            self.nillable(name, value);
        }
    }

    /// Writes an element that holds an element for each value.
    #[inline]
    pub fn list<T: WriteXml>(&mut self, name: &'static str, item: &'static str, values: &[T]) {
        self.open_list(name, item, values.len());
        self.each(item, values);
        self.close(name);
    }

    /// As [`Writer::list`] for values that may be nil.
    pub fn list_nillable<T: WriteXml>(
        &mut self,
        name: &'static str,
        item: &'static str,
        values: &[Option<T>],
    ) {
        self.open_list(name, item, values.len());
        self.each_nillable(item, values);
        self.close(name);
    }

    /// Writes an element that holds an alternative for each value.
    #[inline]
    pub fn list_of_choices<T: WriteXml>(&mut self, name: &'static str, values: &[T]) {
        self.open_list(name, "", values.len());
        self.choices(values);
        self.close(name);
    }

    #[inline]
    fn open_list(&mut self, name: &'static str, item: &'static str, count: usize) {
        self.open(name);
        if self.checks.is_some() {
            let occurs = std::mem::replace(&mut self.occurs, Occurs::ANY);
            self.check_count(item, occurs, count);
        }
    }

    /// Writes an alternative for each value.
    #[inline]
    pub fn choices<T: WriteXml>(&mut self, values: &[T]) {
        for value in values {
            value.content(self);
        }
    }

    /// Writes an element whose text is a qualified name, or what lenient reading takes for one: see
    /// [`Reader::qname`](super::Reader::qname).
    pub(crate) fn qname(&mut self, name: &'static str, value: &AnyName) {
        let depth = self.declared.len();
        self.open(name);
        let is_in_namespace = value
            .namespace
            .as_deref()
            .is_some_and(|uri| !uri.is_empty());
        if text::is_ncname(&value.local) {
            // As the name of an attribute: the default namespace would take in the element itself.
            let (mut text, declaration) = self.any_name(value, false);
            if !is_in_namespace && let Some(prefix) = self.unbound(value) {
                self.invalid(None, ReadErrorKind::undeclared(prefix));
                text = format!("{prefix}:{text}");
            }
            self.declare(declaration);
            self.value(&text);
        } else if is_in_namespace
            || text::trim(&value.local) != value.local
            || qname::split(&value.local).is_some()
        {
            // It would be read as something else.
            self.reject_name(self.out.len(), &value.local);
        } else {
            let found = cut(&value.local);
            self.invalid(
                None,
                ReadErrorKind::Value {
                    expected: "an xs:QName",
                    found,
                },
            );
            self.value(&value.local);
        }
        self.declared.truncate(depth);
        self.close(name);
    }

    /// The prefix of a name, if it can be written and stands for nothing.
    fn unbound<'n>(&self, name: &'n AnyName) -> Option<&'n str> {
        let prefix = name.prefix.as_deref()?;
        let is_free = text::is_ncname(prefix) && !is_reserved(prefix);
        (is_free && self.lookup(Some(prefix)).is_none()).then_some(prefix)
    }

    /// Writes an alternative if there is one.
    pub fn choice<T: WriteXml>(&mut self, value: Option<&T>) {
        if let Some(value) = value {
            value.content(self);
        }
    }

    /// Writes an element that holds wildcard elements.
    pub fn list_of_any(&mut self, name: &'static str, elements: &[AnyElement]) {
        self.open_list(name, "", elements.len());
        self.any_elements(elements);
        self.close(name);
    }

    /// Writes text and elements as they come.
    pub fn mixed(&mut self, nodes: &[AnyNode]) {
        for node in nodes {
            match node {
                AnyNode::Element(element) => self.any(element),
                AnyNode::Text(text) => self.value(text),
            }
        }
    }

    /// Writes `xsi:type` and the attributes of a type that derives from the element's own.
    pub fn derived_attributes<T: WriteXml>(&mut self, name: &'static str, value: &T) {
        self.xsi("type", name);
        value.attributes(self);
    }

    /// Writes wildcard elements.
    pub fn any_elements(&mut self, elements: &[AnyElement]) {
        for element in elements {
            self.any(element);
        }
    }
}

/// The lexical form of a value.
pub(crate) fn plain_text(value: &impl Value) -> String {
    let mut out = String::new();
    value.print(&mut Print {
        out: &mut out,
        escape: Escape::Nothing,
        problem: None,
    });
    out
}
