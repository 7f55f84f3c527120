//! Lines and columns.

/// Line and column of a byte, both from 1, the column in characters.
pub(crate) fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset.min(text.len())).unwrap_or(text);
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let lines = before.bytes().filter(|&byte| byte == b'\n').count();
    (lines + 1, before[line..].chars().count() + 1)
}
