//! What the double answers. It needs no network, so that tests can call it too.

use std::time::Duration;

use http::header::{AUTHORIZATION, HeaderName, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{Request, Response, StatusCode};

use ews_types::Header;
use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::Fault;
use ews_types::soap::http::{read_request_with, write_fault, write_response};
use ews_types::types::{ResponseClass, ServerVersionInfo};
use ews_types::xml::{ReadOptions, WriteError};

use crate::mailbox::mailbox;

/// A response, and how it is sent.
pub(crate) enum Answer {
    /// As it should be.
    Whole(Response<Vec<u8>>),
    /// After a while.
    Slow(Response<Vec<u8>>, Duration),
    /// Only its first half, then the connection ends.
    CutOff(Response<Vec<u8>>),
}

/// The last part of the path, whatever its case, and the answer.
const BEHAVIOURS: [(&str, &str); 12] = [
    ("Exchange.asmx", "the groups"),
    ("busy", "a fault that asks to wait for 1500 ms"),
    ("cut-off", "the first half of the groups"),
    ("error", "a response of the class Error"),
    ("fault", "a fault of the client"),
    ("odd", "the groups, and one without its DisplayName"),
    ("page", "a page for people"),
    (
        "private",
        "the groups for tsmith with the password secret, or for the bearer token secret; else 401",
    ),
    ("redirect", "302 to Exchange.asmx"),
    ("slow", "the groups after 2 s, or after 250 ms for slow?250"),
    ("unavailable", "503, which asks to wait for 7 s"),
    ("warning", "the groups, in a response of the class Warning"),
];

/// Answers a request as the last part of its path says.
pub(crate) fn answer(request: &Request<Vec<u8>>) -> Answer {
    let path = request.uri().path().trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or_default();
    let name = &*name.to_ascii_lowercase();
    let made = match name {
        "busy" => write_fault(&busy()),
        "fault" => write_fault(&Fault::client("The request failed schema validation.")),
        "error" => {
            let denied = error(ResponseCode::ErrorAccessDenied, "Access is denied.");
            write_response::<GetImItems>(&denied, None)
        }
        "unavailable" => Ok(plain(
            StatusCode::SERVICE_UNAVAILABLE,
            &[(RETRY_AFTER, "7")],
            "",
        )),
        "redirect" => Ok(plain(
            StatusCode::FOUND,
            &[(LOCATION, "/EWS/Exchange.asmx")],
            "",
        )),
        "page" => Ok(plain(
            StatusCode::OK,
            &[(http::header::CONTENT_TYPE, "text/html")],
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form></form></body></html>",
        )),
        "private" if !is_known(request) => Ok(plain(
            StatusCode::UNAUTHORIZED,
            &[
                (WWW_AUTHENTICATE, "Bearer"),
                (WWW_AUTHENTICATE, "Basic realm=\"contoso\""),
            ],
            "",
        )),
        "exchange.asmx" | "cut-off" | "private" | "slow" => groups(request, ResponseClass::Success),
        "odd" => groups(request, ResponseClass::Success).map(odd),
        "warning" => groups(request, ResponseClass::Warning),
        _ => Ok(plain(StatusCode::NOT_FOUND, &[], &not_found(name))),
    };
    let response = made
        .unwrap_or_else(|error| plain(StatusCode::INTERNAL_SERVER_ERROR, &[], &error.to_string()));
    match name {
        "slow" => {
            let milliseconds = request.uri().query().and_then(|query| query.parse().ok());
            Answer::Slow(
                response,
                Duration::from_millis(milliseconds.unwrap_or(2_000)),
            )
        }
        "cut-off" => Answer::CutOff(response),
        _ => Answer::Whole(response),
    }
}

/// What there is in place of a name.
fn not_found(name: &str) -> String {
    let known = BEHAVIOURS.map(|(known, answer)| format!("{known}: {answer}\n"));
    format!(
        "there is no {name:?} here, and these are the last parts of paths that there are:\n{}",
        known.concat()
    )
}

/// The same with one more group, which lacks a name. No value does, as the schema requires the name.
fn odd(response: Response<Vec<u8>>) -> Response<Vec<u8>> {
    const NAMELESS: &str =
        "<t:ImGroup><t:GroupType>IPM.DistList.MOC.UserGroup</t:GroupType></t:ImGroup>";
    response.map(|body| {
        let text = String::from_utf8_lossy(&body);
        let end = "</t:Groups>";
        text.replacen(end, &format!("{NAMELESS}{end}"), 1)
            .into_bytes()
    })
}

/// As Exchange says it.
fn busy() -> Fault {
    let text = "The server cannot service this request right now. Try again later.";
    Fault::exchange(ResponseCode::ErrorServerBusy, text).back_off(1_500)
}

fn error(code: ResponseCode, text: impl Into<String>) -> GetImItemsResponse {
    let message = ResponseMessage::new(ResponseClass::Error)
        .with_message_text(text)
        .with_response_code(code);
    GetImItemsResponse::new(message)
}

/// What the mailbox has of the items that are asked for.
fn groups(
    request: &Request<Vec<u8>>,
    class: ResponseClass,
) -> Result<Response<Vec<u8>>, WriteError> {
    let options = ReadOptions::lenient().max_size(1 << 20);
    let asked = match read_request_with::<GetImItems>(request, &options, None) {
        Ok(asked) => asked.message,
        Err(refusal) => return Ok(refusal.to_response()),
    };
    let version = ServerVersionInfo::default()
        .with_major_version(15)
        .with_minor_version(0)
        .with_major_build_number(556)
        .with_minor_build_number(8)
        .with_version("Exchange2013");
    let response = match mailbox().find(&asked) {
        Ok(list) => {
            let message = ResponseMessage::new(class).with_response_code(ResponseCode::NoError);
            GetImItemsResponse::new(message).with_im_item_list(list)
        }
        Err((code, text)) => error(code, text),
    };
    let header = Header::default().with_server_version_info(version);
    write_response::<GetImItems>(&response, &header)
}

/// Whether the user has the password, or the token.
fn is_known(request: &Request<Vec<u8>>) -> bool {
    let credentials = ["Basic dHNtaXRoOnNlY3JldA==", "Bearer secret"];
    let sent = request.headers().get(AUTHORIZATION);
    sent.is_some_and(|sent| credentials.iter().any(|known| sent == known))
}

fn plain(
    status: StatusCode,
    headers: &[(HeaderName, &'static str)],
    body: &str,
) -> Response<Vec<u8>> {
    let mut response = Response::new(body.as_bytes().to_vec());
    *response.status_mut() = status;
    for (name, value) in headers {
        let value = http::HeaderValue::from_static(value);
        response.headers_mut().append(name, value);
    }
    response
}
