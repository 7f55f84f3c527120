//! Errors of reading: what is wrong in a document, and where.

use std::fmt;
use std::ops::Range;

use crate::xml::location::Location;
use crate::xml::notice::Notice;
use crate::xml::place::Place;
use crate::xml::read_error_kind::ReadErrorKind;

/// A document cannot be read, or strict reading refuses it. The message has the location and what is wrong.
/// There is no [`source`](std::error::Error::source).
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() {
/// use orders::Orders;
/// use xsd_runtime::xml::{ReadErrorKind, ReadOptions, Root};
///
/// let xml = "<Orders xmlns='urn:example:orders'\n  Day='1 May'/>";
/// let error = Orders::from_xml_with(xml, &ReadOptions::strict()).expect_err("it is not an xs:date");
/// assert_eq!(error.location().line, 2);
/// assert!(matches!(error.kind(), ReadErrorKind::Value { .. }));
/// assert_eq!(error.to_string(), "2:8: Orders: expected an xs:date, found \"1 May\"");
/// # }
/// ```
///
/// What lenient reading had already accepted or left out is in [`ReadError::notices`], if the caller asked for
/// notices.
#[derive(thiserror::Error)]
#[error("{}: {}", .0.location, .0.kind)]
pub struct ReadError(Box<Parts>);

/// The parts of an error. They are on the heap, so that a result without an error is small.
struct Parts {
    location: Location,
    kind: ReadErrorKind,
    notices: Vec<Notice>,
    place: Place,
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl ReadError {
    pub(crate) fn new(location: Location, kind: ReadErrorKind) -> Self {
        Self(Box::new(Parts {
            location,
            kind,
            notices: Vec::new(),
            place: Place::default(),
        }))
    }

    /// An error at an offset of the text that is read. Its location is computed when reading has ended: that
    /// takes time in proportion to the size of the text, and most of these errors become notices.
    #[cold]
    pub(crate) fn at(offset: usize, kind: ReadErrorKind) -> Self {
        let mut error = Self::new(Location::START, kind);
        error.0.place = Place {
            offset,
            range: offset..offset,
        };
        error
    }

    pub(crate) fn into_parts(self) -> (Location, ReadErrorKind) {
        (self.0.location, self.0.kind)
    }

    /// The place in the text that is read, and what is wrong there.
    pub(crate) fn into_place(self) -> (Place, ReadErrorKind) {
        (self.0.place, self.0.kind)
    }

    pub(crate) fn place(&self) -> &Place {
        &self.0.place
    }

    /// Sets what is left out because of the error.
    pub(crate) fn leaving_out(mut self, range: Range<usize>) -> Self {
        self.leave_out(range);
        self
    }

    /// As [`ReadError::leaving_out`], in place.
    pub(crate) fn leave_out(&mut self, range: Range<usize>) {
        self.0.place.range = range;
    }

    /// The same error in other words.
    pub(crate) fn in_other_words(mut self, kind: ReadErrorKind) -> Self {
        self.0.kind = kind;
        self
    }

    /// The same error at another location.
    pub(crate) fn at_location(mut self, location: Location) -> Self {
        self.0.location = location;
        self
    }

    pub(crate) fn with_notices(mut self, notices: Vec<Notice>) -> Self {
        self.0.notices = notices;
        self
    }

    /// Where the error is.
    #[must_use]
    pub fn location(&self) -> &Location {
        &self.0.location
    }

    /// What is wrong there.
    #[must_use]
    pub fn kind(&self) -> &ReadErrorKind {
        &self.0.kind
    }

    /// What lenient reading had accepted, repaired or left out before it found the error. Only
    /// [`Root::from_xml_with_notices`](crate::xml::Root::from_xml_with_notices) collects them here. Other
    /// functions with notices add them to those of the caller.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.0.notices
    }
}
