//! The envelope around messages, and faults.

use super::envelope::{Body, Envelope};
use super::envelope_writer::EnvelopeAttributes;
use super::fault::{Fault, FaultDetail, FaultString};
use super::namespaces::{ERRORS_URI, SOAP_URI, TYPES_URI};
use crate::arbitrary::{Arbitrary, Make, Maker, Result, Unstructured};
use crate::value::trim;
use crate::xml::{AnyName, Wildcard};

/// Any namespace but that of SOAP, as its schema has it.
const NOT_SOAP: Wildcard = Wildcard::Other(Some(SOAP_URI));

impl<'b, H: Make, M: Make> Arbitrary<'b> for Envelope<H, M> {
    fn arbitrary(bytes: &mut Unstructured<'b>) -> Result<Self> {
        Maker::new(bytes).make()
    }
}

impl<H: Make, M: Make> Make for Envelope<H, M> {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        let header = m.optional(H::make)?;
        let attributes = EnvelopeAttributes {
            envelope: m.any_attributes(&NOT_SOAP)?,
            header: match header {
                Some(_) => m.any_attributes(&NOT_SOAP)?,
                None => Vec::new(),
            },
            body: m.any_attributes(&NOT_SOAP)?,
        };
        let body = match m.byte()? {
            225.. => Body::Fault(Box::new(m.make()?)),
            _ => Body::Message(M::make(m)?),
        };
        Ok(Self {
            header,
            body,
            attributes,
        })
    }
}

crate::codegen::arbitrary! {
    m => Fault {
        code: fault_code(m)?,
        string: m.make()?,
        actor: m.make()?,
        detail: m.make()?,
    }
}

/// A name that strict reading takes: with a prefix only where that stands for something.
fn fault_code(m: &mut Maker<'_, '_>) -> Result<AnyName> {
    let local = m.pick(&["Client", "Server.Busy", "ErrorServerBusy"])?;
    Ok(match m.pick(&[Some(SOAP_URI), Some(TYPES_URI), None])? {
        Some(namespace) => AnyName {
            prefix: m.pick(&[None, Some("a"), Some("s")])?.map(str::to_owned),
            ..AnyName::new(namespace, local)
        },
        None => AnyName::local(local),
    })
}

crate::codegen::arbitrary! {
    m => FaultString {
        text: m.make()?,
        lang: m.optional(|m| Ok(m.pick(&["en-US", "de"])?.to_owned()))?,
    }
}

crate::codegen::arbitrary! {
    m => FaultDetail {
        response_code: m.optional(|m| Ok(trim(&String::make(m)?).to_owned()))?,
        message: m.make()?,
        message_xml: m.optional(|m| m.any_named(Some(TYPES_URI), "MessageXml"))?,
        other: m.each(.., |m| m.any(&Wildcard::Other(Some(ERRORS_URI))))?,
        attributes: m.any_attributes(&Wildcard::Any)?,
    }
}
