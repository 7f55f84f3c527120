//! What a type has from its base: text, attributes, a struct to hold.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{self, ComplexType, Content, Method, Type, TypeRef, Use};

use super::build::{Context, Planner, unused};
use super::fields::remark;
use super::{Attribute, Base, Place, ident};

impl<'m> Planner<'m> {
    /// What a type has from its base: the text, and the struct it extends.
    pub(super) fn inherited(
        &mut self,
        ty: &'m ComplexType,
    ) -> Result<(Option<&'m TypeRef>, Option<Base>), Error> {
        let Some(derivation) = &ty.derivation else {
            return Ok((None, None));
        };
        let Some(Type::Complex(base)) = self.model.types.get(&derivation.base) else {
            return Ok((None, None));
        };
        if let Some(text) = self.text(base) {
            return Ok((Some(text), None));
        }
        if derivation.method == Method::Restriction {
            return Ok((None, None));
        }
        // A base that has nothing of its own stands for its own base.
        let has_attributes = !base.attributes.is_empty() || base.any_attribute.is_some();
        if matches!(base.content, Content::Empty) && !has_attributes && !base.is_mixed {
            return self.inherited(base);
        }
        let path = self.names.of_type(&derivation.base);
        let schema = format!("`{}`", self.names.spelled(&derivation.base));
        let place = Place::of(&path);
        self.complex(&path, base, &base.doc, &schema, &place)?;
        Ok((
            None,
            Some(Base {
                field: ident::field(&path.ident),
                path,
            }),
        ))
    }

    /// The text of a type with simple content, its own or its base's.
    pub(super) fn text(&self, ty: &'m ComplexType) -> Option<&'m TypeRef> {
        match (&ty.content, &ty.derivation) {
            (Content::Simple(text), _) => Some(text),
            (Content::Empty, Some(derivation)) => match self.model.types.get(&derivation.base) {
                Some(Type::Complex(base)) => self.text(base),
                _ => None,
            },
            _ => None,
        }
    }

    /// The attributes of a type: its own, and where it has no field for its base, the base's.
    pub(super) fn all_attributes(
        &self,
        ty: &'m ComplexType,
        has_base: bool,
    ) -> Vec<&'m model::Attribute> {
        let base = ty
            .derivation
            .as_ref()
            .filter(|_| !has_base)
            .and_then(|d| self.model.types.get(&d.base));
        let mut all = match base {
            Some(Type::Complex(base)) => self.all_attributes(base, false),
            _ => Vec::new(),
        };
        for own in &ty.attributes {
            match all.iter_mut().find(|inherited| inherited.name == own.name) {
                Some(inherited) => *inherited = own,
                None => all.push(own),
            }
        }
        all
    }

    pub(super) fn any_attribute(&self, ty: &'m ComplexType) -> Option<&'m model::Wildcard> {
        ty.any_attribute.as_ref()
    }

    pub(super) fn attributes(
        &mut self,
        ty: &'m ComplexType,
        has_base: bool,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Vec<Attribute>, Error> {
        let mut attributes = Vec::new();
        for attribute in self.all_attributes(ty, has_base) {
            if attribute.usage == Use::Prohibited {
                continue;
            }
            let nested = context.with_parent(context.nested(&attribute.name.local).ident);
            let context = if matches!(attribute.ty, TypeRef::Anonymous(_)) {
                &nested
            } else {
                context
            };
            attributes.push(Attribute {
                field: unused(
                    used,
                    &[ident::field(&attribute.name.local)],
                    "_attribute",
                    &attribute.at,
                )?,
                name: self.names.spelled(&attribute.name),
                doc: attribute.doc.clone(),
                ty: self.simple_ty(&attribute.ty, &attribute.at, context)?,
                required: attribute.usage == Use::Required,
                remark: attribute.value.as_ref().map(remark),
            });
        }
        Ok(attributes)
    }
}
