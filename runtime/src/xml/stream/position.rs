//! A line and a column in a document of which only a part is in memory.

use crate::xml::position;

/// A line and a column (in characters), both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::xml) struct Position {
    pub(in crate::xml) line: usize,
    pub(in crate::xml) column: usize,
}

impl Position {
    pub(in crate::xml) const START: Self = Self { line: 1, column: 1 };

    /// The position at the end of a text that begins here.
    pub(super) fn after(self, text: &str) -> Self {
        let (line, column) = position::line_column(text, text.len());
        self.plus(line, column)
    }

    /// The position at the end of bytes that begin here. They may not be text.
    pub(in crate::xml) fn after_bytes(self, bytes: &[u8]) -> Self {
        let line = memchr::memchr_iter(b'\n', bytes).count() + 1;
        let start = memchr::memrchr(b'\n', bytes).map_or(0, |newline| newline + 1);
        let is_first_of_character = |byte: &&u8| **byte & 0xc0 != 0x80;
        let column = bytes[start..].iter().filter(is_first_of_character).count() + 1;
        self.plus(line, column)
    }

    /// The position of a line and a column of a text that begins here.
    pub(in crate::xml) fn plus(self, line: usize, column: usize) -> Self {
        if line == 1 {
            let column = self.column + column - 1;
            return Self { column, ..self };
        }
        let line = self.line + line - 1;
        Self { line, column }
    }
}
