//! All that was loaded, in pieces.

use std::collections::{BTreeMap, BTreeSet};

use super::component::Component;
use super::pieces::{self, Piece, What};
use super::references::References;
use super::wsdl::{self, Messages};
use crate::error::Error;
use crate::load::{Document, Loaded, parse_xml};
use crate::model::QName;

/// All schemas in pieces.
pub(super) struct Schemas<'l> {
    /// The documents, each with its pieces, as they were loaded.
    pub(super) documents: Vec<(&'l Document, Vec<Piece>)>,
    /// The WSDLs, in the same order as those that were loaded.
    pub(super) definitions: Vec<Vec<Piece>>,
    /// What stays of the WSDLs.
    pub(super) messages: Messages,
    /// What all definitions of a component refer to.
    references: BTreeMap<Component, References>,
    /// The components in which the identity constraints are.
    keys: BTreeMap<QName, Component>,
}

impl<'l> Schemas<'l> {
    /// Cuts all that was loaded into pieces, and says what stays of the WSDLs for some operations.
    pub(super) fn new<'n>(
        loaded: &'l Loaded,
        operations: impl IntoIterator<Item = &'n str>,
    ) -> Result<Self, Error> {
        let mut documents = Vec::new();
        for (document, _) in loaded.documents() {
            let tree = parse_xml(&document.text)?;
            let start = document.element(None).start;
            let mut nodes = tree.descendants();
            let root = nodes.find(|node| node.is_element() && node.range().start == start);
            let text = &document.text.content;
            let pieces = root.map(|root| pieces::of_schema(document, text, root));
            documents.push((document, pieces.unwrap_or_default()));
        }
        let trees = loaded.wsdls().map(parse_xml);
        let trees = trees.collect::<Result<Vec<_>, _>>()?;
        let roots: Vec<_> = trees.iter().map(|tree| tree.root_element()).collect();
        let messages = Messages::of(&roots, operations);
        let definitions = roots.iter().zip(loaded.wsdls());
        let definitions =
            definitions.map(|(root, text)| wsdl::of_definitions(&text.content, *root));
        let mut all = Self {
            documents,
            definitions: definitions.collect(),
            messages,
            references: BTreeMap::new(),
            keys: BTreeMap::new(),
        };
        all.add_references();
        Ok(all)
    }

    fn add_references(&mut self) {
        for (component, references) in self.documents.iter().flat_map(|(_, p)| components(p)) {
            for key in &references.own_keys {
                self.keys.insert(key.clone(), component.clone());
            }
            let known = self.references.entry(component.clone()).or_default();
            known.add(references);
        }
    }

    /// All components.
    pub(super) fn all(&self) -> impl Iterator<Item = &Component> {
        self.references.keys()
    }

    /// Components with all that they refer to, directly or through others. What is not defined is left out.
    pub(super) fn close(&self, start: impl IntoIterator<Item = Component>) -> BTreeSet<Component> {
        let mut kept = BTreeSet::new();
        let mut waiting: Vec<Component> = start.into_iter().collect();
        while let Some(next) = waiting.pop() {
            let Some(references) = self.references.get(&next) else {
                continue;
            };
            if kept.insert(next) {
                waiting.extend(references.components.iter().cloned());
                let keys = references.keys.iter();
                waiting.extend(keys.filter_map(|key| self.keys.get(key)).cloned());
            }
        }
        kept
    }

    /// Other components that have to do with the names of these: nearly always they refer to one of them, or have
    /// nearly the same name.
    pub(super) fn related(&self, kept: &BTreeSet<Component>) -> Vec<Component> {
        let stems: BTreeSet<String> = kept.iter().map(stem).collect();
        let is_related = |(component, references): &(&Component, &References)| {
            let is_user = !references.components.is_disjoint(kept);
            !kept.contains(component) && (is_user || stems.contains(&stem(component)))
        };
        let related = self.references.iter().filter(is_related);
        related.map(|(component, _)| component.clone()).collect()
    }
}

/// What is equal for names that may be the same in Rust.
fn stem(component: &Component) -> String {
    let letters = component.name.local.chars();
    let letters = letters.filter(|c| c.is_alphanumeric());
    let name: String = letters.flat_map(char::to_lowercase).collect();
    match name.strip_suffix("type") {
        Some(stem) => stem.strip_suffix("type").unwrap_or(stem).to_owned(),
        None => name,
    }
}

/// The components among pieces, those of `xs:redefine` too, with what they refer to.
pub(super) fn components(pieces: &[Piece]) -> impl Iterator<Item = (&Component, &References)> {
    let all = pieces
        .iter()
        .flat_map(|piece| std::iter::once(piece).chain(&piece.inner));
    all.filter_map(|piece| match &piece.what {
        What::Component(component, references) => Some((component, references)),
        _ => None,
    })
}
