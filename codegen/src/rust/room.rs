//! Room on a line.

/// Something with a layout. The layout of an expression calls the layouts of its parts.
pub(super) trait LaidOut {
    /// The text, without an indentation before its first line. `None` if there is no room for it.
    fn layout(&self, room: Room) -> Option<String>;
}

/// The most columns of a line.
pub(super) const MAX_WIDTH: usize = 100;
/// The columns of an indentation.
pub(super) const INDENT: usize = 4;

/// The room for an expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// The indentation of the line on which the expression begins.
    pub(super) indent: usize,
    /// The column where it begins.
    pub(super) column: usize,
    /// The column where it must end, on each of its lines.
    pub(super) end: usize,
}

impl Room {
    /// A line with this indentation, of which some columns at the end are taken.
    pub(super) fn line(indent: usize, taken: usize) -> Self {
        Self {
            indent,
            column: indent,
            end: MAX_WIDTH - taken,
        }
    }

    /// A line further in than this one.
    pub(super) fn inside(self, taken: usize) -> Self {
        Self::line(self.indent + INDENT, taken)
    }

    pub(super) fn width(self) -> usize {
        self.end.saturating_sub(self.column)
    }

    /// Without some columns at the beginning.
    pub(super) fn after(self, columns: usize) -> Self {
        Self {
            column: self.column + columns,
            ..self
        }
    }

    /// Without some columns at the end.
    pub(super) fn before(self, columns: usize) -> Self {
        Self {
            end: self.end.saturating_sub(columns),
            ..self
        }
    }

    /// With at most this many columns.
    pub(super) fn at_most(self, columns: usize) -> Self {
        Self {
            end: self.end.min(self.column + columns),
            ..self
        }
    }

    /// The text, if it is on one line and there is room for it.
    pub(super) fn hold(self, text: String) -> Option<String> {
        (width(&text) <= self.width()).then_some(text)
    }
}

pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

pub(super) fn first_line_width(text: &str) -> usize {
    width(text.lines().next().unwrap_or_default())
}

pub(super) fn is_one_line(text: &str) -> bool {
    !text.contains('\n')
}

pub(super) fn line_count(text: &str) -> usize {
    text.lines().count()
}

/// A line break and an indentation.
pub(super) fn break_line(indent: usize) -> String {
    format!("\n{}", " ".repeat(indent))
}

/// Whether it is better to put an expression on the next line.
pub(super) fn is_better_below(behind: &str, below: &str) -> bool {
    let opens = |text: &str, bracket| {
        let first = text.lines().next().unwrap_or_default();
        first.ends_with(bracket)
    };
    let opens_only_behind = |bracket| opens(behind, bracket) && !opens(below, bracket);
    is_one_line(below)
        || line_count(behind) > line_count(below) + 1
        || ['(', '{', '['].into_iter().any(opens_only_behind)
}
