//! Structs that are begun with something empty for each thing that is required, and then filled in place.
//!
//! It is for those with many optional children, which would otherwise all be moved there from variables.

use super::given::Given;
use super::items::Plan;
use super::paths::ItemPath;
use super::structs::{ElementKind, Field, FieldKind, Struct};
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
        self.empty_parts(item, &mut (optional / MORE))
    }

    /// Something empty for all that a struct must be given, with so many empty values at most.
    fn empty_parts<'p>(&'p self, item: &'p Struct, most: &mut usize) -> Option<Vec<Empty<'p>>> {
        let given = self.given(item).into_iter();
        let types = given.map(|given| match given {
            Given::Attribute(attribute) => Some(&attribute.ty),
            Given::Text(ty) => Some(ty),
            Given::Child(field) => value_of(field),
            Given::Base(_) | Given::Whole(_) => None,
        });
        types.map(|ty| self.empty(ty?, most)).collect()
    }

    fn empty<'p>(&'p self, ty: &'p Ty, most: &mut usize) -> Option<Empty<'p>> {
        use ValueTy as V;
        let value = match ty.plain() {
            Ty::Item(path) => {
                let given = self.empty_parts(self.structure(path)?, most)?;
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
