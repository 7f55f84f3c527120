//! Which files are loaded, and how they find each other.

use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::load::{Loaded, load, load_texts};

fn schema(target: &str, content: &str) -> String {
    format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{target}">
        {content}</xs:schema>"#
    )
}

/// A folder for one test, with these files.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("a new folder");
        fs::write(path, text).expect("a new file");
    }
    folder
}

fn names(loaded: &Loaded) -> Vec<String> {
    let name = |path: &Path| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    loaded.files().filter_map(|(path, _)| name(path)).collect()
}

#[test]
fn a_directory_stands_for_its_schemas_by_name() {
    let text = schema("urn:a", "");
    let files = [
        ("b.xsd", &*text),
        ("a.xsd", &text),
        ("c.xml", "no schema"),
        ("sub/d.xsd", &text),
    ];
    let folder = folder("directory", &files);
    let loaded = load(&[folder]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(names(&loaded), ["a.xsd", "b.xsd"]);
}

#[test]
fn a_file_is_loaded_once() {
    let import = r#"<xs:import namespace="urn:b" schemaLocation="../once/b.xsd"/>"#;
    let files = [
        ("a.xsd", &*schema("urn:a", import)),
        ("b.xsd", &schema("urn:b", "")),
    ];
    let folder = folder("once", &files);
    let paths = [
        folder.join("b.xsd"),
        folder.join("./a.xsd"),
        folder.join("a.xsd"),
    ];
    let loaded = load(&paths).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(names(&loaded), ["b.xsd", "a.xsd"]);
}

#[test]
fn an_import_without_a_file_is_met_by_a_given_one() {
    let import = r#"<xs:import namespace="urn:b"/>
        <xs:import namespace="urn:c" schemaLocation="https://example.org/c.xsd"/>"#;
    let a = schema("urn:a", import);
    let (b, c) = (schema("urn:b", ""), schema("urn:c", ""));
    let loaded = load_texts(&[("a.xsd", &a), ("b.xsd", &b), ("c.xsd", &c)]);
    assert_eq!(
        loaded
            .unwrap_or_else(|error| panic!("{error}"))
            .files()
            .count(),
        3
    );
    let error = load_texts(&[("a.xsd", &a), ("b.xsd", &b)])
        .map(drop)
        .expect_err("c is missing");
    assert!(error.to_string().contains("nothing is fetched"), "{error}");
}

#[test]
fn schemas_may_import_each_other() {
    let a = schema(
        "urn:a",
        r#"<xs:import namespace="urn:b" schemaLocation="sub/b.xsd"/>"#,
    );
    let b = schema(
        "urn:b",
        r#"<xs:import namespace="urn:a" schemaLocation="../a.xsd"/>"#,
    );
    let loaded = load_texts(&[("a.xsd", &a), ("sub/b.xsd", &b)]);
    assert_eq!(
        loaded
            .unwrap_or_else(|error| panic!("{error}"))
            .files()
            .count(),
        2
    );
}

#[test]
fn own_schema_of_the_xml_prefix_goes_before_the_built_in_one() {
    let xml = "http://www.w3.org/XML/1998/namespace";
    let a = schema("urn:a", &format!(r#"<xs:import namespace="{xml}"/>"#));
    let own = schema(xml, r#"<xs:attribute name="lang" type="xs:string"/>"#);
    let loaded = load_texts(&[("a.xsd", &a), ("xml.xsd", &own)]);
    assert_eq!(
        loaded
            .unwrap_or_else(|error| panic!("{error}"))
            .files()
            .count(),
        2
    );
}

#[test]
fn a_text_that_is_not_given_cannot_be_read() {
    let a = schema("urn:a", r#"<xs:include schemaLocation="b.xsd"/>"#);
    let error = load_texts(&[("a.xsd", &a)])
        .map(drop)
        .expect_err("b is missing");
    let expected = r#"a.xsd:2:9: cannot read "b.xsd": No such file or directory"#;
    assert_eq!(error.to_string(), expected);
}

/// Schemas may include themselves, directly or through others. It does not matter which file is given.
#[test]
fn schemas_may_include_each_other() {
    let include = |name| format!(r#"<xs:include schemaLocation="{name}"/>"#);
    let a = schema("urn:a", &(include("b.xsd") + &include("./a.xsd")));
    let b = schema("urn:a", &include("sub/../c.xsd"));
    // It takes on the namespace of those that include it.
    let c = schema("urn:a", &include("a.xsd")).replace(r#"targetNamespace="urn:a""#, "");
    let texts = [("a.xsd", &*a), ("b.xsd", &b), ("c.xsd", &c)];
    let loaded = load_texts(&texts[..2])
        .map(drop)
        .map_err(|error| error.to_string());
    let missing = r#"b.xsd:2:9: cannot read "sub/../c.xsd": No such file or directory"#;
    assert_eq!(loaded, Err(missing.to_owned()));
    let folder = folder("circle", &texts);
    for first in ["a.xsd", "b.xsd"] {
        fs::create_dir_all(folder.join("sub")).expect("a new folder");
        let loaded = load(&[folder.join(first)]).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(loaded.files().count(), 3, "{:?}", names(&loaded));
    }
}
