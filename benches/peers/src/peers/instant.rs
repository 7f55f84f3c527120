//! instant-xml.

use super::Peer;

pub(crate) struct InstantXml;

const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";

/// The structs for all but the envelope.
#[allow(clippy::all, clippy::pedantic, unreachable_pub)]
mod generated {
    use instant_xml::{FromXml, ToXml};

    include!(concat!(env!("OUT_DIR"), "/instant.rs"));
}

mod envelope {
    use instant_xml::{FromXml, ToXml};

    use super::generated::{GetImItems, GetImItemsResponse, Header};

    #[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
    #[xml(ns(super::SOAP))]
    pub(crate) struct Envelope {
        header: Option<Header>,
        pub(super) body: Body,
    }

    #[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
    #[xml(ns(super::SOAP))]
    pub(crate) struct Body {
        get_im_items: Option<GetImItems>,
        pub(super) get_im_items_response: Option<GetImItemsResponse>,
    }
}

impl Peer for InstantXml {
    type Value<'a> = envelope::Envelope;

    fn read(xml: &str) -> Self::Value<'_> {
        instant_xml::from_str(xml).expect("instant-xml reads it")
    }

    fn count(value: &Self::Value<'_>) -> usize {
        crate::count_of_structs!(value)
    }

    fn write(value: &Self::Value<'_>) -> String {
        instant_xml::to_string(value).expect("instant-xml writes it")
    }
}
