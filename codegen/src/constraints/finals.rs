//! `final`: a type from which no other type may be made in certain ways.

use crate::error::{Error, ErrorKind};
use crate::model::{DerivationSet, Location, Model, SimpleType, Type, TypeRef, Variety, Way};

/// Checks the types from which a simple type is made.
pub(super) fn check_simple(model: &Model, ty: &SimpleType) -> Result<(), Error> {
    match &ty.variety {
        Variety::Restriction { base, .. } => check(model, base, Way::Restriction, &ty.at),
        Variety::List(item) => check(model, item, Way::List, &ty.at),
        Variety::Union(members) => {
            let mut members = members.iter();
            members.try_for_each(|member| check(model, member, Way::Union, &ty.at))
        }
    }
}

/// Checks from what a complex type derives.
pub(super) fn check_complex(model: &Model, ty: &TypeRef, at: &Location) -> Result<(), Error> {
    match model.step(ty) {
        Some((way, base)) => check(model, &base, way, at),
        None => Ok(()),
    }
}

fn check(model: &Model, base: &TypeRef, way: Way, at: &Location) -> Result<(), Error> {
    if !finals(model, base).contains(way) {
        return Ok(());
    }
    let name = match base {
        TypeRef::Named(name) => name.show(&model.namespaces),
        _ => "the type in place".to_owned(),
    };
    let made = match way {
        Way::Extension => "extend it",
        Way::List => "be a list of it",
        Way::Union => "be a union with it",
        Way::Restriction | Way::Substitution => "restrict it",
    };
    Err(Error::new(at, ErrorKind::Final { name, made }))
}

fn finals(model: &Model, ty: &TypeRef) -> DerivationSet {
    match model.definition(ty) {
        Some(Type::Simple(ty)) => ty.finals,
        Some(Type::Complex(ty)) => ty.finals,
        None => DerivationSet::default(),
    }
}
