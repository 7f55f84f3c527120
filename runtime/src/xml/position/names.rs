//! The names of tags that need not be well-formed.

/// The local name of the tag that a text begins with.
pub(crate) fn local_name(tag: &str) -> &str {
    let name = name_after(tag.trim_start_matches('<'));
    name.rsplit(':').next().unwrap_or(name)
}

/// The qualified name that a text begins with.
pub(super) fn name_after(tag: &str) -> &str {
    let end = tag.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '<'));
    &tag[..end.unwrap_or(tag.len())]
}
