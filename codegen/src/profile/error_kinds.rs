//! Every kind of error is made by a test. It stands here because operations need a profile.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use test_support::Tested;
use test_support::files::files;

use crate::error::{Error, ErrorKind};
use crate::load::load_texts;
use crate::model::{Model, Type};
use crate::select::{Wanted, select};
use crate::{Builder, Profile, plan, write};

/// The names of all kinds, and the name of a kind. The match has no wildcard: a new kind does not compile until
/// it is listed, and then it needs a test.
macro_rules! kinds {
    ($($name:ident),+ $(,)?) => {
        const ALL: &[&str] = &[$(stringify!($name)),+];

        fn name(kind: &ErrorKind) -> &'static str {
            match kind {
                $(ErrorKind::$name { .. } => stringify!($name),)+
            }
        }
    };
}

kinds!(
    CannotRead,
    CannotReadReferenced,
    Remote,
    NoSchemas,
    NotUtf8,
    Encoding,
    IllegalCharacter,
    Malformed,
    UnknownEntity,
    NotClosed,
    Doctype,
    EntityExpansion,
    TooDeep,
    TooLarge,
    NotASchema,
    NoElement,
    UndeclaredPrefix,
    Unsupported,
    UnknownElement,
    Misplaced,
    Incomplete,
    Text,
    UnknownAttribute,
    Value,
    Both,
    Occurrence,
    IncludedNamespace,
    ImportedNamespace,
    OwnNamespace,
    NotGiven,
    NotImported,
    NotDefined,
    WrongType,
    Duplicate,
    Circular,
    Facet,
    FacetConstraint,
    FacetRange,
    ListOfLists,
    Pattern,
    Ambiguous,
    InconsistentTypes,
    Restriction,
    Final,
    Substitution,
    ValueConstraint,
    Redefinition,
    WrongReference,
    FieldCount,
    All,
    NoRustForm,
    Collision,
    TooManyNamespaces,
    Rename,
    NoInput,
    NoOperation,
    NoRoot,
    NamedAndAll,
    NoProfile,
    Unknown,
    SharedName,
    Runtime,
    Emit,
    NotSliced,
    Obstacle,
    CannotWrite,
    Wsdl,
    Operation,
    Parser
);

/// Kinds for which no schema is known. Their tests are next to the code that makes them. The kinds for files
/// that are not read are warnings, which `tests/behaviour/load_files.rs` tests.
const ELSEWHERE: [&str; 8] = [
    "Collision",
    "TooManyNamespaces",
    "Emit",
    "Parser",
    "CannotReadReferenced",
    "Remote",
    "NotGiven",
    "NotSliced",
];

const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:t="urn:t" targetNamespace="urn:t">
  <xs:element name="Try" type="t:TryType"/>
  <xs:element name="TryResponse" type="t:TryType"/>
  <xs:complexType name="TryType"><xs:attribute name="a" type="t:A"/></xs:complexType>
  <xs:simpleType name="A"><xs:restriction base="xs:int"/></xs:simpleType>
</xs:schema>"#;

/// The error of a result that must be an error.
fn error_of<T>(result: Result<T, Error>) -> Result<Error, &'static str> {
    result.err().ok_or("there is no error")
}

/// Errors that do not come from a broken schema, with their messages.
fn other_errors() -> Result<Vec<(Error, &'static str)>, Box<dyn std::error::Error>> {
    let builder = || Builder::ews().schemas("tests/constructs/arrays");
    let general = || Builder::new().schemas("tests/constructs/arrays");
    // A caller can change a model, and then it may be wrong.
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
            error_of(builder().operation("None").generate())?,
            "tests/constructs/arrays/schema.xsd: there is no operation \"None\" in these schemas; \
             there is Try; an Exchange server has the schemas of all its operations at \
             https://HOST/EWS/types.xsd and https://HOST/EWS/messages.xsd",
        ),
        (
            error_of(builder().operation("Try").runtime("my runtime").generate())?,
            "ews_codegen::Builder: \"my runtime\" is not a path of a Rust module, such as xsd_runtime, and so \
             cannot be that of the runtime",
        ),
        (
            error_of(Builder::ews().operation("Try").generate())?,
            "ews_codegen::Builder: no schemas are given",
        ),
        (
            error_of(builder().generate())?,
            "ews_codegen::Builder: no operation is named, and not all are selected",
        ),
        (
            error_of(builder().operation("Nope").all_operations().generate())?,
            "ews_codegen::Builder: operations are named, and all are selected too: use one of the two",
        ),
        (
            error_of(builder().root("Nope").all_roots().generate())?,
            "ews_codegen::Builder: root elements are named, and all are selected too: use one of the two",
        ),
        (
            error_of(general().operation("Try").generate())?,
            "tests/constructs/arrays/schema.xsd: operations are wanted, but neither a profile nor a WSDL says which \
             there are",
        ),
        (
            error_of(general().generate())?,
            "ews_codegen::Builder: no root element is named, and not all are selected",
        ),
        (
            error_of(general().root("Nope").generate())?,
            "tests/constructs/arrays/schema.xsd: there is no root element \"Nope\" in these schemas; \
             none of the 2 that ews-codegen list prints has a similar name",
        ),
        (
            error_of(
                general()
                    .schemas("tests/constructs/shared_root")
                    .root("Try")
                    .generate(),
            )?,
            "tests/constructs/arrays/schema.xsd: several root elements are called \"Try\": \
             {urn:example:arrays}Try, {urn:example:shared_root}Try",
        ),
        (
            error_of(plan::plan(&unresolved, &Profile::EWS, &selection))?,
            "the model: the name TryType, which is not resolved, is not supported",
        ),
        (
            error_of(plan::plan(&complex, &Profile::EWS, &selection))?,
            "t.xsd:5:34: a complex type in place of a simple one is not supported",
        ),
    ])
}

