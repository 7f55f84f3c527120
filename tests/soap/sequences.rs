//! Envelopes one after another: the same in pieces of any size, from bytes and from a source.

use std::collections::VecDeque;
use std::io::{self, ErrorKind, Read};

use ews_types::soap::{Body, EnvelopeError, EnvelopeReader, Envelopes, SOAP_URI};
use ews_types::xml::{Notice, ReadOptions, SequenceError};
use ews_types::{Header, Message, NAMESPACES};

type Sequence = Envelopes<Header, Message>;

/// An envelope with a response of this content.
fn envelope(content: &str) -> String {
    let messages = "http://schemas.microsoft.com/exchange/services/2006/messages";
    format!(
        "<e:Envelope xmlns:e='{SOAP_URI}'>\n<e:Body><GetImItemsResponse xmlns='{messages}' \
         ResponseClass='Success'>{content}</GetImItemsResponse></e:Body></e:Envelope>"
    )
}

/// A source that gives its pieces one by one. `None` is a time-out.
struct Pieces(VecDeque<Option<Vec<u8>>>);

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.pop_front() {
            None => Ok(0),
            Some(None) => Err(ErrorKind::TimedOut.into()),
            Some(Some(mut piece)) => {
                let rest = piece.split_off(piece.len().min(buffer.len()));
                buffer[..piece.len()].copy_from_slice(&piece);
                if !rest.is_empty() {
                    self.0.push_front(Some(rest));
                }
                Ok(piece.len())
            }
        }
    }
}

fn pieces(sequence: &[u8], seed: u64) -> Vec<Vec<u8>> {
    let (mut rest, mut state, mut pieces) = (sequence, seed, Vec::new());
    while !rest.is_empty() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let most = [1, 3, 50, 5000][usize::try_from(seed % 4).expect("it is small")];
        let size = 1 + usize::try_from(state >> 33).expect("it is small") % most;
        let (piece, after) = rest.split_at(size.min(rest.len()));
        pieces.push(piece.to_vec());
        rest = after;
    }
    pieces
}

/// What is in a sequence: each envelope or error, then the notices.
fn fed(pieces: &[Vec<u8>], options: &ReadOptions) -> Vec<String> {
    let mut envelopes = Sequence::with_options(NAMESPACES, options.clone()).with_notices();
    let mut found = Vec::new();
    for piece in pieces {
        envelopes.feed(piece);
        found.extend(envelopes.by_ref().map(|next| format!("{next:?}")));
    }
    envelopes.finish();
    found.extend(envelopes.by_ref().map(|next| format!("{next:?}")));
    found.extend(envelopes.take_notices().iter().map(Notice::message));
    found
}

fn read(pieces: &[Vec<u8>], options: &ReadOptions) -> Vec<String> {
    let source = pieces.iter().flat_map(|piece| [None, Some(piece.clone())]);
    let envelopes = Sequence::with_options(NAMESPACES, options.clone()).with_notices();
    let mut envelopes = EnvelopeReader::new(Pieces(source.collect()), envelopes);
    let mut found = Vec::new();
    for next in envelopes.by_ref() {
        match next {
            Err(EnvelopeError {
                error: SequenceError::Source(error),
                ..
            }) => assert_eq!(error.kind(), ErrorKind::TimedOut),
            next => found.push(format!("{next:?}")),
        }
    }
    found.extend(envelopes.take_notices().iter().map(Notice::message));
    found
}

#[test]
fn pieces_make_no_difference() {
    let good = envelope("<ResponseCode>NoError</ResponseCode>");
    let wrong = envelope("<Unknown/>");
    let other = "<a/>".to_owned();
    let fillers = [
        "",
        "\r\n\r\n",
        "<?xml version='1.0'?>",
        "\u{feff}",
        "<!-- > -->",
        " \n\u{feff}<?xml version=\"1.0\"?>\n",
    ];
    let ends = ["", "\n", &good[..90], "</a>", "x", "<!DOCTYPE a>"];
    for (index, filler) in (0..).zip(fillers) {
        let sequence: String = [&good, &wrong, &other, &good]
            .map(|envelope| format!("{filler}{envelope}"))
            .concat();
        for end in ends {
            let sequence = format!("{sequence}{end}");
            for options in [ReadOptions::lenient(), ReadOptions::strict()] {
                let whole = fed(&[sequence.clone().into_bytes()], &options);
                let envelopes = whole.iter().filter(|found| found.starts_with("Ok")).count();
                assert_eq!(
                    envelopes,
                    if options.is_strict() { 2 } else { 3 },
                    "{whole:#?}"
                );
                for seed in 0..8 {
                    let pieces = pieces(sequence.as_bytes(), seed + 8 * index);
                    assert_eq!(fed(&pieces, &options), whole, "{sequence}");
                    assert_eq!(read(&pieces, &options), whole, "{sequence}");
                }
            }
        }
    }
}

