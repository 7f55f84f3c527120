//! The value of a document without its type, so that what asks about it is compiled once and not for each type anew.

use std::any::Any;
use std::fmt::Debug;

use xsd_runtime::xml::{AnyElement, Invalid, Root, Validate as _, WriteError, WriteOptions};

/// The value of a document.
pub(crate) trait Value: Debug + Any {
    fn write(&self, options: &WriteOptions) -> Result<String, WriteError>;
    fn validate(&self) -> Result<(), Invalid>;
    fn equals(&self, other: &dyn Value) -> bool;
}

impl<T: Root + PartialEq + Debug + 'static> Value for T {
    fn write(&self, options: &WriteOptions) -> Result<String, WriteError> {
        self.to_xml_with(options)
    }

    fn validate(&self) -> Result<(), Invalid> {
        xsd_runtime::xml::Validate::validate(self)
    }

    fn equals(&self, other: &dyn Value) -> bool {
        is(self, other)
    }
}

/// Any element that a schema declares.
#[derive(Debug, PartialEq)]
pub(crate) struct Element(pub(crate) AnyElement);

impl Value for Element {
    fn write(&self, options: &WriteOptions) -> Result<String, WriteError> {
        self.0.to_xml_with(options)
    }

    fn validate(&self) -> Result<(), Invalid> {
        self.0.validate()
    }

    fn equals(&self, other: &dyn Value) -> bool {
        is(self, other)
    }
}

fn is<T: PartialEq + 'static>(value: &T, other: &dyn Value) -> bool {
    let other: &dyn Any = other;
    other.downcast_ref() == Some(value)
}
