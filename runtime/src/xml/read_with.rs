//! Reads a whole document with a function for its root element.

use crate::xml::document_text::text_of;
use crate::xml::explain::explain;
use crate::xml::namespace::Namespaces;
use crate::xml::notice::{Notice, Report};
use crate::xml::position::Form;
use crate::xml::read_error::ReadError;
use crate::xml::read_options::ReadOptions;
use crate::xml::reader::Reader;

/// Reads a document whose root element is read by a function: checks the encoding, then calls `read` at the
/// root element. Notices are added to `notices`, also if reading ends in an error.
///
/// # Errors
/// Anything that is wrong with the document.
pub fn read_with<T>(
    xml: &[u8],
    namespaces: impl Into<Namespaces>,
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let namespaces = namespaces.into();
    let mut report = notices.is_some().then(Report::default);
    let text = text_of(xml, options, report.as_mut())?;
    let (result, report) = Reader::new(&text, namespaces, options, report).document(read);
    let form = match result {
        Ok(_) => Form::WellFormed,
        Err(_) => Form::Any,
    };
    tell(report, notices, &text, form);
    match result {
        Ok(value) => Ok(value),
        Err(error) => Err(explain(error, &text, namespaces)),
    }
}

/// Adds what was reported to the notices.
fn tell(report: Option<Report>, notices: Option<&mut Vec<Notice>>, text: &str, form: Form) {
    if let (Some(notices), Some(report)) = (notices, report) {
        notices.extend(report.into_notices(text, form));
    }
}
