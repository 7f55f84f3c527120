//! Every simple value can be checked.

use std::cmp::Ordering;

use super::checkable::Checkable;
use super::facets::{Facets, Rule};
use super::lexical::{Value, plain_text};
use super::print::Print;
use super::white_space::WhiteSpace;

impl<T: Value> Checkable for &T {
    fn expected(&self) -> &'static str {
        T::EXPECTED
    }

    fn print(&self, print: &mut Print<'_>) {
        Value::print(*self, print);
    }

    fn is_known(&self) -> bool {
        Value::is_known(*self)
    }

    fn length(&self, text: &str) -> usize {
        Value::length(*self, text)
    }

    fn white_space(&self) -> WhiteSpace {
        Value::white_space(*self)
    }

    fn broken_by_items(&self, text: &str, item: &'static Facets, broken: &mut Vec<Rule>) {
        Value::broken_by_items(*self, text, item, broken);
    }

    fn compare_to(&self, bound: &str) -> Option<Ordering> {
        self.compare(&T::from_text(bound)?)
    }

    fn is(&self, other: &str) -> bool {
        match T::from_text(other) {
            Some(other) => self.is_same(&other),
            None => false,
        }
    }

    fn plain_text_of(&self, other: &str) -> Option<String> {
        let other = T::from_text(other)?;
        Some(plain_text(&other))
    }
}
