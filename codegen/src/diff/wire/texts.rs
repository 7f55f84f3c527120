//! Whether the texts of one simple type are texts of another.

use super::limits::Limit;
use super::numbers::{is_whole, range, rust_range};
use crate::model::simple_values::{Base, Restrictions, is_value};
use crate::model::value_space as space;
use crate::model::{Builtin, Facet, Model, TypeRef};

/// A simple type with its model.
#[derive(Clone, Copy)]
pub(crate) struct Text<'m> {
    pub(crate) model: &'m Model,
    pub(crate) ty: &'m TypeRef,
}

/// How the texts of one type are read by code for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// All of them are valid.
    Valid,
    /// The Rust type has values for all of them, and some are not valid.
    Read,
    /// The Rust type has no value for some of them.
    Broken,
}

/// Deeper types are not compared. They are reported as other errors.
const DEEPEST: usize = 50;

/// How the texts of one type fit another.
pub(crate) fn fit(own: Text<'_>, other: Text<'_>) -> Fit {
    if is_valid(own, other, 0) {
        Fit::Valid
    } else if is_read(own, other, 0) {
        Fit::Read
    } else {
        Fit::Broken
    }
}

/// How one text fits a type.
pub(crate) fn fit_of(text: &str, ty: Text<'_>) -> Fit {
    if is_value(ty.model, ty.ty, text) {
        Fit::Valid
    } else if has_value(text, ty, 0) {
        Fit::Read
    } else {
        Fit::Broken
    }
}

impl<'m> Text<'m> {
    fn restrictions(self) -> Restrictions<'m> {
        Restrictions::of(self.model, self.ty)
    }

    fn with(self, ty: &'m TypeRef) -> Self {
        Self { ty, ..self }
    }

    /// The values that it lists.
    fn listed(self) -> Vec<&'m str> {
        let steps = self.restrictions().steps;
        let mut listed = steps.into_iter().map(|facets| {
            let values = facets.iter().filter_map(|facet| match facet {
                Facet::Enumeration(value, _) => Some(&**value),
                _ => None,
            });
            values.collect::<Vec<_>>()
        });
        // The nearest restriction that lists some lists values of those before it.
        listed.find(|values| !values.is_empty()).unwrap_or_default()
    }
}

fn is_valid(own: Text<'_>, other: Text<'_>, depth: usize) -> bool {
    if depth > DEEPEST {
        return false;
    }
    let listed = own.listed();
    if !listed.is_empty() {
        return listed
            .iter()
            .all(|text| is_value(other.model, other.ty, text));
    }
    let (left, right) = (own.restrictions(), other.restrictions());
    let deeper = depth + 1;
    let is_base = match (left.base, right.base) {
        (Base::Union(members), _) => members
            .iter()
            .all(|member| is_valid(own.with(member), other, deeper)),
        (_, Base::Union(members)) => members
            .iter()
            .any(|member| is_valid(own, other.with(member), deeper)),
        (Base::List(one), Base::List(item)) => is_valid(own.with(one), other.with(item), deeper),
        // A text without blanks is a list of one item.
        (Base::Builtin(one), Base::List(item)) if !is_any_text(one) => {
            is_valid(own, other.with(item), deeper)
        }
        (_, Base::Builtin(right)) if is_any_text(right) => true,
        (Base::Builtin(left), Base::Builtin(right)) => is_lexical(left, right),
        _ => false,
    };
    let mut facets = right.steps.iter().flat_map(|facets| facets.iter());
    is_base && facets.all(|facet| is_implied(&left, &right, facet))
}

/// Whether any text is a value.
fn is_any_text(builtin: Builtin) -> bool {
    matches!(
        builtin,
        Builtin::AnySimpleType
            | Builtin::String
            | Builtin::NormalizedString
            | Builtin::Token
            | Builtin::AnyUri
    )
}

/// Whether each value of one built-in type is one of another.
fn is_lexical(one: Builtin, other: Builtin) -> bool {
    let is_number = |builtin: Builtin| builtin.primitive() == Builtin::Decimal;
    let is_float = |builtin| matches!(builtin, Builtin::Float | Builtin::Double);
    if is_whole(one) && is_whole(other) {
        let of = |builtin: Builtin| space::range(builtin);
        let (one, other) = (of(one), of(other));
        let number = |text: Option<&str>| text.and_then(|text| text.parse::<i128>().ok());
        let is_above = other.0.is_none() || (one.0.is_some() && number(one.0) >= number(other.0));
        let is_below = other.1.is_none() || (one.1.is_some() && number(one.1) <= number(other.1));
        return is_above && is_below;
    }
    one.and_bases().any(|base| base == other)
        || (is_float(other) && (is_number(one) || is_float(one)))
        || (other == Builtin::QName && one.and_bases().any(|base| base == Builtin::NcName))
}

