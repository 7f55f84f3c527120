//! A generated type without its name, so that what is tested is compiled once and not for each type anew.

use std::any::Any;
use std::fmt::Debug;

use ews_types::arbitrary::{self, Arbitrary, Unstructured};
use ews_types::codegen::{ReadXml, Reader, WriteXml};
use ews_types::xml::{ReadError, Validate};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

/// A value of any generated type.
pub(crate) trait Value: WriteXml + Validate + Debug + Any {
    fn to_json(&self) -> serde_json::Result<String>;
    fn equals(&self, other: &dyn Value) -> bool;
}

impl<T: WriteXml + Serialize + PartialEq + Debug + 'static> Value for T {
    fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    fn equals(&self, other: &dyn Value) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref() == Some(self)
    }
}

impl PartialEq for dyn Value {
    fn eq(&self, other: &Self) -> bool {
        self.equals(other)
    }
}

/// The ways to a value of one generated type.
#[derive(Clone, Copy)]
pub(crate) struct Type {
    pub(crate) arbitrary: fn(&mut Unstructured<'_>) -> arbitrary::Result<Box<dyn Value>>,
    pub(crate) read: fn(&mut Reader<'_>) -> Result<Box<dyn Value>, ReadError>,
    pub(crate) from_json: fn(&str) -> serde_json::Result<Box<dyn Value>>,
}

impl Type {
    pub(crate) const fn of<T>() -> Self
    where
        T: ReadXml + WriteXml + Serialize + DeserializeOwned,
        T: Debug + PartialEq + for<'b> Arbitrary<'b> + 'static,
    {
        Self {
            arbitrary: |bytes| Ok(Box::new(T::arbitrary(bytes)?)),
            read: |reader| Ok(Box::new(T::read(reader)?)),
            from_json: |text| Ok(Box::new(serde_json::from_str::<T>(text)?)),
        }
    }
}
