//! How far the children of an element have been read.

use roxmltree::NodeId;

use super::fields::{Choice, Field, Fields, Takes};
use crate::conform::tree::Name;

/// How far the children of an element have been read.
pub(super) struct Progress<'m> {
    pub(super) fields: Fields<'m>,
    /// How many children each field has taken.
    pub(super) taken: Vec<u64>,
    /// How many elements each choice keeps that it does not know.
    pub(super) others: Vec<u64>,
    /// Elements that the type does not know.
    pub(super) skipped: Vec<NodeId>,
    pub(super) position: usize,
}

/// Which field takes an element.
pub(super) enum Found {
    Field(usize),
    /// Those that know it have one already.
    Full,
    Nothing,
}

impl<'m> Progress<'m> {
    pub(super) fn new(fields: Fields<'m>) -> Self {
        Self {
            taken: vec![0; fields.all.len()],
            others: vec![0; fields.choices.len()],
            skipped: Vec::new(),
            position: 0,
            fields,
        }
    }

    pub(super) fn find(&self, name: &Name) -> Found {
        let fields = self.fields.all.iter().enumerate();
        let known: Vec<usize> = fields
            .filter(|(_, field)| field.takes.find(name).is_some())
            .map(|(index, _)| index)
            .collect();
        let has_room = |&&index: &&usize| {
            let field = &self.fields.all[index];
            let is_full = field.occurs.max == Some(1) && self.taken[index] > 0;
            let choice = field
                .choice
                .filter(|&number| is_single(&self.fields.choices[number]));
            let is_other =
                choice.is_some_and(|number| self.in_choice(number) > 0 && self.taken[index] == 0);
            !is_full && !is_other
        };
        // A declared element comes before a wildcard.
        let is_declared = |index: &&usize| !self.is_open(**index);
        let free: Vec<&usize> = known.iter().filter(has_room).collect();
        let ahead = |index: &&&usize| self.fields.all[***index].position >= self.position;
        let declared = || free.iter().copied().filter(is_declared);
        let first = declared()
            .find(|index| ahead(&index))
            .or_else(|| declared().next());
        match first.or_else(|| free.first().copied()) {
            Some(&index) => Found::Field(index),
            None if known.is_empty() => Found::Nothing,
            None => Found::Full,
        }
    }

    /// Whether a field is for a wildcard.
    pub(super) fn is_open(&self, index: usize) -> bool {
        matches!(self.fields.all[index].takes, Takes::Any(_))
    }

    /// Whether the type cannot do without the field.
    pub(super) fn is_required(&self, field: &Field<'_>) -> bool {
        let is_one = field.occurs.min > 0 && field.occurs.max == Some(1);
        let choice = field.choice.map(|number| &self.fields.choices[number]);
        match choice {
            Some(choice) => {
                is_single(choice) && choice.occurs.min > 0 && !choice.is_optional_on_error
            }
            None => is_one && !field.is_optional_on_error,
        }
    }

    pub(super) fn in_choice(&self, number: usize) -> u64 {
        let fields = self.fields.all.iter().zip(&self.taken);
        let inside = fields.filter(|(field, _)| field.choice == Some(number));
        inside.map(|(_, taken)| taken).sum::<u64>() + self.others[number]
    }

    /// Whether a choice has no fields of its own, since it is inside of another one.
    pub(super) fn is_nested(&self, number: usize) -> bool {
        !self
            .fields
            .all
            .iter()
            .any(|field| field.choice == Some(number))
    }

    /// Whether another element of the group of a field is there.
    pub(super) fn has_group(&self, field: &Field<'_>) -> bool {
        let fields = self.fields.all.iter().zip(&self.taken);
        let mut others = fields.filter(|(other, _)| other.group == field.group);
        others.any(|(_, taken)| *taken > 0)
    }
}

/// Whether a choice is made once.
pub(super) fn is_single(choice: &Choice) -> bool {
    choice.occurs.max == Some(1)
}
