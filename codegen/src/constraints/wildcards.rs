//! Which namespaces wildcards admit, and how they compare.

use std::sync::Arc;

use crate::model::{Namespaces, Process};

/// Whether a wildcard admits names of a namespace.
pub(crate) fn admits(any: &Namespaces, namespace: Option<&str>) -> bool {
    match any {
        Namespaces::Any => true,
        Namespaces::Other(own) => namespace.is_some() && namespace != own.as_deref(),
        Namespaces::List(list) => list.iter().any(|known| known.as_deref() == namespace),
    }
}

/// Whether a wildcard admits nothing that another does not.
pub(super) fn is_subset(own: &Namespaces, base: &Namespaces) -> bool {
    match (own, base) {
        (_, Namespaces::Any) => true,
        (Namespaces::List(list), base) => list.iter().all(|name| admits(base, name.as_deref())),
        (Namespaces::Other(own), Namespaces::Other(base)) => own == base,
        _ => false,
    }
}

/// A wildcard that admits everything that either of two wildcards admits. It may admit more.
pub(super) fn union(own: &Namespaces, other: &Namespaces) -> Namespaces {
    if is_subset(own, other) {
        return other.clone();
    }
    if is_subset(other, own) {
        return own.clone();
    }
    match (own, other) {
        (Namespaces::List(own), Namespaces::List(other)) => {
            Namespaces::List(own.iter().chain(other).cloned().collect())
        }
        _ => Namespaces::Any,
    }
}

/// A namespace that two wildcards admit.
pub(crate) fn common_namespace(one: &Namespaces, other: &Namespaces) -> Option<Option<Arc<str>>> {
    match (one, other) {
        (Namespaces::List(list), any) | (any, Namespaces::List(list)) => list
            .iter()
            .find(|namespace| admits(any, namespace.as_deref()))
            .cloned(),
        // Both admit all namespaces except a few.
        _ => Some(Some("*".into())),
    }
}

/// Whether one way to check content is less strict than another.
pub(super) fn is_weaker(own: Process, base: Process) -> bool {
    let rank = |process| match process {
        Process::Strict => 2,
        Process::Lax => 1,
        Process::Skip => 0,
    };
    rank(own) < rank(base)
}
