//! Operations: which request, response and header belong together.

use crate::codegen::{Content, WriteXml};
use crate::xml::Root;

/// An operation of the service. The type of the request implements it.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::soap::Operation;
/// assert_eq!(GetImItems::OPERATION, "GetImItems");
/// assert_eq!(
///     GetImItems::SOAP_ACTION,
///     "http://schemas.microsoft.com/exchange/services/2006/messages/GetImItems",
/// );
/// ```
pub trait Operation: Root {
    /// The type of the response.
    type Response: Root;
    /// The type of the header of request and response.
    type Header: Content + WriteXml;
    /// The name of the operation.
    const OPERATION: &'static str;
    /// The value of the HTTP header `SOAPAction` of a request. It is sent in quotes.
    const SOAP_ACTION: &'static str;
}
