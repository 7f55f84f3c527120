//! Elements that a choice does not know, but for what all its alternatives have.

use std::ops::{Deref, DerefMut};

use crate::xml::any::{AnyAttribute, AnyElement, AnyName};
use crate::xml::reader::{Reader, Result};
use crate::xml::traits::{Content, ReadXml, WriteXml};
use crate::xml::wildcard::Wildcard;
use crate::xml::writer::Writer;

/// An element that a choice does not know, where all alternatives extend one type: what that type has is read, and
/// what else there is is kept as it came. It dereferences to the base.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherElement<T> {
    /// Its name.
    pub name: AnyName,
    /// What all alternatives have.
    pub base: T,
    /// The attributes that the base does not have.
    pub attributes: Vec<AnyAttribute>,
    /// The elements that the base does not have. They are written after the others.
    pub elements: Vec<AnyElement>,
}

impl<T> OtherElement<T> {
    /// An element with this name, and with the base alone.
    #[must_use]
    pub fn new(name: AnyName, base: T) -> Self {
        Self {
            name,
            base,
            attributes: Vec::new(),
            elements: Vec::new(),
        }
    }
}

impl<T> Deref for OtherElement<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.base
    }
}

impl<T> DerefMut for OtherElement<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.base
    }
}

impl<T: Content> ReadXml for OtherElement<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        let name = reader.any_name();
        let mut base = T::start(reader)?;
        let attributes = reader.any_attributes(&Wildcard::ANY)?;
        let mut elements = Vec::new();
        reader.open()?;
        while reader.child_of_all()? {
            base.children(reader)?;
            reader.rest(&[], &mut elements)?;
        }
        Ok(Self {
            name,
            base,
            attributes,
            elements,
        })
    }
}

impl<T: WriteXml> WriteXml for OtherElement<T> {
    fn attributes(&self, writer: &mut Writer) {
        self.base.attributes(writer);
        writer.any_attributes(&Wildcard::ANY, &self.attributes);
    }

    fn content(&self, writer: &mut Writer) {
        self.base.content(writer);
        writer.any(&Wildcard::ANY, &self.elements);
    }
}
