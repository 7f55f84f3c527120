//! What a client sends, and what it makes of every kind of answer.

use std::time::Duration;

use ews_types::Header;
use ews_types::messages::GetImItems;
use ews_types::soap::http::{
    HttpError, HttpErrorKind, RequestError, RequestOptions, read_response, read_response_with,
    write_request, write_request_with,
};
use ews_types::soap::{CallError, ResponseStatus, write_request as write_envelope};
use ews_types::types::{ExchangeVersion, ItemId};
use ews_types::xml::{ReadOptions, WriteOptions};
use http::{Method, Response};

const RESPONSE: &str = include_str!("../samples/get_im_items_response.xml");
const ENDPOINT: &str = "https://mail.contoso.com/EWS/Exchange.asmx";
const FAULT: &str = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
<s:Header><t:ServerVersionInfo MajorVersion="15" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"/></s:Header>
<s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>Down.</faultstring></s:Fault></s:Body></s:Envelope>"#;

fn header() -> Header {
    Header::default().with_request_server_version(ExchangeVersion::Exchange2013)
}

/// The names and values of the headers, sorted.
fn headers(request: &http::Request<Vec<u8>>) -> Vec<(&str, &str)> {
    let headers = request.headers().iter();
    let mut headers: Vec<_> = headers
        .map(|(name, value)| (name.as_str(), value.to_str().expect("it is ASCII")))
        .collect();
    headers.sort_unstable();
    headers
}

#[test]
fn a_request_has_what_soap_and_exchange_ask_for() {
    let request =
        write_request(ENDPOINT, &GetImItems::default(), &header()).expect("it can be written");
    assert_eq!(request.method(), Method::POST);
    assert_eq!(request.uri(), ENDPOINT);
    let action = "\"http://schemas.microsoft.com/exchange/services/2006/messages/GetImItems\"";
    let plain = [
        ("accept", "text/xml"),
        ("content-type", "text/xml; charset=utf-8"),
        ("soapaction", action),
    ];
    assert_eq!(headers(&request), plain);
    let envelope = write_envelope(&GetImItems::default(), &header());
    assert_eq!(
        request.body(),
        envelope.expect("it can be written").as_bytes()
    );

    let options = RequestOptions::default()
        .anchor_mailbox("tsmith@contoso.com")
        .client_request_id("1-2");
    let request = write_request_with(ENDPOINT, &GetImItems::default(), None, &options);
    let request = request.expect("it can be written");
    let more = [
        ("accept", "text/xml"),
        ("client-request-id", "1-2"),
        ("content-type", "text/xml; charset=utf-8"),
        ("return-client-request-id", "true"),
        ("soapaction", action),
        ("x-anchormailbox", "tsmith@contoso.com"),
    ];
    assert_eq!(headers(&request), more);
}

#[test]
fn an_endpoint_can_be_a_uri() {
    let uri = http::Uri::from_static(ENDPOINT);
    let request = write_request(uri, &GetImItems::default(), None).expect("it can be written");
    assert_eq!(request.uri(), ENDPOINT);
}

#[test]
fn requests_that_cannot_be_made() {
    let request = GetImItems::default();
    let error = write_request("not a URI", &request, None).expect_err("it has blanks");
    assert_eq!(
        error.to_string(),
        "endpoint: expected a URI: invalid uri character"
    );

    let options = RequestOptions::default().anchor_mailbox("a\r\nEvil: b");
    let error = write_request_with(ENDPOINT, &request, None, &options).expect_err("two lines");
    assert_eq!(
        error.to_string(),
        "x-anchormailbox: expected visible ASCII characters, found \"a\\r\\nEvil: b\""
    );

    let request = GetImItems::default().with_group_ids([ItemId::new("a\0")]);
    let error = write_request(ENDPOINT, &request, None).expect_err("XML has no NUL");
    assert!(matches!(error, RequestError::Write(_)), "{error}");
    let replacing = WriteOptions::default().replace_characters(true);
    let options = RequestOptions::default().write(replacing);
    assert!(write_request_with(ENDPOINT, &request, None, &options).is_ok());
}

/// Reads a response that is none.
fn refused(status: u16, headers: &[(&str, &str)], body: &str) -> HttpError<Header> {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    let response = response.body(body).expect("the headers are valid");
    read_response::<GetImItems>(&response).expect_err("there is no response")
}

#[test]
fn a_response_is_read() {
    let response = Response::new(RESPONSE);
    let received = read_response::<GetImItems>(&response).expect("it is readable");
    assert!(received.message.success().is_ok());
    let version = received
        .header
        .and_then(|header| header.server_version_info);
    assert_eq!(version.and_then(|version| version.major_version), Some(15));

    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let read = read_response_with::<GetImItems>(&response, &options, Some(&mut notices));
    assert!(read.is_ok());
    assert!(!notices.is_empty(), "the sample spells namespaces https://");
    let strict = read_response_with::<GetImItems>(&response, &ReadOptions::strict(), None);
    let error = strict.expect_err("the sample spells namespaces https://");
    assert!(error.to_string().starts_with("200 OK: "), "{error}");
}

