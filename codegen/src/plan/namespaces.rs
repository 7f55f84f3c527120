//! The canonical prefix and the module of each namespace.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorKind};
use crate::location::Location;
use crate::model::{self, Model};

use super::ident;
use super::items::{Namespace, fixed_prefix};

/// Modules that generated code has or needs beside those of namespaces.
const RESERVED: [&str; 6] = ["header", "message", "mod", "operations", "roots", "std"];

/// Prefix and module of each namespace, from the prefix that the schemas use and the end of the URI.
///
/// # Errors
/// More namespaces than there are prefixes.
pub(super) fn namespaces(model: &Model, reserved: &[&str]) -> Result<Vec<Namespace>, Error> {
    let mut prefixes: BTreeSet<String> = reserved.iter().map(|&prefix| prefix.into()).collect();
    let mut modules: BTreeSet<String> = RESERVED.iter().map(|&module| module.into()).collect();
    let mut namespaces = Vec::new();
    for namespace in &model.namespaces {
        let uri = namespace.uri.as_deref();
        if let Some(fixed) = uri.and_then(fixed_prefix) {
            let module = free_module([fixed.to_owned(), format!("{fixed}_")], &mut modules);
            namespaces.push(Namespace {
                uri: uri.map(str::to_owned),
                prefix: fixed.to_owned(),
                module,
            });
            continue;
        }
        let wanted = ident::file(&last_words(uri, 1));
        let prefix = candidates(namespace, &wanted).find(|prefix| !prefixes.contains(prefix));
        let prefix = prefix.ok_or_else(|| {
            let kind = ErrorKind::TooManyNamespaces(prefixes.len());
            Error::new(&Location::named(uri.unwrap_or("no namespace")), kind)
        })?;
        prefixes.insert(prefix.clone());
        let longer = ident::file(&last_words(uri, 2));
        let module = free_module([wanted, longer], &mut modules);
        namespaces.push(Namespace {
            uri: uri.map(str::to_owned),
            prefix,
            module,
        });
    }
    Ok(namespaces)
}

/// The last words of a URI.
fn last_words(uri: Option<&str>, count: usize) -> String {
    let uri = uri.unwrap_or("local").trim_end_matches('/');
    let words = uri.rsplit(['/', ':', '#']).filter(|word| !word.is_empty());
    let mut words: Vec<&str> = words.take(count).collect();
    words.reverse();
    words.join(" ")
}

/// The prefixes that a namespace may get, the best first: a letter of its own prefix or of its module, its
/// own prefix if that has two characters, two characters of both, any letter, any pair.
fn candidates(namespace: &model::Namespace, module: &str) -> impl Iterator<Item = String> {
    let own = namespace.prefix.as_deref().unwrap_or(module).to_owned();
    let all = own.clone() + module;
    let letters: Vec<char> = all.chars().filter(char::is_ascii_alphabetic).collect();
    let first = letters.first().copied().unwrap_or('n');
    let characters: Vec<char> = all.chars().filter(char::is_ascii_alphanumeric).collect();
    let pairs = characters.into_iter().skip(1);
    let any_letter = || ('a'..='z').chain('A'..='Z');
    let any_character = move || any_letter().chain('0'..='9');
    let any_pair = any_letter()
        .flat_map(move |first| any_character().map(move |second| format!("{first}{second}")));
    let is_canonical = is_prefix(&own);
    letters
        .into_iter()
        .map(String::from)
        .chain(is_canonical.then_some(own))
        .chain(pairs.map(move |second| format!("{first}{second}")))
        .chain(any_letter().map(String::from))
        .chain(any_pair)
}

/// Whether a text can be a canonical prefix.
fn is_prefix(text: &str) -> bool {
    text.len() <= 2
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric())
}

/// A module that no other namespace has: one of these, or the last with a number.
fn free_module(wanted: [String; 2], taken: &mut BTreeSet<String>) -> String {
    let longer = wanted[1].clone();
    let mut names = wanted.into_iter().chain(ident::numbered(&longer, "_"));
    let free = names.find(|name| !taken.contains(name));
    let free = free.unwrap_or_default();
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load_texts;

    #[test]
    fn the_last_free_prefix_is_found_and_no_other() -> Result<(), Error> {
        let text =
            r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t"/>"#;
        let model = Model::build(&load_texts(&[("t.xsd", text)])?)?;
        let all: Vec<String> = candidates(&model.namespaces[0], "t").collect();
        let all: BTreeSet<&str> = all.iter().map(String::as_str).collect();
        assert_eq!(all.len(), 52 + 52 * 62);
        let but_one: Vec<&str> = all
            .iter()
            .copied()
            .filter(|prefix| *prefix != "q7")
            .collect();
        assert_eq!(namespaces(&model, &but_one)?[0].prefix, "q7");
        let all: Vec<&str> = all.into_iter().collect();
        let error = namespaces(&model, &all)
            .err()
            .map(|error| error.to_string());
        let expected =
            "urn:t: there are more namespaces than canonical prefixes, of which there are 3276";
        assert_eq!(error.as_deref(), Some(expected));
        Ok(())
    }
}
