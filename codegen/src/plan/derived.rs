//! Abstract types: the enum of the types that derive from one.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{ComplexType, QName, Type};

use super::build::{Planner, unused};
use super::enums::Derived;
use super::ident;
use super::items::Item;
use super::paths::{ItemPath, OutputFile};

impl<'m> Planner<'m> {
    /// The enum of the types that derive from an abstract one.
    pub(super) fn derived(
        &mut self,
        name: &'m QName,
        ty: &'m ComplexType,
    ) -> Result<ItemPath, Error> {
        let base = self.names.of_type(name);
        let path = ItemPath {
            ident: format!("{}Choice", base.ident),
            ..base
        };
        self.derived_as(&path, name, ty)?;
        Ok(path)
    }

    /// The same under another name: a root element has an enum of its own, if others have the same type.
    pub(super) fn derived_as(
        &mut self,
        path: &ItemPath,
        name: &'m QName,
        ty: &'m ComplexType,
    ) -> Result<(), Error> {
        if !self.begin(path, &ty.at)? {
            return Ok(());
        }
        let mut names = Vec::new();
        self.concrete(name, &mut names);
        let mut types = Vec::new();
        let mut used = BTreeSet::new();
        for derived in names {
            let item = self.named_struct(derived);
            let in_module = format!("{}{}", item.ident, ident::pascal(&item.module));
            let variant = unused(&mut used, &[item.ident.clone(), in_module], "Type", &ty.at)?;
            types.push((variant, self.names.spelled(derived), item));
        }
        let schema = format!("the types that derive from `{}`", self.names.spelled(name));
        let item = Derived {
            ident: path.ident.clone(),
            doc: ty.doc.clone(),
            schema,
            types,
            by_height: Vec::new(),
        };
        self.add(&OutputFile::of(path), path, Item::Derived(item));
        Ok(())
    }

    pub(super) fn concrete(&self, base: &QName, found: &mut Vec<&'m QName>) {
        for (name, ty) in &self.model.types {
            let Type::Complex(ty) = ty else { continue };
            if ty
                .derivation
                .as_ref()
                .is_some_and(|derivation| derivation.base == *base)
            {
                if !ty.is_abstract {
                    found.push(name);
                }
                self.concrete(name, found);
            }
        }
    }
}
