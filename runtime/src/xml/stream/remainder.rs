//! What is outside the elements that were handed out: a document of its own, its lists empty.

use super::ancestors::Frame;
use super::position::Position;
use crate::xml::copies::HandedOut;
use crate::xml::location::Location;
use crate::xml::namespace::Namespaces;
use crate::xml::notice::{Notice, Report};
use crate::xml::options::ReadOptions;
use crate::xml::read_error::ReadError;
use crate::xml::reader::Reader;

/// Copies of elements that were handed out may take so many bytes, or as many as all else if that is more.
const COPIES: usize = 64 << 10;

/// What is outside the elements that were handed out.
///
/// It is kept as it stands in the document, but for the blanks and comments between two elements that were
/// handed out, which would add up. Of these elements, the first two of a name in their parent stay as
/// copies, which lists pass by: where there can be only one such element it is needed, and a second is an
/// error.
#[derive(Debug)]
pub(super) struct Remainder {
    text: String,
    /// Bytes of it that are copies.
    copied: usize,
    handed_out: HandedOut,
    /// What stands together in the document, ascending.
    pieces: Vec<Piece>,
    /// Between what was kept last and what is kept next something was left out.
    has_gap: bool,
    /// Where the blanks and comments begin that follow an element which was handed out.
    loose: Option<usize>,
}

/// A part of the rest that is a part of the document.
#[derive(Debug)]
struct Piece {
    /// Where it begins in the rest.
    start: usize,
    /// Where it begins in the document.
    spot: Position,
}

impl Remainder {
    pub(super) fn new() -> Self {
        let start = Piece {
            start: 0,
            spot: Position::START,
        };
        Self {
            text: String::new(),
            copied: 0,
            handed_out: HandedOut::default(),
            pieces: vec![start],
            has_gap: false,
            loose: None,
        }
    }

    /// How many bytes there are, copies included.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// How many bytes there are of what was not handed out.
    pub(super) fn outside(&self) -> usize {
        self.text.len() - self.copied
    }

    /// Whether what is kept next does not stand in the document behind what was kept last.
    pub(super) fn has_gap(&self) -> bool {
        self.has_gap
    }

    /// Adds a token; a loose one is blank, a comment or an instruction. Any other must say where it stands
    /// if there is a gap before it.
    pub(super) fn keep(&mut self, token: &str, is_loose: bool, spot: Option<Position>) {
        if !is_loose {
            self.close_gap(spot);
            self.loose = None;
        }
        self.text.push_str(token);
    }

    fn close_gap(&mut self, spot: Option<Position>) {
        if let Some(spot) = spot {
            let start = self.text.len();
            self.pieces.push(Piece { start, spot });
            self.has_gap = false;
        }
    }

    /// Whether there is room for a copy of so many bytes.
    pub(super) fn has_room(&self, length: usize) -> bool {
        self.copied + length <= COPIES.max(self.outside())
    }

    /// Adds the copy of an element that was handed out, which says where it stands as [`Remainder::keep`] asks.
    pub(super) fn copy(&mut self, element: &str, spot: Option<Position>) {
        self.close_gap(spot);
        let start = self.text.len();
        self.text.push_str(element);
        self.handed_out.push_copy(start..self.text.len());
        self.copied += element.len();
        self.loose = Some(self.text.len());
    }

    /// Notes that an element was handed out of which nothing is kept.
    pub(super) fn leave_out(&mut self) {
        if let Some(loose) = self.loose {
            self.text.truncate(loose);
        }
        // Without it, what is before and behind could make a line end or `]]>` together.
        if !self.text.ends_with('>') {
            self.text.push_str("<!---->");
        }
        self.has_gap = true;
        self.loose = Some(self.text.len());
    }

    /// Counts what was handed out of an element whose end tag is kept next.
    pub(super) fn end(&mut self, frame: Frame) {
        for (name, children) in frame.handed_out {
            let end = self.text.len();
            self.handed_out.push_count(end, name, children.count);
        }
    }

    /// Reads it as a document. Places are those in the document that it is the rest of.
    pub(super) fn read<T>(
        &self,
        known: Namespaces,
        options: &ReadOptions,
        report: Option<Report>,
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> Result<(T, Vec<Notice>), ReadError> {
        // Its size is limited while it grows, and the copies do not count.
        let options = options.clone().max_size(usize::MAX);
        let reader = Reader::new(&self.text, known, &options, report).without(&self.handed_out);
        match reader.document(read) {
            Ok((value, report)) => Ok((value, report.map_or_else(Vec::new, |r| self.notices(r)))),
            Err(error) => {
                let (location, kind) = error.into_parts();
                let offset = offset_of(&self.text, location.line, location.column);
                Err(ReadError::new(
                    located(location, self.spots([offset]).next()),
                    kind,
                ))
            }
        }
    }

    fn notices(&self, report: Report) -> Vec<Notice> {
        let (offsets, notices) = report.into_offsets_and_notices(&self.text);
        let spots = self.spots(offsets.iter().copied());
        let found = offsets.iter().zip(spots).zip(notices);
        found
            .map(|((_, spot), notice)| Notice {
                location: located(notice.location, Some(spot)),
                kind: notice.kind,
            })
            .collect()
    }

    /// The place in the document of an offset.
    pub(super) fn spot(&self, offset: usize) -> Position {
        self.spots([offset]).next().unwrap_or(Position::START)
    }

    /// The locations in the document of offsets in ascending order.
    fn spots(&self, offsets: impl IntoIterator<Item = usize>) -> impl Iterator<Item = Position> {
        let (mut counted, mut spot) = (0, Position::START);
        offsets.into_iter().map(move |offset| {
            let begun = self.pieces.partition_point(|piece| piece.start <= offset);
            if let Some(piece) = self.pieces[..begun].last()
                && piece.start > counted
            {
                (counted, spot) = (piece.start, piece.spot);
            }
            spot = spot.behind(self.text.get(counted..offset).unwrap_or_default());
            counted = offset;
            spot
        })
    }
}

/// A location, its line and column replaced.
fn located(location: Location, spot: Option<Position>) -> Location {
    match spot {
        Some(Position { line, column }) => Location {
            line,
            column,
            ..location
        },
        None => location,
    }
}

/// The offset of a line and a column.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let newlines = memchr::memchr_iter(b'\n', text.as_bytes());
    let start = match line {
        0 | 1 => 0,
        line => newlines
            .skip(line - 2)
            .map(|newline| newline + 1)
            .next()
            .unwrap_or(text.len()),
    };
    let mut characters = text[start..].char_indices();
    let offset = characters.nth(column.saturating_sub(1));
    offset.map_or(text.len(), |(offset, _)| start + offset)
}
