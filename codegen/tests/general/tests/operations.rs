//! Operations of a WSDL without a profile: each has a module with its messages and its action.

use ews_codegen_general::ferry::operations::{board, bridge_sound, ramp_sound};
use ews_codegen_general::ferry::{ferry, tickets};
use xsd_runtime::xml::{ReadError, ReadOptions, Root};

#[test]
fn an_operation_has_its_messages() -> Result<(), ReadError> {
    let strict = ReadOptions::strict();
    assert_eq!(board::SOAP_ACTION, "urn:example:ferry/Board");
    let request =
        r#"<Board xmlns="urn:example:ferry"><Ticket>A1</Ticket><Ticket>B22</Ticket></Board>"#;
    let request: ferry::Board = board::Request::from_xml_with(request, &strict)?;
    assert_eq!(request.ticket, ["A1", "B22"]);
    let response = r#"<f:BoardResponse xmlns:f="urn:example:ferry" xmlns:t="urn:example:tickets"><t:Seat>7</t:Seat></f:BoardResponse>"#;
    let response = board::Response::from_xml_with(response, &strict)?;
    assert_eq!(response.seat, [7]);
    let session = r#"<Session xmlns="urn:example:tickets">s</Session>"#;
    let session: tickets::Session =
        board::request_headers::Session::from_xml_with(session, &strict)?;
    assert_eq!(session.value, "s");
    let full = r#"<t:Full xmlns:t="urn:example:tickets" xmlns="urn:example:ferry"><Horn>3</Horn></t:Full>"#;
    assert_eq!(board::faults::Full::from_xml_with(full, &strict)?.horn, 3);
    Ok(())
}

/// Two port types have an operation of this name. The first binding of one has no action, the second has.
#[test]
fn operations_of_one_name() -> Result<(), ReadError> {
    assert_eq!(bridge_sound::SOAP_ACTION, "urn:example:bridge/Sound");
    assert_eq!(ramp_sound::SOAP_ACTION, "urn:example:ferry/Sound");
    let horn = r#"<Horn xmlns="urn:example:ferry">2</Horn>"#;
    assert_eq!(ramp_sound::Request::from_xml(horn)?.value, 2);
    Ok(())
}
