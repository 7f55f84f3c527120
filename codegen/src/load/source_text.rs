//! The text of a schema file, and the locations in it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::encoding::{Decoded, Encoding, NoText, decode};
use crate::error::{Error, ErrorKind};
use crate::location::Location;

/// The text of a file, without a byte order mark.
#[derive(Debug)]
pub(crate) struct SourceText {
    pub(crate) file: Arc<Path>,
    pub(crate) content: String,
    pub(super) encoding: Encoding,
    /// Where each line starts.
    lines: Vec<usize>,
    /// The offsets of all bytes that continue a character: they do not count as columns.
    extra: Vec<usize>,
}

impl SourceText {
    /// The text in `bytes`, if it has only characters that XML allows.
    pub(crate) fn new(file: PathBuf, bytes: Vec<u8>) -> Result<Self, Error> {
        let Decoded {
            text,
            encoding,
            end,
        } = decode(bytes);
        let text = text
            .strip_prefix('\u{FEFF}')
            .map(str::to_owned)
            .unwrap_or(text);
        let starts = text
            .bytes()
            .enumerate()
            .filter(|&(_, b)| b == b'\n')
            .map(|(i, _)| i + 1);
        let lines = std::iter::once(0).chain(starts).collect();
        let is_extra = |b: u8| b & 0b1100_0000 == 0b1000_0000;
        let extra = text.bytes().enumerate().filter(|&(_, b)| is_extra(b));
        let extra = extra.map(|(i, _)| i).collect();
        let text = Self {
            file: file.into(),
            content: text,
            encoding,
            lines,
            extra,
        };
        if let Some(no_text) = end {
            let kind = match no_text {
                NoText::Utf8(error) => ErrorKind::NotUtf8(error),
                NoText::Utf16 => ErrorKind::Malformed("this is not UTF-16".to_owned()),
            };
            return Err(text.error(text.content.len(), kind));
        }
        match text.content.char_indices().find(|&(_, c)| !is_xml(c)) {
            Some((offset, c)) => Err(text.error(offset, ErrorKind::IllegalCharacter(c))),
            None => Ok(text),
        }
    }

    /// Whether the file is in UTF-8, as it says.
    pub(crate) fn is_utf_8(&self) -> bool {
        self.encoding == Encoding::Utf8
    }

    /// The location of the byte at `offset`.
    pub(crate) fn location(&self, offset: usize) -> Location {
        let line = self.lines.partition_point(|&start| start <= offset);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        // A schema may be one long line, so its characters are not counted one by one.
        let extra = |end| self.extra.partition_point(|&byte| byte < end);
        let column = (offset - start) - (extra(offset) - extra(start));
        let number = |n| u32::try_from(n).unwrap_or(u32::MAX);
        Location {
            file: Arc::clone(&self.file),
            position: Some((number(line), number(column + 1))),
        }
    }

    /// The offset of a line and column, both from 1.
    pub(super) fn offset(&self, line: u32, column: u32) -> usize {
        let index = |n: u32| usize::try_from(n).unwrap_or(usize::MAX).saturating_sub(1);
        let end = self.content.len();
        let start = self.lines.get(index(line)).copied().unwrap_or(end);
        let line = self.content.get(start..).unwrap_or_default();
        let column = line.char_indices().nth(index(column));
        column.map_or(end, |(offset, _)| start + offset)
    }

    /// The text from `offset` on.
    pub(super) fn from(&self, offset: usize) -> &str {
        self.content.get(offset..).unwrap_or_default()
    }

    /// The name in the tag that starts at `offset`, with its prefix.
    pub(super) fn tag_name(&self, offset: usize) -> &str {
        let tag = self.from(offset + 1);
        let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/');
        tag.get(..end.unwrap_or(tag.len())).unwrap_or_default()
    }

    /// An error at the byte at `offset`.
    pub(crate) fn error(&self, offset: usize, kind: ErrorKind) -> Error {
        Error::new(&self.location(offset), kind)
    }
}

/// Whether XML 1.0 allows the character.
pub(crate) fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}
