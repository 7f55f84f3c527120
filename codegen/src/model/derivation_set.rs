//! Sets of ways to derive types and to substitute elements: `final` and `block`.

/// A way to make a type from another, or to replace an element by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A complex type extends another.
    Extension,
    /// A type restricts another.
    Restriction,
    /// A list of items of a type.
    List,
    /// A union with a type among its members.
    Union,
    /// An element replaces the head of its substitution group.
    Substitution,
}

/// Some ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DerivationSet(u8);

impl DerivationSet {
    /// The set with these ways.
    #[must_use]
    pub fn of(ways: &[Way]) -> Self {
        let ways = ways.iter();
        Self(ways.fold(0, |bits, way| bits | (1 << (*way as u8))))
    }

    /// Whether a way is in the set.
    #[must_use]
    pub fn contains(self, way: Way) -> bool {
        self.0 & (1 << (way as u8)) != 0
    }

    /// Whether no way is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The ways that are in both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The ways that are in either set.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{DerivationSet, Way};

    #[test]
    fn sets() {
        let types = DerivationSet::of(&[Way::Extension, Way::Restriction]);
        let others = DerivationSet::of(&[Way::Restriction, Way::Substitution]);
        assert!(types.contains(Way::Extension) && !types.contains(Way::Union));
        assert_eq!(types.and(others), DerivationSet::of(&[Way::Restriction]));
        assert!(types.or(others).contains(Way::Substitution));
    }
}
