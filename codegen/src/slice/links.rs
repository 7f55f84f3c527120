//! Which schemas stay, and which of their includes, imports and redefines.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use super::component::Component;
use super::pieces::Piece;
use super::schemas::{Schemas, components};
use crate::load::{Document, Link};

/// What stays: the numbers of documents, and of their links.
#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    pub(super) documents: BTreeSet<usize>,
    pub(super) links: BTreeSet<(usize, usize)>,
}

/// What stays if these components do, and these documents and links. The documents that are read first lead to all
/// others.
pub(super) fn links(
    schemas: &Schemas,
    kept: &BTreeSet<Component>,
    fixed: &Links,
    first: &[usize],
) -> Links {
    let facts: Vec<Facts> = schemas
        .documents
        .iter()
        .map(|(document, pieces)| Facts::new(document, pieces, kept))
        .collect();
    let used = facts.iter().enumerate().filter(|(_, facts)| facts.is_used);
    let used: BTreeSet<usize> = used.map(|(index, _)| index).collect();
    let leading: BTreeSet<usize> = (0..facts.len())
        .filter(|index| {
            let own = walk(&facts, &[*index], |(by, number)| {
                !is_import(&facts, by, number)
            });
            own.keys().any(|reached| used.contains(reached))
        })
        .collect();
    let mut links = Links::default();
    let of_links = fixed.links.iter().flat_map(|(by, number)| {
        let link = facts
            .get(*by)
            .and_then(|facts| facts.document.links.get(*number));
        let target = link.and_then(|link| link.document);
        std::iter::once(*by).chain(target)
    });
    let fixed_documents = fixed.documents.iter().copied().chain(of_links);
    let mut waiting: Vec<usize> = fixed_documents.chain(used).collect();
    while let Some(index) = waiting.pop() {
        if !links.documents.insert(index) {
            continue;
        }
        let facts = facts.get(index).into_iter();
        for (number, target) in facts.flat_map(|facts| facts.kept_links(&leading)) {
            links.links.insert((index, number));
            waiting.extend(target);
        }
    }
    links.links.extend(&fixed.links);
    reach(&facts, first, &mut links);
    links
}

/// What is known of a document.
struct Facts<'l> {
    document: &'l Document,
    /// Whether it defines nothing, and only names others.
    is_hub: bool,
    /// Whether something stays of what it defines.
    is_used: bool,
    /// To which namespaces that refers.
    namespaces: BTreeSet<Option<Arc<str>>>,
}

impl<'l> Facts<'l> {
    fn new(document: &'l Document, pieces: &[Piece], kept: &BTreeSet<Component>) -> Self {
        let all: Vec<_> = components(pieces).collect();
        let own: Vec<_> = all.iter().filter(|(own, _)| kept.contains(own)).collect();
        let used = own
            .iter()
            .flat_map(|(_, references)| &references.namespaces);
        Self {
            document,
            is_hub: all.is_empty(),
            is_used: !own.is_empty(),
            namespaces: used.cloned().collect(),
        }
    }

    /// The links that stay if the document does, by their numbers, and the documents to which they lead: those that
    /// lead to something that stays, and one for each namespace that is used.
    fn kept_links(&self, leading: &BTreeSet<usize>) -> Vec<(usize, Option<usize>)> {
        let links = self.document.links.iter().enumerate();
        let leads = |link: &Link| link.document.is_some_and(|to| leading.contains(&to));
        let mut kept = Vec::new();
        let mut imported: BTreeSet<Option<&str>> = BTreeSet::new();
        for is_leading in [true, false] {
            for (number, link) in links.clone().filter(|(_, link)| leads(link) == is_leading) {
                let namespace = link.namespace.as_deref();
                let is_used = self.namespaces.contains(&namespace.map(Arc::from));
                let is_kept = match (link.is_import(), is_leading) {
                    (false, is_leading) => is_leading,
                    (true, true) => self.is_hub || is_used,
                    (true, false) => is_used && !imported.contains(&namespace),
                };
                if is_kept {
                    if link.is_import() {
                        imported.insert(namespace);
                    }
                    kept.push((number, link.document));
                }
            }
        }
        kept
    }

    /// The documents to which its links lead, with the numbers of the links.
    fn targets(&self) -> impl Iterator<Item = (usize, usize)> {
        let links = self.document.links.iter().enumerate();
        links.filter_map(|(number, link)| Some((number, link.document?)))
    }
}

fn is_import(facts: &[Facts], document: usize, number: usize) -> bool {
    let links = facts.get(document).map(|facts| &facts.document.links);
    let link = links.and_then(|links| links.get(number));
    link.is_some_and(Link::is_import)
}

/// Adds links so that what is read first leads to all that stays.
fn reach(facts: &[Facts], first: &[usize], links: &mut Links) {
    let own = walk(facts, first, |link| links.links.contains(&link));
    let all = walk(facts, first, |_| true);
    for mut document in links.documents.clone() {
        while !own.contains_key(&document)
            && let Some(Some((by, number))) = all.get(&document).copied()
        {
            links.links.insert((by, number));
            links.documents.insert(by);
            document = by;
        }
    }
}

/// The documents to which links lead, each with the link by which it is found.
fn walk(
    facts: &[Facts],
    first: &[usize],
    follows: impl Fn((usize, usize)) -> bool,
) -> BTreeMap<usize, Option<(usize, usize)>> {
    let mut found: BTreeMap<_, _> = first.iter().map(|index| (*index, None)).collect();
    let mut waiting: VecDeque<usize> = first.iter().copied().collect();
    while let Some(index) = waiting.pop_front() {
        let targets = facts.get(index).into_iter().flat_map(Facts::targets);
        for (number, target) in targets {
            if follows((index, number)) && !found.contains_key(&target) {
                found.insert(target, Some((index, number)));
                waiting.push_back(target);
            }
        }
    }
    found
}
