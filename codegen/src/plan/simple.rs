//! Simple types: enumerations, lists, unions.

use std::collections::BTreeSet;

use crate::error::{Error, Fault};
use crate::model::{Documentation, Facet, Position, QName, SimpleType, TypeRef, Variety};

use super::build::{Context, Planner, unsupported};
use super::values::{self, Simple};
use super::{Enumeration, Item, ItemPath, Place, Ty, Union, ValueTy, ident};

impl<'m> Planner<'m> {
    pub(super) fn simple_ty(
        &mut self,
        ty: &'m TypeRef,
        at: &Position,
        context: &Context,
    ) -> Result<Ty, Error> {
        match values::reference(self.model, ty, at)? {
            Simple::Value(value) => Ok(Ty::Value(value)),
            Simple::List(item, name) => {
                let (path, _, place) = self.simple_path(name, context);
                let context = Context {
                    place,
                    parent: format!("{}Item", path.ident),
                    at: at.clone(),
                };
                let item = self.simple_ty(item, at, &context)?;
                match item {
                    Ty::Value(
                        ValueTy::U8
                        | ValueTy::Base64
                        | ValueTy::Hex
                        | ValueTy::Duration
                        | ValueTy::Date
                        | ValueTy::Time,
                    )
                    | Ty::ListOf(_)
                    | Ty::Any => Err(unsupported(at, "a list of this type".to_owned())),
                    item => Ok(Ty::ListOf(Box::new(item))),
                }
            }
            Simple::Enumeration(ty, name) => self.enumeration(ty, name, context),
            Simple::Union(ty, members, name) => self.union(ty, members, name, context),
        }
    }

    /// The path of a simple type's item: its own name, or for an anonymous one that of what holds it.
    pub(super) fn simple_path(
        &self,
        name: Option<&QName>,
        context: &Context,
    ) -> (ItemPath, String, Place) {
        let Some(name) = name else {
            let path = context.path(context.parent.clone());
            return (path, "an anonymous type".to_owned(), context.place.clone());
        };
        let path = self.names.of_type(name);
        let place = Place::of(&path);
        (path, format!("`{}`", self.names.spelled(name)), place)
    }

    pub(super) fn enumeration(
        &mut self,
        ty: &'m SimpleType,
        name: Option<&QName>,
        context: &Context,
    ) -> Result<Ty, Error> {
        let (path, schema, place) = self.simple_path(name, context);
        if !self.begin(&path) {
            return Ok(Ty::Item(path));
        }
        let Variety::Restriction { facets, .. } = &ty.variety else {
            return Ok(Ty::Item(path));
        };
        let listed: Vec<(&String, &Documentation)> = facets
            .iter()
            .filter_map(|facet| match facet {
                Facet::Enumeration(value, doc) => Some((value, doc)),
                _ => None,
            })
            .collect();
        let mut seen = BTreeSet::new();
        let mut variants = BTreeSet::new();
        let mut values = Vec::new();
        for (value, doc) in &listed {
            if !seen.insert(*value) {
                continue;
            }
            let is_other = |variant: &str| {
                listed
                    .iter()
                    .any(|(other, _)| other != value && ident::plain_variant(other) == variant)
            };
            let variant = ident::variant(value, is_other);
            if !variants.insert(variant.clone()) {
                return Err(Error::new(
                    &ty.at,
                    Fault::Collision(format!("the value {value:?} as {variant}")),
                ));
            }
            values.push((variant, (*value).clone(), (*doc).clone()));
        }
        let other = if variants.contains("Other") {
            "Unrecognized"
        } else {
            "Other"
        };
        let item = Enumeration {
            ident: path.ident.clone(),
            doc: ty.doc.clone(),
            schema,
            values,
            other: other.to_owned(),
        };
        self.add(&place, Item::Enumeration(item));
        Ok(Ty::Item(path))
    }

    pub(super) fn union(
        &mut self,
        ty: &'m SimpleType,
        members: &'m [TypeRef],
        name: Option<&QName>,
        context: &Context,
    ) -> Result<Ty, Error> {
        let (path, schema, place) = self.simple_path(name, context);
        let mut types: Vec<(String, Ty)> = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let parent = format!("{}Member{}", path.ident, index + 1);
            let context = Context {
                place: place.clone(),
                parent,
                at: ty.at.clone(),
            };
            let member_ty = self.simple_ty(member, &ty.at, &context)?;
            if types.iter().any(|(_, known)| *known == member_ty) {
                continue;
            }
            let variant = match (&member_ty, member) {
                (Ty::Item(item), _) => item.ident.clone(),
                (_, TypeRef::Named(name)) => {
                    ident::type_name(name.local.strip_suffix("Type").unwrap_or(&name.local))
                }
                (Ty::Value(value), _) => value.word().to_owned(),
                _ => "List".to_owned(),
            };
            types.push((variant, member_ty));
        }
        if let [(_, only)] = &*types {
            return Ok(only.clone());
        }
        if self.begin(&path) {
            let item = Union {
                ident: path.ident.clone(),
                doc: ty.doc.clone(),
                schema,
                members: types,
            };
            self.add(&place, Item::Union(item));
        }
        Ok(Ty::Item(path))
    }
}

impl ValueTy {
    /// A word for a variant of this type.
    fn word(self) -> &'static str {
        match self {
            Self::String => "Text",
            Self::Bool => "Boolean",
            Self::I8 => "Byte",
            Self::I16 => "Short",
            Self::I32 => "Int",
            Self::I64 => "Long",
            Self::U8 => "UnsignedByte",
            Self::U16 => "UnsignedShort",
            Self::U32 => "UnsignedInt",
            Self::U64 => "UnsignedLong",
            Self::F32 => "Float",
            Self::F64 => "Double",
            Self::Decimal => "Decimal",
            Self::DateTime => "DateTime",
            Self::Date => "Date",
            Self::Time => "Time",
            Self::Duration => "Duration",
            Self::Base64 => "Base64",
            Self::Hex => "Hex",
        }
    }
}
