//! Whether a complex type that restricts another admits nothing that the other does not admit (Particle Valid
//! (Restriction) and Derivation Valid (Restriction, Complex)).

use super::attributes;
use super::content;
use super::derivation::derives;
use super::particles::{Compositor, Plain, PlainTerm, Range, plain};
use super::wildcards::{is_subset, is_weaker};
use crate::error::{Error, ErrorKind};
use crate::model::simple_values::is_same_value;
use crate::model::{ComplexType, Content, Element, Method, Model, Type, ValueConstraint};

/// Checks a complex type, if it restricts another.
pub(super) fn check(model: &Model, ty: &ComplexType) -> Result<(), Error> {
    let Some(derivation) = ty.derivation.as_ref() else {
        return Ok(());
    };
    let Some(Type::Complex(base)) = model.types.get(&derivation.base) else {
        return Ok(());
    };
    if derivation.method != Method::Restriction {
        return Ok(());
    }
    let what = content_problem(model, ty, base).or_else(|| attributes::problem(model, ty, base));
    what.map_or(Ok(()), |what| {
        let base = derivation.base.show(&model.namespaces);
        Err(Error::new(&ty.at, ErrorKind::Restriction { base, what }))
    })
}

fn content_problem(model: &Model, ty: &ComplexType, base: &ComplexType) -> Option<String> {
    if matches!(ty.content, Content::Simple(_)) || has_text(model, base) {
        return None;
    }
    if ty.is_mixed && !base.is_mixed {
        return Some("it is mixed, and that is not".to_owned());
    }
    let own = plain(model, &content::of(model, ty));
    let of_base = plain(model, &content::of(model, base));
    match (own, of_base) {
        (None, None) => None,
        (None, Some(base)) => {
            (!base.is_emptiable()).then(|| "it is empty, and that must not be".to_owned())
        }
        (Some(_), None) => Some("it has content, and that has none".to_owned()),
        (Some(own), Some(base)) => {
            (!restricts(model, &own, &base)).then(|| "its content admits more".to_owned())
        }
    }
}

/// Whether a type has simple content.
fn has_text(model: &Model, ty: &ComplexType) -> bool {
    let mut next = Some(ty);
    let mut left = model.types.len() + 1;
    while let Some(ty) = next.filter(|_| left > 0) {
        if matches!(ty.content, Content::Simple(_)) {
            return true;
        }
        let base = ty.derivation.as_ref();
        next = base.and_then(|derivation| match model.types.get(&derivation.base) {
            Some(Type::Complex(base)) => Some(base),
            _ => None,
        });
        left -= 1;
    }
    false
}

/// Whether a particle is a valid restriction of another.
fn restricts(model: &Model, own: &Plain<'_>, base: &Plain<'_>) -> bool {
    use Compositor::{All, Choice, Sequence};
    let is_in_range = || own.occurrence().is_in(base.occurrence());
    match (&own.term, &base.term) {
        (PlainTerm::Element(own), PlainTerm::Element(base)) => {
            is_in_range() && is_narrower(model, own, base)
        }
        (PlainTerm::Element(element), PlainTerm::Any(any, _)) => {
            is_in_range() && super::wildcards::admits(any, element.name.namespace.as_deref())
        }
        (PlainTerm::Any(own_any, own_process), PlainTerm::Any(any, process)) => {
            is_in_range() && is_subset(own_any, any) && !is_weaker(*own_process, *process)
        }
        (PlainTerm::Any(..), _) | (PlainTerm::Group(..), PlainTerm::Element(_)) => false,
        (PlainTerm::Element(_), PlainTerm::Group(compositor, _)) => {
            let group = Plain {
                occurs: crate::model::Occurs::ONCE,
                term: PlainTerm::Group(*compositor, vec![own.clone()]),
            };
            restricts_group(model, &group, base)
        }
        (PlainTerm::Group(_, parts), PlainTerm::Any(..)) => {
            let any_number = Plain {
                occurs: crate::model::Occurs { min: 0, max: None },
                term: base.term.clone(),
            };
            parts.iter().all(|part| restricts(model, part, &any_number))
                && own.total().is_in(base.occurrence())
        }
        (PlainTerm::Group(own_kind, _), PlainTerm::Group(kind, _)) => match (own_kind, kind) {
            (All, All) | (Sequence, Sequence | All | Choice) | (Choice, Choice) => {
                restricts_group(model, own, base)
            }
            _ => false,
        },
    }
}

/// Whether a group is a valid restriction of another, if their compositors allow the comparison.
fn restricts_group(model: &Model, own: &Plain<'_>, base: &Plain<'_>) -> bool {
    use Compositor::{All, Choice, Sequence};
    let (PlainTerm::Group(own_kind, parts), PlainTerm::Group(kind, base_parts)) =
        (&own.term, &base.term)
    else {
        return false;
    };
    let is_in_range = own.occurrence().is_in(base.occurrence());
    match (own_kind, kind) {
        (Sequence, Sequence) | (All, All) => {
            is_in_range && maps_in_order(model, parts, base_parts, true)
        }
        (Choice, Choice) => is_in_range && maps_in_order(model, parts, base_parts, false),
        (Sequence, All) => is_in_range && maps_in_any_order(model, parts, base_parts),
        (Sequence, Choice) => {
            let count = u64::try_from(parts.len()).unwrap_or(u64::MAX);
            let Range { min, max } = own.occurrence();
            let sum = Range {
                min: min.saturating_mul(count),
                max: max.map(|max| max.saturating_mul(count)),
            };
            let is_mapped =
                |part: &Plain<'_>| base_parts.iter().any(|base| restricts(model, part, base));
            sum.is_in(base.occurrence()) && parts.iter().all(is_mapped)
        }
        _ => false,
    }
}

/// Whether each part restricts one of the base, in their order. If the compositor requires all parts of the
/// base, those that are left out must be optional.
fn maps_in_order(
    model: &Model,
    parts: &[Plain<'_>],
    base: &[Plain<'_>],
    all_are_asked_for: bool,
) -> bool {
    let mut left = base.iter();
    for part in parts {
        loop {
            let Some(candidate) = left.next() else {
                return false;
            };
            if restricts(model, part, candidate) {
                break;
            }
            if all_are_asked_for && !candidate.is_emptiable() {
                return false;
            }
        }
    }
    !all_are_asked_for || left.all(Plain::is_emptiable)
}

fn maps_in_any_order(model: &Model, parts: &[Plain<'_>], base: &[Plain<'_>]) -> bool {
    let mut left: Vec<&Plain<'_>> = base.iter().collect();
    for part in parts {
        let found = left
            .iter()
            .position(|candidate| restricts(model, part, candidate));
        let Some(found) = found else {
            return false;
        };
        left.remove(found);
    }
    left.into_iter().all(Plain::is_emptiable)
}

/// Whether an element admits nothing that another element of the same name does not admit.
fn is_narrower(model: &Model, own: &Element, base: &Element) -> bool {
    let has_value = match (&base.value, &own.value) {
        (Some(ValueConstraint::Fixed(of_base)), Some(ValueConstraint::Fixed(of_own))) => {
            is_same_value(model, &base.ty, of_own, of_base)
        }
        (Some(ValueConstraint::Fixed(_)), _) => false,
        _ => true,
    };
    let is_blocked = base.block.and(own.block) == base.block;
    own.name == base.name
        && is_blocked
        && (base.is_nillable || !own.is_nillable)
        && has_value
        && derives(model, &own.ty, &base.ty)
}
