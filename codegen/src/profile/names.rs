//! Namespaces of EWS, and names in them that have a meaning beyond the schemas.

use super::definition::{Name, When};

/// The namespace of types.xsd.
pub(super) const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";
/// The namespace of messages.xsd.
pub(super) const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
/// The namespace of the SOAP 1.1 envelope.
pub(super) const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";

/// The type that all response messages extend.
pub(super) const RESPONSE_MESSAGE: Name = Name::new(MESSAGES, "ResponseMessageType");

/// The elements of the SOAP header that Exchange knows.
pub(super) const HEADERS: [(Name, When); 12] = [
    (Name::new(TYPES, "RequestServerVersion"), When::Always),
    (Name::new(TYPES, "MailboxCulture"), When::Always),
    (Name::new(TYPES, "ExchangeImpersonation"), When::Always),
    (Name::new(TYPES, "ServerVersionInfo"), When::Always),
    (Name::new(TYPES, "TimeZoneContext"), When::WithAll),
    (Name::new(TYPES, "DateTimePrecision"), When::WithAll),
    (Name::new(TYPES, "ManagementRole"), When::WithAll),
    (Name::new(TYPES, "SerializedSecurityContext"), When::WithAll),
    (
        Name::new(TYPES, "OpenAsAdminOrSystemService"),
        When::WithAll,
    ),
    (Name::new(TYPES, "ProxySecurityContext"), When::WithAll),
    (Name::new(TYPES, "ProxySuggesterSid"), When::WithAll),
    (Name::new(TYPES, "ProxyPartnerToken"), When::WithAll),
];
