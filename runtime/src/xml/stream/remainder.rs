//! What is left of a document when the wanted elements are taken out of it. It is a document again.

use super::ancestors::OpenElement;
use super::position::Position;
use crate::xml::handed_out::HandedOut;
use crate::xml::location::Location;
use crate::xml::namespace::Namespaces;
use crate::xml::notice::{Notice, Report};
use crate::xml::position::Form;
use crate::xml::read_error::ReadError;
use crate::xml::read_options::ReadOptions;
use crate::xml::reader::Reader;

/// The copies of handed out elements may take this many bytes, or as many as everything else in the
/// remainder if that is more.
const MAX_COPIES: usize = 64 << 10;

/// What is outside the elements that were handed out.
///
/// - Text outside is kept as it stands in the document. Only white space, comments and instructions between
///   two handed out elements are left out, because they would add up.
/// - The first two handed out elements of a name in the same parent are kept as copies, while there is
///   room. Where the schema allows one element the first copy is read, and a second one is an error.
///   Where the schema has a list the copies are skipped.
/// - How many elements were handed out of each parent is kept for the checks of `minOccurs` and
///   `maxOccurs`.
#[derive(Debug)]
pub(super) struct Remainder {
    text: String,
    /// Bytes of the text that are copies.
    copied: usize,
    handed_out: HandedOut,
    /// The parts of the text that are contiguous in the document, ascending.
    pieces: Vec<Piece>,
    /// Whether something was left out after the end of the text.
    has_gap: bool,
    /// Where the white space, comments and instructions after the last handed out element begin, if nothing
    /// else follows them.
    filler: Option<usize>,
}

/// A part of the remainder that is contiguous in the document.
#[derive(Debug)]
struct Piece {
    /// Where it begins in the remainder.
    start: usize,
    /// Where it begins in the document.
    position: Position,
}

impl Remainder {
    pub(super) fn new() -> Self {
        let start = Piece {
            start: 0,
            position: Position::START,
        };
        Self {
            text: String::new(),
            copied: 0,
            handed_out: HandedOut::default(),
            pieces: vec![start],
            has_gap: false,
            filler: None,
        }
    }

    /// What was kept so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many bytes there are, copies included.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// How many bytes there are without the copies.
    pub(super) fn outside(&self) -> usize {
        self.text.len() - self.copied
    }

    /// Whether something was left out after the last part that was kept.
    pub(super) fn has_gap(&self) -> bool {
        self.has_gap
    }

    /// Adds a token. Filler is white space, a comment or an instruction. All else needs its position in the
    /// document if there is a gap before it.
    pub(super) fn keep(&mut self, token: &str, is_filler: bool, position: Option<Position>) {
        if !is_filler {
            self.close_gap(position);
            self.filler = None;
        }
        self.text.push_str(token);
    }

    fn close_gap(&mut self, position: Option<Position>) {
        if let Some(position) = position {
            let start = self.text.len();
            self.pieces.push(Piece { start, position });
            self.has_gap = false;
        }
    }

    /// Whether there is room for a copy of this many bytes.
    pub(super) fn has_room(&self, length: usize) -> bool {
        self.copied + length <= MAX_COPIES.max(self.outside())
    }

    /// Adds the copy of an element that is handed out. The position is given as for [`Remainder::keep`].
    pub(super) fn copy(&mut self, element: &str, position: Option<Position>) {
        self.close_gap(position);
        let start = self.text.len();
        self.text.push_str(element);
        self.handed_out.push_copy(start..self.text.len());
        self.copied += element.len();
        self.filler = Some(self.text.len());
    }

    /// An element is handed out and not copied.
    pub(super) fn leave_out(&mut self) {
        if let Some(filler) = self.filler {
            self.text.truncate(filler);
        }
        // Without the comment, the text before and after could become one line end or `]]>`.
        if !self.text.ends_with('>') {
            self.text.push_str("<!---->");
        }
        self.has_gap = true;
        self.filler = Some(self.text.len());
    }

    /// Keeps how many elements were handed out of an element. Its end tag is kept next.
    pub(super) fn end(&mut self, element: OpenElement) {
        for (name, children) in element.handed_out {
            let end = self.text.len();
            self.handed_out.push_count(end, name, children.count);
        }
    }

    /// Reads the remainder as a document. Locations are those in the whole document.
    pub(super) fn read<T>(
        &self,
        known: Namespaces,
        options: &ReadOptions,
        report: Option<Report>,
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> (Result<T, ReadError>, Vec<Notice>) {
        // Its size was limited while it grew, and the copies do not count.
        let options = options.clone().max_size(usize::MAX);
        let reader =
            Reader::new(self.text.as_str(), known, &options, report).without(&self.handed_out);
        let (result, report) = reader.document(read);
        let notices = report.map_or_else(Vec::new, |report| self.notices(report));
        let result = result.map_err(|error| {
            let position = self.position(error.place().offset);
            let location = moved(error.location().clone(), position);
            error.at_location(location)
        });
        (result, notices)
    }

    fn notices(&self, report: Report) -> Vec<Notice> {
        let (offsets, notices) = report.into_offsets_and_notices(&self.text, Form::Any);
        let moved = |(position, notice): (Position, Notice)| {
            let location = moved(notice.location().clone(), position);
            notice.at_location(location)
        };
        self.positions(offsets).zip(notices).map(moved).collect()
    }

    /// The position in the document of an offset in the remainder.
    pub(super) fn position(&self, offset: usize) -> Position {
        self.positions([offset]).next().unwrap_or(Position::START)
    }

    /// The positions in the document of ascending offsets in the remainder.
    fn positions(
        &self,
        offsets: impl IntoIterator<Item = usize>,
    ) -> impl Iterator<Item = Position> {
        let (mut counted, mut position) = (0, Position::START);
        offsets.into_iter().map(move |offset| {
            let begun = self.pieces.partition_point(|piece| piece.start <= offset);
            if let Some(piece) = self.pieces[..begun].last()
                && piece.start > counted
            {
                (counted, position) = (piece.start, piece.position);
            }
            position = position.after(self.text.get(counted..offset).unwrap_or_default());
            counted = offset;
            position
        })
    }
}

/// A location with another line and column.
fn moved(location: Location, Position { line, column }: Position) -> Location {
    Location {
        line,
        column,
        ..location
    }
}
