//! Names as the model holds them and as messages show them.

use std::sync::Arc;

use xsd_parser::models::schema::QName as XsdName;
use xsd_parser::models::schema::xs::{Schema, SchemaContent};

use crate::load::{Document, Loaded, XS};
use crate::model::{Namespace, QName};

/// The target namespaces of the loaded schemas, each once, with prefixes. There is one at least.
pub(super) fn namespaces(loaded: &Loaded) -> Vec<Namespace> {
    let mut namespaces: Vec<Namespace> = Vec::new();
    let own = || {
        let documents = loaded.documents();
        documents.filter(|(document, _)| !document.is_built_in)
    };
    // What is built in has its place beside something else.
    let has_content = own().any(|(document, schema)| !only_imports(document, schema));
    for (document, _) in
        own().filter(|(document, schema)| !has_content || !only_imports(document, schema))
    {
        if !namespaces.iter().any(|known| known.uri == document.target) {
            let prefix = prefix(loaded, document);
            namespaces.push(Namespace {
                uri: document.target.clone(),
                prefix,
            });
        }
    }
    namespaces
}

/// Whether a schema without a target namespace defines nothing, as one in a WSDL that imports the others.
fn only_imports(document: &Document, schema: &Schema) -> bool {
    let mut content = schema.content.iter();
    document.target.is_none()
        && content.all(|part| {
            matches!(
                part,
                SchemaContent::Import(_) | SchemaContent::Annotation(_)
            )
        })
}

/// The prefix of the target namespace of a document: its own, or else the first that one has.
fn prefix(loaded: &Loaded, own: &Document) -> Option<String> {
    let uri = own.target.as_deref()?;
    let all = loaded.documents().map(|(document, _)| document);
    let mut prefixes = std::iter::once(own)
        .chain(all)
        .flat_map(|document| &document.prefixes);
    prefixes
        .find(|(_, namespace)| namespace == uri)
        .map(|(prefix, _)| prefix.clone())
}

/// The name that a reference in a document means.
pub(super) fn resolve(document: &Document, name: &XsdName) -> QName {
    let local = String::from_utf8_lossy(name.local_name()).as_ref().into();
    let namespace = match name.namespace() {
        Some(uri) => {
            let own = document
                .target
                .as_ref()
                .filter(|own| own.as_bytes() == uri.as_ref());
            Some(
                own.cloned()
                    .unwrap_or_else(|| String::from_utf8_lossy(uri.as_ref()).into()),
            )
        }
        // What a schema without a target namespace calls its own becomes the includer's.
        None if document.is_chameleon => document.target.clone(),
        None => None,
    };
    QName { namespace, local }
}

/// The name of something that a document defines globally.
pub(super) fn global(document: &Document, local: &str) -> QName {
    QName {
        namespace: document.target.clone(),
        local: local.into(),
    }
}

/// The name of a local element or attribute.
pub(super) fn local(document: &Document, local: &str, is_qualified: bool) -> QName {
    let namespace = document.target.clone().filter(|_| is_qualified);
    QName {
        namespace,
        local: Arc::from(local),
    }
}

/// The name that the original of a redefined component has in the model: of those with one name it is
/// the one of this file.
pub(super) fn original(name: &QName, document: &Document) -> QName {
    let file = document.location(0).file;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    QName {
        namespace: name.namespace.clone(),
        local: format!("{}-of-{stem}", name.local).into(),
    }
}

/// Why something of a namespace may be missing: the first location that was not read.
pub(super) fn hint(document: &Document, name: &QName) -> String {
    let mut unread = document.unread.iter();
    let unread = unread.find(|unread| unread.namespace == name.namespace);
    unread.map_or_else(String::new, |unread| format!("; {}", unread.why))
}

/// Whether a name is of the namespace of XML Schema.
pub(super) fn is_xs(name: &QName) -> bool {
    name.namespace.as_deref() == Some(XS)
}

/// Shows names with the prefixes of their namespaces.
pub(super) struct Show<'n>(pub(super) &'n [Namespace]);

impl Show<'_> {
    /// `prefix:local`, or `{namespace}local` if no prefix stands for the namespace alone.
    pub(super) fn name(&self, name: &QName) -> String {
        name.show(self.0)
    }
}
