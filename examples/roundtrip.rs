//! Reads an envelope (request, response or fault) from standard input and writes it again to standard
//! output: `roundtrip [--strict] < envelope.xml`.
//!
//! What departs from the schema is reported on standard error. If the envelope cannot be read, the program
//! reports the error there, writes nothing and exits with code 1.

use std::error::Error;
use std::io::{Read, Write};
use std::process::ExitCode;

use ews_types::soap::Envelope;
use ews_types::xml::ReadOptions;
use ews_types::{Header, Message, NAMESPACES};

const USAGE: &str = "usage: roundtrip [--strict] < envelope.xml";

fn main() -> ExitCode {
    let mut options = ReadOptions::lenient();
    for argument in std::env::args_os().skip(1) {
        match argument.to_str() {
            Some("--strict") => options = ReadOptions::strict(),
            Some("--help" | "-h") => {
                println!("{USAGE}");
                return ExitCode::SUCCESS;
            }
            _ => {
                eprintln!("unknown argument {}; {USAGE}", argument.display());
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

fn roundtrip(options: &ReadOptions) -> Result<(), Box<dyn Error>> {
    let mut input = Vec::new();
    std::io::stdin()
        .read_to_end(&mut input)
        .map_err(|error| format!("cannot read standard input: {error}"))?;

    let mut notices = Vec::new();
    let envelope: Envelope<Header, Message> =
        Envelope::from_xml_with(&input, NAMESPACES, options, Some(&mut notices))?;
    for notice in &notices {
        eprintln!("{notice}");
    }

    // The whole text is made first, so that nothing is written if there is an error.
    let output = envelope.to_xml(NAMESPACES)?;
    // The program is about to end, and the system takes its memory back as a whole.
    std::mem::forget(envelope);
    let mut stdout = std::io::stdout().lock();
    stdout
        .write_all(output.as_bytes())
        .and_then(|()| stdout.flush())
        .map_err(|error| format!("cannot write to standard output: {error}").into())
}
