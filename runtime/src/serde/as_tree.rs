//! Types that convert to and from data without a type.

use serde_core::de::Error as _;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::mismatch::Mismatch;
use super::tree::Tree;

/// A type that converts to and from data without a type.
pub trait AsTree: Sized {
    /// The value as data.
    fn to_tree(&self) -> Tree<'_>;

    /// The value of this data.
    ///
    /// # Errors
    /// It is not data of this type.
    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch>;

    /// Whether an object is written without a field of this value.
    fn is_absent(&self) -> bool {
        false
    }

    /// The value that a field has if the object is without it. `None` if it must be there.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// The value of `null`, if that is more than an absent field.
    #[must_use]
    fn null() -> Option<Self> {
        None
    }

    /// A list of such values. Bytes have another form.
    #[doc(hidden)]
    fn list_to_tree(items: &[Self]) -> Tree<'_> {
        Tree::List(items.iter().map(Self::to_tree).collect())
    }

    /// A list of such values.
    #[doc(hidden)]
    fn list_from_tree(tree: Tree<'_>) -> Result<Vec<Self>, Mismatch> {
        let Tree::List(items) = tree else {
            return Err(Mismatch::expected("a list", &tree));
        };
        let items = items.into_iter().enumerate();
        let items = items.map(|(index, item)| {
            Self::from_tree(item).map_err(|error| error.inside(index.to_string()))
        });
        items.collect()
    }

    /// Whether a field with an empty list is absent.
    #[doc(hidden)]
    const IS_EMPTY_ABSENT: bool = true;
}

/// What generated types do to be serialized.
#[doc(hidden)]
pub fn serialize<T: AsTree, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.to_tree().serialize(serializer)
}

/// What generated types do to be deserialized. The error begins with the name of the type.
#[doc(hidden)]
pub fn deserialize<'de, T: AsTree, D: Deserializer<'de>>(
    name: &'static str,
    deserializer: D,
) -> Result<T, D::Error> {
    let tree = Tree::deserialize(deserializer)?;
    T::from_tree(tree).map_err(|error| D::Error::custom(error.inside(name)))
}
