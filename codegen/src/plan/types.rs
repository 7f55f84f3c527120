//! Complex types: which Rust type an element has, and the struct of a type.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{ComplexType, Content, Documentation, Element, QName, Term, Type, TypeRef};

use super::build::{Context, Planner, unsupported};
use super::fields::wildcard;
use super::slots::slots;
use super::{Body, Item, ItemPath, Place, Struct, Ty, values};

impl<'m> Planner<'m> {
    /// The Rust type of an element.
    pub(super) fn element_ty(
        &mut self,
        element: &'m Element,
        is_local: bool,
        context: &Context,
    ) -> Result<Ty, Error> {
        match &element.ty {
            TypeRef::Builtin(builtin) if builtin.name() == "anyType" => Ok(Ty::Any),
            TypeRef::Builtin(builtin) => values::builtin(*builtin, &element.at).map(Ty::Value),
            TypeRef::Named(name) => match self.model.types.get(name) {
                Some(Type::Simple(_)) => self.simple_ty(&element.ty, &element.at, context),
                Some(Type::Complex(ty)) => {
                    if let Some(text) = self.bare_text(ty) {
                        return self.simple_ty(text, &element.at, context);
                    }
                    if ty.is_abstract {
                        self.derived(name, ty)
                    } else {
                        self.named_struct(name)
                    }
                    .map(Ty::Item)
                }
                None => Err(values::unresolved(name)),
            },
            TypeRef::Anonymous(ty) => match &**ty {
                Type::Simple(_) => {
                    let nested = context.with_parent(context.nested(&element.name.local).ident);
                    self.simple_ty(&element.ty, &element.at, &nested)
                }
                Type::Complex(complex) => {
                    if let Some(text) = self.bare_text(complex) {
                        return self.simple_ty(text, &element.at, context);
                    }
                    if is_local {
                        let path = context.nested(&element.name.local);
                        let doc = if complex.doc.text.is_empty() {
                            &element.doc
                        } else {
                            &complex.doc
                        };
                        let schema = format!("`{}`", self.names.spelled(&element.name));
                        self.complex(&path, complex, doc, &schema, &context.place)?;
                        Ok(Ty::Item(path))
                    } else {
                        self.global_anonymous(&element.name, element, ty)
                            .map(Ty::Item)
                    }
                }
            },
        }
    }

    pub(super) fn global_anonymous(
        &mut self,
        name: &QName,
        element: &'m Element,
        ty: &'m Type,
    ) -> Result<ItemPath, Error> {
        let path = self.names.of_element(name);
        let Type::Complex(complex) = ty else {
            return Err(unsupported(
                &element.at,
                "a root element of a simple type".to_owned(),
            ));
        };
        let doc = if complex.doc.text.is_empty() {
            &element.doc
        } else {
            &complex.doc
        };
        let schema = format!("`{}`", self.names.spelled(name));
        let place = Place::of(&path);
        self.complex(&path, complex, doc, &schema, &place)?;
        Ok(path)
    }

    /// The item for a named complex type.
    pub(super) fn named_struct(&mut self, name: &'m QName) -> Result<ItemPath, Error> {
        let path = self.names.of_type(name);
        match self.model.types.get(name) {
            Some(Type::Complex(ty)) => {
                let schema = format!("`{}`", self.names.spelled(name));
                let place = Place::of(&path);
                if self.is_choice(name, ty)? {
                    self.choice_type(&path, ty, &schema, &place)?;
                } else {
                    self.complex(&path, ty, &ty.doc, &schema, &place)?;
                }
                Ok(path)
            }
            Some(Type::Simple(ty)) => Err(unsupported(
                &ty.at,
                "a root element of a simple type".to_owned(),
            )),
            None => Err(values::unresolved(name)),
        }
    }

    /// The text of a type with nothing but text.
    pub(super) fn bare_text(&self, ty: &'m ComplexType) -> Option<&'m TypeRef> {
        let is_bare = ty.attributes.is_empty() && ty.any_attribute.is_none() && !ty.is_abstract;
        if !is_bare {
            return None;
        }
        match (&ty.content, &ty.derivation) {
            (Content::Simple(text), None) => Some(text),
            (Content::Empty | Content::Simple(_), Some(derivation)) => {
                match self.model.types.get(&derivation.base) {
                    Some(Type::Complex(base)) => {
                        self.bare_text(base).map(|text| match &ty.content {
                            Content::Simple(own) => own,
                            _ => text,
                        })
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Plans a struct. It goes before the items that are nested in it.
    pub(super) fn complex(
        &mut self,
        path: &ItemPath,
        ty: &'m ComplexType,
        doc: &Documentation,
        schema: &str,
        place: &Place,
    ) -> Result<(), Error> {
        if !self.begin(path) {
            return Ok(());
        }
        let context = Context {
            place: place.clone(),
            parent: path.ident.clone(),
            at: ty.at.clone(),
        };
        let at = self
            .plan
            .files
            .entry(place.clone())
            .or_default()
            .items
            .len();
        let (text, base) = self.inherited(ty)?;
        let mut used: BTreeSet<String> = base.iter().map(|base| base.field.clone()).collect();
        let attributes = self.attributes(ty, base.is_some(), &mut used, &context)?;
        let any_attribute = self.any_attribute(ty).map(wildcard);
        if any_attribute.is_some() {
            used.insert("any_attributes".to_owned());
        }
        let body = match (&ty.content, text) {
            _ if ty.is_mixed => Body::Mixed,
            (Content::Simple(own), _) => Body::Text(self.simple_ty(own, &ty.at, &context)?),
            (Content::Empty, Some(text)) => Body::Text(self.simple_ty(text, &ty.at, &context)?),
            (Content::Empty, None) => Body::Empty,
            (Content::Particle(particle), _) => Body::Children {
                fields: self.fields(slots(self.model, particle)?, &mut used, &context)?,
                any_order: matches!(particle.term, Term::All(_)),
            },
        };
        let item = Struct {
            ident: path.ident.clone(),
            doc: doc.clone(),
            schema: schema.to_owned(),
            base,
            attributes,
            any_attribute,
            body,
            is_group: false,
        };
        let file = self.plan.files.entry(place.clone()).or_default();
        file.items.insert(at, Item::Struct(item));
        Ok(())
    }
}
