//! Writes an envelope around the content of its body.

use super::namespaces::namespaces;
use crate::codegen::{WriteXml, Writer};
use crate::xml::{AnyAttribute, Namespace, Replacement, Wildcard, WriteError, WriteOptions};

/// The attributes of the elements of the envelope, such as `encodingStyle` or the identifiers of signatures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvelopeAttributes {
    /// The attributes of `Envelope`.
    pub envelope: Vec<AnyAttribute>,
    /// The attributes of `Header`.
    pub header: Vec<AnyAttribute>,
    /// The attributes of `Body`.
    pub body: Vec<AnyAttribute>,
}

/// Writes an envelope. `body` writes the content of its body. The result says where characters were replaced.
pub(super) fn write_envelope(
    known: &'static [Namespace],
    options: &WriteOptions,
    header: Option<&dyn WriteXml>,
    attributes: &EnvelopeAttributes,
    body: impl FnOnce(&mut Writer),
) -> Result<(String, Vec<Replacement>), WriteError> {
    let mut writer = Writer::with_options(namespaces(known), options);
    writer.open_root("s:Envelope");
    writer.any_attributes_around(&attributes.envelope);
    if let Some(header) = header {
        writer.open("s:Header");
        writer.any_attributes(&Wildcard::ANY, &attributes.header);
        header.content(&mut writer);
        writer.close("s:Header");
    }
    writer.open("s:Body");
    writer.any_attributes_around(&attributes.body);
    body(&mut writer);
    writer.close("s:Body");
    writer.close("s:Envelope");
    writer.finish_with_replacements()
}
