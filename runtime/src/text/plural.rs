//! Numbers with a noun in messages.

/// A number and what it counts, a noun in the plural such as `bytes of text`. For 1 the noun is made singular.
pub(crate) fn counted(number: usize, nouns: &str) -> String {
    let (noun, rest) = nouns.split_at(nouns.find(' ').unwrap_or(nouns.len()));
    match number {
        1 => format!("1 {}{rest}", noun.strip_suffix('s').unwrap_or(noun)),
        _ => format!("{number} {nouns}"),
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn one_is_singular() {
        assert_eq!(counted(0, "bytes of text"), "0 bytes of text");
        assert_eq!(counted(1, "bytes of text"), "1 byte of text");
        assert_eq!(counted(2, "notices"), "2 notices");
        assert_eq!(counted(1, "notices"), "1 notice");
    }
}
