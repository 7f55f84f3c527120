//! Default and fixed values of elements.

/// What an element without text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueConstraint {
    /// `default`: this value.
    Default(&'static str),
    /// `fixed`: this value, and the element can have no other.
    Fixed(&'static str),
}

impl ValueConstraint {
    /// The value.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Default(text) | Self::Fixed(text) => text,
        }
    }
}
