//! What a server understands, and with which status it answers.

use std::time::Duration;

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::http::{
    read_request, read_request_with, read_response, soap_action, write_fault, write_request,
    write_response, write_response_with,
};
use ews_types::soap::{Fault, Operation};
use ews_types::types::ResponseClass;
use ews_types::xml::{ReadOptions, WriteOptions};
use http::{Request, Response};

const REQUEST: &str = include_str!("../samples/get_im_items_request.xml");

fn posted(content_type: &str, body: &'static str) -> Request<&'static str> {
    let request = Request::post("/EWS/Exchange.asmx").header("Content-Type", content_type);
    request.body(body).expect("the header is valid")
}

/// The response to a request that is refused, with its body as text.
fn refusal(request: &Request<&str>) -> (Response<Vec<u8>>, String) {
    let refusal = read_request::<GetImItems>(request).expect_err("it is refused");
    let response = refusal.to_response();
    assert_eq!(response.status(), refusal.status());
    let text = String::from_utf8(response.body().clone()).expect("it is UTF-8");
    (response, text)
}

#[test]
fn a_request_is_read_whatever_xml_it_says_it_is() {
    for content_type in ["text/xml", "TEXT/XML; charset=utf-8", "application/xml"] {
        let request = posted(content_type, REQUEST);
        let asked = read_request::<GetImItems>(&request).expect("it is readable");
        assert_eq!(asked.message.group_ids.len(), 1);
    }
    let untyped = Request::post("/").body(REQUEST).expect("it is valid");
    assert!(read_request::<GetImItems>(&untyped).is_ok());
}

#[test]
fn the_action_is_found_with_and_without_quotes() {
    let request = write_request("/", &GetImItems::default(), None).expect("it can be written");
    assert_eq!(
        soap_action(request.headers()),
        Some(GetImItems::SOAP_ACTION)
    );
    for (sent, action) in [("urn:a", "urn:a"), ("\"\"", ""), ("\"a", "\"a")] {
        let request = Request::post("/").header("SOAPAction", sent).body(());
        let request = request.expect("the header is valid");
        assert_eq!(soap_action(request.headers()), Some(action));
    }
    assert_eq!(soap_action(Request::new(()).headers()), None);
}

#[test]
fn a_client_that_speaks_something_else_is_told() {
    let get = Request::get("/").body("").expect("it is valid");
    let (response, text) = refusal(&get);
    assert_eq!(response.status(), 405);
    assert_eq!(response.headers()["Allow"], "POST");
    assert_eq!(text, "expected the method POST, found GET");

    let (response, text) = refusal(&posted("application/soap+xml", REQUEST));
    assert_eq!(response.status(), 415);
    assert_eq!(
        response.headers()["Content-Type"],
        "text/plain; charset=utf-8"
    );
    assert_eq!(
        text,
        "Content-Type: expected text/xml, found \"application/soap+xml\""
    );
}

#[test]
fn a_request_that_cannot_be_read_gets_a_fault() {
    for (body, said) in [
        ("", "1:1: expected an XML document, found an empty text"),
        ("<a", "1:1: "),
        (
            "<a/>",
            "1:1: a: expected <s:Envelope> of SOAP 1.1, found <a>",
        ),
        // This would not be XML if it was repeated.
        ("\u{1}", "1:1: expected well-formed XML: "),
        (
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault>\
             <faultcode>s:Server</faultcode></s:Fault></s:Body></s:Envelope>",
            "expected a request, found the SOAP fault Server: ",
        ),
    ] {
        let (response, _) = refusal(&posted("text/xml", body));
        assert_eq!(response.status(), 500);
        assert_eq!(
            response.headers()["Content-Type"],
            "text/xml; charset=utf-8"
        );
        let error = read_response::<GetImItems>(&response).expect_err("it is a fault");
        let fault = error.fault().expect("it is a fault");
        assert_eq!(fault.code.local, "Client");
        assert!(fault.string.text.starts_with(said), "{fault}");
    }
    let options = ReadOptions::lenient().max_size(100);
    let refusal = read_request_with::<GetImItems>(&posted("text/xml", REQUEST), &options, None);
    let refusal = refusal.expect_err("it is too long");
    assert_eq!(refusal.to_string(), "1:1: expected at most 100 bytes");
    assert_eq!(format!("{refusal:?}"), refusal.to_string());
}

#[test]
fn answers_have_the_status_of_soap() {
    let success = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Success));
    let response = write_response::<GetImItems>(&success, None).expect("it can be written");
    assert_eq!(response.status(), 200);
    assert_eq!(
        response.headers()["Content-Type"],
        "text/xml; charset=utf-8"
    );
    assert!(read_response::<GetImItems>(&response).is_ok());

    let options = WriteOptions::default().validate(true);
    let odd = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::from("Odd")));
    assert!(write_response_with::<GetImItems>(&odd, None, &options).is_err());
}

#[test]
fn a_fault_says_how_long_to_wait_in_http_too() {
    let fault = Fault::exchange(ResponseCode::ErrorServerBusy, "Later.");
    for (milliseconds, seconds) in [(0, "0"), (1, "1"), (1_000, "1"), (1_001, "2")] {
        let response = write_fault(&fault.clone().back_off(milliseconds));
        let response = response.expect("it can be written");
        assert_eq!(response.status(), 500);
        assert_eq!(response.headers()["Retry-After"], seconds);
        let error = read_response::<GetImItems>(&response).expect_err("it is a fault");
        let wait = Duration::from_millis(milliseconds);
        assert_eq!(error.retry_after(), Some(wait));
    }
    let response = write_fault(&fault).expect("it can be written");
    assert!(!response.headers().contains_key("Retry-After"));
}
