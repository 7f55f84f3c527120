//! Whole documents: read from bytes, written to text.

use std::borrow::Cow;

use crate::text::{characters, forbidden};
use crate::xml::encoding::check_encoding;
use crate::xml::explain::explain;
use crate::xml::identity::{self, Identities};
use crate::xml::invalid::{Checks, Invalid, Outermost, Violation};
use crate::xml::location::Location;
use crate::xml::namespace::{Namespace, Namespaces};
use crate::xml::notice::{Effect, Notice, Report};
use crate::xml::options::{ReadOptions, WriteOptions};
use crate::xml::place::Place;
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::reader::{Globals, Reader};
use crate::xml::replacement::Replacement;
use crate::xml::traits::{ReadXml, WriteXml};
use crate::xml::value_constraint::ValueConstraint;
use crate::xml::write_error::WriteError;
use crate::xml::writer::Writer;

/// A type that is a root element of the schema.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use orders::Orders;
/// use xsd_runtime::xml::{ReadOptions, Root};
///
/// let xml = r#"<Orders xmlns="urn:example:orders"><Shop>North</Shop><List/></Orders>"#;
/// let orders = Orders::from_xml(xml)?;
/// assert_eq!(orders.shop, "North");
/// assert!(orders.to_xml()?.ends_with("><o:Shop>North</o:Shop><o:List/></o:Orders>"));
///
/// let error = Orders::from_xml(xml.replace("Shop", "Store")).expect_err("the shop is missing");
/// assert_eq!(error.to_string(), "1:63: Orders: expected <o:Shop>, which is missing");
/// # Ok(())
/// # }
/// ```
pub trait Root: ReadXml + WriteXml {
    /// Its name with the canonical prefix, such as `o:Orders`.
    const NAME: &'static str;
    /// The namespaces of its schema.
    const NAMESPACES: &'static [Namespace];
    /// The identity constraints of its schema, and where its IDs are. Strict reading checks them, and so does writing with
    /// [`validate`](WriteOptions::validate).
    const IDENTITIES: &'static Identities = &Identities::NONE;
    /// What its schema declares. Strict reading judges wildcard content by it.
    const GLOBALS: Option<&'static Globals> = None;
    /// Its default or fixed value.
    const VALUE: Option<ValueConstraint> = None;

    /// Reads a document with this root, leniently.
    ///
    /// # Errors
    /// Another root element; malformed XML; a value that is not of its type; a required part is missing.
    fn from_xml(xml: impl AsRef<[u8]>) -> Result<Self, ReadError> {
        Self::from_xml_with(xml, &ReadOptions::default())
    }

    /// Reads a document with this root.
    ///
    /// # Errors
    /// As [`Root::from_xml`], and anything that the options forbid.
    fn from_xml_with(xml: impl AsRef<[u8]>, options: &ReadOptions) -> Result<Self, ReadError> {
        read_document(xml.as_ref(), options, None)
    }

    /// Reads a document with this root, and reports what lenient reading accepted although the schema
    /// does not allow it. If reading ends in an error, the notices are in [`ReadError::notices`].
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use orders::Orders;
    /// use xsd_runtime::xml::{ReadOptions, Root};
    ///
    /// let xml = r#"<Orders xmlns="urn:example:orders"><Shop>North</Shop><Till/></Orders>"#;
    /// let (orders, notices) = Orders::from_xml_with_notices(xml, &ReadOptions::lenient())?;
    /// assert_eq!(orders.shop, "North");
    /// let notice = "1:54: Orders/Till: expected no element <o:Till> here; lost: <Till/>";
    /// assert_eq!(notices[0].to_string(), notice);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`Root::from_xml_with`].
    fn from_xml_with_notices(
        xml: impl AsRef<[u8]>,
        options: &ReadOptions,
    ) -> Result<(Self, Vec<Notice>), ReadError> {
        let mut notices = Vec::new();
        match read_document(xml.as_ref(), options, Some(&mut notices)) {
            Ok(value) => Ok((value, notices)),
            Err(error) => Err(error.with_notices(notices)),
        }
    }

