//! SOAP faults, with the details that Exchange adds.

use std::fmt;
use std::time::Duration;

use crate::codegen::{ReadXml, Reader, WriteXml, Writer};
use crate::xml::{AnyName, ReadError, Replacement, WriteError, WriteOptions};

use super::envelope_writer::{EnvelopeAttributes, write_envelope};
use super::fault_detail::{FaultDetail, back_off};
use super::namespaces::{ERRORS_URI, SOAP_URI, TYPES_URI};

/// A SOAP fault: the whole call failed.
///
/// A client reads it:
///
/// ```
/// use std::time::Duration;
/// use ews_types::soap::{CallError, read_response};
/// use ews_types::messages::GetImItems;
///
/// let answer = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
///   <faultcode xmlns:a="http://schemas.microsoft.com/exchange/services/2006/types">a:ErrorServerBusy</faultcode>
///   <faultstring xml:lang="en-US">The server cannot service this request right now.</faultstring>
///   <detail>
///     <e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorServerBusy</e:ResponseCode>
///     <t:MessageXml xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">
///       <t:Value Name="BackOffMilliseconds">297749</t:Value>
///     </t:MessageXml>
///   </detail>
/// </s:Fault></s:Body></s:Envelope>"#;
/// let Err(CallError::Fault { fault, .. }) = read_response::<GetImItems>(answer) else { panic!("not a fault") };
/// assert_eq!(fault.code.local, "ErrorServerBusy");
/// assert_eq!(fault.retry_after(), Some(Duration::from_millis(297_749)));
/// ```
///
/// A server writes it, with the details of Exchange, or only with what SOAP requires:
///
/// ```
/// use ews_types::messages::ResponseCode;
/// use ews_types::soap::Fault;
/// use std::time::Duration;
///
/// let busy = Fault::exchange(ResponseCode::ErrorServerBusy, "Try again later.").back_off(300_000);
/// assert_eq!(busy.response_code(), Some("ErrorServerBusy"));
/// assert_eq!(busy.retry_after(), Some(Duration::from_secs(300)));
/// assert!(busy.to_xml()?.contains(r#"<t:Value Name="BackOffMilliseconds">300000</t:Value>"#));
///
/// let refused = Fault::client("The request has no body.").to_xml()?;
/// assert!(refused.contains("<faultcode>s:Client</faultcode>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The default is a fault of the server with an empty text.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("SOAP fault {}: {}", .subcodes.last().unwrap_or(.code).local, .string.text)]
pub struct Fault {
    /// `faultcode`: `Client` or `Server` of SOAP ([`SOAP_URI`]), or a response code of Exchange
    /// ([`TYPES_URI`]).
    ///
    /// Lenient reading accepts any text and writes it unchanged: a text that is not a qualified name becomes a
    /// local name without a namespace, and so does a name whose prefix the document does not declare.
    pub code: AnyName,
    /// The subcodes of a fault of SOAP 1.2, the most specific last. SOAP 1.1 has one code: if there are subcodes, the
    /// last of them is written in its place.
    pub subcodes: Vec<AnyName>,
    /// `faultstring`
    pub string: FaultString,
    /// `faultactor`: who reported the fault.
    pub actor: Option<String>,
    /// `detail`
    pub detail: Option<FaultDetail>,
}

/// The text of a fault, for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FaultString {
    /// The text.
    pub text: String,
    /// Its language (`xml:lang`).
    pub lang: Option<String>,
}

impl Default for Fault {
    fn default() -> Self {
        Self::server("")
    }
}

impl Fault {
    /// A fault with a code and a text, and no details.
    #[must_use]
    pub fn new(code: AnyName, text: impl Into<String>) -> Self {
        Self {
            code,
            subcodes: Vec::new(),
            string: FaultString {
                text: text.into(),
                lang: None,
            },
            actor: None,
            detail: None,
        }
    }

    /// The server failed. The same request may succeed later.
    #[must_use]
    pub fn server(text: impl Into<String>) -> Self {
        Self::new(AnyName::new(SOAP_URI, "Server"), text)
    }

    /// The request is wrong. It should not be sent again without a change.
    #[must_use]
    pub fn client(text: impl Into<String>) -> Self {
        Self::new(AnyName::new(SOAP_URI, "Client"), text)
    }

