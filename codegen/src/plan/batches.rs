//! Responses to operations on several things: they hold a message for each thing.

use super::enums::AlternativeKind;
use super::items::{Item, Operation, Plan};
use super::paths::ItemPath;
use super::structs::{Count, FieldKind, ListItems, Struct};
use super::ty::Ty;
use crate::profile::Service;

/// Where the messages of a response are.
#[derive(Debug)]
pub(crate) struct Batch<'p> {
    pub(crate) response: &'p ItemPath,
    /// The field with the messages, which may be one of a base.
    pub(crate) field: &'p str,
    /// The enum of messages, and the variant for those of the operation.
    pub(crate) choice: &'p ItemPath,
    pub(crate) variant: &'p str,
    /// The type of these.
    pub(crate) message: &'p ItemPath,
}

impl Plan {
    /// The batch that answers an operation. The profile says which messages are in it.
    pub(crate) fn batch<'p>(
        &'p self,
        operation: &'p Operation,
        service: &Service,
    ) -> Option<Batch<'p>> {
        let response = &operation.response.as_ref()?.path;
        let (field, choice) = self.messages_of(self.structure(response)?)?;
        let Item::Choice(item) = self.items.get(choice)? else {
            return None;
        };
        let element = (service.message)(&operation.name);
        let mut alternatives = item.alternatives.iter();
        let (variant, message) = alternatives.find_map(|part| match &part.kind {
            AlternativeKind::Element(known)
                if known.name.split_once(':').map(|(_, local)| local) == Some(&*element) =>
            {
                match &known.ty {
                    Ty::Item(path) => Some((&*part.variant, path)),
                    _ => None,
                }
            }
            _ => None,
        })?;
        Some(Batch {
            response,
            field,
            choice,
            variant,
            message,
        })
    }

    /// The field of a struct or its bases that has a list of response messages, and their enum.
    fn messages_of<'p>(&'p self, item: &'p Struct) -> Option<(&'p str, &'p ItemPath)> {
        let own = item.fields().iter().find_map(|field| match &field.kind {
            FieldKind::List(list) if field.shape() != Count::Optional => match &list.items {
                ListItems::Choice(path) => Some((&*field.ident, path)),
                _ => None,
            },
            _ => None,
        });
        let is_messages = |path: &ItemPath| {
            matches!(self.items.get(path), Some(Item::Choice(choice))
                if self.has_only_response_messages(choice))
        };
        own.filter(|(_, path)| is_messages(path))
            .or_else(|| self.messages_of(self.base(item)?))
    }
}
