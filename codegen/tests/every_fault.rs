//! Every fault and every phrase in one is told in full by a test.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::error::{Error as Told, ErrorKind};
use ews_codegen::load::load_texts;
use ews_codegen::model::{Model, Type};
use ews_codegen::select::{Wanted, select};
use ews_codegen::{Builder, Profile, plan};

type Tested = Result<(), Box<dyn Error>>;

/// Faults that no schema is known to bring about, and the tests that do it by other means.
const ELSEWHERE: [(&str, &str); 4] = [
    ("NotGenerated", "src/write/tests.rs"),
    ("CannotWrite", "src/write/tests.rs"),
    ("Parser", "src/load/parser.rs"),
    ("Emit", "src/emit/files.rs"),
];

/// Texts with a blank in the code that makes faults, which are part of none.
const NO_MESSAGES: [&str; 16] = [
    "a quote",
    " (os error",
    "Always {}.",
    "`{}` and what may stand in its place",
    "a choice in `{}`",
    "a sequence in `{}`",
    "any element",
    "the plan",
    "as its neighbours",
    "each is a part of the choice",
    "each is named after the type",
    "the types that derive from `{}`",
    "the fixed value {}",
    "there is no such text",
    "an anonymous type",
    "an anonymous type in `{}`",
];

fn name(fault: &ErrorKind) -> String {
    let debug = format!("{fault:?}");
    debug
        .split([' ', '(', '{'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// The variants of [`ErrorKind`], as its source has them.
fn variants() -> Result<BTreeSet<String>, Box<dyn Error>> {
    let source = fs::read_to_string("src/error.rs")?;
    let body = source
        .split("pub enum ErrorKind {\n")
        .nth(1)
        .and_then(|rest| rest.split("\n}").next())
        .ok_or("there is no such enum")?;
    let names = body.lines().filter_map(|line| {
        let line = line.strip_prefix("    ")?;
        let is_variant = line.starts_with(|first: char| first.is_ascii_uppercase());
        is_variant.then(|| line.split([' ', '(', ',', '{']).next())?
    });
    Ok(names.map(str::to_owned).collect())
}

fn files(folder: &str, extension: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path.to_string_lossy(), extension)?);
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    Ok(found)
}

const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:t="urn:t" targetNamespace="urn:t">
  <xs:element name="Try" type="t:TryType"/>
  <xs:element name="TryResponse" type="t:TryType"/>
  <xs:complexType name="TryType"><xs:attribute name="a" type="t:A"/></xs:complexType>
  <xs:simpleType name="A"><xs:restriction base="xs:int"/></xs:simpleType>
</xs:schema>"#;

/// A fault that should have been there.
fn told<T>(result: Result<T, Told>) -> Result<Told, &'static str> {
    result.err().ok_or("there is no fault")
}

/// Faults that are not of a schema, with their texts.
fn other_faults() -> Result<Vec<(Told, &'static str)>, Box<dyn Error>> {
    let builder = || Builder::ews().schemas("tests/constructs/arrays");
    let general = || Builder::new().schemas("tests/constructs/arrays");
    // A model is open to change, and then need not be sound.
    let model = Model::build(&load_texts(&[("t.xsd", SCHEMA)])?)?;
    let selection = select(&model, &Profile::EWS, &Wanted::all_operations())?;
    let mut unresolved = model.clone();
    unresolved.types.retain(|name, _| &*name.local != "TryType");
    let mut complex = model.clone();
    let outer = model
        .types
        .values()
        .find(|ty| matches!(ty, Type::Complex(_)));
    let outer = outer.ok_or("there is a complex type")?;
    for ty in complex.types.values_mut() {
        *ty = outer.clone();
    }
    Ok(vec![
        (
            told(builder().operation("None").generate())?,
            "tests/constructs/arrays/schema.xsd:1:1: there is no operation \"None\" in these schemas; \
             there is Try",
        ),
        (
            told(builder().operation("Try").runtime("my runtime").generate())?,
            "ews_codegen::Builder: \"my runtime\" is no path of a Rust module, such as xsd_runtime, as that \
             of the runtime must be",
        ),
        (
            told(Builder::ews().operation("Try").generate())?,
            "ews_codegen::Builder: no schemas are given",
        ),
        (
            told(builder().generate())?,
            "ews_codegen::Builder: no operation is named, and not all are taken",
        ),
        (
            told(builder().operation("Nope").all_operations().generate())?,
            "ews_codegen::Builder: operations are named, and all are taken: one of the two",
        ),
        (
            told(builder().root("Nope").all_roots().generate())?,
            "ews_codegen::Builder: root elements are named, and all are taken: one of the two",
        ),
        (
            told(general().operation("Try").generate())?,
            "ews_codegen::Builder: operations are wanted, but no profile says which root elements make an \
             operation",
        ),
        (
            told(general().generate())?,
            "ews_codegen::Builder: no root element is named, and not all are taken",
        ),
        (
            told(general().root("Nope").generate())?,
            "tests/constructs/arrays/schema.xsd:1:1: there is no root element \"Nope\" in these schemas; \
             none of the 2 that ews-codegen list prints has a similar name",
        ),
        (
            told(
                general()
                    .schemas("tests/constructs/shared_root")
                    .root("Try")
                    .generate(),
            )?,
            "tests/constructs/arrays/schema.xsd:1:1: several root elements are called \"Try\": \
             {urn:example:arrays}Try, {urn:example:shared_root}Try",
        ),
        (
            told(plan::plan(&unresolved, &Profile::EWS, &selection))?,
            "the model: the name TryType, which is not resolved, is not supported",
        ),
        (
            told(plan::plan(&complex, &Profile::EWS, &selection))?,
            "t.xsd:5:34: a complex type in place of a simple one is not supported",
        ),
    ])
}

