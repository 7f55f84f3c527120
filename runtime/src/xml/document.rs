//! Whole documents: from bytes to a value and back.

use crate::text::characters;
use crate::xml::encoding::check_encoding;
use crate::xml::location::Location;
use crate::xml::namespace::{Namespace, Namespaces};
use crate::xml::notice::{Notice, Report};
use crate::xml::options::{ReadOptions, WriteOptions};
use crate::xml::position;
use crate::xml::read_error::{ReadError, ReadErrorKind};
use crate::xml::reader::Reader;
use crate::xml::traits::{ReadXml, WriteXml};
use crate::xml::write_error::WriteError;
use crate::xml::writer::Writer;

/// A type that is a root element of the schema.
pub trait Root: ReadXml + WriteXml {
    /// Its name, such as `m:GetImItems`.
    const NAME: &'static str;
    /// The namespaces of its schema.
    const NAMESPACES: &'static [Namespace];

    /// Reads a document with this root, leniently.
    ///
    /// # Errors
    /// Another root, malformed XML, a value that is not of its type, something missing.
    fn from_xml(xml: impl AsRef<[u8]>) -> Result<Self, ReadError> {
        Self::from_xml_with(xml, &ReadOptions::default())
    }

    /// Reads a document with this root.
    ///
    /// # Errors
    /// As [`Root::from_xml`], and what the options forbid.
    fn from_xml_with(xml: impl AsRef<[u8]>, options: &ReadOptions) -> Result<Self, ReadError> {
        let namespaces = Self::NAMESPACES;
        read_with(xml.as_ref(), namespaces, options, None, read_root)
    }

    /// Reads a document with this root, and reports what lenient reading accepted although the schema
    /// does not allow it.
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
    /// assert_eq!(notices[0].to_string(), "1:54: Orders/Till: expected no element <o:Till> here");
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
        let (xml, namespaces) = (xml.as_ref(), Self::NAMESPACES);
        let value = read_with(xml, namespaces, options, Some(&mut notices), read_root)?;
        Ok((value, notices))
    }

    /// Writes a document with this root.
    ///
    /// # Errors
    /// A character or a name that XML cannot hold.
    fn to_xml(&self) -> Result<String, WriteError> {
        self.to_xml_with(&WriteOptions::default())
    }

    /// Writes a document with this root.
    ///
    /// # Errors
    /// As [`Root::to_xml`], and what the options forbid.
    fn to_xml_with(&self, options: &WriteOptions) -> Result<String, WriteError> {
        let mut writer = Writer::with_options(Self::NAMESPACES.into(), options);
        writer.open_root(Self::NAME);
        self.attributes(&mut writer);
        self.content(&mut writer);
        writer.close(Self::NAME);
        writer.finish()
    }
}

/// Reads the root element, whose name must be that of the type.
pub(crate) fn read_root<T: Root>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    if reader.at(T::NAME) {
        T::read(reader)
    } else {
        reader.wrong_element(&format!("<{}>", T::NAME))
    }
}

/// Reads a document: checks its encoding, hands its root element to `read`, and, if asked to, adds what
/// lenient reading passed over to `notices`.
///
/// # Errors
/// Whatever is wrong with it.
pub fn read_with<T>(
    xml: &[u8],
    namespaces: impl Into<Namespaces>,
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let text = decode(xml)?;
    let report = notices.is_some().then(Report::default);
    let (value, report) = Reader::new(text, namespaces.into(), options, report).document(read)?;
    if let (Some(notices), Some(report)) = (notices, report) {
        notices.extend(report.into_notices(text));
    }
    Ok(value)
}

/// The text of a document, its byte order mark removed.
fn decode(xml: &[u8]) -> Result<&str, ReadError> {
    check_encoding(xml).map_err(|kind| {
        ReadError::new(
            Location {
                line: 1,
                column: 1,
                path: String::new(),
            },
            kind,
        )
    })?;
    let xml = xml.strip_prefix(characters::BYTE_ORDER_MARK).unwrap_or(xml);
    std::str::from_utf8(xml).map_err(|error| {
        let valid = std::str::from_utf8(&xml[..error.valid_up_to()]).unwrap_or_default();
        ReadError::new(
            position::location(valid, valid.len()),
            ReadErrorKind::NotUtf8,
        )
    })
}
