//! The table of the result for each document, and whether it is right.

use std::fmt;

use crate::document::Outcome;
use crate::exceptions::{Exception, Expectation, exceptions};
use crate::material::{Document, Validity};

/// A row of the table.
#[derive(Debug)]
pub struct Row {
    /// The document.
    pub document: Document,
    /// What became of it.
    pub outcome: Outcome,
    /// Which expectations it does not meet, and how.
    pub failures: Vec<String>,
    /// The exceptions that it needed.
    pub exempt: Vec<&'static Exception>,
}

impl Row {
    /// Judges what became of a document.
    #[must_use]
    pub fn new(document: Document, outcome: Outcome) -> Self {
        let mut row = Self {
            failures: outcome.wrong.clone(),
            exempt: Vec::new(),
            document,
            outcome,
        };
        let is_valid = row.document.validity == Validity::Valid;
        if let Some(why) = row.outcome.refused.clone().filter(|_| is_valid) {
            row.fail(Expectation::Strict, format!("valid, and refused: {why}"));
        }
        if is_valid && let Some(why) = &row.outcome.unreadable {
            row.failures.push(format!("valid, and unreadable: {why}"));
        }
        if is_valid && !row.outcome.passed_over.is_empty() {
            row.failures.push(format!(
                "valid, and passed over: {}",
                row.outcome.passed_over.join("; ")
            ));
        }
        if let Some(why) = row.outcome.difference.clone()
            && (is_valid || row.outcome.refused.is_none())
        {
            row.fail(
                Expectation::Canonical,
                format!("not written as it was read: {why}"),
            );
        }
        if let Some(why) = row.outcome.unreadable.clone() {
            row.failures.extend(must_read(&row.document.text, &why));
        }
        row
    }

    fn fail(&mut self, expectation: Expectation, what: String) {
        let exception = exceptions().find(|exception| {
            exception.from == expectation && self.document.path.ends_with(exception.path)
        });
        match exception {
            Some(exception) => self.exempt.push(exception),
            None => self.failures.push(what),
        }
    }
}

/// What lenient reading must accept: elements and values that the schema does not know, and children that an
/// error response leaves out.
fn must_read(text: &str, why: &str) -> Option<String> {
    let is_unknown = ["expected no ", "a value of ", "expected the namespace"]
        .into_iter()
        .any(|words| why.contains(words));
    let is_left_out = why.contains("missing") && text.contains("ResponseClass=\"Error\"");
    (is_unknown || is_left_out).then(|| format!("lenient reading should read it: {why}"))
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            document,
            outcome,
            failures,
            exempt,
        } = self;
        let mark = match (failures.is_empty(), exempt.is_empty()) {
            (true, true) => ' ',
            (true, false) => '*',
            _ => '!',
        };
        let strict = if outcome.refused.is_none() {
            "read"
        } else {
            "refused"
        };
        let lenient = match (&outcome.unreadable, outcome.passed_over.len()) {
            (Some(_), _) => "error".to_owned(),
            (None, 0) => "read".to_owned(),
            (None, count) => format!("read, {count} ignored"),
        };
        let canonical = match (&outcome.written, &outcome.difference) {
            (None, _) => "-",
            (_, None) => "equal",
            (_, Some(_)) => "differs",
        };
        let Document {
            path,
            kind,
            validity,
            ..
        } = document;
        let valid = validity.word();
        write!(
            f,
            "{mark} {path:64} {kind:8} {valid:5} {strict:7} {lenient:16} {canonical}"
        )?;
        for exception in exempt {
            write!(f, "\n    exempt: {}", exception.reason)?;
        }
        for failure in failures {
            write!(f, "\n    FAILED: {failure}")?;
        }
        let details = [
            ("strict", &outcome.refused),
            ("lenient", &outcome.unreadable),
        ];
        for (reading, why) in details {
            if let Some(why) = why {
                write!(f, "\n    {reading}: {why}")?;
            }
        }
        for notice in &outcome.passed_over {
            write!(f, "\n    ignored: {notice}")?;
        }
        if let Some(difference) = &outcome.difference {
            write!(f, "\n    canonical: {difference}")?;
        }
        Ok(())
    }
}

/// The title of the table.
#[must_use]
pub fn title() -> String {
    format!(
        "  {:64} {:8} {:5} {:7} {:16} {}",
        "document", "kind", "valid", "strict", "lenient", "canonical"
    )
}

/// The numbers below the table.
#[must_use]
pub fn summary(rows: &[Row]) -> String {
    let mut lines = vec![format!(
        "{:8} {:>9} {:>7} {:>7} {:>9} {:>8} {:>6} {:>9} {:>7}",
        "valid",
        "documents",
        "strict",
        "lenient",
        "+ ignored",
        "error",
        "equal",
        "exempt",
        "failed"
    )];
    for validity in [
        Validity::Valid,
        Validity::Invalid,
        Validity::Fault,
        Validity::Unknown,
    ] {
        let rows: Vec<&Row> = rows
            .iter()
            .filter(|row| row.document.validity == validity)
            .collect();
        if rows.is_empty() {
            continue;
        }
        let count = |is: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| is(row)).count();
        lines.push(format!(
            "{:8} {:>9} {:>7} {:>7} {:>9} {:>8} {:>6} {:>9} {:>7}",
            validity.word(),
            rows.len(),
            count(&|row| row.outcome.refused.is_none()),
            count(&|row| row.outcome.written.is_some() && row.outcome.passed_over.is_empty()),
            count(&|row| row.outcome.written.is_some() && !row.outcome.passed_over.is_empty()),
            count(&|row| row.outcome.unreadable.is_some()),
            count(&|row| row.outcome.written.is_some() && row.outcome.difference.is_none()),
            count(&|row| !row.exempt.is_empty()),
            count(&|row| !row.failures.is_empty()),
        ));
    }
    lines.join("\n")
}

/// Exceptions that no document needed. An exception may be useless if no validator has checked its document.
#[must_use]
pub fn needless(rows: &[Row]) -> Vec<&'static Exception> {
    exceptions()
        .filter(|exception| {
            let is_it =
                |used: &&&Exception| used.path == exception.path && used.from == exception.from;
            let mut documents = rows
                .iter()
                .filter(|row| row.document.path.ends_with(exception.path))
                .peekable();
            documents.peek().is_none()
                || documents.any(|row| {
                    row.document.validity == Validity::Valid
                        && !row.exempt.iter().any(|used| is_it(&used))
                })
        })
        .collect()
}
