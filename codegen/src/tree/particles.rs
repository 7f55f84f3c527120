//! Grows the parts of content models.

use super::grow::{Grower, Key};
use super::node::{Node, NodeKind};
use super::slots::Slots;
use crate::model::{Documentation, Occurs, Particle, QName, Term};

/// A part, and the type of the field of which it is a variant.
pub(super) struct Grown {
    pub(super) node: Node,
    choice: Option<String>,
}

impl From<Node> for Grown {
    fn from(node: Node) -> Self {
        Self { node, choice: None }
    }
}

impl<'m> Grower<'m> {
    /// A part of a content model. A sequence is shown as such only if it repeats or is an alternative.
    pub(super) fn particle(
        &mut self,
        particle: &'m Particle,
        slots: &mut Slots,
        is_alternative: bool,
    ) -> Vec<Grown> {
        let occurs = particle.occurs;
        let is_plain = occurs == Occurs::ONCE;
        let (kind, parts) = match &particle.term {
            Term::Element(element) => {
                let slot = slots.element(&self.spelling.name(&element.name));
                let choice = slot.as_ref().and_then(|slot| slot.choice.clone());
                let node = self.element(element, None, occurs, slot);
                return vec![Grown { node, choice }];
            }
            Term::ElementRef(name, doc) => return self.reference(name, doc, occurs, slots),
            Term::Any(wildcard) => {
                let rust = slots.any.clone();
                return vec![self.wildcard(NodeKind::Any, wildcard, occurs, rust).into()];
            }
            Term::Group(name) => return vec![self.group(name, occurs, slots).into()],
            Term::Sequence(parts) => (NodeKind::Sequence, parts),
            Term::Choice(parts) => (NodeKind::Choice, parts),
            Term::All(parts) => (NodeKind::All, parts),
        };
        let is_choice = kind == NodeKind::Choice;
        let grown = parts.iter();
        let grown = grown.flat_map(|part| self.particle(part, slots, is_choice));
        let mut grown: Vec<Grown> = grown.collect();
        if let [only] = &mut *grown
            && (is_plain || only.node.occurs == Occurs::ONCE)
        {
            // It occurs as often as what is around it.
            only.node.occurs = if is_plain { only.node.occurs } else { occurs };
            return grown;
        }
        let needs_node = match kind {
            NodeKind::Sequence => !is_plain || is_alternative,
            _ => true,
        };
        if grown.is_empty() || !needs_node {
            return grown;
        }
        let mut node = Node::new(kind, occurs);
        let choice = grown.iter().find_map(|grown| grown.choice.clone());
        let choice = choice.filter(|_| is_choice);
        node.rust.clone_from(&choice);
        node.children = grown.into_iter().map(|grown| grown.node).collect();
        vec![Grown { node, choice }]
    }

    fn group(&mut self, name: &'m QName, occurs: Occurs, slots: &mut Slots) -> Node {
        let mut node = Node::new(NodeKind::Group, occurs);
        node.name = self.spelling.name(name);
        let key = Key::Group(name);
        if let Some(group) = self.model.groups.get(name)
            && !self.is_cut(&mut node, key)
        {
            self.open.push(key);
            let parts = self.particle(group, slots, false);
            node.children = parts.into_iter().map(|grown| grown.node).collect();
            self.open.pop();
        }
        node
    }

    /// A reference to a global element, which others may replace.
    fn reference(
        &mut self,
        name: &'m QName,
        doc: &'m Documentation,
        occurs: Occurs,
        slots: &mut Slots,
    ) -> Vec<Grown> {
        let Some(element) = self.model.elements.get(name) else {
            return Vec::new();
        };
        let members = self.model.substitutions.get(name);
        let members = members.filter(|members| !members.is_empty());
        let Some(members) = members else {
            let slot = slots.element(&self.spelling.name(name));
            let choice = slot.as_ref().and_then(|slot| slot.choice.clone());
            let mut node = self.global(name, element, occurs, slot);
            if !doc.text.is_empty() {
                node.doc = doc.clone();
            }
            return vec![Grown { node, choice }];
        };
        let mut node = Node::new(NodeKind::Substitution, occurs);
        node.name = self.spelling.name(name);
        node.doc = if doc.text.is_empty() {
            &element.doc
        } else {
            doc
        }
        .clone();
        let mut choice = None;
        let head = (!element.is_abstract).then_some(name);
        for member in head.into_iter().chain(members) {
            if let Some((name, element)) = self.model.elements.get_key_value(member)
                && !element.is_abstract
            {
                let slot = slots.element(&self.spelling.name(name));
                let of_slot = slot.as_ref().and_then(|slot| slot.choice.clone());
                choice = choice.or(of_slot);
                let child = self.global(name, element, Occurs::ONCE, slot);
                node.children.push(child);
            }
        }
        node.rust.clone_from(&choice);
        vec![Grown { node, choice }]
    }
}
