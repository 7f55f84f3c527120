//! Source text → tokens, without comments and lifetimes.

/// A word, a literal, `::`, or one other character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    /// The line that it starts on, from 1.
    pub(crate) line: usize,
}

impl Token<'_> {
    pub(crate) fn is_word(self) -> bool {
        self.text.starts_with(starts_word)
    }
}

/// The tokens of a file that compiles. Of any other text it gives some tokens, and does not panic.
pub(crate) fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (source, 1);
    while let Some(first) = rest.chars().next() {
        let (length, is_token) = piece(rest, first);
        let (text, after) = rest.split_at(length);
        if is_token {
            tokens.push(Token { text, line });
        }
        line += text.matches('\n').count();
        rest = after;
    }
    tokens
}

/// How long the next piece is, and whether it is a token.
fn piece(rest: &str, first: char) -> (usize, bool) {
    if first.is_whitespace() {
        (first.len_utf8(), false)
    } else if rest.starts_with("//") {
        (rest.find('\n').unwrap_or(rest.len()), false)
    } else if rest.starts_with("/*") {
        (block_comment(rest), false)
    } else if let Some(length) = literal(rest) {
        (length, true)
    } else if first == '\'' {
        (1 + word(&rest[1..]), false)
    } else if let Some(name) = rest.strip_prefix("r#") {
        (2 + word(name), true)
    } else if word(rest) > 0 {
        (word(rest), true)
    } else if rest.starts_with("::") {
        (2, true)
    } else {
        (first.len_utf8(), true)
    }
}

fn starts_word(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// The length of a name or number.
fn word(rest: &str) -> usize {
    let is_inside = |c: char| c.is_alphanumeric() || c == '_';
    rest.find(|c| !is_inside(c)).unwrap_or(rest.len())
}

/// The length of a comment, which may hold others.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        let bytes = &rest.as_bytes()[at..];
        if bytes.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if bytes.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// The length of a string, byte string, raw string or character.
fn literal(rest: &str) -> Option<usize> {
    let prefix = rest
        .find(|c| !matches!(c, 'b' | 'c' | 'r'))
        .filter(|length| *length <= 2)?;
    let after = &rest[prefix..];
    if rest[..prefix].contains('r') {
        let hashes = after.len() - after.trim_start_matches('#').len();
        let text = after[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        let length = text.find(&end).map_or(text.len(), |at| at + end.len());
        return Some(prefix + hashes + 1 + length);
    }
    let length = match after.chars().next()? {
        '"' => quoted(after, '"'),
        '\'' if after[1..].starts_with('\\') => quoted(after, '\''),
        '\'' => {
            let inside = after[1..].chars().next()?.len_utf8();
            after[1 + inside..]
                .starts_with('\'')
                .then_some(inside + 2)?
        }
        _ => return None,
    };
    Some(prefix + length)
}

/// The length of a text between two quotes, in which a backslash takes the meaning from the next character.
fn quoted(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if is_escaped {
            is_escaped = false;
        } else if c == '\\' {
            is_escaped = true;
        } else if c == quote {
            return at + 1;
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn texts(source: &str) -> Vec<&str> {
        tokens(source).iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_and_punctuation() {
        assert_eq!(
            texts("use a::{b, r#type as _};"),
            [
                "use", "a", "::", "{", "b", ",", "r#type", "as", "_", "}", ";"
            ]
        );
    }

    #[test]
    fn comments_are_left_out() {
        assert_eq!(texts("a // use b\n/* use /* c */ d */ e"), ["a", "e"]);
        assert_eq!(texts("a /* no end"), ["a"]);
    }

    #[test]
    fn literals_are_one_token() {
        assert_eq!(
            texts(r#"f("a \" { b", x)"#),
            ["f", "(", r#""a \" { b""#, ",", "x", ")"]
        );
        assert_eq!(texts("r#\"a\" { \"# b"), ["r#\"a\" { \"#", "b"]);
        assert_eq!(
            texts("b'{' c\"{\" br\"\\\" d"),
            ["b'{'", "c\"{\"", "br\"\\\"", "d"]
        );
        assert_eq!(
            texts(r"'{' '\'' '\u{7d}' 'ß' x"),
            ["'{'", r"'\''", r"'\u{7d}'", "'ß'", "x"]
        );
    }

    #[test]
    fn lifetimes_are_left_out() {
        assert_eq!(texts("&'a str, 'static"), ["&", "str", ","]);
        assert_eq!(texts("<'a, 'b>"), ["<", ",", ">"]);
    }

    #[test]
    fn lines_count_those_inside_of_literals() {
        let lines = |source| {
            tokens(source)
                .iter()
                .map(|token| token.line)
                .collect::<Vec<_>>()
        };
        assert_eq!(lines("a\n\"x\ny\" b\n// c\nd"), [1, 2, 3, 5]);
    }
}
