//! Wildcard content: elements kept with all that is in them.

use std::sync::Arc;

use super::judge::Left;
use super::{At, Attribute, Pass, Reader, Result};
use crate::text::excerpt::excerpt;
use crate::text::{characters, names};
use crate::xml::any::{AnyAttribute, AnyElement, AnyName, AnyNode};
use crate::xml::namespace::{self, Id};
use crate::xml::notice::Effect;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tokens::Token;
use crate::xml::traits::ReadXml;
use crate::xml::wildcard::{Open, Process, Wildcard};

impl Reader<'_> {
    /// Reads elements that a wildcard admits.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading what [`Wildcard::lax`] and [`Wildcard::strict`] do not allow.
    pub fn any(&mut self, wildcard: &Wildcard, values: &mut Vec<AnyElement>) -> Result<()> {
        while self.at == At::Start && wildcard.admits(self.uri()) {
            if self.meets_wildcard() {
                return Ok(());
            }
            if self.at_copy() {
                self.pass_by()?;
            } else {
                values.push(self.admitted(wildcard)?);
            }
        }
        Ok(())
    }

    /// As [`Reader::any`], but it stops at a maximum, because the next element may belong to another part.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading what [`Wildcard::lax`] and [`Wildcard::strict`] do not allow.
    pub fn any_up_to(
        &mut self,
        max: usize,
        wildcard: &Wildcard,
        values: &mut Vec<AnyElement>,
    ) -> Result<()> {
        let mut count = values.len();
        while self.at == At::Start && wildcard.admits(self.uri()) {
            if self.meets_wildcard() || count >= max {
                return Ok(());
            }
            count += 1;
            if self.at_copy() {
                self.pass_by()?;
            } else {
                values.push(self.admitted(wildcard)?);
            }
        }
        Ok(())
    }

    /// Reads an element that a wildcard admits and that occurs at most once.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading what [`Wildcard::lax`] and [`Wildcard::strict`] do not allow.
    pub fn any_one(&mut self, wildcard: &Wildcard, field: &mut Option<AnyElement>) -> Result<()> {
        if self.at == At::Start && wildcard.admits(self.uri()) {
            if self.meets_wildcard() || field.is_some() {
                return Ok(());
            }
            *field = Some(self.admitted(wildcard)?);
        }
        Ok(())
    }

    /// Reads the current element, which a wildcard admits, and moves to the next tag.
    fn admitted(&mut self, wildcard: &Wildcard) -> Result<AnyElement> {
        self.element_with(|reader| reader.any_element(wildcard.process))
    }

    /// Reads the current child, if no field of this pass has read it. If it has one of these names, it occurs
    /// too often: it is kept and reported.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading a child of these names.
    pub fn rest(&mut self, known: &[&'static str], values: &mut Vec<AnyElement>) -> Result<()> {
        if !matches!(self.pass, Pass::First | Pass::Progress) && self.at == At::Start {
            if self.meets_wildcard() {
                return Ok(());
            }
            if self.at_copy() {
                return self.pass_by();
            }
            if known.iter().any(|name| self.at(name)) {
                let found = self.found();
                self.notice(self.tag, Effect::Kept, || {
                    ReadErrorKind::UnexpectedElement(found)
                })?;
            }
            values.push(self.element()?);
        }
        Ok(())
    }

    /// Whether a wildcard admits an element that is only tried. Then nothing is read.
    fn meets_wildcard(&mut self) -> bool {
        self.trial.is_some() && (self.local.is_empty() || self.met())
    }

    /// The text and elements of the current element, in document order. The elements are judged by their
    /// declarations, if the schemas have them.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading elements that are not valid by their declarations.
    pub fn mixed(&mut self) -> Result<Vec<AnyNode>> {
        match std::mem::replace(&mut self.open, Open::Judged(Process::Lax)) {
            Open::Judged(process) => self.nodes_judged(process),
            Open::Nil => {
                self.no_child()?;
                Ok(Vec::new())
            }
        }
    }

    /// As [`Reader::mixed`], for elements that a wildcard admits.
    ///
    /// # Errors
    /// As [`Reader::mixed`]; in strict reading what the wildcard does not allow.
    pub fn mixed_for(&mut self, wildcard: &Wildcard) -> Result<Vec<AnyNode>> {
        self.nodes_judged(wildcard.process)
    }

    fn nodes_judged(&mut self, process: Process) -> Result<Vec<AnyNode>> {
        self.finish_attributes()?;
        let offset = self.tag;
        let mut children = Vec::new();
        self.enter()?;
        if !self.is_empty {
            self.any_children(process, &mut children)?;
        }
        self.close();
        if self.constraint.is_some() {
            self.constrain_nodes(&mut children, offset)?;
        }
        Ok(children)
    }

    /// The namespace of the current element.
    pub(super) fn uri(&self) -> Option<&str> {
        if self.namespace == namespace::NONE {
            None
        } else {
            self.scope.uri(self.prefix)
        }
    }

    /// Whether the current element is in this namespace.
    #[must_use]
    pub fn is_in(&self, uri: &str) -> bool {
        self.uri() == Some(uri)
    }

    /// The namespace of a name, to be kept.
    pub(super) fn shared_uri(&self, namespace: Id, prefix: &str) -> Option<Arc<str>> {
        (namespace != namespace::NONE).then(|| self.scope.shared_uri(prefix))?
    }

    /// The name of the current element, to be kept.
    pub(crate) fn any_name(&self) -> AnyName {
        let uri = self.shared_uri(self.namespace, self.prefix);
        AnyName::read(uri, self.prefix, self.local)
    }

    /// Reads the current element with all that is in it, which is judged so.
    pub(crate) fn any_element(&mut self, process: Process) -> Result<AnyElement> {
        if process == Process::Skip {
            return self.kept_element(process);
        }
        let name = self.any_name();
        match self.judge_element(process)? {
            Left::Keep(process) => self.kept_element(process),
            Left::Nothing => Ok(AnyElement::new(name)),
        }
    }

    /// Reads the root element, whatever it is.
    pub(crate) fn any_root(&mut self) -> Result<AnyElement> {
        if self.at == At::Start {
            self.any_element(Process::Lax)
        } else {
            self.wrong_element("an element")
        }
    }

    /// Reads the current element, whose type is `xs:anyType`, with all that is in it.
    fn open_element(&mut self) -> Result<AnyElement> {
        if self.globals.is_none() {
            return self.kept_element(Process::Skip);
        }
        let name = self.any_name();
        let (offset, is_nil) = (self.tag, self.says_nil()?);
        let element = match self.judge_open_element()? {
            Left::Keep(process) => self.kept_element(process)?,
            Left::Nothing => return Ok(AnyElement::new(name)),
        };
        if let (true, Some(first)) = (is_nil, element.children.first()) {
            self.content_of_nil(offset, first)?;
        }
        Ok(element)
    }

    /// Reports an element that is nil, and not empty.
    #[cold]
    fn content_of_nil(&mut self, offset: usize, first: &AnyNode) -> Result<()> {
        self.notice(offset, Effect::Kept, || match first {
            AnyNode::Element(child) => ReadErrorKind::UnexpectedElement(child.name.local.clone()),
            AnyNode::Text(text) => ReadErrorKind::UnexpectedText(excerpt(text)),
        })
    }

    /// Reads the current element. It was judged, and its content is to be judged so.
    fn kept_element(&mut self, process: Process) -> Result<AnyElement> {
        let mut element = AnyElement::new(self.any_name());
        element.attributes.reserve_exact(self.attributes.len());
        for index in 0..self.attributes.len() {
            let Attribute {
                namespace,
                prefix,
                local,
                raw,
                ..
            } = self.attributes[index];
            let uri = self.shared_uri(namespace, prefix);
            let value = self.attribute_text(raw)?.into_owned();
            let is_type = namespace == namespace::XSI && local == "type";
            self.keep_prefix(&mut element.prefixes, &value, is_type);
            if process != Process::Skip && namespace != namespace::XSI {
                self.judge_attribute(process, index, &value)?;
            }
            let attribute = AnyAttribute::read(uri, prefix, local, value);
            element.attributes.push(attribute);
        }
        self.attributes.clear();
        self.enter()?;
        let mut children = Vec::new();
        if !self.is_empty {
            self.any_children(process, &mut children)?;
        }
        if let [AnyNode::Text(text)] = children.as_slice() {
            self.keep_prefix(&mut element.prefixes, text, false);
        }
        element.children = children.into();
        self.close();
        Ok(element)
    }

    /// Keeps what the prefix of a value stands for, if the value may be a qualified name. A value without a
    /// prefix may be any word, so nothing is kept for it unless it is known to be a qualified name.
    fn keep_prefix(&self, kept: &mut Vec<(String, Arc<str>)>, value: &str, is_qname: bool) {
        let value = characters::trim(value);
        let (prefix, local) = match value.split_once(':') {
            Some((prefix, local)) if names::is_ncname(prefix) => (prefix, local),
            None if is_qname => ("", value),
            _ => return,
        };
        let is_new = !kept.iter().any(|(other, _)| other == prefix);
        if !names::is_ncname(local) || prefix == "xml" || !is_new {
            return;
        }
        // Without a default namespace the name is in no namespace. That must hold wherever it is written.
        let none = || prefix.is_empty().then(|| "".into());
        // The writer declares its own prefixes, and what is written must read as this value does.
        let canonical = || self.scope.canonical(prefix).map(Arc::from);
        let uri = self.scope.shared_uri(prefix).or_else(none);
        if let Some(uri) = uri.or_else(canonical) {
            kept.push((prefix.to_owned(), uri));
        }
    }

    fn any_children(&mut self, process: Process, children: &mut Vec<AnyNode>) -> Result<()> {
        let mut text = String::new();
        loop {
            let start = self.position;
            let token = self.next_token()?;
            if let Token::Start(tag) = token
                && self.handed_out.is_some_and(|out| out.is_copy(start))
            {
                self.start_tag(start, &tag)?;
                self.skip()?;
                continue;
            }
            if matches!(token, Token::Start(_) | Token::End) && !text.is_empty() {
                // Most elements hold one text and nothing else. A `Vec` would reserve space for four nodes.
                if children.is_empty() {
                    children.reserve_exact(1);
                }
                children.push(AnyNode::Text(std::mem::take(&mut text)));
            }
            match token {
                Token::Start(tag) => {
                    self.start_tag(start, &tag)?;
                    children.push(AnyNode::Element(self.any_element(process)?));
                }
                Token::End => return Ok(()),
                other => self.push_text(&mut text, start, other)?,
            }
        }
    }
}

impl ReadXml for AnyElement {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        reader.open_element()
    }
}
