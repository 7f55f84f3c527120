//! Which prefix stands for which namespace, at the place where the reader is.

use std::borrow::Cow;

use super::name::{self, Id, Namespace};

/// The prefixes in scope, innermost last.
#[derive(Clone, Debug)]
pub(crate) struct Scope<'a> {
    known: &'static [Namespace],
    bindings: Vec<Binding<'a>>,
    /// The namespace of names without a prefix.
    default: Id,
}

#[derive(Clone, Debug)]
struct Binding<'a> {
    prefix: &'a str,
    uri: Cow<'a, str>,
    id: Id,
    depth: usize,
}

/// How a URI relates to the namespaces of the generated code.
pub(crate) enum Spelling {
    Exact,
    /// `https://` where the schema says `http://`.
    Secure(&'static str),
}

impl<'a> Scope<'a> {
    pub(crate) fn new(known: &'static [Namespace]) -> Self {
        Self {
            known,
            bindings: Vec::new(),
            default: name::NONE,
        }
    }

    /// Declares a prefix (empty: the default namespace) from this depth on.
    pub(crate) fn declare(&mut self, prefix: &'a str, uri: Cow<'a, str>, depth: usize) -> Spelling {
        let (id, spelling) = self.identify(&uri);
        if prefix.is_empty() {
            self.default = id;
        }
        self.bindings.push(Binding {
            prefix,
            uri,
            id,
            depth,
        });
        spelling
    }

    fn identify(&self, uri: &str) -> (Id, Spelling) {
        match uri {
            "" => return (name::NONE, Spelling::Exact),
            name::XSI_URI => return (name::XSI, Spelling::Exact),
            name::XML_URI => return (name::XML, Spelling::Exact),
            _ => {}
        }
        let secure = uri.strip_prefix("https://");
        let known = self.known.iter().chain([&name::SOAP]);
        let known = known.map(|namespace| (namespace.prefix, namespace.uri));
        for (id, expected) in known.chain([(name::ERRORS, name::ERRORS_URI)]) {
            if expected == uri {
                return (id, Spelling::Exact);
            }
            if secure.is_some() && expected.strip_prefix("http://") == secure {
                return (id, Spelling::Secure(expected));
            }
        }
        (name::FOREIGN, Spelling::Exact)
    }

    /// What was declared deeper than this: prefix and URI.
    pub(crate) fn declared_below(&self, depth: usize) -> Vec<(String, String)> {
        let declared = self.bindings.iter().filter(|binding| binding.depth > depth);
        declared
            .map(|binding| (binding.prefix.to_owned(), binding.uri.to_string()))
            .collect()
    }

    /// Forgets what was declared deeper than this.
    #[inline]
    pub(crate) fn leave(&mut self, depth: usize) {
        if self
            .bindings
            .last()
            .is_some_and(|binding| binding.depth > depth)
        {
            self.forget(depth);
        }
    }

    #[cold]
    fn forget(&mut self, depth: usize) {
        while self
            .bindings
            .last()
            .is_some_and(|binding| binding.depth > depth)
        {
            self.bindings.pop();
        }
        self.default = self.find("").map_or(name::NONE, |binding| binding.id);
    }

    fn find(&self, prefix: &str) -> Option<&Binding<'a>> {
        self.bindings
            .iter()
            .rev()
            .find(|binding| binding.prefix == prefix)
    }

    /// The namespace of an element without a prefix.
    #[inline]
    pub(crate) fn default(&self) -> Id {
        self.default
    }

    /// The namespace of a prefix, `None` if it is not declared.
    pub(crate) fn resolve(&self, prefix: &str) -> Option<Id> {
        match prefix {
            "xml" => Some(name::XML),
            _ => self.find(prefix).map(|binding| binding.id),
        }
    }

    /// The URI of a prefix, in the schema's spelling if the namespace is known.
    pub(crate) fn uri(&self, prefix: &str) -> Option<&str> {
        if prefix == "xml" {
            return Some(name::XML_URI);
        }
        let binding = self.find(prefix)?;
        Some(self.uri_of(binding.id).unwrap_or(&binding.uri))
    }

    /// The URI of a known namespace.
    pub(crate) fn uri_of(&self, id: Id) -> Option<&'static str> {
        match id {
            name::XML => Some(name::XML_URI),
            name::XSI => Some(name::XSI_URI),
            name::ERRORS => Some(name::ERRORS_URI),
            _ => self
                .known
                .iter()
                .chain([&name::SOAP])
                .find(|n| n.prefix == id)
                .map(|n| n.uri),
        }
    }
}
