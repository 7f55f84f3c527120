//! Recounts: in `(a{1,2}, b?){2,3}` two elements `a` can be one occurrence of the sequence or two. The reader takes as
//! many as it can for the first, which is right for their order but not for their number. So all occurrences of
//! such a part are checked together, by another way than counting its fields.

use super::parts::{ContentPart, Counting, PartKind};

/// Says of each part how it is counted.
pub(super) fn recount(parts: &mut [ContentPart<'_>]) {
    for part in parts {
        if part.is_repeated() && is_open(part) {
            part.counting = Counting::Together;
            each_inside(part, &mut |part| part.counting = Counting::InAnother);
        } else {
            match &mut part.kind {
                PartKind::Element { .. } | PartKind::Any { .. } => {}
                PartKind::Choice {
                    alternatives: parts,
                    ..
                }
                | PartKind::Sequence { parts, .. } => recount(parts),
            }
        }
    }
}

fn each_inside(part: &mut ContentPart<'_>, visit: &mut dyn FnMut(&mut ContentPart<'_>)) {
    match &mut part.kind {
        PartKind::Element { .. } | PartKind::Any { .. } => {}
        PartKind::Choice {
            alternatives: parts,
            ..
        }
        | PartKind::Sequence { parts, .. } => {
            for part in parts {
                visit(part);
                each_inside(part, visit);
            }
        }
    }
}

/// Whether it is open how many occurrences of a repeated part there are.
fn is_open(part: &ContentPart<'_>) -> bool {
    match &part.kind {
        PartKind::Element { .. } | PartKind::Any { .. } => false,
        PartKind::Choice { alternatives, .. } => {
            let mut alternatives = alternatives.iter();
            alternatives.any(|alternative| is_open_with(part, alternative))
        }
        PartKind::Sequence { parts, .. } => only(parts, |inner| is_open_with(part, inner)),
    }
}

/// Whether this is so of a part that can be all of a sequence: the others may be absent.
fn only(parts: &[ContentPart<'_>], ask: impl Fn(&ContentPart<'_>) -> bool) -> bool {
    parts.iter().enumerate().any(|(index, part)| {
        let mut others = parts.iter().enumerate();
        others.all(|(other, part)| other == index || part.occurs.min == 0) && ask(part)
    })
}

/// Whether another occurrence of the inner part can also be another occurrence of the outer one, and it matters.
fn is_open_with(outer: &ContentPart<'_>, inner: &ContentPart<'_>) -> bool {
    let (min, max) = (inner.least(), inner.occurs.max);
    let is_settled = max == Some(min)
        || !inner.is_repeated()
        || (outer.least() <= 1 && (min <= 1 || max.is_none()));
    // Where the inner number is open, elements of one outer occurrence can be those of another.
    let is_open_itself = || inner.is_repeated() && is_open(inner);
    !is_settled
        || is_open_itself()
        || match &inner.kind {
            PartKind::Element { .. } | PartKind::Any { .. } => false,
            PartKind::Choice { alternatives, .. } => {
                let mut alternatives = alternatives.iter();
                alternatives.any(|alternative| is_open_with(outer, alternative))
            }
            PartKind::Sequence { parts, .. } => only(parts, |part| is_open_with(outer, part)),
        }
}
