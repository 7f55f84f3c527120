//! Documents with one thing wrong, made from valid ones by a change of their text.

use std::ops::Range;

use roxmltree::{Document, Node};

/// A document with one thing wrong.
pub(crate) struct Damaged {
    pub(crate) xml: String,
    pub(crate) kind: Damage,
    /// The local name of the element that it is in.
    pub(crate) local: String,
    /// The parts around the damage, from the inside out: those that reading may leave out. An element may be left
    /// out alone, or with some of its siblings as a group.
    pub(crate) around: Vec<Vec<Range<usize>>>,
    /// The siblings of the element, without which its parent may be complete again.
    pub(crate) siblings: Vec<Range<usize>>,
}

impl Damaged {
    /// The siblings that have the name that the element has now.
    pub(crate) fn likes(&self) -> Vec<Range<usize>> {
        let own = self.around.first().and_then(|parts| parts.first());
        let own = own.map_or("", |own| start_name(&self.xml[own.clone()]));
        let siblings = self.siblings.iter();
        let is_like = |other: &&Range<usize>| start_name(&self.xml[(*other).clone()]) == own;
        siblings.filter(is_like).cloned().collect()
    }

    /// The siblings that have one of their name beside them.
    pub(crate) fn twins(&self) -> Vec<Range<usize>> {
        let name = |part: &Range<usize>| start_name(&self.xml[part.clone()]);
        let pairs = self.siblings.windows(2);
        let pairs = pairs.filter(|pair| name(&pair[0]) == name(&pair[1]));
        pairs.flatten().cloned().collect()
    }
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Damage {
    /// A value is not of its type.
    Value,
    /// An element or attribute is missing.
    Missing,
    /// An element has a name that no schema has.
    Unknown,
    /// An element is in another namespace.
    OtherNamespace,
    /// There is an element between the others that no schema has.
    Added,
}

/// The local name that no schema has.
pub(crate) const UNKNOWN: &str = "NobodyKnowsThis";

/// A text that is hardly a value of any type but strings.
const NO_VALUE: &str = "1 -";

/// At most so many siblings are left out together.
const LONGEST_GROUP: usize = 12;

/// Numbers for choices, each smaller than a bound.
pub(crate) struct Choices(u64);

impl Choices {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, bound: usize) -> usize {
        // xorshift
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let bound = u64::try_from(bound).unwrap_or(1).max(1);
        usize::try_from((self.0 >> 16) % bound).unwrap_or(0)
    }
}

/// Damages a document in one place. `prefixes` are the canonical ones.
pub(crate) fn damage(xml: &str, prefixes: &[&str], choices: &mut Choices) -> Option<Damaged> {
    let document = Document::parse(xml).ok()?;
    let root = document.root_element();
    let elements: Vec<Node<'_, '_>> = root.descendants().filter(Node::is_element).collect();
    let node = elements[choices.below(elements.len())];
    match choices.below(6) {
        0 => value(xml, node),
        1 => attribute_value(xml, node, choices),
        2 if node != root => Some(missing(xml, node)),
        2 => missing_attribute(xml, node, choices),
        3 if node != root => Some(unknown(xml, node)),
        4 if node != root => other_namespace(xml, node, prefixes, choices),
        5 => added(xml, node, choices),
        _ => None,
    }
}

fn value(xml: &str, node: Node<'_, '_>) -> Option<Damaged> {
    if node.children().any(|child| child.is_element()) {
        return None;
    }
    let range = match node.first_child() {
        Some(text) => text.range(),
        None => return None,
    };
    Some(Damaged {
        xml: replaced(xml, range.clone(), NO_VALUE),
        local: node.tag_name().name().to_owned(),
        kind: Damage::Value,
        around: around(node, &range, NO_VALUE.len(), true),
        siblings: Vec::new(),
    })
}

fn attribute_value(xml: &str, node: Node<'_, '_>, choices: &mut Choices) -> Option<Damaged> {
    let attributes: Vec<_> = own_attributes(node);
    let attribute = attributes.get(choices.below(attributes.len()))?;
    let range = attribute.range_value();
    let length = NO_VALUE.len();
    let start = attribute.range().start;
    let mut parts = vec![vec![start - 1..range.start + length + 1]];
    parts.extend(around(node, &range, length, true));
    Some(Damaged {
        xml: replaced(xml, range, NO_VALUE),
        local: node.tag_name().name().to_owned(),
        kind: Damage::Value,
        around: parts,
        siblings: Vec::new(),
    })
}

fn missing(xml: &str, node: Node<'_, '_>) -> Damaged {
    Damaged {
        xml: replaced(xml, node.range(), ""),
        local: node.tag_name().name().to_owned(),
        kind: Damage::Missing,
        around: around(node, &node.range(), 0, false),
        siblings: siblings(node, 0),
    }
}

fn missing_attribute(xml: &str, node: Node<'_, '_>, choices: &mut Choices) -> Option<Damaged> {
    let attributes: Vec<_> = own_attributes(node);
    let attribute = attributes.get(choices.below(attributes.len()))?;
    let range = attribute.range().start - 1..attribute.range().end;
    Some(Damaged {
        xml: replaced(xml, range.clone(), ""),
        local: node.tag_name().name().to_owned(),
        kind: Damage::Missing,
        around: around(node, &range, 0, true),
        siblings: Vec::new(),
    })
}

/// The attributes of a schema.
fn own_attributes<'a, 'i>(node: Node<'a, 'i>) -> Vec<roxmltree::Attribute<'a, 'i>> {
    let is_own = |attribute: &roxmltree::Attribute<'_, '_>| {
        attribute.namespace() != Some("http://www.w3.org/2001/XMLSchema-instance")
    };
    node.attributes().filter(is_own).collect()
}

