//! What the value of an attribute of a schema must look like.

use std::borrow::Cow;

use super::xpath;
use crate::error::ErrorKind;
use crate::names::is_nc_name;

/// A count that is used for all greater ones. No document has this many elements.
const MOST: u32 = u32::MAX;

/// The form of a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum AttributeForm {
    /// Anything.
    Text,
    /// The address of a file.
    Location,
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
    /// The path of elements for which an identity constraint holds.
    Selector,
    /// The path of a value of an identity constraint.
    Field,
}

impl AttributeForm {
    /// The value of an attribute without white space around it, if it has this form, given which
    /// prefixes are declared.
    pub(super) fn check<'v>(
        self,
        attribute: &str,
        value: &'v str,
        is_declared: impl Fn(&str) -> bool,
    ) -> Result<Cow<'v, str>, ErrorKind> {
        if let Self::Text = self {
            return Ok(Cow::Borrowed(value));
        }
        let value = value.trim_matches([' ', '\t', '\n', '\r']);
        self.check_trimmed(attribute, value, is_declared)?;
        Ok(match self {
            Self::Count | Self::Positive | Self::Limit => saturated(value),
            Self::QNames | Self::Set(_) => {
                let words: Vec<&str> = value.split_ascii_whitespace().collect();
                Cow::Owned(words.join(" "))
            }
            _ => Cow::Borrowed(value),
        })
    }

    fn check_trimmed(
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
            Self::Text | Self::Location => true,
            Self::Uri => !value.is_empty(),
            Self::Name => is_nc_name(value),
            Self::Count => is_count(value),
            Self::Positive => is_count(value) && saturated(value) != "0",
            Self::Limit => value == "unbounded" || is_count(value),
            Self::Selector => xpath::is_selector(value, is_declared),
            Self::Field => xpath::is_field(value, is_declared),
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
            Self::Text | Self::Location => "text",
            Self::Uri => "a namespace",
            Self::Name | Self::QName | Self::QNames => "a name",
            Self::Count => "a number",
            Self::Selector | Self::Field => "a path that identity constraints may have",
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

/// Whether a text is a whole number that is not negative.
fn is_count(text: &str) -> bool {
    let (sign, digits) = match text.strip_prefix(['+', '-']) {
        Some(digits) => (text.starts_with('-'), digits),
        None => (false, text),
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (!sign || digits.bytes().all(|byte| byte == b'0'))
}

/// A count in its shortest spelling. A count greater than [`MOST`] becomes [`MOST`].
fn saturated(text: &str) -> Cow<'_, str> {
    if !is_count(text) {
        return Cow::Borrowed(text);
    }
    let digits = text.trim_start_matches(['+', '-']);
    let number = digits.parse::<u32>().unwrap_or(MOST);
    Cow::Owned(number.to_string())
}
