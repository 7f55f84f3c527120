//! Names of XML, and the types of XSD that consist of names.

/// Whether a character can begin a name.
fn is_start(c: char) -> bool {
    matches!(c,
        'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{2ff}' | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}'
        | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}'
        | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

fn is_part(c: char) -> bool {
    is_start(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

/// `NCName`: a name without a colon.
pub(crate) fn is_nc_name(text: &str) -> bool {
    text.starts_with(is_start) && text.chars().all(is_part)
}

/// `Name`
pub(crate) fn is_name(text: &str) -> bool {
    let is_first = |c: char| is_start(c) || c == ':';
    text.starts_with(is_first) && text.chars().all(|c| is_part(c) || c == ':')
}

/// `NMTOKEN`
pub(crate) fn is_nm_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| is_part(c) || c == ':')
}

/// `QName`: a name with or without a prefix.
pub(crate) fn is_q_name(text: &str) -> bool {
    match text.split_once(':') {
        Some((prefix, local)) => is_nc_name(prefix) && is_nc_name(local),
        None => is_nc_name(text),
    }
}

/// `language`: parts of up to eight letters or digits. The first part has only letters.
pub(crate) fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_size = |part: &str| (1..=8).contains(&part.len());
    let first = parts.next().unwrap_or_default();
    is_size(first)
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| is_size(part) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
