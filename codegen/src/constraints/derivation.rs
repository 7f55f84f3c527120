//! Whether a type is the same as another, or derives from it by restriction.

use crate::model::{Builtin, Method, Model, Type, TypeRef, Variety};

/// Whether a type may be used in place of another, and admits nothing that the other does not admit.
pub(super) fn derives(model: &Model, own: &TypeRef, base: &TypeRef) -> bool {
    if let TypeRef::Builtin(Builtin::AnyType) = base {
        return true;
    }
    let mut own = own.clone();
    // A chain of bases without an end is reported as another error.
    for _ in 0..=model.types.len() + 50 {
        match (&own, base) {
            (TypeRef::Named(own), TypeRef::Named(base)) if own == base => return true,
            (TypeRef::Builtin(own), TypeRef::Builtin(base)) => {
                return own.and_bases().any(|own| own == *base) || is_any_simple(*base);
            }
            (TypeRef::Anonymous(own), TypeRef::Anonymous(base)) if own.at() == base.at() => {
                return true;
            }
            _ => {}
        }
        let definition = match &own {
            TypeRef::Builtin(_) => return is_member(model, &own, base),
            TypeRef::Named(name) => model.types.get(name),
            TypeRef::Anonymous(definition) => Some(&**definition),
        };
        own = match definition {
            Some(Type::Simple(simple)) => {
                if matches!(base, TypeRef::Builtin(base) if is_any_simple(*base))
                    || is_member(model, &own, base)
                {
                    return true;
                }
                match &simple.variety {
                    Variety::Restriction { base, .. } => base.clone(),
                    Variety::List(_) | Variety::Union(_) => return false,
                }
            }
            Some(Type::Complex(complex)) => match &complex.derivation {
                Some(derivation) if derivation.method == Method::Restriction => {
                    TypeRef::Named(derivation.base.clone())
                }
                _ => return false,
            },
            None => return true,
        };
    }
    true
}

fn is_any_simple(ty: Builtin) -> bool {
    ty == Builtin::AnySimpleType
}

/// Whether a simple type is, or derives from, a member of a union.
fn is_member(model: &Model, own: &TypeRef, base: &TypeRef) -> bool {
    let definition = match base {
        TypeRef::Builtin(_) => return false,
        TypeRef::Named(name) => model.types.get(name),
        TypeRef::Anonymous(definition) => Some(&**definition),
    };
    match definition {
        Some(Type::Simple(simple)) => match &simple.variety {
            Variety::Union(members) => members.iter().any(|member| derives(model, own, member)),
            _ => false,
        },
        _ => false,
    }
}
