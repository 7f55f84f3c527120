//! Bytes are read as an envelope. They must have the same properties that the tests check for broken documents.
#![no_main]

use ews_types::soap::Envelope;
use ews_types::xml::ReadOptions;
use ews_types::{Header, Message, NAMESPACES};
use libfuzzer_sys::fuzz_target;
use test_support::judge::judge;

fuzz_target!(|xml: &[u8]| {
    if let Err(failure) = judge(xml, true) {
        panic!("{failure}");
    }
    // Limits that are met. What fits into them reads as it does without.
    let small = ReadOptions::lenient()
        .max_depth(6)
        .max_attributes(3)
        .max_namespaces(4)
        .max_namespace_length(60)
        .max_text(30)
        .max_notices(2)
        .skip_doctype(true);
    type Whole = Envelope<Header, Message>;
    let mut notices = Vec::new();
    if let Ok(read) = Whole::from_xml_with(xml, NAMESPACES, &small, Some(&mut notices)) {
        let usual = ReadOptions::lenient().skip_doctype(true);
        let whole = Whole::from_xml_with(xml, NAMESPACES, &usual, None);
        assert!(notices.len() <= 3);
        assert!(whole.is_ok_and(|whole| whole == read));
    }
});
