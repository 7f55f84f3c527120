//! Finds line, column and element path of a byte offset. The document is scanned again for this: errors are
//! rare, and reading without errors costs nothing extra.

use crate::xml::location::Location;

mod names;
mod path;
mod tags;
#[cfg(test)]
mod tests;

pub(crate) use names::local_name;
pub(crate) use path::{Form, StartTag};

/// The location of a byte offset. An element whose start tag or end tag begins at the offset belongs to
/// the path.
pub(crate) fn location(text: &str, offset: usize) -> Location {
    let mut locations = locations(text, Form::Any, &[offset], StartTag::Inside);
    locations.pop().unwrap_or(Location::START)
}

/// The locations of ascending byte offsets. Time is linear in the size of the text, and memory in the number
/// of elements that are open at the offsets.
pub(crate) fn locations(
    text: &str,
    form: Form,
    offsets: &[usize],
    start_tag: StartTag,
) -> Vec<Location> {
    if offsets.is_empty() {
        return Vec::new();
    }
    let paths = path::paths(text, form, offsets, start_tag);
    let (mut line, mut line_start, mut counted) = (1, 0, 0);
    let mut column = 1;
    offsets
        .iter()
        .zip(paths)
        .map(|(&offset, path)| {
            let end = floor(text, offset).max(counted);
            let passed = &text[counted..end];
            line += memchr::memchr_iter(b'\n', passed.as_bytes()).count();
            if let Some(newline) = memchr::memrchr(b'\n', passed.as_bytes()) {
                line_start = counted + newline + 1;
                column = 1;
            }
            // A long line is counted once for all offsets on it.
            column += text[counted.max(line_start)..end].chars().count();
            counted = end;
            Location { line, column, path }
        })
        .collect()
}

/// The nearest boundary of a character at or before an offset.
pub(crate) fn floor(text: &str, offset: usize) -> usize {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// Line and column (in characters) of an offset, both from 1.
pub(crate) fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..floor(text, offset)];
    let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |newline| newline + 1);
    let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
    (line, before[line_start..].chars().count() + 1)
}
