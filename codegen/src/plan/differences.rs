//! What says the difference between two parts of a type that would have one Rust name.

use std::collections::BTreeSet;

use crate::model::QName;

use super::ident;
use super::items::fixed_prefix;
use super::names::Names;

impl Names {
    /// The names for the field of an element or attribute, the best first. If an earlier one would have the same
    /// field, the second name says in what both differ: the namespace or the spelling.
    pub(super) fn of_field(
        &self,
        name: &QName,
        earlier: &[&QName],
        used: &BTreeSet<String>,
    ) -> Vec<String> {
        let mut names = vec![ident::field(&name.local)];
        if used.contains(&names[0])
            && let Some(word) = self.difference(name, earlier, ident::field)
        {
            names.push(ident::field(&format!("{} {word}", name.local)));
        }
        names
    }

    /// As [`Names::of_field`], for the variant of an element.
    pub(super) fn of_variant(
        &self,
        name: &QName,
        earlier: &[&QName],
        used: &BTreeSet<String>,
    ) -> Vec<String> {
        let plain = ident::plain_variant(&name.local);
        if !used.contains(&plain) {
            return vec![plain];
        }
        let word = self.difference(name, earlier, ident::plain_variant);
        let distinct = word.map(|word| format!("{plain}{}", ident::pascal(&word)));
        std::iter::once(plain).chain(distinct).collect()
    }

    /// In what a name differs from an earlier one with the same identifier.
    fn difference(
        &self,
        name: &QName,
        earlier: &[&QName],
        identifier: fn(&str) -> String,
    ) -> Option<String> {
        if earlier.iter().any(|earlier| earlier.local == name.local) {
            let uri = name.namespace.as_deref();
            let module = |uri| self.namespace(Some(uri)).module.clone();
            return Some(match uri.map(|uri| (uri, fixed_prefix(uri))) {
                None => "unqualified".to_owned(),
                Some((_, Some(fixed))) => fixed.to_owned(),
                Some((uri, None)) => module(uri),
            });
        }
        let own = identifier(&name.local);
        let mut earlier = earlier.iter();
        let is_same = earlier.any(|earlier| identifier(&earlier.local) == own);
        is_same.then(|| ident::spelling(&name.local))
    }
}
