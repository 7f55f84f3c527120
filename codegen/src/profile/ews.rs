//! The profile of Exchange Web Services, and the job of this repository.

use super::code;
use super::definition::{HandWritten, Job, Name, NamespaceAttributes, Profile, Service};
use super::fixups::FIXUPS;
use super::names::{HEADERS, RESPONSE_MESSAGE, SOAP, TYPES};
use super::renames::RENAMES;

impl Profile {
    /// Exchange Web Services.
    pub const EWS: Self = Self {
        name: "ews",
        runtime: "ews_types",
        type_suffix: Some("Type"),
        keeps_derived: false,
        // It is the prefix of the envelope.
        reserved_prefixes: &["s"],
        attributes: &[SOAP_ATTRIBUTES],
        fixups: &FIXUPS,
        renames: RENAMES,
        hand_written: &HAND_WRITTEN,
        first_arguments: &FIRST_ARGUMENTS,
        service: Some(SERVICE),
        job: Some(OWN_JOB),
    };

    /// All profiles.
    pub const ALL: [Self; 2] = [Self::EWS, Self::NONE];
}

/// `generated/` of this repository, the code of the crate `ews-types`, which is its own runtime.
pub const OWN_JOB: Job = Job {
    schemas: "schemas",
    out: "generated",
    operations: &["GetImItems"],
    runtime: "crate",
    non_exhaustive: true,
};

/// The content of a body has a type like the body itself, where it is an attribute and so comes first.
const FIRST_ARGUMENTS: [(Name, &[&str]); 1] =
    [(Name::new(TYPES, "BodyContentType"), &["body_type"])];

/// What the schema of SOAP 1.1 says of `mustUnderstand`.
const SOAP_ATTRIBUTES: NamespaceAttributes = NamespaceAttributes {
    namespace: SOAP,
    attributes: &[("mustUnderstand", &["0", "1"])],
};

/// Types of MAPI properties. A number in a property tag is written in hexadecimal, as people know it.
const HAND_WRITTEN: [HandWritten; 2] = [
    HandWritten {
        ty: Name::new(TYPES, "PropertyTagType"),
        module: "mapi",
        name: "property_tag",
        attributes: &[],
    },
    HandWritten {
        ty: Name::new(TYPES, "PathToExtendedFieldType"),
        module: "mapi",
        name: "path_to_extended_field",
        attributes: &["PropertyType", "PropertyTag", "DistinguishedPropertySetId"],
    },
];

const SERVICE: Service = Service {
    schemas: "an Exchange server has the schemas of all its operations at https://HOST/EWS/types.xsd and \
              https://HOST/EWS/messages.xsd",
    pairs: &PAIRS,
    action: soap_action,
    headers: &HEADERS,
    response_message: RESPONSE_MESSAGE,
    header_doc: "The header of the SOAP envelope, of requests and responses alike.",
    other_headers_doc: "Header blocks that the schema does not know, and repeated ones.",
    message_doc: "Any message that can be in the body of an envelope: every request and every response.",
    module: "soap",
    operation: code::OPERATION,
    batch: code::BATCH_RESPONSE,
    message: response_message,
    status: code::RESPONSE_STATUS,
    status_parts: &["ResponseClass", "ResponseCode", "MessageText", "MessageXml"],
};

/// How the name of a request may end, and that of its response.
const PAIRS: [(&str, &str); 5] = [
    ("", "Response"),
    ("", "ResponseMessage"),
    ("Request", "Response"),
    ("Request", "ResponseMessage"),
    ("", "Result"),
];

/// Operations whose `SOAPAction` in services.wsdl does not end with their name, and how it ends.
const ACTIONS: [(&str, &str); 5] = [
    ("CreateMeetingInstance", "CreateMeetingInstanceRequest"),
    ("DeleteMeetingInstance", "DeleteMeetingInstanceRequest"),
    ("GetMeetingInstance", "GetMeetingInstanceRequest"),
    ("GetStreamingEvents", "GetEvents"),
    ("UpdateMeetingInstance", "UpdateMeetingInstanceRequest"),
];

/// The `SOAPAction` of an operation, the same as in services.wsdl.
fn soap_action(namespace: &str, operation: &str) -> String {
    let mut others = ACTIONS.iter();
    let end = others.find(|(name, _)| *name == operation);
    let end = end.map_or(operation, |(_, end)| *end);
    format!("{namespace}/{end}")
}

/// The element of each message in the response to an operation on several things.
fn response_message(operation: &str) -> String {
    format!("{operation}ResponseMessage")
}
