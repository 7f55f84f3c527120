//! Crates of a few lines, and what they import.

use std::collections::BTreeMap;

use super::imports::Imports;
use super::{circles, layers, resolve};

fn imports(files: &[(&str, &str)]) -> Imports {
    let files: BTreeMap<_, _> = files
        .iter()
        .map(|(name, text)| (format!("src/{name}"), (*text).to_owned()))
        .collect();
    resolve::imports("src", &files)
}

/// The imports as `from:line to`, without the folder.
fn lines(files: &[(&str, &str)]) -> Vec<String> {
    let imports = imports(files);
    let lines = imports.iter().flat_map(|(from, lines)| {
        lines
            .iter()
            .map(move |(to, line)| format!("{from}:{line} {to}").replace("src/", ""))
    });
    lines.collect()
}

#[test]
fn every_kind_of_path() {
    let files = [
        ("lib.rs", "mod a;\nmod b;\npub use a::A;"),
        (
            "a.rs",
            "mod c;\npub struct A;\nfn f() { c::d::g(); std::fs::read(); Self::new() }",
        ),
        (
            "a/c/mod.rs",
            "pub mod d;\nuse super::super::b::{self, B as Other, Enum::*};",
        ),
        (
            "a/c/d.rs",
            "use std::fmt;\nfn g() { crate::b::f::<u8>(); self::h() }\nfn h() {}",
        ),
        (
            "b.rs",
            "pub struct B;\npub enum Enum { X }\npub fn f<T>() {}",
        ),
    ];
    assert_eq!(
        lines(&files),
        [
            "a.rs:3 a/c/d.rs",
            "a/c/d.rs:2 b.rs",
            "a/c/mod.rs:2 b.rs",
            "lib.rs:3 a.rs"
        ]
    );
}

#[test]
fn a_re_export_leads_to_the_file_that_defines() {
    let files = [
        ("lib.rs", "mod xml;\nmod user;"),
        (
            "xml/mod.rs",
            "mod reader;\nmod writer;\npub use reader::Reader;\npub use self::writer::*;",
        ),
        ("xml/reader.rs", "use super::Writer;\npub struct Reader;"),
        (
            "xml/writer.rs",
            "pub struct Writer;\nmacro_rules! print { () => { $crate::user::x() } }",
        ),
        (
            "user.rs",
            "use crate::xml::{Reader, Writer};\nuse crate::xml;\nfn f(x: xml::Reader) {}",
        ),
    ];
    let lines = lines(&files);
    assert_eq!(
        lines,
        [
            "user.rs:2 xml/mod.rs",
            "user.rs:1 xml/reader.rs",
            "user.rs:1 xml/writer.rs",
            "xml/mod.rs:3 xml/reader.rs",
            "xml/mod.rs:4 xml/writer.rs",
            "xml/reader.rs:1 xml/writer.rs",
        ]
    );
    assert_eq!(circles::check(&imports(&files)), None);
}

#[test]
fn an_item_in_a_facade_makes_a_circle() {
    let files = [
        ("lib.rs", "mod xml;"),
        (
            "xml/mod.rs",
            "mod reader;\n\npub use reader::Reader;\npub struct Options;",
        ),
        (
            "xml/reader.rs",
            "//! Reads.\n\nuse super::Options;\npub struct Reader;",
        ),
    ];
    assert_eq!(
        circles::check(&imports(&files)).as_deref(),
        Some(
            "2 files import each other; a shortest circle:\n  \
             src/xml/mod.rs:3 imports src/xml/reader.rs\n  \
             src/xml/reader.rs:3 imports src/xml/mod.rs"
        )
    );
}

