//! Regular expressions of XSD, in the syntax of the crate `regex-lite`.
//!
//! XSD has neither anchors nor lazy repetition, so `^` and `$` are characters. It has classes that
//! `regex-lite` does not know: of Unicode, of XML names, and differences. Those become lists of ranges.

mod blocks;

use crate::error::{Error, ErrorKind};
use crate::location::Location;
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, HirKind};

/// The first characters of XML names, for `\i`.
const NAME_START: &str = r"[:A-Z_a-z\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{2ff}\u{370}-\u{37d}\u{37f}-\u{1fff}\u{200c}-\u{200d}\u{2070}-\u{218f}\u{2c00}-\u{2fef}\u{3001}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{effff}]";
/// The other characters of XML names, for `\c`.
const NAME_REST: &str = r"[\-.0-9\u{b7}\u{300}-\u{36f}\u{203f}-\u{2040}]";

/// Translates an expression.
///
/// # Errors
/// What is wrong with it, or not supported.
pub(crate) fn translate(pattern: &str) -> Result<String, String> {
    let mut translation = Translation {
        rest: pattern.chars().collect::<Vec<_>>().into_iter().peekable(),
        out: String::new(),
    };
    translation.expression(0)?;
    if translation.rest.next().is_some() {
        return Err("a parenthesis is closed that was not opened".to_owned());
    }
    let regex = translation.out;
    regex_lite::Regex::new(&format!("^(?:{regex})$")).map_err(|error| error.to_string())?;
    Ok(regex)
}

/// The translation of an expression that the plan has accepted.
///
/// # Errors
/// The plan has not accepted it.
pub(crate) fn translated(pattern: &str) -> Result<String, Error> {
    translate(pattern).map_err(|why| Error {
        location: Location::named("the plan"),
        kind: ErrorKind::Pattern(pattern.to_owned(), why),
    })
}

/// The greatest depth of nested groups.
const MAX_DEPTH: usize = 50;

struct Translation {
    rest: std::iter::Peekable<std::vec::IntoIter<char>>,
    out: String,
}

impl Translation {
    fn expression(&mut self, depth: usize) -> Result<(), String> {
        if depth > MAX_DEPTH {
            return Err("there are too many groups inside one another".to_owned());
        }
        while let Some(&character) = self.rest.peek() {
            if character == ')' {
                return Ok(());
            }
            self.rest.next();
            match character {
                '(' => {
                    self.out.push_str("(?:");
                    self.expression(depth + 1)?;
                    if self.rest.next().is_none() {
                        return Err("a parenthesis is not closed".to_owned());
                    }
                    self.out.push(')');
                }
                '.' => self.out.push_str(r"[^\n\r]"),
                '[' => {
                    let class = self.class(depth)?;
                    self.push_class(&class);
                }
                '\\' => match self.escape()? {
                    Escaped::Character(character) => self.push(character),
                    Escaped::Class(class) => self.push_class(&class),
                },
                '|' => self.out.push('|'),
                '?' | '*' | '+' | '{' => self.quantifier(character)?,
                ']' | '}' => return Err(format!("{character} must be escaped")),
                character => self.push(character),
            }
        }
        Ok(())
    }

    /// XSD allows one quantifier. In `regex-lite` a second one would have another meaning.
    fn quantifier(&mut self, first: char) -> Result<(), String> {
        self.out.push(first);
        if first == '{' {
            loop {
                match self.rest.next() {
                    Some('}') => break self.out.push('}'),
                    Some(part @ ('0'..='9' | ',')) => self.out.push(part),
                    _ => return Err("a quantity is not of the form {n}, {n,} or {n,m}".to_owned()),
                }
            }
        }
        match self.rest.peek() {
            Some('?' | '*' | '+' | '{') => Err("a quantifier follows another".to_owned()),
            _ => Ok(()),
        }
    }

