//! The attributes of a complex type that restricts another.

use std::collections::BTreeMap;

use super::derivation::derives;
use super::wildcards::{admits, is_subset, is_weaker, union};
use crate::model::simple_values::is_same_value;
use crate::model::{
    Attribute, ComplexType, Method, Model, QName, Type, Use, ValueConstraint, Wildcard,
};

/// What the attributes of a restriction admit but those of its base do not, as a message. `None` if there is nothing.
pub(super) fn problem(model: &Model, ty: &ComplexType, base: &ComplexType) -> Option<String> {
    let all = Attributes::of(model, base);
    for own in ty
        .attributes
        .iter()
        .filter(|own| own.usage != Use::Prohibited)
    {
        let name = own.name.show(&model.namespaces);
        if let Some(base) = all.uses.get(&own.name) {
            if base.usage == Use::Required && own.usage != Use::Required {
                return Some(format!("the attribute {name} is required there"));
            }
            if !derives(model, &own.ty, &base.ty) {
                return Some(format!("the attribute {name} has another type there"));
            }
            if let Some(ValueConstraint::Fixed(value)) = &base.value {
                let is_kept = matches!(&own.value, Some(ValueConstraint::Fixed(own))
                    if is_same_value(model, &base.ty, own, value));
                if !is_kept {
                    return Some(format!("the attribute {name} is fixed to {value:?} there"));
                }
            }
        } else {
            let namespace = own.name.namespace.as_deref();
            let any = all.any.as_ref();
            if !any.is_some_and(|any| admits(&any.namespaces, namespace)) {
                return Some(format!("the attribute {name} is not there"));
            }
        }
    }
    let prohibited = ty
        .attributes
        .iter()
        .filter(|own| own.usage == Use::Prohibited);
    for own in prohibited {
        let base = all.uses.get(&own.name);
        if base.is_some_and(|base| base.usage == Use::Required) {
            let name = own.name.show(&model.namespaces);
            return Some(format!("the attribute {name} is required there"));
        }
    }
    let own = ty.any_attribute.as_ref()?;
    let is_narrower = all.any.is_some_and(|base| {
        is_subset(&own.namespaces, &base.namespaces) && !is_weaker(own.process, base.process)
    });
    (!is_narrower).then(|| "its xs:anyAttribute admits more".to_owned())
}

/// All attributes of a type, including those of its bases.
struct Attributes<'m> {
    uses: BTreeMap<&'m QName, &'m Attribute>,
    any: Option<Wildcard>,
}

impl<'m> Attributes<'m> {
    fn of(model: &'m Model, ty: &'m ComplexType) -> Self {
        let mut chain = vec![ty];
        while let Some(derivation) = chain.last().and_then(|ty| ty.derivation.as_ref())
            && let Some(Type::Complex(base)) = model.types.get(&derivation.base)
            && chain.len() <= model.types.len()
        {
            chain.push(base);
        }
        let mut all = Self {
            uses: BTreeMap::new(),
            any: None,
        };
        for ty in chain.into_iter().rev() {
            for own in &ty.attributes {
                if own.usage == Use::Prohibited {
                    all.uses.remove(&own.name);
                } else {
                    all.uses.insert(&own.name, own);
                }
            }
            let restricts = ty
                .derivation
                .as_ref()
                .is_some_and(|derivation| derivation.method == Method::Restriction);
            all.any = match (&ty.any_attribute, all.any.filter(|_| !restricts)) {
                (Some(own), Some(base)) => Some(Wildcard {
                    namespaces: union(&own.namespaces, &base.namespaces),
                    ..own.clone()
                }),
                (own, base) => own.clone().or(base),
            };
        }
        all
    }
}
