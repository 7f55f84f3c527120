//! Wildcard content: it declares the namespaces that it needs and that are not in scope.

use super::Writer;
use crate::text::escape::Escape;
use crate::text::names;
use crate::xml::any::{AnyAttribute, AnyElement, AnyName, AnyNode};
use crate::xml::namespace;
use crate::xml::other_element::OtherElement;
use crate::xml::tag::Tag;
use crate::xml::traits::WriteXml;
use crate::xml::wildcard::Wildcard;
use crate::xml::write_error::WriteError;

impl Writer {
    /// Writes elements of the namespaces that a wildcard admits.
    pub fn any(&mut self, wildcard: &Wildcard, elements: &[AnyElement]) {
        for element in elements {
            self.check_any(wildcard, &element.name);
            self.any_element(element);
        }
    }

    /// Writes an element that a choice does not know.
    pub fn other(&mut self, element: &AnyElement) {
        self.check_other(&element.name);
        self.any_element(element);
    }

    /// As [`Writer::other`] for an element with what all alternatives have.
    pub fn other_with<T: WriteXml>(&mut self, element: &OtherElement<T>) {
        self.check_other(&element.name);
        let depth = self.declared.len();
        self.end_tag();
        self.out.push('<');
        let (name, declaration) = self.any_name(&element.name, true);
        self.out.push_str(&name);
        self.declare(declaration);
        if !names::is_ncname(&element.name.local) {
            self.reject_name(self.out.len() - name.len() - 1, &element.name.local);
        }
        self.tag_is_open = true;
        element.attributes(self);
        element.content(self);
        self.any_end(&name);
        self.declared.truncate(depth);
    }

    /// Writes attributes of the namespaces that a wildcard admits, for the element just begun.
    pub fn any_attributes(&mut self, wildcard: &Wildcard, attributes: &[AnyAttribute]) {
        for attribute in attributes {
            self.check_any_attribute(wildcard, &attribute.name);
        }
        let depth = self.declared.len();
        self.each_any_attribute(attributes);
        self.declared.truncate(depth);
    }

    /// Writes any attributes of an element that stays open until the end of the document. Their declarations
    /// stay in scope.
    pub fn any_attributes_around(&mut self, attributes: &[AnyAttribute]) {
        self.each_any_attribute(attributes);
    }

    /// Writes text and elements in their order.
    pub fn mixed(&mut self, nodes: &[AnyNode]) {
        if self.constraint.is_some() && self.checks.is_some() {
            self.check_fixed_nodes(nodes);
            self.constraint = None;
        }
        for node in nodes {
            match node {
                AnyNode::Element(element) => self.any_element(element),
                AnyNode::Text(text) => self.value(text),
            }
        }
    }

    fn any_element(&mut self, element: &AnyElement) {
        let mut open = vec![self.any_start(element)];
        while let Some((name, declared, left)) = open.last_mut() {
            match left.next() {
                Some(AnyNode::Text(text)) => self.value(text),
                Some(AnyNode::Element(element)) => {
                    let start = self.any_start(element);
                    open.push(start);
                }
                None => {
                    let name = std::mem::take(name);
                    self.any_end(&name);
                    self.declared.truncate(*declared);
                    open.pop();
                }
            }
        }
    }

    /// Ends an element.
    fn any_end(&mut self, name: &str) {
        if self.tag_is_open {
            self.out.push_str("/>");
            self.tag_is_open = false;
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// Writes a start tag. Returns its name, how many prefixes were declared before, and the children.
    fn any_start<'e>(
        &mut self,
        element: &'e AnyElement,
    ) -> (String, usize, std::slice::Iter<'e, AnyNode>) {
        let depth = self.declared.len();
        self.end_tag();
        self.out.push('<');
        let start = self.out.len();
        let (name, declaration) = self.any_name(&element.name, true);
        self.out.push_str(&name);
        self.declare(declaration);
        for (prefix, uri) in &element.prefixes {
            let uri = Some(&**uri).filter(|uri| !uri.is_empty());
            let is_in_scope = self.lookup(Some(prefix)) == Some(uri);
            let is_taken = name.split_once(':').map_or("", |(own, _)| own) == prefix
                || self.declared[depth..]
                    .iter()
                    .any(|(declared, _)| declared == prefix);
            let is_prefix =
                names::is_ncname(prefix) && uri.is_some() && !namespace::is_reserved(prefix);
            if !is_in_scope && (is_taken || !(prefix.is_empty() || is_prefix)) {
                self.reject_name(start - 1, prefix);
            } else if !is_in_scope {
                self.declare(Some((prefix.clone(), uri.map(str::to_owned))));
            }
        }
        self.each_any_attribute(&element.attributes);
        if element.name.namespace.as_deref() == Some(namespace::XMLNS_URI)
            || !names::is_ncname(&element.name.local)
        {
            self.reject_name(start - 1, &element.name.local);
        }
        self.tag_is_open = true;
        (name, depth, element.children.iter())
    }

    fn any_attribute(&mut self, attribute: &AnyAttribute) {
        let start = self.out.len();
        let (name, declaration) = self.any_name(&attribute.name, false);
        self.declare(declaration);
        if attribute.name.namespace.as_deref() == Some(namespace::XSI_URI) {
            self.declare_built_in(attribute);
        }
        self.out.push(' ');
        self.out.push_str(&name);
        self.out.push_str("=\"");
        self.print(&attribute.value, None, Escape::Attribute);
        self.out.push('"');
        let AnyName {
            namespace, local, ..
        } = &attribute.name;
        let is_declaration = namespace.as_deref() == Some(namespace::XMLNS_URI) || local == "xmlns";
        if is_declaration || !names::is_ncname(local) {
            self.reject_name(start, local);
        }
    }

    /// Declares the prefix of a built-in type that `xsi:type` names.
    fn declare_built_in(&mut self, attribute: &AnyAttribute) {
        if attribute.name.local != "type" || !attribute.value.starts_with("xs:") {
            return;
        }
        match self.lookup(Some("xs")) {
            Some(Some(namespace::XS_URI)) => {}
            None => self.declare(Some(("xs".to_owned(), Some(namespace::XS_URI.to_owned())))),
            Some(_) => self.reject_name(self.out.len(), &attribute.value),
        }
    }

    /// Writes the wildcard attributes of one element. Two of the same name are an error.
    fn each_any_attribute(&mut self, attributes: &[AnyAttribute]) {
        for (index, attribute) in attributes.iter().enumerate() {
            if attributes[..index]
                .iter()
                .any(|other| other.name == attribute.name)
            {
                self.reject_name(self.out.len(), &attribute.name.local);
            }
            self.any_attribute(attribute);
        }
    }

    #[cold]
    pub(super) fn reject_name(&mut self, offset: usize, name: &str) {
        if self.error.is_none() {
            self.error = Some(WriteError::Name {
                path: self.path(offset),
                name: name.to_owned(),
            });
        }
    }
}

impl WriteXml for AnyElement {
    fn content(&self, writer: &mut Writer) {
        writer.mixed(&self.children);
    }

    fn write(&self, writer: &mut Writer, _tag: Tag) {
        writer.any_element(self);
    }
}