#[test]
fn the_shortest_circle_is_shown() {
    let files = [
        ("main.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "use crate::b::B;"),
        ("b.rs", "use crate::c::C;\nuse crate::d::D;"),
        ("c.rs", "use crate::a::A;"),
        ("d.rs", "use crate::b::B;"),
    ];
    let text = circles::check(&imports(&files)).unwrap_or_default();
    assert_eq!(
        text,
        "4 files import each other; a shortest circle:\n  \
         src/b.rs:2 imports src/d.rs\n  \
         src/d.rs:1 imports src/b.rs"
    );
}

#[test]
fn tests_and_quoted_code_do_not_count() {
    let files = [
        ("lib.rs", "mod a;\nmod b;"),
        (
            "a.rs",
            "#[cfg(test)]\nmod tests { use crate::b::B; }\n#[cfg(test)]\nmod more;\n#[cfg(test)] use crate::b;",
        ),
        ("a/more.rs", "use crate::b::B;"),
        (
            "b.rs",
            "use crate::a::A;\nfn f() { quote!(use crate::a; crate::a::g()); }\npub(in crate::a) fn h() {}",
        ),
    ];
    assert_eq!(lines(&files), ["b.rs:1 a.rs"]);
}

#[test]
fn modules_in_braces_are_part_of_their_file() {
    let files = [
        ("lib.rs", "mod a;\nmod b;"),
        (
            "a.rs",
            "mod inner {\n    use super::super::b::B;\n    use super::Other;\n}\nstruct Other;\npub use inner::f;",
        ),
        ("b.rs", "pub struct B;"),
    ];
    assert_eq!(lines(&files), ["a.rs:2 b.rs"]);
}

#[test]
fn what_is_not_examined_is_no_import() {
    let files = [
        (
            "lib.rs",
            "#[path = \"../generated/mod.rs\"]\nmod generated;\npub use generated::{Message, types};\nmod a;\nuse a::A;",
        ),
        (
            "a.rs",
            "use crate::types::Persona;\nuse crate::Message;\nuse other::thing;\nuse super::generated::X;",
        ),
    ];
    assert_eq!(lines(&files), ["lib.rs:5 a.rs"]);
}

#[test]
fn an_exported_macro_is_imported_from_its_file() {
    let files = [
        ("lib.rs", "mod a;\nmod b;"),
        ("a.rs", "pub use crate::{__print as print};"),
        ("b.rs", "#[macro_export]\nmacro_rules! __print { () => {} }"),
    ];
    assert_eq!(lines(&files), ["a.rs:1 b.rs"]);
}

#[test]
fn re_exports_in_a_circle_end() {
    let files = [
        ("lib.rs", "mod a;\nmod b;"),
        ("a.rs", "pub use crate::b::X;"),
        ("b.rs", "pub use crate::a::X;"),
    ];
    assert_eq!(lines(&files), Vec::<String>::new());
}

#[test]
fn layers_are_in_order() {
    let imports = |pairs: &[(&str, &str)]| {
        let mut imports = Imports::new();
        for (from, to) in pairs {
            let lines = imports.entry(format!("runtime/src/{from}")).or_default();
            lines.insert(format!("runtime/src/{to}"), 7);
        }
        imports
    };
    let good = [
        ("lib.rs", "xml/mod.rs"),
        ("xml/reader/mod.rs", "text/names.rs"),
        ("xml/any.rs", "xml/name.rs"),
    ];
    assert_eq!(
        layers::check("runtime/src", &imports(&good)),
        Vec::<String>::new()
    );
    let bad = [
        ("text/names.rs", "value.rs"),
        ("xml/any.rs", "lib.rs"),
        ("other.rs", "text/mod.rs"),
    ];
    assert_eq!(
        layers::check("runtime/src", &imports(&bad)),
        [
            "runtime/src/other.rs: the table in xtask/src/modules/layers.rs has no module other",
            "runtime/src/text/names.rs:7 imports runtime/src/value.rs, which is of a higher layer",
            "runtime/src/xml/any.rs:7 imports runtime/src/lib.rs, which is of a higher layer",
        ]
    );
    assert_eq!(layers::check("src", &imports(&bad)), Vec::<String>::new());
}
