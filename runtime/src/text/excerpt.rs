//! What a message shows of a value from a document.

/// So many characters of it.
const LONGEST: usize = 60;

/// The start of a value, short enough for a message.
#[must_use]
pub fn excerpt(value: &str) -> String {
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// The same of a text that may have several lines, on one line.
#[must_use]
pub(crate) fn excerpt_of_lines(text: &str) -> String {
    // No word is empty, so these are more than are shown.
    let words: Vec<&str> = text.split_whitespace().take(LONGEST).collect();
    excerpt(&words.join(" "))
}
