//! The results must be those of regex-lite.

use super::*;
use regex_lite::Regex;

/// Numbers that look random and are the same on every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let index = usize::try_from(self.below(choices.len() as u64));
        choices[index.expect("a small number")]
    }

    fn expression(&mut self, depth: usize) -> String {
        let mut expression = String::new();
        for _ in 0..self.below(4) {
            let atom = match self.below(if depth > 0 { 5 } else { 3 }) {
                0 => self.of(&["a", "b", "é", r"\.", r"\x{61}", "-"]).to_owned(),
                1 | 2 => self
                    .of(&[
                        "[ab]",
                        "[^a]",
                        "[a-c]",
                        r"[^\n\r]",
                        r"[\-\x{E0}-\x{EF}]",
                        "[bb-c.]",
                    ])
                    .to_owned(),
                _ => format!("(?:{})", self.expression(depth - 1)),
            };
            expression += &atom;
            expression += self.of(&[
                "", "", "", "?", "*", "+", "{2}", "{0,1}", "{0,3}", "{1,2}", "{2,4}", "{0,}",
                "{2,}",
            ]);
        }
        if self.below(4) == 0 {
            expression + "|" + &self.expression(depth.saturating_sub(1))
        } else {
            expression
        }
    }

    fn text(&mut self) -> String {
        let length = self.below(8);
        let characters = ["a", "b", "a", "b", "c", "é", ".", "-", "\n"];
        (0..length).map(|_| self.of(&characters)).collect()
    }
}

#[test]
fn matches_what_the_regular_expression_matches() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut automata, mut matching, mut others) = (0, 0, 0);
    for _ in 0..4000 {
        let expression = random.expression(3);
        let Some(automaton) = Automaton::new(&expression) else {
            continue;
        };
        automata += 1;
        let regex = Regex::new(&format!("^(?:{expression})$")).expect("it is an expression");
        for _ in 0..30 {
            let text = random.text();
            let is_match = regex.is_match(&text);
            assert_eq!(automaton.matches(&text), is_match, "{expression}: {text:?}");
            *(if is_match { &mut matching } else { &mut others }) += 1;
        }
    }
    assert!(automata > 2000, "{automata}");
    assert!(matching > 10_000 && others > 10_000, "{matching} {others}");
}

#[test]
fn long_texts_and_many_positions() {
    let automaton = Automaton::new("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]{1,90}");
    let automaton = automaton.expect("126 positions are not too many");
    for (text, expected) in [
        ("00062008-0000-0000-c000-000000000046", true),
        ("00062008-0000-0000-c000-00000000004", false),
        ("00062008-0000-0000-c000-0000000000466", false),
        ("00062008-0000-0000-c000-00000000004é", false),
        (&"z".repeat(90), true),
        (&"z".repeat(91), false),
        ("", false),
    ] {
        assert_eq!(automaton.matches(text), expected, "{text}");
    }
}

#[test]
fn other_expressions_have_none() {
    for expression in [
        "a{129}",
        "(?:(?:a{5}){5}){6}",
        "(?:){9999}",
        "(?:|)*",
        "a{0}",
        "a{2,1}",
        "a{+1}",
        "a{,1}",
        "a{1",
        "a**",
        "a+?",
        "*",
        "a)",
        "(a)",
        "(?:a",
        "(?i)a",
        ".",
        "^a",
        "a$",
        r"\d",
        r"\b",
        r"\x{+61}",
        r"\x61",
        r"\x{D800}",
        r"\",
        "[",
        "[]",
        "[]a]",
        "[a",
        "[a-]",
        "[-a]",
        "[b-a]",
        "[a-b-c]",
        "[a&&b]",
        "[[:alpha:]]",
        r"[\d]",
        "[a^]",
        "]",
        "}",
    ] {
        assert!(Automaton::new(expression).is_none(), "{expression}");
    }
    let nested = |depth| "(?:".repeat(depth) + "a" + &")".repeat(depth);
    assert!(Automaton::new(&nested(MAX_DEPTH)).is_some());
    assert!(Automaton::new(&nested(MAX_DEPTH + 1)).is_none());
    assert!(Automaton::new(&nested(100_000)).is_none());
}
