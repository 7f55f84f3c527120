//! What a tree says of simple types.

use super::spelling::Spelling;
use crate::model::{Facet, SimpleType, TypeRef, Variety};

/// What a simple type is made of, in words of the schema.
pub(super) fn simple_base(spelling: &Spelling, simple: &SimpleType) -> String {
    let name = |ty: &TypeRef| match ty {
        TypeRef::Builtin(builtin) => format!("xs:{}", builtin.name()),
        TypeRef::Named(name) => spelling.name(name),
        TypeRef::Anonymous(_) => "a type of its own".to_owned(),
    };
    match &simple.variety {
        Variety::Restriction { base, .. } => name(base),
        Variety::List(item) => format!("list of {}", name(item)),
        Variety::Union(members) => {
            let members: Vec<String> = members.iter().map(name).collect();
            members.join(" or ")
        }
    }
}

/// The values of an enumeration.
pub(super) fn values(simple: &SimpleType) -> Vec<String> {
    let Variety::Restriction { facets, .. } = &simple.variety else {
        return Vec::new();
    };
    let values = facets.iter().filter_map(|facet| match facet {
        Facet::Enumeration(value, _) => Some(value.clone()),
        _ => None,
    });
    values.collect()
}
