//! The reader that generated code drives: recursive descent over quick-xml's tokens, names resolved,
//! values owned, no tree in between.

use std::borrow::Cow;

use quick_xml::events::attributes::{AttrError, Attributes};
use quick_xml::events::{BytesStart, Event};

use super::any::{AnyAttribute, AnyElement, AnyName, AnyNode, Wildcard};
use super::error::{ReadError, ReadErrorKind, cut};
use super::name::{self, Id, Namespace};
use super::options::ReadOptions;
use super::report::Report;
use super::scope::{Scope, Spelling};
use super::{ListSlot, Particle, ReadXml, text};
use crate::value::Value;

type Result<T> = std::result::Result<T, ReadError>;
type Token<'a> = std::result::Result<Event<'a>, quick_xml::Error>;

/// Reads one document.
///
/// Generated code calls its methods in schema order. Inside an element the reader stands on a child's
/// start tag or on the end tag; each method looks whether it stands on the start tag that it was told,
/// and reads that element if so. See [`ReadXml`] for how the pieces fit.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    tokens: quick_xml::Reader<&'a [u8]>,
    /// Where the next token starts.
    position: usize,
    options: &'a ReadOptions,
    scope: Scope<'a>,
    at: At,
    /// Where the tag at hand starts.
    tag: usize,
    namespace: Id,
    prefix: &'a str,
    local: &'a str,
    is_empty: bool,
    attributes: Vec<Attribute<'a>>,
    depth: usize,
    /// How the round of questions about the tag at hand goes.
    round: Round,
    report: Option<Report>,
    has_carriage_return: bool,
}

/// What the reader stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Start,
    End,
    /// Past the end tag of the element that was read last.
    Past,
}

/// One pass of questions over the children of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    First,
    /// It has read a child.
    Progress,
    /// It has read nothing so far.
    Stalled,
}

