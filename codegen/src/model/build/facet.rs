//! Facets of simple types.

use xsd_parser::models::schema::xs::Facet as XsdFacet;

use super::located::{Located, Source};
use crate::error::{Error, ErrorKind};
use crate::model::resolve::SimpleBase;
use crate::model::{Builtin, Facet, Model, TypeRef, WhiteSpace, value_space};

/// Builds the facets of one restriction.
pub(super) struct Facets<'m> {
    /// The model with all types on which the base depends.
    pub(super) model: &'m Model,
    /// What is restricted.
    pub(super) base: &'m TypeRef,
}

/// Types to which the same facets apply.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Any,
    Text,
    Decimal,
    Float,
    Boolean,
    Time,
    List,
    Union,
}

impl Facets<'_> {
    pub(super) fn build(&self, facets: &[Located<'_, XsdFacet>]) -> Result<Vec<Facet>, Error> {
        let family = self.family();
        let mut built: Vec<Facet> = Vec::new();
        for facet in facets {
            let at = facet.at;
            let facet = self.facet(*facet, family)?;
            check_range(&built, &facet, at)?;
            built.push(facet);
        }
        Ok(built)
    }

    fn facet(&self, facet: Located<'_, XsdFacet>, family: Family) -> Result<Facet, Error> {
        use XsdFacet as X;
        let at = facet.at;
        let (facet, applies) = match facet.xs {
            X::Enumeration(x) => (
                Facet::Enumeration(checked(&x.value, family, at)?, at.doc()),
                family != Family::Boolean,
            ),
            X::Pattern(x) => (Facet::Pattern(x.value.clone()), true),
            X::Length(x) => (Facet::Length(count(&x.value, at)?), family.has_length()),
            X::MinLength(x) => (Facet::MinLength(count(&x.value, at)?), family.has_length()),
            X::MaxLength(x) => (Facet::MaxLength(count(&x.value, at)?), family.has_length()),
            X::MinInclusive(x) => (
                Facet::MinInclusive(checked(&x.value, family, at)?),
                family.is_ordered(),
            ),
            X::MinExclusive(x) => (
                Facet::MinExclusive(checked(&x.value, family, at)?),
                family.is_ordered(),
            ),
            X::MaxInclusive(x) => (
                Facet::MaxInclusive(checked(&x.value, family, at)?),
                family.is_ordered(),
            ),
            X::MaxExclusive(x) => (
                Facet::MaxExclusive(checked(&x.value, family, at)?),
                family.is_ordered(),
            ),
            X::TotalDigits(x) => (
                Facet::TotalDigits(count(&x.value, at)?),
                family.has_digits(),
            ),
            X::FractionDigits(x) => (
                Facet::FractionDigits(count(&x.value, at)?),
                family.has_digits(),
            ),
            X::WhiteSpace(x) => (
                Facet::WhiteSpace(white_space(&x.value, at)?),
                family != Family::Union,
            ),
            X::Assertion(_) | X::ExplicitTimezone(_) => return Err(at.unsupported(at.tag())),
        };
        if applies {
            return Ok(facet);
        }
        Err(at.error(ErrorKind::Facet {
            facet: at.tag(),
            base: self.base_name(),
        }))
    }

    fn base_name(&self) -> String {
        match self.base {
            TypeRef::Builtin(builtin) => format!("xs:{}", builtin.name()),
            TypeRef::Named(name) => name.show(&self.model.namespaces),
            TypeRef::Anonymous(_) => "the type in place".to_owned(),
        }
    }

    fn family(&self) -> Family {
        match self.model.simple_base(self.base) {
            Some(SimpleBase::Builtin(builtin)) => Family::of(builtin),
            Some(SimpleBase::List) => Family::List,
            Some(SimpleBase::Union) => Family::Union,
            None => Family::Any,
        }
    }
}