/// What is wrong with a file in `tests/broken` or `tests/unsupported`.
fn of_schema(path: &Path) -> Result<Told, &'static str> {
    told(Builder::ews().schemas(path).all_operations().generate())
}

#[test]
fn every_fault_has_a_test_with_its_text() -> Tested {
    let mut faults = BTreeSet::new();
    for (error, text) in other_faults()? {
        assert_eq!(error.to_string().replace('\\', "/"), text);
        faults.insert(name(&error.kind));
    }
    let mut schemas = files("tests/broken", "xsd")?;
    schemas.extend(files("tests/unsupported", "xsd")?);
    schemas.push("tests/broken/no_such_file.xsd".into());
    schemas.push("tests/broken/no_schemas".into());
    // What the folders of broken parts hold is not broken by itself.
    let told = schemas.iter().filter_map(|path| of_schema(path).ok());
    faults.extend(told.map(|error| name(&error.kind)));
    for (fault, test) in ELSEWHERE {
        assert!(fs::read_to_string(test)?.contains("#[test]"), "{test}");
        faults.insert(fault.to_owned());
    }
    assert_eq!(faults, variants()?, "a fault without a test");
    Ok(())
}

/// The string literals with a blank between two words in code, each as the pieces around what is
/// filled in. A line that continues in the next is joined to it.
fn phrases(code: &str) -> Vec<Vec<String>> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().map(str::trim_start);
    let code: Vec<&str> = lines.filter(|line| !line.starts_with("//")).collect();
    let code = code.join("\n").replace("\\\n", "").replace("'\"'", "");
    // Outside and inside of quotes by turns; an escaped quote is no end.
    let code = code.replace("\\\"", "\u{0}").replace("\\\\", "\\");
    let literals = code.split('"').skip(1).step_by(2);
    let is_phrase = |literal: &&str| {
        let mut words = literal.split_whitespace();
        words.clone().count() > 1 && words.any(|word| word.chars().all(char::is_alphabetic))
    };
    let literals = literals.filter(is_phrase);
    literals
        .map(|literal| {
            let pieces = literal.split('{').enumerate().map(|(index, piece)| {
                let after = piece.split_once('}').map(|(_, after)| after);
                if index == 0 {
                    piece
                } else {
                    after.unwrap_or_default()
                }
            });
            pieces.map(|piece| piece.replace('\u{0}', "\"")).collect()
        })
        .collect()
}

/// Whether a text has these pieces, one after the other.
fn holds(mut text: &str, pieces: &[String]) -> bool {
    pieces.iter().all(|piece| {
        let found = text.split_once(piece.as_str());
        found.is_some_and(|(_, rest)| {
            text = rest;
            true
        })
    })
}

#[test]
fn every_phrase_is_told() -> Tested {
    let mut told = fs::read_to_string("tests/broken/expected.txt")?;
    told.push_str(&fs::read_to_string("tests/unsupported/expected.txt")?);
    for tests in [
        "src/select/tests.rs",
        "src/load/parser.rs",
        "src/write/tests.rs",
    ] {
        told.push_str(&fs::read_to_string(tests)?);
    }
    told.push_str(&fs::read_to_string("src/emit/files.rs")?);
    for (error, _) in other_faults()? {
        told += &error.to_string();
        told.push('\n');
    }
    let told: Vec<&str> = told.lines().collect();
    let mut sources = vec![
        PathBuf::from("src/select.rs"),
        PathBuf::from("src/error.rs"),
    ];
    for folder in ["src/select", "src/load", "src/model/build", "src/plan"] {
        sources.extend(files(folder, "rs")?);
    }
    let mut untold = Vec::new();
    let mut no_messages = BTreeSet::new();
    let mut count = 0;
    for path in sources.iter().filter(|path| !path.ends_with("tests.rs")) {
        for pieces in phrases(&fs::read_to_string(path)?) {
            count += 1;
            let phrase = pieces.join("{}");
            if NO_MESSAGES.contains(&&*phrase) {
                no_messages.insert(phrase);
            } else if !told.iter().any(|line| holds(line, &pieces)) {
                untold.push(format!("{}: {}", path.display(), phrase));
            }
        }
    }
    assert!(count > 80, "only {count} phrases are found");
    assert_eq!(no_messages, BTreeSet::from(NO_MESSAGES.map(str::to_owned)));
    assert!(untold.is_empty(), "{}", untold.join("\n"));
    Ok(())
}
