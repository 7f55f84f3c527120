//! What holds other values: options, boxes, lists, elements that may be nil, mixed content.

use super::as_tree::AsTree;
use super::fields::one_key;
use super::mismatch::Mismatch;
use super::tree::Tree;
use crate::xml::Mixed;
use crate::xml::any::{AnyElement, AnyNode};
use crate::xml::nillable::Nillable;
use crate::xml::nillable_with::NillableWith;

impl<T: AsTree> AsTree for Option<T> {
    fn to_tree(&self) -> Tree<'_> {
        self.as_ref().map_or(Tree::Null, AsTree::to_tree)
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        match tree {
            Tree::Null => Ok(T::null()),
            tree => T::from_tree(tree).map(Some),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn null() -> Option<Self> {
        T::null().map(Some)
    }
}

impl<T: AsTree> AsTree for Box<T> {
    fn to_tree(&self) -> Tree<'_> {
        T::to_tree(self)
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        T::from_tree(tree).map(Self::new)
    }

    fn null() -> Option<Self> {
        T::null().map(Self::new)
    }
}

impl<T: AsTree> AsTree for Vec<T> {
    fn to_tree(&self) -> Tree<'_> {
        T::list_to_tree(self)
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        T::list_from_tree(tree)
    }

    fn is_absent(&self) -> bool {
        T::IS_EMPTY_ABSENT && self.is_empty()
    }

    fn absent() -> Option<Self> {
        T::IS_EMPTY_ABSENT.then(Self::new)
    }
}

impl<T: AsTree> AsTree for Nillable<T> {
    fn to_tree(&self) -> Tree<'_> {
        self.value().map_or(Tree::Null, AsTree::to_tree)
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        match tree {
            Tree::Null => Ok(Self::Nil),
            tree => T::from_tree(tree).map(Self::Value),
        }
    }

    fn null() -> Option<Self> {
        Some(Self::Nil)
    }
}

/// What a nil element says in an object with its attributes.
const NIL: &str = "xsi:nil";

impl<T: AsTree, A: AsTree> AsTree for NillableWith<T, A> {
    fn to_tree(&self) -> Tree<'_> {
        match self {
            Self::Value(value) => value.to_tree(),
            Self::Nil(attributes) => match attributes.to_tree() {
                Tree::Map(mut map) => {
                    map.insert(0, (NIL.into(), Tree::Bool(true)));
                    Tree::Map(map)
                }
                other => other,
            },
        }
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        let is_nil = |field: &(_, Tree<'_>)| field == &(NIL.into(), Tree::Bool(true));
        match tree {
            Tree::Map(mut map) if map.iter().any(is_nil) => {
                map.retain(|field| !is_nil(field));
                A::from_tree(Tree::Map(map)).map(Self::Nil)
            }
            Tree::Null => Self::null().ok_or_else(|| Mismatch::expected("a value", &tree)),
            tree => T::from_tree(tree).map(Self::Value),
        }
    }

    /// A nil element without attributes, if none is required.
    fn null() -> Option<Self> {
        A::from_tree(Tree::Map(Vec::new())).ok().map(Self::Nil)
    }
}

impl AsTree for AnyNode {
    fn to_tree(&self) -> Tree<'_> {
        match self {
            Self::Element(element) => element.to_tree(),
            Self::Text(text) => text.to_tree(),
        }
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        match tree {
            Tree::Text(text) => Ok(Self::Text(text.into_owned())),
            tree => AnyElement::from_tree(tree).map(Self::Element),
        }
    }
}

/// The name of an element that mixed content does not have. No element can have this name.
const OTHER: &str = "$Other";

impl<T: AsTree> AsTree for Mixed<T> {
    fn to_tree(&self) -> Tree<'_> {
        match self {
            Self::Text(text) => text.to_tree(),
            Self::Child(child) => child.to_tree(),
            Self::Other(element) => one_key(OTHER, element),
        }
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        match tree {
            Tree::Text(text) => Ok(Self::Text(text.into_owned())),
            Tree::Map(mut map) if map.len() == 1 && map[0].0 == OTHER => {
                let element = map.pop().map_or(Tree::Null, |(_, element)| element);
                let element = AnyElement::from_tree(element);
                Ok(Self::Other(element.map_err(|error| error.inside(OTHER))?))
            }
            tree => T::from_tree(tree).map(Self::Child),
        }
    }
}
