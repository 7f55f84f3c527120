//! Envelopes and faults as JSON and the like. The names are those of SOAP.

use xsd_runtime::serde::{
    AsTree, Deserialize, Deserializer, Fields, Mismatch, Serialize, Serializer, Structure, Tree,
    deserialize, one_key, serialize,
};

use super::envelope::{Body, Envelope};
use super::envelope_writer::EnvelopeAttributes;
use super::fault::{Fault, FaultString};
use super::fault_detail::FaultDetail;

crate::codegen::serde! {
    Fault {
        code: "faultcode", subcodes: "subcodes", string: "faultstring", actor: "faultactor",
        detail: "detail",
    }
}

crate::codegen::serde! { FaultString { text: "text", lang: "lang" } }

crate::codegen::serde! {
    FaultDetail {
        response_code: "ResponseCode", message: "Message", message_xml: "MessageXml",
        other: "other", attributes: "attributes",
    }
}

crate::codegen::serde! {
    EnvelopeAttributes { envelope: "Envelope", header: "Header", body: "Body" }
}

impl<H: AsTree, M: AsTree> Structure for Envelope<H, M> {
    fn put<'t>(&'t self, fields: &mut Fields<'t>) {
        fields.put("Header", &self.header);
        fields.put("Body", &self.body);
        if self.attributes != EnvelopeAttributes::default() {
            fields.put("attributes", &self.attributes);
        }
    }

    fn take(fields: &mut Fields<'_>) -> Result<Self, Mismatch> {
        let attributes: Option<_> = fields.take("attributes")?;
        Ok(Self {
            header: fields.take("Header")?,
            body: fields.take("Body")?,
            attributes: attributes.unwrap_or_default(),
        })
    }
}

impl<H: AsTree, M: AsTree> AsTree for Envelope<H, M> {
    fn to_tree(&self) -> Tree<'_> {
        Fields::of(self)
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        Fields::into(tree)
    }
}

/// The name of a fault in the body. What else is there is a message.
const FAULT: &str = "Fault";

impl<M: AsTree> AsTree for Body<M> {
    fn to_tree(&self) -> Tree<'_> {
        match self {
            Self::Message(message) => message.to_tree(),
            Self::Fault(fault) => one_key(FAULT, fault),
        }
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        match tree {
            Tree::Map(mut map) if map.len() == 1 && map[0].0 == FAULT => {
                let fault = map.pop().map_or(Tree::Null, |(_, fault)| fault);
                let fault = AsTree::from_tree(fault).map_err(|error| error.inside(FAULT))?;
                Ok(Self::Fault(fault))
            }
            tree => M::from_tree(tree).map(Self::Message),
        }
    }
}

impl<H: AsTree, M: AsTree> Serialize for Envelope<H, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self, serializer)
    }
}

impl<'de, H: AsTree, M: AsTree> Deserialize<'de> for Envelope<H, M> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize("Envelope", deserializer)
    }
}
