//! WSDL 1.1: the schemas in it, and the operations that it describes, as they are written.
//!
//! The schemas in `wsdl:types` become documents like those of schema files. Names of messages, port types and
//! elements are resolved later, in the model.

mod definitions;
mod imports;
mod read;

pub(crate) use definitions::{
    Binding, BoundMessage, BoundOperation, Definitions, Message, Name, Part, PortOperation,
    PortType,
};
pub(super) use imports::{ImportId, Imports};
pub(super) use read::{is_wsdl, read, schemas};
