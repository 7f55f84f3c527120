//! From names of a schema to Rust identifiers.

use std::collections::BTreeSet;

use super::letters::{is_kept, spelled};

/// The words of a name: `ExtendedFieldURI` has `Extended`, `Field`, `URI`; an acronym is a word, and so
/// is one with a plural `s`.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in spelled(name).split(|c: char| !is_kept(c)) {
        split_camel(part, &mut words);
    }
    words
}

fn split_camel(part: &str, words: &mut Vec<String>) {
    let characters: Vec<char> = part.chars().collect();
    let at = |index: usize| characters.get(index).copied();
    let is_upper = |index| at(index).is_some_and(char::is_uppercase);
    let is_lower = |index| at(index).is_some_and(char::is_lowercase);
    let mut word = String::new();
    for (index, &character) in characters.iter().enumerate() {
        let starts_word = index > 0
            && character.is_uppercase()
            && (!is_upper(index - 1) || (is_lower(index + 1) && !is_plural(&characters, index)));
        if starts_word {
            words.push(std::mem::take(&mut word));
        }
        word.push(character);
    }
    if !word.is_empty() {
        words.push(word);
    }
}

/// Whether the capital at `index` ends an acronym in the plural, as the `I` of `URIs` does.
fn is_plural(characters: &[char], index: usize) -> bool {
    let next = |offset: usize| characters.get(index + offset);
    next(1) == Some(&'s') && next(2).is_none_or(|character| character.is_uppercase())
}

/// `ExtendedFieldURI` → `ExtendedFieldUri`
pub(crate) fn pascal(name: &str) -> String {
    words(name).iter().map(|word| capitalised(word)).collect()
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    let first: String = characters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first + &characters.as_str().to_lowercase()
}

/// `ExtendedFieldURI` → `extended_field_uri`
pub(crate) fn snake(name: &str) -> String {
    words(name)
        .iter()
        .map(|word| word.to_lowercase())
        .collect::<Vec<_>>()
        .join("_")
}

/// A field or module. Keywords become raw identifiers. The few keywords that cannot be raw get an underscore.
pub(crate) fn field(name: &str) -> String {
    let snake = snake(name);
    match snake.as_str() {
        "self" | "super" | "crate" => snake + "_",
        "" => "value".to_owned(),
        _ => begun_with(snake, "n"),
    }
}

/// A file and its module: like a field, but in ASCII, which Rust requires for a module with a file. Names
/// with a special meaning in Rust or Windows are changed.
pub(crate) fn file(name: &str) -> String {
    let mut field = field(name);
    if !field.is_ascii() {
        let spelled = field.chars().map(|character| match character {
            character if character.is_ascii() => character.to_string(),
            character => format!("u{:x}", u32::from(character)),
        });
        field = spelled.collect();
    }
    match field.as_str() {
        "mod" | "aux" | "con" | "nul" | "prn" => field + "_",
        _ => field,
    }
}

/// A name that begins with a letter.
fn begun_with(name: String, letter: &str) -> String {
    if name.starts_with(char::is_alphabetic) {
        name
    } else {
        format!("{letter}{name}")
    }
}

/// A type: never one of the names that generated code uses for something else.
pub(crate) fn type_name(name: &str) -> String {
    let stem = begun_with(pascal(name), "N");
    if RESERVED.contains(&stem.as_str()) {
        stem + "Type"
    } else {
        stem
    }
}

/// Whether a text is an identifier, or a keyword that can be a raw one.
pub(crate) fn is_identifier(text: &str) -> bool {
    syn::parse_str::<syn::Ident>(&format!("r#{text}")).is_ok()
}

/// Whether a text can be the name of a type.
pub(crate) fn is_free_type(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && !RESERVED.contains(&text)
}

