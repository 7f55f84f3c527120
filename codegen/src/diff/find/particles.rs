//! Content models.

use super::align::Aligned;
use super::context::{Diff, element_step, step, to_new, to_old};
use super::nodes::{Compositor, Node, NodeKind, pair};
use super::wording;
use crate::constraints::wildcards::admits;
use crate::diff::change::{Key, Step};
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::diff::wire::exposed::is_needed;
use crate::model::Element;

/// Two compositors: which they are, and what is in them.
type Parts<'n, 'd> = [(Compositor, &'n [Node<'d>]); 2];

impl<'d> Diff<'d> {
    /// Compares two contents. What they have in common is compared part by part.
    pub(super) fn content(&mut self, sides: [Node<'d>; 2]) {
        let sides = sides.map(Node::in_compositor);
        let [old, new] = &sides;
        let (NodeKind::Compositor(left, old_parts), NodeKind::Compositor(right, new_parts)) =
            (&old.kind, &new.kind)
        else {
            return;
        };
        // An empty sequence is no part of a choice.
        let is_absent = [old_parts, new_parts].map(Vec::is_empty);
        if is_absent != [false, false] && left != right {
            let whole = [old, new].map(|node| match &node.kind {
                NodeKind::Compositor(_, parts) if parts.is_empty() => Vec::new(),
                _ => vec![node.clone()],
            });
            let [old, new] = &whole;
            return self.parts([(Compositor::Sequence, old), (Compositor::Sequence, new)]);
        }
        let text = self.text();
        let label = |kind, parts: &[Node<'_>]| text.compositor(kind, parts);
        let is_trivial = old_parts.len() <= 1 && new_parts.len() <= 1;
        if left != right && !is_trivial {
            let wire = self.of_compositors([(*left, old_parts), (*right, new_parts)]);
            let wire = wire.max(self.silently(|this| this.occurs([old, new])));
            let says = [
                format!(
                    "{}, {}",
                    label(*left, old_parts),
                    wording::occurs(old.occurs)
                ),
                format!(
                    "{}, {}",
                    label(*right, new_parts),
                    wording::occurs(new.occurs)
                ),
            ];
            self.changed(
                Rule::CompositorChanged,
                says,
                wire,
                "other orders and numbers of the elements are allowed",
            );
        }
        let whole = if is_absent == [true, true] {
            "content".to_owned()
        } else {
            label(*right, new_parts)
        };
        let keys = [old_parts, new_parts].map(|parts| keys_of(parts)).concat();
        let at = [old.at, new.at];
        if left == right || is_trivial {
            self.within(step(whole, keys), at, |this| this.occurs([old, new]));
        }
        let is_optional_choice = [(left, old, 0), (right, new, 1)].map(|(kind, node, side)| {
            *kind == Compositor::Choice && node.may_be_empty(self.models()[side])
        });
        let needed = [0, 1].map(|side| is_needed(sides[side].occurs) && !is_optional_choice[side]);
        self.opened(needed, |this| {
            this.parts([(*left, old_parts), (*right, new_parts)]);
        });
    }

    fn parts(&mut self, sides: Parts<'_, 'd>) {
        let [(left, old), (right, new)] = sides;
        let is_ordered = left == Compositor::Sequence && right == Compositor::Sequence;
        let pairs = pair(old, new);
        let is_moved = pairs
            .iter()
            .any(|state| matches!(state, Aligned::Moved(..)));
        if is_moved && left == Compositor::All && right == Compositor::All {
            let names = [old, new].map(|nodes| {
                let names = nodes.iter().filter_map(Node::name);
                names.map(|name| name.local.to_string()).collect()
            });
            self.order("all", names, Key::Element);
        }
        for state in pairs {
            match state {
                Aligned::Both(l, r) => self.node([&old[l], &new[r]]),
                Aligned::Moved(l, r) => {
                    if is_ordered {
                        self.moved([&old[l], &new[r]]);
                    }
                    self.node([&old[l], &new[r]]);
                }
                Aligned::Left(l) => self.part_of_one_side((left, old), l, 0),
                Aligned::Right(r) => self.part_of_one_side((right, new), r, 1),
            }
        }
    }

    fn moved(&mut self, sides: [&Node<'d>; 2]) {
        let what = self.text().node(sides[1]);
        self.within(self.step_of(sides[1]), sides.map(|side| side.at), |this| {
            let wire = Wire::both(Effect::LenientOnly);
            let says = [
                format!("{what} in its place"),
                "in another place".to_owned(),
            ];
            this.changed(
                Rule::ElementMoved,
                says,
                wire,
                "the order of a sequence is binding",
            );
        });
    }

    /// Something that only one of the models has: the old one (0) or the new one (1).
    fn part_of_one_side(
        &mut self,
        (kind, parts): (Compositor, &[Node<'d>]),
        index: usize,
        own: usize,
    ) {
        let node = &parts[index];
        let is_added = own == 1;
        let is_optional = node.may_be_empty(self.models()[own]);
        let is_choice = kind == Compositor::Choice;
        // Where it is missing: in old documents if it is new, in new documents if it is gone.
        let broken = self.broken();
        let broken = if is_added {
            broken.old_documents
        } else {
            broken.new_documents
        };
        let missing = match node.occurs.max {
            _ if is_choice || is_optional => Effect::Fine,
            // There may be fewer of what is repeated than there should be.
            Some(1) => broken,
            _ => Effect::LenientOnly,
        };
        let unknown = if is_admitted(parts, index) {
            Effect::Fine
        } else if is_choice && is_optional && parts.len() > 1 {
            // Documents without any alternative are valid for one of the models.
            let all = self.broken();
            if is_added {
                all.new_documents
            } else {
                all.old_documents
            }
        } else {
            Effect::LenientOnly
        };
        let (rule, why) = rule_of(is_added, node, is_choice, is_optional);
        let what = wording::occurs(node.occurs);
        let step = self.step_of(node);
        let (at, says, wire) = if is_added {
            let wire = Wire {
                old_documents: missing,
                new_documents: unknown,
            };
            ([None, node.at], [None, Some(what)], wire)
        } else {
            let wire = Wire {
                old_documents: unknown,
                new_documents: missing,
            };
            ([node.at, None], [Some(what), None], wire)
        };
        self.within(step, at, |this| this.report(rule, says, wire, why));
    }

    fn step_of(&self, node: &Node<'_>) -> Step {
        match (&node.kind, node.name()) {
            (_, Some(name)) => element_step(name),
            (NodeKind::Any(_), _) => step("any element", vec![Key::Wildcard]),
            _ => step(self.text().node(node), keys_of(std::slice::from_ref(node))),
        }
    }

    /// What becomes of documents if one compositor takes the place of another.
    fn of_compositors(&self, sides: Parts<'_, 'd>) -> Wire {
        use Compositor::{All, Choice, Sequence};
        let broken = self.broken();
        let models = self.models();
        let is_required = |side: usize| {
            let mut required = sides[side].1.iter();
            required.any(|part| !part.may_be_empty(models[side]))
        };
        match sides.map(|(kind, _)| kind) {
            [Sequence, All] => to_new(Effect::LenientOnly),
            [All, Sequence] => to_old(Effect::LenientOnly),
            [_, Choice] => Wire {
                old_documents: Effect::LenientOnly,
                new_documents: if is_required(0) {
                    broken.new_documents
                } else {
                    Effect::Fine
                },
            },
            [Choice, _] => Wire {
                old_documents: if is_required(1) {
                    broken.old_documents
                } else {
                    Effect::Fine
                },
                new_documents: Effect::LenientOnly,
            },
            _ => Wire::FINE,
        }
    }

    /// Compares a part with itself in the other model.
    fn node(&mut self, sides: [&Node<'d>; 2]) {
        let at = sides.map(|side| side.at);
        match (&sides[0].kind, &sides[1].kind) {
            (NodeKind::Compositor(..), NodeKind::Compositor(..)) => {
                self.content(sides.map(Clone::clone));
            }
            (NodeKind::Any(old), NodeKind::Any(new)) => {
                self.within(self.step_of(sides[1]), at, |this| {
                    this.occurs(sides);
                    this.wildcards([Some(old), Some(new)]);
                });
            }
            _ => {
                self.within(self.step_of(sides[1]), at, |this| {
                    this.namespace(sides);
                    this.occurs(sides);
                    let needed = sides.map(|side| is_needed(side.occurs));
                    this.opened(needed, |this| {
                        if let [Some(old), Some(new)] =
                            [0, 1].map(|side| this.declared(sides, side))
                        {
                            this.declarations([old, new]);
                        }
                    });
                });
            }
        }
    }

    /// The declaration of an element, unless both are references: global elements are compared by themselves.
    fn declared(&self, sides: [&Node<'d>; 2], side: usize) -> Option<&'d Element> {
        match (&sides[side].kind, &sides[1 - side].kind) {
            (NodeKind::Element(element), _) => Some(element),
            (NodeKind::Reference(name), NodeKind::Element(_)) => {
                self.models()[side].elements.get(*name)
            }
            _ => None,
        }
    }
}

/// Whether a wildcard beside an element takes it where the schema does not know it.
fn is_admitted(parts: &[Node<'_>], index: usize) -> bool {
    let Some(name) = parts[index].name() else {
        return false;
    };
    let beside = [index.checked_sub(1), Some(index + 1)];
    let mut beside = beside
        .into_iter()
        .flatten()
        .filter_map(|index| parts.get(index));
    beside.any(|node| match &node.kind {
        NodeKind::Any(any) => {
            node.occurs.max.is_none() && admits(&any.namespaces, name.namespace.as_deref())
        }
        _ => false,
    })
}

/// The rule for something that only one of the models has, and what follows for documents.
fn rule_of(
    is_added: bool,
    node: &Node<'_>,
    is_choice: bool,
    is_optional: bool,
) -> (Rule, &'static str) {
    let is_any = matches!(node.kind, NodeKind::Any(_));
    let unknown = if is_added {
        "it is unknown to the old schema"
    } else {
        "it is unknown to the new schema"
    };
    match (is_added, is_choice, is_optional) {
        (true, ..) if is_any => (Rule::WildcardAdded, unknown),
        (false, ..) if is_any => (Rule::WildcardRemoved, unknown),
        (true, true, _) => (Rule::AlternativeAdded, unknown),
        (false, true, _) => (Rule::AlternativeRemoved, unknown),
        (true, false, true) => (Rule::ElementAddedOptional, unknown),
        (false, false, true) => (Rule::ElementRemovedOptional, unknown),
        (true, false, false) => (
            Rule::ElementAddedRequired,
            "old documents do not have it; it is unknown to the old schema",
        ),
        (false, false, false) => (
            Rule::ElementRemovedRequired,
            "new documents do not have it; it is unknown to the new schema",
        ),
    }
}

/// The names of all elements in some parts.
fn keys_of(parts: &[Node<'_>]) -> Vec<Key> {
    let names = parts.iter().flat_map(Node::names);
    names
        .map(|name| Key::Element(name.local.to_string()))
        .collect()
}
