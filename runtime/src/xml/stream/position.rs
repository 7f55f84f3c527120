//! A line and a column in a document of which only a part is in memory.

use crate::xml::position;

/// A line and a column (in characters), both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Position {
    pub(super) const START: Self = Self { line: 1, column: 1 };

    /// The position at the end of a text that begins here.
    pub(super) fn after(self, text: &str) -> Self {
        let (line, column) = position::line_column(text, text.len());
        self.plus(line, column)
    }

    /// The position of a line and a column of a text that begins here.
    pub(super) fn plus(self, line: usize, column: usize) -> Self {
        if line == 1 {
            let column = self.column + column - 1;
            return Self { column, ..self };
        }
        let line = self.line + line - 1;
        Self { line, column }
    }
}