/// An operation of a WSDL that cannot be generated.
fn error_of_an_operation() -> Result<Error, &'static str> {
    let wsdl = Builder::new().schemas("tests/general/wsdl/ferry.wsdl");
    error_of(wsdl.operation("Count").generate())
}

/// Errors of writing into a folder: a file was not generated, a folder has the name of a file, there is no folder,
/// and a file is in the way.
fn errors_of_writing() -> Result<[(Error, &'static str); 5], Box<dyn std::error::Error>> {
    let process = std::process::id();
    let folder = std::env::temp_dir().join(format!("ews-codegen-{process}-kinds"));
    fs::create_dir_all(folder.join(format!("b.rs.{process}.tmp")))?;
    fs::write(folder.join("mine.rs"), "// mine\n")?;
    fs::create_dir_all(folder.join("second"))?;
    fs::write(folder.join("second/mod.rs"), "// mine\n")?;
    let write_to = |folder: &Path, name: &str| {
        let files = BTreeMap::from([(name.into(), "// @generated by ews-codegen\n".to_owned())]);
        error_of(write::write(folder, &files))
    };
    let write = |name: &str| write_to(&folder, name);
    let errors = [write("mine.rs"), write("b.rs"), write("second.rs")];
    let not_a_folder = write_to(&folder.join("mine.rs/deeper"), "a.rs");
    fs::remove_dir_all(&folder)?;
    let [not_generated, cannot_write, second_file] = errors;
    Ok([
        (
            write_to(Path::new(""), "a.rs")?,
            "an empty path is no folder: the folder of the process is called \".\"",
        ),
        (
            not_a_folder?,
            "mine.rs: this is a file, but the code needs a folder here",
        ),
        (
            second_file?,
            "second.rs is the file of the same module, and Rust takes only one: remove or rename this one",
        ),
        (not_generated?, "so it is not overwritten"),
        (cannot_write?, "cannot write the file: Is a directory"),
    ])
}

#[test]
fn every_kind_is_made_by_a_test() -> Tested {
    let mut kinds = BTreeSet::from(ELSEWHERE);
    for (error, message) in other_errors()? {
        assert_eq!(error.to_string().replace('\\', "/"), message);
        kinds.insert(name(&error.kind));
    }
    let of_operation = error_of_an_operation()?;
    assert!(
        of_operation
            .to_string()
            .ends_with("only document is supported"),
        "{of_operation}"
    );
    kinds.insert(name(&of_operation.kind));
    for (error, end) in errors_of_writing()? {
        assert!(error.to_string().ends_with(end), "{error}");
        kinds.insert(name(&error.kind));
    }
    let renaming = Builder::new()
        .schemas("tests/constructs/arrays")
        .all_roots();
    let error = error_of(renaming.rename("Nope", "A").generate())?;
    let message = "ews_codegen::Builder: the rename Nope=A is not possible: there is no type or global element \
                   of this name";
    assert_eq!(error.to_string(), message);
    kinds.insert(name(&error.kind));
    // Their messages are in the files `expected.txt`.
    let mut schemas = files("tests/broken", "xsd")?;
    schemas.extend(files("tests/broken", "wsdl")?);
    schemas.extend(files("tests/unsupported", "xsd")?);
    schemas.push("tests/broken/no_such_file.xsd".into());
    schemas.push("tests/broken/no_schemas".into());
    for path in schemas {
        let generated = Builder::ews().schemas(&path).all_operations().generate();
        let error = error_of(generated).map_err(|what| format!("{}: {what}", path.display()))?;
        kinds.insert(name(&error.kind));
    }
    assert_eq!(kinds, ALL.iter().copied().collect());
    Ok(())
}