#[test]
fn a_fault_is_a_fault_with_any_status() {
    for status in [200, 400, 401, 403, 500, 503] {
        let error = refused(
            status,
            &[("Retry-After", "7"), ("request-id", "a-b")],
            FAULT,
        );
        let fault = error.fault().expect("it is a fault");
        assert_eq!(fault.string.text, "Down.");
        assert_eq!(error.status.as_u16(), status);
        assert_eq!(error.request_id.as_deref(), Some("a-b"));
        // The fault does not say how long to wait, so the header counts.
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        let version = error
            .header()
            .and_then(|header| header.server_version_info.as_ref());
        assert_eq!(version.and_then(|version| version.major_version), Some(15));
    }
    let error = refused(500, &[], FAULT);
    assert_eq!(
        error.to_string(),
        "500 Internal Server Error: SOAP fault Server: Down."
    );
}

#[test]
fn the_back_off_of_a_fault_counts_more_than_the_header() {
    let busy = ews_types::soap::Fault::exchange("ErrorServerBusy", "Later.").back_off(1_500);
    let xml = busy.to_xml().expect("it can be written");
    let error = refused(500, &[("Retry-After", "60")], &xml);
    assert_eq!(error.retry_after(), Some(Duration::from_millis(1_500)));
}

#[test]
fn what_is_not_from_the_service_is_told_apart() {
    let page = "<!DOCTYPE html><html><head><title>Sign in</title></head></html>";
    let basic = [("WWW-Authenticate", "Basic realm=\"contoso\"")];
    let proxy = [("Proxy-Authenticate", "NTLM")];
    let moved = [("Location", "https://login.contoso.com/")];
    for (status, headers, body, message) in [
        (
            401,
            &basic[..],
            page,
            "401 Unauthorized: expected credentials for Basic realm=\"contoso\"",
        ),
        (
            401,
            &[],
            "",
            "401 Unauthorized: expected credentials for an unknown way to authenticate",
        ),
        (
            407,
            &proxy,
            "",
            "407 Proxy Authentication Required: expected credentials for NTLM",
        ),
        (
            302,
            &moved,
            page,
            "302 Found: expected a response, found a redirection to https://login.contoso.com/",
        ),
        (
            301,
            &[],
            "",
            "301 Moved Permanently: expected a response, found a redirection to nowhere",
        ),
        (
            503,
            &[],
            page,
            "503 Service Unavailable: expected a response, found that the server is busy or down",
        ),
        (
            429,
            &[],
            "",
            "429 Too Many Requests: expected a response, found that the server is busy or down",
        ),
        (
            200,
            &[],
            page,
            "200 OK: expected a response, found an HTML page with the title \"Sign in\"",
        ),
        (
            403,
            &[],
            page,
            "403 Forbidden: expected a response, found an HTML page with the title \"Sign in\"",
        ),
        (
            200,
            &[],
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>A</title></head></html>",
            "200 OK: expected a response, found an HTML page with the title \"A\"",
        ),
        (
            502,
            &[],
            "<html></html>",
            "502 Bad Gateway: expected a response, found an HTML page",
        ),
        (
            200,
            &[],
            "",
            "200 OK: 1:1: expected an XML document, found an empty text",
        ),
        (
            404,
            &[],
            "no such host",
            "404 Not Found: 1:1: expected an XML document, found a text: \"no such host\"",
        ),
        (
            200,
            &[],
            "<a/>",
            "200 OK: 1:1: a: expected <s:Envelope> of SOAP 1.1, found <a>",
        ),
    ] {
        let error = refused(status, headers, body);
        assert_eq!(error.to_string(), message);
        assert_eq!(format!("{error:?}"), message);
        assert_eq!(error.retry_after(), None);
        assert_eq!(error.fault(), None);
        assert!(error.header().is_none());
    }
}

#[test]
fn a_cut_off_response_has_its_header() {
    let half = &RESPONSE[..RESPONSE.len() / 2];
    let error = refused(200, &[], half);
    assert!(error.header().is_some());
    let HttpErrorKind::Call(CallError::Read { .. }) = &error.kind else {
        panic!("{error}")
    };
}

#[test]
fn how_long_to_wait() {
    let at = "Sun, 06 Nov 1994 08:49:37 GMT";
    let later = "Sun, 06 Nov 1994 08:50:07 GMT";
    let error = refused(503, &[("Date", at), ("Retry-After", later)], "");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    assert!(matches!(error.kind, HttpErrorKind::Unavailable));
    let error = refused(429, &[("Retry-After", "90")], "");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(90)));
}
