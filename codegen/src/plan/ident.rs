//! From names of a schema to Rust identifiers.

/// The words of a name: `ExtendedFieldURI` has `Extended`, `Field`, `URI`; an acronym is a word, and so
/// is one with a plural `s`.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in name.split(|c: char| !c.is_alphanumeric()) {
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

/// A field or module: keywords are made raw, the few that cannot be get an underscore.
pub(crate) fn field(name: &str) -> String {
    let snake = snake(name);
    match snake.as_str() {
        "self" | "super" | "crate" => snake + "_",
        "" => "value".to_owned(),
        _ if snake.starts_with(|first: char| first.is_ascii_digit()) => format!("n{snake}"),
        _ => snake,
    }
}

/// A type: never one of the names that generated code uses for something else.
pub(crate) fn type_name(name: &str) -> String {
    let pascal = pascal(name);
    let stem = if pascal.starts_with(|first: char| first.is_ascii_digit()) {
        format!("N{pascal}")
    } else {
        pascal
    };
    if RESERVED.contains(&stem.as_str()) {
        stem + "Type"
    } else {
        stem
    }
}

/// Names that generated code takes from the prelude or the runtime.
const RESERVED: [&str; 34] = [
    "AnyAttribute",
    "AnyElement",
    "AnyNode",
    "Box",
    "Choice",
    "Clone",
    "Content",
    "Date",
    "DateTime",
    "Debug",
    "Decimal",
    "Default",
    "Deref",
    "Duration",
    "Err",
    "HexBinary",
    "Into",
    "Namespace",
    "None",
    "Ok",
    "Option",
    "ReadError",
    "ReadXml",
    "Reader",
    "Result",
    "Root",
    "Self",
    "Some",
    "String",
    "Time",
    "Vec",
    "Wildcard",
    "WriteXml",
    "Writer",
];

/// The variant for a value of an enumeration. `others` tells whether another value has this variant.
pub(crate) fn variant(value: &str, others: impl Fn(&str) -> bool) -> String {
    let plain = plain_variant(value);
    if !others(&plain) || plain == value {
        return plain;
    }
    // Values that differ only in case or punctuation: spell what makes this one different.
    let is_case = |test: fn(&char) -> bool| {
        value
            .chars()
            .filter(|c| c.is_alphabetic())
            .all(|c| test(&c))
    };
    if is_case(|c| c.is_lowercase()) {
        return plain + "Lowercase";
    }
    if is_case(|c| c.is_uppercase()) {
        return plain + "Uppercase";
    }
    value.chars().fold(plain, |name, c| {
        if c.is_alphanumeric() {
            name
        } else {
            format!("{name}U{:X}", u32::from(c))
        }
    })
}

/// The variant for a value, whatever the others are.
pub(crate) fn plain_variant(value: &str) -> String {
    let spelled: String = value
        .chars()
        .map(|c| symbol(c).map_or_else(|| c.to_string(), str::to_owned))
        .collect();
    let name = pascal(&spelled);
    match name.as_str() {
        "" => value.chars().fold("Empty".to_owned(), |name, c| {
            format!("{name}U{:X}", u32::from(c))
        }),
        "Self" => "SelfValue".to_owned(),
        _ if name.starts_with(|first: char| first.is_ascii_digit()) => format!("N{name}"),
        _ => name,
    }
}

/// A word for a character that carries meaning alone.
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
            ("Exchange2013_SP1", "exchange2013_sp1"),
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
            ("-", "EmptyU2D"),
            ("C++", "CPlusPlus"),
            ("Self", "SelfValue"),
        ] {
            assert_eq!(plain_variant(value), expected);
        }
        assert_eq!(variant("None", |_| true), "None");
        assert_eq!(variant("none", |_| true), "NoneLowercase");
        assert_eq!(variant("NONE", |_| true), "NoneUppercase");
        assert_eq!(variant("no-ne", |_| true), "NoNeLowercase");
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
