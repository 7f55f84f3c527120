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
        let uri = match spelling {
            Spelling::Exact => uri,
            Spelling::Secure(exact) => Cow::Borrowed(exact),
        };
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
        if secure.is_some() && name::ERRORS_URI.strip_prefix("http://") == secure {
            return (name::FOREIGN, Spelling::Secure(name::ERRORS_URI));
        }
        for namespace in self.known.iter().chain([&name::SOAP]) {
            if namespace.uri == uri {
                return (namespace.prefix, Spelling::Exact);
            }
            if secure.is_some() && namespace.uri.strip_prefix("http://") == secure {
                return (namespace.prefix, Spelling::Secure(namespace.uri));
            }
        }
        (name::FOREIGN, Spelling::Exact)
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
            _ => self
                .known
                .iter()
                .chain([&name::SOAP])
                .find(|n| n.prefix == id)
                .map(|n| n.uri),
        }
    }
}
