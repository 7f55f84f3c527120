//! Wildcards.

use super::structs::Wildcard;
use crate::model::{self, Namespaces};

pub(super) fn wildcard(wildcard: &model::Wildcard) -> Wildcard {
    of_namespaces(&wildcard.namespaces)
}

pub(super) fn of_namespaces(namespaces: &Namespaces) -> Wildcard {
    let owned = |uri: &Option<std::sync::Arc<str>>| uri.as_deref().map(str::to_owned);
    match namespaces {
        Namespaces::Any => Wildcard::Any,
        Namespaces::Other(own) => Wildcard::Other(owned(own)),
        Namespaces::List(list) => Wildcard::Only(list.iter().map(owned).collect()),
    }
}

impl Wildcard {
    /// A wildcard that admits what either of the two admits, or more.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Only(mut list), Self::Only(more)) => {
                list.extend(more);
                Self::Only(list)
            }
            (own, other) if own == other => own,
            _ => Self::Any,
        }
    }
}
