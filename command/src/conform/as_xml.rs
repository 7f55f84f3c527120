//! What is wrong with a document as XML: what the reader itself says.

use xsd_runtime::codegen::Globals;
use xsd_runtime::xml::{AnyElement, Namespaces, ReadOptions};

use super::position::position;
use super::problem::{Effect, Problem};

/// Nothing is declared: only what holds for all documents is asked.
static NOTHING: Globals = Globals {
    elements: &[],
    types: &[],
    has_all_types: false,
    attributes: &[],
};

/// Why nobody can read a document that begins after this text of its file: it is not XML, has another encoding, is
/// too deep.
pub(crate) fn refused(before: &str, document: &[u8]) -> Option<Problem> {
    let options = ReadOptions::lenient();
    let read = AnyElement::from_xml_with(document, &NOTHING, Namespaces::new(&[]), &options, None);
    let error = read.err()?;
    let at = error.location();
    Some(after(
        before,
        at.line,
        at.column,
        at.path.clone(),
        error.kind().to_string(),
    ))
}

/// What is wrong at a line and column of a document that begins after this text of its file.
pub(crate) fn after(
    before: &str,
    line: usize,
    column: usize,
    path: String,
    what: String,
) -> Problem {
    let (lines, columns) = position(before, before.len());
    let columns = if line == 1 { columns - 1 } else { 0 };
    Problem {
        line: lines + line - 1,
        column: columns + column,
        path,
        what,
        rule: None,
        lenient: Effect::Refused,
    }
}
