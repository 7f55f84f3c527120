//! What arbitrary values are written as is valid by the schemas: for `xsd-schema`, and for xmllint where
//! it is installed; by the official schemas too, where `EWS_MATERIAL` leads to them.

use std::error::Error;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use ews_properties::{Case, Name, bytes, fixed_up, together};
use ews_types::arbitrary::{Arbitrary, Unstructured};
use ews_types::soap::Envelope;
use ews_types::xml::Namespace;
use ews_types::{Header, Message, NAMESPACES};

#[path = "../../support/validator.rs"]
mod validator;

use validator::{compile, complaints};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The types whose values can be validated by themselves.
fn cases() -> Vec<Case> {
    let cases: Vec<Case> = include!(concat!(env!("OUT_DIR"), "/cases.rs"));
    let declared = cases.into_iter().filter(|case| case.is_declared);
    declared.collect()
}

/// How many values of each type xmllint is asked about; `xsd-schema`, which is slow without
/// optimisation, is asked about some of them.
fn values() -> Result<usize> {
    Ok(env::var("EWS_VALUES").map_or(Ok(300), |count| count.parse())?)
}

/// A folder for a test, with the schemas of the elements that hold the values and of the envelope.
fn folder(name: &str) -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder)?;
    let own = include_str!(concat!(env!("OUT_DIR"), "/properties.xsd"));
    fs::write(folder.join("properties.xsd"), own)?;
    let envelope = format!("{ROOT}/tests/support/envelope.xsd");
    fs::copy(envelope, folder.join("envelope.xsd"))?;
    Ok(folder)
}

/// This repository's schemas, and the official ones of the release that they follow.
fn folders(name: &str) -> Result<Vec<PathBuf>> {
    let ours = folder(name)?;
    fs::copy(
        format!("{ROOT}/schemas/messages.xsd"),
        ours.join("messages.xsd"),
    )?;
    let types = fs::read_to_string(format!("{ROOT}/schemas/types.xsd"))?;
    fs::write(ours.join("types.xsd"), fixed_up(&types))?;
    let Some(material) = env::var_os("EWS_MATERIAL").map(PathBuf::from) else {
        eprintln!("left out: EWS_MATERIAL is not set");
        return Ok(vec![ours]);
    };
    let official = folder(&format!("{name}-official"))?;
    let release = material.join("schemas/v2017_07");
    fs::copy(release.join("messages.xsd"), official.join("messages.xsd"))?;
    fs::copy(material.join("xml.xsd"), official.join("xml.xsd"))?;
    // The import of the xml namespace does not say from where.
    let types = fs::read_to_string(release.join("types.xsd"))?;
    let namespace = r#"namespace="http://www.w3.org/XML/1998/namespace""#;
    let located = format!(r#"{namespace} schemaLocation="xml.xsd""#);
    let types = types.replacen(namespace, &located, 1);
    fs::write(official.join("types.xsd"), fixed_up(&types))?;
    Ok(vec![ours, official])
}

/// The values of a type in one document.
fn document(case: &Case, values: usize) -> Result<String> {
    let mut documents = Vec::new();
    for number in 0..values {
        if let Some(made) = (case.examine)(&bytes(case.name, number))? {
            documents.push(made.xml);
        }
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
        // It does complain when there is reason to.
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
        for (files, is_valid) in [(files, true), (vec!["wrong.xml".to_owned()], false)] {
            let mut command = Command::new("xmllint");
            command
                .current_dir(&folder)
                .args(["--noout", "--nonet", "--huge", "--schema", "properties.xsd"])
                .args(files);
            let output = match command.output() {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    eprintln!("left out: there is no xmllint");
                    return Ok(());
                }
                output => output?,
            };
            let said = String::from_utf8_lossy(&output.stderr);
            let is_complaint = |line: &&str| !line.ends_with(" validates");
            let complaints: Vec<&str> = said.lines().filter(is_complaint).take(20).collect();
            assert_eq!(
                output.status.success(),
                is_valid,
                "{}",
                complaints.join("\n")
            );
        }
    }
    Ok(())
}
