//! Which elements a path selects: the part of `XPath` that identity constraints may use, in the form in which
//! generated code has it. Names have canonical prefixes, `child::` is left out, and blanks are only around `|`.

use super::assess::{AttributeValue, Document};
use super::nodes::{Nodes, is};

/// The elements that a path selects from an element, ascending.
pub(super) fn select(nodes: &Nodes<'_>, from: usize, path: &'static str) -> Vec<usize> {
    let mut selected: Vec<usize> = path
        .split(" | ")
        .filter(|path| !path.is_empty())
        .flat_map(|path| elements(nodes, from, path))
        .collect();
    selected.sort_unstable();
    selected.dedup();
    selected
}

/// The values of the elements and attributes that a path selects from an element.
pub(super) fn values<'d>(
    document: &'d Document<'_>,
    from: usize,
    path: &'static str,
) -> Vec<Selected<'d>> {
    let mut values = Vec::new();
    for path in path.split(" | ").filter(|path| !path.is_empty()) {
        let (elements_of, attribute) = match path.rsplit_once('/') {
            Some((elements_of, last)) => match last.strip_prefix('@') {
                // What is left of `.//@a` is `./`.
                Some(name) if elements_of == "./" => (".//", Some(name)),
                Some(name) => (elements_of, Some(name)),
                None => (path, None),
            },
            None => match path.strip_prefix('@') {
                Some(name) => (".", Some(name)),
                None => (path, None),
            },
        };
        for element in elements(&document.nodes, from, elements_of) {
            let selected = match attribute {
                None => vec![Selected::Element(element)],
                Some(test) => {
                    let attributes = document.attributes(element, test).into_iter();
                    attributes
                        .map(|it| Selected::Attribute(element, it))
                        .collect()
                }
            };
            // Several paths may lead to one node.
            for one in selected {
                if values
                    .iter()
                    .all(|known: &Selected<'_>| known.node() != one.node())
                {
                    values.push(one);
                }
            }
        }
    }
    values
}

/// What a path selects.
#[derive(Clone, Copy, Debug)]
pub(super) enum Selected<'d> {
    Element(usize),
    Attribute(usize, AttributeValue<'d>),
}

impl Selected<'_> {
    /// Which element, and which attribute of it.
    fn node(&self) -> (usize, Option<usize>) {
        match self {
            Self::Element(element) => (*element, None),
            Self::Attribute(element, attribute) => (*element, Some(attribute.index)),
        }
    }
}

/// The elements that one path without attributes selects.
fn elements(nodes: &Nodes<'_>, from: usize, path: &'static str) -> Vec<usize> {
    let (mut selected, steps): (Vec<usize>, &str) = match path.strip_prefix(".//") {
        Some(steps) => (nodes.within(from).collect(), steps),
        None => (vec![from], path),
    };
    for step in steps.split('/').filter(|step| !matches!(*step, "." | "")) {
        selected = selected
            .into_iter()
            .flat_map(|parent| nodes.children(parent))
            .filter(|&child| is(step, nodes.get(child).namespace, nodes.get(child).local))
            .collect();
    }
    selected
}
