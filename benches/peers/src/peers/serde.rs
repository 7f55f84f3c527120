//! quick-xml with serde.

use super::Peer;

pub(crate) struct QuickXmlSerde;

/// The structs for all but the envelope.
#[allow(clippy::all, clippy::pedantic, unreachable_pub)]
mod generated {
    use serde::{Deserialize, Serialize};

    include!(concat!(env!("OUT_DIR"), "/serde.rs"));
}

mod envelope {
    use serde::{Deserialize, Serialize};

    use super::generated::{GetImItems, GetImItemsResponse, Header};

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename = "s:Envelope")]
    pub(crate) struct Envelope {
        #[serde(rename = "@xmlns:s", skip_deserializing, default = "soap")]
        soap: &'static str,
        #[serde(rename = "@xmlns:m", skip_deserializing, default = "messages")]
        messages: &'static str,
        #[serde(rename = "@xmlns:t", skip_deserializing, default = "types")]
        types: &'static str,
        #[serde(rename(serialize = "s:Header", deserialize = "Header"))]
        #[serde(skip_serializing_if = "Option::is_none")]
        header: Option<Header>,
        #[serde(rename(serialize = "s:Body", deserialize = "Body"))]
        pub(super) body: Body,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub(crate) struct Body {
        #[serde(rename(serialize = "m:GetImItems", deserialize = "GetImItems"))]
        #[serde(skip_serializing_if = "Option::is_none")]
        get_im_items: Option<GetImItems>,
        #[serde(rename(serialize = "m:GetImItemsResponse", deserialize = "GetImItemsResponse"))]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) get_im_items_response: Option<GetImItemsResponse>,
    }

    fn soap() -> &'static str {
        "http://schemas.xmlsoap.org/soap/envelope/"
    }

    fn messages() -> &'static str {
        "http://schemas.microsoft.com/exchange/services/2006/messages"
    }

    fn types() -> &'static str {
        "http://schemas.microsoft.com/exchange/services/2006/types"
    }
}

impl Peer for QuickXmlSerde {
    type Value<'a> = envelope::Envelope;

    fn read(xml: &str) -> Self::Value<'_> {
        quick_xml_0_42::de::from_str(xml).expect("serde reads it")
    }

    fn count(value: &Self::Value<'_>) -> usize {
        crate::count_of_structs!(value)
    }

    fn write(value: &Self::Value<'_>) -> String {
        quick_xml_0_42::se::to_string(value).expect("serde writes it")
    }
}
