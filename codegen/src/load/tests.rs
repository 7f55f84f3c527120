//! What the rest of the generator relies on: the parser keeps every element with its number.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use test_support::files::files;
use test_support::material::release;

use super::{Loaded, grammar, load, load_texts};

/// The schema files in a folder and in its folders.
fn schemas(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths
        .flat_map(|path| {
            if path.is_dir() {
                schemas(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "xsd"))
        .collect()
}

/// Checks that the parser's trees have the number of each element once. Returns the names of the elements.
fn check(loaded: &Loaded) -> BTreeSet<&'static str> {
    let mut tags = BTreeSet::new();
    for (document, schema) in loaded.documents() {
        let tree = format!("{schema:?}");
        let ids = tree.split("id: Some(\"").skip(1);
        let ids = ids.filter_map(|rest| rest.split('"').next()?.parse().ok());
        let mut ids: Vec<usize> = ids.collect();
        ids.sort_unstable();
        let numbers: Vec<_> = (0..document.elements.count()).collect();
        assert_eq!(ids, numbers, "{}", document.location(0));
        tags.extend(
            numbers
                .iter()
                .map(|number| document.elements.get(*number).rule.tag),
        );
    }
    tags
}

#[test]
fn the_parser_keeps_every_element_with_its_number() {
    // Elements that no construct uses.
    let others = [
        (
            "a.xsd",
            r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:include schemaLocation="b.xsd"/></xs:schema>"#,
        ),
        (
            "b.xsd",
            r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="A">
            <xs:restriction base="xs:int"><xs:minExclusive value="0"/></xs:restriction>
            </xs:simpleType></xs:schema>"#,
        ),
    ];
    let others = load_texts(&others).unwrap_or_else(|error| panic!("{error}"));
    let mut tags = check(&others);
    for path in schemas(Path::new("tests/constructs")) {
        let loaded = load(&[path]).unwrap_or_else(|error| panic!("{error}"));
        tags.extend(check(&loaded));
    }
    // The parser does not get documentation.
    tags.insert("annotation");
    assert_eq!(tags, grammar::tags());
}

#[test]
fn also_those_of_the_official_schemas() {
    let Some(release) = release("v2017_07", "the official schemas") else {
        return;
    };
    for path in files(release, "xsd").expect("the folder has schemas") {
        let loaded = load(&[path]).unwrap_or_else(|error| panic!("{error}"));
        assert!(check(&loaded).len() > 10);
    }
}
