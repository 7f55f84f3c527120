//! Named components of one kind, as they are written.

use std::collections::BTreeMap;

use xsd_parser::models::schema::QName as XsdName;

use super::located::{HasSource, Source};
use super::names::{self, Show};
use crate::error::{ComponentKind, Error, ErrorKind, namespace_text};
use crate::load::SchemaElement;
use crate::model::QName;

/// Definitions by name.
pub(super) struct Table<T> {
    pub(super) kind: ComponentKind,
    definitions: BTreeMap<QName, T>,
    /// The name of each component of `xs:redefine`, and the name of its original.
    originals: BTreeMap<*const SchemaElement, (QName, QName)>,
}

impl<'a, T: HasSource<'a>> Table<T> {
    pub(super) fn new(kind: ComponentKind) -> Self {
        Self {
            kind,
            definitions: BTreeMap::new(),
            originals: BTreeMap::new(),
        }
    }

    /// Adds a definition, and returns its name.
    pub(super) fn define(
        &mut self,
        name: Option<&String>,
        definition: T,
        show: &Show,
    ) -> Result<QName, Error> {
        let at = definition.source();
        let name = name.ok_or_else(|| at.incomplete("the attribute name"))?;
        let name = names::global(at.document, name);
        if let Some(first) = self.definitions.get(&name) {
            return Err(at.error(ErrorKind::Duplicate {
                kind: self.kind,
                name: show.name(&name),
                first: first.source().location(),
            }));
        }
        self.definitions.insert(name.clone(), definition);
        Ok(name)
    }

    /// Replaces a definition by one that redefines it. References of the new definition to itself become
    /// references to the original.
    pub(super) fn redefine(
        &mut self,
        name: Option<&String>,
        definition: T,
        is_redefined: &dyn Fn(Source<'a>) -> bool,
        show: &Show,
    ) -> Result<(), Error> {
        let at = definition.source();
        let name = name.ok_or_else(|| at.incomplete("the attribute name"))?;
        let name = names::global(at.document, name);
        let Some(original) = self.definitions.remove(&name) else {
            let kind = ErrorKind::NotDefined {
                kind: self.kind,
                name: show.name(&name),
                namespace: "the redefined schema".to_owned(),
                hint: names::hint(at.document, &name),
            };
            return Err(at.error(kind));
        };
        if !is_redefined(original.source()) {
            return Err(at.error(ErrorKind::Duplicate {
                kind: self.kind,
                name: show.name(&name),
                first: original.source().location(),
            }));
        }
        let mut hidden = names::original(&name, original.source().document);
        while self.definitions.contains_key(&hidden) {
            hidden = names::original(&hidden, original.source().document);
        }
        let key = at.redefinition();
        self.originals
            .extend(key.map(|key| (key, (name.clone(), hidden.clone()))));
        self.definitions.insert(hidden, original);
        self.definitions.insert(name, definition);
        Ok(())
    }

    /// The definition to which a reference leads. In a component of `xs:redefine` its own name means the original.
    fn meant(&self, at: Source<'_>, attribute: &str, name: QName) -> QName {
        let original = at.redefinition().and_then(|key| self.originals.get(&key));
        match original {
            Some((own, original)) if *own == name && matches!(attribute, "base" | "ref") => {
                original.clone()
            }
            _ => name,
        }
    }

    pub(super) fn get(&self, name: &QName) -> Option<&T> {
        self.definitions.get(name)
    }

    pub(super) fn count(&self) -> usize {
        self.definitions.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&QName, &T)> {
        self.definitions.iter()
    }

    /// What an attribute of an element refers to, with its name.
    pub(super) fn find(
        &self,
        at: Source<'_>,
        attribute: &str,
        name: &XsdName,
    ) -> Result<(QName, &T), Error> {
        let qname = self.meant(at, attribute, names::resolve(at.document, name));
        match self.definitions.get(&qname) {
            None => Err(undefined(at, attribute, self.kind, name, &qname)),
            Some(found) if at.document.sees(qname.namespace.as_deref()) => Ok((qname, found)),
            Some(_) => {
                let kind = ErrorKind::NotImported {
                    name: name.to_string(),
                    namespace: namespace_text(qname.namespace.as_deref()),
                };
                Err(at.attribute_error(attribute, kind))
            }
        }
    }
}

/// The error for a reference to something that is not defined.
pub(super) fn undefined(
    at: Source<'_>,
    attribute: &str,
    kind: ComponentKind,
    name: &XsdName,
    qname: &QName,
) -> Error {
    let namespace = match qname.namespace.as_deref() {
        Some(uri) => namespace_text(Some(uri)),
        None => "the schemas without a target namespace".to_owned(),
    };
    let not_defined = ErrorKind::NotDefined {
        kind,
        name: name.to_string(),
        namespace,
        hint: names::hint(at.document, qname),
    };
    at.attribute_error(attribute, not_defined)
}
