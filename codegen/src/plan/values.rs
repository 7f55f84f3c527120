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
pub(super) fn builtin(builtin: Builtin, at: &Location) -> Result<ValueTy, Error> {
    use ValueTy as V;
    Ok(match builtin.name() {
        "string" | "normalizedString" | "token" | "language" | "Name" | "NCName" | "NMTOKEN"
        | "ID" | "IDREF" | "ENTITY" | "anySimpleType" => V::String,
        "anyURI" => V::Uri,
        "boolean" => V::Bool,
        "byte" => V::I8,
        "short" => V::I16,
        "int" => V::I32,
        "long" | "integer" | "nonPositiveInteger" | "negativeInteger" => V::I64,
        "unsignedByte" => V::U8,
        "unsignedShort" => V::U16,
        "unsignedInt" => V::U32,
        "unsignedLong" | "nonNegativeInteger" | "positiveInteger" => V::U64,
        "float" => V::F32,
        "double" => V::F64,
        "decimal" => V::Decimal,
        "dateTime" => V::DateTime,
        "date" => V::Date,
        "time" => V::Time,
        "duration" => V::Duration,
        "base64Binary" => V::Base64,
        "hexBinary" => V::Hex,
        name => return Err(unsupported(at, &format!("xs:{name}"))),
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
        TypeRef::Builtin(name) if matches!(name.name(), "IDREFS" | "NMTOKENS" | "ENTITIES") => {
            return Err(unsupported(at, &format!("xs:{}", name.name())));
        }
        TypeRef::Builtin(name) => return builtin(*name, at).map(Simple::Value),
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
