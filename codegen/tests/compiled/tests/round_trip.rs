//! Every sample document of a construct is read strictly and leniently, and written. The result is the same document.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen_compiled::{CASES, Case};
use ews_types::xml::{Notice, ReadOptions, WriteOptions};
use test_support::Tested;
use test_support::canonical::{Compare, difference};
use test_support::files::{files, folders};
use test_support::schemas::copy_folder;
use test_support::xmllint::{self, Verdict};

const CONSTRUCTS: &str = "../constructs";

/// The only construct in which the order of elements has no meaning.
const ANY_ORDER: &str = "all";

/// A sample document of a construct.
struct Sample {
    construct: String,
    path: PathBuf,
    xml: String,
    case: &'static Case,
}

impl Sample {
    /// The document that was read and written again, and what was reported.
    fn again(&self, options: &ReadOptions) -> Result<(String, Vec<String>), String> {
        let again = (self.case.again)(&self.xml, options, &WriteOptions::default());
        let (written, notices) = again.map_err(|error| error.to_string())?;
        Ok((written, notices.iter().map(Notice::message).collect()))
    }
}

fn samples() -> Result<Vec<Sample>, Box<dyn std::error::Error>> {
    let mut samples = Vec::new();
    for folder in folders(CONSTRUCTS)? {
        let construct = folder.file_name().unwrap_or_default();
        let construct = construct.to_string_lossy().into_owned();
        for path in files(folder, "xml")? {
            let xml = fs::read_to_string(&path)?;
            samples.push(Sample {
                case: case(&construct, &xml)?,
                construct: construct.clone(),
                path,
                xml,
            });
        }
    }
    assert!(samples.len() >= 80, "{} samples", samples.len());
    Ok(samples)
}

/// The root element that a document has.
fn case(construct: &str, xml: &str) -> Result<&'static Case, Box<dyn std::error::Error>> {
    let document = roxmltree::Document::parse(xml)?;
    let root = document.root_element().tag_name();
    let expanded = (root.namespace(), root.name());
    let mut cases = CASES.iter();
    let case = cases.find(|case| case.construct == construct && case.expanded() == expanded);
    case.ok_or_else(|| format!("{construct}: the schema has no root element {expanded:?}").into())
}

#[test]
fn every_sample_reads_and_writes() -> Tested {
    let mut wrong = Vec::new();
    for sample in samples()? {
        let compare = Compare {
            any_order: sample.construct == ANY_ORDER,
            ..Compare::STRICT
        };
        let path = sample.path.display();
        for (way, options) in [
            ("strictly", ReadOptions::strict()),
            ("leniently", ReadOptions::lenient()),
        ] {
            match sample.again(&options) {
                Err(error) => wrong.push(format!("{path}, {way}: {error}")),
                Ok((written, notices)) => {
                    let notices = notices.iter().map(|notice| format!("{path}: {notice}"));
                    wrong.extend(notices);
                    if let Some(found) = difference(&sample.xml, &written, compare)? {
                        wrong.push(format!("{path}, {way}: {found}\n{written}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn every_construct_has_a_sample() -> Tested {
    let samples = samples()?;
    let with_sample: BTreeSet<&str> = samples.iter().map(|sample| &*sample.construct).collect();
    let constructs: BTreeSet<&str> = CASES.iter().map(|case| case.construct).collect();
    assert_eq!(with_sample, constructs);
    assert_eq!(constructs.len(), folders(CONSTRUCTS)?.len());
    Ok(())
}

#[test]
fn what_is_written_is_valid() -> Tested {
    let samples = samples()?;
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for samples in samples.chunk_by(|one, next| one.construct == next.construct) {
        let construct = &*samples[0].construct;
        let folder = target.join(format!("round-trip-{construct}"));
        copy_folder(&Path::new(CONSTRUCTS).join(construct), &folder)?;
        let mut documents = Vec::new();
        for sample in samples {
            let (written, _) = sample.again(&ReadOptions::strict())?;
            let name = sample.path.file_name().unwrap_or_default();
            let path = folder.join(name);
            fs::write(&path, written)?;
            documents.extend([fs::canonicalize(&sample.path)?, path]);
        }
        if let Some(verdict) = xmllint::validate(&folder, "schema.xsd", &documents)? {
            assert_eq!(verdict, Verdict::Valid, "{construct}");
        }
    }
    Ok(())
}
