//! The limit on what entities of a DOCTYPE may expand to. A schema may have a DOCTYPE with entities that
//! it declares itself. Entities in other files are not read.

use std::collections::HashMap;

use super::source_text::SourceText;
use crate::error::{Error, ErrorKind};

/// The most characters to which all references to entities may expand.
const MOST: usize = 1 << 20;
/// The greatest depth of nested entities. `roxmltree` has the same limit.
const DEPTH: usize = 10;

/// Refuses entities that refer to each other so often that they would fill the memory.
pub(super) fn check(text: &SourceText) -> Result<(), Error> {
    let content = &text.content;
    let Some(start) = start(content) else {
        return Ok(());
    };
    let (entities, end) = entities(content, start);
    if entities.is_empty() {
        return Ok(());
    }
    let mut sizes = Sizes {
        entities: &entities,
        known: HashMap::new(),
    };
    let rest = content.get(end..).unwrap_or_default();
    match sizes.of_text(rest, 0) {
        Some(size) if size <= MOST => Ok(()),
        _ => Err(text.error(start, ErrorKind::EntityExpansion(MOST))),
    }
}

/// Where the DOCTYPE begins, if there is one before the first element.
fn start(content: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = content.get(at..)?;
        at += rest.find('<')?;
        let rest = content.get(at..)?;
        if rest.starts_with("<!DOCTYPE") {
            return Some(at);
        }
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else {
            return None;
        };
        at += rest.find(end)? + end.len();
    }
}

/// The texts of the entities that a DOCTYPE declares, by name, and where it ends.
fn entities(content: &str, start: usize) -> (HashMap<&str, &str>, usize) {
    let mut entities = HashMap::new();
    let mut at = start;
    while let Some(rest) = content.get(at..).filter(|rest| !rest.is_empty()) {
        at += if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if rest.starts_with("<?") {
            rest.find("?>").map_or(rest.len(), |end| end + 2)
        } else if let Some(declaration) = rest.strip_prefix("<!ENTITY") {
            if let Some((name, value)) = entity(declaration) {
                // The first declaration of a name counts.
                entities.entry(name).or_insert(value);
            }
            "<!ENTITY".len()
        } else if rest.starts_with(['"', '\'']) {
            quoted(rest).map_or(rest.len(), |value| value.len() + 2)
        } else if rest.starts_with(']') {
            break;
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
    }
    (entities, at.min(content.len()))
}

/// The name and the text in a declaration; `None` for an entity in another file.
fn entity(declaration: &str) -> Option<(&str, &str)> {
    let declaration = declaration.trim_start();
    let declaration = declaration.strip_prefix('%').unwrap_or(declaration);
    let (name, value) = declaration
        .trim_start()
        .split_once(|c: char| c.is_ascii_whitespace())?;
    Some((name, quoted(value.trim_start())?))
}

/// The text between the quotes at the start of a text.
fn quoted(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inside = text.get(1..)?;
    inside.get(..inside.find(quote)?)
}

/// How long the texts of entities are when all references in them are replaced.
struct Sizes<'e> {
    entities: &'e HashMap<&'e str, &'e str>,
    known: HashMap<&'e str, usize>,
}

impl<'e> Sizes<'e> {
    /// The length of the expansion of all references in a text. `None` if they are too deep.
    fn of_text(&mut self, text: &'e str, depth: usize) -> Option<usize> {
        let mut size = 0_usize;
        for piece in text.split('&').skip(1) {
            let (name, _) = piece.split_once(';').unwrap_or((piece, ""));
            if let Some((name, value)) = self.entities.get_key_value(name) {
                size = size.saturating_add(self.of_entity(name, value, depth + 1)?);
            }
        }
        Some(size)
    }

    fn of_entity(&mut self, name: &'e str, value: &'e str, depth: usize) -> Option<usize> {
        if depth > DEPTH {
            return None;
        }
        if let Some(size) = self.known.get(name) {
            return Some(*size);
        }
        let inner = self.of_text(value, depth)?;
        let size = value.len().saturating_add(inner);
        self.known.insert(name, size);
        Some(size)
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::load::source_text::SourceText;

    fn is_accepted(text: &str) -> bool {
        let text = SourceText::new("a.xsd".into(), text.as_bytes().to_vec());
        text.and_then(|text| check(&text)).is_ok()
    }

    #[test]
    fn entities_have_a_limit() {
        let lol = |levels: usize| {
            let mut text = "<!DOCTYPE a [<!ENTITY l0 'lol'>".to_owned();
            for level in 1..=levels {
                let inner = format!("&l{};", level - 1).repeat(10);
                text.extend(["<!ENTITY l", &level.to_string(), " '", &inner, "'>"]);
            }
            format!("{text}]><a>&l{levels};</a>")
        };
        assert!(is_accepted(&lol(3)));
        assert!(!is_accepted(&lol(9)));
        assert!(!is_accepted(
            "<!DOCTYPE a [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><a>&a;</a>"
        ));
        // One long text that is repeated.
        let long = format!("<!DOCTYPE a [<!ENTITY b '{}'>]><a>", "b".repeat(5_000));
        assert!(is_accepted(&format!("{long}{}</a>", "&b;".repeat(200))));
        assert!(!is_accepted(&format!("{long}{}</a>", "&b;".repeat(300))));
    }

    #[test]
    fn other_declarations_are_passed_over() {
        assert!(is_accepted("<!-- <!DOCTYPE --><a/>"));
        assert!(is_accepted(
            "<?a?><!DOCTYPE a PUBLIC \"]\" 'a.dtd' [<!-- ' --><!ATTLIST a b CDATA \"]\"><?c ']?>\n\
             <!ENTITY % p 'q'><!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&unknown;</a>"
        ));
    }
}
