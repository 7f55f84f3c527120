//! What lenient reading left out, kept, moved or repaired.

use std::fmt;
use std::ops::Range;

use crate::text::excerpt::excerpt_of_lines;
use crate::xml::location::Location;
use crate::xml::place::Place;
use crate::xml::position::{self, Form, StartTag};
use crate::xml::read_error_kind::ReadErrorKind;

/// A departure from the schema that lenient reading left out, kept, moved or repaired. Displayed, it is the message of
/// the error in strict reading, then what became of it. A program asks for the [kind](Notice::kind) and the
/// [effect](Notice::effect).
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use orders::Orders;
/// use xsd_runtime::xml::{Effect, ReadErrorKind, ReadOptions, Root};
///
/// let xml = r#"<Orders xmlns="urn:example:orders" Day="1 May"><Shop>North</Shop></Orders>"#;
/// let (orders, notices) = Orders::from_xml_with_notices(xml, &ReadOptions::lenient())?;
/// assert_eq!(orders.day, None);
/// let [notice] = &*notices else { panic!("there is one notice") };
/// assert_eq!(notice.location().path, "Orders");
/// assert!(matches!(notice.kind(), ReadErrorKind::Value { .. }));
/// assert_eq!(notice.effect(), Effect::Lost);
/// assert_eq!(notice.left_out(), r#"Day="1 May""#);
/// assert_eq!(notice.message(), r#"1:41: Orders: expected an xs:date, found "1 May""#);
/// assert_eq!(notice.to_string(), notice.message() + r#"; lost: Day="1 May""#);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    location: Location,
    kind: ReadErrorKind,
    effect: Effect,
    left_out: String,
}

/// What became of something that departs from the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It is not in the value. The notice has its text.
    Lost,
    /// It is in the value as it came, although the schema does not allow it there.
    Kept,
    /// It is in the value, at the place where the schema has it.
    Moved,
    /// It is in the value as the schema asks for it.
    Repaired,
}

/// [`Notice::left_out`] has at most so many bytes of the document.
const LONGEST_TEXT: usize = 4096;

impl Notice {
    /// Where it is.
    #[must_use]
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// What departs from the schema.
    #[must_use]
    pub fn kind(&self) -> &ReadErrorKind {
        &self.kind
    }

    /// Where and what it is, in the words of strict reading, without what became of it.
    #[must_use]
    pub fn message(&self) -> String {
        format!("{}: {}", self.location, self.kind)
    }

    /// What became of it.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// Whether something in the document is not in the value.
    #[must_use]
    pub fn is_loss(&self) -> bool {
        self.effect == Effect::Lost
    }

    /// What was left out, as it stands in the document: an element, an attribute or a text. After 4,096 bytes it
    /// ends with `…`. It is empty if nothing was lost.
    #[must_use]
    pub fn left_out(&self) -> &str {
        &self.left_out
    }

    pub(crate) fn into_parts(self) -> (Location, ReadErrorKind) {
        (self.location, self.kind)
    }

    /// The same notice at another location.
    pub(crate) fn at_location(self, location: Location) -> Self {
        Self { location, ..self }
    }

    /// There are more notices than the limit. Nobody knows what they would say, so something may be lost.
    pub(crate) fn too_many(location: Location, limit: usize) -> Self {
        let what = "notices";
        Self {
            location,
            kind: ReadErrorKind::Limit { what, limit },
            effect: Effect::Lost,
            left_out: String::new(),
        }
    }

    /// Something that was repaired at a location.
    pub(crate) fn repaired(location: Location, kind: ReadErrorKind) -> Self {
        Self {
            location,
            kind,
            effect: Effect::Repaired,
            left_out: String::new(),
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.location, self.kind)?;
        match self.effect {
            // Nobody knows what became of what was not reported.
            Effect::Lost if matches!(self.kind, ReadErrorKind::Limit { .. }) => Ok(()),
            Effect::Lost if self.left_out.is_empty() => f.write_str("; lost"),
            Effect::Lost => write!(f, "; lost: {}", excerpt_of_lines(&self.left_out)),
            Effect::Kept => f.write_str("; kept"),
            Effect::Moved => f.write_str("; moved"),
            Effect::Repaired => f.write_str("; repaired"),
        }
    }
}

