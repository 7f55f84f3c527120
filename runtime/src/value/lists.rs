//! Lists: items with white space between them.

use super::binary::HexBinary;
use super::date::Date;
use super::date_time::DateTime;
use super::decimal::Decimal;
use super::duration::Duration;
use super::time::Time;
use crate::text::excerpt::excerpt;

use super::facets::{Facets, Rule};
use super::lexical::{Value, plain_text};
use super::print::{Print, Problem};

/// A value that can be an item of a list.
///
/// ```
/// use xsd_runtime::value::Value;
/// assert_eq!(Vec::<i32>::from_text("1 2\n3"), Some(vec![1, 2, 3]));
/// ```
pub trait ListItem: Value {}

macro_rules! items {
    ($($type:ty),+) => {$(impl ListItem for $type {})+};
}

items!(
    bool,
    i8,
    i16,
    i32,
    i64,
    u16,
    u32,
    u64,
    f32,
    f64,
    Decimal,
    DateTime,
    Date,
    Time,
    Duration,
    HexBinary,
    Vec<u8>,
    String
);

impl<T: ListItem> Value for Vec<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_text(text: &str) -> Option<Self> {
        text.split([' ', '\n', '\t', '\r'])
            .filter(|item| !item.is_empty())
            .map(T::from_text)
            .collect()
    }

    fn print(&self, print: &mut Print<'_>) {
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                print.plain(" ");
            }
            print.item(item);
        }
    }

    fn is_known(&self) -> bool {
        self.iter().all(Value::is_known)
    }

    fn length(&self, _text: &str) -> usize {
        self.len()
    }

    fn broken_by_items(&self, item: &Facets, broken: &mut Vec<Rule>) {
        for value in self {
            broken.extend(item.broken(value, &plain_text(value)));
        }
    }
}

impl Print<'_> {
    /// Appends an item of a list. White space in it would make it several items, which is a problem.
    pub(crate) fn item(&mut self, item: &impl Value) {
        let start = self.out.len();
        item.print(self);
        let written = &self.out[start..];
        // In an attribute, some white space was written as references.
        if written.is_empty() || written.contains([' ', '\t', '\n', '\r']) || written.contains("&#")
        {
            let item = excerpt(&plain_text(item));
            // A character may be replaced. This cannot be mended.
            if !matches!(self.problem, Some(Problem::Item(_))) {
                self.problem = Some(Problem::Item(item));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::again;

    #[test]
    fn items_are_separated_by_white_space() {
        assert_eq!(again::<Vec<i32>>(" 1\n2\t 3 ").as_deref(), Some("1 2 3"));
        assert_eq!(again::<Vec<i32>>("").as_deref(), Some(""));
        assert_eq!(again::<Vec<i32>>("1,2"), None);
    }
}
