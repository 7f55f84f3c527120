//! The writer that generated code calls. It appends names, escapes text, and declares each namespace once, at
//! the root.

use crate::xml::invalid::{Checks, Invalid, Outermost};
use crate::xml::namespace::{self, Namespaces};
use crate::xml::replacement::{Replaced, Replacement};
#[cfg(feature = "parallel")]
use crate::xml::sharing::Sharing;
use crate::xml::value_constraint::ValueConstraint;
use crate::xml::write_error::WriteError;
use crate::xml::write_options::WriteOptions;

mod any_name;
mod checks;
pub(crate) mod constrained;
mod elements;
pub(crate) mod lists;
mod mixed;
mod qname;
mod room;
#[cfg(feature = "parallel")]
mod split;
mod values;
mod wildcard;

/// Writes one document.
///
/// Its methods cannot fail. The first thing that XML cannot hold is kept, and is the error when the document
/// is finished.
#[derive(Debug)]
pub struct Writer {
    out: String,
    known: Namespaces,
    /// Whether the last start tag still needs its `>`.
    tag_is_open: bool,
    error: Option<WriteError>,
    /// Where characters were replaced, if the options allow that.
    replaced: Option<Replaced>,
    /// What is invalid, if that is checked.
    checks: Option<Checks>,
    /// The default or fixed value of the element that is being written, if its declaration has one.
    constraint: Option<ValueConstraint>,
    /// Prefixes that wildcard content has declared, innermost last.
    declared: Vec<(String, Option<String>)>,
    /// Which threads write a long list.
    #[cfg(feature = "parallel")]
    sharing: Sharing,
}

impl Writer {
    pub(crate) fn new(known: Namespaces) -> Self {
        Self::with_options(known, &WriteOptions::default())
    }

    /// A writer for a whole document.
    #[must_use]
    pub fn with_options(known: Namespaces, options: &WriteOptions) -> Self {
        Self {
            out: String::new(),
            known,
            tag_is_open: false,
            error: None,
            replaced: options.replace_characters.then(Replaced::default),
            checks: options.validate.then(Checks::default),
            constraint: None,
            declared: Vec::new(),
            #[cfg(feature = "parallel")]
            sharing: options.sharing,
        }
    }

    /// Checks what `write` writes inside an element that stands for the value.
    pub(crate) fn validate(write: &dyn Fn(&mut Self, &'static str)) -> Result<(), Invalid> {
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

    /// What could not be written, or what the options forbid. Otherwise where characters were replaced.
    pub(crate) fn check(&mut self) -> Result<Vec<Replacement>, WriteError> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        if let Some(checks) = &mut self.checks {
            std::mem::take(checks).finish(&self.out, Outermost::OfDocument)?;
        }
        let replaced = self.replaced.as_mut().map(std::mem::take);
        Ok(replaced.map_or_else(Vec::new, |replaced| replaced.finish(&self.out)))
    }

    /// The document.
    ///
    /// # Errors
    /// What could not be written, or what the options forbid.
    pub fn finish(self) -> Result<String, WriteError> {
        self.finish_with_replacements().map(|(xml, _)| xml)
    }

    /// The document, and where characters were replaced in it.
    ///
    /// # Errors
    /// As [`Writer::finish`].
    pub fn finish_with_replacements(mut self) -> Result<(String, Vec<Replacement>), WriteError> {
        let replacements = self.check()?;
        Ok((self.out, replacements))
    }

    /// Writes the XML declaration.
    pub(crate) fn declaration(&mut self) {
        self.out
            .push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    }

    /// Begins the root element and declares the namespaces that generated code uses.
    pub fn open_root(&mut self, name: &'static str) {
        self.declaration();
        self.open(name);
        for namespace in self.known.named() {
            self.out.push_str(" xmlns:");
            self.out.push_str(namespace.prefix());
            self.out.push_str("=\"");
            self.out.push_str(namespace.uri());
            self.out.push('"');
        }
    }

    /// Begins an element; attributes come next.
    #[inline]
    pub fn open(&mut self, name: &'static str) {
        self.start(name);
        self.tag_is_open = true;
    }

    /// Writes the beginning of a start tag.
    #[inline]
    fn start(&mut self, name: &str) {
        if self.tag_is_open {
            self.out.push_str("><");
        } else {
            self.out.push('<');
        }
        self.out.push_str(name);
    }

    /// Ends an element.
    #[inline]
    pub fn close(&mut self, name: &'static str) {
        if self.tag_is_open {
            self.close_empty();
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// Ends an element whose start tag is open. This is a separate function so that [`Writer::close`] is small.
    #[inline(never)]
    fn close_empty(&mut self) {
        self.out.push_str("/>");
        self.tag_is_open = false;
    }

    #[inline]
    pub(super) fn end_tag(&mut self) {
        if self.tag_is_open {
            self.out.push('>');
            self.tag_is_open = false;
        }
    }

    /// Writes an attribute of XML Schema itself.
    pub(crate) fn xsi(&mut self, name: &str, value: &str) {
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
}
