//! An identity constraint, as generated code has it.

use crate::value::Value;
use crate::value::lexical::plain_text;

/// An identity constraint of an element.
#[derive(Clone, Copy, Debug)]
pub struct Identity {
    /// The element, such as `o:Orders`.
    pub(super) element: &'static str,
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// The elements to which it applies: a path such as `.//o:Order | o:Sample`.
    pub(super) selector: &'static str,
    pub(super) fields: &'static [Field],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// No two elements have the same values.
    Unique,
    /// Likewise, and all elements have values.
    Key,
    /// The values are those of this key.
    Reference(&'static str),
    /// A value of `xs:ID`.
    Id,
    /// A value of `xs:IDREF` or `xs:IDREFS`.
    IdReference,
    /// The types that `xsi:type` may name at an element. The selector holds their names.
    Types,
}

/// A value of an identity constraint.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its path from the selected element, such as `@Number`.
    pub(super) path: &'static str,
    /// The text that all spellings of a value have in common.
    pub(super) common: fn(&str) -> Option<String>,
}

impl Identity {
    /// `xs:unique`
    #[must_use]
    pub const fn unique(
        element: &'static str,
        name: &'static str,
        selector: &'static str,
        fields: &'static [Field],
    ) -> Self {
        Self {
            element,
            name,
            kind: Kind::Unique,
            selector,
            fields,
        }
    }

    /// `xs:key`
    #[must_use]
    pub const fn key(
        element: &'static str,
        name: &'static str,
        selector: &'static str,
        fields: &'static [Field],
    ) -> Self {
        Self {
            kind: Kind::Key,
            ..Self::unique(element, name, selector, fields)
        }
    }

    /// A text or attribute of an element that is an `xs:ID`. Its path is `.` or such as `@Id`.
    #[must_use]
    pub const fn id(element: &'static str, path: &'static str) -> Self {
        Self {
            kind: Kind::Id,
            ..Self::unique(element, "", path, &[])
        }
    }

    /// Likewise one that refers to an `xs:ID`.
    #[must_use]
    pub const fn id_reference(element: &'static str, path: &'static str) -> Self {
        Self {
            kind: Kind::IdReference,
            ..Self::unique(element, "", path, &[])
        }
    }

    /// The types that `xsi:type` may name at an element that blocks others, with blanks between them.
    #[must_use]
    pub const fn types(element: &'static str, types: &'static str) -> Self {
        Self {
            kind: Kind::Types,
            ..Self::unique(element, "", types, &[])
        }
    }

    /// `xs:keyref`, which refers to a key or to what is unique.
    #[must_use]
    pub const fn reference(
        element: &'static str,
        name: &'static str,
        key: &'static str,
        selector: &'static str,
        fields: &'static [Field],
    ) -> Self {
        Self {
            kind: Kind::Reference(key),
            ..Self::unique(element, name, selector, fields)
        }
    }
}

impl Field {
    /// A text.
    #[must_use]
    pub const fn text(path: &'static str) -> Self {
        Self {
            path,
            common: |text| Some(text.to_owned()),
        }
    }

    /// A text whose white space is collapsed.
    #[must_use]
    pub const fn token(path: &'static str) -> Self {
        Self {
            path,
            common: |text| {
                let words = text
                    .split([' ', '\t', '\n', '\r'])
                    .filter(|word| !word.is_empty());
                Some(words.collect::<Vec<_>>().join(" "))
            },
        }
    }

    /// A value that has several spellings.
    #[must_use]
    pub const fn of<T: Value>(path: &'static str) -> Self {
        Self {
            path,
            common: |text| T::from_text(text).as_ref().map(plain_text),
        }
    }
}
