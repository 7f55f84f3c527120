//! Arbitrary values of every type of every construct are written, valid, read and compared.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use ews_properties::{Case, Outcomes, check, numbers, salvage, together};
use ews_types::xml::Namespace;
use test_support::bytes::bytes;
use test_support::files::files;
use test_support::validator;

/// A construct: its types, and a schema that declares an element for each.
struct Construct {
    name: &'static str,
    cases: Vec<Case>,
    schema: &'static str,
}

fn constructs() -> Vec<Construct> {
    include!(concat!(env!("OUT_DIR"), "/properties.rs"))
}

#[test]
fn what_is_written_is_read_and_every_part_is_reached() {
    let mut failures = Vec::new();
    let mut types = 0;
    for Construct { name, cases, .. } in constructs() {
        assert!(!cases.is_empty(), "{name} has no type");
        types += cases.len();
        let found = cases.iter().flat_map(|case| check(case, 200));
        failures.extend(found.map(|failure| format!("{name}: {failure}")));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    assert!(types >= 200, "{types} types");
}

/// `EWS_VALUES` says how many documents of each type are damaged, `EWS_FIRST` the number of the first.
#[test]
fn what_is_broken_is_left_out() -> Result<(), Box<dyn Error>> {
    let numbers = numbers(100)?;
    let mut failures = Vec::new();
    let mut outcomes = Outcomes::new();
    for Construct { name, cases, .. } in constructs() {
        let found = cases
            .iter()
            .flat_map(|case| salvage(case, numbers.clone(), &mut outcomes));
        let found = found.map(|failure| format!("{name}: {failure}"));
        failures.extend(found.collect::<Vec<_>>());
    }
    let shown = failures.iter().take(200).cloned().collect::<Vec<_>>();
    assert!(
        failures.is_empty(),
        "{} failures, {outcomes:?}\n{}",
        failures.len(),
        shown.join("\n\n")
    );
    assert_eq!(outcomes.len(), 6, "{outcomes:?}");
    Ok(())
}

#[test]
fn what_is_written_is_valid() -> Result<(), Box<dyn Error>> {
    let mut failures = Vec::new();
    let mut count = 0;
    // The validator does not read a DOCTYPE. Arbitrary values know nothing of keys and of what prefixes stand
    // for, and no value of what has no heirs is valid.
    let constructs = constructs().into_iter();
    let others = ["doctype", "identity", "prefixed_values", "without_heirs"];
    let constructs = constructs.filter(|own| !others.contains(&own.name));
    for construct in constructs {
        let name = construct.name;
        let schemas = validator::compile(&folder(&construct)?)?;
        for case in construct.cases.iter().filter(|case| case.is_declared) {
            for number in 0..60 {
                let Some(made) = case.examine(&bytes(case.name, number))? else {
                    continue;
                };
                count += 1;
                let document = together([&*made.xml]);
                let complaints = validator::complaints(&schemas, &document)?;
                if !complaints.is_empty() {
                    failures.push(format!("{name}: {}\n{document}", complaints.join("\n")));
                    break;
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(count >= 10_000, "{count} values");
    Ok(())
}

/// A folder with the schemas of a construct, each file named after its namespace.
fn folder(construct: &Construct) -> Result<PathBuf, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(construct.name);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("properties.xsd"), construct.schema)?;
    // The schema imports this for header blocks, but it has none.
    let envelope = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
        targetNamespace="http://schemas.xmlsoap.org/soap/envelope/"/>"#;
    fs::write(folder.join("envelope.xsd"), envelope)?;
    for path in files(Path::new("../constructs").join(construct.name), "xsd")? {
        let schema = fs::read_to_string(&path)?;
        let Some((_, rest)) = schema.split_once("targetNamespace=\"") else {
            // It is included by its name.
            fs::write(folder.join(path.file_name().ok_or("no name")?), schema)?;
            continue;
        };
        let (namespace, _) = rest.split_once('"').ok_or("no namespace")?;
        let name = namespace.rsplit([':', '/']).next().ok_or("no name")?;
        fs::write(folder.join(format!("{name}.xsd")), &schema)?;
    }
    Ok(folder)
}
