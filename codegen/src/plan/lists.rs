//! Types that only repeat something have no struct: the field is the `Vec`.

use crate::error::Error;
use crate::model::{ComplexType, Content, Element, Type, TypeRef};

use super::build::{Context, Items, Planner, WaitingType};
use super::choices::{NewChoice, element_names};
use super::parts::{ContentPart, Counting, PartKind};
use super::paths::ItemPath;
use super::structs::{ElementKind, ListItems, ListKind};
use super::wildcards::wildcard;

impl<'m> Planner<'m> {
    /// How an element is read whose type only repeats something.
    pub(super) fn list(
        &mut self,
        element: &'m Element,
        is_local: bool,
        context: &Context,
    ) -> Result<Option<ListKind>, Error> {
        if element.is_nillable {
            return Ok(None);
        }
        let (ty, context) = match &element.ty {
            TypeRef::Named(name) if !self.bases.contains(name) => (
                self.model.types.get(name),
                Context::new(&self.names.of_type(name)),
            ),
            TypeRef::Anonymous(ty) if is_local => (
                Some(&**ty),
                self.inside(context, &element.name.local, &element.at),
            ),
            _ => return Ok(None),
        };
        let Some(Type::Complex(ty)) = ty else {
            return Ok(None);
        };
        let Some(part) = self.only_part(ty)? else {
            return Ok(None);
        };
        let occurs = part.occurs;
        let items = match part.kind {
            // Items with a default value need a field of their own.
            PartKind::Element { element, .. } if element.value.is_some() => return Ok(None),
            PartKind::Element {
                element, is_local, ..
            } => ListItems::Element(ElementKind {
                name: self.names.spelled(&element.name),
                ty: self.element_ty(element, is_local, &context)?,
                nillable: element.is_nillable,
                nil_attributes: None,
                boxed: false,
                constraint: None,
            }),
            PartKind::Any { wildcard: any } => ListItems::Any(wildcard(any)),
            PartKind::Choice {
                head: Some(head), ..
            } => ListItems::Choice(self.head(head)?),
            PartKind::Choice {
                alternatives, at, ..
            } => {
                let is_named = matches!(element.ty, TypeRef::Named(_));
                let items = Items {
                    alternatives,
                    at,
                    doc: &ty.doc,
                    context,
                };
                ListItems::Choice(self.items(items, is_named)?)
            }
            PartKind::Sequence { .. } => return Ok(None),
        };
        Ok(Some(ListKind {
            name: self.names.spelled(&element.name),
            items,
            occurs,
        }))
    }

    /// The only part of a type that repeats it and has nothing else.
    fn only_part(&self, ty: &'m ComplexType) -> Result<Option<ContentPart<'m>>, Error> {
        let is_plain = !ty.is_abstract
            && !ty.is_mixed
            && ty.derivation.is_none()
            && ty.attributes.is_empty()
            && ty.any_attribute.is_none();
        let Content::Particle(particle) = &ty.content else {
            return Ok(None);
        };
        if !is_plain {
            return Ok(None);
        }
        let mut parts = self.content(ty, particle)?;
        let only = parts.pop();
        let only = only.filter(|only| only.is_repeated() && only.counting == Counting::Own);
        Ok(only.filter(|_| parts.is_empty()))
    }

    /// The enum for the items of a list. That of a named type is planned later.
    fn items(&mut self, items: Items<'m>, is_named: bool) -> Result<ItemPath, Error> {
        let names = element_names(&items.alternatives);
        let path = self.nested_choice(&items.context, "Item", &names, items.at);
        if is_named {
            let ty = WaitingType::Items(Box::new(items));
            self.wait(path.clone(), ty, String::new());
            return Ok(path);
        }
        let new = NewChoice {
            path: &path,
            at: items.at,
            is_type: false,
            doc: items.doc,
            schema: None,
        };
        self.choice(&new, items.alternatives, &items.context)?;
        Ok(path)
    }
}
