//! The traits of `ews_types::soap` that generated code implements.

use super::definition::{OperationPaths, TraitCode};
use crate::rust::{Code, items, literal};

/// The name of the constant for an action.
const ACTION: &str = "SOAP_ACTION";

/// The response to a batch hands out its messages.
pub(super) const BATCH_RESPONSE: &str = "batch_response!";

/// A request knows its operation and its response.
pub(super) const OPERATION: TraitCode<fn(&OperationPaths) -> Vec<Code>> = TraitCode {
    name: "Operation",
    xml: &[],
    implement: operation,
};

/// The type that all response messages extend says whether the request succeeded.
pub(super) const RESPONSE_STATUS: TraitCode<fn(&str) -> Vec<Code>> = TraitCode {
    name: "ResponseStatus",
    xml: &["AnyElement"],
    implement: response_status,
};

fn operation(operation: &OperationPaths) -> Vec<Code> {
    let OperationPaths {
        name,
        action,
        request,
        response,
        header,
    } = operation;
    let constant = |constant: &str, value: &str| {
        let before = format!("const {constant}: &'static str =");
        Code::Assign(before, literal(value))
    };
    let body = vec![
        Code::Line(format!("type Response = {response};")),
        Code::Line(format!("type Header = {header};")),
        constant("OPERATION", name),
        constant(ACTION, action),
    ];
    vec![Code::block(format!("impl Operation for {request}"), body)]
}

/// The constant for the action of an operation that implements no trait.
pub(crate) fn action_constant(action: &str) -> Vec<Code> {
    let doc = "/// The value of the HTTP header `SOAPAction` of a request. It is sent in quotes.";
    let constant = format!("pub const {ACTION}: &str =");
    vec![Code::line(doc), Code::Assign(constant, literal(action))]
}

fn response_status(ty: &str) -> Vec<Code> {
    let methods = [
        (
            "response_class(&self) -> &str",
            "self.response_class.as_str()",
        ),
        (
            "response_code(&self) -> Option<&str>",
            "self.response_code.as_ref().map(AsRef::as_ref)",
        ),
        (
            "message_text(&self) -> Option<&str>",
            "self.message_text.as_deref()",
        ),
        (
            "message_xml(&self) -> &[AnyElement]",
            "self.message_xml.as_deref().unwrap_or_default()",
        ),
    ];
    let methods =
        methods.map(|(signature, value)| vec![Code::method(signature, vec![Code::line(value)])]);
    let head = format!("impl ResponseStatus for {ty}");
    vec![Code::block(head, items(methods))]
}
