//! What the value of an attribute of a schema must look like.

use crate::error::ErrorKind;

/// The form of a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum AttributeForm {
    /// Anything.
    Text,
    /// Anything but an empty value.
    Uri,
    /// A name without a prefix.
    Name,
    /// A name whose prefix, if it has one, is declared.
    QName,
    /// Such names, separated by white space.
    QNames,
    /// A number.
    Count,
    /// A number greater than zero.
    Positive,
    /// A number or `unbounded`.
    Limit,
    /// `true`, `false`, `1` or `0`.
    Bool,
    /// One of these words.
    Word(&'static [&'static str]),
    /// `#all`, or any of these words.
    Set(&'static [&'static str]),
}

impl AttributeForm {
    /// Whether the value of an attribute has this form, given which prefixes are declared.
    pub(super) fn check(
        self,
        attribute: &str,
        value: &str,
        is_declared: impl Fn(&str) -> bool,
    ) -> Result<(), ErrorKind> {
        let is_valid = match self {
            Self::QName => return check_name(attribute, value, is_declared),
            Self::QNames => {
                let mut names = value.split_ascii_whitespace();
                return names.try_for_each(|name| check_name(attribute, name, &is_declared));
            }
            Self::Text => true,
            Self::Uri => !value.is_empty(),
            Self::Name => is_nc_name(value),
            Self::Count => value.parse::<u64>().is_ok(),
            Self::Positive => value.parse::<u64>().is_ok_and(|n| n > 0),
            Self::Limit => value == "unbounded" || value.parse::<u64>().is_ok(),
            Self::Bool => ["true", "false", "1", "0"].contains(&value),
            Self::Word(words) => words.contains(&value),
            Self::Set(words) => {
                let mut given = value.split_ascii_whitespace();
                value == "#all" || given.all(|word| words.contains(&word))
            }
        };
        if is_valid {
            return Ok(());
        }
        Err(wrong(attribute, value, self.expected()))
    }

    fn expected(self) -> String {
        let expected = match self {
            Self::Text => "text",
            Self::Uri => "a namespace",
            Self::Name | Self::QName | Self::QNames => "a name",
            Self::Count => "a number",
            Self::Positive => "a number greater than 0",
            Self::Limit => "a number or unbounded",
            Self::Bool => "true or false",
            Self::Word([word]) => word,
            Self::Word(words) => return format!("one of {}", words.join(", ")),
            Self::Set(words) => return format!("#all or some of {}", words.join(", ")),
        };
        expected.to_owned()
    }
}

fn check_name(
    attribute: &str,
    name: &str,
    is_declared: impl Fn(&str) -> bool,
) -> Result<(), ErrorKind> {
    let (prefix, local) = name
        .split_once(':')
        .map_or((None, name), |(prefix, local)| (Some(prefix), local));
    if !is_nc_name(local) || prefix.is_some_and(|prefix| !is_nc_name(prefix)) {
        return Err(wrong(attribute, name, AttributeForm::QName.expected()));
    }
    match prefix {
        Some(prefix) if !is_declared(prefix) => Err(ErrorKind::UndeclaredPrefix(prefix.to_owned())),
        _ => Ok(()),
    }
}

fn wrong(attribute: &str, value: &str, expected: String) -> ErrorKind {
    ErrorKind::Value {
        attribute: attribute.to_owned(),
        value: value.to_owned(),
        expected,
    }
}

/// Whether a text is a name without a prefix. Beyond ASCII every letter and mark is accepted: this only
/// keeps blanks, colons and quotes out of names.
fn is_nc_name(text: &str) -> bool {
    let is_start = |c: char| c == '_' || c.is_ascii_alphabetic() || !c.is_ascii();
    let is_part = |c: char| is_start(c) || c == '-' || c == '.' || c.is_ascii_digit();
    text.starts_with(is_start) && text.chars().all(is_part) && !text.contains(char::is_whitespace)
}
