//! Bytes that are numbers.

use super::as_tree::AsTree;
use super::mismatch::Mismatch;
use super::tree::Tree;

/// Bytes that are numbers, because their element or type repeats, and not the text of a base64 value.
pub trait Numbers: AsTree {
    /// The numbers as a list. `None` if there is no list.
    fn to_numbers(&self) -> Option<Tree<'_>>;

    /// The numbers of a list.
    ///
    /// # Errors
    /// It is not a list of such numbers.
    fn from_numbers(tree: Tree<'_>) -> Result<Self, Mismatch>;
}

impl Numbers for Vec<u8> {
    fn to_numbers(&self) -> Option<Tree<'_>> {
        let numbers = || self.iter().map(u8::to_tree).collect();
        (!self.is_empty()).then(|| Tree::List(numbers()))
    }

    fn from_numbers(tree: Tree<'_>) -> Result<Self, Mismatch> {
        // They fit numbers of more bits, which have no other form.
        let numbers = Vec::<u16>::from_tree(tree)?.into_iter().enumerate();
        let numbers = numbers.map(|(index, number)| {
            let number = Tree::Integer(number.into());
            u8::from_tree(number).map_err(|error| error.inside(index.to_string()))
        });
        numbers.collect()
    }
}

impl Numbers for Option<Vec<u8>> {
    fn to_numbers(&self) -> Option<Tree<'_>> {
        let numbers = self.as_ref()?.to_numbers();
        Some(numbers.unwrap_or(Tree::List(Vec::new())))
    }

    fn from_numbers(tree: Tree<'_>) -> Result<Self, Mismatch> {
        match tree {
            Tree::Null => Ok(None),
            tree => Vec::from_numbers(tree).map(Some),
        }
    }
}
