//! The content of one element may be larger than memory: it is written from a source, and read, in constant memory.
//! `examples/attachment.rs` does it with any number of bytes.

use std::io::{Read, copy, pipe, sink};

use ews_types::codegen::Reader;
use ews_types::xml::{AnyElement, Namespace, ReadError, Stream, write_base64};
use test_support::Tested;

use crate::costs::{Cost, alone, costs};

const KNOWN: &[Namespace] = &[Namespace::new("o", "urn:example:orders")];

const SIZE: u64 = 24 << 20;

fn any_root(reader: &mut Reader<'_>) -> Result<AnyElement, ReadError> {
    reader.element()
}

/// Writes a document with a content of this size into a pipe, and reads it at the other end. The result is how many
/// bytes were written and read.
fn pass(size: u64) -> Result<(u64, u64), Box<dyn std::error::Error>> {
    let document = "<o:Mail xmlns:o='urn:example:orders'><o:Content/><o:Size>1</o:Size></o:Mail>";
    let (from, to) = pipe()?;
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let content = std::io::repeat(0xa5).take(size);
            write_base64(to, document, "o:Content", content).map_err(|error| error.to_string())
        });
        let mut stream = Stream::new(from, KNOWN).chunk_size(64 << 10);
        let mut content = stream.next_base64("o:Content")?.ok_or("no content")?;
        let read = copy(&mut content, &mut sink())?;
        let rest = stream.finish(any_root)?;
        assert_eq!(rest.children.len(), 2);
        let written = writer.join().map_err(|_| "the writer has panicked")??;
        Ok((written, read))
    })
}

#[test]
fn a_large_content_takes_little_memory() -> Tested {
    let _alone = alone();
    // The window of the stream, the pieces of the writer, and not one byte for each byte.
    let cost = Cost { bytes: 0 };
    let size = usize::try_from(SIZE)?;
    let passed = costs("a content", size, cost, || {
        pass(SIZE).map_err(|error| error.to_string())
    });
    assert_eq!(passed??, (SIZE, SIZE));
    Ok(())
}
