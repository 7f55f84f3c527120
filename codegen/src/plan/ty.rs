//! The Rust types of values, attributes and elements.

use super::paths::ItemPath;

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ty {
    /// A type of the prelude or the runtime for a simple value.
    Value(ValueTy),
    /// A generated item.
    Item(ItemPath),
    /// A list of values separated by white space.
    ListOf(Box<Ty>),
    /// A value that keeps the text from which it was read, because its type has a pattern.
    Spelled(Box<Ty>),
    /// A simple type that has facets, and where they are.
    Restricted(Box<Ty>, ItemPath),
    /// Any element.
    Any,
    /// An element whose type is abstract, and from whose type no other derives.
    Abstract,
}

/// A type for a simple value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after the type")]
pub enum ValueTy {
    String,
    /// Also a `String`, for `xs:anyURI`.
    Uri,
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    Integer,
    F32,
    F64,
    Decimal,
    DateTime,
    Date,
    Time,
    GYear,
    GYearMonth,
    GMonthDay,
    GMonth,
    GDay,
    Duration,
    Base64,
    Hex,
}

impl Ty {
    /// The type without its facets.
    #[must_use]
    pub fn plain(&self) -> &Self {
        match self {
            Self::Restricted(plain, _) => plain,
            plain => plain,
        }
    }

    /// Whether it is a `String`.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self.plain(), Self::Value(ValueTy::String | ValueTy::Uri))
    }

    /// For a number, how many forms its texts have: those of an integer are forms of a decimal, and those of a
    /// floating point number.
    pub(super) fn number_forms(&self) -> Option<u8> {
        use ValueTy as V;
        match self {
            Self::Spelled(value) => value.number_forms(),
            Self::Value(
                V::I8 | V::I16 | V::I32 | V::I64 | V::U8 | V::U16 | V::U32 | V::U64 | V::Integer,
            ) => Some(1),
            Self::Value(V::Decimal) => Some(2),
            Self::Value(V::F32 | V::F64) => Some(3),
            _ => None,
        }
    }

    /// Its facets, if it has any.
    #[must_use]
    pub fn facets(&self) -> Option<&ItemPath> {
        match self {
            Self::Restricted(_, facets) => Some(facets),
            _ => None,
        }
    }
}

impl ValueTy {
    /// A word for a variant of this type.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::String | Self::Uri => "Text",
            Self::Bool => "Boolean",
            Self::I8 => "Byte",
            Self::I16 => "Short",
            Self::I32 => "Int",
            Self::I64 => "Long",
            Self::U8 => "UnsignedByte",
            Self::U16 => "UnsignedShort",
            Self::U32 => "UnsignedInt",
            Self::U64 => "UnsignedLong",
            Self::Integer => "Integer",
            Self::F32 => "Float",
            Self::F64 => "Double",
            Self::Decimal => "Decimal",
            Self::DateTime => "DateTime",
            Self::Date => "Date",
            Self::Time => "Time",
            Self::GYear => "GYear",
            Self::GYearMonth => "GYearMonth",
            Self::GMonthDay => "GMonthDay",
            Self::GMonth => "GMonth",
            Self::GDay => "GDay",
            Self::Duration => "Duration",
            Self::Base64 => "Base64",
            Self::Hex => "Hex",
        }
    }
}
