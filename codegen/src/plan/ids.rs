//! Where values of `xs:ID` and references to them are in a document.

use std::collections::BTreeMap;

use super::items::IdValue;
use super::names::Names;
use crate::model::walk::{self, Part};
use crate::model::{
    Builtin, ComplexType, Content, Element, Model, QName, Type, TypeRef, Use, Variety,
};

/// The text of an element, or an attribute of it.
type Place = (QName, Option<QName>);

/// What is in a place: an ID, a reference, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Id,
    Reference,
    Neither,
}

/// The places of IDs and references, by element. Where one name has several meanings, nothing is known.
pub(super) fn ids(model: &Model, names: &Names) -> Vec<IdValue> {
    let mut places: BTreeMap<Place, Vec<Kind>> = BTreeMap::new();
    walk::model(model, &mut |part| {
        if let Part::Element(element) = part {
            add_element(model, element, &mut places);
        }
    });
    let known = places
        .into_iter()
        .filter_map(|((element, attribute), kinds)| {
            let (first, rest) = kinds.split_first()?;
            let is_known = *first != Kind::Neither && rest.iter().all(|kind| kind == first);
            let path = match &attribute {
                Some(attribute) => format!("@{}", names.spelled(attribute)),
                None => ".".to_owned(),
            };
            is_known.then(|| IdValue {
                element: names.spelled(&element),
                path,
                is_reference: *first == Kind::Reference,
            })
        });
    known.collect()
}

fn add_element(model: &Model, element: &Element, places: &mut BTreeMap<Place, Vec<Kind>>) {
    let mut add = |attribute: Option<&QName>, kind: Kind| {
        let place = (element.name.clone(), attribute.cloned());
        places.entry(place).or_default().push(kind);
    };
    let (ty, name) = match &element.ty {
        TypeRef::Named(name) => (model.types.get(name), Some(name)),
        TypeRef::Anonymous(ty) => (Some(&**ty), None),
        TypeRef::Builtin(_) => (None, None),
    };
    let Some(Type::Complex(own)) = ty else {
        return add(None, kind_of(model, &element.ty));
    };
    // A document may name a type that derives from this one.
    let mut types = vec![own];
    let mut waiting: Vec<&QName> = name.into_iter().collect();
    while let Some(base) = waiting.pop() {
        for heir in walk::heirs(model, base) {
            waiting.push(heir);
            if let Some(Type::Complex(heir)) = model.types.get(heir) {
                types.push(heir);
            }
        }
    }
    for ty in types {
        add_complex(model, ty, &mut add);
    }
}

/// The attributes and the text of a type, with those of the types from which it derives.
fn add_complex(model: &Model, ty: &ComplexType, add: &mut impl FnMut(Option<&QName>, Kind)) {
    let attributes = ty.attributes.iter();
    for attribute in attributes.filter(|attribute| attribute.usage != Use::Prohibited) {
        add(Some(&attribute.name), kind_of(model, &attribute.ty));
    }
    if let Content::Simple(text) = &ty.content {
        add(None, kind_of(model, text));
    }
    let base = ty
        .derivation
        .as_ref()
        .and_then(|derivation| model.types.get(&derivation.base));
    if let Some(Type::Complex(base)) = base {
        add_complex(model, base, add);
    }
}

fn kind_of(model: &Model, ty: &TypeRef) -> Kind {
    let ty = match ty {
        TypeRef::Builtin(Builtin::Id) => return Kind::Id,
        TypeRef::Builtin(Builtin::IdRef | Builtin::IdRefs) => return Kind::Reference,
        TypeRef::Builtin(_) => return Kind::Neither,
        TypeRef::Named(name) => model.types.get(name),
        TypeRef::Anonymous(ty) => Some(&**ty),
    };
    match ty {
        Some(Type::Simple(ty)) => match &ty.variety {
            Variety::Restriction { base: ty, .. } | Variety::List(ty) => kind_of(model, ty),
            Variety::Union(_) => Kind::Neither,
        },
        _ => Kind::Neither,
    }
}
