//! What all variants of an enum have in common: the nearest type that all of them are or extend.

use super::enums::{AlternativeKind, Choice, Derived};
use super::items::Plan;
use super::paths::ItemPath;
use super::ty::Ty;

impl Plan {
    /// The base that all alternatives of a choice share.
    #[must_use]
    pub fn base_of_choice(&self, choice: &Choice) -> Option<&ItemPath> {
        let types = choice.alternatives.iter().map(|part| match &part.kind {
            AlternativeKind::Element(element) if !element.nillable => match &element.ty {
                Ty::Item(path) => Some(path),
                _ => None,
            },
            AlternativeKind::Group(_)
            | AlternativeKind::Element(_)
            | AlternativeKind::Elements(..)
            | AlternativeKind::List(_)
            | AlternativeKind::Any(_) => None,
        });
        self.shared(&types.collect::<Option<Vec<_>>>()?)
    }

    /// The base that all types of an enum of types share.
    #[must_use]
    pub fn base_of_derived(&self, derived: &Derived) -> Option<&ItemPath> {
        let types: Vec<_> = derived.types.iter().map(|(.., path)| path).collect();
        self.shared(&types)
    }

    /// The nearest type that is each of these, or that each extends. One type alone shares nothing.
    fn shared(&self, types: &[&ItemPath]) -> Option<&ItemPath> {
        let (first, others) = types.split_first()?;
        let is_shared = |base: &&ItemPath| {
            let mut others = others.iter();
            others.all(|other| self.lineage(other).any(|path| path == *base))
        };
        let base = self.lineage(first).find(is_shared)?;
        (!others.is_empty()).then_some(base)
    }

    /// The path of a struct, and those of its bases.
    fn lineage(&self, path: &ItemPath) -> impl Iterator<Item = &ItemPath> {
        let own = self.items.get_key_value(path).map(|(path, _)| path);
        std::iter::successors(own, |path| {
            self.structure(path)?.base.as_ref().map(|base| &base.path)
        })
    }
}
