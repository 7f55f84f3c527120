//! Which files are loaded, and how they find each other.

use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::load::{Loaded, load, load_texts};
use ews_codegen::model::Model;

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

fn warnings(loaded: &Loaded) -> Vec<String> {
    loaded.warnings().map(ToString::to_string).collect()
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
    let loaded = load_texts(&[("a.xsd", &a), ("b.xsd", &b)]);
    let warnings = warnings(&loaded.unwrap_or_else(|error| panic!("{error}")));
    let expected = r#"a.xsd:3:9: "https://example.org/c.xsd" is a network address, and nothing is fetched from there: give the file as an input"#;
    assert_eq!(warnings, [expected]);
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

/// A location is a hint. The error for a missing component names the location.
#[test]
fn a_text_that_is_not_given_is_missed_when_something_of_it_is_used() {
    let include = r#"<xs:include schemaLocation="b.xsd"/>"#;
    let missing = r#"a.xsd:2:9: cannot read "b.xsd": No such file or directory"#;
    let a = schema("urn:a", include);
    let loaded = load_texts(&[("a.xsd", &a)]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(warnings(&loaded), [missing]);
    let reference = r#"<xs:element name="e" type="a:B" xmlns:a="urn:a"/>"#;
    let a = schema("urn:a", &(include.to_owned() + reference));
    let loaded = load_texts(&[("a.xsd", &a)]).unwrap_or_else(|error| panic!("{error}"));
    let error = Model::build(&loaded).map(drop).expect_err("b is missing");
    let expected =
        format!(r#"a.xsd:2:66: the type a:B is not defined in the namespace "urn:a"; {missing}"#);
    assert_eq!(error.to_string(), expected);
}

/// A file of a folder without a namespace belongs to the schema that includes it. A file that is given by
/// name is also loaded alone.
#[test]
fn a_file_without_a_namespace_in_a_folder_is_taken_as_it_is_included() {
    let part = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:complexType name="Part"/></xs:schema>"#;
    let files = [
        ("a_part.xsd", part),
        (
            "b.xsd",
            &*schema("urn:b", r#"<xs:include schemaLocation="a_part.xsd"/>"#),
        ),
        ("c_alone.xsd", &part.replace("Part", "Alone")),
    ];
    let folder = folder("included_without_namespace", &files);
    let types = |paths: &[PathBuf]| {
        let loaded = load(paths).unwrap_or_else(|error| panic!("{error}"));
        let model = Model::build(&loaded).unwrap_or_else(|error| panic!("{error}"));
        let names = model.types.keys();
        let names: Vec<String> = names.map(|name| name.show(&[])).collect();
        names
    };
    assert_eq!(
        types(std::slice::from_ref(&folder)),
        ["Alone", "{urn:b}Part"]
    );
    let named = [folder.join("a_part.xsd"), folder.join("b.xsd")];
    assert_eq!(types(&named), ["Part", "{urn:b}Part"]);
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
    let loaded = load_texts(&texts[..2]).unwrap_or_else(|error| panic!("{error}"));
    let missing = r#"b.xsd:2:9: cannot read "sub/../c.xsd": No such file or directory"#;
    assert_eq!(warnings(&loaded), [missing]);
    let folder = folder("circle", &texts);
    for first in ["a.xsd", "b.xsd"] {
        fs::create_dir_all(folder.join("sub")).expect("a new folder");
        let loaded = load(&[folder.join(first)]).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(loaded.files().count(), 3, "{:?}", names(&loaded));
    }
}

/// Schemas that xmllint does not read: entities of whole elements, very large counts, blanks around words.
#[test]
fn entities_blanks_and_great_numbers() {
    let text = r#"<!DOCTYPE xs:schema [<!ENTITY e "<xs:element name='a' maxOccurs='99999999999999999999'/>">]>
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:complexType name=" A " abstract=" true ">
        <xs:sequence>&e;</xs:sequence></xs:complexType></xs:schema>"#;
    let loaded = load_texts(&[("a.xsd", text)]).unwrap_or_else(|error| panic!("{error}"));
    let model = Model::build(&loaded).unwrap_or_else(|error| panic!("{error}"));
    let names: Vec<&str> = model.types.keys().map(|name| &*name.local).collect();
    assert_eq!(names, ["A"]);
    let types = format!("{:?}", model.types);
    assert!(types.contains("max: Some(4294967295)"), "{types}");
}
