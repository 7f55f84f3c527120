//! Before anything is timed: every contender reads the same out of a document.

use ews_types::soap::{Envelope, EnvelopeAttributes};
use ews_types::{Header, Message, NAMESPACES};
use peers::documents::Document;
use peers::measure::Task;
use peers::peers::CONTENDERS;

/// What a contender writes of what it has read is, to ews-types, the value that the document has.
pub(crate) fn all_read_the_same() {
    for document in [Document::Request, Document::Response(2), Document::Rich(2)] {
        let xml = document.text();
        let expected = value(&xml);
        for contender in CONTENDERS {
            if contender.tasks.contains(&Task::Write) {
                let rewritten = (contender.rewrite)(&xml);
                assert_eq!(
                    value(&rewritten),
                    expected,
                    "{} reads it all",
                    contender.name
                );
            }
        }
    }
}

fn value(xml: &str) -> Envelope<Header, Message> {
    let mut value = Envelope::from_xml(xml, NAMESPACES).expect("ews-types reads it");
    // The prefixes of the sample's envelope, which are kept but mean nothing.
    value.attributes = EnvelopeAttributes::default();
    value
}
