//! The XML declaration.

use super::characters;

/// Reads the part of an XML declaration between `<?` and `?>`. The result is the encoding that it names.
///
/// # Errors
/// What is wrong with the declaration.
pub(crate) fn parse(inside: &str) -> Result<Option<&str>, &'static str> {
    let mut rest = inside.strip_prefix("xml").unwrap_or(inside);
    let version = attribute(&mut rest, "version").ok_or("an XML declaration needs a version")?;
    let minor = version.strip_prefix("1.").unwrap_or_default();
    if minor.is_empty() || !minor.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("the version of XML can only be 1.0");
    }
    let encoding = attribute(&mut rest, "encoding");
    let standalone = attribute(&mut rest, "standalone");
    let is_name = |name: &str| {
        let is_rest = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(is_rest)
    };
    if encoding.is_some_and(|encoding| !is_name(encoding)) {
        return Err("the encoding of an XML declaration has no valid name");
    }
    if standalone.is_some_and(|value| !matches!(value, "yes" | "no")) {
        return Err("standalone can only be yes or no");
    }
    if !characters::is_blank(rest.as_bytes()) {
        return Err("an XML declaration has version, encoding and standalone, in this order");
    }
    Ok(encoding)
}

/// Takes white space and an attribute of this name from the start of a text.
fn attribute<'t>(text: &mut &'t str, name: &str) -> Option<&'t str> {
    let blank = |text: &'t str| text.trim_start_matches([' ', '\t', '\n', '\r']);
    let start = blank(text);
    let after = (start.len() < text.len()).then(|| start.strip_prefix(name))??;
    let value = blank(blank(after).strip_prefix('=')?);
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (value, after) = value[1..].split_once(quote)?;
    *text = after;
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations() {
        for (inside, expected) in [
            ("xml version='1.0'", Ok(None)),
            ("xml version=\"1.1\" ", Ok(None)),
            (
                "xml\tversion = '1.0'\nencoding = \"utf-8\"",
                Ok(Some("utf-8")),
            ),
            (
                "xml version='1.0' encoding='latin1' standalone='no'",
                Ok(Some("latin1")),
            ),
            ("xml version='1.0' standalone='yes'", Ok(None)),
            ("xml", Err("an XML declaration needs a version")),
            ("xml bogus", Err("an XML declaration needs a version")),
            (
                "xml encoding='utf-8' version='1.0'",
                Err("an XML declaration needs a version"),
            ),
            (
                "xml version='2.0'",
                Err("the version of XML can only be 1.0"),
            ),
            (
                "xml version='1.'",
                Err("the version of XML can only be 1.0"),
            ),
            (
                "xml version='1.0' encoding=''",
                Err("the encoding of an XML declaration has no valid name"),
            ),
            (
                "xml version='1.0' standalone='maybe'",
                Err("standalone can only be yes or no"),
            ),
            (
                "xml version='1.0' standalone='no' encoding='utf-8'",
                Err("an XML declaration has version, encoding and standalone, in this order"),
            ),
            (
                "xml version='1.0'encoding='utf-8'",
                Err("an XML declaration has version, encoding and standalone, in this order"),
            ),
        ] {
            assert_eq!(parse(inside), expected, "{inside}");
        }
    }
}
