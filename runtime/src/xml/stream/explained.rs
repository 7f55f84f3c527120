//! Errors of streams say what came instead of a document.

use std::io::Read;

use super::failure::StreamError;
use super::walk::Walk;
use crate::xml::explain::explain;
use crate::xml::not_xml::BEGINNING;
use crate::xml::position;
use crate::xml::read_error_kind::ReadErrorKind;

impl<R: Read> Walk<R> {
    /// The error that says best what is wrong with the document. It may show more of the document than was read
    /// so far.
    #[cold]
    pub(super) fn explain(&mut self, error: StreamError) -> StreamError {
        let StreamError::Read(error) = error else {
            return error;
        };
        let error = explain(error, &self.beginning(), self.known);
        if !matches!(error.kind(), ReadErrorKind::NotXml(_)) {
            return error.into();
        }
        self.window.read_to(BEGINNING);
        explain(error, &self.beginning(), self.known).into()
    }

    fn beginning(&self) -> String {
        let kept = self.remainder.text();
        let kept = &kept[..position::floor(kept, BEGINNING)];
        let unread = self.window.unread();
        let unread = &unread[..position::floor(unread, BEGINNING - kept.len())];
        format!("{kept}{unread}")
    }
}
