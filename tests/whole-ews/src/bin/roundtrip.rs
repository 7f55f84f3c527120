//! As the example of `ews-types` with this name, for all operations: reads an envelope from standard
//! input and writes it again to standard output: `roundtrip [--strict] < envelope.xml`.

use std::io::{Read, Write};
use std::process::ExitCode;

use ews_types::soap::Envelope;
use ews_types::xml::{Notice, ReadOptions};
use whole_ews::ews::{Header, Message, NAMESPACES};

fn main() -> ExitCode {
    let mut options = ReadOptions::lenient();
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--strict" => options = ReadOptions::strict(),
            other => {
                eprintln!("unknown argument {other:?}; usage: roundtrip [--strict] < envelope.xml");
                return ExitCode::from(2);
            }
        }
    }
    match roundtrip(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn roundtrip(options: &ReadOptions) -> Result<(), Box<dyn std::error::Error>> {
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input)?;
    let mut notices: Vec<Notice> = Vec::new();
    let envelope: Envelope<Header, Message> =
        Envelope::from_xml_with(&input, NAMESPACES, options, Some(&mut notices))?;
    for notice in &notices {
        eprintln!("{notice}");
    }
    std::io::stdout().write_all(envelope.to_xml(NAMESPACES)?.as_bytes())?;
    Ok(())
}
