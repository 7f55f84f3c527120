//! A document, what is reported for it, and what it may cost.

use ews_types::NAMESPACES;
use ews_types::types::Persona;
use ews_types::xml::{Notice, ReadError, ReadOptions, Stream};
use test_support::envelopes::{Whole, body};

use crate::costs::{Cost, LITTLE, costs};

pub(crate) fn error_text(read: Result<Whole, ReadError>) -> String {
    read.err()
        .map_or_else(String::new, |error| error.to_string())
}

/// Reads the personas of a document one by one: how many there are before the end or the error.
pub(crate) fn streamed(xml: &[u8], options: &ReadOptions) -> (usize, String) {
    let mut stream = Stream::with_options(
        xml,
        ews_types::soap::namespaces(NAMESPACES),
        options.clone(),
    );
    let mut count = 0;
    loop {
        match stream.next::<Persona>("t:Persona") {
            Ok(Some(_)) => count += 1,
            Ok(None) => return (count, String::new()),
            Err(error) => return (count, error.to_string()),
        }
    }
}

/// What lenient and strict reading report for a document that they refuse, and the notices of lenient
/// reading. A stream reads it too, to measure its time and memory.
pub(crate) fn reported(
    what: &str,
    xml: &[u8],
    options: [ReadOptions; 2],
    cost: Cost,
) -> Result<(String, String, Vec<String>), String> {
    let [lenient, strict] = options;
    let mut notices: Vec<Notice> = Vec::new();
    let leniently = costs(&format!("{what}, leniently"), xml.len(), cost, || {
        error_text(Whole::from_xml_with(
            xml,
            NAMESPACES,
            &lenient,
            Some(&mut notices),
        ))
    })?;
    let strictly = costs(&format!("{what}, strictly"), xml.len(), cost, || {
        error_text(Whole::from_xml_with(xml, NAMESPACES, &strict, None))
    })?;
    // A stream keeps a window of the document, and what is outside of the personas.
    let window = Cost {
        bytes: cost.bytes + 4,
    };
    costs(&format!("{what}, as a stream"), xml.len(), window, || {
        streamed(xml, &lenient.max_size(64 << 20))
    })?;
    let notices = notices.iter().map(Notice::message).collect();
    Ok((leniently, strictly, notices))
}

pub(crate) fn both() -> [ReadOptions; 2] {
    [ReadOptions::lenient(), ReadOptions::strict()]
}

/// A document, and the errors of lenient and strict reading: empty texts if they read it.
pub(crate) struct Case {
    what: &'static str,
    xml: Vec<u8>,
    options: [ReadOptions; 2],
    lenient: String,
    strict: String,
    /// The number of notices of lenient reading.
    notices: usize,
    cost: Cost,
}

impl Case {
    /// Both ways of reading report the same.
    pub(crate) fn new(
        what: &'static str,
        xml: impl Into<Vec<u8>>,
        reported: impl Into<String>,
    ) -> Self {
        let reported = reported.into();
        Self {
            what,
            xml: xml.into(),
            options: both(),
            strict: reported.clone(),
            lenient: reported,
            notices: 0,
            cost: LITTLE,
        }
    }

    pub(crate) fn strictly(self, reported: impl Into<String>) -> Self {
        Self {
            strict: reported.into(),
            ..self
        }
    }

    pub(crate) fn notices(self, notices: usize) -> Self {
        Self { notices, ..self }
    }

    pub(crate) fn bytes(self, bytes: usize) -> Self {
        let cost = Cost { bytes };
        Self { cost, ..self }
    }

    pub(crate) fn within(self, limit: impl Fn(ReadOptions) -> ReadOptions) -> Self {
        Self {
            options: self.options.map(limit),
            ..self
        }
    }
}

/// Compares each case with what is expected, and reports all that is wrong.
pub(crate) fn hold(cases: impl IntoIterator<Item = Case>) {
    let mut wrong = Vec::new();
    for case in cases {
        let Case {
            what,
            xml,
            options,
            cost,
            ..
        } = case;
        match reported(what, &xml, options, cost) {
            Err(cost) => wrong.push(cost),
            Ok((lenient, strict, notices)) => {
                let found = (lenient, strict, notices.len());
                let expected = (case.lenient, case.strict, case.notices);
                if found != expected {
                    wrong.push(format!(
                        "{what}:\nexpected {expected:?}\nfound    {found:?}\n{notices:.3?}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What `piece` gives for each number, in one text.
pub(crate) fn numbered(count: usize, piece: impl Fn(usize) -> String) -> String {
    let mut joined = String::new();
    for number in 0..count {
        joined.push_str(&piece(number));
    }
    joined
}

pub(crate) const MILLION: usize = 1_000_000;
/// Where the first child of a request starts, on the first and only line.
pub(crate) const IN_REQUEST: usize = 226;
/// Where the first element in `MessageXml` starts.
pub(crate) const IN_XML: usize = 270;
pub(crate) const XML: &str = "Envelope/Body/GetImItemsResponse/MessageXml";

/// An envelope around an error response whose `MessageXml` holds this.
pub(crate) fn message_xml(content: &str) -> String {
    body(&format!(
        "<m:GetImItemsResponse ResponseClass='Error'><m:MessageXml>{content}</m:MessageXml></m:GetImItemsResponse>"
    ))
}
