//! Root elements, the operations that they make, and headers.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorKind};
use crate::location::Location;
use crate::model::walk::{self, Part};
use crate::model::{Element, Process, QName, Type, TypeRef};
use crate::profile::Service;
use crate::select::Selection;

use super::build::{Context, Planner};
use super::items::{HeaderField, Item, Operation, Root};
use super::paths::{ItemPath, OutputFile};
use super::structs::{Admitted, Body, Struct, Wildcard};
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
        let plain = ident::type_name(&name.local);
        let module = &self.names.namespace(name.namespace.as_deref()).module;
        let distinct = plain.clone() + &ident::pascal(module);
        let numbered = ident::numbered(&distinct, "N");
        let is_free = |ident: &String| self.plan.roots.iter().all(|root| root.ident != *ident);
        let mut idents = [plain.clone(), distinct.clone()]
            .into_iter()
            .chain(numbered);
        let ident = idents.find(is_free).unwrap_or(plain);
        self.plan.roots.push(Root {
            element: name.clone(),
            ident,
            name: self.names.spelled(name),
            constraint: self.constraint(element),
            path,
        });
        Ok(())
    }

    /// A module for an operation. The second of two equal names gets a number.
    fn operation_module(&self, name: &str) -> String {
        let plain = ident::file(name);
        let is_free = |module: &String| {
            let mut others = self.plan.operations.iter();
            others.all(|other| other.module != *module)
        };
        let numbered = (2_usize..).map(|number| format!("{plain}_{number}"));
        let mut names = std::iter::once(plain.clone()).chain(numbered);
        names.find(is_free).unwrap_or_else(|| plain.clone())
    }

    /// The traits of a service need a response.
    fn check_responses(&self) -> Result<(), Error> {
        let mut operations = self.plan.operations.iter();
        let Some(operation) = operations.find(|operation| operation.response.is_none()) else {
            return Ok(());
        };
        let mut described = self.model.operations.iter().flatten();
        let described = described.find(|described| described.name == operation.name);
        let at = described.map_or_else(
            || Location::named("the schemas"),
            |described| described.at.clone(),
        );
        let why = "it has no response, which this profile needs".to_owned();
        let kind = ErrorKind::Operation(operation.name.clone(), why);
        Err(Error::new(&at, kind))
    }

    /// Plans the operations. Without a profile header blocks are root elements.
    pub(super) fn operations(
        &mut self,
        selection: &Selection,
        has_header_roots: bool,
    ) -> Result<(), Error> {
        for operation in &selection.operations {
            let all = |names: &[QName]| {
                let names = names.iter().filter(|_| has_header_roots);
                let roots = names.map(|name| self.planned_root(name));
                roots.collect::<Result<Vec<_>, Error>>()
            };
            let response = operation.response.as_ref();
            let operation = Operation {
                name: operation.name.clone(),
                module: self.operation_module(&operation.name),
                request: self.planned_root(&operation.request)?,
                response: response.map(|name| self.planned_root(name)).transpose()?,
                action: operation.action.clone(),
                faults: all(&operation.faults)?,
                request_headers: all(&operation.request_headers)?,
                response_headers: all(&operation.response_headers)?,
            };
            self.plan.operations.push(operation);
        }
        Ok(())
    }

    /// Plans the operations, their header, and the base of their response messages.
    pub(super) fn service(
        &mut self,
        selection: &Selection,
        service: &Service,
    ) -> Result<(), Error> {
        self.operations(selection, false)?;
        self.check_responses()?;
        let base = service.response_message.to_qname();
        if selection.reached.contains(&base) && self.has_parts(&base, service.status_parts) {
            self.plan.response_message = Some(self.names.of_type(&base));
        }
        Ok(())
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
            Ty::Any => {
                let attributes = Wildcard::any_type(element.is_nillable);
                let any = Wildcard {
                    admitted: Admitted::Any,
                    process: Process::Lax,
                };
                (Some(attributes), Body::Open(any))
            }
            ty if element.is_nillable || ty == Ty::Abstract || self.is_derived(&ty) => {
                let kind = self.element_kind(element, false, &Context::new(path))?;
                (None, Body::Whole(kind))
            }
            ty => {
                let context = self.inside(&Context::new(path), "Value", &element.at);
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
            first_arguments: &[],
            has_model: false,
        };
        self.add(&OutputFile::of(path), path, Item::Struct(item));
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
