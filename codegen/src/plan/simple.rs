//! Simple types: enumerations, lists, unions.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorKind};
use crate::model::resolve::SimpleBase;
use crate::model::{
    Builtin, Documentation, Facet, Location, QName, SimpleType, Type, TypeRef, Variety,
};

use super::build::{Context, Planner, unused};
use super::enums::{Enumeration, Union};
use super::facet_set::Facets;
use super::ident;
use super::items::Item;
use super::paths::{ItemPath, OutputFile};
use super::ty::{Ty, ValueTy};
use super::values::{self, Simple};
use crate::model::simple_values::meets_facets;
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
        let facets = Facets::of(self.model, ty, at)?;
        self.restricted(ty, plain, facets, at, context)
    }

    /// The Rust type of a list's items. There is no white space in an item.
    fn item_ty(&mut self, ty: &'m TypeRef, at: &Location, context: &Context) -> Result<Ty, Error> {
        let plain = self.plain_ty(ty, at, context)?;
        let facets = Facets::of(self.model, ty, at)?;
        if facets.is_only_white_space() {
            return Ok(plain);
        }
        self.restricted(ty, plain, facets, at, context)
    }

    fn plain_ty(&mut self, ty: &'m TypeRef, at: &Location, context: &Context) -> Result<Ty, Error> {
        match values::reference(self.model, ty, at)? {
            Simple::Value(ValueTy::Integer) => {
                let has_sign = match self.model.simple_base(ty) {
                    Some(SimpleBase::Builtin(builtin)) => !builtin
                        .and_bases()
                        .any(|base| base == Builtin::NonNegativeInteger),
                    _ => true,
                };
                let facets = Facets::of(self.model, ty, at)?;
                Ok(Ty::Value(facets.integer(has_sign)))
            }
            Simple::Value(value) => Ok(Ty::Value(value)),
            Simple::List(item, name) => {
                let (path, _, file) = self.simple_path(name, context);
                let chosen = self.names.of_list_item(&path);
                let context = Context {
                    file,
                    parent: chosen.map_or_else(|| format!("{}Item", path.ident), |path| path.ident),
                };
                // The items of a named list are defined there, wherever it is used.
                let named = name.and_then(|name| self.model.types.get(name));
                let at = named.map_or(at, Type::at);
                let ty = self.item_ty(item, at, &context)?;
                match ty.plain() {
                    Ty::Value(ValueTy::U8) => {
                        let ty = self.byte_item(item, at, &context)?;
                        Ok(Ty::ListOf(Box::new(ty)))
                    }
                    Ty::ListOf(_) | Ty::Any | Ty::Abstract => {
                        Err(Error::new(at, ErrorKind::ListOfLists))
                    }
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
                // The other facets of the type may exclude a listed value.
                if !meets_facets(self.model, base, facets, &value) {
                    continue;
                }
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
            white_space,
        };
        self.add(&file, &path, Item::Enumeration(item));
        Ok(Ty::Item(path))
    }

    /// The type of a member of a union. It keeps the text from which it was read if another text of the value
    /// could be one of an earlier member: of a number and a floating point number, `1.0` is the second.
    fn told_apart(&self, ty: Ty, earlier: &[(String, Ty)]) -> Ty {
        let is_binary = matches!(ty.plain(), Ty::Value(ValueTy::Base64 | ValueTy::Hex));
        // The texts of all other values begin with these.
        let looks_so =
            |value: &str| value.starts_with(|c: char| "+-.PINtf".contains(c) || c.is_ascii_digit());
        let may_take = |other: &Ty| match other.plain() {
            Ty::Value(_) | Ty::Spelled(_) if !other.is_text() => {
                let forms = other.plain().number_forms().zip(ty.plain().number_forms());
                let has_pattern = matches!(other.plain(), Ty::Spelled(_));
                is_binary || forms.is_some_and(|(other, own)| other < own || has_pattern)
            }
            Ty::Item(path) => match self.plan.items.get(path) {
                Some(Item::Enumeration(item)) => {
                    is_binary || item.values.iter().any(|(_, value, _)| looks_so(value))
                }
                _ => true,
            },
            _ => true,
        };
        if self.keeps_spelling(&ty) || !earlier.iter().any(|(_, other)| may_take(other)) {
            return ty;
        }
        match ty {
            Ty::Restricted(plain, facets) => Ty::Restricted(Box::new(Ty::Spelled(plain)), facets),
            plain => Ty::Spelled(Box::new(plain)),
        }
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
                let has_facets = match known.facets().map(|path| self.plan.items.get(path)) {
                    Some(Some(Item::Facets(set))) => !set.facets.is_only_white_space(),
                    Some(_) => true,
                    None => false,
                };
                let is_same = known.plain() == member_ty.plain();
                !has_facets && (is_same || (known.is_text() && member_ty.is_text()))
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
            let member_ty = self.told_apart(member_ty, &types);
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