/// Names that generated code takes from the prelude or the runtime.
const RESERVED: [&str; 46] = [
    "AbstractElement",
    "AnyAttribute",
    "AnyElement",
    "AnyNode",
    "Box",
    "Choice",
    "Content",
    "ContentModel",
    "Date",
    "DateTime",
    "Decimal",
    "Default",
    "Duration",
    "From",
    "GDay",
    "GMonth",
    "GMonthDay",
    "GYear",
    "GYearMonth",
    "HexBinary",
    "Integer",
    "Into",
    "Mixed",
    "Modelled",
    "Nillable",
    "NillableWith",
    "None",
    "Ok",
    "Option",
    "OtherElement",
    "Particle",
    "ReadError",
    "ReadXml",
    "Reader",
    "Result",
    "Self",
    "Some",
    "Spelled",
    "String",
    "Time",
    "ToOwned",
    "ValueConstraint",
    "Vec",
    "Wildcard",
    "WriteXml",
    "Writer",
];

/// The variants for the values of an enumeration. Where values differ only in case or punctuation, the
/// variant spells what makes each different.
pub(crate) fn variants(values: &[&str]) -> Vec<String> {
    let plain: Vec<String> = values.iter().map(|value| plain_variant(value)).collect();
    let same = |variant: &String| plain.iter().filter(|other| *other == variant).count();
    let spelled = values.iter().zip(&plain).map(|(value, variant)| {
        if same(variant) == 1 || variant == value {
            return variant.clone();
        }
        let rivals: Vec<&str> = values
            .iter()
            .zip(&plain)
            .filter(|(other, plain)| *plain == variant && *other != value)
            .map(|(other, _)| *other)
            .collect();
        by_case(value, &rivals).map_or_else(
            || variant.clone() + &by_characters(value),
            |word| format!("{variant}{word}"),
        )
    });
    let mut used = BTreeSet::new();
    let unique = spelled.map(|variant| {
        let mut names = std::iter::once(variant.clone()).chain(numbered(&variant, "N"));
        let free = names.find(|name| !used.contains(name)).unwrap_or_default();
        used.insert(free.clone());
        free
    });
    unique.collect()
}

/// The word for a value, if it is the only one of these in lower case or in upper case.
fn by_case(value: &str, rivals: &[&str]) -> Option<&'static str> {
    let is_lower =
        |value: &str| value.contains(char::is_lowercase) && !value.contains(char::is_uppercase);
    let is_upper =
        |value: &str| value.contains(char::is_uppercase) && !value.contains(char::is_lowercase);
    if is_lower(value) && !rivals.iter().any(|rival| is_lower(rival)) {
        Some("Lowercase")
    } else if is_upper(value) && !rivals.iter().any(|rival| is_upper(rival)) {
        Some("Uppercase")
    } else {
        None
    }
}

/// A word that says how a name is spelled. It sets the name apart from others that become the same
/// identifier.
pub(crate) fn spelling(name: &str) -> String {
    let has = |is: fn(char) -> bool| name.chars().any(is);
    let dropped: String = name.chars().filter(|kept| !is_kept(*kept)).collect();
    if !dropped.is_empty() {
        let words = dropped.chars().map(|character| match character {
            '-' => "Hyphen".to_owned(),
            '.' => "Dot".to_owned(),
            '_' => "Underscore".to_owned(),
            other => format!("U{:X}", u32::from(other)),
        });
        return words.collect();
    }
    let word = match (has(char::is_uppercase), has(char::is_lowercase)) {
        (true, false) => "Uppercase",
        (false, _) => "Lowercase",
        (true, true) if name.starts_with(char::is_uppercase) => "Pascal",
        (true, true) => "Camel",
    };
    word.to_owned()
}

/// The name with numbers from two on, without end.
pub(crate) fn numbered(name: &str, separator: &str) -> impl Iterator<Item = String> {
    (2u64..).map(move |number| format!("{name}{separator}{number}"))
}

/// The characters of a value that its variant leaves out, by number.
fn by_characters(value: &str) -> String {
    match value {
        "" => "Text".to_owned(),
        value => value
            .chars()
            .filter(|character| !is_kept(*character))
            .fold(String::new(), |name, character| {
                format!("{name}U{:X}", u32::from(character))
            }),
    }
}

