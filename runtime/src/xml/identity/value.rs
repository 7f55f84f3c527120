//! Values that identity constraints compare: the same value in another spelling is equal, values of different
//! primitive types are not.

use std::fmt;

use super::schema::Simple;
use crate::text::characters::trim;
use crate::value::lexical::plain_text;
use crate::value::{
    Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary, Time,
    Value, WhiteSpace,
};
use crate::xml::scope::Declared;

/// A value: the primitive type and the text that all its spellings have in common; several in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Comparable {
    One(&'static str, String),
    List(Vec<Self>),
}

impl fmt::Display for Comparable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(_, text) => f.write_str(text),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::to_string).collect();
                f.write_str(&items.join(" "))
            }
        }
    }
}

/// What a value means for the whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `xs:ID`
    Id,
    /// `xs:IDREF`, `xs:IDREFS`
    Reference,
}

/// How the spellings of a value become one. `None` if the text is no value.
type Common = fn(&str) -> Option<String>;

/// Primitive types, the types that derive from them, and how their spellings become one.
const PRIMITIVES: &[(&str, &[&str], Common)] = &[
    ("string", &["string", "anySimpleType", "anyType"], |text| {
        Some(text.to_owned())
    }),
    ("string", &["normalizedString"], |text| {
        Some(WhiteSpace::Replace.normalised(text).into_owned())
    }),
    (
        "string",
        &[
            "token", "language", "NMTOKEN", "Name", "NCName", "ID", "IDREF", "ENTITY",
        ],
        |text| Some(WhiteSpace::Collapse.normalised(text).into_owned()),
    ),
    (
        "decimal",
        &[
            "decimal",
            "integer",
            "nonPositiveInteger",
            "negativeInteger",
            "nonNegativeInteger",
            "positiveInteger",
            "long",
            "int",
            "short",
            "byte",
            "unsignedLong",
            "unsignedInt",
            "unsignedShort",
            "unsignedByte",
        ],
        spelled::<Decimal>,
    ),
    ("boolean", &["boolean"], spelled::<bool>),
    ("float", &["float"], spelled::<f32>),
    ("double", &["double"], spelled::<f64>),
    ("dateTime", &["dateTime"], spelled::<DateTime>),
    ("date", &["date"], spelled::<Date>),
    ("time", &["time"], spelled::<Time>),
    ("duration", &["duration"], spelled::<Duration>),
    ("hexBinary", &["hexBinary"], spelled::<HexBinary>),
    ("base64Binary", &["base64Binary"], spelled::<Vec<u8>>),
    ("anyURI", &["anyURI"], |text| {
        Some(WhiteSpace::Collapse.normalised(text).into_owned())
    }),
    ("gYearMonth", &["gYearMonth"], spelled::<GYearMonth>),
    ("gYear", &["gYear"], spelled::<GYear>),
    ("gMonthDay", &["gMonthDay"], spelled::<GMonthDay>),
    ("gDay", &["gDay"], spelled::<GDay>),
    ("gMonth", &["gMonth"], spelled::<GMonth>),
];

/// The built-in lists with their items.
const LISTS: &[(&str, Simple)] = &[
    ("NMTOKENS", Simple::Builtin("NMTOKEN")),
    ("IDREFS", Simple::Builtin("IDREF")),
    ("ENTITIES", Simple::Builtin("ENTITY")),
];

/// Names, whose prefixes are those of the document.
const QNAMES: &[&str] = &["QName", "NOTATION"];

/// A name with its namespace instead of the prefix. `None` if the prefix is not declared.
fn qname(text: &str, scope: &[Declared]) -> Option<String> {
    let text = trim(text);
    let (prefix, local) = text.split_once(':').unwrap_or(("", text));
    let uri = Declared::find(scope, prefix);
    // Without a prefix and a default namespace, the name is in none.
    let uri = uri.or((prefix.is_empty()).then_some(""))?;
    Some(format!("{{{uri}}}{local}"))
}

fn spelled<T: Value>(text: &str) -> Option<String> {
    T::from_text(text).as_ref().map(plain_text)
}

impl Simple {
    /// The built-in type with this local name.
    pub(super) fn builtin(name: &str) -> Option<Self> {
        let known = PRIMITIVES.iter().flat_map(|(_, names, _)| *names);
        let known = known
            .chain(LISTS.iter().map(|(list, _)| list))
            .chain(QNAMES);
        let known = known.copied().find(|known| *known == name)?;
        Some(Self::Builtin(known))
    }

    /// The value of a text; the text itself if it is not of the type.
    pub(super) fn value(self, text: &str, scope: &[Declared]) -> Comparable {
        self.known_value(text, scope)
            .unwrap_or_else(|| Comparable::One("", text.to_owned()))
    }

    fn known_value(self, text: &str, scope: &[Declared]) -> Option<Comparable> {
        match self {
            Self::Union(members) => members
                .iter()
                .find_map(|member| member.known_value(text, scope)),
            Self::List(item) => item.list(text, scope),
            Self::Builtin(name) => {
                if let Some((_, item)) = LISTS.iter().find(|(list, _)| *list == name) {
                    return item.list(text, scope);
                }
                if let Some(known) = QNAMES.iter().find(|known| **known == name) {
                    return Some(Comparable::One(known, qname(text, scope)?));
                }
                let mut primitives = PRIMITIVES.iter();
                let (primitive, _, common) =
                    primitives.find(|(_, names, _)| names.contains(&name))?;
                Some(Comparable::One(primitive, common(text)?))
            }
        }
    }

    /// The value of a list of items of this type.
    fn list(self, text: &str, scope: &[Declared]) -> Option<Comparable> {
        let items = text.split_ascii_whitespace();
        let items = items.map(|text| self.known_value(text, scope));
        items.collect::<Option<_>>().map(Comparable::List)
    }

    /// Whether values are IDs, or refer to them.
    pub(super) fn role(self) -> Option<Role> {
        match self {
            Self::Builtin("ID") => Some(Role::Id),
            Self::Builtin("IDREF" | "IDREFS") => Some(Role::Reference),
            Self::List(item) => item.role(),
            Self::Builtin(_) | Self::Union(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::schema::Simple;

    const INT: Simple = Simple::Builtin("int");

    #[test]
    fn spellings_of_a_value_are_equal_and_other_types_are_not() {
        let decimal = Simple::Builtin("decimal");
        let token = Simple::Builtin("token");
        assert_eq!(INT.value(" 07", &[]), decimal.value("7.0", &[]));
        assert_ne!(INT.value("7", &[]), token.value("7", &[]));
        assert_eq!(
            token.value(" a  b ", &[]),
            Simple::Builtin("string").value("a b", &[])
        );
        assert_ne!(
            Simple::Builtin("float").value("1", &[]),
            decimal.value("1", &[])
        );
        assert_eq!(
            Simple::List(&INT).value("1 02", &[]),
            Simple::List(&INT).value("01  2", &[])
        );
        assert_ne!(Simple::List(&INT).value("1", &[]), INT.value("1", &[]));
        let union = Simple::Union(&[INT, Simple::Builtin("string")]);
        assert_eq!(union.value("1", &[]), INT.value("1", &[]));
        assert_eq!(union.value("x", &[]), token.value("x", &[]));
    }
}