    /// A class after its `[`, up to its `]`.
    fn class(&mut self, depth: usize) -> Result<ClassUnicode, String> {
        if depth > MAX_DEPTH {
            return Err("there are too many classes inside one another".to_owned());
        }
        let is_negated = self.rest.next_if_eq(&'^').is_some();
        let mut class = ClassUnicode::empty();
        let mut subtrahend = None;
        let mut is_empty = true;
        loop {
            let character = self.rest.next().ok_or("a class is not closed")?;
            let first = match character {
                ']' if !is_empty => break,
                '-' if self.rest.next_if_eq(&'[').is_some() => {
                    subtrahend = Some(self.class(depth + 1)?);
                    if self.rest.next() != Some(']') {
                        return Err("a class goes on after what is subtracted from it".to_owned());
                    }
                    break;
                }
                '[' | ']' => return Err(format!("{character} must be escaped in a class")),
                '\\' => match self.escape()? {
                    Escaped::Character(character) => character,
                    Escaped::Class(escaped) => {
                        class.union(&escaped);
                        is_empty = false;
                        continue;
                    }
                },
                character => character,
            };
            is_empty = false;
            let last = self.range_end(first)?;
            if last < first {
                return Err(format!("the range {first}-{last} is empty"));
            }
            class.push(ClassUnicodeRange::new(first, last));
        }
        if is_negated {
            class.negate();
        }
        if let Some(subtrahend) = subtrahend {
            class.difference(&subtrahend);
        }
        Ok(class)
    }

    /// The end of the range that begins with a character, which it is itself if no hyphen follows.
    fn range_end(&mut self, first: char) -> Result<char, String> {
        let mut ahead = self.rest.clone();
        if ahead.next() != Some('-') || matches!(ahead.next(), Some('[' | ']') | None) {
            return Ok(first);
        }
        self.rest.next();
        match self.rest.next() {
            Some('\\') => match self.escape()? {
                Escaped::Character(last) => Ok(last),
                Escaped::Class(_) => Err("a range ends in a class".to_owned()),
            },
            Some(last) => Ok(last),
            None => Err("a class is not closed".to_owned()),
        }
    }

    /// What follows a backslash.
    fn escape(&mut self) -> Result<Escaped, String> {
        let character = self.rest.next().ok_or("a backslash escapes nothing")?;
        let class = |source: &str| Ok(Escaped::Class(unicode_class(source)?));
        match character {
            'n' => Ok(Escaped::Character('\n')),
            'r' => Ok(Escaped::Character('\r')),
            't' => Ok(Escaped::Character('\t')),
            '\\' | '|' | '.' | '?' | '*' | '+' | '(' | ')' | '{' | '}' | '-' | '[' | ']' | '^'
            | '$' => Ok(Escaped::Character(character)),
            's' => class(r"[ \t\n\r]"),
            'S' => class(r"[^ \t\n\r]"),
            'd' => class(r"\p{Nd}"),
            'D' => class(r"\P{Nd}"),
            'w' => class(r"[^\p{P}\p{Z}\p{C}]"),
            'W' => class(r"[\p{P}\p{Z}\p{C}]"),
            'i' => class(NAME_START),
            'I' => class(&format!("[^{NAME_START}]")),
            'c' => class(&format!("[{NAME_START}{NAME_REST}]")),
            'C' => class(&format!("[^{NAME_START}{NAME_REST}]")),
            'p' | 'P' => {
                if self.rest.next() != Some('{') {
                    return Err(format!("\\{character} needs a name in braces"));
                }
                let name: String = self.rest.by_ref().take_while(|&end| end != '}').collect();
                if let Some(block) = name.strip_prefix("Is") {
                    return Ok(Escaped::Class(block_class(block, character == 'P')?));
                }
                class(&format!(r"\{character}{{{name}}}"))
            }
            other => Err(format!("\\{other} means nothing")),
        }
    }

    /// A character that stands for itself.
    fn push(&mut self, character: char) {
        if r"\.+*?()|[]{}^$".contains(character) {
            self.out.push('\\');
        }
        self.out.push(character);
    }

    fn push_class(&mut self, class: &ClassUnicode) {
        self.out.push('[');
        if class.ranges().is_empty() {
            // No character at all.
            self.out.push_str(r"^\x{0}-\x{10FFFF}");
        }
        for range in class.ranges() {
            self.push_in_class(range.start());
            if range.end() > range.start() {
                if u32::from(range.end()) > u32::from(range.start()) + 1 {
                    self.out.push('-');
                }
                self.push_in_class(range.end());
            }
        }
        self.out.push(']');
    }

