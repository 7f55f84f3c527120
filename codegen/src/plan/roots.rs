//! Root elements and headers.

use crate::error::Error;
use crate::model::{QName, TypeRef};

use super::build::{Context, Planner, unsupported};
use super::{HeaderField, Root, ident, values};

impl<'m> Planner<'m> {
    pub(super) fn root(&mut self, name: &QName) -> Result<Root, Error> {
        let Some(element) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        let path = match &element.ty {
            TypeRef::Named(ty) => self.named_struct(ty)?,
            TypeRef::Anonymous(ty) => self.global_anonymous(name, element, ty)?,
            TypeRef::Builtin(ty) => {
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

    pub(super) fn header(&mut self, name: &QName) -> Result<(), Error> {
        let Some(element) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        let ty = self.element_ty(
            element,
            false,
            &Context::new(&self.names.of_element(name), &element.at),
        )?;
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
