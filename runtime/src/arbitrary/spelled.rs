//! Values whose type has a pattern.

use super::{ArbitraryValue, Error, Result, Source};
use crate::value::text_under;
use crate::value::{Spelled, Value};

/// A text that the patterns admit, or a value that gets one.
impl<T: Value + ArbitraryValue> ArbitraryValue for Spelled<T> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        let facets = s.facets;
        s.meeting(|s, attempt| {
            let spelled = match s.matching(attempt)? {
                Some(text) => Self::from_text(&text),
                None => None,
            };
            if let Some(spelled) = spelled.filter(|_| attempt % 2 == 0) {
                return Ok(spelled);
            }
            let value: T = s.before_spelling(T::from_source)?;
            // What is read from the text may have more fields.
            let text = text_under(&Self::from(value).checkable(), Some(facets));
            Self::from_text(&text).ok_or(Error::IncorrectFormat)
        })
    }
}
