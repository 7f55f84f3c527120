//! HTTP/1.1, as far as a double needs it: one request with a length, one response.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use http::header::{CONTENT_LENGTH, EXPECT, TRANSFER_ENCODING};
use http::{Request, Response};

const MOST: usize = 16 << 20;
const PATIENCE: Duration = Duration::from_secs(30);

/// Reads a request. `None` if the client sends nothing.
pub(crate) fn read(stream: &mut TcpStream) -> io::Result<Option<Request<Vec<u8>>>> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut bytes = Vec::new();
    let (mut request, length) = loop {
        if let Some(head) = head(&bytes)? {
            break head;
        }
        if !more(stream, &mut bytes)? {
            return match bytes.len() {
                0 => Ok(None),
                _ => Err(io::ErrorKind::UnexpectedEof.into()),
            };
        }
    };
    let headers = request.headers();
    if headers.contains_key(TRANSFER_ENCODING) {
        return Err(io::Error::other("expected a body with a length"));
    }
    let body = match headers.get(CONTENT_LENGTH) {
        Some(value) => value.to_str().ok().and_then(|text| text.parse().ok()),
        None => Some(0),
    };
    let body = body.filter(|body| *body <= MOST);
    let body = body.ok_or_else(|| io::Error::other("expected a length of at most 16 MiB"))?;
    if headers.contains_key(EXPECT) {
        stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
    }
    while bytes.len() < length + body {
        if !more(stream, &mut bytes)? {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    *request.body_mut() = bytes[length..length + body].to_vec();
    Ok(Some(request))
}

/// Reads what has come. `false` if nothing more will.
fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<bool> {
    let mut buffer = [0; 8 << 10];
    let count = stream.read(&mut buffer)?;
    bytes.extend_from_slice(&buffer[..count]);
    Ok(count > 0)
}

/// The request line and the headers, and how many bytes these have, if they are whole.
fn head(bytes: &[u8]) -> io::Result<Option<(Request<Vec<u8>>, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut parsed = httparse::Request::new(&mut headers);
    let status = parsed.parse(bytes).map_err(io::Error::other)?;
    let httparse::Status::Complete(length) = status else {
        return Ok(None);
    };
    let mut request = Request::builder()
        .method(parsed.method.unwrap_or_default())
        .uri(parsed.path.unwrap_or_default());
    for header in parsed.headers.iter() {
        request = request.header(header.name, header.value);
    }
    let request = request.body(Vec::new()).map_err(io::Error::other)?;
    Ok(Some((request, length)))
}

/// Writes a response with so many bytes of its body, and says that the connection ends after it.
pub(crate) fn write(
    stream: &mut TcpStream,
    response: &Response<Vec<u8>>,
    count: usize,
) -> io::Result<()> {
    let status = response.status();
    let reason = status.canonical_reason().unwrap_or_default();
    let mut bytes = format!("HTTP/1.1 {} {reason}\r\n", status.as_u16()).into_bytes();
    for (name, value) in response.headers() {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    let length = response.body().len();
    write!(
        bytes,
        "content-length: {length}\r\nconnection: close\r\n\r\n"
    )?;
    bytes.extend_from_slice(&response.body()[..count]);
    stream.write_all(&bytes)
}
