//! Simple types: enumerations, lists, unions.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorKind};
use crate::model::{
    Documentation, Facet, Location, QName, SimpleType, TypeRef, Variety, WhiteSpace,
};

use super::build::{Context, Planner, unused};
use super::enums::{Enumeration, Union};
use super::facet_set::Facets;
use super::ident;
use super::items::Item;
use super::paths::{ItemPath, OutputFile};
use super::ty::{Ty, ValueTy};
use super::values::{self, Simple};
use crate::model::value_space::normalised;

impl<'m> Planner<'m> {
    /// The Rust type of a simple type, with its facets.
    pub(super) fn simple_ty(
        &mut self,
        ty: &'m TypeRef,
        at: &Location,
        context: &Context,
    ) -> Result<Ty, Error> {
        let plain = self.plain_ty(ty, at, context)?;
        self.restricted(ty, plain, at, context)
    }

    fn plain_ty(&mut self, ty: &'m TypeRef, at: &Location, context: &Context) -> Result<Ty, Error> {
        match values::reference(self.model, ty, at)? {
            Simple::Value(value) => Ok(Ty::Value(value)),
            Simple::List(item, name) => {
                let (path, _, file) = self.simple_path(name, context);
                let context = Context {
                    file,
                    parent: format!("{}Item", path.ident),
                };
                let ty = self.simple_ty(item, at, &context)?;
                match ty.plain() {
                    Ty::Value(ValueTy::U8) => {
                        let ty = self.byte_item(item, at, &context)?;
                        Ok(Ty::ListOf(Box::new(ty)))
                    }
                    Ty::ListOf(_) | Ty::Any => Err(Error::new(at, ErrorKind::ListOfLists)),
                    _ => Ok(Ty::ListOf(Box::new(ty))),
                }
            }
            Simple::Enumeration(ty, name) => self.enumeration(ty, name, context),
            Simple::Union(ty, members, name) => self.union(ty, members, name, context),
        }
    }

    /// The path of a simple type's item: its name, or for an anonymous type the name of what contains it.
    pub(super) fn simple_path(
        &self,
        name: Option<&QName>,
        context: &Context,
    ) -> (ItemPath, String, OutputFile) {
        let Some(name) = name else {
            let path = context.path(context.parent.clone());
            let holder = self.names.of_file(&context.file);
            let schema = holder.map_or_else(
                || "an anonymous type".to_owned(),
                |holder| format!("an anonymous type in `{holder}`"),
            );
            return (path, schema, context.file.clone());
        };
        let path = self.names.of_type(name);
        let file = OutputFile::of(&path);
        (path, format!("`{}`", self.names.spelled(name)), file)
    }

    pub(super) fn enumeration(
        &mut self,
        ty: &'m SimpleType,
        name: Option<&QName>,
        context: &Context,
    ) -> Result<Ty, Error> {
        let (path, schema, file) = self.simple_path(name, context);
        if !self.begin(&path, &ty.at)? {
            return Ok(Ty::Item(path));
        }
        let Variety::Restriction { base, facets } = &ty.variety else {
            return Ok(Ty::Item(path));
        };
        let own = facets.iter().find_map(|facet| match facet {
            Facet::WhiteSpace(white_space) => Some(*white_space),
            _ => None,
        });
        let white_space = match own {
            Some(own) => own,
            None => Facets::of(self.model, base, &ty.at)?.white_space,
        };
        let mut listed: Vec<(String, &Documentation)> = Vec::new();
        for facet in facets {
            if let Facet::Enumeration(value, doc) = facet {
                let value = normalised(value, white_space);
                if !listed.iter().any(|(known, _)| *known == value) {
                    listed.push((value, doc));
                }
            }
        }
        let values: Vec<&str> = listed.iter().map(|(value, _)| value.as_str()).collect();
        let variants = ident::variants(&values);
        let is_free = |name: &&&str| !variants.iter().any(|variant| variant == **name);
        let other = ["Other", "Unrecognized", "OtherValue"];
        let other = other.iter().find(is_free).unwrap_or(&"UnrecognizedValue");
        let values = variants
            .into_iter()
            .zip(&listed)
            .map(|(variant, (value, doc))| (variant, value.clone(), (*doc).clone()))
            .collect();
        let item = Enumeration {
            ident: path.ident.clone(),
            doc: ty.doc.clone(),
            schema,
            values,
            other: (*other).to_owned(),
            is_token: white_space == WhiteSpace::Collapse,
        };
        self.add(&file, &path, Item::Enumeration(item));
        Ok(Ty::Item(path))
    }

    pub(super) fn union(
        &mut self,
        ty: &'m SimpleType,
        members: &'m [TypeRef],
        name: Option<&QName>,
        context: &Context,
    ) -> Result<Ty, Error> {
        let (path, schema, file) = self.simple_path(name, context);
        let mut types: Vec<(String, Ty)> = Vec::new();
        let mut used = BTreeSet::new();
        for (index, member) in members.iter().enumerate() {
            let parent = format!("{}Member{}", path.ident, index + 1);
            let context = Context {
                file: file.clone(),
                parent,
            };
            let member_ty = self.simple_ty(member, &ty.at, &context)?;
            // A member without facets takes all texts that a later member with the same Rust type could take.
            let admits = |known: &Ty| {
                let is_text = matches!(known, Ty::Value(ValueTy::String | ValueTy::Uri));
                known == member_ty.plain() || (is_text && member_ty.is_text())
            };
            if types.iter().any(|(_, known)| admits(known)) {
                continue;
            }
            let variant = match (member_ty.plain(), member) {
                (Ty::Item(item), _) => item.ident.clone(),
                (_, TypeRef::Named(name)) => {
                    ident::type_name(name.local.strip_suffix("Type").unwrap_or(&name.local))
                }
                (Ty::Value(value), _) => value.word().to_owned(),
                _ => "List".to_owned(),
            };
            let numbered = format!("{variant}{}", index + 1);
            let variant = unused(&mut used, &[variant, numbered], "Member");
            types.push((variant, member_ty));
        }
        if let [(_, only)] = &*types {
            return Ok(only.clone());
        }
        if self.begin(&path, &ty.at)? {
            let item = Union {
                ident: path.ident.clone(),
                doc: ty.doc.clone(),
                schema,
                members: types,
            };
            self.add(&file, &path, Item::Union(item));
        }
        Ok(Ty::Item(path))
    }
}
