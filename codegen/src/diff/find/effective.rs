//! All that a type has, with what its bases have.

use super::nodes::Node;
use crate::model::{
    Attribute, Builtin, Content, Method, Model, QName, Type, TypeRef, Use, Wildcard,
};

/// All that an element of a type may have.
pub(super) struct Effective<'m> {
    /// Whether anything is allowed: `xs:anyType`.
    pub(super) is_any: bool,
    pub(super) is_mixed: bool,
    pub(super) text: Option<&'m TypeRef>,
    pub(super) content: Node<'m>,
    pub(super) attributes: Vec<&'m Attribute>,
    pub(super) any_attribute: Option<&'m Wildcard>,
}

/// Longer chains of bases are reported as other errors.
const LONGEST: usize = 1000;

impl<'m> Effective<'m> {
    pub(super) fn empty() -> Self {
        Self {
            is_any: false,
            is_mixed: false,
            text: None,
            content: Node::sequence(Vec::new()),
            attributes: Vec::new(),
            any_attribute: None,
        }
    }

    pub(super) fn of(model: &'m Model, ty: &'m TypeRef) -> Self {
        match (ty, model.definition(ty)) {
            (TypeRef::Builtin(Builtin::AnyType), _) => Self {
                is_any: true,
                ..Self::empty()
            },
            (_, Some(Type::Complex(_))) => Self::of_complex(model, ty),
            _ => Self {
                text: Some(ty),
                ..Self::empty()
            },
        }
    }

    /// What a named type has.
    pub(super) fn of_name(model: &'m Model, name: &QName) -> Self {
        let mut whole = Self::empty();
        let Some((_, Type::Complex(ty))) = model.types.get_key_value(name) else {
            return whole;
        };
        whole.add_chain(model, ty);
        whole
    }

    fn of_complex(model: &'m Model, ty: &'m TypeRef) -> Self {
        let mut whole = Self::empty();
        if let Some(Type::Complex(ty)) = model.definition(ty) {
            whole.add_chain(model, ty);
        }
        whole
    }

    /// Adds a type, after its bases.
    fn add_chain(&mut self, model: &'m Model, ty: &'m crate::model::ComplexType) {
        let mut chain = vec![ty];
        while let Some(derivation) = &chain[chain.len() - 1].derivation
            && let Some(Type::Complex(base)) = model.types.get(&derivation.base)
            && chain.len() < LONGEST
        {
            chain.push(base);
        }
        let mut parts = Vec::new();
        for ty in chain.into_iter().rev() {
            let method = ty.derivation.as_ref().map(|derivation| derivation.method);
            self.is_mixed = ty.is_mixed;
            match &ty.content {
                Content::Simple(text) => self.text = Some(text),
                Content::Empty if method == Some(Method::Restriction) => parts.clear(),
                Content::Empty => {}
                Content::Particle(particle) => {
                    if method == Some(Method::Restriction) {
                        parts.clear();
                    }
                    parts.push(Node::of_particle(particle));
                }
            }
            for attribute in &ty.attributes {
                self.attributes.retain(|known| known.name != attribute.name);
                if attribute.usage != Use::Prohibited {
                    self.attributes.push(attribute);
                }
            }
            if ty.any_attribute.is_some() || method == Some(Method::Restriction) {
                self.any_attribute = ty.any_attribute.as_ref();
            }
        }
        self.content = Node::joined(parts);
    }
}
