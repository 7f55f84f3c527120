//! What must be given to make a struct.

use super::items::Plan;
use super::structs::{Attribute, Base, Body, ElementKind, Field, Struct};
use super::ty::Ty;

/// A field of a struct that must be given.
#[derive(Clone, Copy, Debug)]
pub enum Given<'p> {
    /// The base.
    Base(&'p Base),
    /// A required attribute.
    Attribute(&'p Attribute),
    /// The text.
    Text(&'p Ty),
    /// All of a root element.
    Whole(&'p ElementKind),
    /// A required child.
    Child(&'p Field),
}

impl<'p> Given<'p> {
    /// The name of the field.
    #[must_use]
    pub fn field(self) -> &'p str {
        match self {
            Self::Base(base) => &base.field,
            Self::Attribute(attribute) => &attribute.field,
            Self::Text(_) | Self::Whole(_) => "value",
            Self::Child(field) => &field.ident,
        }
    }
}

impl Plan {
    /// What the `new` of a struct is given: in the order of the fields, except that the profile puts some first.
    #[must_use]
    pub fn given<'p>(&'p self, item: &'p Struct) -> Vec<Given<'p>> {
        let is_given = |base: &&Base| {
            self.structure(&base.path)
                .is_some_and(|it| !self.is_default(it))
        };
        let base = item.base.iter().filter(is_given).map(Given::Base);
        let attributes = item.attributes.iter().filter(|it| it.required);
        let mut given: Vec<_> = base.chain(attributes.map(Given::Attribute)).collect();
        match &item.body {
            Body::Text(ty) => given.push(Given::Text(ty)),
            Body::Whole(element) => given.push(Given::Whole(element)),
            Body::Empty | Body::Mixed(_) | Body::Open(_) => {}
            Body::Children { fields, .. } => {
                let required = fields.iter().filter(|field| field.is_required());
                given.extend(required.map(Given::Child));
            }
        }
        given.sort_by_key(|given| !item.first_arguments.contains(&given.field()));
        given
    }

    /// Whether nothing must be given to make a struct.
    #[must_use]
    pub fn is_default(&self, item: &Struct) -> bool {
        self.given(item).is_empty()
    }
}
