//! Grows the tree from a model and a plan.

use std::collections::BTreeSet;

use super::node::{Cut, Node, NodeKind, Role, Tree};
use super::simple::{simple_base, values};
use super::slots::{Inner, Slot, Slots};
use super::spelling::Spelling;
use super::target::Target;
use crate::emit::{Printed, TypeNames};
use crate::model::{
    Attribute, ComplexType, Content, Documentation, Element, Method, Model, Occurs, QName, Type,
    TypeRef, Use, Wildcard,
};
use crate::plan::Item;

/// The greatest number of levels. A chain of types has no limit, but the stack has one.
const MAX_LEVELS: usize = 200;

/// The tree for a target. The plan has what the target is in, if anything has it.
pub(crate) fn grow(model: &Model, printed: Printed, target: &Target) -> Tree {
    let spelling = Spelling::of(printed.plan);
    let tree = |name, roots| Tree { name, roots };
    let root = |role, name: &QName| {
        let node = Grower::new(model, printed).root(name);
        node.map(|node| (role, node))
    };
    match target {
        Target::Operation(operation) => {
            let request = root(Role::Request, &operation.request);
            let response = operation.response.iter();
            let response = response.filter_map(|name| root(Role::Response, name));
            let faults = operation.faults.iter();
            let faults = faults.filter_map(|name| root(Role::Fault, name));
            let roots = request.into_iter().chain(response).chain(faults);
            tree(operation.name.clone(), roots.collect())
        }
        Target::Element(name) => {
            let node = root(Role::Element, name);
            tree(spelling.name(name), node.into_iter().collect())
        }
        Target::Type(name) => {
            let node = Grower::new(model, printed).of_type(name);
            tree(spelling.name(name), vec![(Role::Type, node)])
        }
    }
}

/// What is known while the tree grows.
pub(super) struct Grower<'m> {
    pub(super) model: &'m Model,
    printed: Printed<'m>,
    pub(super) spelling: Spelling<'m>,
    /// What is being shown, from the outside in.
    pub(super) open: Vec<Key<'m>>,
    /// What has been shown, if there is anything in it.
    done: BTreeSet<Key<'m>>,
    /// A type for which a slot is sought, and the first one.
    sought: Option<&'m QName>,
    found: Option<Slot>,
}

