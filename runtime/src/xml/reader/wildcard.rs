//! Wildcard content: elements kept with all that is in them.

use std::sync::Arc;

use super::{Attribute, Reader, Result};
use crate::text::{characters, names};
use crate::xml::any::{AnyAttribute, AnyElement, AnyName, AnyNode};
use crate::xml::namespace::{self, Id};
use crate::xml::tokens::Token;
use crate::xml::traits::ReadXml;

impl Reader<'_> {
    /// The namespace of the element at hand.
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

    /// Reads the element at hand with all that is in it.
    pub(crate) fn any_element(&mut self) -> Result<AnyElement> {
        let uri = self.shared_uri(self.namespace, self.prefix);
        let mut element = AnyElement::new(AnyName::read(uri, self.prefix, self.local));
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
            let attribute = AnyAttribute::read(uri, prefix, local, value);
            element.attributes.push(attribute);
        }
        self.attributes.clear();
        self.enter()?;
        let mut children = Vec::new();
        if !self.is_empty {
            self.any_children(&mut children)?;
        }
        if let [AnyNode::Text(text)] = children.as_slice() {
            self.keep_prefix(&mut element.prefixes, text, false);
        }
        element.children = children.into();
        self.close();
        Ok(element)
    }

    /// Keeps what the prefix of a value stands for, if the value may be a qualified name. One without a
    /// prefix may be any word, unless it is said to be a qualified name.
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
        // Without a default namespace the name is in none, wherever it is written.
        let none = || prefix.is_empty().then(|| "".into());
        if let Some(uri) = self.scope.shared_uri(prefix).or_else(none) {
            kept.push((prefix.to_owned(), uri));
        }
    }

    /// The text and elements of the element at hand.
    pub(super) fn any_content(&mut self) -> Result<Vec<AnyNode>> {
        let mut children = Vec::new();
        self.enter()?;
        if !self.is_empty {
            self.any_children(&mut children)?;
        }
        self.close();
        Ok(children)
    }

    pub(super) fn any_children(&mut self, children: &mut Vec<AnyNode>) -> Result<()> {
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
                // Most elements hold a text and nothing else, and a `Vec` would begin with four.
                if children.is_empty() {
                    children.reserve_exact(1);
                }
                children.push(AnyNode::Text(std::mem::take(&mut text)));
            }
            match token {
                Token::Start(tag) => {
                    self.start_tag(start, &tag)?;
                    children.push(AnyNode::Element(self.any_element()?));
                }
                Token::End => return Ok(()),
                other => self.push_text(&mut text, start, other)?,
            }
        }
    }
}

impl ReadXml for AnyElement {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        reader.any_element()
    }
}
