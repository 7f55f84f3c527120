//! Placement: where one element can belong to several parts, the reader must know when a part ends and when it
//! begins. By the rule of Unique Particle Attribution that is enough. Elsewhere it reads on, so that lenient
//! reading keeps what is there once too often.

use super::leaves::{Leaves, first, has_double};
use super::parts::{ContentPart, PartKind};

/// Says of each part whether the reader must stop at its maximum, and of each sequence whether it begins only
/// where it can. `around` are the leaves of the type and its family.
pub(super) fn place<'m>(parts: &mut [ContentPart<'m>], around: &Leaves<'m>, is_repeated: bool) {
    for part in parts {
        if part.is_repeated() && part.occurs.max.is_some() {
            let one = std::slice::from_ref(part);
            let outside = around.without(&Leaves::of(one));
            let is_double = || first(one).iter().any(|leaf| outside.overlap(*leaf));
            part.is_limited = is_repeated || is_double();
        }
        let is_repeated = is_repeated || part.is_repeated();
        match &mut part.kind {
            PartKind::Element { .. } | PartKind::Any { .. } => {}
            PartKind::Choice { alternatives, .. } => place(alternatives, around, is_repeated),
            PartKind::Sequence { parts, first, .. } => {
                if has_double(parts, around) {
                    *first = self::first(parts);
                }
                place(parts, around, is_repeated);
            }
        }
    }
}
