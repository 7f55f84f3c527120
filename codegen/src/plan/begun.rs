//! Structs that are begun with something empty for each thing that is required, and then filled in place.
//!
//! It is for those with many optional children, which would otherwise all be moved there from variables.

use super::items::Plan;
use super::paths::ItemPath;
use super::structs::{Body, ElementKind, Field, FieldKind, Struct};
use super::ty::{Ty, ValueTy};

/// With at least so many optional children it is less code, and faster.
const MANY: usize = 16;

/// And if there are at least so many times as many of these as empty values.
const MORE: usize = 2;

/// An empty value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Empty<'p> {
    /// An empty text.
    Text,
    /// `false`
    False,
    /// The integer zero.
    Integer,
    /// The floating point number zero.
    Float,
    /// A struct whose `new` is given these, or its default.
    Struct(&'p ItemPath, Vec<Self>),
}

impl Plan {
    /// What the `new` of a struct is given to begin it. `None` if it has too few optional children, or if a required
    /// child or a required attribute has a type without an empty value.
    #[must_use]
    pub fn begun<'p>(&'p self, item: &'p Struct) -> Option<Vec<Empty<'p>>> {
        let optional = item.fields().iter().filter(|field| !field.is_required());
        let optional = optional.count();
        if item.base.is_some() || optional < MANY {
            return None;
        }
        self.given(item, &mut (optional / MORE))
    }

    /// What the `new` of a struct is given, in the order of its fields, with so many empty values at most.
    fn given<'p>(&'p self, item: &'p Struct, most: &mut usize) -> Option<Vec<Empty<'p>>> {
        let has_own_order = !item.first_arguments.is_empty();
        if has_own_order || self.base(item).is_some_and(|base| !self.is_default(base)) {
            return None;
        }
        let attributes = item.attributes.iter().filter(|it| it.required);
        let attributes = attributes.map(|it| Some(&it.ty));
        let content: Vec<Option<&Ty>> = match &item.body {
            Body::Text(ty) => vec![Some(ty)],
            Body::Whole(_) => return None,
            Body::Empty | Body::Mixed(_) | Body::Open(_) => Vec::new(),
            Body::Children { fields, .. } => {
                let required = fields.iter().filter(|field| field.is_required());
                required.map(value_of).collect()
            }
        };
        let types = attributes.chain(content);
        types.map(|ty| self.empty(ty?, most)).collect()
    }

    fn empty<'p>(&'p self, ty: &'p Ty, most: &mut usize) -> Option<Empty<'p>> {
        use ValueTy as V;
        let value = match ty.plain() {
            Ty::Item(path) => {
                let given = self.given(self.structure(path)?, most)?;
                return Some(Empty::Struct(path, given));
            }
            Ty::Value(V::String | V::Uri) => Empty::Text,
            Ty::Value(V::Bool) => Empty::False,
            Ty::Value(V::I8 | V::I16 | V::I32 | V::I64 | V::U8 | V::U16 | V::U32 | V::U64) => {
                Empty::Integer
            }
            Ty::Value(V::F32 | V::F64) => Empty::Float,
            _ => return None,
        };
        *most = most.checked_sub(1)?;
        Some(value)
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
