//! Doc comments: the schema's text, then what the item stands for, then the page that documents it.

use std::fmt::Write as _;

use crate::model::Documentation;
use crate::rust::Code;

/// A doc comment of paragraphs.
pub(super) fn comment(paragraphs: &[String]) -> Vec<Code> {
    let lines = paragraphs
        .iter()
        .filter(|paragraph| !paragraph.is_empty())
        .enumerate()
        .flat_map(|(index, paragraph)| {
            let blank = (index > 0).then(String::new);
            blank.into_iter().chain(wrap(paragraph))
        })
        .map(|line| {
            let line: String = line.chars().filter(|c| !turns_text(*c)).collect();
            Code::line(format!("/// {line}").trim_end())
        });
    lines.collect()
}

/// The paragraphs for an item: its documentation, its name in the schema, if it has one, and the page that
/// documents it.
pub(super) fn item(doc: &Documentation, schema: &str) -> Vec<Code> {
    let mut paragraphs = text(doc);
    if schema.is_empty() {
        return comment(&paragraphs);
    }
    let mut stands_for = format!("Schema: {schema}.");
    if let Some(source) = &doc.source {
        stands_for = format!("{stands_for} [Documentation]({})", address(source));
    }
    paragraphs.push(stands_for);
    comment(&paragraphs)
}

/// The paragraphs for a field or variant: its documentation, or else its schema name; remarks.
pub(super) fn part(
    doc: &Documentation,
    name: &str,
    remarks: impl IntoIterator<Item = String>,
) -> Vec<Code> {
    let mut paragraphs = text(doc);
    if paragraphs.is_empty() {
        paragraphs.push(Documentation::code(name));
    }
    paragraphs.extend(remarks);
    comment(&paragraphs)
}

fn text(doc: &Documentation) -> Vec<String> {
    doc.text
        .split("\n\n")
        .map(escape)
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

/// Whether a character changes the direction of the text around it. Rust refuses such characters, because
/// code with them can look like other code.
fn turns_text(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// An address without the characters that would end a link or begin another.
fn address(source: &str) -> String {
    let mut address = String::with_capacity(source.len());
    for character in source.trim().chars() {
        if character.is_alphanumeric() || "-._~:/?#@!$&'*+,;=%".contains(character) {
            address.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                // Writing to a string does not fail.
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}

/// Escapes what rustdoc would read as a link or as HTML, outside of code.
fn escape(paragraph: &str) -> String {
    let paragraph = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    // Two backticks in a row may begin a code block, and rustdoc would compile everything after it as an example.
    let is_balanced = paragraph.matches('`').count() % 2 == 0 && !paragraph.contains("``");
    let mut escaped = String::with_capacity(paragraph.len());
    let mut in_code = false;
    for character in paragraph.chars() {
        match character {
            '`' if is_balanced => in_code = !in_code,
            '`' | '[' | ']' | '<' | '>' | '*' | '_' | '\\' if !in_code => escaped.push('\\'),
            _ => {}
        }
        escaped.push(character);
    }
    // Rustdoc warns about a bare address. The first character could begin a list or a heading.
    let linked: Vec<String> = escaped
        .split(' ')
        .map(|word| {
            if word.contains("://") && !word.contains('`') {
                format!("`{}`", word.replace('\\', ""))
            } else {
                word.to_owned()
            }
        })
        .collect();
    let escaped = linked.join(" ");
    match escaped.chars().next() {
        Some('#' | '-' | '+' | '=' | '|' | '~') => format!("\\{escaped}"),
        _ => escaped,
    }
}

/// Breaks a paragraph into lines.
fn wrap(paragraph: &str) -> Vec<String> {
    const WIDTH: usize = 96;
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    // A line that begins like a list item would become one.
    for line in lines.iter_mut().skip(1) {
        if line.starts_with(['-', '+', '#', '=', '|', '~'])
            || line.starts_with(|c: char| c.is_ascii_digit())
                && (line.contains(". ") || line.contains(") "))
        {
            line.insert(0, '\\');
        }
    }
    lines
}
