//! Whether default and fixed values are values of their types. Numbers, booleans, enumerations and ranges
//! are checked; dates and patterns are not.

use super::builder::{Builder, Value};
use super::facet;
use super::located::Source;
use super::names::Show;
use crate::error::{Error, ErrorKind};
use crate::model::resolve::SimpleBase;
use crate::model::{
    Builtin, Facet, Model, QName, Type, TypeRef, ValueConstraint, Variety, value_space,
};

/// `default` or `fixed`
pub(super) fn value_constraint(
    default: Option<&String>,
    fixed: Option<&String>,
    at: Source<'_>,
) -> Result<Option<ValueConstraint>, Error> {
    match (default, fixed) {
        (Some(_), Some(_)) => Err(at.both("default", "fixed")),
        (Some(value), None) => Ok(Some(ValueConstraint::Default(value.clone()))),
        (None, Some(value)) => Ok(Some(ValueConstraint::Fixed(value.clone()))),
        (None, None) => Ok(None),
    }
}

impl Builder<'_> {
    /// Whether the default and fixed values are values of their types.
    pub(super) fn check_values(&self) -> Result<(), Error> {
        for Value { ty, constraint, at } in &self.take_values() {
            let (attribute, value) = match constraint {
                ValueConstraint::Default(value) => ("default", value),
                ValueConstraint::Fixed(value) => ("fixed", value),
            };
            let check = Check(&self.model);
            let checked = self
                .model
                .text_type(ty)
                .map_or(Ok(()), |ty| check.is(ty, value));
            checked.map_err(|expected| {
                let kind = ErrorKind::Value {
                    attribute: attribute.to_owned(),
                    value: value.clone(),
                    expected,
                };
                at.attribute_error(attribute, kind)
            })?;
        }
        Ok(())
    }
}

struct Check<'m>(&'m Model);

impl Check<'_> {
    /// Checks that a text is a value of a simple type. The error says what was expected.
    fn is(&self, ty: &TypeRef, text: &str) -> Result<(), String> {
        let name = match ty {
            TypeRef::Builtin(ty) => return is_builtin(*ty, text.trim()),
            TypeRef::Named(name) => Some(name),
            TypeRef::Anonymous(_) => None,
        };
        let Some(Type::Simple(ty)) = self.0.definition(ty) else {
            return Ok(());
        };
        match &ty.variety {
            Variety::Restriction { base, facets } => {
                self.is(base, text)?;
                self.meets(base, facets, name, text.trim())
            }
            Variety::List(item) => {
                let mut items = text.split_whitespace();
                let checked = items.try_for_each(|text| self.is(item, text));
                checked.map_err(|expected| format!("a list in which each item is {expected}"))
            }
            Variety::Union(members) => {
                let is_value = members.iter().any(|member| self.is(member, text).is_ok());
                is_value
                    .then_some(())
                    .ok_or_else(|| "a value of any type in the union".to_owned())
            }
        }
    }

    /// Whether a value of a base meets the facets of its restriction.
    fn meets(
        &self,
        base: &TypeRef,
        facets: &[Facet],
        name: Option<&QName>,
        text: &str,
    ) -> Result<(), String> {
        let Some(SimpleBase::Builtin(base)) = self.0.simple_base(base) else {
            return Ok(());
        };
        let base = base.primitive();
        let is_number = matches!(base, Builtin::Decimal | Builtin::Float | Builtin::Double);
        let is_text = matches!(base, Builtin::String | Builtin::AnyUri);
        let number = |text: &str| text.trim().parse::<f64>().ok().filter(|_| is_number);
        let is_same = |value: &str| {
            value.trim() == text || number(value).is_some_and(|value| number(text) == Some(value))
        };
        let mut listed = facets.iter().filter_map(|facet| match facet {
            Facet::Enumeration(value, _) => Some(value),
            _ => None,
        });
        let is_listed = listed.clone().next().is_none() || listed.any(|value| is_same(value));
        if !is_listed && (is_number || is_text) {
            let name = name.map(|name| Show(&self.0.namespaces).name(name));
            let name = name.map_or_else(String::new, |name| format!(" {name}"));
            return Err(format!("a value of the enumeration{name}"));
        }
        let Ok(whole) = text.parse::<i128>() else {
            return Ok(());
        };
        for facet in facets {
            let (is_low, Some(limit), name) = facet::limit(facet) else {
                continue;
            };
            let is_inside = match facet {
                Facet::MinInclusive(_) | Facet::MaxInclusive(_) => whole == limit,
                Facet::MinExclusive(_) | Facet::MaxExclusive(_) => false,
                _ => true,
            };
            let is_inside = is_inside || if is_low { whole > limit } else { whole < limit };
            if !is_inside {
                return Err(format!("a value with {name} {limit}"));
            }
        }
        Ok(())
    }
}

fn is_builtin(ty: Builtin, text: &str) -> Result<(), String> {
    use Builtin as B;
    let is_checked = matches!(
        ty.primitive(),
        B::Boolean | B::Decimal | B::Float | B::Double
    );
    if is_checked && !value_space::is_value(ty, text) {
        return Err(format!("an xs:{}", ty.name()));
    }
    Ok(())
}
