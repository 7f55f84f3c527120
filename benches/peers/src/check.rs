//! Before anything is timed: every contender reads the same out of a document.

use ews_types::soap::{Envelope, EnvelopeAttributes};
use ews_types::{Header, Message, NAMESPACES};
use peers::documents::Document;
use peers::peers::Ability;

use crate::runners::Runner;
use crate::turns::Folder;

/// What a contender writes of what it has read is, to ews-types, the value that the document has. What
/// those find that cannot write is compared when they are measured.
pub(crate) fn all_read_the_same(runners: &[Runner], folder: &Folder) {
    for document in [
        Document::Request,
        Document::Refusal,
        Document::Response(2),
        Document::Rich(2),
    ] {
        let (file, _) = folder.file(document);
        let expected = value(&document.text());
        let writers = runners
            .iter()
            .filter(|runner| runner.ability == Ability::Write);
        for runner in writers {
            let rewritten = runner.rewrite(&file);
            assert_eq!(value(&rewritten), expected, "{} reads it all", runner.name);
        }
    }
}

fn value(xml: &str) -> Envelope<Header, Message> {
    let mut value = Envelope::from_xml(xml, NAMESPACES).expect("ews-types reads it");
    // The prefixes of the sample's envelope, which are kept but mean nothing.
    value.attributes = EnvelopeAttributes::default();
    value
}
