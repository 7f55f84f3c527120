//! Whether a text is a value of a simple type: its white space, its built-in type and all facets.

use crate::model::value_space as space;
use crate::model::{Builtin, Facet, Model, Type, TypeRef, Variety, WhiteSpace};
use crate::pattern;

/// The types that a type restricts, the nearest first, and the type that they all restrict.
pub(super) struct Restrictions<'m> {
    /// The facets of each restriction, the nearest first.
    pub(super) steps: Vec<&'m [Facet]>,
    /// The type that is restricted.
    pub(super) base: Base<'m>,
}

/// The type with which a chain of restrictions begins.
#[derive(Clone, Copy)]
pub(super) enum Base<'m> {
    Builtin(Builtin),
    List(&'m TypeRef),
    Union(&'m [TypeRef]),
    /// A complex type, or a type that is defined by itself. Both are reported as other errors.
    Unknown,
}

impl<'m> Restrictions<'m> {
    pub(super) fn of(model: &'m Model, mut ty: &'m TypeRef) -> Self {
        const MOST: usize = 1000;
        let mut steps = Vec::new();
        while steps.len() < MOST {
            let definition = match ty {
                TypeRef::Builtin(builtin) => {
                    let base = Base::Builtin(*builtin);
                    return Self { steps, base };
                }
                TypeRef::Named(name) => model.types.get(name),
                TypeRef::Anonymous(definition) => Some(&**definition),
            };
            let Some(Type::Simple(simple)) = definition else {
                break;
            };
            match &simple.variety {
                Variety::Restriction { base, facets } => {
                    steps.push(&**facets);
                    ty = base;
                }
                Variety::List(item) => {
                    let base = Base::List(item);
                    return Self { steps, base };
                }
                Variety::Union(members) => {
                    let base = Base::Union(members);
                    return Self { steps, base };
                }
            }
        }
        Self {
            steps,
            base: Base::Unknown,
        }
    }

    /// What is done to the white space of a text.
    pub(super) fn white_space(&self) -> WhiteSpace {
        let mut facets = self.steps.iter().flat_map(|facets| facets.iter());
        let own = facets.find_map(|facet| match facet {
            Facet::WhiteSpace(white_space) => Some(*white_space),
            _ => None,
        });
        own.unwrap_or(match self.base {
            Base::Builtin(builtin) => space::white_space(builtin),
            Base::List(_) => WhiteSpace::Collapse,
            // Each member has its own way.
            Base::Union(_) | Base::Unknown => WhiteSpace::Preserve,
        })
    }

    /// Whether two texts are the same value.
    pub(super) fn is_same(&self, one: &str, other: &str) -> bool {
        match self.base {
            Base::Builtin(builtin) => space::is_same(builtin, one, other),
            _ => one == other,
        }
    }

    fn length(&self, text: &str) -> usize {
        match self.base {
            Base::Builtin(builtin) => space::length(builtin, text),
            Base::List(_) => text.split(' ').filter(|item| !item.is_empty()).count(),
            Base::Union(_) | Base::Unknown => text.chars().count(),
        }
    }
}

/// Whether a text is a value of a simple type.
pub(super) fn is_value(model: &Model, ty: &TypeRef, text: &str) -> bool {
    let restrictions = Restrictions::of(model, ty);
    let text = space::normalised(text, restrictions.white_space());
    let is_of_base = match restrictions.base {
        Base::Builtin(builtin) => space::is_value(builtin, &text),
        Base::List(item) => {
            let mut items = text.split(' ').filter(|item| !item.is_empty());
            items.all(|text| is_value(model, item, text))
        }
        Base::Union(members) => members.iter().any(|member| is_value(model, member, &text)),
        Base::Unknown => true,
    };
    let mut steps = restrictions.steps.iter();
    is_of_base && steps.all(|facets| meets(&restrictions, facets, &text))
}

/// Whether a value meets the facets of one restriction.
fn meets(restrictions: &Restrictions<'_>, facets: &[Facet], text: &str) -> bool {
    let is_matched = |pattern: &String| {
        let regex = pattern::translate(pattern).ok();
        let regex = regex.and_then(|regex| regex_lite::Regex::new(&format!("^(?:{regex})$")).ok());
        // An invalid pattern is reported as another error.
        regex.is_none_or(|regex| regex.is_match(text))
    };
    let mut patterns = facets.iter().filter_map(|facet| match facet {
        Facet::Pattern(pattern) => Some(pattern),
        _ => None,
    });
    let mut values = facets.iter().filter_map(|facet| match facet {
        Facet::Enumeration(value, _) => Some(value),
        _ => None,
    });
    let white_space = restrictions.white_space();
    let is_listed = |value: &String| {
        let value = space::normalised(value, white_space);
        restrictions.is_same(&value, text)
    };
    // The patterns of one restriction are alternatives, and so are its values.
    (patterns.clone().next().is_none() || patterns.any(is_matched))
        && (values.clone().next().is_none() || values.any(is_listed))
        && facets
            .iter()
            .all(|facet| meets_limit(restrictions, facet, text))
}

fn meets_limit(restrictions: &Restrictions<'_>, facet: &Facet, text: &str) -> bool {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let length = || u64::try_from(restrictions.length(text)).unwrap_or(u64::MAX);
    let order = |limit: &str| match restrictions.base {
        Base::Builtin(builtin) => space::compare(builtin, text, limit.trim()),
        _ => None,
    };
    match facet {
        Facet::Length(limit) => length() == *limit,
        Facet::MinLength(limit) => length() >= *limit,
        Facet::MaxLength(limit) => length() <= *limit,
        Facet::MinInclusive(limit) => matches!(order(limit), Some(Equal | Greater)),
        Facet::MinExclusive(limit) => order(limit) == Some(Greater),
        Facet::MaxInclusive(limit) => matches!(order(limit), Some(Equal | Less)),
        Facet::MaxExclusive(limit) => order(limit) == Some(Less),
        Facet::TotalDigits(limit) => digits(text).0 <= *limit,
        Facet::FractionDigits(limit) => digits(text).1 <= *limit,
        Facet::Pattern(_) | Facet::Enumeration(..) | Facet::WhiteSpace(_) => true,
    }
}

/// How many significant digits a number has, and how many of them are after the point.
fn digits(text: &str) -> (u64, u64) {
    let number = text.trim_start_matches(['+', '-']);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let count = |digits: &str| u64::try_from(digits.len()).unwrap_or(u64::MAX);
    let fraction = count(fraction.trim_end_matches('0'));
    (
        count(whole.trim_start_matches('0')).saturating_add(fraction),
        fraction,
    )
}

/// Whether two texts are the same value of a type.
pub(super) fn is_same_value(model: &Model, ty: &TypeRef, one: &str, other: &str) -> bool {
    let restrictions = Restrictions::of(model, ty);
    let white_space = restrictions.white_space();
    let [one, other] = [one, other].map(|text| space::normalised(text, white_space));
    restrictions.is_same(&one, &other)
}
