//! What a message shows of a value from a document.

/// The start of a value, short enough for a message.
#[must_use]
pub fn excerpt(value: &str) -> String {
    const LONGEST: usize = 60;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}
