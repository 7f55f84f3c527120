//! Values whose spelling matters, because their type has a pattern.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use super::facets::{Facets, Rule};
use super::lexical::{Value, plain_text};
use super::lists::ListItem;
use super::print::Print;
use super::white_space::WhiteSpace;

/// A value whose type has a pattern, and the text from which it was read: with the pattern `[0-9]+\.[0-9]{2}` the
/// number 12.5 is written `12.50`.
///
/// It is made from the value, or from a text. When it is written and its text does not match the pattern, other
/// lexical forms of the value are tried: with more digits, with a sign, with an exponent, `1` for `true` and the
/// like. If none matches either, the text is written nevertheless, and `validate` reports it.
///
/// Equality, order and hash are those of the value.
///
/// ```
/// use xsd_runtime::value::{Decimal, Facets, Pattern, Spelled, Value};
/// let price = Spelled::<Decimal>::from_text("12.50").expect("a decimal");
/// assert_eq!(price.text(), "12.50");
/// assert_eq!(*price.value(), Decimal::from_text("12.5").expect("a decimal"));
///
/// static CENTS: Pattern = Pattern::new(r"[0-9]+\.[0-9]{2}", r"[0-9]+\.[0-9]{2}");
/// static PRICE: Facets = Facets { patterns: &[&CENTS], ..Facets::NONE };
/// let price = Spelled::from(Decimal::from(12));
/// assert_eq!(price.text(), "12");
/// assert_eq!(price.text_under(&PRICE), "12.00");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Spelled<T> {
    value: T,
    /// `None` for the text that the value has by itself.
    text: Option<Box<str>>,
}

impl<T> Spelled<T> {
    /// The value.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The value without its text.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T: Value> Spelled<T> {
    /// The text from which it was read, or that the value has by itself.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.text {
            Some(text) => text.to_string(),
            None => plain_text(&self.value),
        }
    }

    /// The text that is written where the type has these facets.
    #[must_use]
    pub fn text_under(&self, facets: &Facets) -> String {
        let text = self.text();
        let matches = |text: &str| facets.patterns.iter().all(|pattern| pattern.matches(text));
        if matches(&text) {
            return text;
        }
        let mut others = (0..).map_while(|number| self.value.spelling(number));
        others.find(|other| matches(other)).unwrap_or(text)
    }
}

impl<T> From<T> for Spelled<T> {
    fn from(value: T) -> Self {
        Self { value, text: None }
    }
}

impl<T> Deref for Spelled<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Spelled<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spelled<T> {}

impl<T: PartialEq> PartialEq<T> for Spelled<T> {
    fn eq(&self, other: &T) -> bool {
        self.value == *other
    }
}

impl<T: PartialOrd> PartialOrd for Spelled<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord> Ord for Spelled<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl<T: Hash> Hash for Spelled<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T: Value> fmt::Display for Spelled<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl<T: Value> Value for Spelled<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_text(text: &str) -> Option<Self> {
        let value = T::from_text(text)?;
        let text = value.white_space().normalised(text);
        let is_its_own = text == plain_text(&value);
        let text = (!is_its_own).then(|| text.into());
        Some(Self { value, text })
    }

    fn print(&self, print: &mut Print<'_>) {
        match print.facets {
            Some(facets) if !facets.patterns.is_empty() => print.text(&self.text_under(facets)),
            _ => match &self.text {
                Some(text) => print.text(text),
                None => self.value.print(print),
            },
        }
    }

    fn is_known(&self) -> bool {
        self.value.is_known()
    }

    fn is_admitted(&self, text: &str) -> bool {
        self.value.is_admitted(text)
    }

    fn length(&self, text: &str) -> usize {
        self.value.length(text)
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        self.value.compare(&bound.value)
    }

    fn is_same(&self, other: &Self) -> bool {
        self.value.is_same(&other.value)
    }

    fn spelling(&self, number: usize) -> Option<String> {
        self.value.spelling(number)
    }

    fn white_space(&self) -> WhiteSpace {
        self.value.white_space()
    }

    fn broken_by_items(&self, text: &str, item: &'static Facets, broken: &mut Vec<Rule>) {
        self.value.broken_by_items(text, item, broken);
    }
}

impl<T: Value> ListItem for Spelled<T> {}
