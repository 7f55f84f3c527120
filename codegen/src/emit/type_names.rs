//! Rust types as they are shown to people: paths begin with the module of a namespace.

use super::context::FileContext;
use super::style::Style;
use crate::plan::{ElementKind, Field, ItemPath, ListKind, Plan, Ty};

/// A plan, and how it would be printed.
#[derive(Clone, Copy)]
pub(crate) struct Printed<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) style: &'p Style,
}

/// The names of types outside of generated code.
pub(crate) struct TypeNames<'p>(FileContext<'p>);

impl<'p> TypeNames<'p> {
    pub(crate) fn new(printed: Printed<'p>) -> Self {
        let Printed { plan, style } = printed;
        Self(FileContext::beside_modules(plan, &style.runtime, style))
    }

    /// A generated item.
    pub(crate) fn item(&mut self, path: &ItemPath) -> String {
        shown(&self.0.item(path))
    }

    /// The type of a value.
    pub(crate) fn ty(&mut self, ty: &Ty) -> String {
        shown(&self.0.ty(ty))
    }

    /// The type of one element.
    pub(crate) fn element(&mut self, element: &ElementKind) -> String {
        shown(&self.0.element(element))
    }

    /// The type of a list's items.
    pub(crate) fn list_item(&mut self, list: &ListKind) -> String {
        shown(&self.0.list_item(list))
    }

    /// The type of a field.
    pub(crate) fn field(&mut self, field: &Field) -> String {
        shown(&self.0.field(field))
    }
}

/// A type without the way from a file beside the modules to them.
fn shown(ty: &str) -> String {
    ty.replace("super::", "")
}
