//! The facets of a restriction: their values are values of the base, they do not contradict each other, and
//! they only narrow the base.

use std::cmp::Ordering;

use crate::error::{Error, ErrorKind};
use crate::model::simple_values::{Base, Restrictions, is_value};
use crate::model::value_space as space;
use crate::model::{Builtin, Facet, Model, SimpleType, TypeRef, Variety, WhiteSpace};

/// Checks the facets of a simple type.
pub(super) fn check(model: &Model, ty: &SimpleType) -> Result<(), Error> {
    let Variety::Restriction { base, facets } = &ty.variety else {
        return Ok(());
    };
    let of_base = Restrictions::of(model, base);
    let check = Check {
        model,
        base,
        of_base: &of_base,
        facets,
    };
    let found = check
        .values()
        .or_else(|| check.contradiction())
        .or_else(|| check.widening());
    found.map_or(Ok(()), |what| {
        Err(Error::new(&ty.at, ErrorKind::FacetConstraint(what)))
    })
}

struct Check<'c, 'm> {
    model: &'m Model,
    base: &'m TypeRef,
    of_base: &'c Restrictions<'m>,
    facets: &'m [Facet],
}

impl Check<'_, '_> {
    /// A value that is not a value of the base.
    fn values(&self) -> Option<String> {
        for facet in self.facets {
            let (name, value) = match facet {
                Facet::Enumeration(value, _) => ("enumeration", value),
                Facet::MinInclusive(value) => ("minInclusive", value),
                Facet::MinExclusive(value) => ("minExclusive", value),
                Facet::MaxInclusive(value) => ("maxInclusive", value),
                Facet::MaxExclusive(value) => ("maxExclusive", value),
                _ => continue,
            };
            let is_valid = if name == "enumeration" {
                is_value(self.model, self.base, value)
            } else {
                self.is_of_space(value) && self.is_bound(facet, value)
            };
            if !is_valid {
                return Some(format!(
                    "{name} {value:?} is no value of the restricted type"
                ));
            }
        }
        None
    }

    /// Whether a bound is a value of the built-in type.
    fn is_of_space(&self, value: &str) -> bool {
        match self.of_base.base {
            Base::Builtin(builtin) => {
                let value = space::normalised(value, WhiteSpace::Collapse);
                space::is_value(builtin, &value)
            }
            _ => true,
        }
    }

    /// Whether a bound is a value of the base, or the bound that the base itself excludes.
    fn is_bound(&self, facet: &Facet, value: &str) -> bool {
        let is_kept = |other: &Facet| match (facet, other) {
            (Facet::MinExclusive(own), Facet::MinExclusive(other))
            | (Facet::MaxExclusive(own), Facet::MaxExclusive(other)) => {
                self.of_base.is_same(own.trim(), other.trim())
            }
            _ => false,
        };
        let mut inherited = self.of_base.steps.iter().flat_map(|facets| facets.iter());
        let is_pattern_free = |facet: &&Facet| !matches!(facet, Facet::Pattern(_));
        // A pattern restricts spellings, not the range.
        inherited.any(is_kept)
            || is_value(self.model, self.base, value)
            || self
                .of_base
                .steps
                .iter()
                .flat_map(|facets| facets.iter())
                .filter(is_pattern_free)
                .count()
                == 0
    }

    /// Two facets of this restriction that contradict each other.
    fn contradiction(&self) -> Option<String> {
        let has = |is: fn(&Facet) -> bool| self.facets.iter().any(is);
        let both = |one: &str, other: &str| Some(format!("{one} and {other} exclude each other"));
        if has(|f| matches!(f, Facet::MinInclusive(_)))
            && has(|f| matches!(f, Facet::MinExclusive(_)))
        {
            return both("minInclusive", "minExclusive");
        }
        if has(|f| matches!(f, Facet::MaxInclusive(_)))
            && has(|f| matches!(f, Facet::MaxExclusive(_)))
        {
            return both("maxInclusive", "maxExclusive");
        }
        let has_length = has(|f| matches!(f, Facet::Length(_)));
        let other = self.facets.iter().find_map(|facet| match facet {
            // A restriction may repeat a facet of its base.
            Facet::MinLength(_) | Facet::MaxLength(_) if !self.is_repeated(facet) => match facet {
                Facet::MinLength(_) => Some("minLength"),
                _ => Some("maxLength"),
            },
            _ => None,
        });
        if let Some(other) = other.filter(|_| has_length) {
            return both("length", other);
        }
        let limits = Limits::of(
            [self.facets]
                .into_iter()
                .chain(self.of_base.steps.iter().copied()),
        );
        if let (Some(least), Some(most)) = (limits.min_length, limits.max_length)
            && least > most
        {
            return Some(format!(
                "minLength {least} is greater than maxLength {most}"
            ));
        }
        if let (Some(all), Some(fraction)) = (limits.total_digits, limits.fraction_digits)
            && fraction > all
        {
            return Some(format!(
                "fractionDigits {fraction} is greater than totalDigits {all}"
            ));
        }
        if let Base::Builtin(builtin) = self.of_base.base {
            let low = limits.low.as_ref();
            let high = limits.high.as_ref();
            if let (Some((low, low_in)), Some((high, high_in))) = (low, high) {
                let order = space::compare(builtin, low.trim(), high.trim());
                let is_empty = match order {
                    Some(Ordering::Greater) => true,
                    Some(Ordering::Equal) => low_in != high_in,
                    _ => false,
                };
                if is_empty {
                    return Some(format!("no value is between {low:?} and {high:?}"));
                }
            }
        }
        None
    }

