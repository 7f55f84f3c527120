//! The namespaces of envelopes and faults.

use crate::xml::{Namespace, Namespaces};

/// The namespace of the SOAP 1.1 envelope. Its canonical prefix is `s`.
const SOAP: Namespace = Namespace::new("s", "http://schemas.xmlsoap.org/soap/envelope/");

/// The namespaces of generated code and of the envelope around it. A stream needs them to read an envelope.
///
/// ```
/// use ews_types::NAMESPACES;
/// use ews_types::soap;
/// use ews_types::types::Persona;
/// use ews_types::xml::Stream;
///
/// let file = std::fs::File::open("tests/samples/get_im_items_response.xml")?;
/// let mut stream = Stream::new(file, soap::namespaces(NAMESPACES));
/// assert!(stream.next::<Persona>("t:Persona")?.is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub const fn namespaces(generated: &'static [Namespace]) -> Namespaces {
    Namespaces::new(generated)
        .around(&[SOAP])
        .unnamed(&[ERRORS_URI])
}

/// The namespace of the SOAP 1.1 envelope, and of the fault codes `Client`, `Server`, `MustUnderstand` and
/// `VersionMismatch`.
///
/// ```
/// use ews_types::soap::{Fault, SOAP_URI};
/// use ews_types::xml::AnyName;
/// let fault = Fault::new(AnyName::new(SOAP_URI, "MustUnderstand"), "The server does not know a header block.");
/// assert!(fault.to_xml()?.contains("<faultcode>s:MustUnderstand</faultcode>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const SOAP_URI: &str = SOAP.uri();

/// The namespace of the envelope of SOAP 1.2, and of its fault codes such as `Sender` and `Receiver`. Lenient reading
/// takes faults of it.
pub const SOAP_12_URI: &str = "http://www.w3.org/2003/05/soap-envelope";

/// The namespace of the types of Exchange, of response codes as fault codes, and of the values in the details.
pub const TYPES_URI: &str = "http://schemas.microsoft.com/exchange/services/2006/types";

/// The namespace of the errors of Exchange: of the response code and the message in the details.
pub const ERRORS_URI: &str = "http://schemas.microsoft.com/exchange/services/2006/errors";
