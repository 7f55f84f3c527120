//! Which prefix stands for which namespace at the current element.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::OnceLock;

use crate::text::words;
use crate::xml::namespace::{self, Id, Namespaces};

/// The prefixes in scope, innermost last.
#[derive(Clone, Debug)]
pub(crate) struct Scope<'a> {
    known: Namespaces,
    /// Declared around the piece of a document that is read.
    outer: &'a [Declared],
    bindings: Vec<Binding<'a>>,
    /// The namespace of names without a prefix.
    default: Id,
    /// The prefix that was resolved last, empty if none was since the last change, and its namespace.
    recent: (&'a str, Id),
}

#[derive(Clone, Debug)]
struct Binding<'a> {
    prefix: &'a str,
    uri: Cow<'a, str>,
    id: Id,
    depth: usize,
    /// The URI, shared by all names that are kept. It is made for the first of them.
    shared: OnceLock<Arc<str>>,
}

/// A declaration that is kept longer than the text it is in.
#[derive(Clone, Debug)]
pub(crate) struct Declared {
    prefix: String,
    uri: Arc<str>,
    id: Id,
}

impl Declared {
    /// The namespace that a prefix stands for. `None` if it is not declared.
    pub(crate) fn find<'d>(scope: &'d [Self], prefix: &str) -> Option<&'d str> {
        let mut innermost = scope.iter().rev();
        let declared = innermost.find(|declared| declared.prefix == prefix)?;
        Some(&declared.uri)
    }
}

/// What a prefix stands for.
struct Bound<'s> {
    uri: &'s str,
    id: Id,
}

/// How a URI relates to the namespaces of the generated code.
pub(crate) enum Spelling {
    Exact,
    /// `https://` where the schema says `http://`.
    Secure(&'static str),
}

impl<'a> Scope<'a> {
    pub(crate) fn new(known: Namespaces) -> Self {
        Self {
            known,
            outer: &[],
            bindings: Vec::with_capacity(8),
            default: namespace::NONE,
            recent: ("", namespace::NONE),
        }
    }

    /// The scope of a piece of a document with these declarations around it, innermost last.
    pub(crate) fn inside(known: Namespaces, outer: &'a [Declared]) -> Self {
        let mut scope = Self::new(known);
        scope.outer = outer;
        scope.default = scope.find("").map_or(namespace::NONE, |bound| bound.id);
        scope
    }

    /// How many declarations are in scope.
    pub(crate) fn len(&self) -> usize {
        self.outer.len() + self.bindings.len()
    }

    /// Declares a prefix (empty: the default namespace) from this depth on.
    pub(crate) fn declare(&mut self, prefix: &'a str, uri: Cow<'a, str>, depth: usize) -> Spelling {
        let (id, spelling) = self.identify(&uri);
        // All later steps see the schema's spelling.
        let uri = match spelling {
            Spelling::Exact => uri,
            Spelling::Secure(expected) => Cow::Borrowed(expected),
        };
        if prefix.is_empty() {
            self.default = id;
        }
        self.recent = ("", namespace::NONE);
        self.bindings.push(Binding {
            prefix,
            uri,
            id,
            depth,
            shared: OnceLock::new(),
        });
        spelling
    }

    fn identify(&self, uri: &str) -> (Id, Spelling) {
        match uri {
            "" => return (namespace::NONE, Spelling::Exact),
            namespace::XSI_URI => return (namespace::XSI, Spelling::Exact),
            namespace::XML_URI => return (namespace::XML, Spelling::Exact),
            _ => {}
        }
        let secure = uri.strip_prefix("https://");
        for (id, expected) in self.known.uris() {
            if expected == uri {
                return (id, Spelling::Exact);
            }
            if secure.is_some() && expected.strip_prefix("http://") == secure {
                return (id, Spelling::Secure(expected));
            }
        }
        (namespace::FOREIGN, Spelling::Exact)
    }

    /// What was declared in the piece of the document.
    pub(crate) fn declared(&self) -> Vec<Declared> {
        let declared = self.bindings.iter().map(|binding| Declared {
            prefix: binding.prefix.to_owned(),
            uri: Arc::from(&*binding.uri),
            id: binding.id,
        });
        declared.collect()
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
        self.recent = ("", namespace::NONE);
        self.default = self.find("").map_or(namespace::NONE, |binding| binding.id);
    }

    fn find(&self, prefix: &str) -> Option<Bound<'_>> {
        let Some(binding) = self.binding(prefix) else {
            let mut outer = self.outer.iter().rev();
            let Declared { uri, id, .. } = outer.find(|outer| outer.prefix == prefix)?;
            return Some(Bound { uri, id: *id });
        };
        Some(Bound {
            uri: &binding.uri,
            id: binding.id,
        })
    }

    fn binding(&self, prefix: &str) -> Option<&Binding<'a>> {
        let mut inner = self.bindings.iter().rev();
        inner.find(|binding| binding.prefix == prefix)
    }

    /// The namespaces of generated code other than this one, if it is one of them.
    pub(crate) fn others(&self, namespace: Id) -> impl Iterator<Item = Id> {
        let known = self.known.own();
        let is_known = known.clone().any(|known| known == namespace);
        known.filter(move |known| is_known && *known != namespace)
    }

    /// The namespace of an element without a prefix.
    #[inline]
    pub(crate) fn default(&self) -> Id {
        self.default
    }

    /// The namespace of an element by its prefix, if it has none, or the one that was [remembered](Self::remember).
    #[inline]
    pub(crate) fn known(&self, prefix: &str) -> Option<Id> {
        if prefix.is_empty() {
            return Some(self.default);
        }
        let (recent, id) = self.recent;
        words::are_equal(recent.as_bytes(), prefix.as_bytes()).then_some(id)
    }

    /// Remembers what a prefix that is not empty stands for, until a declaration comes or goes.
    pub(crate) fn remember(&mut self, prefix: &'a str, id: Id) {
        self.recent = (prefix, id);
    }

    /// The namespace of a prefix, `None` if it is not declared.
    pub(crate) fn resolve(&self, prefix: &str) -> Option<Id> {
        match prefix {
            "xml" => Some(namespace::XML),
            _ => self.find(prefix).map(|binding| binding.id),
        }
    }

    /// The URI of a prefix, in the schema's spelling if the namespace is known.
    pub(crate) fn uri(&self, prefix: &str) -> Option<&str> {
        if prefix == "xml" {
            return Some(namespace::XML_URI);
        }
        Some(self.find(prefix)?.uri)
    }

    /// The URI of a prefix that is not declared, if the writer declares it.
    pub(crate) fn canonical(&self, prefix: &str) -> Option<&'static str> {
        if prefix == "xsi" {
            return Some(namespace::XSI_URI);
        }
        let mut named = self.known.named();
        named.find(|n| n.prefix == prefix).map(|n| n.uri)
    }

    /// As [`Scope::uri`], to be kept: many names with one long URI share it.
    pub(crate) fn shared_uri(&self, prefix: &str) -> Option<Arc<str>> {
        let uri = self.uri(prefix)?;
        if let Some(binding) = self.binding(prefix) {
            return Some(binding.shared.get_or_init(|| Arc::from(uri)).clone());
        }
        let outer = self.outer.iter().rev().find(|outer| outer.prefix == prefix);
        Some(match outer {
            Some(outer) if *outer.uri == *uri => outer.uri.clone(),
            _ => Arc::from(uri),
        })
    }
}
