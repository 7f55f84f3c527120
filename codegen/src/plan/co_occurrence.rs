//! Co-occurrence: if any part of an optional sequence is present, its required parts must be present too. The
//! parts are neighbours among the fields.

use std::cmp::Reverse;
use std::ops::RangeInclusive;

/// Says that an optional field is required if another field of its optional sequence is present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoOccurrence {
    /// How often the field must occur then.
    pub least: u64,
    /// How many fields before it belong to the sequence.
    pub before: usize,
    /// How many fields after it belong to the sequence.
    pub after: usize,
}

impl CoOccurrence {
    /// The fields of the sequence of this field, including the field itself.
    fn members(self, index: usize) -> RangeInclusive<usize> {
        index - self.before..=index + self.after
    }

    /// The other fields of the sequence of this field.
    pub fn others(self, index: usize) -> impl Iterator<Item = usize> {
        self.members(index).filter(move |&other| other != index)
    }

    /// The fields that make this field required: it must be present if one of them is.
    pub fn reasons(self, index: usize) -> impl Iterator<Item = usize> {
        // If a single occurrence is too few, the field itself requires more of them.
        let is_one_too_few = self.least > 1;
        self.members(index)
            .filter(move |&other| other != index || is_one_too_few)
    }
}

/// An optional sequence among the fields of a struct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionalSequence {
    /// Its fields.
    pub fields: RangeInclusive<usize>,
    /// The first field that is required if others are present.
    pub first: usize,
}

impl OptionalSequence {
    /// Whether this sequence is inside another.
    #[must_use]
    pub fn is_in(&self, other: &Self) -> bool {
        self.fields != other.fields
            && other.fields.contains(self.fields.start())
            && other.fields.contains(self.fields.end())
    }
}

/// The optional sequences among these fields, each after those around it.
pub(super) fn optional_sequences(
    fields: impl Iterator<Item = Option<CoOccurrence>>,
) -> Vec<OptionalSequence> {
    let mut sequences: Vec<OptionalSequence> = Vec::new();
    for (first, co_occurrence) in fields.enumerate() {
        let Some(co_occurrence) = co_occurrence else {
            continue;
        };
        let fields = co_occurrence.members(first);
        if sequences.iter().all(|known| known.fields != fields) {
            sequences.push(OptionalSequence { fields, first });
        }
    }
    sequences.sort_by_key(|sequence| Reverse(sequence.fields.end() - sequence.fields.start()));
    sequences
}
