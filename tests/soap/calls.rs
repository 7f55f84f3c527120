//! Calls as a client and as a server: messages, statuses, options.

use std::time::Duration;

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::{
    Body, CallError, Envelope, ResponseStatus, read_request, read_request_with, read_response,
    read_response_with, write_request, write_request_with, write_response, write_response_with,
};
use ews_types::types::{ImItemList, ResponseClass, ServerVersionInfo};
use ews_types::xml::{Notice, ReadOptions, WriteOptions};
use ews_types::{Header, Message};
use test_support::Tested;
use test_support::canonical::{Compare, difference};
use test_support::envelopes::{Whole, body, envelope, lenient, strict};

use crate::headers::{A_REQUEST, a_request};

/// A server: reads the request, answers, and the client reads the answer.
#[test]
fn a_response_there_and_back() -> Tested {
    let response = GetImItemsResponse::new(
        ResponseMessage::new(ResponseClass::Success).with_response_code(ResponseCode::NoError),
    )
    .with_im_item_list(ImItemList::default());
    let header = Header::default().with_server_version_info(
        ServerVersionInfo::default()
            .with_major_version(15)
            .with_minor_version(0)
            .with_major_build_number(556)
            .with_minor_build_number(8)
            .with_version("Exchange2013"),
    );
    let written = write_response::<GetImItems>(&response, Some(&header))?;
    let expected = envelope(
        r#"<t:ServerVersionInfo MajorVersion="15" MinorVersion="0" MajorBuildNumber="556"
           MinorBuildNumber="8" Version="Exchange2013"/>"#,
        r#"<m:GetImItemsResponse ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>
           <m:ImItemList/></m:GetImItemsResponse>"#,
    );
    assert_eq!(
        difference(&expected, &written, Compare::EXACT)?,
        None,
        "{written}"
    );
    let read = read_response::<GetImItems>(&written)?;
    assert_eq!((read.header, &read.message), (Some(header), &response));
    read.message.success()?;
    read.message.success_or_warning()?;
    strict(&written)?;
    Ok(())
}

/// A response whose class is not `Success`, as a server writes it.
fn unsuccessful(class: &str, children: &str) -> Result<GetImItemsResponse, CallError<Header>> {
    let xml = body(&format!(
        r#"<m:GetImItemsResponse ResponseClass="{class}">{children}</m:GetImItemsResponse>"#
    ));
    let as_strict = strict(&xml)?;
    let message = read_response::<GetImItems>(&xml)?.message;
    let whole: Whole = Envelope::new(
        None,
        Body::Message(Message::GetImItemsResponse(message.clone())),
    );
    assert_eq!(whole, as_strict);
    Ok(message)
}

const DENIED: &str = r#"<m:MessageText>Access is denied.</m:MessageText>
    <m:ResponseCode>ErrorServerBusy</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>
    <m:MessageXml><t:Value Name="Other">1</t:Value><t:Value Name="BackOffMilliseconds"> 297749
    </t:Value></m:MessageXml>"#;

/// A class of error becomes an error that a caller can pass on.
#[test]
fn an_error_response() -> Tested {
    let response = unsuccessful("Error", DENIED)?;
    let error = response.success().err().ok_or("a success")?;
    assert_eq!(error.to_string(), "ErrorServerBusy: Access is denied.");
    assert_eq!(error.class, "Error");
    assert_eq!(error.code.as_deref(), Some("ErrorServerBusy"));
    assert_eq!(error.text.as_deref(), Some("Access is denied."));
    assert_eq!(error.xml.len(), 2);
    assert_eq!(error.retry_after(), Some(Duration::from_millis(297_749)));
    assert!(!error.is_warning());
    assert_eq!(response.success_or_warning(), Err(error));
    Ok(())
}

#[test]
fn a_warning_response() -> Tested {
    let response = unsuccessful(
        "Warning",
        "<m:ResponseCode>ErrorBatchProcessingStopped</m:ResponseCode><m:ImItemList/>",
    )?;
    response.success_or_warning()?;
    let error = response.success().err().ok_or("a success")?;
    assert!(error.is_warning());
    assert_eq!(error.to_string(), "ErrorBatchProcessingStopped");
    assert_eq!((error.text.as_deref(), error.xml.len()), (None, 0));
    assert_eq!(error.retry_after(), None);
    Ok(())
}

/// An error response may have only its class.
#[test]
fn an_error_response_without_children() -> Tested {
    let error = unsuccessful("Error", "")?
        .success()
        .err()
        .ok_or("a success")?;
    assert_eq!(error.to_string(), "Error");
    assert_eq!(error.code, None);
    Ok(())
}