/// What is shown once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key<'m> {
    Type(&'m QName),
    /// A global element with an anonymous type.
    Element(&'m QName),
    Group(&'m QName),
}

impl<'m> Grower<'m> {
    fn new(model: &'m Model, printed: Printed<'m>) -> Self {
        Self {
            model,
            printed,
            spelling: Spelling::of(printed.plan),
            open: Vec::new(),
            done: BTreeSet::new(),
            sought: None,
            found: None,
        }
    }

    /// A global element as it stands alone.
    fn root(&mut self, name: &QName) -> Option<Node> {
        let (name, element) = self.model.elements.get_key_value(name)?;
        let root = self
            .printed
            .plan
            .roots
            .iter()
            .find(|root| root.element == *name);
        let slot = root.map(|root| Slot {
            rust: TypeNames::new(self.printed).item(&root.path),
            choice: None,
            inner: Inner::Item(root.path.clone()),
        });
        Some(self.global(name, element, Occurs::ONCE, slot))
    }

    /// A type as it stands alone: as in the first part of the plan's root elements that has it.
    fn of_type(&mut self, name: &QName) -> Node {
        let mut node = Node::new(NodeKind::Type, Occurs::ONCE);
        let Some((name, ty)) = self.model.types.get_key_value(name) else {
            return node;
        };
        let mut scout = Self::new(self.model, self.printed);
        scout.sought = Some(name);
        for root in &self.printed.plan.roots {
            scout.root(&root.element);
        }
        node.name = self.spelling.name(name);
        let inner = match scout.found {
            Some(slot) => {
                node.rust = Some(match &slot.inner {
                    Inner::Item(path) => TypeNames::new(self.printed).item(path),
                    Inner::List(_) | Inner::Value => slot.rust,
                });
                slot.inner
            }
            None => Inner::Value,
        };
        match ty {
            Type::Simple(simple) => {
                node.doc = simple.doc.clone();
                node.values = values(simple);
                node.ty = Some(simple_base(&self.spelling, simple));
            }
            Type::Complex(complex) => {
                node.doc = complex.doc.clone();
                let base = complex.derivation.as_ref();
                node.ty = base.map(|derivation| self.spelling.name(&derivation.base));
                self.enter(&mut node, Key::Type(name), complex, &inner);
            }
        }
        node
    }

    /// A global element.
    pub(super) fn global(
        &mut self,
        name: &'m QName,
        element: &'m Element,
        occurs: Occurs,
        slot: Option<Slot>,
    ) -> Node {
        self.element(element, Some(Key::Element(name)), occurs, slot)
    }

    pub(super) fn element(
        &mut self,
        element: &'m Element,
        own: Option<Key<'m>>,
        occurs: Occurs,
        slot: Option<Slot>,
    ) -> Node {
        let mut node = Node::new(NodeKind::Element, occurs);
        node.name = self.spelling.name(&element.name);
        node.value = element.value.as_ref().map(super::spelling::constraint);
        node.doc = element.doc.clone();
        node.rust = slot.as_ref().map(|slot| slot.rust.clone());
        if let (Some(sought), TypeRef::Named(name)) = (self.sought, &element.ty)
            && sought == name
            && self.found.is_none()
        {
            self.found.clone_from(&slot);
        }
        let inner = slot.map_or(Inner::Value, |slot| slot.inner);
        self.fill(&mut node, &element.ty, own, &inner);
        node
    }

    /// Adds what a type has to a part of this type.
    fn fill(&mut self, node: &mut Node, ty: &'m TypeRef, own: Option<Key<'m>>, inner: &Inner) {
        let (definition, key) = match ty {
            TypeRef::Builtin(builtin) => {
                node.ty = Some(format!("xs:{}", builtin.name()));
                return;
            }
            TypeRef::Named(name) => {
                node.ty = Some(self.spelling.name(name));
                (self.model.types.get(name), Some(Key::Type(name)))
            }
            TypeRef::Anonymous(ty) => (Some(&**ty), own),
        };
        match definition {
            Some(Type::Simple(simple)) => {
                set_doc(node, &simple.doc);
                node.values = values(simple);
                if node.ty.is_none() {
                    node.ty = Some(simple_base(&self.spelling, simple));
                }
            }
            Some(Type::Complex(complex)) => {
                set_doc(node, &complex.doc);
                match key {
                    Some(key) => self.enter(node, key, complex, inner),
                    None => self.inside(node, complex, inner),
                }
            }
            None => {}
        }
    }

    /// Adds what is in a type that has a key, unless it is shown elsewhere.
    fn enter(&mut self, node: &mut Node, key: Key<'m>, ty: &'m ComplexType, inner: &Inner) {
        if self.is_cut(node, key) {
            return;
        }
        self.open.push(key);
        self.inside(node, ty, inner);
        self.open.pop();
        if !node.children.is_empty() {
            self.done.insert(key);
        }
    }

    pub(super) fn is_cut(&self, node: &mut Node, key: Key<'m>) -> bool {
        node.cut = if self.open.contains(&key) {
            Some(Cut::Recursion)
        } else if self.done.contains(&key) {
            Some(Cut::Above)
        } else if self.open.len() >= MAX_LEVELS {
            Some(Cut::Deep)
        } else {
            None
        };
        node.cut.is_some()
    }

    /// Adds what is in a complex type, and the types that may replace it.
    fn inside(&mut self, node: &mut Node, ty: &'m ComplexType, inner: &Inner) {
        let derived = match inner {
            Inner::Item(path) => match self.printed.plan.items.get(path) {
                Some(Item::Derived(derived)) => Some(derived),
                _ => None,
            },
            Inner::List(_) | Inner::Value => None,
        };
        if derived.is_none_or(|derived| derived.has_declared) {
            let mut slots = Slots::of(self.printed, inner);
            node.children = self.complex(ty, &mut slots);
        }
        let others = derived.map_or(&[][..], |derived| {
            let skipped = usize::from(derived.has_declared);
            derived.types.get(skipped..).unwrap_or_default()
        });
        for (_, name, path) in others {
            let mut names = self.model.types.iter();
            let found = names.find(|(known, _)| self.spelling.name(known) == *name);
            if let Some((known, Type::Complex(ty))) = found {
                let mut heir = Node::new(
                    NodeKind::Type,
                    Occurs {
                        min: 0,
                        max: Some(1),
                    },
                );
                heir.name.clone_from(name);
                heir.rust = Some(TypeNames::new(self.printed).item(path));
                heir.doc = ty.doc.clone();
                self.enter(&mut heir, Key::Type(known), ty, &Inner::Item(path.clone()));
                node.children.push(heir);
            }
        }
    }

    /// The attributes and the content of a complex type, with those of its bases.
    fn complex(&mut self, ty: &'m ComplexType, slots: &mut Slots) -> Vec<Node> {
        let mut line = vec![ty];
        while let Some(derivation) = line.last().and_then(|ty| ty.derivation.as_ref())
            && let Some(Type::Complex(base)) = self.model.types.get(&derivation.base)
        {
            line.push(base);
        }
        let mut attributes: Vec<&'m Attribute> = Vec::new();
        let mut any: Option<&'m Wildcard> = None;
        let mut contents: Vec<&'m Content> = Vec::new();
        for ty in line.into_iter().rev() {
            let method = ty.derivation.as_ref().map(|derivation| derivation.method);
            for attribute in &ty.attributes {
                attributes.retain(|known| known.name != attribute.name);
                attributes.extend((attribute.usage != Use::Prohibited).then_some(attribute));
            }
            if method == Some(Method::Restriction) {
                (any, contents) = (None, Vec::new());
            }
            any = ty.any_attribute.as_ref().or(any);
            contents.push(&ty.content);
        }
        let mut nodes: Vec<Node> = attributes
            .into_iter()
            .map(|attribute| self.attribute(attribute, slots))
            .collect();
        if let Some(wildcard) = any {
            let rust = slots.any_attribute.clone();
            nodes.push(self.wildcard(
                NodeKind::AnyAttribute,
                wildcard,
                Occurs { min: 0, max: None },
                rust,
            ));
        }
        if ty.is_mixed {
            nodes.push(Node::new(NodeKind::Text, Occurs { min: 0, max: None }));
        }
        for content in contents {
            match content {
                Content::Empty => {}
                Content::Simple(text) => {
                    let mut node = Node::new(NodeKind::Text, Occurs::ONCE);
                    node.rust.clone_from(&slots.text);
                    self.fill(&mut node, text, None, &Inner::Value);
                    nodes.push(node);
                }
                Content::Particle(particle) => {
                    let parts = self.particle(particle, slots, false);
                    nodes.extend(parts.into_iter().map(|grown| grown.node));
                }
            }
        }
        nodes
    }

    fn attribute(&mut self, attribute: &'m Attribute, slots: &Slots) -> Node {
        let min = u64::from(attribute.usage == Use::Required);
        let mut node = Node::new(NodeKind::Attribute, Occurs { min, max: Some(1) });
        node.name = self.spelling.name(&attribute.name);
        node.rust = slots.attribute(&node.name).cloned();
        node.value = attribute.value.as_ref().map(super::spelling::constraint);
        node.doc = attribute.doc.clone();
        self.fill(&mut node, &attribute.ty, None, &Inner::Value);
        node
    }

    pub(super) fn wildcard(
        &self,
        kind: NodeKind,
        wildcard: &Wildcard,
        occurs: Occurs,
        rust: Option<String>,
    ) -> Node {
        let mut node = Node::new(kind, occurs);
        node.ty = Some(self.spelling.namespaces(&wildcard.namespaces));
        node.rust = rust;
        node.doc = wildcard.doc.clone();
        node
    }
}

/// The documentation of a type stands for that of an element without one.
fn set_doc(node: &mut Node, doc: &Documentation) {
    if node.doc.text.is_empty() {
        node.doc = doc.clone();
    }
}
