//! Elements: the questions that generated code asks, one for each kind of field.

use std::borrow::Cow;

use super::{At, Pass, Reader, Result};
use crate::text::excerpt::excerpt;
use crate::text::{characters, names};
use crate::value::Value;
use crate::xml::any::{AnyElement, AnyName, AnyNode};
use crate::xml::occurrence::{self, Occurs};
use crate::xml::read_error::{ReadError, ReadErrorKind};
use crate::xml::tokens::Token;
use crate::xml::traits::{ListSlot, Particle, ReadXml};
use crate::xml::wildcard::Wildcard;

impl Reader<'_> {
    /// Reads the element at hand, whatever its name, and moves to the next tag.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn element<T: ReadXml>(&mut self) -> Result<T> {
        let value = T::read(self)?;
        self.pass = Pass::Progress;
        self.advance()?;
        Ok(value)
    }

    /// As [`Reader::element`] with another way to read it.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn element_with<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let value = read(self)?;
        self.pass = Pass::Progress;
        self.advance()?;
        Ok(value)
    }

    /// Whether the reader stands on the start tag of this name. Lenient reading takes another name for it,
    /// and reports that.
    ///
    /// # Errors
    /// In strict reading, the other name.
    pub fn at_or(&mut self, name: &'static str, other: &'static str) -> Result<bool> {
        if self.at(other) {
            let found = self.found();
            self.notice(self.tag, || ReadErrorKind::WrongElement {
                expected: format!("<{name}>"),
                found,
            })?;
            return Ok(true);
        }
        Ok(self.at(name))
    }

    /// The text of the current element as a qualified name. Lenient reading takes any text for a local
    /// name, and a prefix that is not declared for one of no namespace.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading a text that is no qualified name.
    pub fn qname(&mut self) -> Result<AnyName> {
        let offset = self.position;
        // The declarations of the element itself count, and end with its text.
        let bindings = self.scope.clone();
        let text = self.text()?;
        let qname = characters::trim(&text);
        let Some((prefix, local)) = names::split(qname) else {
            let found = excerpt(qname);
            self.notice(offset, || ReadErrorKind::Value {
                expected: "an xs:QName",
                found,
            })?;
            return Ok(AnyName::local(qname));
        };
        match bindings.shared_uri(prefix) {
            Some(uri) => Ok(AnyName::read(
                Some(uri).filter(|uri| !uri.is_empty()),
                prefix,
                local,
            )),
            None if prefix.is_empty() => Ok(AnyName::local(local)),
            None => {
                self.notice(offset, || ReadErrorKind::undeclared(prefix))?;
                Ok(AnyName::read(None, prefix, local))
            }
        }
    }

    /// Reads an element that occurs at most once.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn one<T: ReadXml>(&mut self, name: &'static str, slot: &mut Option<T>) -> Result<()> {
        if self.at(name) && slot.is_none() {
            let value = self.element()?;
            // Unlike an assignment, this does not ask what was in the slot.
            slot.get_or_insert(value);
        }
        Ok(())
    }

    /// As [`Reader::one`] where the type recurs.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn one_boxed<T: ReadXml>(
        &mut self,
        name: &'static str,
        slot: &mut Option<Box<T>>,
    ) -> Result<()> {
        if self.at(name) && slot.is_none() {
            *slot = Some(Box::new(self.element()?));
        }
        Ok(())
    }

    /// Reads an element that occurs at most once and has a default for an empty value.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn one_or_default<T: Value>(
        &mut self,
        name: &'static str,
        default: &'static str,
        slot: &mut Option<T>,
    ) -> Result<()> {
        if self.at(name) && slot.is_none() {
            let offset = self.position;
            let text = self.text()?;
            let text = if text.is_empty() {
                Cow::Borrowed(default)
            } else {
                text
            };
            *slot = Some(self.parse(&text, offset)?);
            self.pass = Pass::Progress;
            self.advance()?;
        }
        Ok(())
    }

    /// Reads an element that may say `xsi:nil`; then it is `Some(None)`.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn one_nillable<T: ReadXml>(
        &mut self,
        name: &'static str,
        slot: &mut Option<Option<T>>,
    ) -> Result<()> {
        if self.at(name) && slot.is_none() {
            *slot = Some(self.nillable()?);
        }
        Ok(())
    }

    /// As [`Reader::one_nillable`] where the type recurs.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn one_nillable_boxed<T: ReadXml>(
        &mut self,
        name: &'static str,
        slot: &mut Option<Option<Box<T>>>,
    ) -> Result<()> {
        if self.at(name) && slot.is_none() {
            *slot = Some(self.nillable()?.map(Box::new));
        }
        Ok(())
    }

    /// Reads the element at hand, `None` if it says `xsi:nil`.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn nillable<T: ReadXml>(&mut self) -> Result<Option<T>> {
        if !self.is_nil()? {
            return self.element().map(Some);
        }
        self.no_child()?;
        self.pass = Pass::Progress;
        self.advance()?;
        Ok(None)
    }

    /// Reads an element that may repeat.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn many<T: ReadXml>(&mut self, name: &'static str, values: &mut Vec<T>) -> Result<()> {
        while self.at(name) {
            if self.at_copy() {
                self.pass_by()?;
            } else {
                values.push(self.element()?);
            }
        }
        Ok(())
    }

    /// Reads an element that may repeat and say `xsi:nil`.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn many_nillable<T: ReadXml>(
        &mut self,
        name: &'static str,
        values: &mut Vec<Option<T>>,
    ) -> Result<()> {
        while self.at(name) {
            if self.at_copy() {
                self.pass_by()?;
            } else {
                values.push(self.nillable()?);
            }
        }
        Ok(())
    }

    /// Reads an element that only holds a repeated element.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn list<T: ReadXml>(
        &mut self,
        name: &'static str,
        item: &'static str,
        slot: &mut impl ListSlot<T>,
    ) -> Result<()> {
        self.wrapper(name, item, slot, |reader, values| reader.many(item, values))
    }

    /// As [`Reader::list`] for items that may say `xsi:nil`.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn list_nillable<T: ReadXml>(
        &mut self,
        name: &'static str,
        item: &'static str,
        slot: &mut impl ListSlot<Option<T>>,
    ) -> Result<()> {
        self.wrapper(name, item, slot, |reader, values| {
            reader.many_nillable(item, values)
        })
    }

    /// Reads an element that only holds a repeated choice.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn list_of_choices<T: Particle>(
        &mut self,
        name: &'static str,
        slot: &mut impl ListSlot<T>,
    ) -> Result<()> {
        self.wrapper(name, "", slot, Self::choices)
    }

    /// Reads an element that only holds what a wildcard admits.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn list_of_any(
        &mut self,
        name: &'static str,
        wildcard: &Wildcard,
        slot: &mut impl ListSlot<AnyElement>,
    ) -> Result<()> {
        self.wrapper(name, "", slot, |reader, values| {
            reader.any(wildcard, values)
        })
    }

    #[inline]
    pub(super) fn wrapper<T, S: ListSlot<T>>(
        &mut self,
        name: &'static str,
        item: &'static str,
        slot: &mut S,
        items: impl Fn(&mut Self, &mut Vec<T>) -> Result<()>,
    ) -> Result<()> {
        if self.at(name) && !slot.is_filled() {
            let tag = self.tag;
            let occurs = match std::mem::take(&mut self.occurs) {
                Occurs::ANY if S::IS_NON_EMPTY => Occurs::SOME,
                occurs => occurs,
            };
            let values = slot.fill();
            let handed_out = self.items(values, item, items)?;
            let count = values.len() + handed_out;
            self.check_count(tag, item, occurs, count)?;
        }
        Ok(())
    }

    /// Reads the children of the element at hand as items. How many others were handed out is the result.
    pub(super) fn items<T>(
        &mut self,
        values: &mut Vec<T>,
        item: &'static str,
        items: impl Fn(&mut Self, &mut Vec<T>) -> Result<()>,
    ) -> Result<usize> {
        self.open()?;
        while self.child()? {
            items(self, values)?;
        }
        let handed_out = self.count_handed_out(item);
        self.pass = Pass::Progress;
        self.advance()?;
        Ok(handed_out)
    }

    /// Reads one of several alternatives, if the reader stands on one.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn choose<T: Particle>(&mut self, slot: &mut Option<T>) -> Result<()> {
        if slot.is_none() && self.at == At::Start {
            *slot = T::read_particle(self)?;
        }
        Ok(())
    }

    /// As [`Reader::choose`] where the type recurs.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn choose_boxed<T: Particle>(&mut self, slot: &mut Option<Box<T>>) -> Result<()> {
        if slot.is_none() && self.at == At::Start {
            *slot = T::read_particle(self)?.map(Box::new);
        }
        Ok(())
    }

    /// Reads alternatives as long as the reader stands on one.
    ///
    /// # Errors
    /// Whatever is wrong with one of them.
    #[inline]
    pub fn choices<T: Particle>(&mut self, values: &mut Vec<T>) -> Result<()> {
        while self.at == At::Start {
            let start = self.tag;
            match T::read_particle(self)? {
                Some(_) if self.are_copies(start) => {}
                Some(value) => values.push(value),
                None => break,
            }
        }
        Ok(())
    }

    /// Reads the element at hand, which holds nothing but a choice.
    ///
    /// # Errors
    /// Whatever is wrong with it; there is no alternative in it.
    pub fn only_choice<T: Particle>(&mut self, names: &'static str) -> Result<T> {
        let mut slot = None;
        self.open()?;
        while self.child()? {
            self.choose(&mut slot)?;
        }
        self.required(names, slot)
    }

    /// Reads elements that a wildcard admits.
    ///
    /// # Errors
    /// Malformed XML, a limit.
    pub fn any(&mut self, wildcard: &Wildcard, values: &mut Vec<AnyElement>) -> Result<()> {
        while self.at == At::Start && wildcard.admits(self.uri()) {
            if self.at_copy() {
                self.pass_by()?;
            } else {
                values.push(self.element()?);
            }
        }
        Ok(())
    }

    /// Reads the current child, if no field of this pass wanted it. One of these names is there once more:
    /// it is kept, and reported.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading a child of these names.
    pub fn rest(&mut self, known: &[&'static str], values: &mut Vec<AnyElement>) -> Result<()> {
        if matches!(self.pass, Pass::Stalled | Pass::Late) && self.at == At::Start {
            if self.at_copy() {
                return self.pass_by();
            }
            if known.iter().any(|name| self.at(name)) {
                let found = self.found();
                self.notice(self.tag, || ReadErrorKind::UnexpectedElement(found))?;
            }
            values.push(self.element()?);
        }
        Ok(())
    }

    /// Reads an element that a wildcard admits and that occurs at most once.
    ///
    /// # Errors
    /// Malformed XML, a limit.
    pub fn any_one(&mut self, wildcard: &Wildcard, slot: &mut Option<AnyElement>) -> Result<()> {
        if slot.is_none() && self.at == At::Start && wildcard.admits(self.uri()) {
            *slot = Some(self.element()?);
        }
        Ok(())
    }

    /// The text and elements of the element at hand, as they come.
    ///
    /// # Errors
    /// Malformed XML, a limit.
    pub fn mixed(&mut self) -> Result<Vec<AnyNode>> {
        self.finish_attributes()?;
        self.any_content()
    }

    /// The value of `xsi:type` is none of those expected.
    ///
    /// # Errors
    /// Always.
    #[cold]
    pub fn unknown_type<T>(&self, expected: &'static str, found: Option<&str>) -> Result<T> {
        let expected = expected.replace(" | ", " or ");
        Err(self.error_at(
            self.tag,
            match found {
                None => ReadErrorKind::MissingAttribute(format!("xsi:type, {expected}")),
                Some(found) => ReadErrorKind::Type {
                    expected,
                    found: excerpt(found),
                },
            },
        ))
    }

    /// How far the reader has come, in bytes: whether it has read anything.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// What a required element has become, once its parent is over.
    ///
    /// # Errors
    /// It is missing.
    #[inline]
    pub fn required<T>(&self, name: &'static str, value: Option<T>) -> Result<T> {
        value.ok_or_else(|| self.missing(name))
    }

    #[cold]
    pub(super) fn missing(&self, name: &'static str) -> ReadError {
        self.error_at(
            self.tag,
            ReadErrorKind::MissingElement(occurrence::elements(name)),
        )
    }

    /// What a root element was expected to be.
    ///
    /// # Errors
    /// Always: this element is another, or there is none.
    #[cold]
    pub fn wrong_element<T>(&self, expected: &str) -> Result<T> {
        let kind = match self.at {
            At::Start => ReadErrorKind::WrongElement {
                expected: expected.to_owned(),
                found: self.found(),
            },
            _ if self.depth == 0 => ReadErrorKind::Empty,
            _ => ReadErrorKind::MissingElement(expected.to_owned()),
        };
        Err(self.error_at(self.tag, kind))
    }

    #[cold]
    pub(super) fn pass_over(&mut self) -> Result<()> {
        if self.pass != Pass::Late {
            let found = self.found();
            self.notice(self.tag, || ReadErrorKind::UnexpectedElement(found))?;
        }
        self.skip()?;
        self.pass = Pass::First;
        self.advance()
    }

    /// Reads to the end tag of the element at hand. Whatever it holds must be well-formed.
    pub(super) fn skip(&mut self) -> Result<()> {
        let floor = self.depth;
        self.skip_start_tag()?;
        // Bytes of text since the last tag.
        let mut text = 0;
        while self.depth > floor {
            let start = self.position;
            match self.next_token()? {
                Token::Start(tag) => {
                    self.start_tag(start, &tag)?;
                    self.skip_start_tag()?;
                    text = 0;
                }
                Token::End => {
                    self.close();
                    text = 0;
                }
                Token::Text(piece) | Token::CData(piece) => text += piece.len(),
                Token::Reference(reference) => {
                    self.push_reference(&mut String::new(), reference, start)?;
                    text += 1;
                }
                token @ (Token::Doctype | Token::Declaration | Token::EndOfInput) => {
                    return Err(self.unexpected_token(start, token));
                }
                Token::CommentOrInstruction => {}
            }
            if text > self.options.max_text {
                self.tag = start;
                return Err(self.limit("bytes of text", self.options.max_text));
            }
        }
        self.at = At::Past;
        Ok(())
    }

    fn skip_start_tag(&mut self) -> Result<()> {
        self.check_attributes()?;
        self.attributes.clear();
        self.enter()?;
        if self.is_empty {
            self.close();
        }
        Ok(())
    }
}
