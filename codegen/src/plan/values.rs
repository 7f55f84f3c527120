//! Simple types: which Rust type holds their values.

use crate::error::{Error, ErrorKind};
use crate::model::{Builtin, Facet, Location, Model, QName, SimpleType, Type, TypeRef, Variety};

use super::ty::ValueTy;

/// What a simple type becomes.
pub(super) enum Simple<'m> {
    /// A type of the runtime.
    Value(ValueTy),
    /// An enumeration, with its name if it has one.
    Enumeration(&'m SimpleType, Option<&'m QName>),
    /// A list of items of this type.
    List(&'m TypeRef, Option<&'m QName>),
    /// A union of these types.
    Union(&'m SimpleType, &'m [TypeRef], Option<&'m QName>),
}

/// The Rust type of a built-in type.
fn builtin<'m>(builtin: Builtin) -> Simple<'m> {
    use Builtin as B;
    use ValueTy as V;
    Simple::Value(match builtin {
        B::AnyUri => V::Uri,
        B::Boolean => V::Bool,
        B::Byte => V::I8,
        B::Short => V::I16,
        B::Int => V::I32,
        B::Long => V::I64,
        B::UnsignedByte => V::U8,
        B::UnsignedShort => V::U16,
        B::UnsignedInt => V::U32,
        B::UnsignedLong => V::U64,
        // Facets may say that 64 bits are enough.
        B::Integer
        | B::NonPositiveInteger
        | B::NegativeInteger
        | B::NonNegativeInteger
        | B::PositiveInteger => V::Integer,
        B::Float => V::F32,
        B::Double => V::F64,
        B::Decimal => V::Decimal,
        B::DateTime => V::DateTime,
        B::Date => V::Date,
        B::Time => V::Time,
        B::GYearMonth => V::GYearMonth,
        B::GYear => V::GYear,
        B::GMonthDay => V::GMonthDay,
        B::GDay => V::GDay,
        B::GMonth => V::GMonth,
        B::Duration => V::Duration,
        B::Base64Binary => V::Base64,
        B::HexBinary => V::Hex,
        B::NmTokens => return Simple::List(&TypeRef::Builtin(B::NmToken), None),
        B::IdRefs => return Simple::List(&TypeRef::Builtin(B::IdRef), None),
        B::Entities => return Simple::List(&TypeRef::Builtin(B::Entity), None),
        // All others are text. So is a name with a prefix: what the prefix stands for is not kept.
        _ => V::String,
    })
}

/// What a simple type becomes. A restriction becomes what its base becomes.
fn simple<'m>(
    model: &'m Model,
    ty: &'m SimpleType,
    name: Option<&'m QName>,
) -> Result<Simple<'m>, Error> {
    match &ty.variety {
        Variety::List(item) => Ok(Simple::List(item, name)),
        Variety::Union(members) => Ok(Simple::Union(ty, members, name)),
        Variety::Restriction { base, facets } => {
            let is_enumeration = facets
                .iter()
                .any(|facet| matches!(facet, Facet::Enumeration(..)));
            Ok(match reference(model, base, &ty.at)? {
                // A subset of an enumeration is another enumeration.
                Simple::Value(ValueTy::String | ValueTy::Uri) | Simple::Enumeration(..)
                    if is_enumeration =>
                {
                    Simple::Enumeration(ty, name)
                }
                // An anonymous base gets the name of the type that restricts it.
                Simple::Enumeration(ty, None) => Simple::Enumeration(ty, name),
                Simple::List(item, None) => Simple::List(item, name),
                Simple::Union(ty, members, None) => Simple::Union(ty, members, name),
                base => base,
            })
        }
    }
}

/// What a reference to a simple type becomes.
pub(super) fn reference<'m>(
    model: &'m Model,
    ty: &'m TypeRef,
    at: &Location,
) -> Result<Simple<'m>, Error> {
    let (ty, name) = match ty {
        TypeRef::Builtin(name) => return Ok(builtin(*name)),
        TypeRef::Named(name) => (model.types.get(name), Some(name)),
        TypeRef::Anonymous(ty) => (Some(&**ty), None),
    };
    match ty {
        Some(Type::Simple(ty)) => simple(model, ty, name),
        _ => Err(unsupported(at, "a complex type in place of a simple one")),
    }
}

fn unsupported(at: &Location, what: &str) -> Error {
    Error::new(at, ErrorKind::NoRustForm(what.to_owned()))
}

/// The error for a name that a [`Model`] refers to but does not have. A model that was built from schemas has
/// all names.
pub(super) fn unresolved(name: &QName) -> Error {
    Error {
        location: Location::named("the model"),
        kind: ErrorKind::NoRustForm(format!("the name {}, which is not resolved,", name.local)),
    }
}