#[test]
fn an_envelope_is_handed_out_before_the_next_one_comes() {
    let one = envelope("");
    let source = [Some(one.clone().into_bytes()), None, Some(one.into_bytes())];
    let mut envelopes = EnvelopeReader::new(Pieces(source.into()), Sequence::new(NAMESPACES));
    assert!(envelopes.next().is_some_and(|next| next.is_ok()));
    assert!(
        envelopes.next().is_some_and(|next| next.is_err()),
        "nothing at the moment"
    );
    assert!(envelopes.next().is_some_and(|next| next.is_ok()));
    assert!(envelopes.next().is_none());
}

#[test]
fn errors_and_notices_say_where_in_the_sequence() {
    let sequence = [
        envelope("<Unknown/>"),
        envelope("<ResponseCode>\n<a/></ResponseCode><b></c>"),
        envelope(""),
    ];
    let found = fed(&[sequence.join("\n").into_bytes()], &ReadOptions::lenient());
    assert_eq!(found.len(), 5, "{found:#?}");
    let path = "Envelope/Body/GetImItemsResponse";
    assert_eq!(
        found[1],
        format!(
            "Err(document 2: 5:23: {path}/b: expected well-formed XML: <b> cannot end with </c>)"
        )
    );
    assert_eq!(
        found[2],
        format!("2:122: {path}/Unknown: expected no element <m:Unknown> here")
    );
    assert_eq!(
        found[4],
        format!("5:1: {path}/ResponseCode/a: expected no element <m:a> here")
    );
}

/// What cannot be read of an envelope costs its body, and not what its header says of the server.
#[test]
fn an_error_has_the_header_that_was_read() {
    let types = "http://schemas.microsoft.com/exchange/services/2006/types";
    let versioned = |number: u8, body: &str| {
        format!(
            "<e:Envelope xmlns:e='{SOAP_URI}'><e:Header><ServerVersionInfo xmlns='{types}' \
             MajorVersion='{number}'/></e:Header><e:Body>{body}"
        )
    };
    let end = "</e:Body></e:Envelope>";
    let good = versioned(1, "<e:Fault><faultcode>e:Server</faultcode></e:Fault>") + end;
    let unknown = versioned(2, "<a/>") + end;
    // Each of them ends the sequence.
    let ends = [
        versioned(3, "<a"),
        versioned(3, "<a></b>") + end,
        versioned(3, "<!x"),
        versioned(3, "text"),
        versioned(3, &"long ".repeat(200)),
    ];
    for last in ends {
        let sequence = [&*good, &unknown, "<a/>", &last].concat();
        let options = ReadOptions::lenient().max_size(700);
        let mut envelopes = Sequence::with_options(NAMESPACES, options.clone());
        envelopes.feed(sequence.as_bytes());
        envelopes.finish();
        let fed: Vec<_> = envelopes
            .map(|next| {
                next.map(|found| found.header)
                    .map_err(|error| (error.is_end(), error.header))
            })
            .collect();
        let envelopes = Sequence::with_options(NAMESPACES, options);
        let read: Vec<_> = EnvelopeReader::new(sequence.as_bytes(), envelopes)
            .map(|next| {
                next.map(|found| found.header)
                    .map_err(|error| (error.is_end(), error.header))
            })
            .collect();
        assert_eq!(fed, read);
        let major = |header: &Header| header.server_version_info.as_ref()?.major_version;
        let numbers: Vec<_> = read
            .iter()
            .map(|next| match next {
                Ok(header) => (false, header.as_ref().and_then(major)),
                Err((is_end, header)) => (*is_end, header.as_deref().and_then(major)),
            })
            .collect();
        let expected = [
            (false, Some(1)),
            (false, Some(2)),
            (false, None),
            (true, Some(3)),
        ];
        assert_eq!(numbers, expected, "{last}");
    }
}

#[test]
fn a_fault_is_an_envelope() {
    let fault = format!(
        "<e:Envelope xmlns:e='{SOAP_URI}'><e:Body><e:Fault><faultcode>e:Server</faultcode>\
         <faultstring>closed</faultstring></e:Fault></e:Body></e:Envelope>"
    );
    let sequence = format!("{}{fault}", envelope(""));
    let mut envelopes = Sequence::new(NAMESPACES);
    envelopes.feed(sequence.as_bytes());
    envelopes.finish();
    let bodies: Vec<bool> = envelopes
        .map(|next| matches!(next, Ok(envelope) if matches!(envelope.body, Body::Fault(_))))
        .collect();
    assert_eq!(bodies, [false, true]);
}
