//! Order and hash of wildcard content, without recursion, however deep it is. They agree with `==`.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use crate::xml::any::{AnyAttribute, AnyName, AnyNode, AnyNodes};

/// What is compared, in the order of the document.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Piece<'a> {
    End,
    Element(&'a AnyName, &'a [AnyAttribute], &'a [(String, Arc<str>)]),
    Text(&'a str),
}

/// All pieces of nodes.
fn pieces(nodes: &AnyNodes) -> impl Iterator<Item = Piece<'_>> {
    let mut open = vec![nodes.iter()];
    std::iter::from_fn(move || match open.last_mut()?.next() {
        Some(AnyNode::Text(text)) => Some(Piece::Text(text)),
        Some(AnyNode::Element(element)) => {
            open.push(element.children.iter());
            Some(Piece::Element(
                &element.name,
                &element.attributes,
                &element.prefixes,
            ))
        }
        None => {
            open.pop();
            Some(Piece::End)
        }
    })
}

impl Hash for AnyNodes {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for piece in pieces(self) {
            piece.hash(state);
        }
    }
}

impl Ord for AnyNodes {
    fn cmp(&self, other: &Self) -> Ordering {
        pieces(self).cmp(pieces(other))
    }
}

impl PartialOrd for AnyNodes {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for AnyName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.local.hash(state);
        self.namespace.hash(state);
    }
}

impl Ord for AnyName {
    fn cmp(&self, other: &Self) -> Ordering {
        let local = self.local.cmp(&other.local);
        local.then_with(|| self.namespace.cmp(&other.namespace))
    }
}

impl PartialOrd for AnyName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashSet};

    use crate::xml::{AnyElement, AnyName, AnyNode};

    /// Elements inside one another, with a text in the innermost.
    fn nested(depth: usize, text: &str) -> AnyElement {
        let mut element = AnyElement::new(AnyName::local("e"));
        element.children.push(AnyNode::Text(text.to_owned()));
        for _ in 0..depth {
            let mut outer = AnyElement::new(AnyName::local("e"));
            outer.children.push(AnyNode::Element(element));
            element = outer;
        }
        element
    }

    #[test]
    fn order_and_hash_agree_with_equality() {
        let mut prefixed = nested(1, "a");
        prefixed.name.prefix = Some("p".to_owned());
        let deep = nested(100_000, "a");
        let all = [
            nested(1, "a"),
            prefixed,
            nested(1, "b"),
            nested(2, "a"),
            deep.clone(),
            deep,
        ];
        let equal = |one: &AnyElement| all.iter().position(|other| other == one);
        let different: BTreeSet<_> = all.iter().map(equal).collect();
        assert_eq!(different.len(), 4);
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), 4);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 4);
        // An element sorts before text, and a shorter list before the longer one.
        assert!(nested(1, "a") < nested(0, "a"));
        assert!(AnyElement::new(AnyName::local("e")) < nested(0, ""));
    }
}