    fn push_in_class(&mut self, character: char) {
        if r"\[]^-&~".contains(character) {
            self.out.push('\\');
        }
        if character.is_ascii_graphic() {
            self.out.push(character);
        } else {
            let code = u32::from(character);
            self.out.extend(["\\x{", &format!("{code:X}"), "}"]);
        }
    }
}

enum Escaped {
    Character(char),
    Class(ClassUnicode),
}

/// The characters of a block of Unicode, or all others.
fn block_class(name: &str, is_negated: bool) -> Result<ClassUnicode, String> {
    let block = blocks::find(name).ok_or_else(|| format!("there is no block {name}"))?;
    // Surrogates are not characters.
    let character = |code| char::from_u32(code);
    let ranges = character(block.0).zip(character(block.1));
    let ranges = ranges.map(|(first, last)| ClassUnicodeRange::new(first, last));
    let mut class = ClassUnicode::new(ranges);
    if is_negated {
        class.negate();
    }
    Ok(class)
}

/// The characters of a class in the syntax of the crate `regex-syntax`.
fn unicode_class(source: &str) -> Result<ClassUnicode, String> {
    let hir = regex_syntax::parse(source).map_err(|_| format!("{source} is no class"))?;
    match hir.into_kind() {
        HirKind::Class(Class::Unicode(class)) => Ok(class),
        // A class of one character is that character.
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).map_err(|error| error.to_string())?;
            let characters = text.chars().map(|c| ClassUnicodeRange::new(c, c));
            Ok(ClassUnicode::new(characters))
        }
        _ => Err(format!("{source} is no class")),
    }
}

#[cfg(test)]
mod tests {
    use super::translate;

    fn matches(pattern: &str, text: &str) -> bool {
        let regex = translate(pattern).expect("the pattern is valid");
        regex_lite::Regex::new(&format!("^(?:{regex})$"))
            .expect("so is its translation")
            .is_match(text)
    }

    #[test]
    fn means_what_xsd_means() {
        for (pattern, yes, no) in [
            ("[0-9]{1,4}(\\.[0-9])?", "12.3", "12."),
            ("a|b", "b", "ab"),
            ("^$", "^$", ""),
            (".*", "a b", "a\nb"),
            ("\\d+", "٣7", "x"),
            ("\\w+", "añ1", "a-b"),
            ("[a-z-[aeiou]]+", "xyz", "abc"),
            ("[^a-z]", "A", "b"),
            ("[\\-a]+", "-a", "b"),
            ("[a\\-z]+", "-z", "b"),
            ("[+-]?1", "-1", "*1"),
            ("\\i\\c*", "a:b-1", "1a"),
            ("\\p{Lu}\\P{Lu}", "Äa", "aÄ"),
            ("\\s\\S", "\tx", "xx"),
            ("\\p{IsGreek}\\P{IsGreek}", "αa", "aα"),
            ("\\p{Zl}", "\u{2028}", " "),
            ("", "", "x"),
            ("(a(b|c)){2}", "abac", "ab"),
            ("[\\]\\[]", "]", "x"),
        ] {
            assert!(matches(pattern, yes), "{pattern} {yes:?}");
            assert!(!matches(pattern, no), "{pattern} {no:?}");
        }
    }

    #[test]
    fn keeps_plain_patterns_readable() {
        let guid = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}";
        assert_eq!(translate(guid).as_deref(), Ok(guid));
    }

    #[test]
    fn refuses_what_is_no_pattern() {
        for (pattern, expected) in [
            ("(a", "a parenthesis is not closed"),
            ("a)", "a parenthesis is closed that was not opened"),
            ("[a", "a class is not closed"),
            ("[b-a]", "the range b-a is empty"),
            ("a**", "a quantifier follows another"),
            ("a{x}", "a quantity is not of the form {n}, {n,} or {n,m}"),
            ("\\q", "\\q means nothing"),
            ("\\p{IsGreak}", "there is no block Greak"),
            ("\\p{Xx}", "\\p{Xx} is no class"),
            ("a]", "] must be escaped"),
            ("\\", "a backslash escapes nothing"),
        ] {
            assert_eq!(translate(pattern), Err(expected.to_owned()), "{pattern}");
        }
    }
}
