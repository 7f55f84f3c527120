//! Whole documents: read from bytes, written to text.

use crate::xml::identity::Identities;
use crate::xml::namespace::Namespace;
use crate::xml::notice::Notice;
use crate::xml::read_error::ReadError;
use crate::xml::read_options::ReadOptions;
use crate::xml::read_with::read_with;
use crate::xml::reader::{Globals, Reader};
use crate::xml::replacement::Replacement;
use crate::xml::root_element::RootElement;
use crate::xml::traits::{ReadXml, WriteXml};
use crate::xml::value_constraint::ValueConstraint;
use crate::xml::write_error::WriteError;
use crate::xml::write_options::WriteOptions;

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
        let element = element::<Self>();
        let (xml, replacements) = element.write(self, options)?;
        if options.validate {
            element.check_identities(&xml)?;
            element.check_wildcards(&xml, |reader| read_root::<Self>(reader).map(drop))?;
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
    element::<T>().judge(xml, options, notices)?;
    Ok(value)
}

/// Reads the root element, whose name must be that of the type.
pub(crate) fn read_root<T: Root>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    element::<T>().begin(reader)?;
    reader.constrained(T::VALUE, T::read)
}

/// A type's root element.
fn element<T: Root>() -> RootElement {
    RootElement {
        name: T::NAME,
        namespaces: T::NAMESPACES,
        identities: T::IDENTITIES,
        globals: T::GLOBALS,
        value: T::VALUE,
    }
}