/// An unknown class is not a success, even if the response code is that of a success.
#[test]
fn an_unknown_class_is_no_success() -> Tested {
    let long = "H".repeat(70);
    let excerpt = format!("unknown response class \"{}…\"", "H".repeat(60));
    for (class, children, expected) in [
        ("Hopeful", "", "unknown response class \"Hopeful\""),
        ("", "", "unknown response class \"\""),
        (
            "success",
            "<m:MessageText>a</m:MessageText><m:ResponseCode>NoError</m:ResponseCode>",
            "unknown response class \"success\": NoError: a",
        ),
        (
            "Hopeful",
            "<m:MessageText>a</m:MessageText>",
            "unknown response class \"Hopeful\": a",
        ),
        (&long, "", &excerpt),
    ] {
        let xml = body(&format!(
            r#"<m:GetImItemsResponse ResponseClass="{class}">{children}</m:GetImItemsResponse>"#
        ));
        let message = read_response::<GetImItems>(&xml)?.message;
        let error = message.success().err().ok_or("a success")?;
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.class, class);
        assert!(!error.is_warning());
        assert_eq!(message.success_or_warning(), Err(error));
    }
    Ok(())
}

/// A client that reads a request gets an error, and a server that reads a response.
#[test]
fn the_other_message_of_the_operation_is_refused() -> Tested {
    let request = write_request(&a_request(), None)?;
    let error = read_response::<GetImItems>(&request)
        .err()
        .ok_or("a response")?;
    assert!(matches!(error, CallError::Read { .. }));
    assert_eq!(
        error.to_string(),
        "2:212: Envelope/Body/GetImItems: expected <m:GetImItemsResponse> or <s:Fault>, found <m:GetImItems>"
    );
    let response = body(r#"<m:GetImItemsResponse ResponseClass="Success"/>"#);
    let error = read_request::<GetImItems>(&response)
        .err()
        .ok_or("a request")?;
    assert_eq!(
        error.to_string(),
        "1:212: Envelope/Body/GetImItemsResponse: expected <m:GetImItems> or <s:Fault>, found <m:GetImItemsResponse>"
    );
    assert!(lenient(&response).is_ok());
    Ok(())
}

/// Options and notices of the typed calls: the same as those of the envelope.
#[test]
fn calls_with_options() -> Tested {
    let ok = r#"<m:GetImItemsResponse ResponseClass="Success"/>"#;
    let twice = body(&format!("{ok}\n<m:Other/>"));
    let reported = "2:1: Envelope/Body/Other: expected no element <m:Other> here";
    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let read = read_response_with::<GetImItems>(&twice, &options, Some(&mut notices))?;
    assert_eq!(read, read_response::<GetImItems>(&twice)?);
    assert_eq!(texts(&notices), [reported]);
    let strict = ReadOptions::strict();
    let error = read_response_with::<GetImItems>(&twice, &strict, None);
    assert_eq!(
        error.map_err(|error| error.to_string()),
        Err(reported.to_owned())
    );

    let request = body(&format!("{A_REQUEST}\n<m:Other/>"));
    notices.clear();
    let read = read_request_with::<GetImItems>(&request, &options, Some(&mut notices))?;
    assert_eq!(read.message, a_request());
    assert_eq!(texts(&notices), [reported]);
    let error = read_request_with::<GetImItems>(&request, &strict, None);
    assert_eq!(
        error.map_err(|error| error.to_string()),
        Err(reported.to_owned())
    );
    let small = ReadOptions::lenient().max_size(request.len() - 1);
    let error = read_request_with::<GetImItems>(&request, &small, None);
    let expected = format!(
        "1:1: Envelope: expected at most {} bytes",
        request.len() - 1
    );
    assert_eq!(error.map_err(|error| error.to_string()), Err(expected));
    Ok(())
}

/// Notices in a fault are reported too.
#[test]
fn a_fault_with_notices() {
    let xml = body("<s:Fault><faultcode>500</faultcode><faultstring>a</faultstring></s:Fault>");
    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let read = read_response_with::<GetImItems>(&xml, &options, Some(&mut notices));
    let Err(CallError::Fault { fault, .. }) = read else {
        panic!("no fault but {read:?}");
    };
    assert_eq!(fault.to_string(), "SOAP fault 500: a");
    assert_eq!(
        texts(&notices),
        [r#"1:232: Envelope/Body/Fault/faultcode: expected an xs:QName, found "500""#]
    );
    let error = read_response_with::<GetImItems>(&xml, &ReadOptions::strict(), None);
    assert_eq!(
        error.map_err(|error| error.to_string()),
        Err(notices[0].message())
    );
}

fn texts(notices: &[Notice]) -> Vec<String> {
    notices.iter().map(Notice::message).collect()
}

/// Only valid values, if the options say so.
#[test]
fn calls_that_write_with_options() -> Tested {
    let (any, valid) = (
        WriteOptions::default(),
        WriteOptions::default().validate(true),
    );
    let header = || Header::default().with_request_server_version("2099");
    let reported = "Envelope/Header/RequestServerVersion/@Version: expected a value of ExchangeVersion, found \"2099\"";
    let request = |options| write_request_with(&a_request(), Some(&header()), options);
    assert_eq!(
        request(&any)?,
        write_request(&a_request(), Some(&header()))?
    );
    assert_eq!(
        request(&valid).map_err(|error| error.to_string()),
        Err(reported.to_owned())
    );

    let message = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Error));
    let response = |options| write_response_with::<GetImItems>(&message, Some(&header()), options);
    assert_eq!(
        response(&any)?,
        write_response::<GetImItems>(&message, Some(&header()))?
    );
    assert_eq!(
        response(&valid).map_err(|error| error.to_string()),
        Err(reported.to_owned())
    );
    Ok(())
}
