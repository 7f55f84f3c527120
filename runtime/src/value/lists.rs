//! Lists: items with white space between them.

use super::binary::HexBinary;
use super::date::Date;
use super::date_time::DateTime;
use super::decimal::Decimal;
use super::duration::Duration;
use super::integer::Integer;
use super::time::Time;
use crate::text::excerpt::excerpt;

use super::checkable::text_under;
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
    Integer,
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

    fn is_same(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self
                .iter()
                .zip(other)
                .all(|(own, other)| own.is_same(other))
    }

    fn spelling(&self, number: usize) -> Option<String> {
        let items: Option<Vec<String>> = self.iter().map(|item| item.spelling(number)).collect();
        items
            .map(|items| items.join(" "))
            .filter(|text| !text.is_empty())
    }

    fn is_admitted(&self, text: &str) -> bool {
        match texts(self, text) {
            Some(texts) => self
                .iter()
                .zip(texts)
                .all(|(item, text)| item.is_admitted(text)),
            None => self.is_known(),
        }
    }

    fn broken_by_items(&self, text: &str, item: &'static Facets, broken: &mut Vec<Rule>) {
        // An item that was made by hand can have blanks, or no text.
        let texts = texts(self, text).unwrap_or_default();
        for (index, value) in self.iter().enumerate() {
            broken.extend(match texts.get(index) {
                Some(text) => item.broken(&value.checkable(), text),
                None => item.broken(
                    &value.checkable(),
                    &text_under(&value.checkable(), Some(item)),
                ),
            });
        }
    }
}

/// The text of each item, if there is one for each.
fn texts<'t, T>(items: &[T], text: &'t str) -> Option<Vec<&'t str>> {
    let texts = text.split([' ', '\n', '\t', '\r']);
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    (texts.len() == items.len()).then_some(texts)
}

impl Print<'_> {
    /// Appends the value of a union, which is of a member type with these facets.
    #[doc(hidden)]
    pub fn member(&mut self, facets: &[&'static Facets], value: &impl Value) {
        let around = self.facets;
        self.facets = facets.first().copied();
        value.print(self);
        self.facets = around;
    }

    /// Appends an item of a list. White space in it would make it several items, which is a problem.
    pub(crate) fn item(&mut self, item: &impl Value) {
        let start = self.out.len();
        let around = self.facets;
        self.facets = around.and_then(|facets| facets.item);
        item.print(self);
        self.facets = around;
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
