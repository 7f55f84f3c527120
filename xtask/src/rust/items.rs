//! Where items of a file begin and end: functions, and what is for tests only.

use std::ops::Range;

use super::tokens::Token;

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function<'a> {
    pub(crate) name: &'a str,
    pub(crate) line: usize,
    /// From the line with `fn` to the one with the last brace.
    pub(crate) lines: usize,
}

/// The functions of a file, those inside of others too.
pub(crate) fn functions<'a>(tokens: &[Token<'a>]) -> Vec<Function<'a>> {
    let mut functions = Vec::new();
    for (at, pair) in tokens.windows(2).enumerate() {
        if pair[0].text != "fn" || !pair[1].is_word() {
            continue;
        }
        let end = item_end(tokens, at);
        if let Some(last) = tokens[..end].last().filter(|last| last.text == "}") {
            functions.push(Function {
                name: pair[1].text,
                line: pair[0].line,
                lines: last.line - pair[0].line + 1,
            });
        }
    }
    functions
}

/// The tokens that are compiled without tests.
pub(crate) fn without_tests<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut start = 0;
    for range in tests(tokens) {
        kept.extend_from_slice(&tokens[start..range.start]);
        start = range.end;
    }
    kept.extend_from_slice(&tokens[start..]);
    kept
}

/// How many lines only tests have.
pub(crate) fn test_lines(tokens: &[Token<'_>]) -> usize {
    let lines = |range: Range<usize>| match &tokens[range] {
        [first, .., last] => last.line - first.line + 1,
        _ => 0,
    };
    tests(tokens).into_iter().map(lines).sum()
}

/// The index after the bracket that closes the one at `open`.
pub(crate) fn group_end(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// The items with `#[cfg(test)]` or `#[cfg(all(test, …))]`.
fn tests(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_for_tests(&tokens[at..]) {
            let end = item_end(tokens, at);
            ranges.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    ranges
}

fn is_for_tests(tokens: &[Token<'_>]) -> bool {
    let starts_with = |texts: &[&str]| {
        tokens.len() >= texts.len()
            && texts
                .iter()
                .zip(tokens)
                .all(|(text, token)| *text == token.text)
    };
    starts_with(&["#", "[", "cfg", "(", "test", ")"])
        || starts_with(&["#", "[", "cfg", "(", "all", "(", "test"])
}

/// The index after the item that starts at `start`, which may be an attribute of it.
fn item_end(tokens: &[Token<'_>], start: usize) -> usize {
    let mut is_use = false;
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        match token.text {
            "(" | "[" => at = group_end(tokens, at),
            "{" if is_use => at = group_end(tokens, at),
            "{" => return group_end(tokens, at),
            ";" => return at + 1,
            text => {
                is_use |= text == "use";
                at += 1;
            }
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::{Function, functions, test_lines, without_tests};

    #[test]
    fn functions_have_a_length() {
        let source = "fn a() {}\ntrait T {\n    fn b();\n    fn c(x: [u8; 2])\n    {\n        fn d() { }\n    }\n}\n\
                      type F = fn(u8) -> u8;";
        let function = |name, line, lines| Function { name, line, lines };
        assert_eq!(
            functions(&tokens(source)),
            [
                function("a", 1, 1),
                function("c", 4, 4),
                function("d", 6, 1)
            ]
        );
    }

    #[test]
    fn items_for_tests_are_left_out() {
        let source = "use a;\n#[cfg(test)]\nuse b::{c, d};\n#[cfg(test)]\n#[allow(x)]\nmod tests {\n    fn e() {}\n}\n\
                      #[cfg(all(test, unix))] mod f;\n#[cfg(any(test, unix))] mod g;";
        let source = tokens(source);
        let kept: Vec<_> = without_tests(&source)
            .iter()
            .map(|token| token.text)
            .collect();
        assert_eq!(kept.concat(), "usea;#[cfg(any(test,unix))]modg;");
        assert_eq!(test_lines(&source), 2 + 5 + 1);
    }
}
