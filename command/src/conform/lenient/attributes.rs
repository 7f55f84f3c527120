//! How attributes are read.

use ews_codegen::model::texts::TextVerdict;
use ews_codegen::model::{Attribute, ComplexType, Model, Type, Use, ValueConstraint, Wildcard};
use roxmltree::Node;

use super::fields::{admits, is};
use super::notices::{Broken, Notices};
use crate::conform::problem::Effect;
use crate::conform::tree::{Place, Tree};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The attributes that a type knows.
pub(super) struct Known<'m> {
    attributes: Vec<&'m Attribute>,
    wildcard: Option<&'m Wildcard>,
}

impl<'m> Known<'m> {
    pub(super) fn none() -> Self {
        Self {
            attributes: Vec::new(),
            wildcard: None,
        }
    }

    /// Those of a type and of its bases; the nearest declaration of a name counts.
    pub(super) fn of(model: &'m Model, ty: &'m ComplexType) -> Self {
        let mut known = Self::none();
        let mut next = Some(ty);
        let mut left = model.types.len() + 1;
        while let Some(ty) = next.filter(|_| left > 0) {
            for attribute in &ty.attributes {
                if !known
                    .attributes
                    .iter()
                    .any(|other| other.name == attribute.name)
                {
                    known.attributes.push(attribute);
                }
            }
            known.wildcard = known.wildcard.or(ty.any_attribute.as_ref());
            let base = ty.derivation.as_ref().map(|derivation| &derivation.base);
            next = base.and_then(|base| match model.types.get(base) {
                Some(Type::Complex(base)) => Some(base),
                _ => None,
            });
            left -= 1;
        }
        known
            .attributes
            .retain(|attribute| attribute.usage != Use::Prohibited);
        known
    }
}

/// Reads the attributes of an element.
pub(super) fn read(
    model: &Model,
    tree: &Tree<'_>,
    node: Node<'_, '_>,
    known: &Known<'_>,
    notices: &mut Notices,
) -> Result<(), Broken> {
    for attribute in node
        .attributes()
        .filter(|attribute| attribute.namespace() != Some(XSI))
    {
        let name = tree.spelt(attribute.namespace(), attribute.name());
        let place = Place {
            element: node.id(),
            attribute: Some(name.clone()),
        };
        let Some(declared) = known.attributes.iter().find(|known| is(&known.name, &name)) else {
            if known
                .wildcard
                .is_none_or(|wildcard| !admits(wildcard, &name))
            {
                let what = format!("the attribute {} is not known here", attribute.name());
                notices.add(place, Effect::Lost, what);
            }
            continue;
        };
        let found = attribute.value();
        let what = |expected: &str| {
            format!(
                "expected {expected} in {}, found {found:?}",
                attribute.name()
            )
        };
        match model.judge_text(&declared.ty, found) {
            TextVerdict::Unreadable(expected) if declared.usage == Use::Required => {
                return Err(Broken {
                    place,
                    what: what(&expected),
                });
            }
            TextVerdict::Unreadable(expected) => notices.add(place, Effect::Lost, what(&expected)),
            TextVerdict::Held(expected) => notices.add(place, Effect::Kept, what(&expected)),
            TextVerdict::Valid => match &declared.value {
                Some(ValueConstraint::Fixed(fixed)) if fixed != found => {
                    notices.add(place, Effect::Kept, what(&format!("{fixed:?}")));
                }
                _ => {}
            },
        }
    }
    let is_there = |declared: &Attribute| {
        let mut names = node
            .attributes()
            .map(|found| tree.spelt(found.namespace(), found.name()));
        names.any(|name| is(&declared.name, &name))
    };
    let mut required = known
        .attributes
        .iter()
        .filter(|known| known.usage == Use::Required);
    match required.find(|known| !is_there(known)) {
        Some(missing) => Err(Broken {
            place: Place::element(node),
            what: format!(
                "expected the attribute {}, which is missing",
                missing.name.local
            ),
        }),
        None => Ok(()),
    }
}

/// The value of an attribute of XML Schema itself, such as `xsi:type`.
pub(super) fn of_xsi<'n>(node: Node<'n, '_>, local: &str) -> Option<&'n str> {
    node.attribute((XSI, local)).map(str::trim)
}
