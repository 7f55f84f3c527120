//! Root elements and headers.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorKind};
use crate::model::{Element, QName, Type, TypeRef};

use super::build::{Context, Planner, unsupported};
use super::fields::no_default;
use super::{Body, HeaderField, Item, ItemPath, Place, Root, Struct, Ty, Wildcard, ident, values};

impl<'m> Planner<'m> {
    pub(super) fn root(&mut self, name: &QName) -> Result<Root, Error> {
        let Some(element) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        if element.is_nillable {
            let what = "a root element that may be nil".to_owned();
            return Err(unsupported(&element.at, what));
        }
        no_default(element, "a root element")?;
        let path = match (&element.ty, self.names.of_text(name)) {
            (_, Some(path)) => {
                self.text_root(&path, element)?;
                path
            }
            (TypeRef::Named(ty), None) => self.named_root(name, element, ty)?,
            (TypeRef::Anonymous(ty), None) => match &**ty {
                Type::Complex(ty) => self.global_anonymous(name, element, ty)?,
                // It has a name among the texts.
                Type::Simple(_) => return Err(values::unresolved(name)),
            },
            (TypeRef::Builtin(ty), None) => {
                let what = format!("a root element of the type xs:{}", ty.name());
                return Err(unsupported(&element.at, what));
            }
        };
        let root = Root {
            ident: ident::type_name(&name.local),
            name: self.names.spelled(name),
            path,
        };
        self.plan.roots.push(root.clone());
        Ok(root)
    }

    /// The item for a root element with a named type. An item knows its root element, so a type that
    /// several root elements share is there once more for each of them.
    fn named_root(
        &mut self,
        name: &QName,
        element: &'m Element,
        ty: &'m QName,
    ) -> Result<ItemPath, Error> {
        let own = self.names.own_of_element(name);
        match (self.model.types.get(ty), own) {
            (Some(Type::Complex(complex)), None) if complex.is_abstract => {
                self.derived(ty, complex)
            }
            (Some(Type::Complex(complex)), Some(_)) if complex.is_abstract => {
                let what = "an abstract type that several root elements share";
                Err(unsupported(&element.at, what.to_owned()))
            }
            (_, Some(path)) => {
                let schema = format!("`{}`", self.names.spelled(name));
                self.struct_of(ty, &path, &schema)?;
                Ok(path)
            }
            (_, None) => Ok(self.named_struct(ty)),
        }
    }

    /// The struct for a root element with a simple type: its text and nothing else.
    fn text_root(&mut self, path: &ItemPath, element: &'m Element) -> Result<(), Error> {
        if !self.begin(path, &element.at)? {
            return Ok(());
        }
        // One that leaves all open keeps what it has, as it comes.
        let (any_attribute, body) = match self.element_ty(element, false, &Context::new(path))? {
            Ty::Any => (Some(Wildcard::Any), Body::Mixed),
            ty => (None, Body::Text(ty)),
        };
        let item = Struct {
            ident: path.ident.clone(),
            doc: element.doc.clone(),
            schema: format!("`{}`", self.names.spelled(&element.name)),
            base: None,
            attributes: Vec::new(),
            any_attribute,
            body,
            is_group: false,
        };
        self.add(&Place::of(path), Item::Struct(item));
        Ok(())
    }

    /// Every root element has a variant of its own in the enum of messages.
    pub(super) fn check_roots(&self) -> Result<(), Error> {
        let mut seen = BTreeSet::new();
        for root in &self.plan.roots {
            if !seen.insert(&root.ident) {
                let element = self
                    .model
                    .elements
                    .values()
                    .find(|element| self.names.spelled(&element.name) == root.name);
                let name = format!("Message::{}", root.ident);
                return Err(match element {
                    Some(element) => Error::new(&element.at, ErrorKind::Collision(name)),
                    None => values::unresolved(&QName {
                        namespace: None,
                        local: name.into(),
                    }),
                });
            }
        }
        Ok(())
    }

    pub(super) fn header(&mut self, name: &QName) -> Result<(), Error> {
        let Some(element) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        let ty = self.element_ty(element, false, &Context::new(&self.names.of_element(name)))?;
        let field = ident::field(&name.local);
        let doc = element.doc.clone();
        self.plan.headers.push(HeaderField {
            field,
            name: self.names.spelled(name),
            doc,
            ty,
        });
        Ok(())
    }
}
