//! What becomes of one document.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ews_types::soap::Envelope;
use ews_types::xml::{Notice, ReadError, ReadErrorKind, ReadOptions};
use test_support::canonical::{Compare, difference};

use crate::ews::{Header, Message, NAMESPACES};

/// An envelope with whatever message.
pub type Whole = Envelope<Header, Message>;

/// What became of a document.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Why strict reading refuses it, once its namespaces are spelt as the schema spells them.
    pub refused: Option<String>,
    /// Why lenient reading cannot read the unchanged document.
    pub unreadable: Option<String>,
    /// What lenient reading skipped in its body, once its namespaces are spelt right.
    pub passed_over: Vec<String>,
    /// Whether its header has values that the schema does not know.
    pub is_header_unknown: bool,
    /// The first difference between it and what was written, both in canonical form.
    pub difference: Option<String>,
    /// What was written.
    pub written: Option<String>,
    /// Results that are wrong for any document.
    pub wrong: Vec<String>,
}

/// Reads a document in every way, writes it, and reads what was written.
#[must_use]
pub fn outcome(text: &str) -> Outcome {
    catch_unwind(AssertUnwindSafe(|| examine(text))).unwrap_or_else(|_| Outcome {
        wrong: vec!["a panic".to_owned()],
        ..Outcome::default()
    })
}

/// Reads a document.
///
/// # Errors
/// It cannot be read.
pub fn read(text: &str, options: &ReadOptions) -> Result<(Whole, Vec<Notice>), ReadError> {
    let mut notices = Vec::new();
    let envelope = Envelope::from_xml_with(text, NAMESPACES, options, Some(&mut notices))?;
    Ok((envelope, notices))
}

/// The namespaces of SOAP and Exchange as the schemas spell them.
#[must_use]
pub fn spelt_right(text: &str) -> String {
    ["schemas.microsoft.com/exchange/", "schemas.xmlsoap.org/"]
        .into_iter()
        .fold(text.to_owned(), |text, namespace| {
            // Only in declarations, because texts may contain them too.
            ['"', '\''].into_iter().fold(text, |text, quote| {
                text.replace(
                    &format!("={quote}https://{namespace}"),
                    &format!("={quote}http://{namespace}"),
                )
            })
        })
}

fn examine(text: &str) -> Outcome {
    let spelt = spelt_right(text);
    let mut outcome = Outcome::default();
    let lenient = read(text, &ReadOptions::lenient());
    let strict = read(&spelt, &ReadOptions::strict());
    if let Err(error) = &strict {
        outcome.refused = Some(error.to_string());
        outcome.wrong.extend(without_location(error));
    }
    let (envelope, notices) = match (lenient, read(&spelt, &ReadOptions::lenient())) {
        (Ok((as_it_stands, _)), Ok((envelope, notices))) => {
            // Two values with a NaN in them would differ, and no sample has one.
            if as_it_stands != envelope {
                outcome
                    .wrong
                    .push("the spelling of namespaces changes what is read".to_owned());
            }
            (envelope, notices)
        }
        (Err(error), Err(_)) => {
            outcome.wrong.extend(without_location(&error));
            outcome.unreadable = Some(error.to_string());
            if strict.is_ok() {
                outcome
                    .wrong
                    .push("only strict reading reads it".to_owned());
            }
            return outcome;
        }
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => {
            outcome.wrong.push(format!(
                "read with one spelling of namespaces alone: {error}"
            ));
            outcome.unreadable = Some(error.to_string());
            return outcome;
        }
    };
    let (of_header, of_body): (Vec<_>, Vec<_>) = notices
        .iter()
        .partition(|notice| notice.location().path.starts_with("Envelope/Header"));
    outcome.is_header_unknown = !of_header.is_empty();
    outcome.passed_over = of_body.into_iter().map(Notice::message).collect();
    if let Ok((strictly, _)) = &strict {
        if *strictly != envelope {
            outcome
                .wrong
                .push("strict and lenient reading differ".to_owned());
        }
        if !notices.is_empty() {
            outcome
                .wrong
                .push("strict reading accepts what lenient reading passes over".to_owned());
        }
    }
    write(&mut outcome, &envelope, &spelt);
    outcome
}

/// Writes what was read, and compares it with what was there.
fn write(outcome: &mut Outcome, envelope: &Whole, spelt: &str) {
    let written = match envelope.to_xml(NAMESPACES) {
        Ok(written) => written,
        Err(error) => {
            outcome
                .wrong
                .push(format!("what was read cannot be written: {error}"));
            return;
        }
    };
    outcome.difference = match difference(spelt, &written, Compare::SAME_VALUES) {
        Ok(found) => found.map(|found| found.to_string()),
        Err(error) => Some(format!(
            "another parser does not read it, or what was written: {error}"
        )),
    };
    let options = match outcome.refused {
        None => ReadOptions::strict(),
        Some(_) => ReadOptions::lenient(),
    };
    match read(&written, &options) {
        Ok((again, _)) if again == *envelope => {}
        Ok(_) => outcome
            .wrong
            .push("what was written reads as another value".to_owned()),
        Err(error) => outcome
            .wrong
            .push(format!("what was written does not read: {error}")),
    }
    outcome.written = Some(written);
}

/// An error must have a location.
#[must_use]
pub fn without_location(error: &ReadError) -> Option<String> {
    let location = error.location();
    // A document that breaks off before its root element is open has no path.
    let is_outside = matches!(
        error.kind(),
        ReadErrorKind::Syntax(_) | ReadErrorKind::Empty
    );
    let is_location =
        location.line > 0 && location.column > 0 && (is_outside || !location.path.is_empty());
    (!is_location).then(|| format!("an error without its location: {error}"))
}
