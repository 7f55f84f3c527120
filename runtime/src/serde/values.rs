//! Simple values: booleans and numbers are what they are, all others are texts as in XML.

use super::as_tree::AsTree;
use super::macros::impl_serde;
use super::mismatch::Mismatch;
use super::tree::Tree;
use crate::value::lexical::plain_text;
use crate::value::{
    Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Integer, Offset, Spelled, Time, Value,
};

/// A value from its lexical form, or from the boolean or number whose lexical form it is.
fn from_lexical<T: Value>(tree: &Tree<'_>) -> Result<T, Mismatch> {
    let value = tree.lexical().and_then(|text| T::from_text(&text));
    value.ok_or_else(|| Mismatch::expected(T::EXPECTED, tree))
}

impl AsTree for bool {
    fn to_tree(&self) -> Tree<'_> {
        Tree::Bool(*self)
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        from_lexical(&tree)
    }
}

macro_rules! integers {
    ($($type:ty)+) => {$(
        impl AsTree for $type {
            fn to_tree(&self) -> Tree<'_> {
                Tree::Integer((*self).into())
            }

            fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
                from_lexical(&tree)
            }
        }
    )+};
}

integers!(i8 i16 i32 i64 u16 u32 u64);

/// Bytes, in the form of base64.
impl AsTree for u8 {
    fn to_tree(&self) -> Tree<'_> {
        Tree::Integer((*self).into())
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        from_lexical(&tree)
    }

    fn list_to_tree(items: &[Self]) -> Tree<'_> {
        Tree::Text(plain_text(&items.to_vec()).into())
    }

    fn list_from_tree(tree: Tree<'_>) -> Result<Vec<Self>, Mismatch> {
        match tree {
            Tree::Text(_) => from_lexical(&tree),
            tree => Err(Mismatch::expected(Vec::<u8>::EXPECTED, &tree)),
        }
    }

    const IS_EMPTY_ABSENT: bool = false;
}

macro_rules! floats {
    ($($type:ty: $tree:ident),+) => {$(
        impl AsTree for $type {
            fn to_tree(&self) -> Tree<'_> {
                if self.is_finite() {
                    Tree::$tree(*self)
                } else {
                    Tree::Text(plain_text(self).into())
                }
            }

            fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
                from_lexical(&tree)
            }
        }
    )+};
}

floats!(f32: Single, f64: Double);

impl AsTree for String {
    fn to_tree(&self) -> Tree<'_> {
        Tree::Text(self.into())
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        match tree {
            Tree::Text(text) => Ok(text.into_owned()),
            tree => Err(Mismatch::expected(Self::EXPECTED, &tree)),
        }
    }
}

impl AsTree for Integer {
    fn to_tree(&self) -> Tree<'_> {
        let number = i64::try_from(self).map(i128::from);
        let number = number.or_else(|_| u64::try_from(self).map(i128::from));
        number.map_or_else(|_| Tree::Text(self.to_string().into()), Tree::Integer)
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        from_lexical(&tree)
    }
}

macro_rules! lexical {
    ($($type:ty)+) => {$(
        impl AsTree for $type {
            fn to_tree(&self) -> Tree<'_> {
                Tree::Text(plain_text(self).into())
            }

            fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
                from_lexical(&tree)
            }
        }
    )+};
}

lexical!(DateTime Date Time Duration GYear GYearMonth GMonthDay GMonth GDay Decimal HexBinary);

impl AsTree for Offset {
    fn to_tree(&self) -> Tree<'_> {
        Tree::Text(self.to_string().into())
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        let offset = tree.lexical().and_then(|text| text.parse().ok());
        offset.ok_or_else(|| Mismatch::expected("an offset from UTC", &tree))
    }
}

/// The text is what matters.
impl<T: Value> AsTree for Spelled<T> {
    fn to_tree(&self) -> Tree<'_> {
        Tree::Text(self.text().into())
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        from_lexical(&tree)
    }
}

/// The value of a union. The text decides which member it belongs to.
#[doc(hidden)]
pub fn union_from_tree<T: Value>(tree: &Tree<'_>) -> Result<T, Mismatch> {
    let Tree::List(items) = tree else {
        return from_lexical(tree);
    };
    let items: Option<Vec<_>> = items.iter().map(Tree::lexical).collect();
    let value = items.and_then(|items| T::from_text(&items.join(" ")));
    value.ok_or_else(|| Mismatch::expected(T::EXPECTED, tree))
}

impl_serde!(DateTime Date Time Duration GYear GYearMonth GMonthDay GMonth GDay Decimal HexBinary Integer Offset);
