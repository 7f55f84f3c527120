//! The facet `pattern`: regular expressions that a whole text matches.

use regex_lite::Regex;
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

/// A regular expression that a whole text matches.
pub struct Pattern {
    schema: &'static str,
    regex: &'static str,
    compiled: OnceLock<Compiled>,
}

/// What an expression has become.
enum Compiled {
    Runs(Vec<Run>),
    Regex(Regex),
    /// It is none, and matches nothing.
    Nothing,
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

    /// Whether a whole text matches. An expression that is none matches nothing.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        match self.compiled.get_or_init(|| Compiled::new(self.regex)) {
            Compiled::Runs(runs) => Run::match_all(runs, text),
            Compiled::Regex(regex) => regex.is_match(text),
            Compiled::Nothing => false,
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
        if let Some(runs) = Run::all_of(regex) {
            return Self::Runs(runs);
        }
        Regex::new(&format!("^(?:{regex})$")).map_or(Self::Nothing, Self::Regex)
    }
}

/// A run of characters of one class: what many patterns of schemas consist of, such as those of
/// identifiers. They take a few instructions for each character, where a regular expression of a small
/// library takes hundreds.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    /// A bit for each character of ASCII.
    class: u128,
    count: RangeInclusive<usize>,
}

impl Run {
    /// The runs of an expression, if it is of classes, letters, digits and hyphens, each perhaps with
    /// numbers in braces, and if the end of each run shows by what follows.
    fn all_of(regex: &str) -> Option<Vec<Self>> {
        let mut runs: Vec<Self> = Vec::new();
        let mut rest = regex;
        while let Some(first) = rest.chars().next() {
            let classes = if let Some(inside) = rest.strip_prefix("(?:") {
                let (inside, after) = inside.split_once(')')?;
                rest = after;
                words(inside)?
            } else if let Some(inside) = rest.strip_prefix('[') {
                let (inside, after) = inside.split_once(']')?;
                rest = after;
                vec![class(inside)?]
            } else {
                rest = &rest[first.len_utf8()..];
                vec![is_plain(first).then(|| bit(first))?]
            };
            let mut count = 1..=1;
            if let Some(inside) = rest.strip_prefix('{') {
                let (numbers, after) = inside.split_once('}')?;
                let (least, most) = numbers.split_once(',').unwrap_or((numbers, numbers));
                count = least.parse().ok()?..=most.parse().ok()?;
                rest = after;
            }
            if classes.len() > 1 && count != (1..=1) {
                return None;
            }
            runs.extend(classes.into_iter().map(|class| Self {
                class,
                count: count.clone(),
            }));
        }
        let is_clear = |pair: &[Self]| pair[0].is_fixed() || pair[0].class & pair[1].class == 0;
        let has_end = |pair: &[Self]| is_clear(pair) && *pair[1].count.start() > 0;
        let fixed = runs.iter().all(Self::is_fixed);
        (fixed || runs.windows(2).all(has_end)).then_some(runs)
    }

    fn is_fixed(&self) -> bool {
        self.count.start() == self.count.end()
    }

    fn match_all(runs: &[Self], text: &str) -> bool {
        let mut rest = text.as_bytes();
        let is_in = |byte: &u8, class: u128| byte.is_ascii() && class >> *byte & 1 == 1;
        runs.iter().all(|run| {
            let most = rest.iter().take(*run.count.end());
            let count = most.take_while(|byte| is_in(byte, run.class)).count();
            rest = &rest[count..];
            run.count.contains(&count)
        }) && rest.is_empty()
    }
}

/// The classes of each place in words of one length, if any character of a place goes with any of the
/// others, as in `0x|0X`.
fn words(alternatives: &str) -> Option<Vec<u128>> {
    let mut words: Vec<&str> = alternatives.split('|').collect();
    words.sort_unstable();
    words.dedup();
    let length = words[0].len();
    if !words
        .iter()
        .all(|word| word.len() == length && word.chars().all(is_plain))
    {
        return None;
    }
    let class = |place: usize| {
        let bytes = words.iter().map(|word| word.as_bytes()[place]);
        bytes.fold(0, |class, byte| class | bit(char::from(byte)))
    };
    let classes: Vec<u128> = (0..length).map(class).collect();
    let product = classes.iter().map(|class| class.count_ones() as usize);
    (product.product::<usize>() == words.len()).then_some(classes)
}

/// Whether a character stands for itself, inside a class and outside.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-'
}

fn bit(character: char) -> u128 {
    1 << u32::from(character)
}

/// What is between brackets, if it is of ranges of letters and digits.
fn class(inside: &str) -> Option<u128> {
    let mut class = 0;
    let mut rest = inside.as_bytes();
    while let [from, b'-', to, after @ ..] = rest {
        if from > to || ![from, to].into_iter().all(u8::is_ascii_alphanumeric) {
            return None;
        }
        class |= (*from..=*to).fold(0, |class, byte| class | bit(char::from(byte)));
        rest = after;
    }
    rest.is_empty().then_some(class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_match_as_the_regular_expression_does() {
        for expression in [
            "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}",
            "(?:0x|0X)[0-9A-Fa-f]{1,4}",
            "[a-c]{0,2}-[0-9]{2}-[a-c]{1,3}",
            "a{2}[a-b]{3}",
        ] {
            let regex = Regex::new(&format!("^(?:{expression})$")).expect("it is an expression");
            let runs = Run::all_of(expression).expect("it is of runs");
            let mut matching = 0;
            for text in [
                "",
                "0",
                "0x",
                "0X1",
                "0x12aF",
                "0x12aF0",
                "0x12ag",
                "x12",
                "00062008-0a0F-C00000000046",
                "00062008-0a0F-C0000000004",
                "00062008-0a0F-C000000000466",
                "00062008-0a0F-C0000000004g",
                "00062008-0a0F-C0000000004é",
                "00062008:0a0F-C00000000046",
                "-12-a",
                "ab-12-abc",
                "abc-12-a",
                "ab-12-abcc",
                "ab-1-a",
                "ab-12-",
                "aabab",
                "aaaaa",
                "aabba",
                "abaab",
                "aabab ",
            ] {
                assert_eq!(
                    Run::match_all(&runs, text),
                    regex.is_match(text),
                    "{expression}: {text}"
                );
                matching += usize::from(regex.is_match(text));
            }
            assert!(matching > 0, "{expression}");
        }
    }

    #[test]
    fn other_expressions_are_not_of_runs() {
        for regex in [
            "a*",
            "a{1,2}a",
            "a{1,2}b{0,1}c",
            "a|b",
            "(?:ab|c)",
            "(?:ab|cd)",
            "(?:a)+",
            "(?:aa){2}",
            "a.b",
            "[^a-b]",
            "[abc]",
            "[b-a]",
            "\\d",
            "é",
            "[a-b",
            "a{",
            "a{1,}",
        ] {
            assert_eq!(Run::all_of(regex), None, "{regex}");
        }
    }
}
