//! Whether a text is a value of a simple type: its white space, its built-in type and all facets.

use super::value_space as space;
use super::{Builtin, Facet, Model, QName, Type, TypeRef, Variety, WhiteSpace};
use crate::pattern;

/// The types that a type restricts, the nearest first, and the type that they all restrict.
pub(crate) struct Restrictions<'m> {
    /// The facets of each restriction, the nearest first.
    pub(crate) steps: Vec<&'m [Facet]>,
    /// The name of the type of each restriction.
    names: Vec<Option<&'m QName>>,
    /// The type that is restricted.
    pub(crate) base: Base<'m>,
}

/// The type with which a chain of restrictions begins.
#[derive(Clone, Copy)]
pub(crate) enum Base<'m> {
    Builtin(Builtin),
    List(&'m TypeRef),
    Union(&'m [TypeRef]),
    /// A complex type, or a type that is defined by itself. Both are reported as other errors.
    Unknown,
}

impl<'m> Restrictions<'m> {
    pub(crate) fn of(model: &'m Model, mut ty: &'m TypeRef) -> Self {
        const MOST: usize = 1000;
        let (mut steps, mut names) = (Vec::new(), Vec::new());
        while steps.len() < MOST {
            let (name, definition) = match ty {
                TypeRef::Builtin(builtin) => {
                    let base = Base::Builtin(*builtin);
                    return Self { steps, names, base };
                }
                TypeRef::Named(name) => (Some(name), model.types.get(name)),
                TypeRef::Anonymous(definition) => (None, Some(&**definition)),
            };
            let Some(Type::Simple(simple)) = definition else {
                break;
            };
            match &simple.variety {
                Variety::Restriction { base, facets } => {
                    steps.push(&**facets);
                    names.push(name);
                    ty = base;
                }
                Variety::List(item) => {
                    let base = Base::List(item);
                    return Self { steps, names, base };
                }
                Variety::Union(members) => {
                    let base = Base::Union(members);
                    return Self { steps, names, base };
                }
            }
        }
        Self {
            steps,
            names,
            base: Base::Unknown,
        }
    }

    /// What is done to the white space of a text.
    pub(crate) fn white_space(&self) -> WhiteSpace {
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
    pub(crate) fn is_same(&self, one: &str, other: &str) -> bool {
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
pub(crate) fn is_value(model: &Model, ty: &TypeRef, text: &str) -> bool {
    check(model, ty, text).is_ok()
}

/// Checks that a text is a value of a simple type. The error says what was expected.
pub(crate) fn check(model: &Model, ty: &TypeRef, text: &str) -> Result<(), Expected> {
    let restrictions = Restrictions::of(model, ty);
    let text = space::normalised(text, restrictions.white_space());
    match restrictions.base {
        Base::Builtin(builtin) if !space::is_value(builtin, &text) => {
            return Err(Expected::Text(format!("an xs:{}", builtin.name())));
        }
        Base::List(item) => {
            let mut items = text.split(' ').filter(|item| !item.is_empty());
            items
                .try_for_each(|text| check(model, item, text))
                .map_err(|item| Expected::List(Box::new(item)))?;
        }
        Base::Union(members) => {
            if !members.iter().any(|member| is_value(model, member, &text)) {
                return Err(Expected::Text(
                    "a value of any type in the union".to_owned(),
                ));
            }
        }
        Base::Builtin(_) | Base::Unknown => {}
    }
    let steps = restrictions.steps.iter().zip(&restrictions.names).rev();
    for (facets, name) in steps {
        restrictions
            .meets(facets, &text)
            .map_err(|expected| expected.unwrap_or_else(|| Expected::Listed(name.cloned())))?;
    }
    Ok(())
}

/// Whether a value of a base meets the facets of a restriction, except that it need not be listed.
pub(crate) fn meets_facets(model: &Model, base: &TypeRef, facets: &[Facet], text: &str) -> bool {
    let is_other = |facet: &&Facet| !matches!(facet, Facet::Enumeration(..));
    let facets: Vec<Facet> = facets.iter().filter(is_other).cloned().collect();
    Restrictions::of(model, base).meets(&facets, text).is_ok()
}

/// What was expected in place of a text.
#[derive(Debug)]
pub(crate) enum Expected {
    /// A value that the type of this name lists.
    Listed(Option<QName>),
    /// A list of items, each of which is this.
    List(Box<Expected>),
    /// This.
    Text(String),
}

impl Restrictions<'_> {
    /// Checks that a value meets the facets of one restriction. The error says what was expected: `None` for
    /// one of the listed values.
    fn meets(&self, facets: &[Facet], text: &str) -> Result<(), Option<Expected>> {
        let is_matched = |pattern: &&String| {
            let regex = pattern::translate(pattern).ok();
            let regex =
                regex.and_then(|regex| regex_lite::Regex::new(&format!("^(?:{regex})$")).ok());
            // An invalid pattern is reported as another error.
            regex.is_none_or(|regex| regex.is_match(text))
        };
        let patterns = facets.iter().filter_map(|facet| match facet {
            Facet::Pattern(pattern) => Some(pattern),
            _ => None,
        });
        let patterns: Vec<&String> = patterns.collect();
        let mut values = facets.iter().filter_map(|facet| match facet {
            Facet::Enumeration(value, _) => Some(value),
            _ => None,
        });
        let white_space = self.white_space();
        let is_listed = |value: &String| {
            let value = space::normalised(value, white_space);
            self.is_same(&value, text)
        };
        // The patterns of one restriction are alternatives, and so are its values.
        if values.clone().next().is_some() && !values.any(is_listed) {
            return Err(None);
        }
        if !patterns.is_empty() && !patterns.iter().any(is_matched) {
            let all: Vec<&str> = patterns.iter().map(|pattern| pattern.as_str()).collect();
            let expected = format!("a text that matches {}", all.join("|"));
            return Err(Some(Expected::Text(expected)));
        }
        let broken = facets
            .iter()
            .find_map(|facet| limit(facet).filter(|_| !self.meets_limit(facet, text)));
        broken.map_or(Ok(()), |(name, limit)| {
            Err(Some(Expected::Text(format!("a value with {name} {limit}"))))
        })
    }

    fn meets_limit(&self, facet: &Facet, text: &str) -> bool {
        use std::cmp::Ordering::{Equal, Greater, Less};
        let length = || u64::try_from(self.length(text)).unwrap_or(u64::MAX);
        let order = |limit: &str| match self.base {
            Base::Builtin(builtin) => space::compare(builtin, text, limit.trim()),
            _ => None,
        };
        match facet {
            Facet::Length(limit) => length() == *limit || !self.has_length(),
            Facet::MinLength(limit) => length() >= *limit || !self.has_length(),
            Facet::MaxLength(limit) => length() <= *limit || !self.has_length(),
            Facet::MinInclusive(limit) => matches!(order(limit), Some(Equal | Greater)),
            Facet::MinExclusive(limit) => order(limit) == Some(Greater),
            Facet::MaxInclusive(limit) => matches!(order(limit), Some(Equal | Less)),
            Facet::MaxExclusive(limit) => order(limit) == Some(Less),
            Facet::TotalDigits(limit) => digits(text).0 <= *limit,
            Facet::FractionDigits(limit) => digits(text).1 <= *limit,
            Facet::Pattern(_) | Facet::Enumeration(..) | Facet::WhiteSpace(_) => true,
        }
    }

    /// Names with a prefix have no length: what the prefix stands for is not part of the text.
    fn has_length(&self) -> bool {
        let Base::Builtin(builtin) = self.base else {
            return true;
        };
        !matches!(builtin, Builtin::QName | Builtin::Notation)
    }
}

/// The name and the value of a facet that is a limit.
fn limit(facet: &Facet) -> Option<(&'static str, String)> {
    Some(match facet {
        Facet::Length(limit) => ("length", limit.to_string()),
        Facet::MinLength(limit) => ("minLength", limit.to_string()),
        Facet::MaxLength(limit) => ("maxLength", limit.to_string()),
        Facet::MinInclusive(limit) => ("minInclusive", limit.clone()),
        Facet::MinExclusive(limit) => ("minExclusive", limit.clone()),
        Facet::MaxInclusive(limit) => ("maxInclusive", limit.clone()),
        Facet::MaxExclusive(limit) => ("maxExclusive", limit.clone()),
        Facet::TotalDigits(limit) => ("totalDigits", limit.to_string()),
        Facet::FractionDigits(limit) => ("fractionDigits", limit.to_string()),
        Facet::Pattern(_) | Facet::Enumeration(..) | Facet::WhiteSpace(_) => return None,
    })
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
pub(crate) fn is_same_value(model: &Model, ty: &TypeRef, one: &str, other: &str) -> bool {
    let restrictions = Restrictions::of(model, ty);
    let white_space = restrictions.white_space();
    let [one, other] = [one, other].map(|text| space::normalised(text, white_space));
    restrictions.is_same(&one, &other)
}
