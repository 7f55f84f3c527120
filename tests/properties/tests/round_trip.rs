//! Arbitrary values of every generated type are written, read and compared, and reach every part.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::error::Error;

use ews_properties::{Case, Name, bytes};
use ews_types::arbitrary::{Arbitrary, Unstructured};
use ews_types::soap::{Body, Envelope};
use ews_types::xml::{Namespace, ReadOptions};
use ews_types::{Header, Message, NAMESPACES};

fn cases() -> Vec<Case> {
    include!(concat!(env!("OUT_DIR"), "/cases.rs"))
}

/// How many values are made of each type.
fn values() -> Result<usize, Box<dyn Error>> {
    Ok(env::var("EWS_VALUES").map_or(Ok(300), |count| count.parse())?)
}

#[test]
fn what_is_written_is_read_and_every_part_is_reached() -> Result<(), Box<dyn Error>> {
    let values = values()?;
    let cases = cases();
    assert!(cases.len() >= 40, "{} types", cases.len());
    let mut failures = Vec::new();
    for case in &cases {
        let mut made = 0;
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for number in 0..values {
            match (case.examine)(&case.bytes(number)) {
                Err(failure) => failures.push(format!("{} {number}: {failure}", case.name)),
                Ok(None) => {}
                Ok(Some(value)) => {
                    made += 1;
                    for part in case.parts_of(&value)? {
                        *seen.entry(part).or_default() += 1;
                    }
                }
            }
        }
        if made * 10 < values * 9 {
            failures.push(format!("{}: {made} values of {values}", case.name));
        }
        // Chance needs many values to reach all of an enumeration.
        let is_enough = values >= 20 * case.parts.len();
        for (part, is_optional) in case.parts {
            let count = seen.get(*part).copied().unwrap_or_default();
            if count == 0 && is_enough {
                failures.push(format!("{}: {part} is never there", case.name));
            }
            if count == made && *is_optional && values > 20 {
                failures.push(format!("{}: {part} is always there", case.name));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    Ok(())
}

#[test]
fn envelopes_and_faults_are_read_as_they_were_written() -> Result<(), Box<dyn Error>> {
    let mut kinds = BTreeSet::new();
    for number in 0..values()? {
        let bytes = bytes("envelope", number);
        let envelope = Envelope::<Header, Message>::arbitrary(&mut Unstructured::new(&bytes))?;
        let xml = envelope.to_xml(NAMESPACES)?;
        for options in [ReadOptions::strict(), ReadOptions::lenient()] {
            let mut notices = Vec::new();
            let read = Envelope::<Header, Message>::from_xml_with(
                &xml,
                NAMESPACES,
                &options,
                Some(&mut notices),
            );
            let read = read.map_err(|error| format!("{number}: {error}: {xml}"))?;
            assert_eq!(read, envelope, "{number}: {xml}");
            assert!(notices.is_empty(), "{number}: {notices:?} for {xml}");
        }
        kinds.insert(match &envelope.body {
            Body::Message(message) => message.name(),
            Body::Fault(fault) if fault.detail.is_some() => "a fault with details",
            Body::Fault(_) => "a fault",
        });
    }
    let all = [
        "a fault",
        "a fault with details",
        "m:GetImItems",
        "m:GetImItemsResponse",
    ];
    assert_eq!(kinds, BTreeSet::from(all));
    Ok(())
}
