//! An identity constraint, as generated code has it.

/// An identity constraint of an element.
#[derive(Clone, Copy, Debug)]
pub struct Identity {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// The elements to which it applies: a path such as `.//o:Order | o:Sample`.
    pub(super) selector: &'static str,
    /// The paths of its values from each of these elements, such as `@Number`.
    pub(super) fields: &'static [&'static str],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// No two elements have the same values.
    Unique,
    /// Likewise, and all elements have values.
    Key,
    /// The values are those of this key.
    Reference(&'static str),
}

impl Identity {
    /// `xs:unique`
    #[must_use]
    pub const fn unique(
        name: &'static str,
        selector: &'static str,
        fields: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            kind: Kind::Unique,
            selector,
            fields,
        }
    }

    /// `xs:key`
    #[must_use]
    pub const fn key(
        name: &'static str,
        selector: &'static str,
        fields: &'static [&'static str],
    ) -> Self {
        Self {
            kind: Kind::Key,
            ..Self::unique(name, selector, fields)
        }
    }

    /// `xs:keyref`, which refers to a key or to what is unique.
    #[must_use]
    pub const fn reference(
        name: &'static str,
        key: &'static str,
        selector: &'static str,
        fields: &'static [&'static str],
    ) -> Self {
        Self {
            kind: Kind::Reference(key),
            ..Self::unique(name, selector, fields)
        }
    }
}
