//! What lenient reading accepted although the schema does not allow it.

use std::fmt;

use crate::xml::location::Location;
use crate::xml::position::{self, StartTag};
use crate::xml::read_error::ReadErrorKind;

/// Something that lenient reading skipped, repaired or accepted although the schema does not allow it. The
/// message is that of the error in strict reading.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use orders::Orders;
/// use xsd_runtime::xml::{ReadErrorKind, ReadOptions, Root};
///
/// let xml = r#"<Orders xmlns="urn:example:orders" Till="1"><Shop>North</Shop></Orders>"#;
/// let (_, notices) = Orders::from_xml_with_notices(xml, &ReadOptions::lenient())?;
/// assert_eq!(notices[0].location.path, "Orders");
/// assert_eq!(notices[0].kind, ReadErrorKind::UnexpectedAttribute("Till".to_owned()));
/// assert_eq!(notices[0].to_string(), "1:42: Orders: expected no attribute Till here");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it is.
    pub location: Location,
    /// What it is.
    pub kind: ReadErrorKind,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.location, self.kind)
    }
}

/// The notices of a document while it is read, by offset.
#[derive(Debug, Default)]
pub(crate) struct Report {
    found: Vec<(usize, ReadErrorKind)>,
}

impl Report {
    /// Adds a notice, up to a limit. One more notice then says that there are others.
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
        let locations = position::locations(text, &offsets, StartTag::Inside);
        let kinds = self.found.into_iter().map(|(_, kind)| kind);
        let notices = locations
            .into_iter()
            .zip(kinds)
            .map(|(location, kind)| Notice { location, kind })
            .collect();
        (offsets, notices)
    }
}
