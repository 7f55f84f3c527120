//! How a type derives from another.

use super::{
    Builtin, ComplexType, Content, DerivationSet, Method, Model, Type, TypeRef, Variety, Way,
};

/// More steps than a chain of types can have. A chain without an end is reported as another error.
const MOST_STEPS: usize = 10_000;

impl Model {
    /// The ways in which a type derives from another, directly or through others: none if it is that
    /// type. `None` if it does not derive from it.
    #[must_use]
    pub fn ways(&self, own: &TypeRef, base: &TypeRef) -> Option<DerivationSet> {
        let mut ways = DerivationSet::default();
        let mut own = own.clone();
        for _ in 0..MOST_STEPS {
            if is_same(&own, base) {
                return Some(ways);
            }
            if self.is_member(&own, base) {
                return Some(ways.or(DerivationSet::of(&[Way::Restriction])));
            }
            let (way, next) = self.step(&own)?;
            ways = ways.or(DerivationSet::of(&[way]));
            own = next;
        }
        None
    }

    /// From what a type derives, and how. `None` for `xs:anyType`.
    #[must_use]
    pub fn step(&self, ty: &TypeRef) -> Option<(Way, TypeRef)> {
        if let TypeRef::Builtin(builtin) = ty {
            let is_top = *builtin == Builtin::AnyType;
            return (!is_top).then(|| (Way::Restriction, builtin.base().into()));
        }
        Some(match self.definition(ty)? {
            Type::Simple(simple) => match &simple.variety {
                Variety::Restriction { base, .. } => (Way::Restriction, base.clone()),
                Variety::List(_) | Variety::Union(_) => {
                    (Way::Restriction, Builtin::AnySimpleType.into())
                }
            },
            Type::Complex(complex) => complex_step(complex),
        })
    }

    /// Whether a simple type derives from a member of a union.
    fn is_member(&self, own: &TypeRef, base: &TypeRef) -> bool {
        match self.definition(base) {
            Some(Type::Simple(simple)) => match &simple.variety {
                Variety::Union(members) => members
                    .iter()
                    .any(|member| self.ways(own, member).is_some()),
                _ => false,
            },
            _ => false,
        }
    }
}

fn complex_step(complex: &ComplexType) -> (Way, TypeRef) {
    match (&complex.derivation, &complex.content) {
        (Some(derivation), _) => {
            let way = match derivation.method {
                Method::Extension => Way::Extension,
                Method::Restriction => Way::Restriction,
            };
            (way, TypeRef::Named(derivation.base.clone()))
        }
        (None, Content::Simple(text)) => (Way::Extension, text.clone()),
        (None, _) => (Way::Restriction, Builtin::AnyType.into()),
    }
}

/// Whether two references lead to the same type.
fn is_same(one: &TypeRef, other: &TypeRef) -> bool {
    match (one, other) {
        (TypeRef::Builtin(one), TypeRef::Builtin(other)) => one == other,
        (TypeRef::Named(one), TypeRef::Named(other)) => one == other,
        (TypeRef::Anonymous(one), TypeRef::Anonymous(other)) => one.at() == other.at(),
        _ => false,
    }
}
