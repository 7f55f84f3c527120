//! What a root element is, whatever its type: so that all this is compiled once, and not for each type.

use crate::xml::document_text::text_of;
use crate::xml::identity::{self, Identities};
use crate::xml::invalid::{Checks, Invalid, Outermost, Violation};
use crate::xml::location::Location;
use crate::xml::namespace::Namespace;
use crate::xml::notice::{Effect, Notice, Report};
use crate::xml::place::Place;
use crate::xml::position::{self, Form};
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::read_options::ReadOptions;
use crate::xml::read_with::read_with;
use crate::xml::reader::{Globals, Reader};
use crate::xml::replacement::Replacement;
use crate::xml::traits::WriteXml;
use crate::xml::value_constraint::ValueConstraint;
use crate::xml::write_error::WriteError;
use crate::xml::write_options::WriteOptions;
use crate::xml::writer::Writer;

/// A root element: see the constants of [`Root`](crate::xml::Root).
#[derive(Clone, Copy)]
pub(crate) struct RootElement {
    pub(crate) name: &'static str,
    pub(crate) namespaces: &'static [Namespace],
    pub(crate) identities: &'static Identities,
    pub(crate) globals: Option<&'static Globals>,
    pub(crate) value: Option<ValueConstraint>,
}

impl RootElement {
    /// Prepares the reader for its start tag, on which it must stand.
    pub(crate) fn begin(self, reader: &mut Reader<'_>) -> Result<(), ReadError> {
        if let Some(globals) = self.globals {
            reader.judge_by(globals);
        }
        if reader.at_root(self.name)? {
            return Ok(());
        }
        reader.wrong_element(&format!("<{}>", self.name))
    }

    /// Judges what a document says of several elements together, and what it says of wildcard content too late for
    /// reading.
    pub(crate) fn judge(
        self,
        xml: &[u8],
        options: &ReadOptions,
        notices: Option<&mut Vec<Notice>>,
    ) -> Result<(), ReadError> {
        let is_judged = !self.identities.is_empty() || self.globals.is_some();
        if !is_judged || (!options.strict && notices.is_none()) {
            return Ok(());
        }
        let document = text_of(xml, options, None)?;
        let text = &*document;
        let mut wrong = Vec::new();
        if self.globals.is_some() {
            let reader = || Reader::new(&document, self.namespaces.into(), options, None);
            if reader().has_inner_hints()? {
                wrong.extend(reader().late_hints()?);
            }
        }
        if !self.identities.is_empty() {
            wrong.extend(self.identity_violations(text, options)?);
        }
        if let (true, Some((offset, kind))) = (options.strict, wrong.first()) {
            return Err(ReadError::new(
                position::location(text, *offset),
                kind.clone(),
            ));
        }
        if let Some(notices) = notices {
            let mut report = Report::default();
            for (offset, kind) in wrong {
                let range = offset..offset;
                let limit = options.max_notices.saturating_sub(notices.len());
                report.push(Place { offset, range }, limit, kind, Effect::Kept);
            }
            notices.extend(report.into_notices(text, Form::WellFormed));
        }
        Ok(())
    }

    fn identity_violations(
        self,
        text: &str,
        options: &ReadOptions,
    ) -> Result<Vec<(usize, ReadErrorKind)>, ReadError> {
        let namespaces = self.namespaces.into();
        identity::check(text, self.identities, self.globals, namespaces, options)
    }

    /// Writes a document with this root element.
    pub(crate) fn write(
        self,
        value: &dyn WriteXml,
        options: &WriteOptions,
    ) -> Result<(String, Vec<Replacement>), WriteError> {
        let mut writer = Writer::with_options(self.namespaces.into(), options);
        writer.open_root(self.name);
        value.attributes(&mut writer);
        writer.constrained(self.value, |writer| value.content(writer));
        writer.close(self.name);
        writer.finish_with_replacements()
    }

    /// Checks what a document that was written says of several elements together.
    pub(crate) fn check_identities(self, xml: &str) -> Result<(), WriteError> {
        if self.identities.is_empty() {
            return Ok(());
        }
        let mut checks = Checks::default();
        let wrong = self.identity_violations(xml, &unlimited(ReadOptions::strict()));
        for (offset, kind) in wrong.unwrap_or_default() {
            checks.push(offset + 1, None, kind);
        }
        Ok(checks.finish(xml, Outermost::OfDocument)?)
    }

    /// Checks wildcard content of a document that was written, as reading judges it.
    pub(crate) fn check_wildcards(
        self,
        xml: &str,
        read: fn(&mut Reader<'_>) -> Result<(), ReadError>,
    ) -> Result<(), WriteError> {
        if self.globals.is_none() {
            return Ok(());
        }
        let options = unlimited(ReadOptions::lenient());
        let mut notices = Vec::new();
        let read = read_with(
            xml.as_bytes(),
            self.namespaces,
            &options,
            Some(&mut notices),
            read,
        );
        let error = read.err().map(ReadError::into_parts);
        let notices = notices.into_iter().map(Notice::into_parts);
        let violations: Vec<Violation> = notices
            .chain(error)
            .map(|(Location { path, .. }, kind)| Violation { path, kind })
            .collect();
        Ok(Invalid::of(violations)?)
    }
}

/// What was written has no limits.
fn unlimited(options: ReadOptions) -> ReadOptions {
    options
        .max_size(usize::MAX)
        .max_text(usize::MAX)
        .max_depth(usize::MAX)
        .max_attributes(usize::MAX)
}