    /// A fault as Exchange writes it: the response code is the fault code too, and the text is repeated in the
    /// details. The code is a value of the enumeration, or its name.
    #[must_use]
    pub fn exchange(code: impl AsRef<str>, text: impl Into<String>) -> Self {
        let (code, text) = (code.as_ref(), text.into());
        Self {
            detail: Some(FaultDetail::new(code, &*text)),
            ..Self::new(AnyName::new(TYPES_URI, code), text)
        }
    }

    /// Adds how long to wait before the next attempt, in milliseconds. Exchange does this for the response code
    /// `ErrorServerBusy`. Other values in the details stay.
    #[must_use]
    pub fn back_off(self, milliseconds: u64) -> Self {
        let detail = self.detail.unwrap_or_default().back_off(milliseconds);
        Self {
            detail: Some(detail),
            ..self
        }
    }

    /// How long to wait before the next attempt, if the server says so. Exchange does this for the response code
    /// `ErrorServerBusy`.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let values = self.detail.as_ref()?.message_xml.as_ref()?;
        back_off(values.elements())
    }

    /// The response code: that in the details, or else the fault code.
    #[must_use]
    pub fn response_code(&self) -> Option<&str> {
        let of_detail = self
            .detail
            .as_ref()
            .and_then(|detail| detail.response_code.as_deref());
        of_detail.or_else(|| {
            let is_of_exchange =
                |code: &&AnyName| matches!(code.namespace.as_deref(), Some(TYPES_URI | ERRORS_URI));
            let code = Some(self.most_specific_code()).filter(is_of_exchange);
            code.map(|code| &*code.local)
        })
    }

    fn most_specific_code(&self) -> &AnyName {
        self.subcodes.last().unwrap_or(&self.code)
    }

    /// Writes an envelope with this fault, without a header.
    ///
    /// # Errors
    /// XML cannot hold a character or a name.
    pub fn to_xml(&self) -> Result<String, WriteError> {
        self.to_xml_with(&WriteOptions::default())
    }

    /// Writes an envelope with this fault, without a header.
    ///
    /// # Errors
    /// As [`Fault::to_xml`], and anything that the options forbid.
    pub fn to_xml_with(&self, options: &WriteOptions) -> Result<String, WriteError> {
        let written = self.to_xml_with_replacements(options);
        written.map(|(xml, _)| xml)
    }

    /// Writes an envelope with this fault, and says where U+FFFD has replaced characters that XML cannot hold. They are
    /// replaced only if the [options](WriteOptions::replace_characters) say so.
    ///
    /// # Errors
    /// As [`Fault::to_xml_with`].
    pub fn to_xml_with_replacements(
        &self,
        options: &WriteOptions,
    ) -> Result<(String, Vec<Replacement>), WriteError> {
        let attributes = EnvelopeAttributes::default();
        write_envelope(&[], options, None, &attributes, |writer| {
            writer.element("s:Fault", self);
        })
    }
}

impl fmt::Display for FaultString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<&str> for FaultString {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            lang: None,
        }
    }
}

impl ReadXml for Fault {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut code, mut string, mut actor, mut detail) = (None, None, None, None);
        r.open()?;
        // SOAP defines an order of these. Not every server keeps it.
        while r.child_of_all()? {
            if code.is_none() && r.at_or("faultcode", "s:faultcode")? {
                r.one_with(&mut code, Reader::qname)?;
            }
            if string.is_none() && r.at_or("faultstring", "s:faultstring")? {
                r.one_with(&mut string, ReadXml::read)?;
            }
            if actor.is_none() && r.at_or("faultactor", "s:faultactor")? {
                r.one_with(&mut actor, ReadXml::read)?;
            }
            if detail.is_none() && r.at_or("detail", "s:detail")? {
                r.one_with(&mut detail, ReadXml::read)?;
            }
        }
        Ok(Self {
            code: r.required("faultcode", code)?,
            subcodes: Vec::new(),
            string: string.unwrap_or_default(),
            actor,
            detail,
        })
    }
}

impl WriteXml for Fault {
    fn content(&self, w: &mut Writer) {
        w.qname("faultcode", self.most_specific_code());
        w.element("faultstring", &self.string);
        w.optional("faultactor", &self.actor);
        w.optional("detail", &self.detail);
    }
}

impl ReadXml for FaultString {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let lang = r.attribute("xml:lang")?;
        Ok(Self {
            text: r.value()?,
            lang,
        })
    }
}

impl WriteXml for FaultString {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("xml:lang", &self.lang);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.text);
    }
}
