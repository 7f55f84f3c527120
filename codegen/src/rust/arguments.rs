//! The layout of arguments in parentheses and of values in brackets.

use super::expression::Expression;
use super::room::{
    INDENT, LaidOut, Room, break_line, first_line_width, is_one_line, line_count, width,
};

/// The widest arguments, or values of an array, on one line.
const MAX_ARGUMENTS: usize = 60;
/// The widest values of an array that share lines.
const SHORT_VALUE: usize = 10;

/// `function(a, b)`
pub(super) fn call(function: &str, arguments: &[Expression], room: Room) -> Option<String> {
    let list = List {
        start: format!("{function}("),
        end: ")",
        separator: if function.ends_with('!') { "" } else { "," },
        values: arguments,
        room,
    };
    list.layout(width(function) < INDENT)
}

/// `&[a, b]`
pub(super) fn array(values: &[Expression], room: Room) -> Option<String> {
    let list = List {
        start: "&[".to_owned(),
        end: "]",
        separator: ",",
        values,
        room,
    };
    list.layout(false)
}

struct List<'a> {
    start: String,
    end: &'static str,
    /// What follows the last value if each has a line.
    separator: &'static str,
    values: &'a [Expression],
    room: Room,
}

impl List<'_> {
    /// Whether the last value may begin on the line of the list and go on below it.
    fn may_go_on(&self, is_short: bool) -> bool {
        match self.values {
            [only] => !only.is_word() || is_short,
            _ => false,
        }
    }

    fn layout(&self, is_short: bool) -> Option<String> {
        let inside = self.room.inside(1);
        let line = self.room.after(width(&self.start)).before(1);
        if self.values.is_empty() {
            return self.room.hold(format!("{}{}", self.start, self.end));
        }
        if self.may_go_on(is_short)
            && let Some(text) = self.going_on(line, inside)
        {
            return Some(text);
        }
        let values = self.values.iter().map(|value| value.layout(inside));
        let values = values.collect::<Option<Vec<String>>>()?;
        let all = values.join(", ");
        // One argument may fill the line.
        let limit = match self.values {
            [_] => line.width(),
            _ => line.width().min(MAX_ARGUMENTS),
        };
        if is_one_line(&all) && width(&all) <= limit {
            return Some(format!("{}{all}{}", self.start, self.end));
        }
        let start = self.room.hold(self.start.clone())?;
        let is_short = |value: &String| width(value) <= SHORT_VALUE;
        let share = values.iter().all(is_short) && self.values.iter().all(Expression::is_word);
        let lines = if share {
            fill(&values, inside.width())
        } else {
            values
        };
        let line = break_line(inside.indent);
        let lines = lines.join(&format!(",{line}"));
        let (separator, end) = (self.separator, self.end);
        let last = break_line(self.room.indent);
        Some(format!("{start}{line}{lines}{separator}{last}{end}"))
    }

    /// The only value begins on the line of the list.
    fn going_on(&self, line: Room, inside: Room) -> Option<String> {
        let [only] = self.values else { return None };
        let line = match only {
            Expression::Call(..) => line.at_most(MAX_ARGUMENTS),
            _ => line,
        };
        let value = only.layout(line)?;
        if first_line_width(&value) > line.width().min(MAX_ARGUMENTS) {
            return None;
        }
        if line_count(&value) == 2
            && let Some(below) = only.layout(inside)
            && is_one_line(&below)
        {
            return None;
        }
        Some(format!("{}{value}{}", self.start, self.end))
    }
}

/// Puts as many values on a line as there is room for.
pub(super) fn fill(values: &[String], room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (index, value) in values.iter().enumerate() {
        // A comma follows each, and rustfmt does not count the last.
        let comma = usize::from(index + 1 < values.len());
        match lines.last_mut() {
            Some(line) if width(line) + ", ".len() + width(value) + comma <= room => {
                line.push_str(", ");
                line.push_str(value);
            }
            _ => lines.push(value.clone()),
        }
    }
    lines
}
