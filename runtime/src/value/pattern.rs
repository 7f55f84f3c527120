//! The facet `pattern`: regular expressions that a whole text matches.

use std::fmt;
use std::sync::OnceLock;

use regex_lite::Regex;

use super::automaton::Automaton;

/// A regular expression that a whole text matches.
pub struct Pattern {
    schema: &'static str,
    regex: &'static str,
    compiled: OnceLock<Compiled>,
}

/// What an expression is compiled to.
enum Compiled {
    /// For the expressions that most schemas have: several times as fast as `Regex`.
    Automaton(Automaton),
    Regex(Regex),
    /// The expression is invalid and matches nothing.
    Invalid,
}

impl Pattern {
    /// The expression as the schema spells it, and in the syntax of the crate `regex-lite`.
    #[must_use]
    pub const fn new(schema: &'static str, regex: &'static str) -> Self {
        Self {
            schema,
            regex,
            compiled: OnceLock::new(),
        }
    }

    /// The expression as the schema spells it.
    #[must_use]
    pub fn schema(&self) -> &'static str {
        self.schema
    }

    /// The expression in the syntax of the crate `regex-lite`, without anchors.
    #[must_use]
    pub fn regex(&self) -> &'static str {
        self.regex
    }

    /// Whether a whole text matches. An invalid expression matches nothing.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        match self.compiled.get_or_init(|| Compiled::new(self.regex)) {
            Compiled::Automaton(automaton) => automaton.matches(text),
            Compiled::Regex(regex) => regex.is_match(text),
            Compiled::Invalid => false,
        }
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.schema).finish()
    }
}

impl Compiled {
    fn new(regex: &str) -> Self {
        if let Some(automaton) = Automaton::new(regex) {
            return Self::Automaton(automaton);
        }
        Regex::new(&format!("^(?:{regex})$")).map_or(Self::Invalid, Self::Regex)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_text_matches() {
        for (regex, yes, no) in [
            ("a|b", "b", "ab"),
            ("[0-9]{1,4}(?:\\.[0-9]{1,4})?", "15.20", "15."),
            ("", "", "a"),
            // Too large for an automaton.
            (
                "[0-9a-f]{32}|[0-9a-f]{128}",
                &"0".repeat(32),
                &"0".repeat(33),
            ),
            ("[a-c]{0,1000}", &"abc".repeat(333), &"abc".repeat(334)),
            // Syntax that an automaton does not know.
            ("(?i)ab", "aB", "abc"),
        ] {
            let pattern = Pattern::new("", regex);
            assert!(pattern.matches(yes), "{regex}: {yes}");
            assert!(!pattern.matches(no), "{regex}: {no}");
        }
    }

    #[test]
    fn an_invalid_expression_matches_nothing() {
        for regex in ["(", "a{2,1}", "[b-a]", "*"] {
            let pattern = Pattern::new("", regex);
            assert!(!pattern.matches(""), "{regex}");
            assert!(!pattern.matches(regex), "{regex}");
        }
    }
}
