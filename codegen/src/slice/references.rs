//! What a part of a schema refers to.

use std::collections::BTreeSet;
use std::sync::Arc;

use roxmltree::Node;

use super::component::Component;
use crate::error::ComponentKind;
use crate::load::{Document, XML, XS};
use crate::model::QName;

/// What a part of a schema refers to.
#[derive(Clone, Debug, Default)]
pub(super) struct References {
    pub(super) components: BTreeSet<Component>,
    /// The namespaces of these.
    pub(super) namespaces: BTreeSet<Option<Arc<str>>>,
    /// The identity constraints to which those in it refer.
    pub(super) keys: BTreeSet<QName>,
    /// The identity constraints in it.
    pub(super) own_keys: BTreeSet<QName>,
}

impl References {
    /// Adds those of another part.
    pub(super) fn add(&mut self, other: &Self) {
        self.components.extend(other.components.iter().cloned());
        self.namespaces.extend(other.namespaces.iter().cloned());
        self.keys.extend(other.keys.iter().cloned());
        self.own_keys.extend(other.own_keys.iter().cloned());
    }
}

/// What an element of a schema and all that is in it refer to.
pub(super) fn references(document: &Document, node: Node) -> References {
    let mut found = References::default();
    collect(document, node, &mut found);
    found
}

fn collect(document: &Document, node: Node, found: &mut References) {
    let tag = node.tag_name();
    if tag.namespace() != Some(XS) || tag.name() == "annotation" {
        return;
    }
    for (attribute, kind) in KINDS {
        for written in node
            .attribute(*attribute)
            .into_iter()
            .flat_map(str::split_whitespace)
        {
            let kind = match attribute {
                &"ref" => referenced(tag.name()),
                _ => *kind,
            };
            add(found, kind, resolve(document, node, written));
        }
    }
    match tag.name() {
        "keyref" => found.keys.extend(
            node.attribute("refer")
                .and_then(|refer| resolve(document, node, refer.trim())),
        ),
        "key" | "unique" => found.own_keys.extend(
            node.attribute("name")
                .map(|name| global(document, name.trim())),
        ),
        "enumeration" if is_of_notation(document, node) => {
            let value = node.attribute("value").unwrap_or_default();
            let notation = resolve(document, node, value.trim());
            add(found, ComponentKind::Notation, notation);
        }
        _ => {}
    }
    for child in node.children().filter(Node::is_element) {
        collect(document, child, found);
    }
}

/// The attributes that refer to components, and to which kind.
const KINDS: &[(&str, ComponentKind)] = &[
    ("type", ComponentKind::Type),
    ("base", ComponentKind::Type),
    ("itemType", ComponentKind::Type),
    ("memberTypes", ComponentKind::Type),
    ("substitutionGroup", ComponentKind::Element),
    ("ref", ComponentKind::Element),
];

/// The kind of component to which `ref` of an element of XML Schema refers.
fn referenced(tag: &str) -> ComponentKind {
    match tag {
        "attribute" => ComponentKind::Attribute,
        "attributeGroup" => ComponentKind::AttributeGroup,
        "group" => ComponentKind::Group,
        _ => ComponentKind::Element,
    }
}

fn add(found: &mut References, kind: ComponentKind, name: Option<QName>) {
    let Some(name) = name.filter(|name| name.namespace.as_deref() != Some(XS)) else {
        return;
    };
    found.namespaces.insert(name.namespace.clone());
    found.components.insert(Component::new(kind, name));
}

/// Whether the values of an enumeration are names of notations.
fn is_of_notation(document: &Document, node: Node) -> bool {
    let base = node.parent_element().and_then(|parent| {
        let base = parent.attribute("base")?;
        resolve(document, parent, base.trim())
    });
    base.is_some_and(|base| base.namespace.as_deref() == Some(XS) && &*base.local == "NOTATION")
}

/// The name that a reference means. `None` if its prefix is not declared.
fn resolve(document: &Document, node: Node, written: &str) -> Option<QName> {
    let (prefix, local) = match written.split_once(':') {
        Some((prefix, local)) => (Some(prefix), local),
        None => (None, written),
    };
    let namespace = match (node.lookup_namespace_uri(prefix), prefix) {
        (Some(uri), _) => Some(uri.into()),
        (None, Some("xml")) => Some(XML.into()),
        (None, Some(_)) => return None,
        (None, None) if document.is_chameleon => document.target.clone(),
        (None, None) => None,
    };
    Some(QName {
        namespace,
        local: local.into(),
    })
}

/// The name of something that a document defines globally.
pub(super) fn global(document: &Document, local: &str) -> QName {
    QName {
        namespace: document.target.clone(),
        local: local.into(),
    }
}
