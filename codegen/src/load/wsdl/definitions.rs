//! What a WSDL says of operations, as it is written.

use std::sync::Arc;

use crate::error::{Error, ErrorKind};
use crate::load::source_text::SourceText;
use crate::location::Location;

/// `wsdl:definitions`, without the schemas.
#[derive(Debug)]
pub(crate) struct Definitions {
    pub(super) text: Arc<SourceText>,
    /// `targetNamespace`
    pub(crate) target: Option<String>,
    pub(crate) imports: Vec<WsdlImport>,
    pub(crate) messages: Vec<Message>,
    pub(crate) port_types: Vec<PortType>,
    /// The bindings to SOAP. Those to other protocols are left out.
    pub(crate) bindings: Vec<Binding>,
}

impl Definitions {
    /// The file and its text.
    pub(crate) fn text(&self) -> &SourceText {
        &self.text
    }

    /// The location of the byte at `offset`.
    pub(crate) fn location(&self, offset: usize) -> Location {
        self.text.location(offset)
    }

    /// An error at the byte at `offset`.
    pub(crate) fn error(&self, offset: usize, kind: ErrorKind) -> Error {
        self.text.error(offset, kind)
    }
}

/// `wsdl:import`
#[derive(Debug)]
pub(crate) struct WsdlImport {
    pub(crate) namespace: Option<String>,
    pub(crate) location: String,
    /// Offset of its `<`, here and below.
    pub(crate) start: usize,
}

/// A reference: a qualified name in an attribute.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) namespace: Option<String>,
    pub(crate) local: String,
    /// As it is written.
    pub(crate) written: String,
    /// Offset of the attribute.
    pub(crate) start: usize,
}

/// `wsdl:message`
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) name: String,
    pub(crate) start: usize,
    pub(crate) parts: Vec<Part>,
}

/// `wsdl:part`
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    /// `element`. A part without it has a `type`.
    pub(crate) element: Option<Name>,
    pub(crate) start: usize,
}

/// `wsdl:portType`
#[derive(Debug)]
pub(crate) struct PortType {
    pub(crate) name: String,
    pub(crate) start: usize,
    pub(crate) operations: Vec<PortOperation>,
}

/// `wsdl:operation` of a port type, with the messages that it names.
#[derive(Debug)]
pub(crate) struct PortOperation {
    pub(crate) name: String,
    pub(crate) start: usize,
    pub(crate) input: Option<Name>,
    pub(crate) output: Option<Name>,
    pub(crate) faults: Vec<Name>,
}

/// `wsdl:binding` to SOAP
#[derive(Debug)]
pub(crate) struct Binding {
    pub(crate) name: String,
    pub(crate) start: usize,
    pub(crate) port_type: Name,
    pub(crate) operations: Vec<BoundOperation>,
}

/// `wsdl:operation` of a binding
#[derive(Debug)]
pub(crate) struct BoundOperation {
    pub(crate) name: String,
    pub(crate) start: usize,
    /// `soapAction`
    pub(crate) action: String,
    /// `style="rpc"`
    pub(crate) is_rpc: bool,
    pub(crate) input: BoundMessage,
    pub(crate) output: BoundMessage,
}

/// `wsdl:input` or `wsdl:output` of a binding
#[derive(Debug, Default)]
pub(crate) struct BoundMessage {
    /// `parts` of the body
    pub(crate) body: Option<Vec<String>>,
    /// `use="encoded"`
    pub(crate) is_encoded: bool,
    pub(crate) headers: Vec<HeaderPart>,
}

/// A part of a message that stands in the header.
#[derive(Debug)]
pub(crate) struct HeaderPart {
    pub(crate) message: Name,
    pub(crate) part: String,
    pub(crate) start: usize,
}
