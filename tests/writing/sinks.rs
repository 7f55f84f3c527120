//! Sources and sinks that fail.

use std::io::{self, Read, Write};

use ews_types::NAMESPACES;
use ews_types::types::Persona;
use ews_types::xml::{Stream, write_list};

/// A source and a sink that fail at once.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the line is cut"))
    }
}

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::Error::other("the disk is full"))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn sources_and_sinks_that_fail() {
    let read = Stream::new(Broken, NAMESPACES).next::<Persona>("t:Persona");
    let error = read.map(drop).expect_err("the line is cut");
    assert_eq!(
        chain(&error),
        ["the source cannot be read: the line is cut"]
    );
    let written = write_list(
        Broken,
        NAMESPACES,
        "<a><t:Personas/></a>",
        "t:Personas",
        "t:Persona",
        std::iter::empty::<&Persona>(),
    );
    let error = written.expect_err("the disk is full");
    assert_eq!(
        chain(&error),
        ["the sink cannot be written to: the disk is full"]
    );
    let written = write_list(
        io::sink(),
        NAMESPACES,
        "<a><t:Personas/></a>",
        "t:Personas",
        "t:Persona",
        ["\0"].map(str::to_owned),
    );
    let error = written.expect_err("XML has no such character");
    let expected = "item 1 of <t:Personas>: Persona: expected characters of XML, found '\\0'";
    assert_eq!(chain(&error), [expected]);
}

/// The messages of an error and of its causes.
fn chain(error: &dyn std::error::Error) -> Vec<String> {
    let chain = std::iter::successors(Some(error), |error| error.source());
    chain.map(ToString::to_string).collect()
}
