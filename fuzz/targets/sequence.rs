//! Bytes are read as a sequence of envelopes. The first bytes say how the others are cut into pieces, which must make
//! no difference. An envelope that is handed out is one that reads alone.
#![no_main]

use ews_types::soap::{EnvelopeReader, Envelopes};
use ews_types::xml::{Notice, ReadOptions, SequenceError};
use ews_types::{Header, Message, NAMESPACES};
use libfuzzer_sys::fuzz_target;

type Sequence = Envelopes<Header, Message>;

/// Each envelope or error, then the notices.
fn fed<'a>(pieces: impl Iterator<Item = &'a [u8]>, options: &ReadOptions) -> Vec<String> {
    let mut envelopes = Sequence::with_options(NAMESPACES, options.clone()).with_notices();
    let mut found = Vec::new();
    for piece in pieces {
        envelopes.feed(piece);
        found.extend(envelopes.by_ref().map(|next| format!("{next:?}")));
    }
    envelopes.finish();
    found.extend(envelopes.by_ref().map(|next| format!("{next:?}")));
    found.extend(envelopes.take_notices().iter().map(Notice::message));
    found
}

fuzz_target!(|bytes: &[u8]| {
    let Some((sizes, sequence)) = bytes.split_at_checked(4) else {
        return;
    };
    let small = ReadOptions::lenient()
        .max_size(1000)
        .max_depth(6)
        .max_text(30)
        .max_notices(2);
    for options in [ReadOptions::lenient(), ReadOptions::strict(), small] {
        let whole = fed([sequence].into_iter(), &options);
        let ones = fed(sequence.chunks(1), &options);
        assert_eq!(ones, whole);
        let mut rest = sequence;
        let mut sizes = sizes.iter().cycle();
        let pieces = std::iter::from_fn(|| {
            let size = usize::from(*sizes.next()?) + 1;
            let (piece, after) = rest.split_at(size.min(rest.len()));
            rest = after;
            (!piece.is_empty()).then_some(piece)
        });
        assert_eq!(fed(pieces, &options), whole);
        let envelopes = Sequence::with_options(NAMESPACES, options.clone()).with_notices();
        let mut envelopes = EnvelopeReader::new(sequence, envelopes);
        let mut found = Vec::new();
        let mut is_over = false;
        for next in envelopes.by_ref() {
            assert!(!is_over, "nothing comes after the end");
            is_over = matches!(&next, Err(error) if error.is_end());
            if let Err(error) = &next
                && let SequenceError::Document(error) = &error.error
            {
                assert!(usize::try_from(error.offset).is_ok_and(|offset| offset <= sequence.len()));
            }
            if let Ok(envelope) = &next {
                envelope
                    .to_xml(NAMESPACES)
                    .expect("what was read is written");
            }
            found.push(format!("{next:?}"));
        }
        found.extend(envelopes.take_notices().iter().map(Notice::message));
        assert_eq!(found, whole);
    }
});
