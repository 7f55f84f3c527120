//! Elements that a choice does not know, but for what all its alternatives have: the base is in an object of its own.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::as_tree::AsTree;
use super::fields::{Fields, Structure};
use super::mismatch::Mismatch;
use super::tree::Tree;
use crate::xml::OtherElement;
use crate::xml::any::AnyName;

impl<T: AsTree> Structure for OtherElement<T> {
    fn put<'t>(&'t self, fields: &mut Fields<'t>) {
        self.name.put(fields);
        fields.put("base", &self.base);
        fields.put("attributes", &self.attributes);
        fields.put("elements", &self.elements);
    }

    fn take(fields: &mut Fields<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            name: AnyName::take(fields)?,
            base: fields.take("base")?,
            attributes: fields.take("attributes")?,
            elements: fields.take("elements")?,
        })
    }
}

impl<T: AsTree> AsTree for OtherElement<T> {
    fn to_tree(&self) -> Tree<'_> {
        Fields::of(self)
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        Fields::into(tree)
    }
}

impl<T: AsTree> Serialize for OtherElement<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::serialize(self, serializer)
    }
}

impl<'de, T: AsTree> Deserialize<'de> for OtherElement<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize("OtherElement", deserializer)
    }
}