    /// Whether a base has the same facet.
    fn is_repeated(&self, facet: &Facet) -> bool {
        use Builtin as B;
        let is_list = matches!(
            self.of_base.base,
            Base::Builtin(B::NmTokens | B::IdRefs | B::Entities)
        );
        let mut inherited = self.of_base.steps.iter().flat_map(|facets| facets.iter());
        // The built-in lists are not empty.
        inherited.any(|other| other == facet) || (is_list && *facet == Facet::MinLength(1))
    }

    /// A facet that admits more than the base does.
    fn widening(&self) -> Option<String> {
        let base = Limits::of(self.of_base.steps.iter().copied());
        let own = Limits::of([self.facets]);
        let wider = |name: &str, own: Option<u64>, base: Option<u64>, is_less: bool| {
            let (own, base) = (own?, base?);
            let is_wider = if is_less { own < base } else { own > base };
            is_wider.then(|| format!("{name} {own} is wider than {base} of the restricted type"))
        };
        let is_whole = match self.of_base.base {
            Base::Builtin(builtin) => {
                builtin != Builtin::Decimal && builtin.primitive() == Builtin::Decimal
            }
            _ => false,
        };
        let fraction_digits = if is_whole {
            Some(0)
        } else {
            base.fraction_digits
        };
        wider("minLength", own.min_length, base.min_length, true)
            .or_else(|| wider("maxLength", own.max_length, base.max_length, false))
            .or_else(|| wider("totalDigits", own.total_digits, base.total_digits, false))
            .or_else(|| {
                wider(
                    "fractionDigits",
                    own.fraction_digits,
                    fraction_digits,
                    false,
                )
            })
            .or_else(|| self.white_space())
    }

    fn white_space(&self) -> Option<String> {
        let own = self.facets.iter().find_map(|facet| match facet {
            Facet::WhiteSpace(own) => Some(*own),
            _ => None,
        })?;
        let rank = |white_space| match white_space {
            WhiteSpace::Preserve => 0,
            WhiteSpace::Replace => 1,
            WhiteSpace::Collapse => 2,
        };
        let base = self.of_base.white_space();
        let is_wider = rank(own) < rank(base);
        is_wider.then(|| "whiteSpace keeps what the restricted type does not".to_owned())
    }
}

/// The narrowest limits of several restrictions.
#[derive(Default)]
struct Limits {
    min_length: Option<u64>,
    max_length: Option<u64>,
    total_digits: Option<u64>,
    fraction_digits: Option<u64>,
    /// The nearest lower end, and whether it belongs to the range.
    low: Option<(String, bool)>,
    high: Option<(String, bool)>,
}

impl Limits {
    fn of<'f>(steps: impl IntoIterator<Item = &'f [Facet]>) -> Self {
        let mut limits = Self::default();
        let greatest =
            |known: &mut Option<u64>, new: u64| *known = Some(known.map_or(new, |k| k.max(new)));
        let least =
            |known: &mut Option<u64>, new: u64| *known = Some(known.map_or(new, |k| k.min(new)));
        for facet in steps.into_iter().flatten() {
            match facet {
                Facet::Length(n) => {
                    greatest(&mut limits.min_length, *n);
                    least(&mut limits.max_length, *n);
                }
                Facet::MinLength(n) => greatest(&mut limits.min_length, *n),
                Facet::MaxLength(n) => least(&mut limits.max_length, *n),
                Facet::TotalDigits(n) => least(&mut limits.total_digits, *n),
                Facet::FractionDigits(n) => least(&mut limits.fraction_digits, *n),
                // The nearest restriction comes first, and only narrows.
                Facet::MinInclusive(v) => drop(limits.low.get_or_insert((v.clone(), true))),
                Facet::MinExclusive(v) => drop(limits.low.get_or_insert((v.clone(), false))),
                Facet::MaxInclusive(v) => drop(limits.high.get_or_insert((v.clone(), true))),
                Facet::MaxExclusive(v) => drop(limits.high.get_or_insert((v.clone(), false))),
                Facet::Pattern(_) | Facet::Enumeration(..) | Facet::WhiteSpace(_) => {}
            }
        }
        limits
    }
}
