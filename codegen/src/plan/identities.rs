//! Identity constraints as generated code has them.

use std::collections::BTreeSet;

use crate::model::walk::{self, Part};
use crate::model::{
    Builtin, Content, Element, IdentityConstraint, IdentityKind, Model, NameTest, Path, QName,
    Type, TypeRef, Variety,
};

use super::items::{Identity, IdentityField};
use super::names::Names;
use super::ty::ValueTy;

/// The identity constraints of all elements.
pub(super) fn identities(model: &Model, names: &Names) -> Vec<Identity> {
    let mut identities = Vec::new();
    let mut seen = BTreeSet::new();
    walk::model(model, &mut |part| {
        if let Part::Element(element) = part {
            for constraint in &element.identity {
                if seen.insert(constraint.name.clone()) {
                    identities.push(identity(model, names, element, constraint));
                }
            }
        }
    });
    identities
}

fn identity(
    model: &Model,
    names: &Names,
    element: &Element,
    constraint: &IdentityConstraint,
) -> Identity {
    let fields = constraint.fields.iter().map(|paths| IdentityField {
        path: spelled(names, paths),
        value: common_value(model, &constraint.selector, paths),
    });
    Identity {
        element: names.spelled(&element.name),
        name: names.spelled(&constraint.name),
        key: match &constraint.kind {
            IdentityKind::Reference(key) => Some(names.spelled(key)),
            IdentityKind::Unique | IdentityKind::Key => None,
        },
        is_key: constraint.kind == IdentityKind::Key,
        selector: spelled(names, &constraint.selector),
        fields: fields.collect(),
    }
}

/// The paths with canonical prefixes. A path with a namespace that generated code does not have leads nowhere and is
/// left out.
fn spelled(names: &Names, paths: &[Path]) -> String {
    let paths = paths.iter().filter_map(|path| {
        let steps = path.steps.iter().map(|step| test(names, step));
        let mut steps: Vec<String> = steps.collect::<Option<_>>()?;
        if let Some(attribute) = &path.attribute {
            steps.push(format!("@{}", test(names, attribute)?));
        }
        Some(match (path.is_below, steps.is_empty()) {
            (false, true) => ".".to_owned(),
            (false, false) => steps.join("/"),
            (true, _) => format!(".//{}", steps.join("/")),
        })
    });
    paths.collect::<Vec<_>>().join(" | ")
}

fn test(names: &Names, test: &NameTest) -> Option<String> {
    match test {
        NameTest::Any => Some("*".to_owned()),
        NameTest::Name(name) => names.spelled_if_known(name),
        NameTest::Namespace(uri) => names.spelled_if_known(&QName {
            namespace: Some(uri.clone()),
            local: "*".into(),
        }),
    }
}

/// The type of the value at the end of these paths, if everything of its name has one type.
fn common_value(model: &Model, selector: &[Path], paths: &[Path]) -> ValueTy {
    let mut found: Vec<ValueTy> = Vec::new();
    let ends = paths
        .iter()
        .flat_map(|path| match (&path.attribute, path.steps.last()) {
            // The selected element itself.
            (None, None) => selector
                .iter()
                .map(|path| (path.steps.last(), false))
                .collect(),
            (None, step) => vec![(step, false)],
            (attribute, _) => vec![(attribute.as_ref(), true)],
        });
    for (test, is_attribute) in ends {
        let Some(NameTest::Name(name)) = test else {
            return ValueTy::Uri;
        };
        let mut add = |ty: &TypeRef| found.extend(value(model, ty));
        walk::model(model, &mut |part| match part {
            Part::Element(element) if !is_attribute && element.name == *name => add(&element.ty),
            Part::Complex(ty) if is_attribute => {
                let attributes = ty.attributes.iter();
                let same = attributes.filter(|attribute| attribute.name == *name);
                same.for_each(|attribute| add(&attribute.ty));
            }
            _ => {}
        });
    }
    match *found {
        [first, ref rest @ ..] if rest.iter().all(|other| *other == first) => first,
        _ => ValueTy::Uri,
    }
}

/// What values of a type are compared as: `String` for a text as it is, `Uri` for one whose white space is
/// collapsed. Numbers that derive from `xs:decimal` are compared as one.
fn value(model: &Model, ty: &TypeRef) -> Option<ValueTy> {
    let ty = match ty {
        TypeRef::Builtin(builtin) => return Some(of_builtin(*builtin)),
        TypeRef::Named(name) => model.types.get(name)?,
        TypeRef::Anonymous(ty) => ty,
    };
    match ty {
        Type::Simple(ty) => match &ty.variety {
            Variety::Restriction { base, .. } => value(model, base),
            Variety::List(_) | Variety::Union(_) => Some(ValueTy::Uri),
        },
        Type::Complex(ty) => match &ty.content {
            Content::Simple(ty) => value(model, ty),
            Content::Empty | Content::Particle(_) => None,
        },
    }
}

fn of_builtin(builtin: Builtin) -> ValueTy {
    use Builtin as B;
    match builtin {
        B::String | B::NormalizedString | B::AnySimpleType => ValueTy::String,
        B::Boolean => ValueTy::Bool,
        B::Float => ValueTy::F32,
        B::Double => ValueTy::F64,
        B::DateTime => ValueTy::DateTime,
        B::Date => ValueTy::Date,
        B::Time => ValueTy::Time,
        B::Duration => ValueTy::Duration,
        B::HexBinary => ValueTy::Hex,
        B::Base64Binary => ValueTy::Base64,
        B::Decimal
        | B::Integer
        | B::NonPositiveInteger
        | B::NegativeInteger
        | B::Long
        | B::Int
        | B::Short
        | B::Byte
        | B::NonNegativeInteger
        | B::UnsignedLong
        | B::UnsignedInt
        | B::UnsignedShort
        | B::UnsignedByte
        | B::PositiveInteger => ValueTy::Decimal,
        _ => ValueTy::Uri,
    }
}
