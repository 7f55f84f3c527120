//! Every sample document of a construct is read strictly and leniently, written, and the same again.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ews_codegen_compiled::{CASES, Case};
use ews_types::xml::ReadOptions;

const CONSTRUCTS: &str = "../constructs";

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is part of the package")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

/// The sample documents: construct, path, text.
fn samples() -> Vec<(String, PathBuf, String)> {
    let mut samples = Vec::new();
    let mut folders: Vec<PathBuf> = fs::read_dir(CONSTRUCTS)
        .expect("the folder is part of the package")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    folders.sort();
    for folder in folders {
        let construct = folder.file_name().unwrap_or_default();
        let construct = construct.to_string_lossy().into_owned();
        for path in files(&folder, "xml") {
            let text = fs::read_to_string(&path).expect("a sample is UTF-8");
            samples.push((construct.clone(), path, text));
        }
    }
    samples
}

/// What a document says: names expanded, attributes sorted. The value of `xsi:type` is expanded too.
/// The order of elements is that of the document, unless it has no meaning, as in `xs:all`.
fn canonical(construct: &str, xml: &str) -> String {
    let document = roxmltree::Document::parse(xml).expect("the document is well-formed");
    let mut text = String::new();
    push(document.root_element(), &mut text);
    if construct == "all" {
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        return lines.join("\n");
    }
    text
}

fn push(node: roxmltree::Node<'_, '_>, text: &mut String) {
    if node.is_text() {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{:?}", node.text().unwrap_or_default());
    }
    if !node.is_element() {
        return;
    }
    let mut attributes: Vec<String> = node
        .attributes()
        .map(|attribute| {
            let mut value = attribute.value().to_owned();
            if attribute.name() == "type" && attribute.namespace().is_some() {
                let (prefix, local) = value.split_once(':').unwrap_or(("", &value));
                let prefix = Some(prefix).filter(|prefix| !prefix.is_empty());
                value = format!("{:?}{local}", node.lookup_namespace_uri(prefix));
            }
            format!(" {:?}{}={value:?}", attribute.namespace(), attribute.name())
        })
        .collect();
    attributes.sort();
    let name = node.tag_name();
    // An undeclared default namespace is the same as none.
    let namespace = name.namespace().filter(|uri| !uri.is_empty());
    let _ = writeln!(
        text,
        "<{namespace:?}{}{}>",
        name.name(),
        attributes.concat()
    );
    node.children().for_each(|child| push(child, text));
    text.push_str("</>\n");
}

fn case(construct: &str, xml: &str) -> &'static Case {
    let document = roxmltree::Document::parse(xml).expect("a sample is well-formed");
    let root = document.root_element().tag_name();
    let expanded = (root.namespace(), root.name());
    let mut cases = CASES.iter();
    cases
        .find(|case| case.construct == construct && case.expanded() == expanded)
        .unwrap_or_else(|| panic!("{construct}: the schema has no root element {expanded:?}"))
}

#[test]
fn every_sample_reads_and_writes() {
    let mut wrong = Vec::new();
    for (construct, path, xml) in samples() {
        let case = case(&construct, &xml);
        let path = path.display();
        for options in [ReadOptions::strict(), ReadOptions::lenient()] {
            let how = if options.is_strict() {
                "strictly"
            } else {
                "leniently"
            };
            match (case.again)(&xml, &options) {
                Err(error) => wrong.push(format!("{path}, {how}: {error}")),
                Ok((written, notices)) => {
                    wrong.extend(notices.iter().map(|notice| format!("{path}: {notice:?}")));
                    let (before, after) =
                        (canonical(&construct, &xml), canonical(&construct, &written));
                    if before != after {
                        wrong.push(format!("{path}, {how}:\n{before}is now\n{after}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_construct_has_a_sample() {
    let samples = samples();
    for case in CASES {
        let has_sample = samples
            .iter()
            .any(|(construct, ..)| construct == case.construct);
        assert!(has_sample, "{} has no sample", case.construct);
    }
}

/// What xmllint says of a document, unless it is not there or does not take the schema.
fn fault(schema: &Path, document: &Path) -> Option<String> {
    let output = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .args([schema, document])
        .stdin(Stdio::null())
        .output()
        .ok()?;
    // 3 and 4: the document does not follow the schema; 5: the schema itself is refused.
    let is_fault = matches!(output.status.code(), Some(1..=4));
    is_fault.then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn what_is_written_is_valid() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let document = folder.join("written.xml");
    for (construct, path, xml) in samples() {
        let case = case(&construct, &xml);
        let Ok((written, _)) = (case.again)(&xml, &ReadOptions::strict()) else {
            continue;
        };
        fs::write(&document, &written).expect("the folder for tests can be written");
        let schema = Path::new(CONSTRUCTS).join(&construct).join("schema.xsd");
        for file in [&path, &document] {
            if let Some(fault) = fault(&schema, file) {
                panic!("{}: {fault}\n{written}", path.display());
            }
        }
    }
}
