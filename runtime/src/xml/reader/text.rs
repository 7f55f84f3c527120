//! Text: pieces joined, references resolved, values parsed.

use std::borrow::Cow;

use super::{At, Reader, Result};
use crate::text::characters;
use crate::value::{Checkable, Facets, Value, WhiteSpace};
use crate::xml::notice::Effect;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::{ReadErrorKind, unexpected_value};
use crate::xml::tokens::{StartTag, Token};
use crate::xml::value_constraint::ValueConstraint;

impl<'a> Reader<'a> {
    /// The text of the current element, to its end tag. References are resolved, CDATA joined, line
    /// ends normalised.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading a child element.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "most elements are texts, and this is called in few places"
    )]
    pub fn text(&mut self) -> Result<Cow<'a, str>> {
        if !self.attributes.is_empty() {
            self.type_of_text()?;
            self.finish_attributes()?;
        }
        let text = if self.is_empty {
            Cow::Borrowed("")
        } else {
            self.text_to_end()?
        };
        self.scope.leave(self.depth);
        self.at = At::Past;
        if text.is_empty() && self.constraint.is_some() {
            return Ok(self.default_text());
        }
        Ok(text)
    }

    /// The text up to the end tag, and the end tag.
    #[inline]
    fn text_to_end(&mut self) -> Result<Cow<'a, str>> {
        let (longest, may_have_return) = (self.options.max_text, self.may_have_return);
        let leaf = self
            .tokens
            .leaf(|text| text.len() <= longest && !(may_have_return && text.contains('\r')));
        if let Some(text) = leaf {
            self.tag = self.position + text.len();
            self.position = self.tokens.position();
            return Ok(Cow::Borrowed(text));
        }
        self.tag = self.position;
        let token = self.next_token()?;
        self.text_in_pieces(String::new(), token).map(Cow::Owned)
    }

    /// Joins the pieces of a text, from a token that started at `self.tag` to the end tag.
    fn text_in_pieces(&mut self, mut joined: String, mut token: Token<'a>) -> Result<String> {
        self.depth += 1;
        loop {
            let start = self.tag;
            match token {
                Token::End => break,
                Token::Start(tag) => self.element_in_text(start, &tag)?,
                other => self.push_text(&mut joined, start, other)?,
            }
            self.tag = self.position;
            token = self.next_token()?;
        }
        self.depth -= 1;
        Ok(joined)
    }

    /// Appends what a token other than a tag adds to a text.
    pub(super) fn push_text(
        &mut self,
        joined: &mut String,
        start: usize,
        token: Token<'a>,
    ) -> Result<()> {
        match token {
            Token::Text(piece) | Token::CData(piece) => characters::push_normalised(joined, piece),
            Token::Reference(reference) => self.push_reference(joined, reference, start)?,
            Token::CommentOrInstruction => {}
            other => return Err(self.unexpected_token(start, other)),
        }
        if joined.len() > self.options.max_text {
            return Err(self.limit("bytes of text", self.options.max_text));
        }
        Ok(())
    }

    #[cold]
    fn element_in_text(&mut self, start: usize, tag: &StartTag<'a>) -> Result<()> {
        self.start_tag(start, tag)?;
        let kind = ReadErrorKind::UnexpectedElement(self.found());
        if self.options.strict {
            return Err(ReadError::at(start, kind));
        }
        self.skip()?;
        self.notice_loss(start..self.position, || kind)
    }

    /// The value of the text of the current element.
    ///
    /// # Errors
    /// As [`Reader::text`]; a text that is not a value of the type; in strict reading one that its enumeration
    /// does not know.
    #[inline]
    pub fn value<T: Value>(&mut self) -> Result<T> {
        self.value_with(None)
    }

    /// As [`Reader::value`] for a type that has facets.
    ///
    /// # Errors
    /// As [`Reader::value`]; in strict reading a value that a facet forbids.
    #[inline]
    pub fn value_of<T: Value>(&mut self, facets: &'static Facets) -> Result<T> {
        self.value_with(Some(facets))
    }

    /// As [`Reader::value`] for a type that may have facets.
    ///
    /// # Errors
    /// As [`Reader::value_of`].
    pub fn value_with<T: Value>(&mut self, facets: Option<&'static Facets>) -> Result<T> {
        let (text, offset) = self.text_under(facets)?;
        let constraint = self.constraint;
        self.parse(&text, offset, Rules { facets, constraint })
    }

    /// The text of the current element, white space normalised, and where it begins for a message.
    fn text_under(&mut self, facets: Option<&'static Facets>) -> Result<(Cow<'a, str>, usize)> {
        // A tag that closes itself has nothing inside to point to.
        let offset = if self.is_empty {
            self.tag
        } else {
            self.position
        };
        let text = self.text()?;
        Ok((normalised_under(facets, text), offset))
    }

    /// Parses a text whose white space is normalised.
    #[inline]
    pub(crate) fn parse<T: Value>(&mut self, text: &str, offset: usize, rules: Rules) -> Result<T> {
        let Some((value, is_admitted)) = T::from_text_judged(text) else {
            return Err(Self::not_a_value(T::EXPECTED, text, offset));
        };
        if !is_admitted || rules.are_there() {
            self.check_value(&value.checkable(), is_admitted, rules, text, offset)?;
        }
        Ok(value)
    }

    #[cold]
    fn not_a_value(expected: &'static str, found: &str, offset: usize) -> ReadError {
        ReadError::at(offset, unexpected_value(expected, found))
    }

    /// Reports what a value breaks that was read from a text.
    #[cold]
    fn check_value(
        &mut self,
        value: &dyn Checkable,
        is_admitted: bool,
        rules: Rules,
        text: &str,
        offset: usize,
    ) -> Result<()> {
        if !is_admitted {
            let kind = unexpected_value(value.expected(), text);
            self.notice(offset, Effect::Kept, || kind)?;
        }
        // Lenient reading keeps the value anyway, so facets only matter if reports are kept.
        if let Some(facets) = rules.facets
            && (self.options.strict || self.report.is_some())
        {
            self.check_facets(facets, value, text, offset)?;
        }
        match rules.constraint {
            Some(constraint) => self.constrain(constraint.broken(value), offset),
            None => Ok(()),
        }
    }
}

/// What a value has to meet beyond its type.
#[derive(Clone, Copy)]
pub(crate) struct Rules {
    pub(crate) facets: Option<&'static Facets>,
    /// The default or fixed value of the element.
    pub(crate) constraint: Option<ValueConstraint>,
}

impl Rules {
    /// Those of an attribute.
    pub(crate) fn of_attribute(facets: Option<&'static Facets>) -> Self {
        Self {
            facets,
            constraint: None,
        }
    }

    #[inline]
    fn are_there(&self) -> bool {
        self.facets.is_some() || self.constraint.is_some()
    }
}

/// A text with its white space normalised as facets say.
#[inline]
pub(super) fn normalised_under<'a>(
    facets: Option<&'static Facets>,
    text: Cow<'a, str>,
) -> Cow<'a, str> {
    match facets {
        None => text,
        Some(facets) => normalised(facets.white_space, text),
    }
}

fn normalised(white_space: WhiteSpace, text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => white_space.normalised(text),
        Cow::Owned(text) => white_space.normalised(&text).into_owned().into(),
    }
}
