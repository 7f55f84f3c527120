//! What is noticed while a document is read.

use roxmltree::{Node, NodeId};

use crate::conform::problem::{Effect, MOST};
use crate::conform::tree::{Place, Tree};

/// Something that departs from the schema, and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    pub(crate) place: Place,
    pub(crate) what: String,
    pub(crate) effect: Effect,
    /// The element that is left out because of it, if that is not only the place itself.
    pub(crate) left_out: Option<NodeId>,
}

/// Why an element cannot be read.
#[derive(Clone, Debug)]
pub(crate) struct Broken {
    pub(crate) place: Place,
    pub(crate) what: String,
}

/// The notices of a document.
#[derive(Debug, Default)]
pub(crate) struct Notices(Vec<Notice>);

impl Notices {
    pub(super) fn add(&mut self, place: Place, effect: Effect, what: impl Into<String>) {
        if self.0.len() >= MOST {
            return;
        }
        self.0.push(Notice {
            place,
            what: what.into(),
            effect,
            left_out: None,
        });
    }

    /// Whether what is at this offset is in an element that is left out.
    pub(crate) fn leave_out(&self, tree: &Tree<'_>, offset: usize) -> bool {
        let mut lost = self.0.iter().filter(|notice| {
            notice.effect == Effect::Lost
                && (notice.left_out.is_some() || notice.place.attribute.is_none())
        });
        lost.any(|notice| {
            let node = tree.node(notice.left_out.unwrap_or(notice.place.element));
            node.is_some_and(|node| node.is_element() && node.range().contains(&offset))
        })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// An element that cannot be read is left out, or the document refused. What was noticed since it began does not
    /// matter any more.
    pub(super) fn end(&mut self, node: Node<'_, '_>, since: usize, broken: Broken, effect: Effect) {
        self.0.truncate(since);
        self.0.push(Notice {
            place: broken.place,
            what: broken.what,
            effect,
            left_out: Some(node.id()),
        });
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.0.iter()
    }

    /// What becomes of something that is wrong at a place: what is noticed there, or what becomes of the element
    /// around it, or of a child of it; if the order of elements is wrong, of the elements beside it. Otherwise the
    /// reader takes no offence.
    pub(crate) fn effect_at(&self, tree: &Tree<'_>, place: &Place, is_of_order: bool) -> Effect {
        let same = self.0.iter().filter(|notice| notice.place == *place);
        let of_element = self.0.iter().filter(|notice| {
            notice.place.element == place.element
                && (notice.place.attribute.is_none() || place.attribute.is_none())
        });
        let around = self.0.iter().filter(|notice| {
            let is_left_out = |out: NodeId| is_inside(tree, place.element, out);
            notice.left_out.is_some_and(is_left_out)
                || notice.effect == Effect::Lost
                    && notice.place.attribute.is_none()
                    && is_left_out(notice.place.element)
        });
        let inside = self.0.iter().filter(|notice| {
            let node = tree.node(notice.place.element);
            place.attribute.is_none()
                && node
                    .and_then(|node| node.parent_element())
                    .is_some_and(|parent| parent.id() == place.element)
        });
        let parent = tree
            .node(place.element)
            .and_then(|node| node.parent_element());
        let beside = self.0.iter().filter(|notice| {
            let node = tree.node(notice.place.element);
            let its_parent = node.and_then(|node| node.parent_element());
            is_of_order && its_parent.is_some() && its_parent == parent
        });
        let effects =
            |found: &mut dyn Iterator<Item = &Notice>| found.map(|notice| notice.effect).max();
        effects(&mut { around })
            .or_else(|| effects(&mut { same }))
            .or_else(|| effects(&mut { of_element }))
            .or_else(|| effects(&mut { inside }))
            .or_else(|| effects(&mut { beside }))
            .unwrap_or(Effect::Kept)
    }
}

/// Whether an element is another one, or inside of it.
pub(crate) fn is_inside(tree: &Tree<'_>, node: NodeId, of: NodeId) -> bool {
    tree.node(node)
        .is_some_and(|node| node.ancestors().any(|around| around.id() == of))
}