/// Whether the facets of a type say what a facet of another says.
fn is_implied(own: &Restrictions<'_>, other: &Restrictions<'_>, facet: &Facet) -> bool {
    let mut facets = own.steps.iter().flat_map(|facets| facets.iter());
    let is_whole = matches!(own.base, Base::Builtin(builtin) if is_whole(builtin));
    match facet {
        Facet::Enumeration(..) => false,
        Facet::WhiteSpace(_) => true,
        Facet::Pattern(_) | Facet::Length(_) => facets.any(|known| known == facet),
        Facet::MinLength(n) => {
            facets.any(|known| matches!(known, Facet::MinLength(m) | Facet::Length(m) if m >= n))
        }
        Facet::MaxLength(n) => {
            facets.any(|known| matches!(known, Facet::MaxLength(m) | Facet::Length(m) if m <= n))
        }
        Facet::TotalDigits(n) => {
            facets.any(|known| matches!(known, Facet::TotalDigits(m) if m <= n))
        }
        Facet::FractionDigits(n) => {
            is_whole || facets.any(|known| matches!(known, Facet::FractionDigits(m) if m <= n))
        }
        facet => {
            let (Some(limit), Base::Builtin(builtin)) = (Limit::of(facet), other.base) else {
                return false;
            };
            let ends = match own.base {
                Base::Builtin(own) => Some(Limit::of_builtin(own)),
                _ => None,
            };
            let mut ends = ends.into_iter().flatten();
            facets
                .filter_map(Limit::of)
                .any(|own| own.implies(&limit, builtin))
                || ends.any(|own| own.implies(&limit, builtin))
        }
    }
}

/// Whether the Rust type for a built-in type is a text.
fn is_string(builtin: Builtin) -> bool {
    use Builtin as B;
    !matches!(
        builtin.primitive(),
        B::Boolean
            | B::Base64Binary
            | B::HexBinary
            | B::Float
            | B::Double
            | B::Decimal
            | B::Duration
            | B::DateTime
            | B::Time
            | B::Date
            | B::GYearMonth
            | B::GYear
            | B::GMonthDay
            | B::GDay
            | B::GMonth
    )
}

/// Whether the Rust type has a value for each text.
fn is_read(own: Text<'_>, other: Text<'_>, depth: usize) -> bool {
    if depth > DEEPEST {
        return false;
    }
    let listed = own.listed();
    if !listed.is_empty() {
        return listed.iter().all(|text| has_value(text, other, depth));
    }
    let (left, right) = (own.restrictions(), other.restrictions());
    let deeper = depth + 1;
    match (left.base, right.base) {
        (_, Base::Builtin(right)) if is_string(right) => true,
        (Base::Union(members), _) => members
            .iter()
            .all(|member| is_read(own.with(member), other, deeper)),
        (_, Base::Union(members)) => members
            .iter()
            .any(|member| is_read(own, other.with(member), deeper)),
        (Base::List(one), Base::List(item)) => is_read(own.with(one), other.with(item), deeper),
        (_, Base::List(item)) => is_read(own, other.with(item), deeper),
        (Base::Builtin(one), Base::Builtin(base)) => match (range(&left), rust_range(&right)) {
            (Some(own), Some(other)) => own.is_in(other),
            _ => is_lexical(one, base),
        },
        _ => false,
    }
}

/// Whether the Rust type has a value for a text.
fn has_value(text: &str, ty: Text<'_>, depth: usize) -> bool {
    let restrictions = ty.restrictions();
    let text = space::normalised(text, restrictions.white_space());
    match restrictions.base {
        _ if depth > DEEPEST => false,
        Base::Builtin(builtin) if is_string(builtin) => true,
        Base::Builtin(builtin) => match (text.parse::<i128>(), rust_range(&restrictions)) {
            (Ok(number), Some(range)) => range.has(number),
            _ => space::is_value(builtin, &text),
        },
        Base::List(item) => {
            let mut items = text.split(' ').filter(|item| !item.is_empty());
            items.all(|text| has_value(text, ty.with(item), depth + 1))
        }
        Base::Union(members) => members
            .iter()
            .any(|member| has_value(&text, ty.with(member), depth + 1)),
        Base::Unknown => false,
    }
}