    /// Writes a document with this root.
    ///
    /// # Errors
    /// XML cannot hold a character or a name.
    fn to_xml(&self) -> Result<String, WriteError> {
        self.to_xml_with(&WriteOptions::default())
    }

    /// Writes a document with this root.
    ///
    /// # Errors
    /// As [`Root::to_xml`], and anything that the options forbid.
    fn to_xml_with(&self, options: &WriteOptions) -> Result<String, WriteError> {
        self.to_xml_with_replacements(options).map(|(xml, _)| xml)
    }

    /// Writes a document with this root, and says where U+FFFD has replaced characters that XML cannot hold. They are
    /// replaced only if the [options](WriteOptions::replace_characters) say so.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use orders::Orders;
    /// use xsd_runtime::xml::{Root, WriteOptions};
    ///
    /// let options = WriteOptions::default().replace_characters(true);
    /// let (xml, replacements) = Orders::new("Nor\u{b}th\0").to_xml_with_replacements(&options)?;
    /// assert!(xml.contains("<o:Shop>Nor\u{fffd}th\u{fffd}</o:Shop>"));
    /// assert_eq!(replacements.len(), 1);
    /// assert_eq!(replacements[0].path, "Orders/Shop");
    /// assert_eq!(replacements[0].character, '\u{b}');
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`Root::to_xml_with`].
    fn to_xml_with_replacements(
        &self,
        options: &WriteOptions,
    ) -> Result<(String, Vec<Replacement>), WriteError> {
        let mut writer = Writer::with_options(Self::NAMESPACES.into(), options);
        writer.open_root(Self::NAME);
        self.attributes(&mut writer);
        writer.constrained(Self::VALUE, |writer| self.content(writer));
        writer.close(Self::NAME);
        let (xml, replacements) = writer.finish_with_replacements()?;
        if options.validate {
            check_identities::<Self>(&xml)?;
            check_wildcards::<Self>(&xml)?;
        }
        Ok((xml, replacements))
    }
}

/// Reads a document, and checks what it says of several elements together.
fn read_document<T: Root>(
    xml: &[u8],
    options: &ReadOptions,
    mut notices: Option<&mut Vec<Notice>>,
) -> Result<T, ReadError> {
    let value = read_with(
        xml,
        T::NAMESPACES,
        options,
        notices.as_deref_mut(),
        read_root,
    )?;
    let is_judged = !T::IDENTITIES.is_empty() || T::GLOBALS.is_some();
    if !is_judged || (!options.strict && notices.is_none()) {
        return Ok(value);
    }
    let text = &*characters_of_xml(decode(xml)?, options, None)?;
    let mut wrong = Vec::new();
    if T::GLOBALS.is_some() {
        let reader = || Reader::new(text, T::NAMESPACES.into(), options, None);
        if reader().has_inner_hints()? {
            wrong.extend(reader().late_hints()?);
        }
    }
    if !T::IDENTITIES.is_empty() {
        let namespaces = T::NAMESPACES.into();
        let found = identity::check(text, T::IDENTITIES, T::GLOBALS, namespaces, options);
        wrong.extend(found?);
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
        notices.extend(report.into_notices(text));
    }
    Ok(value)
}

/// What was written has no limits.
fn unlimited(options: ReadOptions) -> ReadOptions {
    options
        .max_size(usize::MAX)
        .max_text(usize::MAX)
        .max_depth(usize::MAX)
        .max_attributes(usize::MAX)
}

