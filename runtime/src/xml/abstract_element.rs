//! Elements whose type is abstract, and from whose type no other derives.

use std::ops::{Deref, DerefMut};

use crate::xml::any::AnyElement;
use crate::xml::reader::{Reader, Result};
use crate::xml::tag::Tag;
use crate::xml::traits::{ReadXml, WriteXml};
use crate::xml::wildcard::{Process, Wildcard};
use crate::xml::writer::Writer;

/// An element whose type is abstract, and from whose type no other type of the schema derives. Other schemas may
/// have such types, so lenient reading keeps the element as it came, and reports it. Strict reading refuses it,
/// and no value of it is valid.
///
/// ```
/// use xsd_runtime::xml::{AbstractElement, AnyElement, AnyName, Validate};
/// let element = AbstractElement(AnyElement::new(AnyName::new("urn:example", "note")));
/// assert_eq!(element.name.local, "note");
/// assert!(element.validate().is_err());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AbstractElement(pub AnyElement);

impl Deref for AbstractElement {
    type Target = AnyElement;

    fn deref(&self) -> &AnyElement {
        &self.0
    }
}

impl DerefMut for AbstractElement {
    fn deref_mut(&mut self) -> &mut AnyElement {
        &mut self.0
    }
}

impl ReadXml for AbstractElement {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        reader.abstract_type()?;
        reader.any_element(Process::Skip).map(Self)
    }
}

impl WriteXml for AbstractElement {
    fn attributes(&self, writer: &mut Writer) {
        writer.any_attributes(&Wildcard::ANY, &self.0.attributes);
    }

    fn content(&self, writer: &mut Writer) {
        writer.abstract_type(&self.0.name);
        writer.mixed(&self.0.children);
    }

    fn write(&self, writer: &mut Writer, tag: Tag) {
        writer.check_abstract(&self.0.name);
        self.0.write(writer, tag);
    }
}
