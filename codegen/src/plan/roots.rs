//! Root elements, the operations that they make, and headers.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorKind};
use crate::model::walk::{self, Part};
use crate::model::{Element, QName, Type, TypeRef};
use crate::profile::Service;
use crate::select::Selection;

use super::build::{Context, Planner};
use super::items::{HeaderField, Item, Operation, Root};
use super::paths::{ItemPath, OutputFile};
use super::structs::{Body, Struct, Wildcard};
use super::ty::Ty;
use super::{ident, values};

impl<'m> Planner<'m> {
    pub(super) fn root(&mut self, name: &QName) -> Result<(), Error> {
        let Some(element) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        let path = match (&element.ty, self.names.of_text(name)) {
            (_, Some(path)) => {
                self.text_root(&path, element)?;
                path
            }
            (TypeRef::Named(ty), None) => self.named_root(name, ty)?,
            (TypeRef::Anonymous(ty), None) => match &**ty {
                Type::Complex(ty) => self.global_anonymous(name, element, ty)?,
                // This does not occur: `of_text` has a name for each root element with a simple type.
                Type::Simple(_) => return Err(values::unresolved(name)),
            },
            (TypeRef::Builtin(_), None) => return Err(values::unresolved(name)),
        };
        self.plan.roots.push(Root {
            element: name.clone(),
            ident: ident::type_name(&name.local),
            name: self.names.spelled(name),
            constraint: self.constraint(element),
            path,
        });
        Ok(())
    }

    /// Plans the operations, their header, and the base of their response messages.
    pub(super) fn service(
        &mut self,
        selection: &Selection,
        service: &Service,
    ) -> Result<(), Error> {
        for operation in &selection.operations {
            let namespace = operation.request.namespace.as_deref().unwrap_or_default();
            let operation = Operation {
                name: operation.name.clone(),
                request: self.planned_root(&operation.request)?,
                response: self.planned_root(&operation.response)?,
                action: (service.action)(namespace, &operation.name),
            };
            self.plan.operations.push(operation);
        }
        let base = service.response_message.to_qname();
        if selection.reached.contains(&base) && self.has_parts(&base, service.status_parts) {
            self.plan.response_message = Some(self.names.of_type(&base));
        }
        if self.plan.operations.is_empty() {
            return Ok(());
        }
        self.check_messages()
    }

    /// Whether a type has elements and attributes with these names.
    fn has_parts(&self, ty: &QName, parts: &[&str]) -> bool {
        let mut names = BTreeSet::new();
        if let Some(ty) = self.model.types.get(ty) {
            walk::ty(ty, &mut |part| match part {
                Part::Element(element) => drop(names.insert(&*element.name.local)),
                Part::Complex(ty) => names.extend(ty.attributes.iter().map(|a| &*a.name.local)),
                _ => {}
            });
        }
        parts.iter().all(|part| names.contains(part))
    }

    fn planned_root(&self, name: &QName) -> Result<Root, Error> {
        let spelled = self.names.spelled(name);
        let root = self.plan.roots.iter().find(|root| root.name == spelled);
        root.cloned().ok_or_else(|| values::unresolved(name))
    }

    /// The item for a root element with a named type. An item knows its root element, so a type that several
    /// root elements share is generated again for each of them.
    fn named_root(&mut self, name: &QName, ty: &'m QName) -> Result<ItemPath, Error> {
        let own = self.names.own_of_element(name);
        match (self.model.types.get(ty), own) {
            (Some(Type::Complex(complex)), None) if complex.is_abstract => {
                self.derived(ty, complex)
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
        // An element of an open type keeps its content in document order.
        let (any_attribute, body) = match self.element_ty(element, false, &Context::new(path))? {
            Ty::Any => (Some(Wildcard::Any), Body::Mixed),
            ty if element.is_nillable || self.is_derived(&ty) => {
                let kind = self.element_kind(element, false, &Context::new(path))?;
                (None, Body::Whole(kind))
            }
            ty => {
                let context = self.inside(&Context::new(path), "Value");
                let value = element.value.as_ref();
                (
                    None,
                    Body::Text(self.fixed(&element.ty, ty, value, &element.at, &context)?),
                )
            }
        };
        self.add_root(path, element, any_attribute, body);
        Ok(())
    }

    /// Whether a type is an enum of types.
    fn is_derived(&self, ty: &Ty) -> bool {
        let is_planned = |path| matches!(self.plan.items.get(path), Some(Item::Derived(_)));
        matches!(ty, Ty::Item(path) if is_planned(path))
    }

    fn add_root(
        &mut self,
        path: &ItemPath,
        element: &'m Element,
        any_attribute: Option<Wildcard>,
        body: Body,
    ) {
        let item = Struct {
            ident: path.ident.clone(),
            doc: element.doc.clone(),
            schema: format!("`{}`", self.names.spelled(&element.name)),
            base: None,
            attributes: Vec::new(),
            any_attribute,
            body,
            is_group: false,
            type_name: None,
            first: Vec::new(),
            has_model: false,
        };
        self.add(&OutputFile::of(path), path, Item::Struct(item));
    }

    /// Every root element has its own variant in the enum of messages.
    fn check_messages(&self) -> Result<(), Error> {
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
