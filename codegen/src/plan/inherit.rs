//! What a type has from its base: text, attributes, and the struct of the base as a field.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{self, ComplexType, Content, Location, Method, QName, Type, TypeRef, Use};

use super::build::{Context, Planner, unused};
use super::fixed_values::remark;
use super::ident;
use super::structs::{Attribute, Base, Wildcard};
use super::ty::Ty;
use super::wildcards::wildcard;

/// The text of a type with simple content.
pub(super) struct Text<'m> {
    ty: &'m TypeRef,
    at: &'m Location,
    /// The type in which it is defined, if that has a name: an anonymous type is named after it.
    owner: Option<&'m QName>,
}

impl<'m> Planner<'m> {
    fn base(&self, ty: &'m ComplexType) -> Option<(&'m QName, &'m ComplexType, Method)> {
        let derivation = ty.derivation.as_ref()?;
        match self.model.types.get(&derivation.base) {
            Some(Type::Complex(base)) => Some((&derivation.base, base, derivation.method)),
            _ => None,
        }
    }

    /// What a type has from its base: the text, and the struct it extends.
    pub(super) fn inherited(
        &mut self,
        ty: &'m ComplexType,
    ) -> Result<(Option<Text<'m>>, Option<Base>), Error> {
        if let Some(text) = self.text(ty, None) {
            return Ok((Some(text), None));
        }
        let Some((name, base, Method::Extension)) = self.base(ty) else {
            return Ok((None, None));
        };
        // A base without parts stands for its own base.
        let has_attributes = !base.attributes.is_empty() || base.any_attribute.is_some();
        if matches!(base.content, Content::Empty) && !has_attributes {
            return self.inherited(base);
        }
        let path = self.named_struct(name);
        Ok((
            None,
            Some(Base {
                field: ident::field(&path.ident),
                path,
            }),
        ))
    }

    /// Whether there may be text between the elements of a type.
    pub(super) fn is_mixed(&self, ty: &'m ComplexType) -> bool {
        ty.is_mixed
            || matches!(self.base(ty), Some((_, base, Method::Extension)) if self.is_mixed(base))
    }

    /// The text of a type with simple content, its own or its base's.
    fn text(&self, ty: &'m ComplexType, owner: Option<&'m QName>) -> Option<Text<'m>> {
        match &ty.content {
            Content::Simple(text) => Some(Text {
                ty: text,
                at: &ty.at,
                owner,
            }),
            Content::Empty => {
                let (name, base, _) = self.base(ty)?;
                self.text(base, Some(name))
            }
            Content::Particle(_) => None,
        }
    }

    /// The text of a type with only text.
    pub(super) fn bare_text(
        &self,
        ty: &'m ComplexType,
        name: Option<&'m QName>,
    ) -> Option<Text<'m>> {
        let is_bare = ty.attributes.is_empty() && ty.any_attribute.is_none() && !ty.is_abstract;
        let base = self.base(ty);
        let has_bare_base = || match base {
            Some((name, base, _)) => self.bare_text(base, Some(name)).is_some(),
            None => true,
        };
        (is_bare && has_bare_base())
            .then(|| self.text(ty, name))
            .flatten()
    }

    /// The Rust type of a text.
    pub(super) fn text_ty(&mut self, text: &Text<'m>, context: &Context) -> Result<Ty, Error> {
        let context = match text.owner {
            Some(owner) => Context::new(&self.names.of_type(owner)),
            None => context.clone(),
        };
        let inside = self.inside(&context, "Value", text.at);
        self.simple_ty(text.ty, text.at, &inside)
    }

    /// The attributes of a type. If it has no field for its base, the attributes of the base are included.
    fn all_attributes(&self, ty: &'m ComplexType, has_base: bool) -> Vec<&'m model::Attribute> {
        let base = self.base(ty).filter(|_| !has_base);
        let mut all = base.map_or_else(Vec::new, |(_, base, _)| self.all_attributes(base, false));
        for own in &ty.attributes {
            match all.iter_mut().find(|inherited| inherited.name == own.name) {
                Some(inherited) => *inherited = own,
                None => all.push(own),
            }
        }
        all
    }

    /// The wildcard for attributes, as [`Self::all_attributes`]. A restriction must repeat the wildcard of
    /// its base to keep it.
    pub(super) fn any_attribute(&self, ty: &'m ComplexType, has_base: bool) -> Option<Wildcard> {
        let own = ty.any_attribute.as_ref().map(wildcard);
        let inherited = match self.base(ty) {
            Some((_, base, Method::Extension)) if !has_base => self.any_attribute(base, false),
            _ => None,
        };
        match (own, inherited) {
            (Some(own), Some(inherited)) => Some(own.or(inherited)),
            (own, inherited) => own.or(inherited),
        }
    }

    pub(super) fn attributes(
        &mut self,
        ty: &'m ComplexType,
        has_base: bool,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Vec<Attribute>, Error> {
        let mut attributes = Vec::new();
        let mut earlier: Vec<&QName> = Vec::new();
        for attribute in self.all_attributes(ty, has_base) {
            if attribute.usage == Use::Prohibited {
                continue;
            }
            let inside = self.inside(context, &attribute.name.local, &attribute.at);
            let ty = self.simple_ty(&attribute.ty, &attribute.at, &inside)?;
            // An element may have the same name.
            let inside = &format!("{}Attribute", attribute.name.local);
            let inside = self.inside(context, inside, &attribute.at);
            let value = attribute.value.as_ref();
            let ty = self.fixed(&attribute.ty, ty, value, &attribute.at, &inside)?;
            let names = self.names.of_field(&attribute.name, &earlier, used);
            earlier.push(&attribute.name);
            attributes.push(Attribute {
                field: unused(used, &names, "_attribute"),
                name: self.names.spelled(&attribute.name),
                doc: attribute.doc.clone(),
                ty,
                required: attribute.usage == Use::Required,
                remark: attribute.value.as_ref().map(remark),
            });
        }
        Ok(attributes)
    }
}
