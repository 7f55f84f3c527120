//! Arbitrary values of every generated type are written, read and compared, and reach every part.

use std::collections::BTreeSet;
use std::env;
use std::error::Error;

use ews_properties::{Case, check};
use ews_types::arbitrary::{Arbitrary, Unstructured};
use ews_types::soap::{Body, Envelope};
use ews_types::xml::{Namespace, ReadOptions};
use ews_types::{Header, Message, NAMESPACES};
use test_support::bytes::bytes;

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
    let failures: Vec<String> = cases.iter().flat_map(|case| check(case, values)).collect();
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
        let json = serde_json::to_string(&envelope)?;
        let read: Envelope<Header, Message> =
            serde_json::from_str(&json).map_err(|error| format!("{number}: {error}: {json}"))?;
        assert_eq!(read, envelope, "{number}: {json}");
        assert_eq!(read.to_xml(NAMESPACES)?, xml, "{number}: {json}");
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
