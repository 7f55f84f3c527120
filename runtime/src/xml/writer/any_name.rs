//! Names of wildcard content: their prefixes, and the declarations that they need.

use std::borrow::Cow;

use super::Writer;
use crate::text::escape::Escape;
use crate::text::names;
use crate::xml::any::AnyName;
use crate::xml::namespace;

impl Writer {
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
            self.print(uri, None, Escape::Attribute);
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
        known.find(|n| prefix == n.prefix).map(|n| Some(n.uri))
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
        // A declaration of wildcard content may hide an outer one.
        declared
            .chain(known)
            .find(|prefix| self.lookup(Some(prefix)) == Some(Some(uri)))
    }
}
