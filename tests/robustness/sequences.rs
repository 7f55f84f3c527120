//! A sequence of envelopes may go on for ever, in constant memory and linear time.

use std::io::{Read, repeat};

use ews_types::soap::{EnvelopeReader, Envelopes};
use ews_types::xml::ReadOptions;
use ews_types::{Header, Message, NAMESPACES};
use test_support::Tested;
use test_support::envelopes::response;

use crate::costs::{Cost, alone, costs};

/// Gives a text again and again.
struct Again<'a> {
    text: &'a [u8],
    rest: &'a [u8],
    times: usize,
}

impl Read for Again<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.rest.is_empty() && self.times > 0 {
            self.times -= 1;
            self.rest = self.text;
        }
        self.rest.read(buffer)
    }
}

/// Reads a sequence: how many envelopes there are, and the error.
fn read(source: impl Read, options: ReadOptions) -> (usize, String) {
    let sequence = Envelopes::<Header, Message>::with_options(NAMESPACES, options);
    let mut count = 0;
    for next in EnvelopeReader::new(source, sequence) {
        match next {
            Ok(_) => count += 1,
            Err(error) if !error.is_end() => {}
            Err(error) => return (count, error.to_string()),
        }
    }
    (count, String::new())
}

#[test]
fn a_sequence_takes_little_memory() -> Tested {
    const TIMES: usize = 10_000;
    const CONSTANT: Cost = Cost { bytes: 0 };
    let _alone = alone();
    let good = response("<m:ImItemList/>");
    // The second one is no envelope, and costs itself alone.
    let text = format!("{good}\r\n\r\n<!-- alive --><a/><?xml version='1.0'?>{good}");
    let source = Again {
        text: text.as_bytes(),
        rest: &[],
        times: TIMES,
    };
    let size = TIMES * text.len();
    let found = costs("envelopes", size, CONSTANT, || {
        read(source, ReadOptions::lenient())
    })?;
    assert_eq!(found, (2 * TIMES, String::new()));

    // What keeps a connection open is not kept.
    let blanks = repeat(b'\n').take(8 << 20).chain(good.as_bytes());
    let found = costs("blanks", 8 << 20, CONSTANT, || {
        read(blanks, ReadOptions::lenient())
    })?;
    assert_eq!(found, (1, String::new()));

    // What never ends is not kept beyond the limit.
    for start in ["<a>", "<!--", "<a b='", "<a><![CDATA[", "<?x ", "<"] {
        let options = ReadOptions::lenient().max_size(100_000);
        let endless = good.as_bytes().chain(start.as_bytes()).chain(repeat(b'x'));
        let found = costs("no end", 100_000, CONSTANT, || read(endless, options))?;
        assert_eq!(found.0, 1, "{start}");
        let expected = "expected at most 100000 bytes of one document";
        assert!(
            found.1.starts_with("document 2: 1:"),
            "{start}: {}",
            found.1
        );
        assert!(found.1.ends_with(expected), "{start}: {}", found.1);
    }
    Ok(())
}