#[derive(Clone, Copy, Debug)]
struct Attribute<'a> {
    namespace: Id,
    prefix: &'a str,
    local: &'a str,
    raw: &'a str,
    taken: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
        text: &'a str,
        known: &'static [Namespace],
        options: &'a ReadOptions,
        report: Option<Report>,
    ) -> Self {
        Self {
            text,
            tokens: quick_xml::Reader::from_str(text),
            position: 0,
            options,
            scope: Scope::new(known),
            at: At::Past,
            tag: 0,
            namespace: name::NONE,
            prefix: "",
            local: "",
            is_empty: false,
            attributes: Vec::new(),
            depth: 0,
            round: Round::First,
            report,
            has_carriage_return: text.contains('\r'),
        }
    }

    /// Reads a whole document.
    pub(crate) fn document<T>(
        mut self,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<(T, Option<Report>)> {
        if self.text.len() > self.options.max_size {
            return Err(self.limit("bytes", self.options.max_size));
        }
        if let Some(offset) = text::forbidden(self.text) {
            let kind = ReadErrorKind::Syntax("a character that XML cannot hold".to_owned());
            return Err(self.error_at(offset, kind));
        }
        self.advance()?;
        let value = read(&mut self)?;
        self.advance()?;
        Ok((value, self.report))
    }

    // Where the reader stands.

    /// Whether the reader stands on the start tag of this name.
    #[inline]
    pub fn at(&self, name: &'static str) -> bool {
        let (namespace, local) = name::split(name);
        self.local == local && self.namespace == namespace && self.at == At::Start
    }

    /// Whether the reader stands on the end tag of the element it is in.
    #[must_use]
    pub fn at_end(&self) -> bool {
        self.at != At::Start
    }

    /// Whether reading is strict.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        self.options.strict
    }

    /// The name at hand for a message, its namespace in braces unless the house prefix says it.
    fn found(&self) -> String {
        match self.namespace {
            name::FOREIGN => format!(
                "{{{}}}{}",
                self.scope.uri(self.prefix).unwrap_or_default(),
                self.local
            ),
            letter if letter.is_ascii_alphabetic() => {
                format!("{}:{}", char::from(letter), self.local)
            }
            _ => self.local.to_owned(),
        }
    }

    // From tag to tag.

    /// Goes inside the element at hand, after its attributes were read.
    ///
    /// # Errors
    /// Attributes that the schema does not know, in strict reading; text between elements likewise;
    /// malformed XML; a limit.
    pub fn open(&mut self) -> Result<()> {
        self.finish_attributes()?;
        self.depth += 1;
        if self.depth > self.options.max_depth {
            return Err(self.limit("elements inside one another", self.options.max_depth));
        }
        self.round = Round::First;
        if self.is_empty {
            self.at = At::End;
            return Ok(());
        }
        self.advance()
    }

    /// Whether there is another child to ask about. Call it in a loop, each round of which asks for
    /// every child that the type has, in schema order; when it returns `false` the element is over.
    ///
    /// A child that a whole round did not want is passed over and reported, or an error in strict
    /// reading; so is, in strict reading, a child that comes after its turn.
    ///
    /// # Errors
    /// As [`Reader::open`]; in strict reading a child that is unknown, too many or out of order.
    #[inline]
    pub fn child(&mut self) -> Result<bool> {
        self.next_round(self.options.strict)
    }

    /// As [`Reader::child`] for children that may come in any order (`xs:all`).
    ///
    /// # Errors
    /// As [`Reader::child`], but for the order.
    #[inline]
    pub fn child_of_all(&mut self) -> Result<bool> {
        self.next_round(false)
    }

    #[inline]
    fn next_round(&mut self, ordered: bool) -> Result<bool> {
        loop {
            if self.at != At::Start {
                self.close();
                return Ok(false);
            }
            match self.round {
                Round::First => {}
                Round::Progress if !ordered => {}
                Round::Progress | Round::Stalled => {
                    self.pass_over()?;
                    self.round = Round::Progress;
                    continue;
                }
            }
            self.round = Round::Stalled;
            return Ok(true);
        }
    }

    /// Ends an element without children of its own: whatever it holds is passed over.
    ///
    /// # Errors
    /// As [`Reader::child`].
    pub fn no_child(&mut self) -> Result<()> {
        self.open()?;
        while self.child()? {}
        Ok(())
    }

    /// The next token; `self.position` is then where it ends.
    #[inline]
    fn next_event(&mut self) -> Token<'a> {
        let event = self.tokens.read_event();
        self.position = usize::try_from(self.tokens.buffer_position()).unwrap_or(usize::MAX);
        event
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.scope.leave(self.depth);
        self.at = At::Past;
    }

    /// Moves to the next start or end tag.
    fn advance(&mut self) -> Result<()> {
        loop {
            let start = self.position;
            let event = self.next_event();
            match event {
                Ok(Event::Text(text)) if text::is_blank(&text) => {}
                Ok(Event::Start(tag)) => return self.start_tag(start, &tag, false),
                Ok(Event::Empty(tag)) => return self.start_tag(start, &tag, true),
                Ok(Event::End(_)) => {
                    self.at = At::End;
                    self.tag = start;
                    return Ok(());
                }
                Ok(Event::Comment(_) | Event::PI(_)) => {}
                Ok(Event::CData(text)) if text::is_blank(&text) && self.depth > 0 => {}
                Ok(Event::Decl(_)) if start == 0 => {}
                Ok(Event::Text(_) | Event::CData(_) | Event::GeneralRef(_)) => {
                    self.stray_text(start)?
                }
                Ok(Event::Decl(_)) => {
                    return Err(self.syntax(start, "an XML declaration can only be at the start"));
                }
                Ok(Event::DocType(_)) => return Err(self.error_at(start, ReadErrorKind::Doctype)),
                Ok(Event::Eof) if self.depth == 0 => {
                    self.at = At::Past;
                    return Ok(());
                }
                Ok(Event::Eof) => return Err(self.end_of_document()),
                Err(error) => return Err(self.token_error(start, &error)),
            }
        }
    }

    /// The document ends inside an element.
    #[cold]
    fn end_of_document(&self) -> ReadError {
        let offset = self.text.len();
        let path = super::locate::place(self.text, offset).path;
        let open = path.rsplit('/').next().unwrap_or_default();
        let name = open.split('[').next().unwrap_or_default().to_owned();
        self.error_at(offset, ReadErrorKind::UnexpectedEnd(name))
    }

    #[cold]
    fn stray_text(&mut self, start: usize) -> Result<()> {
        let found = &self.text[start..self.position];
        if self.depth == 0 {
            return Err(self.syntax(start, "text can only be inside the root element"));
        }
        self.notice(start, || ReadErrorKind::UnexpectedText(cut(found)))
    }

    #[inline]
    fn start_tag(&mut self, start: usize, tag: &BytesStart<'a>, is_empty: bool) -> Result<()> {
        let length = tag.name().as_ref().len();
        let name_end = start + 1 + length;
        let name = &self.text[start + 1..name_end];
        self.at = At::Start;
        self.tag = start;
        self.is_empty = is_empty;
        self.attributes.clear();
        if tag.len() > length + usize::from(is_empty) {
            self.read_attributes(start + 1, length)?;
        }
        match name.as_bytes().iter().position(|&byte| byte == b':') {
            None => {
                self.prefix = "";
                self.local = name;
                self.namespace = self.scope.default();
            }
            Some(colon) => {
                self.prefix = &name[..colon];
                self.local = &name[colon + 1..];
                self.namespace = self.resolve(start, self.prefix)?;
            }
        }
        if self.local.is_empty() {
            return Err(self.syntax(start, "an element needs a name"));
        }
        Ok(())
    }

    fn resolve(&self, offset: usize, prefix: &str) -> Result<Id> {
        self.scope.resolve(prefix).ok_or_else(|| {
            self.syntax(
                offset,
                &format!("the prefix {:?} is not declared", cut(prefix)),
            )
        })
    }

    // Attributes.

    /// Reads the attributes of the tag at hand, declares its namespaces, resolves its prefixes.
    fn read_attributes(&mut self, name_start: usize, name_length: usize) -> Result<()> {
        let tag = &self.text[name_start..self.position - 1];
        let tag = if self.is_empty {
            &tag[..tag.len() - 1]
        } else {
            tag
        };
        let mut count = 0;
        for attribute in Attributes::new(tag, name_length) {
            let attribute = attribute.map_err(|error| self.attribute_error(name_start, &error))?;
            count += 1;
            if count > self.options.max_attributes {
                return Err(self.limit("attributes of an element", self.options.max_attributes));
            }
            let (Ok(name), Cow::Borrowed(raw)) =
                (std::str::from_utf8(attribute.key.0), attribute.value)
            else {
                return Err(self.syntax(name_start, "an attribute is not valid"));
            };
            let raw = std::str::from_utf8(raw)
                .map_err(|_| self.syntax(name_start, "an attribute is not valid"))?;
            if raw.contains('<') {
                return Err(self.syntax(self.offset_of(raw), "an attribute value cannot hold <"));
            }
            let (prefix, local) = name.split_once(':').unwrap_or(("", name));
            if name == "xmlns" || prefix == "xmlns" {
                self.declare(if prefix.is_empty() { "" } else { local }, raw)?;
            } else {
                self.attributes.push(Attribute {
                    namespace: name::NONE,
                    prefix,
                    local,
                    raw,
                    taken: false,
                });
            }
        }
        for index in 0..self.attributes.len() {
            let Attribute { prefix, raw, .. } = self.attributes[index];
            if !prefix.is_empty() {
                self.attributes[index].namespace = self.resolve(self.offset_of(raw), prefix)?;
            }
        }
        Ok(())
    }

    fn declare(&mut self, prefix: &'a str, raw: &'a str) -> Result<()> {
        let offset = self.offset_of(raw);
        let uri = self.attribute_text(raw)?;
        if uri.is_empty() && !prefix.is_empty() {
            return Err(self.syntax(offset, "a prefix cannot be declared for no namespace"));
        }
        let found = uri.clone();
        match self.scope.declare(prefix, uri, self.depth + 1) {
            Spelling::Exact => Ok(()),
            Spelling::Secure(expected) => self.notice(offset, || ReadErrorKind::Namespace {
                expected,
                found: found.into_owned(),
            }),
        }
    }

    /// Where a piece of the document starts.
    fn offset_of(&self, piece: &str) -> usize {
        (piece.as_ptr() as usize)
            .wrapping_sub(self.text.as_ptr() as usize)
            .min(self.text.len())
    }

    /// The value of an attribute, references resolved and white space normalised.
    fn attribute_text(&mut self, raw: &'a str) -> Result<Cow<'a, str>> {
        if raw.len() > self.options.max_text {
            return Err(self.limit("bytes of an attribute", self.options.max_text));
        }
        if !raw.bytes().any(|byte| byte == b'&' || byte < b' ') {
            return Ok(Cow::Borrowed(raw));
        }
        let mut value = String::with_capacity(raw.len());
        let mut rest = raw;
        while let Some(special) = rest.find(['&', '\t', '\n', '\r']) {
            value.push_str(&rest[..special]);
            let tail = &rest[special..];
            rest = if let Some(reference) = tail.strip_prefix('&') {
                let Some((reference, after)) = reference.split_once(';') else {
                    return Err(self.syntax(self.offset_of(tail), "a reference needs a semicolon"));
                };
                self.push_reference(&mut value, reference, self.offset_of(tail))?;
                after
            } else {
                value.push(' ');
                tail.strip_prefix("\r\n").unwrap_or(&tail[1..])
            };
        }
        value.push_str(rest);
        Ok(Cow::Owned(value))
    }

    /// Resolves a reference, the name between `&` and `;`.
    #[cold]
    fn push_reference(&mut self, value: &mut String, reference: &str, offset: usize) -> Result<()> {
        match text::resolve(reference) {
            text::Reference::Character(character) => value.push(character),
            text::Reference::Forbidden => {
                let shown = format!("&{};", cut(reference));
                self.notice(offset, || ReadErrorKind::ForbiddenReference(shown))?;
                value.push(char::REPLACEMENT_CHARACTER);
            }
            text::Reference::Unknown => {
                return Err(self.syntax(
                    offset,
                    &format!("the entity &{}; is not declared", cut(reference)),
                ));
            }
        }
        Ok(())
    }

    fn take(&mut self, name: &'static str) -> Option<&'a str> {
        let (namespace, local) = name::split(name);
        let found = self
            .attributes
            .iter_mut()
            .find(|attribute| attribute.local == local && attribute.namespace == namespace)?;
        found.taken = true;
        Some(found.raw)
    }

    /// The value of an attribute of the element at hand, if it has it.
    ///
    /// # Errors
    /// A value that is not of this type; in strict reading one that its enumeration does not know.
    pub fn attribute<T: Value>(&mut self, name: &'static str) -> Result<Option<T>> {
        let Some(raw) = self.take(name) else {
            return Ok(None);
        };
        let offset = self.offset_of(raw);
        let text = self.attribute_text(raw)?;
        self.parse(&text, offset).map(Some)
    }

    /// The value of an attribute that the element at hand must have.
    ///
    /// # Errors
    /// As [`Reader::attribute`]; the attribute is missing.
    pub fn required_attribute<T: Value>(&mut self, name: &'static str) -> Result<T> {
        match self.attribute(name)? {
            Some(value) => Ok(value),
            None => Err(self.error_at(self.tag, ReadErrorKind::MissingAttribute(name.to_owned()))),
        }
    }

    /// The attributes that were not asked for and that a wildcard admits. Ask for all others before.
    ///
    /// # Errors
    /// Malformed XML.
    pub fn any_attributes(&mut self, wildcard: &Wildcard) -> Result<Vec<AnyAttribute>> {
        let mut found = Vec::new();
        for index in 0..self.attributes.len() {
            let Attribute {
                namespace,
                prefix,
                local,
                raw,
                taken,
            } = self.attributes[index];
            let uri = if namespace == name::NONE {
                None
            } else {
                self.scope.uri(prefix).map(str::to_owned)
            };
            if taken || namespace == name::XSI || !wildcard.admits(uri.as_deref()) {
                continue;
            }
            self.attributes[index].taken = true;
            let value = self.attribute_text(raw)?.into_owned();
            found.push(AnyAttribute::read(uri, prefix, local, value));
        }
        Ok(found)
    }

    /// The value of `xsi:type` as the name of generated code, such as `t:AlternateIdType`.
    ///
    /// # Errors
    /// An undeclared prefix.
    pub fn xsi_type(&mut self) -> Result<Option<String>> {
        let found = self
            .attributes
            .iter_mut()
            .find(|a| a.namespace == name::XSI && a.local == "type");
        let Some(attribute) = found else {
            return Ok(None);
        };
        attribute.taken = true;
        let raw = attribute.raw;
        let text = self.attribute_text(raw)?;
        let qname = text.trim();
        let (prefix, local) = qname.split_once(':').unwrap_or(("", qname));
        let namespace = if prefix.is_empty() {
            self.scope.default()
        } else {
            self.resolve(self.offset_of(raw), prefix)?
        };
        Ok(Some(match namespace {
            letter if letter.is_ascii_alphabetic() => format!("{}:{local}", char::from(letter)),
            _ => local.to_owned(),
        }))
    }

    /// Whether the element at hand says `xsi:nil="true"`.
    fn is_nil(&mut self) -> Result<bool> {
        let found = self
            .attributes
            .iter_mut()
            .find(|a| a.namespace == name::XSI && a.local == "nil");
        let Some(attribute) = found else {
            return Ok(false);
        };
        attribute.taken = true;
        let raw = attribute.raw;
        let text = self.attribute_text(raw)?;
        self.parse(&text, self.offset_of(raw))
    }

    fn finish_attributes(&mut self) -> Result<()> {
        for index in 0..self.attributes.len() {
            let Attribute {
                namespace,
                prefix,
                local,
                raw,
                taken,
            } = self.attributes[index];
            let is_hint = namespace == name::XSI
                && matches!(local, "schemaLocation" | "noNamespaceSchemaLocation");
            if !taken && !is_hint {
                let name = if prefix.is_empty() {
                    local.to_owned()
                } else {
                    format!("{prefix}:{local}")
                };
                self.notice(self.offset_of(raw), || {
                    ReadErrorKind::UnexpectedAttribute(name)
                })?;
            }
        }
        self.attributes.clear();
        Ok(())
    }

    // Elements.

    /// Reads the element at hand, whatever its name, and moves to the next tag.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn element<T: ReadXml>(&mut self) -> Result<T> {
        let value = T::read(self)?;
        self.round = Round::Progress;
        self.advance()?;
        Ok(value)
    }

    /// As [`Reader::element`] with another way to read it.
    pub(crate) fn element_with<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let value = read(self)?;
        self.round = Round::Progress;
        self.advance()?;
        Ok(value)
    }

    /// The text of the element at hand as a qualified name. One whose prefix is not declared is taken
    /// to be in no namespace: faults come with such codes.
    pub(crate) fn qname(&mut self) -> Result<AnyName> {
        let offset = self.position;
        // The declarations of the element itself count, and end with its text.
        let bindings = self.scope.clone();
        let text = self.text()?;
        let qname = text::trim(&text);
        let (prefix, local) = qname.split_once(':').unwrap_or(("", qname));
        match bindings.uri(prefix) {
            Some(uri) => Ok(AnyName::read(
                Some(uri.to_owned()).filter(|uri| !uri.is_empty()),
                prefix,
                local,
            )),
            None if prefix.is_empty() => Ok(AnyName::local(local)),
            None => {
                let kind =
                    ReadErrorKind::Syntax(format!("the prefix {:?} is not declared", cut(prefix)));
                self.notice(offset, || kind)?;
                Ok(AnyName::local(qname))
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
            *slot = Some(self.element()?);
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
            let text = if text.trim().is_empty() {
                Cow::Borrowed(default)
            } else {
                text
            };
            *slot = Some(self.parse(&text, offset)?);
            self.round = Round::Progress;
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

    /// Reads the element at hand, `None` if it says `xsi:nil`.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn nillable<T: ReadXml>(&mut self) -> Result<Option<T>> {
        if !self.is_nil()? {
            return self.element().map(Some);
        }
        self.no_child()?;
        self.round = Round::Progress;
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
            values.push(self.element()?);
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
            values.push(self.nillable()?);
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
        self.wrapper(name, slot, |reader, values| reader.many(item, values))
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
        self.wrapper(name, slot, |reader, values| {
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
        self.wrapper(name, slot, Self::choices)
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
        self.wrapper(name, slot, |reader, values| reader.any(wildcard, values))
    }

    #[inline]
    fn wrapper<T>(
        &mut self,
        name: &'static str,
        slot: &mut impl ListSlot<T>,
        items: impl Fn(&mut Self, &mut Vec<T>) -> Result<()>,
    ) -> Result<()> {
        if self.at(name) && !slot.is_filled() {
            self.items(slot.fill(), items)?;
        }
        Ok(())
    }

    /// Reads the children of the element at hand as items.
    fn items<T>(
        &mut self,
        values: &mut Vec<T>,
        items: impl Fn(&mut Self, &mut Vec<T>) -> Result<()>,
    ) -> Result<()> {
        self.open()?;
        while self.child()? {
            items(self, values)?;
        }
        self.round = Round::Progress;
        self.advance()
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
            match T::read_particle(self)? {
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

    /// Begins a choice: see [`Alternatives`].
    pub fn alternatives<'r, T>(&'r mut self) -> Alternatives<'r, 'a, T> {
        Alternatives {
            reader: self,
            found: Ok(None),
        }
    }

    /// Reads elements that a wildcard admits.
    ///
    /// # Errors
    /// Malformed XML, a limit.
    pub fn any(&mut self, wildcard: &Wildcard, values: &mut Vec<AnyElement>) -> Result<()> {
        while self.at == At::Start && wildcard.admits(self.uri().as_deref()) {
            values.push(self.element()?);
        }
        Ok(())
    }

    /// Reads the block at hand of a SOAP header, if nothing in this round wanted it.
    ///
    /// # Errors
    /// Malformed XML, a limit.
    pub fn other_blocks(&mut self, values: &mut Vec<AnyElement>) -> Result<()> {
        if self.round == Round::Stalled && self.at == At::Start {
            values.push(self.element()?);
        }
        Ok(())
    }

    /// Reads an element that a wildcard admits and that occurs at most once.
    ///
    /// # Errors
    /// Malformed XML, a limit.
    pub fn any_one(&mut self, wildcard: &Wildcard, slot: &mut Option<AnyElement>) -> Result<()> {
        if slot.is_none() && self.at == At::Start && wildcard.admits(self.uri().as_deref()) {
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
                    found: cut(found),
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
    fn missing(&self, name: &'static str) -> ReadError {
        let name = name
            .split(" | ")
            .map(|name| format!("<{name}>"))
            .collect::<Vec<_>>();
        self.error_at(self.tag, ReadErrorKind::MissingElement(name.join(" or ")))
    }

    /// What a root element was expected to be.
    ///
    /// # Errors
    /// Always: this element is another, or there is none.
    #[cold]
    pub(crate) fn wrong_element<T>(&self, expected: &str) -> Result<T> {
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
    fn pass_over(&mut self) -> Result<()> {
        let found = self.found();
        self.notice(self.tag, || ReadErrorKind::UnexpectedElement(found))?;
        self.skip()?;
        self.advance()
    }

    /// Reads to the end tag of the element at hand, whatever it holds.
    fn skip(&mut self) -> Result<()> {
        self.attributes.clear();
        let mut depth = usize::from(!self.is_empty);
        while depth > 0 {
            let start = self.position;
            let event = self.next_event();
            match event {
                Ok(Event::Start(_)) => depth += 1,
                Ok(Event::End(_)) => depth -= 1,
                Ok(Event::DocType(_)) => return Err(self.error_at(start, ReadErrorKind::Doctype)),
                Ok(Event::Eof) => return Err(self.end_of_document()),
                Ok(_) => {}
                Err(error) => return Err(self.token_error(start, &error)),
            }
            if self.depth + depth > self.options.max_depth {
                return Err(self.limit("elements inside one another", self.options.max_depth));
            }
        }
        self.scope.leave(self.depth);
        self.at = At::Past;
        Ok(())
    }

    // Text.

    /// The text of the element at hand, to its end tag. References are resolved, CDATA joined, line
    /// ends normalised.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading a child element.
    #[inline]
    pub fn text(&mut self) -> Result<Cow<'a, str>> {
        if !self.attributes.is_empty() {
            self.finish_attributes()?;
        }
        let mut text = Cow::Borrowed("");
        if !self.is_empty {
            let start = self.position;
            let mut event = self.next_event();
            if let Ok(Event::Text(_)) = event
                && !self.has_carriage_return
                && self.position - start <= self.options.max_text
            {
                text = Cow::Borrowed(&self.text[start..self.position]);
                self.tag = self.position;
                event = self.next_event();
            } else {
                self.tag = start;
            }
            if !matches!(event, Ok(Event::End(_))) {
                text = Cow::Owned(self.text_in_pieces(text.into_owned(), event)?);
            }
        }
        self.scope.leave(self.depth);
        self.at = At::Past;
        Ok(text)
    }

    /// Joins the pieces of a text, from a token that started at `self.tag` to the end tag.
    fn text_in_pieces(&mut self, mut joined: String, mut token: Token<'a>) -> Result<String> {
        self.depth += 1;
        loop {
            let start = self.tag;
            match token {
                Ok(Event::End(_)) => break,
                Ok(Event::Start(tag)) => self.element_in_text(start, &tag, false)?,
                Ok(Event::Empty(tag)) => self.element_in_text(start, &tag, true)?,
                other => self.push_text(&mut joined, start, other)?,
            }
            self.tag = self.position;
            token = self.next_event();
        }
        self.depth -= 1;
        Ok(joined)
    }

    /// Appends what a token that is no tag adds to a text.
    fn push_text(&mut self, joined: &mut String, start: usize, token: Token<'a>) -> Result<()> {
        match token {
            Ok(Event::Text(_)) => text::push_normalised(joined, &self.text[start..self.position]),
            Ok(Event::CData(_)) => {
                let inner = &self.text[start + "<![CDATA[".len()..self.position - "]]>".len()];
                text::push_normalised(joined, inner);
            }
            Ok(Event::GeneralRef(_)) => {
                let reference = &self.text[start + 1..self.position - 1];
                self.push_reference(joined, reference, start)?;
            }
            Ok(Event::Comment(_) | Event::PI(_)) => {}
            Ok(Event::Decl(_)) => {
                return Err(self.syntax(start, "an XML declaration can only be at the start"));
            }
            Ok(Event::DocType(_)) => return Err(self.error_at(start, ReadErrorKind::Doctype)),
            Ok(_) => return Err(self.end_of_document()),
            Err(error) => return Err(self.token_error(start, &error)),
        }
        if joined.len() > self.options.max_text {
            return Err(self.limit("bytes of text", self.options.max_text));
        }
        Ok(())
    }

    #[cold]
    fn element_in_text(
        &mut self,
        start: usize,
        tag: &BytesStart<'a>,
        is_empty: bool,
    ) -> Result<()> {
        self.start_tag(start, tag, is_empty)?;
        let found = self.found();
        self.notice(start, || ReadErrorKind::UnexpectedElement(found))?;
        self.skip()
    }

    /// The value of the text of the element at hand.
    ///
    /// # Errors
    /// As [`Reader::text`]; a text that is no such value; in strict reading one that its enumeration
    /// does not know.
    #[inline]
    pub fn value<T: Value>(&mut self) -> Result<T> {
        let offset = self.position;
        let text = self.text()?;
        self.parse(&text, offset)
    }

    #[inline]
    fn parse<T: Value>(&mut self, text: &str, offset: usize) -> Result<T> {
        match T::from_text(text) {
            Some(value) if value.is_known() => Ok(value),
            Some(value) => {
                self.notice(offset, || unexpected_value::<T>(text))?;
                Ok(value)
            }
            None => Err(self.error_at(offset, unexpected_value::<T>(text))),
        }
    }

    // Wildcard content.

    fn uri(&self) -> Option<String> {
        if self.namespace == name::NONE {
            None
        } else {
            self.scope.uri(self.prefix).map(str::to_owned)
        }
    }

    /// Reads the element at hand with all that is in it.
    pub(crate) fn any_element(&mut self) -> Result<AnyElement> {
        let mut element = AnyElement::new(AnyName::read(self.uri(), self.prefix, self.local));
        for index in 0..self.attributes.len() {
            let Attribute {
                namespace,
                prefix,
                local,
                raw,
                ..
            } = self.attributes[index];
            let uri = if namespace == name::NONE {
                None
            } else {
                self.scope.uri(prefix).map(str::to_owned)
            };
            let value = self.attribute_text(raw)?.into_owned();
            if namespace == name::XSI && local == "type" {
                let used = value
                    .trim()
                    .split_once(':')
                    .map_or("", |(prefix, _)| prefix);
                if let Some(uri) = self.scope.uri(used) {
                    element.prefixes.push((used.to_owned(), uri.to_owned()));
                }
            }
            element
                .attributes
                .push(AnyAttribute::read(uri, prefix, local, value));
        }
        self.attributes.clear();
        element.children = self.any_content()?;
        Ok(element)
    }

    /// The text and elements of the element at hand.
    fn any_content(&mut self) -> Result<Vec<AnyNode>> {
        let mut children = Vec::new();
        self.depth += 1;
        if self.depth > self.options.max_depth {
            return Err(self.limit("elements inside one another", self.options.max_depth));
        }
        if !self.is_empty {
            self.any_children(&mut children)?;
        }
        self.close();
        Ok(children)
    }

    fn any_children(&mut self, children: &mut Vec<AnyNode>) -> Result<()> {
        let mut text = String::new();
        loop {
            let start = self.position;
            let event = self.next_event();
            match event {
                Ok(Event::Start(_) | Event::Empty(_) | Event::End(_)) if !text.is_empty() => {
                    children.push(AnyNode::Text(std::mem::take(&mut text)));
                }
                _ => {}
            }
            match event {
                Ok(Event::Start(tag)) => {
                    self.start_tag(start, &tag, false)?;
                    children.push(AnyNode::Element(self.any_element()?));
                }
                Ok(Event::Empty(tag)) => {
                    self.start_tag(start, &tag, true)?;
                    children.push(AnyNode::Element(self.any_element()?));
                }
                Ok(Event::End(_)) => return Ok(()),
                other => {
                    self.push_text(&mut text, start, other)?;
                }
            }
        }
    }

    // Errors.

    /// Reports something that lenient reading passes over; an error in strict reading.
    fn notice(&mut self, offset: usize, kind: impl FnOnce() -> ReadErrorKind) -> Result<()> {
        if self.options.strict {
            return Err(self.error_at(offset, kind()));
        }
        if self.report.is_some() {
            let kind = kind();
            if let Some(report) = &mut self.report {
                report.push(offset, kind);
            }
        }
        Ok(())
    }

    #[cold]
    fn error_at(&self, offset: usize, kind: ReadErrorKind) -> ReadError {
        ReadError::new(super::locate::place(self.text, offset), kind)
    }

    #[cold]
    fn limit(&self, what: &'static str, limit: usize) -> ReadError {
        self.error_at(self.tag, ReadErrorKind::Limit { what, limit })
    }

    #[cold]
    fn syntax(&self, offset: usize, what: &str) -> ReadError {
        self.error_at(offset, ReadErrorKind::Syntax(what.to_owned()))
    }

    #[cold]
    fn token_error(&self, start: usize, error: &quick_xml::Error) -> ReadError {
        let offset = usize::try_from(self.tokens.error_position()).unwrap_or(start);
        self.syntax(offset, &error.to_string())
    }

    #[cold]
    fn attribute_error(&self, name_start: usize, error: &AttrError) -> ReadError {
        let inside = match error {
            AttrError::ExpectedEq(at)
            | AttrError::ExpectedValue(at)
            | AttrError::UnquotedValue(at)
            | AttrError::ExpectedQuote(at, _)
            | AttrError::Duplicated(at, _) => *at,
        };
        self.syntax(name_start + inside, &error.to_string())
    }
}

fn unexpected_value<T: Value>(found: &str) -> ReadErrorKind {
    ReadErrorKind::Value {
        expected: T::EXPECTED,
        found: cut(found),
    }
}

/// Reads one of several elements: a chain with one call for each alternative.
///
/// ```
/// # use ews_types::xml::{Particle, ReadError, Reader};
/// enum Id { Item(String), Folder(String) }
///
/// impl Particle for Id {
///     fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
///         r.alternatives().one("t:ItemId", Self::Item).one("t:FolderId", Self::Folder).end()
///     }
/// }
/// ```
#[derive(Debug)]
pub struct Alternatives<'r, 'a, T> {
    reader: &'r mut Reader<'a>,
    found: Result<Option<T>>,
}

impl<T> Alternatives<'_, '_, T> {
    /// An alternative that is one element.
    #[must_use]
    #[inline]
    pub fn one<V: ReadXml>(mut self, name: &'static str, make: impl FnOnce(V) -> T) -> Self {
        if matches!(self.found, Ok(None)) && self.reader.at(name) {
            self.found = self.reader.element().map(|value| Some(make(value)));
        }
        self
    }

    /// As [`Alternatives::one`] where the type recurs.
    #[must_use]
    pub fn boxed<V: ReadXml>(self, name: &'static str, make: impl FnOnce(Box<V>) -> T) -> Self {
        self.one(name, |value| make(Box::new(value)))
    }

    /// An alternative that is one element, which may say `xsi:nil`.
    #[must_use]
    pub fn nillable<V: ReadXml>(
        self,
        name: &'static str,
        make: impl FnOnce(Option<V>) -> T,
    ) -> Self {
        self.at(name, |reader| reader.nillable().map(make))
    }

    /// An alternative that is an element which repeats.
    #[must_use]
    pub fn many<V: ReadXml>(self, name: &'static str, make: impl FnOnce(Vec<V>) -> T) -> Self {
        self.at(name, |reader| {
            let mut values = Vec::new();
            reader.many(name, &mut values)?;
            Ok(make(values))
        })
    }

    /// An alternative that is an element with nothing but an element which repeats.
    #[must_use]
    pub fn list<V: ReadXml>(
        self,
        name: &'static str,
        item: &'static str,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> Self {
        self.items(name, |reader, values| reader.many(item, values), make)
    }

    /// As [`Alternatives::list`] for items that may say `xsi:nil`.
    #[must_use]
    pub fn list_nillable<V: ReadXml>(
        self,
        name: &'static str,
        item: &'static str,
        make: impl FnOnce(Vec<Option<V>>) -> T,
    ) -> Self {
        self.items(
            name,
            |reader, values| reader.many_nillable(item, values),
            make,
        )
    }

    /// An alternative that is an element with nothing but a choice which repeats.
    #[must_use]
    pub fn list_of_choices<V: Particle>(
        self,
        name: &'static str,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> Self {
        self.items(name, |reader, values| reader.choices(values), make)
    }

    /// An alternative that is an element with nothing but what a wildcard admits.
    #[must_use]
    pub fn list_of_any(
        self,
        name: &'static str,
        wildcard: &Wildcard,
        make: impl FnOnce(Vec<AnyElement>) -> T,
    ) -> Self {
        self.items(name, |reader, values| reader.any(wildcard, values), make)
    }

    /// An alternative that is a group of elements.
    #[must_use]
    pub fn particle<V: Particle>(mut self, make: impl FnOnce(V) -> T) -> Self {
        if matches!(self.found, Ok(None)) && self.reader.at == At::Start {
            self.found = V::read_particle(self.reader).map(|value| value.map(make));
        }
        self
    }

    /// An alternative that is whatever a wildcard admits.
    #[must_use]
    pub fn any(mut self, wildcard: &Wildcard, make: impl FnOnce(AnyElement) -> T) -> Self {
        if matches!(self.found, Ok(None)) {
            let mut slot = None;
            self.found = self
                .reader
                .any_one(wildcard, &mut slot)
                .map(|()| slot.map(make));
        }
        self
    }

    fn items<V>(
        self,
        name: &'static str,
        items: impl Fn(&mut Reader<'_>, &mut Vec<V>) -> Result<()>,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> Self {
        self.at(name, |reader| {
            let mut values = Vec::new();
            reader.items(&mut values, |reader, values| items(reader, values))?;
            Ok(make(values))
        })
    }

    #[inline]
    fn at(mut self, name: &'static str, read: impl FnOnce(&mut Reader<'_>) -> Result<T>) -> Self {
        if matches!(self.found, Ok(None)) && self.reader.at(name) {
            self.found = read(self.reader).map(Some);
        }
        self
    }

    /// The alternative that was found.
    ///
    /// # Errors
    /// Whatever was wrong with it.
    pub fn end(self) -> Result<Option<T>> {
        self.found
    }
}
