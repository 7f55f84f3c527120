//! Each schema in `tests/unsupported` is valid, or nearly valid, but is refused: it has a construct without a Rust
//! form, one of XSD 1.1, or is beyond a limit. So is an operation of each WSDL there. The error is one line. The
//! lines of all of them are in `tests/unsupported/expected.txt`; `UPDATE=1 cargo test -p ews-codegen` updates that
//! file. `REFUSED.md` gives the reason for each.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use ews_codegen::Builder;
use test_support::files::files;

const FOLDER: &str = "tests/unsupported";
const EXPECTED: &str = "tests/unsupported/expected.txt";
const REFUSED: &str = "REFUSED.md";

fn error_of(path: &Path) -> String {
    let builder = Builder::ews().schemas(path);
    let is_wsdl = path
        .extension()
        .is_some_and(|extension| extension == "wsdl");
    let builder = if is_wsdl {
        builder.operation("Board")
    } else {
        builder.all_operations()
    };
    match builder.generate() {
        Ok(_) => panic!("{}: code is generated", path.display()),
        // Only the separator of paths on another system is replaced, not a backslash in a pattern.
        Err(error) => error.to_string().replace("unsupported\\", "unsupported/"),
    }
}

/// The line of each file.
static FOUND: LazyLock<String> = LazyLock::new(|| {
    let paths = ["xsd", "wsdl"].map(|ending| files(FOLDER, ending));
    let paths = paths.into_iter();
    let paths = paths.flat_map(|paths| paths.expect("the folder is part of the package"));
    let mut found = String::new();
    for path in paths {
        let line = error_of(&path);
        assert!(!line.contains('\n'), "more than one line: {line:?}");
        assert!(line.starts_with(FOLDER), "no location: {line}");
        found.push_str(&line);
        found.push('\n');
    }
    found
});

#[test]
fn every_unsupported_construct_is_an_error() {
    let found = FOUND.as_str();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(EXPECTED, found).expect("the folder can be written");
    }
    let expected = fs::read_to_string(EXPECTED).unwrap_or_default();
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected, "(left: now, right: {EXPECTED})");
    }
    assert_eq!(found, expected);
}

/// The file and the message of a line of the expected errors.
fn parts(line: &str) -> Option<(&str, &str)> {
    let (file, rest) = line
        .strip_prefix(FOLDER)?
        .strip_prefix('/')?
        .split_once(':')?;
    Some((file, rest.split_once(": ")?.1))
}

/// The file and the message of a row: the first and the third cell, each as code.
fn row(line: &str) -> Option<(&str, &str)> {
    let mut cells = line.strip_prefix('|')?.split(" | ");
    let mut code = |skipped| {
        cells
            .nth(skipped)?
            .trim()
            .strip_prefix('`')?
            .strip_suffix('`')
    };
    Some((code(0)?, code(1)?))
}

/// Whether a message is the one of the list, in which `…` stands for any text.
fn is_listed(message: &str, listed: &str) -> bool {
    let mut rest = message;
    let is_open = listed.ends_with('…');
    let is_there = listed.split('…').all(|piece| match rest.split_once(piece) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    });
    is_there && (is_open || rest.is_empty())
}

/// The list for people has a row for each file, with its message.
#[test]
fn the_list_of_what_is_refused_is_complete() {
    let list = fs::read_to_string(REFUSED).expect("it is part of the package");
    let listed: BTreeMap<&str, &str> = list.lines().filter_map(row).collect();
    let made: BTreeMap<&str, &str> = FOUND.lines().filter_map(parts).collect();
    let files: Vec<&&str> = made.keys().collect();
    assert_eq!(
        listed.keys().collect::<Vec<_>>(),
        files,
        "(left: {REFUSED})"
    );
    for (file, message) in made {
        let listed = listed.get(file).copied().unwrap_or_default();
        assert!(
            is_listed(message, listed),
            "{file}: {message:?}, not {listed:?}"
        );
    }
}

#[test]
fn how_messages_are_compared() {
    for (listed, is_it) in [
        ("a b", true),
        ("a…", true),
        ("…b", true),
        ("a", false),
        ("b…", true),
        ("c…", false),
    ] {
        assert_eq!(is_listed("a b", listed), is_it, "{listed}");
    }
    assert_eq!(row("| `a.xsd` | what | `b` | why |"), Some(("a.xsd", "b")));
    assert_eq!(row("| what | `b` |"), None);
}
