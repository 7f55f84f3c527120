//! Patterns for names: a part of a name, or with `*` and `?` the whole of it. Capital letters do not count.

use regex_lite::Regex;

/// Patterns of which one must match.
pub(crate) struct Patterns(Vec<Regex>);

impl Patterns {
    /// What the texts say. Without any, everything matches.
    pub(crate) fn new<'t>(texts: impl IntoIterator<Item = &'t str>) -> Result<Self, String> {
        let regex = |text: &str| {
            let whole = text.contains(['*', '?']);
            let body = regex_lite::escape(text);
            let body = body.replace(r"\*", ".*").replace(r"\?", ".");
            let regex = if whole { format!("^{body}$") } else { body };
            Regex::new(&format!("(?is){regex}")).map_err(|error| error.to_string())
        };
        texts
            .into_iter()
            .map(regex)
            .collect::<Result<_, _>>()
            .map(Self)
    }

    pub(crate) fn admit(&self, name: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|regex| regex.is_match(name))
    }
}

#[cfg(test)]
mod tests {
    use super::Patterns;

    #[test]
    fn parts_and_whole_names() {
        let admits = |pattern: &str, name: &str| {
            Patterns::new([pattern]).is_ok_and(|patterns| patterns.admit(name))
        };
        assert!(admits("getitem", "GetItem"));
        assert!(admits("Item", "FindItemFast"));
        assert!(admits("get*", "GetItem"));
        assert!(!admits("get*", "ForgetItem"));
        assert!(admits("Get?tem", "GetItem"));
        assert!(!admits("a.c", "abc"));
        assert!(admits("{urn:a}B", "{urn:a}B"));
        assert!(Patterns::new([]).is_ok_and(|patterns| patterns.admit("any")));
    }
}
