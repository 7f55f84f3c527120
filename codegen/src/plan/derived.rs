//! Types from which others derive: the enum of these.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{ComplexType, DerivationSet, Method, QName, Type, Way};

use super::build::{Planner, unused};
use super::enums::Derived;
use super::ident;
use super::items::Item;
use super::paths::{ItemPath, OutputFile};

impl<'m> Planner<'m> {
    /// The enum of the types that an element may have.
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
        names.extend((!ty.is_abstract).then_some(name));
        self.concrete(name, ty.block, &mut names);
        let mut types = Vec::new();
        let mut used = BTreeSet::new();
        for derived in names {
            let item = self.named_struct(derived);
            let in_module = format!("{}{}", item.ident, ident::pascal(&item.module));
            let variant = unused(&mut used, &[item.ident.clone(), in_module], "Type");
            types.push((variant, self.names.spelled(derived), item));
        }
        let spelled = self.names.spelled(name);
        let schema = if ty.is_abstract {
            format!("the types that derive from `{spelled}`")
        } else {
            format!("`{spelled}` and the types that derive from it")
        };
        let item = Derived {
            ident: path.ident.clone(),
            doc: ty.doc.clone(),
            schema,
            types,
            has_declared: !ty.is_abstract,
            by_height: Vec::new(),
        };
        self.add(&OutputFile::of(path), path, Item::Derived(item));
        Ok(())
    }

    fn concrete(&self, base: &QName, blocked: DerivationSet, found: &mut Vec<&'m QName>) {
        for (name, ty) in &self.model.types {
            let Type::Complex(ty) = ty else { continue };
            let Some(derivation) = &ty.derivation else {
                continue;
            };
            let way = match derivation.method {
                Method::Extension => Way::Extension,
                Method::Restriction => Way::Restriction,
            };
            if derivation.base == *base && !blocked.contains(way) {
                if !ty.is_abstract {
                    found.push(name);
                }
                self.concrete(name, blocked, found);
            }
        }
    }
}
