//! Content models in which an element can belong to several particles, or to several occurrences of one: strict
//! reading takes what is valid and nothing else, lenient reading takes it without notices, and both keep the order.

use ews_codegen_general::occurrence::{
    Adjacent, AtLeastTwo, Emptiable, Extended, Gaps, Impossible, Loops, Nothing, OptionalStart,
    SharedEnd,
};
use xsd_runtime::xml::{ReadOptions, Root, Validate};

/// An element with a child for each letter.
fn document<T: Root>(children: &str) -> String {
    let (prefix, root) = T::NAME.split_once(':').expect("the schema has a namespace");
    let children = children
        .chars()
        .map(|name| format!("<{prefix}:{name}>1</{prefix}:{name}>"));
    let children: String = children.collect();
    format!(
        "<{prefix}:{root} xmlns:{prefix}=\"urn:example:occurrence\">{children}</{prefix}:{root}>"
    )
}

/// The children of the root element, a letter for each.
fn children(xml: &str) -> String {
    let tags = xml.split('<').filter(|tag| !tag.starts_with(['/', '?']));
    let names = tags.filter_map(|tag| tag.split([' ', '>', '/']).next()?.split_once(':'));
    names.map(|(_, name)| name).skip(1).collect()
}

fn takes<T: Root>(valid: &[&str], invalid: &[&str]) {
    for list in valid {
        let xml = document::<T>(list);
        let value = T::from_xml_with(&xml, &ReadOptions::strict());
        let value = value.unwrap_or_else(|error| panic!("{list}: {error}"));
        value
            .validate()
            .unwrap_or_else(|error| panic!("{list}: {error}"));
        let lenient = T::from_xml_with_notices(&xml, &ReadOptions::lenient());
        let (lenient, notices) = lenient.unwrap_or_else(|error| panic!("{list}: {error}"));
        assert!(notices.is_empty(), "{list}: {notices:?}");
        for value in [value, lenient] {
            let written = value
                .to_xml()
                .unwrap_or_else(|error| panic!("{list}: {error}"));
            assert_eq!(children(&written), *list);
        }
    }
    for list in invalid {
        let xml = document::<T>(list);
        assert!(
            T::from_xml_with(&xml, &ReadOptions::strict()).is_err(),
            "{list}"
        );
    }
}

#[test]
fn a_group_begins_where_it_can_begin() {
    takes::<SharedEnd>(&["AB", "BC"], &["", "B", "AC", "ABC", "BA", "BB"]);
    takes::<OptionalStart>(&["B", "BC", "ABB", "ABBC"], &["", "AB", "BB", "A", "ABC"]);
}

#[test]
fn an_element_stops_at_its_maximum() {
    takes::<Adjacent>(&["AAA", "AAAB"], &["AA", "AAAA", "AAB", "BAAA"]);
    takes::<Extended>(&["AAC", "AAAC"], &["AC", "AAAAC", "AA"]);
}

#[test]
fn what_may_be_empty_need_not_be_there() {
    takes::<Emptiable>(
        &["C", "AC", "ABC", "BAC", "ABABABC"],
        &["", "AAAAC", "ABABABAC"],
    );
    takes::<Nothing>(&[""], &["A"]);
}

#[test]
fn every_way_to_count_is_tried() {
    takes::<Loops>(
        &[
            "AAAA", "AAAAA", "AABAA", "AACAA", "ABABABAB", "AAAAAAC", "AACAAC",
        ],
        &["", "AAA", "ACAA", "AAAAAAA", "AACAACC", "AACA"],
    );
    takes::<Gaps>(
        &["AAA", "AAAA", "AAAAAA", "AAAAAAAA"],
        &["", "AA", "AAAAA", "AAAAAAAAA"],
    );
    takes::<AtLeastTwo>(&["", "A", "BB", "BBABBB"], &["B", "AB", "BBAB"]);
}

#[test]
fn nothing_is_right_for_a_choice_without_alternatives() {
    takes::<Impossible>(&[], &["", "A"]);
}