/// Checks wildcard content of a document that was written, as reading judges it.
fn check_wildcards<T: Root>(xml: &str) -> Result<(), WriteError> {
    if T::GLOBALS.is_none() {
        return Ok(());
    }
    let options = unlimited(ReadOptions::lenient());
    let mut notices = Vec::new();
    let read = read_with(
        xml.as_bytes(),
        T::NAMESPACES,
        &options,
        Some(&mut notices),
        read_root::<T>,
    );
    let error = read.err().map(ReadError::into_parts);
    let notices = notices.into_iter().map(Notice::into_parts);
    let violations: Vec<Violation> = notices
        .chain(error)
        .map(|(Location { path, .. }, kind)| Violation { path, kind })
        .collect();
    Ok(Invalid::of(violations)?)
}

/// Checks what a document that was written says of several elements together.
fn check_identities<T: Root>(xml: &str) -> Result<(), WriteError> {
    if T::IDENTITIES.is_empty() {
        return Ok(());
    }
    let options = unlimited(ReadOptions::strict());
    let mut checks = Checks::default();
    let namespaces = T::NAMESPACES.into();
    let wrong = identity::check(xml, T::IDENTITIES, T::GLOBALS, namespaces, &options);
    for (offset, kind) in wrong.unwrap_or_default() {
        checks.push(offset + 1, None, kind);
    }
    Ok(checks.finish(xml, Outermost::OfDocument)?)
}

/// Reads the root element, whose name must be that of the type.
pub(crate) fn read_root<T: Root>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    if let Some(globals) = T::GLOBALS {
        reader.judge_by(globals);
    }
    if reader.at_root(T::NAME)? {
        reader.constrained(T::VALUE, T::read)
    } else {
        reader.wrong_element(&format!("<{}>", T::NAME))
    }
}

/// Reads a document whose root element is read by a function: checks the encoding, then calls `read` at the
/// root element. Notices are added to `notices`, also if reading ends in an error.
///
/// # Errors
/// Anything that is wrong with the document.
pub fn read_with<T>(
    xml: &[u8],
    namespaces: impl Into<Namespaces>,
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let text = decode(xml)?;
    let mut report = notices.is_some().then(Report::default);
    let text = characters_of_xml(text, options, report.as_mut())?;
    let namespaces = namespaces.into();
    let reader = Reader::new(&text, namespaces, options, report);
    let (result, report) = reader.document(read);
    let result = result.map_err(|error| explain(error, &text, namespaces));
    if let (Some(notices), Some(report)) = (notices, report) {
        notices.extend(report.into_notices(&text));
    }
    result
}

/// The text with U+FFFD instead of each character that XML cannot hold. So lines and columns stay the same.
fn characters_of_xml<'a>(
    text: &'a str,
    options: &ReadOptions,
    mut report: Option<&mut Report>,
) -> Result<Cow<'a, str>, ReadError> {
    if text.len() > options.max_size {
        // Reading refuses it.
        return Ok(Cow::Borrowed(text));
    }
    let Some(first) = forbidden::first(text) else {
        return Ok(Cow::Borrowed(text));
    };
    if options.strict {
        let found = text[first..].chars().next().unwrap_or_default();
        let kind = ReadErrorKind::ForbiddenCharacter(found);
        return Err(ReadError::new(position::location(text, first), kind));
    }
    let mut repaired = String::with_capacity(text.len() + 2 * forbidden::count(text));
    forbidden::replace(text, &mut repaired, |offset, found| {
        if let Some(report) = &mut report {
            report.push_replaced(offset, options.max_notices, found);
        }
    });
    Ok(Cow::Owned(repaired))
}

/// The text of a document, without the byte order mark.
fn decode(xml: &[u8]) -> Result<&str, ReadError> {
    check_encoding(xml).map_err(|kind| ReadError::new(Location::START, kind))?;
    let xml = xml.strip_prefix(characters::BYTE_ORDER_MARK).unwrap_or(xml);
    simdutf8::basic::from_utf8(xml).map_err(|_| not_utf8(xml))
}

/// The error of a document that has other bytes than UTF-8 has.
#[cold]
fn not_utf8(xml: &[u8]) -> ReadError {
    let valid = xml.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    ReadError::new(
        position::location(valid, valid.len()),
        ReadErrorKind::NotUtf8,
    )
}