fn unknown(xml: &str, node: Node<'_, '_>) -> Damaged {
    let renamed = renamed(xml, node, unknown_name);
    Damaged {
        around: around(node, &node.range(), renamed.len(), true),
        siblings: siblings(node, renamed.len()),
        xml: replaced(xml, node.range(), &renamed),
        local: node.tag_name().name().to_owned(),
        kind: Damage::Unknown,
    }
}

fn other_namespace(
    xml: &str,
    node: Node<'_, '_>,
    prefixes: &[&str],
    choices: &mut Choices,
) -> Option<Damaged> {
    let name = name_in(xml, node);
    let (own, _) = name.split_once(':')?;
    let others: Vec<&str> = prefixes.iter().copied().filter(|p| *p != own).collect();
    if others.len() == prefixes.len() {
        // Wildcard content.
        return None;
    }
    let other = others.get(choices.below(others.len()))?;
    let renamed = renamed(xml, node, |name| format!("{other}{}", &name[own.len()..]));
    Some(Damaged {
        around: around(node, &node.range(), renamed.len(), true),
        siblings: siblings(node, renamed.len()),
        xml: replaced(xml, node.range(), &renamed),
        local: node.tag_name().name().to_owned(),
        kind: Damage::OtherNamespace,
    })
}

/// An element before or after another.
fn added(xml: &str, node: Node<'_, '_>, choices: &mut Choices) -> Option<Damaged> {
    let parent = node.parent().filter(Node::is_element)?;
    // The node may declare its prefix itself.
    let own = name_in(xml, node);
    let prefix = own.split_once(':').map(|(prefix, _)| prefix);
    let is_declared = parent.lookup_namespace_uri(prefix) == node.tag_name().namespace();
    let name = if is_declared {
        own
    } else {
        name_in(xml, parent)
    };
    let name = unknown_name(name);
    let element = format!("<{name}>{NO_VALUE}</{name}>");
    let Range { start, end } = node.range();
    let place = [start, end][choices.below(2)];
    Some(Damaged {
        xml: replaced(xml, place..place, &element),
        local: UNKNOWN.to_owned(),
        kind: Damage::Added,
        around: vec![vec![place..place + element.len()]],
        siblings: Vec::new(),
    })
}

/// A name in the same namespace that no schema has.
fn unknown_name(name: &str) -> String {
    match name.split_once(':') {
        Some((prefix, _)) => format!("{prefix}:{UNKNOWN}"),
        None => UNKNOWN.to_owned(),
    }
}

/// The name in the start tag of an element.
fn name_in<'x>(xml: &'x str, node: Node<'_, '_>) -> &'x str {
    start_name(&xml[node.range()])
}

/// The name in the start tag with which a text begins.
fn start_name(element: &str) -> &str {
    let tag = element.strip_prefix('<').unwrap_or_default();
    let end = tag.find([' ', '/', '>']);
    &tag[..end.unwrap_or(tag.len())]
}

/// The text of an element with another name.
fn renamed(xml: &str, node: Node<'_, '_>, rename: impl Fn(&str) -> String) -> String {
    let element = &xml[node.range()];
    let name = name_in(xml, node);
    let new = rename(name);
    let rest = &element[1 + name.len()..];
    match rest.strip_suffix(&format!("</{name}>")) {
        Some(rest) => format!("<{new}{rest}</{new}>"),
        None => format!("<{new}{rest}"),
    }
}

fn replaced(xml: &str, range: Range<usize>, by: &str) -> String {
    format!("{}{by}{}", &xml[..range.start], &xml[range.end..])
}

/// The siblings of an element that has another length now.
fn siblings(node: Node<'_, '_>, length: usize) -> Vec<Range<usize>> {
    let own = node.range();
    let siblings = node
        .parent()
        .into_iter()
        .flat_map(|parent| parent.children());
    let siblings = siblings.filter(|other| other.is_element() && *other != node);
    let moved = |Range { start, end }: Range<usize>| {
        if start >= own.end {
            start - own.len() + length..end - own.len() + length
        } else {
            start..end
        }
    };
    siblings.map(|other| moved(other.range())).collect()
}

/// The element and those around it, each alone and together with its siblings, in the changed document: a range
/// now has another length. If the element is gone, its siblings are left.
fn around(
    node: Node<'_, '_>,
    changed: &Range<usize>,
    length: usize,
    is_there: bool,
) -> Vec<Vec<Range<usize>>> {
    let moved = |offset: usize| {
        if offset >= changed.end {
            offset - changed.len() + length
        } else {
            offset
        }
    };
    let mut parts = Vec::new();
    let mut inner = node;
    while let Some(parent) = inner.parent().filter(Node::is_element) {
        let siblings: Vec<Node<'_, '_>> = parent.children().filter(Node::is_element).collect();
        let own = siblings.iter().position(|sibling| *sibling == inner);
        let own = own.unwrap_or(0);
        // How many parts a group has is not known: all of them are together.
        let mut groups = Vec::new();
        for count in 1..=LONGEST_GROUP.min(siblings.len()) {
            let runs = (0..=siblings.len() - count).filter(|first| {
                (*first..first + count).contains(&own) && (is_there || inner != node || count > 1)
            });
            let range = |first: usize| {
                let (start, end) = (siblings[first].range(), siblings[first + count - 1].range());
                moved(start.start).min(moved(start.end))..moved(end.end)
            };
            groups.extend(runs.map(range).filter(|range| !range.is_empty()));
            if count == 1 {
                parts.push(std::mem::take(&mut groups));
            }
        }
        parts.push(groups);
        inner = parent;
    }
    parts
}