/// The variant for a value, without regard to the other values.
pub(crate) fn plain_variant(value: &str) -> String {
    let spelled: String = value
        .chars()
        .map(|c| symbol(c).map_or_else(|| c.to_string(), str::to_owned))
        .collect();
    let name = pascal(&spelled);
    match name.as_str() {
        "" if value.is_empty() => "Empty".to_owned(),
        "" => by_characters(value),
        "Self" => "SelfValue".to_owned(),
        // The macro that makes the enum has an associated type of this name.
        "Err" => "ErrValue".to_owned(),
        _ => begun_with(name, "N"),
    }
}

/// A word for a character that has a meaning of more than punctuation.
fn symbol(character: char) -> Option<&'static str> {
    Some(match character {
        '+' => " Plus ",
        '*' => " Star ",
        '#' => " Number ",
        '&' => " And ",
        '%' => " Percent ",
        '=' => " Equal ",
        '<' => " Less ",
        '>' => " Greater ",
        _ => return None,
    })
}

/// The words that all of these names end in, as one name: `FieldURI` for `FieldURI`,
/// `IndexedFieldURI` and `ExtendedFieldURI`.
pub(crate) fn common_ending(names: &[&str]) -> Option<String> {
    let mut lists = names.iter().map(|name| words(name));
    let mut common = lists.next()?;
    for list in lists {
        let same = common
            .iter()
            .rev()
            .zip(list.iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
        common.drain(..common.len() - same);
    }
    (!common.is_empty()).then(|| common.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_words() {
        for (name, expected) in [
            ("ExtendedFieldURI", "extended_field_uri"),
            ("ErrorADOperation", "error_ad_operation"),
            (
                "NonEmptyArrayOfExtendedFieldURIs",
                "non_empty_array_of_extended_field_uris",
            ),
            ("SMTPAddress", "smtp_address"),
            ("Release2013_SP1", "release2013_sp1"),
            ("IsUMEnabled", "is_um_enabled"),
            ("ConnectingSID", "connecting_sid"),
            ("item:Subject", "item_subject"),
            ("OAuth", "o_auth"),
            ("VIPs", "vips"),
        ] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(pascal("ExtendedFieldURI"), "ExtendedFieldUri");
        assert_eq!(pascal("phone2"), "Phone2");
    }

    #[test]
    fn fields_and_types_are_identifiers() {
        assert_eq!(field("Self"), "self_");
        assert_eq!(field("Type"), "type");
        assert_eq!(field("2nd"), "n2nd");
        assert_eq!(file("Größe"), "gruf6udfe");
        assert_eq!(file("Aux"), "aux_");
        assert_eq!(type_name("Duration"), "DurationType");
        assert_eq!(type_name("Persona"), "Persona");
    }

    #[test]
    fn variants_of_any_value() {
        for (value, expected) in [
            ("item:Subject", "ItemSubject"),
            ("IPM.Note", "IpmNote"),
            ("1", "N1"),
            ("", "Empty"),
            ("-", "U2D"),
            ("C++", "CPlusPlus"),
            ("Self", "SelfValue"),
        ] {
            assert_eq!(plain_variant(value), expected);
        }
        assert_eq!(plain_variant("x²"), "X");
        assert_eq!(plain_variant("٣"), "U663");
    }

    #[test]
    fn variants_spell_what_makes_them_different() {
        assert_eq!(
            variants(&["None", "none", "NONE", "nOne"]),
            ["None", "NoneLowercase", "NoneUppercase", "NOne"]
        );
        assert_eq!(variants(&["no-ne", "no.ne"]), ["NoNeU2D", "NoNeU2E"]);
        assert_eq!(variants(&["", "Empty"]), ["EmptyText", "Empty"]);
        assert_eq!(variants(&["", "-"]), ["Empty", "U2D"]);
    }

    #[test]
    fn common_endings() {
        assert_eq!(
            common_ending(&["FieldURI", "IndexedFieldURI"]).as_deref(),
            Some("FieldURI")
        );
        assert_eq!(
            common_ending(&["FolderId", "ItemId"]).as_deref(),
            Some("Id")
        );
        assert_eq!(common_ending(&["Item", "Message"]), None);
    }
}