impl Family {
    fn of(builtin: Builtin) -> Self {
        use Builtin as B;
        match builtin.primitive() {
            B::AnyType | B::AnySimpleType => Self::Any,
            B::NmTokens | B::IdRefs | B::Entities => Self::List,
            B::Boolean => Self::Boolean,
            B::Decimal => Self::Decimal,
            B::Float | B::Double => Self::Float,
            B::Duration
            | B::DateTime
            | B::Time
            | B::Date
            | B::GYearMonth
            | B::GYear
            | B::GMonthDay
            | B::GDay
            | B::GMonth => Self::Time,
            _ => Self::Text,
        }
    }

    fn has_length(self) -> bool {
        matches!(self, Self::Any | Self::Text | Self::List)
    }

    fn is_ordered(self) -> bool {
        matches!(self, Self::Any | Self::Decimal | Self::Float | Self::Time)
    }

    fn has_digits(self) -> bool {
        matches!(self, Self::Any | Self::Decimal)
    }
}

fn wrong_value(value: &str, expected: &str, at: Source<'_>) -> Error {
    let kind = ErrorKind::Value {
        attribute: "value".to_owned(),
        value: value.to_owned(),
        expected: expected.to_owned(),
    };
    at.attribute_error("value", kind)
}

fn count(value: &str, at: Source<'_>) -> Result<u64, Error> {
    value
        .parse()
        .map_err(|_| wrong_value(value, "a number", at))
}

fn white_space(value: &str, at: Source<'_>) -> Result<WhiteSpace, Error> {
    match value {
        "preserve" => Ok(WhiteSpace::Preserve),
        "replace" => Ok(WhiteSpace::Replace),
        "collapse" => Ok(WhiteSpace::Collapse),
        _ => Err(wrong_value(value, "one of preserve, replace, collapse", at)),
    }
}

/// A value of the restricted type, which must be a number if that is one.
fn checked(value: &str, family: Family, at: Source<'_>) -> Result<String, Error> {
    let text = value.trim();
    let is_valid = match family {
        Family::Decimal => value_space::is_value(Builtin::Decimal, text),
        Family::Float => value_space::is_value(Builtin::Double, text),
        _ => true,
    };
    if is_valid {
        Ok(value.to_owned())
    } else {
        Err(wrong_value(value, "a number", at))
    }
}

/// Checks that a facet does not contradict an earlier one of the same restriction.
fn check_range(built: &[Facet], new: &Facet, at: Source<'_>) -> Result<(), Error> {
    let (is_low, limit, name) = limit(new);
    let Some(limit) = limit else { return Ok(()) };
    for other in built {
        let (other_is_low, Some(other_limit), other_name) = self::limit(other) else {
            continue;
        };
        if is_low == other_is_low || is_length(new) != is_length(other) {
            continue;
        }
        let new = (limit, format!("{name} {limit}"));
        let other = (other_limit, format!("{other_name} {other_limit}"));
        let (low, high) = if is_low { (new, other) } else { (other, new) };
        if low.0 > high.0 {
            return Err(at.error(ErrorKind::FacetRange {
                low: low.1,
                high: high.1,
            }));
        }
    }
    Ok(())
}

fn is_length(facet: &Facet) -> bool {
    matches!(facet, Facet::MinLength(_) | Facet::MaxLength(_))
}

/// Whether a facet is a lower limit, its value if that is a whole number, and its name.
pub(super) fn limit(facet: &Facet) -> (bool, Option<i128>, &'static str) {
    match facet {
        Facet::MinLength(n) => (true, Some(i128::from(*n)), "minLength"),
        Facet::MaxLength(n) => (false, Some(i128::from(*n)), "maxLength"),
        Facet::MinInclusive(text) => (true, text.trim().parse().ok(), "minInclusive"),
        Facet::MinExclusive(text) => (true, text.trim().parse().ok(), "minExclusive"),
        Facet::MaxInclusive(text) => (false, text.trim().parse().ok(), "maxInclusive"),
        Facet::MaxExclusive(text) => (false, text.trim().parse().ok(), "maxExclusive"),
        _ => (false, None, ""),
    }
}
