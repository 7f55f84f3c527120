//! Names and namespaces.

use std::sync::Arc;

/// A name with its namespace (`None`: in no namespace).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct QName {
    /// The namespace URI.
    pub namespace: Option<Arc<str>>,
    /// The local name.
    pub local: Arc<str>,
}

impl QName {
    /// `prefix:local` with the prefix that the namespace alone has among `namespaces`, or else the
    /// local name with the namespace in braces before it.
    #[must_use]
    pub fn show(&self, namespaces: &[Namespace]) -> String {
        let Some(uri) = &self.namespace else {
            return self.local.to_string();
        };
        let own = namespaces
            .iter()
            .find(|known| known.uri.as_ref() == Some(uri));
        let prefix = own.and_then(|own| own.prefix.as_deref());
        let is_own = |prefix: &&str| {
            namespaces
                .iter()
                .filter(|known| known.prefix.as_deref() == Some(*prefix))
                .count()
                == 1
        };
        match prefix.filter(is_own) {
            Some(prefix) => format!("{prefix}:{}", self.local),
            None => format!("{{{uri}}}{}", self.local),
        }
    }
}

/// A target namespace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Namespace {
    /// The URI, `None` for a schema without a target namespace.
    pub uri: Option<Arc<str>>,
    /// The prefix that the schemas use for it.
    pub prefix: Option<String>,
}
