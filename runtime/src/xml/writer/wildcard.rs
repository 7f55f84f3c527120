//! Wildcard content: it declares the namespaces that it needs and that are not in scope.

use std::borrow::Cow;

use super::Writer;
use crate::text::escape::Escape;
use crate::text::names;
use crate::xml::any::{AnyAttribute, AnyElement, AnyName, AnyNode};
use crate::xml::namespace;
use crate::xml::traits::WriteXml;
use crate::xml::write_error::WriteError;

impl Writer {
    pub(crate) fn any(&mut self, element: &AnyElement) {
        let mut open = vec![self.any_start(element)];
        while let Some((name, declared, left)) = open.last_mut() {
            match left.next() {
                Some(AnyNode::Text(text)) => self.value(text),
                Some(AnyNode::Element(element)) => {
                    let start = self.any_start(element);
                    open.push(start);
                }
                None => {
                    if self.tag_is_open {
                        self.out.push_str("/>");
                        self.tag_is_open = false;
                    } else {
                        self.out.push_str("</");
                        self.out.push_str(name);
                        self.out.push('>');
                    }
                    self.declared.truncate(*declared);
                    open.pop();
                }
            }
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

    pub(crate) fn any_content(&mut self, element: &AnyElement) {
        self.mixed(&element.children);
    }

    fn any_attribute(&mut self, attribute: &AnyAttribute) {
        let start = self.out.len();
        let (name, declaration) = self.any_name(&attribute.name, false);
        self.declare(declaration);
        self.out.push(' ');
        self.out.push_str(&name);
        self.out.push_str("=\"");
        self.print(&attribute.value, Escape::Attribute);
        self.out.push('"');
        let AnyName {
            namespace, local, ..
        } = &attribute.name;
        let is_declaration = namespace.as_deref() == Some(namespace::XMLNS_URI) || local == "xmlns";
        if is_declaration || !names::is_ncname(local) {
            self.reject_name(start, local);
        }
    }

    /// Wildcard attributes of one element, no two of which have one name.
    pub(super) fn each_any_attribute(&mut self, attributes: &[AnyAttribute]) {
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

    pub(super) fn declare(&mut self, declaration: Option<(String, Option<String>)>) {
        let Some((prefix, uri)) = declaration else {
            return;
        };
        self.out.push_str(" xmlns");
        if !prefix.is_empty() {
            self.out.push(':');
            self.out.push_str(&prefix);
        }
        self.out.push_str("=\"");
        if let Some(uri) = &uri {
            self.print(uri, Escape::Attribute);
        }
        self.out.push('"');
        self.declared.push((prefix, uri));
    }

    /// What a prefix (`None`: the default namespace) stands for: `None` if it is not declared.
    pub(super) fn lookup(&self, prefix: Option<&str>) -> Option<Option<&str>> {
        let prefix = prefix.unwrap_or("");
        if let Some((_, uri)) = self
            .declared
            .iter()
            .rev()
            .find(|(declared, _)| declared == prefix)
        {
            return Some(uri.as_deref());
        }
        if prefix.is_empty() {
            return Some(None);
        }
        let mut known = self.known.named();
        known
            .find(|n| prefix.len() == 1 && prefix.as_bytes()[0] == n.prefix)
            .map(|n| Some(n.uri))
    }

    /// The qualified name to write, and the declaration that it needs.
    pub(super) fn any_name(
        &self,
        name: &AnyName,
        is_element: bool,
    ) -> (String, Option<(String, Option<String>)>) {
        let Some(uri) = name.namespace.as_deref().filter(|uri| !uri.is_empty()) else {
            let is_in_scope = !is_element || self.lookup(None) == Some(None);
            return (
                name.local.clone(),
                (!is_in_scope).then(|| (String::new(), None)),
            );
        };
        if uri == namespace::XML_URI {
            return (format!("xml:{}", name.local), None);
        }
        let wanted = match name.prefix.as_deref() {
            Some(prefix) if names::is_ncname(prefix) && !namespace::is_reserved(prefix) => {
                Some(prefix)
            }
            _ => None,
        };
        if wanted.is_none() && is_element {
            let declaration = (self.lookup(None) != Some(Some(uri)))
                .then(|| (String::new(), Some(uri.to_owned())));
            return (name.local.clone(), declaration);
        }
        let usual = if uri == namespace::XSI_URI {
            "xsi"
        } else {
            "a"
        };
        let prefix = match wanted {
            Some(prefix) => Cow::Borrowed(prefix),
            None => self.prefix_of(uri).map_or(Cow::Borrowed(usual), Cow::Owned),
        };
        match self.lookup(Some(&prefix)) {
            Some(Some(found)) if found == uri => (format!("{prefix}:{}", name.local), None),
            // Redeclaring a prefix on an attribute could change its element or its siblings.
            Some(_) if !is_element => {
                // One more candidate than there are prefixes, so one is free.
                let free = (0..=self.declared.len() + self.known.named().count() + 1)
                    .map(|number| format!("{prefix}{number}"))
                    .find(|free| self.lookup(Some(free)).is_none());
                let free = free.unwrap_or_default();
                (
                    format!("{free}:{}", name.local),
                    Some((free, Some(uri.to_owned()))),
                )
            }
            _ => (
                format!("{prefix}:{}", name.local),
                Some((prefix.into_owned(), Some(uri.to_owned()))),
            ),
        }
    }

    /// A prefix that stands for a namespace.
    pub(super) fn prefix_of(&self, uri: &str) -> Option<String> {
        let declared = self.declared.iter().rev();
        let declared = declared
            .filter(|(prefix, found)| !prefix.is_empty() && found.as_deref() == Some(uri))
            .map(|(prefix, _)| prefix.clone());
        let known = self.known.named();
        let known = known
            .filter(|namespace| namespace.uri == uri)
            .map(|namespace| namespace.prefix().to_string());
        // What wildcard content declares may hide another.
        declared
            .chain(known)
            .find(|prefix| self.lookup(Some(prefix)) == Some(Some(uri)))
    }
}

impl WriteXml for AnyElement {
    fn content(&self, writer: &mut Writer) {
        writer.any_content(self);
    }

    fn write(&self, writer: &mut Writer, _name: &'static str) {
        writer.any(self);
    }
}
