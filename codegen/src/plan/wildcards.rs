//! Wildcards.

use super::structs::{Admitted, Wildcard};
use crate::model::{self, Namespaces, Process};

pub(super) fn wildcard(wildcard: &model::Wildcard) -> Wildcard {
    Wildcard {
        admitted: of_namespaces(&wildcard.namespaces),
        process: wildcard.process,
    }
}

/// A wildcard of which only the namespaces matter.
pub(super) fn unjudged(namespaces: &Namespaces) -> Wildcard {
    Wildcard {
        admitted: of_namespaces(namespaces),
        process: Process::Skip,
    }
}

fn of_namespaces(namespaces: &Namespaces) -> Admitted {
    let owned = |uri: &Option<std::sync::Arc<str>>| uri.as_deref().map(str::to_owned);
    match namespaces {
        Namespaces::Any => Admitted::Any,
        Namespaces::Other(own) => Admitted::Other(owned(own)),
        Namespaces::List(list) => Admitted::Only(list.iter().map(owned).collect()),
    }
}

impl Wildcard {
    /// The attributes of an element of `xs:anyType`.
    pub(super) fn any_type(is_nillable: bool) -> Self {
        Self {
            admitted: Admitted::AnyType { is_nillable },
            process: Process::Lax,
        }
    }

    /// A wildcard that admits what either of the two admits, or more.
    pub(super) fn or(self, other: Self) -> Self {
        let process = match (self.process, other.process) {
            (Process::Skip, _) | (_, Process::Skip) => Process::Skip,
            (Process::Lax, _) | (_, Process::Lax) => Process::Lax,
            (Process::Strict, Process::Strict) => Process::Strict,
        };
        let admitted = match (self.admitted, other.admitted) {
            (Admitted::Only(mut list), Admitted::Only(more)) => {
                list.extend(more);
                Admitted::Only(list)
            }
            (own, other) if own == other => own,
            _ => Admitted::Any,
        };
        Self { admitted, process }
    }
}
