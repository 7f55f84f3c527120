//! Facts about items that emission needs when other items refer to them.

use super::enums::{AlternativeKind, Choice, OtherVariant};
use super::items::{Item, Plan};
use super::paths::ItemPath;
use super::structs::{Body, ElementKind, Field, FieldKind, ListItems, ListKind, Struct};
use super::ty::Ty;

impl Plan {
    /// Whether a document says something of several elements together, or of the types that may be named.
    #[must_use]
    pub fn has_identities(&self) -> bool {
        !self.identities.elements.is_empty()
    }

    /// The struct with this path.
    #[must_use]
    pub fn structure(&self, path: &ItemPath) -> Option<&Struct> {
        match self.items.get(path)? {
            Item::Struct(item) => Some(item),
            _ => None,
        }
    }

    /// The base of a struct.
    #[must_use]
    pub fn base(&self, item: &Struct) -> Option<&Struct> {
        self.structure(&item.base.as_ref()?.path)
    }

    /// Whether a struct can be filled in place. If so, a struct that extends it need not collect its parts in
    /// variables.
    #[must_use]
    pub fn is_filled_in_place(&self, item: &Struct) -> bool {
        let own = match &item.body {
            Body::Empty => true,
            Body::Text(_) | Body::Mixed(_) | Body::Open(_) | Body::Whole(_) => false,
            Body::Children { fields, any_order } => {
                // Checks are made after all fields were read, when the struct can no longer be filled.
                let needs_end = |field: &Field| field.is_required() || field.is_checked();
                !any_order && !fields.iter().any(needs_end)
            }
        };
        own && !item.is_group
            && self
                .base(item)
                .is_none_or(|base| self.is_filled_in_place(base))
    }

    /// Whether two neighbouring values of a choice can be read as one: an alternative is a repeated element,
    /// or a group whose parts may be absent.
    #[must_use]
    pub fn may_merge(&self, path: &ItemPath) -> bool {
        let Some(Item::Choice(choice)) = self.items.get(path) else {
            return false;
        };
        choice.alternatives.iter().any(|alternative| {
            matches!(
                alternative.kind,
                AlternativeKind::Elements(..) | AlternativeKind::Group(_)
            )
        })
    }

    /// Whether a group has no required part.
    #[must_use]
    pub fn may_be_empty(&self, path: &ItemPath) -> bool {
        self.structure(path)
            .is_some_and(|group| !group.fields().iter().any(Field::is_required))
    }

    /// Whether a type is a simple value, so that an empty element can stand for its default.
    #[must_use]
    pub fn is_value(&self, ty: &Ty) -> bool {
        match ty.plain() {
            Ty::Item(path) => self.structure(path).is_none(),
            ty => !matches!(ty, Ty::Any | Ty::Abstract),
        }
    }

    /// Whether an element with this type can be valid.
    #[must_use]
    pub fn is_possible(&self, element: &ElementKind) -> bool {
        match &element.ty {
            Ty::Abstract => false,
            Ty::Item(path) => element.nillable || !self.impossible.contains(path),
            _ => true,
        }
    }

    /// Whether a list can be valid.
    fn is_possible_list(&self, list: &ListKind) -> bool {
        !list.is_non_empty() || self.is_possible_item(&list.items)
    }

    /// Whether an item of a list can be valid.
    #[must_use]
    pub fn is_possible_item(&self, items: &ListItems) -> bool {
        match items {
            ListItems::Element(element) => self.is_possible(element),
            ListItems::Choice(path) => !self.impossible.contains(path),
            ListItems::Any(_) => true,
        }
    }

    /// Whether a field can hold anything valid.
    #[must_use]
    pub fn is_possible_field(&self, field: &Field) -> bool {
        match &field.kind {
            FieldKind::Element(element) => self.is_possible(element),
            FieldKind::List(list) => self.is_possible_list(list),
            FieldKind::Choice { path, .. } | FieldKind::Group { path } => {
                !self.impossible.contains(path)
            }
            FieldKind::Any(_) | FieldKind::Rest(_) => true,
        }
    }

    /// Whether an alternative can be valid.
    #[must_use]
    pub fn is_possible_alternative(&self, kind: &AlternativeKind) -> bool {
        match kind {
            AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) => {
                self.is_possible(element)
            }
            AlternativeKind::List(list) => self.is_possible_list(list),
            AlternativeKind::Group(path) => !self.impossible.contains(path),
            AlternativeKind::Any(_) => true,
        }
    }

    /// Whether a struct is the base of all response messages or extends it.
    #[must_use]
    pub fn is_response_message(&self, path: &ItemPath) -> bool {
        let base = |path: &ItemPath| Some(&self.structure(path)?.base.as_ref()?.path);
        std::iter::successors(Some(path), |path| base(path))
            .any(|path| self.response_message.as_ref() == Some(path))
    }

    /// Whether all alternatives of a choice are response messages.
    #[must_use]
    pub fn has_only_response_messages(&self, choice: &Choice) -> bool {
        choice.alternatives.iter().all(|alternative| {
            matches!(&alternative.kind, AlternativeKind::Element(element)
                if !element.nillable
                    && matches!(&element.ty, Ty::Item(path) if self.is_response_message(path)))
        })
    }

    /// The variant of a choice for an element that the schema does not know.
    #[must_use]
    pub fn variant_for_others<'c>(&self, choice: &'c Choice) -> Option<OtherVariant<'c>> {
        let name = choice.other.as_deref()?;
        // Mixed content keeps other elements itself.
        if choice.content.is_some() {
            return None;
        }
        if !self.has_only_response_messages(choice) {
            return Some(OtherVariant { name, base: None });
        }
        let base = self.response_message.as_ref()?;
        let is_filled = self.is_filled_in_place(self.structure(base)?);
        let base = Some(base.clone());
        is_filled.then_some(OtherVariant { name, base })
    }

    /// The URI of a canonical prefix.
    #[must_use]
    pub fn uri_of(&self, prefix: &str) -> Option<&str> {
        let mut namespaces = self.namespaces.iter();
        let namespace = namespaces.find(|namespace| namespace.prefix == prefix)?;
        namespace.uri.as_deref()
    }
}
