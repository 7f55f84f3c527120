//! Which definition a reference to a type stands for, and what that is based on.

use super::{Builtin, Content, Model, Type, TypeRef, Variety};

/// What a simple type restricts in the end, directly or through other types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SimpleBase {
    /// A built-in type.
    Builtin(Builtin),
    /// A list.
    List,
    /// A union.
    Union,
}

impl Model {
    /// The definition of a type. `None` for a built-in type.
    #[must_use]
    pub fn definition<'m>(&'m self, ty: &'m TypeRef) -> Option<&'m Type> {
        match ty {
            TypeRef::Builtin(_) => None,
            TypeRef::Named(name) => self.types.get(name),
            TypeRef::Anonymous(definition) => Some(definition),
        }
    }

    /// What a simple type restricts in the end. `None` for a complex type.
    #[must_use]
    pub fn simple_base<'m>(&'m self, mut ty: &'m TypeRef) -> Option<SimpleBase> {
        loop {
            let definition = match ty {
                TypeRef::Builtin(builtin) => return Some(SimpleBase::Builtin(*builtin)),
                TypeRef::Named(name) => self.types.get(name)?,
                TypeRef::Anonymous(definition) => definition,
            };
            let Type::Simple(simple) = definition else {
                return None;
            };
            match &simple.variety {
                Variety::Restriction { base, .. } => ty = base,
                Variety::List(_) => return Some(SimpleBase::List),
                Variety::Union(_) => return Some(SimpleBase::Union),
            }
        }
    }

    /// The simple type of the text in an element of a type. `None` if such an element has no text.
    #[must_use]
    pub fn text_type<'m>(&'m self, ty: &'m TypeRef) -> Option<&'m TypeRef> {
        let mut definition = self.definition(ty);
        while let Some(Type::Complex(complex)) = definition {
            if let Content::Simple(text) = &complex.content {
                return Some(text);
            }
            let base = &complex.derivation.as_ref()?.base;
            definition = Some(self.types.get(base)?);
        }
        Some(ty)
    }
}
