//! Arbitrary values are valid when they are written: `xsd-schema` and xmllint accept them, with this
//! repository's schemas and with the official ones.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use ews_properties::{Case, fixed_up, together};
use ews_types::arbitrary::{Arbitrary, Unstructured};
use ews_types::soap::Envelope;
use ews_types::xml::Namespace;
use ews_types::{Header, Message, NAMESPACES};
use test_support::bytes::bytes;
use test_support::material::material;
use test_support::schemas::{copy_official, copy_ours};
use test_support::validator::{compile, complaints};
use test_support::xmllint::{self, Verdict};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How many types there are at least.
const TYPES: usize = 40;

/// The types whose values can be validated by themselves.
fn cases() -> Vec<Case> {
    let cases: Vec<Case> = include!(concat!(env!("OUT_DIR"), "/cases.rs"));
    let declared: Vec<Case> = cases.into_iter().filter(|case| case.is_declared).collect();
    assert!(declared.len() >= TYPES, "{} types", declared.len());
    declared
}

/// How many values of each type xmllint is asked about; `xsd-schema`, which is slow without
/// optimisation, is asked about some of them.
fn values() -> Result<usize> {
    Ok(env::var("EWS_VALUES").map_or(Ok(300), |count| count.parse())?)
}

/// Folders with this repository's schemas, and with the official ones of the release that they follow; and in
/// both the schema of the elements that hold the values.
fn folders(name: &str) -> Result<Vec<PathBuf>> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let ours = target.join(name);
    copy_ours(&ours)?;
    let mut folders = vec![ours];
    if let Some(material) = material("validation by the official schemas") {
        let official = target.join(format!("{name}-official"));
        copy_official(&material, &material.join("schemas/v2017_07"), &official)?;
        folders.push(official);
    }
    for folder in &folders {
        let own = include_str!(concat!(env!("OUT_DIR"), "/properties.xsd"));
        fs::write(folder.join("properties.xsd"), own)?;
        let types = folder.join("types.xsd");
        fs::write(&types, fixed_up(&fs::read_to_string(&types)?))?;
    }
    Ok(folders)
}

/// The values of a type in one document.
fn document(case: &Case, values: usize) -> Result<String> {
    let mut documents = Vec::new();
    for number in 0..values {
        if let Some(made) = case.examine(&bytes(case.name, number))? {
            documents.push(made.xml);
        }
    }
    if documents.is_empty() {
        return Err(format!("no value of {}", case.name).into());
    }
    Ok(together(documents.iter().map(String::as_str)))
}

/// Documents with envelopes.
fn envelopes(values: usize) -> Result<Vec<String>> {
    let make = |number| -> Result<String> {
        let bytes = bytes("envelope", number);
        let envelope = Envelope::<Header, Message>::arbitrary(&mut Unstructured::new(&bytes))?;
        Ok(envelope.to_xml(NAMESPACES)?)
    };
    (0..values).map(make).collect()
}

#[test]
fn by_xsd_schema() -> Result<()> {
    let values = values()? / 10;
    for folder in folders("by-xsd-schema")? {
        let schemas = compile(&folder)?;
        let documents = cases()
            .iter()
            .map(|case| document(case, values))
            .collect::<Result<Vec<_>>>()?;
        for document in documents.into_iter().chain(envelopes(values)?) {
            let complaints = complaints(&schemas, &document)?;
            assert!(complaints.is_empty(), "{complaints:#?}\n{document}");
        }
        // The validator reports invalid values.
        for (value, reason) in [
            ("<p:types.BodyType>HTML</p:types.BodyType>", ""),
            ("<p:types.BodyType>html</p:types.BodyType>", "html"),
            ("<p:types.ItemId/>", "Id"),
            (
                "<p:types.EmailAddress><Unknown/></p:types.EmailAddress>",
                "Unknown",
            ),
            ("<p:nothing/>", "nothing"),
        ] {
            let found = complaints(&schemas, &together([value]))?.concat();
            assert_eq!(found.is_empty(), reason.is_empty(), "{value}: {found}");
            assert!(found.contains(reason), "{value}: {found}");
        }
    }
    Ok(())
}

#[test]
fn by_xmllint() -> Result<()> {
    let values = values()?;
    for folder in folders("by-xmllint")? {
        let mut files = Vec::new();
        let mut write = |name: String, document: &str| {
            let written = fs::write(folder.join(&name), document);
            files.push(name);
            written
        };
        for case in cases() {
            let name = format!("{}.xml", case.name.replace(':', "."));
            write(name, &document(&case, values)?)?;
        }
        for (number, document) in envelopes(values)?.iter().enumerate() {
            write(format!("envelope-{number}.xml"), document)?;
        }
        let wrong = together(["<p:types.BodyType>html</p:types.BodyType>"]);
        fs::write(folder.join("wrong.xml"), wrong)?;
        let verdict = |files: &[String]| xmllint::validate(&folder, "properties.xsd", files);
        if let Some(verdict) = verdict(&files)? {
            assert_eq!(verdict, Verdict::Valid);
        }
        if let Some(verdict) = verdict(&["wrong.xml".to_owned()])? {
            assert!(matches!(verdict, Verdict::Invalid(_)), "{verdict:?}");
        }
    }
    Ok(())
}