/// The notices of a document while it is read, by offset.
#[derive(Debug, Default)]
pub(crate) struct Report {
    found: Vec<Found>,
    /// Characters that were replaced before the document was read.
    replaced: Vec<Found>,
}

/// A notice without its location.
#[derive(Debug)]
struct Found {
    offset: usize,
    kind: ReadErrorKind,
    effect: Effect,
    left_out: Range<usize>,
}

impl Report {
    /// Adds a notice, up to a limit. One more notice then says that there are others.
    pub(crate) fn push(&mut self, place: Place, limit: usize, kind: ReadErrorKind, effect: Effect) {
        let mut found = Found {
            offset: place.offset,
            kind,
            effect,
            left_out: place.range,
        };
        let count = self.count();
        if count == limit {
            let what = "notices";
            found.kind = ReadErrorKind::Limit { what, limit };
            found.effect = Effect::Lost;
            found.left_out = found.offset..found.offset;
        }
        if count <= limit {
            self.found.push(found);
        }
    }

    /// As [`Report::push`] for a character that was replaced. It is reported whatever is left out later.
    pub(crate) fn push_replaced(&mut self, offset: usize, limit: usize, character: char) {
        let (kind, range) = (ReadErrorKind::ForbiddenCharacter(character), offset..offset);
        self.push(Place { offset, range }, limit, kind, Effect::Repaired);
        self.replaced.append(&mut self.found);
    }

    /// Adds what another reader has reported of the same document, if it is not too much. Returns whether it has.
    #[cfg(feature = "parallel")]
    pub(crate) fn append(&mut self, other: &mut Self, limit: usize) -> bool {
        let has_room = self.count() + other.count() <= limit;
        if has_room {
            self.found.append(&mut other.found);
        }
        has_room
    }

    /// How many notices there are.
    pub(crate) fn count(&self) -> usize {
        self.found.len() + self.replaced.len()
    }

    /// Forgets the last notices, those about what begins at an offset or after it: it is left out as a whole.
    pub(crate) fn forget_since(&mut self, start: usize) {
        let is_in_it = |last: &mut Found| last.left_out.start >= start;
        while self.found.pop_if(is_in_it).is_some() {}
    }

    /// What was reported, and the offset of each.
    pub(crate) fn into_kinds(self) -> impl Iterator<Item = (usize, ReadErrorKind)> {
        let found = self.found.into_iter().chain(self.replaced);
        found.map(|found| (found.offset, found.kind))
    }

    pub(crate) fn into_notices(self, text: &str, form: Form) -> Vec<Notice> {
        let (_, notices) = self.into_offsets_and_notices(text, form);
        notices
    }

    /// The notices, and the offset of each in the text, ascending.
    pub(crate) fn into_offsets_and_notices(
        mut self,
        text: &str,
        form: Form,
    ) -> (Vec<usize>, Vec<Notice>) {
        self.found.append(&mut self.replaced);
        self.found.sort_by_key(|found| found.offset);
        let offsets: Vec<usize> = self.found.iter().map(|found| found.offset).collect();
        let locations = position::locations(text, form, &offsets, StartTag::Inside);
        let notices = locations
            .into_iter()
            .zip(self.found)
            .map(|(location, found)| Notice {
                location,
                kind: found.kind,
                effect: found.effect,
                left_out: match found.effect {
                    Effect::Lost => shortened(text.get(found.left_out).unwrap_or_default()),
                    _ => String::new(),
                },
            })
            .collect();
        (offsets, notices)
    }
}

fn shortened(text: &str) -> String {
    let end = position::floor(text, LONGEST_TEXT);
    let mut shortened = text[..end].to_owned();
    if end < text.len() {
        shortened.push('…');
    }
    shortened
}
