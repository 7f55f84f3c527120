//! Samples of the public documentation, which are not part of the repository.

use ews_types::NAMESPACES;
use ews_types::soap::Body;

use test_support::Tested;
use test_support::canonical::{Compare, Element, Node, between, canonical, difference};
use test_support::envelopes::{lenient, strict, with_http};
use test_support::material::{self, Sample};

/// The operation of this repository's schemas.
const OPERATION: &str = "GetImItems";

/// All samples, `None` if they are not there.
fn samples() -> std::io::Result<Option<Vec<Sample>>> {
    let material = material::material("samples of the documentation");
    let samples = |material: std::path::PathBuf| material::samples(&material.join("samples"));
    material.map(samples).transpose()
}

/// The operation of this crate's schema: nothing is lost, and strict reading accepts the spelling of the schema.
#[test]
fn samples_of_the_operation_come_back() -> Tested {
    let Some(samples) = samples()? else {
        return Ok(());
    };
    let ours = samples
        .iter()
        .filter(|sample| sample.columns["operation"] == OPERATION);
    let mut count = 0;
    for Sample { path, text, .. } in ours {
        let read = lenient(text).map_err(|error| format!("{path}: {error}"))?;
        let written = read.to_xml(NAMESPACES)?;
        assert_eq!(difference(text, &written, Compare::EXACT)?, None, "{path}");
        let http = strict(&with_http(text)).map_err(|error| format!("{path}: {error}"))?;
        assert_eq!(http, read, "{path}");
        count += 1;
    }
    assert!(count >= 4, "{count} samples of {OPERATION}");
    Ok(())
}

/// Some samples put the parts of a fault into SOAP's namespace, which is wrong. Lenient reading corrects
/// that.
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
    let Some(samples) = samples()? else {
        return Ok(());
    };
    let mut count = 0;
    for Sample {
        path, text, kind, ..
    } in samples
    {
        if kind != "fault" {
            continue;
        }
        let mut expected = canonical(&text).map_err(|error| format!("{path}: {error}"))?;
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
    assert!(count >= 8, "{count} faults");
    Ok(())
}

/// Messages of other operations give an error with a location, whatever is in them.
#[test]
fn other_operations_are_refused_with_a_location() -> Tested {
    let Some(samples) = samples()? else {
        return Ok(());
    };
    let mut count = 0;
    for sample in samples {
        if sample.columns["operation"] == OPERATION || sample.kind == "fault" {
            continue;
        }
        let Sample { path, text, .. } = sample;
        let error = lenient(&text)
            .err()
            .ok_or_else(|| format!("{path} was read"))?;
        let location = error.location();
        let lines = text.lines().count();
        assert!(
            (1..=lines.max(1)).contains(&location.line) && location.column > 0,
            "{path}: {error}"
        );
        count += 1;
    }
    assert!(count >= 400, "{count} samples of other operations");
    Ok(())
}
