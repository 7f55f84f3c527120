//! Structs that are begun with something empty for each thing that is required, and then filled in place.
//!
//! It is for those with many optional children, which would otherwise all be moved there from variables.

use super::items::Plan;
use super::paths::ItemPath;
use super::structs::{Body, ElementKind, Field, FieldKind, Struct};
use super::ty::{Ty, ValueTy};

/// From so many optional children on it is less code, and faster.
const MANY: usize = 16;

/// If these are at least so many times as many as the required ones.
const MORE: usize = 4;

/// An empty value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Empty<'p> {
    /// A text, `false` or zero.
    Value(ValueTy),
    /// A struct that is given these.
    Struct(&'p ItemPath, Vec<Self>),
}

impl Plan {
    /// What begins a struct. `None` if too few of its children are optional, or a required one or an attribute is of a
    /// type without an empty value.
    #[must_use]
    pub fn begun<'p>(&'p self, item: &'p Struct) -> Option<Vec<Empty<'p>>> {
        let required = item.fields().iter().filter(|field| field.is_required());
        let required = required.count();
        let optional = item.fields().len() - required;
        if item.base.is_some() || optional < MANY || optional < MORE * required {
            return None;
        }
        self.given(item)
    }

    /// What the `new` of a struct is given, in its order. Without that it has a default.
    fn given<'p>(&'p self, item: &'p Struct) -> Option<Vec<Empty<'p>>> {
        if self.base(item).is_some_and(|base| !self.is_default(base)) {
            return None;
        }
        let attributes = item.attributes.iter().filter(|it| it.required);
        let mut given: Vec<_> = attributes.map(|it| (&*it.field, Some(&it.ty))).collect();
        match &item.body {
            Body::Text(ty) => given.push(("value", Some(ty))),
            Body::Whole(_) => return None,
            Body::Empty | Body::Mixed(_) | Body::Open(_) => {}
            Body::Children { fields, .. } => {
                let required = fields.iter().filter(|field| field.is_required());
                given.extend(required.map(|field| (&*field.ident, value_of(field))));
            }
        }
        given.sort_by_key(|(field, _)| !item.first_arguments.contains(field));
        given.into_iter().map(|(_, ty)| self.empty(ty?)).collect()
    }

    fn empty<'p>(&'p self, ty: &'p Ty) -> Option<Empty<'p>> {
        use ValueTy as V;
        match ty.plain() {
            Ty::Value(
                value @ (V::String
                | V::Uri
                | V::Bool
                | V::I8
                | V::I16
                | V::I32
                | V::I64
                | V::U8
                | V::U16
                | V::U32
                | V::U64
                | V::F32
                | V::F64),
            ) => Some(Empty::Value(*value)),
            Ty::Item(path) => {
                let given = self.given(self.structure(path)?)?;
                Some(Empty::Struct(path, given))
            }
            _ => None,
        }
    }
}

/// The type of a field that is a value of it.
fn value_of(field: &Field) -> Option<&Ty> {
    match &field.kind {
        FieldKind::Element(ElementKind {
            ty,
            nillable: false,
            boxed: false,
            ..
        }) => Some(ty),
        _ => None,
    }
}
