//! The namespaces that faults are written in, for names that are built by hand.

/// The SOAP 1.1 envelope: that of the fault codes `Client`, `Server`, `MustUnderstand` and
/// `VersionMismatch`.
///
/// ```
/// use ews_types::soap::{Fault, SOAP_URI};
/// use ews_types::xml::AnyName;
/// let fault = Fault::new(AnyName::new(SOAP_URI, "MustUnderstand"), "There is a block that I do not know.");
/// assert!(fault.to_xml()?.contains("<faultcode>s:MustUnderstand</faultcode>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const SOAP_URI: &str = crate::xml::SOAP.uri();

/// The types of Exchange: that of response codes as fault codes, and of the values in the details.
pub const TYPES_URI: &str = "http://schemas.microsoft.com/exchange/services/2006/types";

/// The errors of Exchange: that of the response code and the message in the details.
pub const ERRORS_URI: &str = crate::xml::ERRORS_URI;
