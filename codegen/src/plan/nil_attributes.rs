//! What a nil element has: the attributes of its type, and nothing else.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{ComplexType, Documentation, Element, Type, TypeRef};

use super::build::{Context, Planner};
use super::items::Item;
use super::paths::{ItemPath, OutputFile};
use super::structs::{Body, Struct};

impl<'m> Planner<'m> {
    /// The struct of the attributes of a nillable element, if its type has attributes.
    pub(super) fn nil_attributes(
        &mut self,
        element: &'m Element,
        is_local: bool,
        context: &Context,
    ) -> Result<Option<ItemPath>, Error> {
        if !element.is_nillable {
            return Ok(None);
        }
        let (ty, own) = match &element.ty {
            TypeRef::Builtin(_) => return Ok(None),
            TypeRef::Named(name) => (self.model.types.get(name), self.names.of_type(name)),
            TypeRef::Anonymous(ty) if is_local => (
                Some(&**ty),
                self.nested(context, &element.name.local, &element.at),
            ),
            TypeRef::Anonymous(ty) => (Some(&**ty), self.names.of_element(&element.name)),
        };
        let Some(Type::Complex(ty)) = ty else {
            return Ok(None);
        };
        let file = match (&element.ty, is_local) {
            (TypeRef::Anonymous(_), true) => context.file.clone(),
            _ => OutputFile::of(&own),
        };
        self.attributes_of_nil(ty, &own, &file)
    }

    fn attributes_of_nil(
        &mut self,
        ty: &'m ComplexType,
        own: &ItemPath,
        file: &OutputFile,
    ) -> Result<Option<ItemPath>, Error> {
        let path = ItemPath {
            ident: format!("{}Nil", own.ident),
            ..own.clone()
        };
        let context = Context {
            file: file.clone(),
            parent: own.ident.clone(),
        };
        let any_attribute = self.any_attribute(ty, false);
        let mut used = BTreeSet::new();
        if any_attribute.is_some() {
            used.insert("any_attributes".to_owned());
        }
        let attributes = self.attributes(ty, false, &mut used, &context)?;
        if attributes.is_empty() && any_attribute.is_none() {
            return Ok(None);
        }
        if !self.begin(&path, &ty.at)? {
            return Ok(Some(path));
        }
        let item = Struct {
            ident: path.ident.clone(),
            doc: Documentation::default(),
            schema: format!("the attributes of a `{}` that is nil", own.ident),
            base: None,
            attributes,
            any_attribute,
            body: Body::Empty,
            is_group: false,
            type_name: None,
            first: Vec::new(),
            first_arguments: &[],
            has_model: false,
        };
        self.add(file, &path, Item::Struct(item));
        Ok(Some(path))
    }
}
