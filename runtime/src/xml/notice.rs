//! What lenient reading passed over.

use std::fmt;

use super::position::Edge;
use crate::xml::location::Location;
use crate::xml::position;
use crate::xml::read_error::ReadErrorKind;

/// Something that lenient reading passed over or put up with. Its words are those of the error that
/// strict reading would end in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it stands.
    pub location: Location,
    /// What it is.
    pub kind: ReadErrorKind,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.location, self.kind)
    }
}

/// What is found while reading, by offset.
#[derive(Debug, Default)]
pub(crate) struct Report {
    found: Vec<(usize, ReadErrorKind)>,
}

impl Report {
    /// Keeps what is found, up to a limit; in the place of the next a notice says that there are more.
    pub(crate) fn push(&mut self, offset: usize, limit: usize, kind: ReadErrorKind) {
        if self.found.len() < limit {
            self.found.push((offset, kind));
        } else if self.found.len() == limit {
            let what = "notices";
            self.found
                .push((offset, ReadErrorKind::Limit { what, limit }));
        }
    }

    pub(crate) fn into_notices(self, text: &str) -> Vec<Notice> {
        let (_, notices) = self.into_offsets_and_notices(text);
        notices
    }

    /// The notices, and the offset of each in the text, ascending.
    pub(crate) fn into_offsets_and_notices(mut self, text: &str) -> (Vec<usize>, Vec<Notice>) {
        self.found.sort_by_key(|(offset, _)| *offset);
        let offsets: Vec<usize> = self.found.iter().map(|(offset, _)| *offset).collect();
        let locations = position::locations(text, &offsets, Edge::Element);
        let kinds = self.found.into_iter().map(|(_, kind)| kind);
        let notices = locations
            .into_iter()
            .zip(kinds)
            .map(|(location, kind)| Notice { location, kind })
            .collect();
        (offsets, notices)
    }
}
