//! Default and fixed values: the type has text, the value is valid for it, and the type is not an ID.

use super::particles;
use super::{content, derivation};
use crate::error::{Error, ErrorKind};
use crate::model::{
    Attribute, Builtin, ComplexType, Element, Model, Type, TypeRef, ValueConstraint,
};

/// Checks the value of an element.
pub(super) fn check_element(model: &Model, element: &Element) -> Result<(), Error> {
    let Some(value) = &element.value else {
        return Ok(());
    };
    if let TypeRef::Builtin(Builtin::AnyType) = element.ty {
        return Ok(());
    }
    let text = model.text_type(&element.ty);
    let is_text = |ty: &&TypeRef| !matches!(model.definition(ty), Some(Type::Complex(_)));
    let problem = match (text.filter(is_text), model.definition(&element.ty)) {
        (Some(text), _) => of_simple(model, text),
        (None, Some(Type::Complex(ty))) => (!is_emptiable_mixed(model, ty)).then(|| {
            let what =
                "only an element with text, or with mixed content that may be empty, has one";
            what.to_owned()
        }),
        (None, _) => None,
    };
    refuse(problem, value, &element.at)
}

/// Checks the value of an attribute.
pub(super) fn check_attribute(model: &Model, attribute: &Attribute) -> Result<(), Error> {
    let Some(value) = &attribute.value else {
        return Ok(());
    };
    let problem = of_simple(model, &attribute.ty);
    refuse(problem, value, &attribute.at)
}

fn refuse(
    problem: Option<String>,
    value: &ValueConstraint,
    at: &crate::location::Location,
) -> Result<(), Error> {
    let (name, value) = parts(value);
    problem.map_or(Ok(()), |what| {
        let what = format!("{name}={value:?}: {what}");
        Err(Error::new(at, ErrorKind::ValueConstraint(what)))
    })
}

fn parts(value: &ValueConstraint) -> (&'static str, &str) {
    match value {
        ValueConstraint::Default(value) => ("default", value),
        ValueConstraint::Fixed(value) => ("fixed", value),
    }
}

/// Whether the value is one of the type is known already.
fn of_simple(model: &Model, ty: &TypeRef) -> Option<String> {
    derivation::derives(model, ty, &Builtin::Id.into()).then(|| "an ID has none".to_owned())
}

/// Whether a type has text between elements, all of which may be absent.
fn is_emptiable_mixed(model: &Model, ty: &ComplexType) -> bool {
    let plain = particles::plain(model, &content::of(model, ty));
    content::is_mixed(model, ty) && plain.is_none_or(|plain| plain.is_emptiable())
}
