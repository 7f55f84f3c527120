//! Values that meet the facets of a schema type, patterns included.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::{ArbitraryValue, Error, Result, Source, TRIES};
use crate::text::characters::is_character;
use crate::value::lexical::plain_text;
use crate::value::text_under;
use crate::value::{Bound, Facets, Rule, Value};

/// Texts of many types, which patterns and other facets often admit.
const CANDIDATES: &[&str] = &[
    "0",
    "1",
    "-1",
    "0.5",
    "true",
    "2000-01-01T00:00:00",
    "2000-01-01T00:00:00Z",
    "2000-01-01T12:30:00.5Z",
    "2000-01-01T00:00:00+01:00",
    "2000-01-01",
    "2000-01-01Z",
    "12:30:00",
    "12:30:00Z",
    "2000",
    "2000-01",
    "--01-01",
    "--01",
    "---01",
    "P1D",
    "P1Y2M3DT4H5M6S",
    "PT1S",
];

impl Source<'_, '_> {
    /// A value of a simple type with these facets, made by a function.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn with<T>(
        &mut self,
        facets: &'static Facets,
        make: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let around = (self.facets, self.is_spelled);
        (self.facets, self.is_spelled) = (facets, false);
        let part = make(self);
        (self.facets, self.is_spelled) = around;
        part
    }

    /// A value that need not match the current patterns with its own text.
    pub(super) fn before_spelling<T>(
        &mut self,
        make: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let around = std::mem::replace(&mut self.is_spelled, true);
        let part = make(self);
        self.is_spelled = around;
        part
    }

    /// A value that meets facets.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn of<T: ArbitraryValue>(&mut self, facets: &'static Facets) -> Result<T> {
        self.with(facets, Self::value)
    }

    /// A member of a union, which may have facets.
    #[doc(hidden)]
    pub fn member<T: ArbitraryValue>(&mut self, facets: &[&'static Facets]) -> Result<T> {
        match facets {
            [facets] => self.of(facets),
            _ => self.value(),
        }
    }

    /// A value whose text is not empty, because an empty element stands for a default.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn not_empty<T: Value>(
        &mut self,
        mut make: impl FnMut(&mut Self) -> Result<T>,
    ) -> Result<T> {
        for _ in 0..TRIES {
            let value = make(self)?;
            if !plain_text(&value).is_empty() {
                return Ok(value);
            }
        }
        Err(Error::NotEnoughData)
    }

    /// A value that meets the current facets, chosen from values that may not meet them. The number says which
    /// attempt it is: later ones should be longer, because the bytes may be used up.
    pub(super) fn meeting<T: Value>(
        &mut self,
        mut make: impl FnMut(&mut Self, usize) -> Result<T>,
    ) -> Result<T> {
        let facets = self.facets;
        let listed = facets.fixed.as_slice();
        let listed = if listed.is_empty() {
            facets.values
        } else {
            listed
        };
        if !listed.is_empty() {
            let text = self.pick(listed)?;
            return T::from_text(text).ok_or(Error::IncorrectFormat);
        }
        let is_spelled = self.is_spelled;
        let meets = |value: &T| {
            let broken = facets.broken(
                &value.checkable(),
                &text_under(&value.checkable(), Some(facets)),
            );
            let is_ignored = |rule: &Rule| is_spelled && matches!(rule, Rule::Pattern(_));
            value.is_known() && broken.iter().all(is_ignored)
        };
        for attempt in 0..TRIES {
            let value = make(self, attempt)?;
            if meets(&value) {
                return Ok(value);
            }
        }
        // A value in a small range is rarely found by chance.
        let ends = [facets.min, facets.max]
            .into_iter()
            .filter_map(|end| match end {
                Bound::None => None,
                Bound::Inclusive(end) | Bound::Exclusive(end) => T::from_text(end),
            });
        let texts = CANDIDATES.iter().filter_map(|text| T::from_text(text));
        let mut candidates = ends.chain(texts);
        candidates.find(meets).ok_or(Error::IncorrectFormat)
    }

    /// A text that matches the first of the current patterns.
    pub(super) fn matching(&mut self, attempt: usize) -> Result<Option<String>> {
        let Some(pattern) = self.facets.patterns.first() else {
            return Ok(None);
        };
        let Ok(pattern) = regex_syntax::parse(pattern.regex()) else {
            return Err(Error::IncorrectFormat);
        };
        let mut text = String::new();
        self.push_match(&pattern, attempt, &mut text)?;
        Ok(Some(text))
    }

    fn push_match(&mut self, pattern: &Hir, attempt: usize, text: &mut String) -> Result<()> {
        match pattern.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
            HirKind::Class(class) => text.push(self.of_class(class)?),
            HirKind::Repetition(repetition) => {
                let least = repetition.min;
                let most = repetition.max.unwrap_or(u32::MAX);
                let more = self.bytes.int_in_range(0..=(most - least).min(4))?;
                let longer = u32::try_from(attempt).unwrap_or_default();
                for _ in 0..(least + more).saturating_add(longer).min(most) {
                    self.push_match(&repetition.sub, attempt, text)?;
                }
            }
            HirKind::Capture(capture) => self.push_match(&capture.sub, attempt, text)?,
            HirKind::Concat(parts) => {
                for part in parts {
                    self.push_match(part, attempt, text)?;
                }
            }
            HirKind::Alternation(alternatives) => {
                let index = self.below(alternatives.len())?;
                self.push_match(&alternatives[index], attempt, text)?;
            }
        }
        Ok(())
    }

    fn of_class(&mut self, class: &Class) -> Result<char> {
        let ranges: Vec<(char, char)> = match class {
            Class::Unicode(class) => {
                let ranges = class.iter();
                ranges.map(|range| (range.start(), range.end())).collect()
            }
            Class::Bytes(class) => {
                let ranges = class.iter();
                ranges
                    .map(|range| (range.start().into(), range.end().into()))
                    .collect()
            }
        };
        let (first, last) = self.pick(&ranges)?;
        for _ in 0..TRIES {
            let number = self
                .bytes
                .int_in_range(u32::from(first)..=u32::from(last))?;
            if let Some(found) = char::from_u32(number).filter(|&found| is_character(found)) {
                return Ok(found);
            }
        }
        Ok(if is_character(last) { last } else { '?' })
    }
}

impl Facets {
    /// The greatest length of a value.
    pub(super) fn most(&self) -> usize {
        self.max_length.unwrap_or(usize::MAX)
    }
}
