//! Envelopes from the public documentation, which are not part of the repository: the environment
//! variable `EWS_MATERIAL` says where they are, and without it nothing is read.

mod support;

use std::path::PathBuf;
use std::{env, fs};

use ews_types::NAMESPACES;
use ews_types::soap::Body;

use support::canonical::{Compare, Element, Node, between, canonical, difference};
use support::envelope::{Tested, lenient, strict, with_http};

/// A sample: its path, its operation, and whether it is a request, a response or a fault.
struct Sample {
    path: String,
    operation: String,
    kind: String,
    text: String,
}

fn samples() -> Result<Vec<Sample>, Box<dyn std::error::Error>> {
    let Some(material) = env::var_os("EWS_MATERIAL").map(PathBuf::from) else {
        eprintln!("left out: EWS_MATERIAL is not set, no samples are read");
        return Ok(Vec::new());
    };
    let folder = material.join("samples");
    let list = fs::read_to_string(folder.join("samples.tsv"))?;
    let mut samples = Vec::new();
    for line in list.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [path, operation, kind, ..] = columns.as_slice() else {
            return Err(format!("samples.tsv: {line:?}").into());
        };
        samples.push(Sample {
            path: (*path).to_owned(),
            operation: (*operation).to_owned(),
            kind: (*kind).to_owned(),
            text: fs::read_to_string(folder.join(path))?,
        });
    }
    assert!(samples.len() > 400, "{} samples", samples.len());
    Ok(samples)
}

/// The operation of this crate's schema: nothing is lost, and strict reading takes the schema's spelling.
#[test]
fn samples_of_the_operation_come_back() -> Tested {
    let samples = samples()?;
    let ours = samples
        .iter()
        .filter(|sample| sample.operation == "GetImItems");
    let mut count = 0;
    for Sample { path, text, .. } in ours {
        let read = lenient(text).map_err(|error| format!("{path}: {error}"))?;
        let written = read.to_xml(NAMESPACES)?;
        assert_eq!(difference(text, &written, Compare::EXACT)?, None, "{path}");
        let http = strict(&with_http(text)).map_err(|error| format!("{path}: {error}"))?;
        assert_eq!(http, read, "{path}");
        count += 1;
    }
    assert!(
        samples.is_empty() || count >= 4,
        "{count} samples of GetImItems"
    );
    Ok(())
}

/// Some samples put the parts of a fault into SOAP's namespace, where they are not; lenient reading puts
/// them right.
fn put_right(element: &mut Element) {
    let parts = ["faultcode", "faultstring", "faultactor", "detail"];
    let part = element
        .name
        .strip_prefix("{http://schemas.xmlsoap.org/soap/envelope/}")
        .filter(|local| parts.contains(local));
    if let Some(part) = part {
        element.name = part.to_owned();
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            put_right(child);
        }
    }
}

/// Faults are the same for every operation.
#[test]
fn faults_of_all_operations_come_back() -> Tested {
    let mut count = 0;
    for Sample {
        path, text, kind, ..
    } in samples()?
    {
        let Some(mut expected) = canonical(&text).ok().filter(|_| kind == "fault") else {
            continue;
        };
        put_right(&mut expected);
        let read = lenient(&text).map_err(|error| format!("{path}: {error}"))?;
        assert!(matches!(read.body, Body::Fault(_)), "{path}");
        let written = read.to_xml(NAMESPACES)?;
        assert_eq!(
            between(&expected, &canonical(&written)?, Compare::BY_VALUE),
            None,
            "{path}"
        );
        assert_eq!(strict(&written)?, read, "{path}");
        count += 1;
    }
    println!("{count} faults");
    Ok(())
}

/// Messages of other operations give an error with a place, whatever is in them.
#[test]
fn other_operations_are_refused_with_their_place() -> Tested {
    for Sample {
        path,
        operation,
        kind,
        text,
    } in samples()?
    {
        if operation == "GetImItems" || kind == "fault" {
            continue;
        }
        let error = lenient(&text)
            .err()
            .ok_or_else(|| format!("{path} was read"))?;
        let place = error.location();
        let lines = text.lines().count();
        assert!(
            (1..=lines.max(1)).contains(&place.line) && place.column > 0,
            "{path}: {error}"
        );
    }
    Ok(())
}
