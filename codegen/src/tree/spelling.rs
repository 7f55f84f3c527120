//! How names are spelled: as generated code does.

use crate::load::{XML, XS};
use crate::model::{Namespaces, QName, ValueConstraint};
use crate::plan::{Namespace, Plan};

/// The prefixes of namespaces.
pub(super) struct Spelling<'p>(&'p [Namespace]);

impl<'p> Spelling<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(&plan.namespaces)
    }

    /// A name with the canonical prefix of its namespace.
    pub(super) fn name(&self, name: &QName) -> String {
        match self.prefix(name.namespace.as_deref()) {
            Some("") => name.local.to_string(),
            Some(prefix) => format!("{prefix}:{}", name.local),
            None => {
                let namespace = name.namespace.as_deref().unwrap_or_default();
                format!("{{{namespace}}}{}", name.local)
            }
        }
    }

    fn prefix(&self, namespace: Option<&str>) -> Option<&str> {
        match namespace {
            None => Some(""),
            Some(XML) => Some("xml"),
            Some(XS) => Some("xs"),
            Some(uri) => {
                let mut known = self.0.iter();
                let known = known.find(|known| known.uri.as_deref() == Some(uri));
                known.map(|known| &*known.prefix)
            }
        }
    }

    /// The namespaces of a wildcard, as a schema gives them.
    pub(super) fn namespaces(&self, namespaces: &Namespaces) -> String {
        match namespaces {
            Namespaces::Any => "##any".to_owned(),
            Namespaces::Other(_) => "##other".to_owned(),
            Namespaces::List(list) => {
                let names = list.iter().map(|uri| match uri.as_deref() {
                    None => "##local".to_owned(),
                    Some(uri) => match self.prefix(Some(uri)) {
                        Some(prefix) => format!("{prefix}:*"),
                        None => uri.to_owned(),
                    },
                });
                names.collect::<Vec<_>>().join(" ")
            }
        }
    }
}

/// A default or fixed value, with that word before it.
pub(super) fn constraint(value: &ValueConstraint) -> String {
    match value {
        ValueConstraint::Default(value) => format!("default {value:?}"),
        ValueConstraint::Fixed(value) => format!("fixed {value:?}"),
    }
}
