//! The envelope around messages, and faults.

use super::envelope::{Body, Envelope};
use super::envelope_writer::EnvelopeAttributes;
use super::fault::{Fault, FaultString};
use super::fault_detail::FaultDetail;
use super::namespaces::{ERRORS_URI, SOAP_URI, TYPES_URI};
use crate::arbitrary::{Arbitrary, ArbitraryValue, Result, Source, Unstructured};
use crate::value::trim;
use crate::xml::{AnyName, Wildcard};

/// Any namespace except that of SOAP, as in the schema of SOAP.
const NOT_SOAP: Wildcard = Wildcard::other(Some(SOAP_URI));

impl<'b, H: ArbitraryValue, M: ArbitraryValue> Arbitrary<'b> for Envelope<H, M> {
    fn arbitrary(bytes: &mut Unstructured<'b>) -> Result<Self> {
        Source::new(bytes).value()
    }
}

impl<H: ArbitraryValue, M: ArbitraryValue> ArbitraryValue for Envelope<H, M> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        let header = s.optional(H::from_source)?;
        let attributes = EnvelopeAttributes {
            envelope: s.any_attributes(&NOT_SOAP)?,
            header: match header {
                Some(_) => s.any_attributes(&NOT_SOAP)?,
                None => Vec::new(),
            },
            body: s.any_attributes(&NOT_SOAP)?,
        };
        let body = match s.byte()? {
            225.. => Body::Fault(Box::new(s.value()?)),
            _ => Body::Message(M::from_source(s)?),
        };
        Ok(Self {
            header,
            body,
            attributes,
        })
    }
}

crate::codegen::arbitrary! {
    s => Fault {
        code: fault_code(s)?,
        // Written as SOAP 1.1, which has none.
        subcodes: Vec::new(),
        string: s.value()?,
        actor: s.value()?,
        detail: s.value()?,
    }
}

/// A name that strict reading accepts: only a name in a namespace has a prefix.
fn fault_code(s: &mut Source<'_, '_>) -> Result<AnyName> {
    let local = s.pick(&["Client", "Server.Busy", "ErrorServerBusy"])?;
    Ok(match s.pick(&[Some(SOAP_URI), Some(TYPES_URI), None])? {
        Some(namespace) => AnyName {
            prefix: s.pick(&[None, Some("a"), Some("s")])?.map(str::to_owned),
            ..AnyName::new(namespace, local)
        },
        None => AnyName::local(local),
    })
}

crate::codegen::arbitrary! {
    s => FaultString {
        text: s.value()?,
        lang: s.optional(|s| Ok(s.pick(&["en-US", "de"])?.to_owned()))?,
    }
}

crate::codegen::arbitrary! {
    s => FaultDetail {
        response_code: s.optional(|s| Ok(trim(&String::from_source(s)?).to_owned()))?,
        message: s.value()?,
        message_xml: s.optional(|s| s.any_named(Some(TYPES_URI), "MessageXml"))?,
        other: s.each(.., |s| s.any(&Wildcard::other(Some(ERRORS_URI))))?,
        attributes: s.any_attributes(&Wildcard::ANY)?,
    }
}
