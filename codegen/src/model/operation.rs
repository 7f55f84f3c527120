//! The operations of a WSDL.

use super::{Location, QName};

/// An operation of a WSDL that a binding binds.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its name. Where several port types have an operation of this name, that of the port type and a dot
    /// stand before it.
    pub name: String,
    /// Where the port type defines it.
    pub at: Location,
    /// The action of the binding. Where several bindings bind the operation, that of the first that has one.
    pub action: String,
    /// Its messages, or why they cannot be generated.
    pub messages: Result<Messages, Unsupported>,
}

/// The messages of an operation, each by its element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Messages {
    /// The request.
    pub request: QName,
    /// The response, if there is one.
    pub response: Option<QName>,
    /// What may stand in the detail of a fault.
    pub faults: Vec<QName>,
    /// The header blocks of the request.
    pub request_headers: Vec<QName>,
    /// The header blocks of the response.
    pub response_headers: Vec<QName>,
}

/// Why an operation cannot be generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// Where the reason stands.
    pub at: Location,
    /// The reason.
    pub why: String,
}
