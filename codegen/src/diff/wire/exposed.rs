//! What is exposed: something broken there leaves nothing around it that lenient reading could leave out, up to the
//! root of the document.

use std::collections::BTreeSet;

use crate::diff::find::nodes::{Compositor, Node, NodeKind};
use crate::error::ComponentKind;
use crate::model::walk::heirs;
use crate::model::{
    ComplexType, Content, Element, Model, Occurs, QName, Type, TypeRef, Use, Variety,
};

/// The components of a model that are exposed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exposed<'m> {
    seen: BTreeSet<(ComponentKind, &'m QName)>,
}

/// Whether lenient reading cannot do without what occurs so often.
pub(crate) fn is_needed(occurs: Occurs) -> bool {
    occurs == Occurs::ONCE
}

impl<'m> Exposed<'m> {
    /// Those that these root elements expose.
    pub(crate) fn of(
        model: &'m Model,
        keeps_derived: bool,
        roots: impl IntoIterator<Item = &'m QName>,
    ) -> Self {
        let waiting = roots.into_iter().map(|root| (ComponentKind::Element, root));
        let mut walk = Walk {
            model,
            keeps_derived,
            seen: BTreeSet::new(),
            waiting: waiting.collect(),
        };
        while let Some(next) = walk.waiting.pop() {
            if walk.seen.insert(next) {
                walk.visit(next);
            }
        }
        Self { seen: walk.seen }
    }

    pub(crate) fn has(&self, kind: ComponentKind, name: &QName) -> bool {
        self.seen.contains(&(kind, name))
    }
}

struct Walk<'m> {
    model: &'m Model,
    keeps_derived: bool,
    seen: BTreeSet<(ComponentKind, &'m QName)>,
    waiting: Vec<(ComponentKind, &'m QName)>,
}

impl<'m> Walk<'m> {
    fn visit(&mut self, (kind, name): (ComponentKind, &'m QName)) {
        let model = self.model;
        match kind {
            ComponentKind::Element => {
                if let Some(element) = model.elements.get(name) {
                    self.element(element);
                }
            }
            ComponentKind::Group => {
                if let Some(group) = model.groups.get(name) {
                    self.node(&Node::of_particle(group));
                }
            }
            _ => {
                if let Some(ty) = model.types.get(name) {
                    self.ty(ty);
                }
            }
        }
    }

    fn element(&mut self, element: &'m Element) {
        self.reference(&element.ty);
        let TypeRef::Named(name) = &element.ty else {
            return;
        };
        if let Some(Type::Complex(ty)) = self.model.types.get(name)
            && (ty.is_abstract || self.keeps_derived)
        {
            self.heirs(name);
        }
    }

    fn heirs(&mut self, base: &QName) {
        let heirs: Vec<&QName> = heirs(self.model, base).collect();
        for heir in heirs {
            if !self.seen.contains(&(ComponentKind::Type, heir)) {
                self.waiting.push((ComponentKind::Type, heir));
                self.heirs(heir);
            }
        }
    }

    fn reference(&mut self, ty: &'m TypeRef) {
        match ty {
            TypeRef::Builtin(_) => {}
            TypeRef::Named(name) => self.waiting.push((ComponentKind::Type, name)),
            TypeRef::Anonymous(ty) => self.ty(ty),
        }
    }

    fn ty(&mut self, ty: &'m Type) {
        match ty {
            Type::Complex(ty) => self.complex(ty),
            Type::Simple(ty) => match &ty.variety {
                Variety::Restriction { base: item, .. } | Variety::List(item) => {
                    self.reference(item);
                }
                Variety::Union(members) => {
                    for member in members {
                        self.reference(member);
                    }
                }
            },
        }
    }

    fn complex(&mut self, ty: &'m ComplexType) {
        if let Some(derivation) = &ty.derivation {
            self.waiting.push((ComponentKind::Type, &derivation.base));
        }
        let required = ty.attributes.iter();
        for attribute in required.filter(|attribute| attribute.usage == Use::Required) {
            self.reference(&attribute.ty);
        }
        match &ty.content {
            Content::Simple(text) => self.reference(text),
            // The children of mixed content are items of a list.
            Content::Particle(particle) if !ty.is_mixed => {
                self.node(&Node::of_particle(particle));
            }
            Content::Empty | Content::Particle(_) => {}
        }
    }

    fn node(&mut self, node: &Node<'m>) {
        if !is_needed(node.occurs) {
            return;
        }
        match &node.kind {
            NodeKind::Compositor(Compositor::Choice, _) if node.may_be_empty(self.model) => {}
            NodeKind::Compositor(_, parts) => {
                for part in parts {
                    self.node(part);
                }
            }
            NodeKind::Element(element) => self.element(element),
            NodeKind::Reference(name) => {
                self.waiting.push((ComponentKind::Element, name));
                let members = self.model.substitutions.get(*name).into_iter().flatten();
                self.waiting
                    .extend(members.map(|member| (ComponentKind::Element, member)));
            }
            NodeKind::Group(name) => self.waiting.push((ComponentKind::Group, name)),
            NodeKind::Any(_) => {}
        }
    }
}
