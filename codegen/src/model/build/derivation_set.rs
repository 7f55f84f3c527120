//! `final`, `block` and their defaults.

use xsd_parser::models::schema::xs::{
    BlockSetItemList, BlockSetType, DerivationControlType, DerivationSetType,
    FullDerivationSetType, SimpleDerivationSetType,
};

use crate::model::{DerivationSet, Way};

/// What `#all` and the default can contain for complex types.
pub(super) const COMPLEX: &[Way] = &[Way::Extension, Way::Restriction];
/// The same for simple types.
pub(super) const SIMPLE: &[Way] = &[Way::Restriction, Way::List, Way::Union];
/// The same for elements that others may replace.
pub(super) const ELEMENT: &[Way] = &[Way::Extension, Way::Restriction, Way::Substitution];

/// The value of an attribute.
pub(super) trait Ways {
    /// The ways that it lists, `None` for `#all`.
    fn listed(&self) -> Option<&BlockSetItemList>;
}

macro_rules! ways {
    ($($ty:ident)*) => {
        $(impl Ways for $ty {
            fn listed(&self) -> Option<&BlockSetItemList> {
                match self {
                    Self::All => None,
                    Self::BlockSetItemList(list) => Some(list),
                }
            }
        })*
    };
}

ways!(BlockSetType DerivationSetType FullDerivationSetType SimpleDerivationSetType);

/// The set that an attribute gives, or else the default.
pub(super) fn set(
    own: Option<&impl Ways>,
    default: &impl Ways,
    applicable: &[Way],
) -> DerivationSet {
    let ways = match own {
        Some(own) => own.listed(),
        None => default.listed(),
    };
    let applicable = DerivationSet::of(applicable);
    match ways {
        None => applicable,
        Some(list) => {
            let ways: Vec<Way> = list.0.iter().map(way).collect();
            DerivationSet::of(&ways).and(applicable)
        }
    }
}

fn way(item: &DerivationControlType) -> Way {
    match item {
        DerivationControlType::Substitution => Way::Substitution,
        DerivationControlType::Extension => Way::Extension,
        DerivationControlType::Restriction => Way::Restriction,
        DerivationControlType::List => Way::List,
        DerivationControlType::Union => Way::Union,
    }
}
