//! Wildcard content: names that no schema knows, in namespaces that the wildcard admits.

use super::{ArbitraryValue, Result, Source};
use crate::xml::any::{AnyAttribute, AnyElement, AnyName, AnyNode};
use crate::xml::namespace::XSI_URI;
use crate::xml::wildcard::{Admitted, Process, Wildcard};

/// Namespaces that no schema here describes.
const FOREIGN: &[&str] = &["urn:example:open", "http://example.org/?a=1&b=2"];
const SCHEMA_URI: &str = "http://www.w3.org/2001/XMLSchema";
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
/// The greatest depth of nested wildcard elements.
const MAX_DEPTH: usize = 3;

impl Source<'_, '_> {
    /// An element that a wildcard admits.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn any(&mut self, wildcard: &Wildcard) -> Result<AnyElement> {
        let name = self.any_name(wildcard)?;
        if wildcard.process == Process::Strict {
            // The names here are not declared, but the type is.
            return self.typed_element(name);
        }
        self.any_element(name, 0)
    }

    /// An element with this name and any content, for a type such as `xs:anyType`.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn any_named(&mut self, namespace: Option<&str>, local: &str) -> Result<AnyElement> {
        let name = AnyName {
            namespace: namespace.map(Into::into),
            ..AnyName::local(local)
        };
        self.any_element(name, 0)
    }

    /// Attributes that a wildcard admits.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn any_attributes(&mut self, wildcard: &Wildcard) -> Result<Vec<AnyAttribute>> {
        if wildcard.process == Process::Strict {
            // The names here are not declared.
            return Ok(Vec::new());
        }
        let mut attributes: Vec<AnyAttribute> = self.each(.., |s| {
            Ok(AnyAttribute {
                name: s.any_name(wildcard)?,
                value: String::from_source(s)?.replace(':', "."),
            })
        })?;
        for index in (0..attributes.len()).rev() {
            let (before, rest) = attributes.split_at(index);
            if before.iter().any(|other| other.name == rest[0].name) {
                attributes.remove(index);
            }
        }
        Ok(attributes)
    }

    /// Attributes of a wildcard for a namespace whose attributes are known: some of these names, each with
    /// one of its values.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn attributes_of(
        &mut self,
        namespace: &'static str,
        declared: &[(&str, &[&str])],
    ) -> Result<Vec<AnyAttribute>> {
        let mut attributes = Vec::new();
        for (name, values) in declared {
            attributes.extend(self.optional(|s| {
                Ok(AnyAttribute {
                    name: AnyName::new(namespace, *name),
                    value: s.pick(values)?.to_owned(),
                })
            })?);
        }
        Ok(attributes)
    }

    /// The content of a type with mixed content. It is only text, because the elements are not known.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn mixed(&mut self) -> Result<Vec<AnyNode>> {
        Ok(self.open_text()?.into_iter().collect())
    }

    /// Child elements that no schema knows.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn rest(&mut self) -> Result<Vec<AnyElement>> {
        self.each(.., |s| s.any(&Wildcard::ANY))
    }

    fn any_name(&mut self, wildcard: &Wildcard) -> Result<AnyName> {
        let open: Vec<Option<&str>> = match wildcard.admitted {
            Admitted::Any | Admitted::AnyType { .. } => {
                FOREIGN.iter().map(|uri| Some(*uri)).chain([None]).collect()
            }
            Admitted::Other(_) => FOREIGN.iter().map(|uri| Some(*uri)).collect(),
            Admitted::Only(namespaces) => namespaces.to_vec(),
        };
        let namespace = self.pick(&open)?.map(Into::into);
        let prefix = if namespace.is_some() {
            // No prefix, or one that other names may have too.
            self.pick(&[None, Some("a"), Some("t"), Some("s"), Some("open")])?
        } else {
            None
        };
        Ok(AnyName {
            namespace,
            local: format!("open{}", self.word(LETTERS)?),
            prefix: prefix.map(str::to_owned),
        })
    }

    fn any_element(&mut self, name: AnyName, depth: usize) -> Result<AnyElement> {
        // Names in values, whose prefix must be declared: in `xsi:type`, and in the text of an element.
        let kind = self.byte()?;
        if (232..244).contains(&kind) {
            return self.typed_element(name);
        }
        let mut element = AnyElement::new(name);
        if kind >= 244 {
            element.prefixes.push(("q".to_owned(), FOREIGN[0].into()));
            element.children.push(AnyNode::Text("q:open".to_owned()));
        } else {
            element.attributes = self.any_attributes(&Wildcard::ANY)?;
            element.children = self.nodes(depth)?.into();
        }
        Ok(element)
    }

    /// An element that names its type, a built-in one.
    fn typed_element(&mut self, name: AnyName) -> Result<AnyElement> {
        let mut element = AnyElement::new(name);
        let name = AnyName {
            prefix: Some("xsi".to_owned()),
            ..AnyName::new(XSI_URI, "type")
        };
        let value = "xs:string".to_owned();
        element.attributes.push(AnyAttribute { name, value });
        element.prefixes.push(("xs".to_owned(), SCHEMA_URI.into()));
        element.children = self.open_text()?.into_iter().collect::<Vec<_>>().into();
        Ok(element)
    }

    /// A text in open content. It is not a name with a prefix: a reader would keep that with its declaration.
    fn open_text(&mut self) -> Result<Option<AnyNode>> {
        let length = self.length()?;
        let text = self.text(length)?.replace(':', ".");
        Ok(Some(text)
            .filter(|text| !text.is_empty())
            .map(AnyNode::Text))
    }

    fn nodes(&mut self, depth: usize) -> Result<Vec<AnyNode>> {
        let mut nodes: Vec<AnyNode> = Vec::new();
        while self.more()? {
            if depth < MAX_DEPTH && self.bytes.arbitrary()? {
                let name = self.any_name(&Wildcard::ANY)?;
                nodes.push(AnyNode::Element(self.any_element(name, depth + 1)?));
            } else if !matches!(nodes.last(), Some(AnyNode::Text(_))) {
                nodes.extend(self.open_text()?);
            }
        }
        Ok(nodes)
    }
}
