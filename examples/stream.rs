//! Documents of any size in constant memory.
//!
//! `stream make NUMBER` writes a response with this many personas to standard output, and
//! `stream count` reads one from standard input and counts its personas:
//!
//! ```text
//! cargo run --release --example stream make 1000000 | cargo run --release --example stream count
//! ```

use std::error::Error;
use std::io::{stdin, stdout};
use std::process::ExitCode;

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseMessage};
use ews_types::soap::{self, Envelope};
use ews_types::types::{ImItemList, Persona, ResponseClass};
use ews_types::xml::{Stream, write_list};
use ews_types::{Header, Message, NAMESPACES};

const SAMPLE: &str = include_str!("../tests/samples/get_im_items_response.xml");

const USAGE: &str = "usage: stream make NUMBER | stream count";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match *arguments {
        ["make", number] => match number.parse() {
            Ok(number) => make(number),
            Err(_) => Err(format!("{number} is no number; {USAGE}").into()),
        },
        ["count"] => count(),
        ["--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn make(number: usize) -> Result<(), Box<dyn Error>> {
    let mut sample = Stream::new(SAMPLE.as_bytes(), ews_types::soap::namespaces(NAMESPACES));
    let persona: Persona = sample
        .next("t:Persona")?
        .ok_or("the sample has a persona")?;
    let mut response = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Success));
    response.im_item_list = Some(ImItemList::default().with_personas(Vec::<Persona>::new()));
    let envelope = soap::write_response::<GetImItems>(&response, None)?;
    let personas = std::iter::repeat_n(&persona, number);
    Ok(write_list(
        stdout().lock(),
        ews_types::soap::namespaces(NAMESPACES),
        &envelope,
        "t:Personas",
        "t:Persona",
        personas,
    )?)
}

fn count() -> Result<(), Box<dyn Error>> {
    let mut stream = Stream::new(stdin().lock(), ews_types::soap::namespaces(NAMESPACES));
    let (mut personas, mut named) = (0_usize, 0_usize);
    while let Some(persona) = stream.next::<Persona>("t:Persona")? {
        personas += 1;
        named += usize::from(persona.display_name.is_some());
    }
    let envelope: Envelope<Header, Message> = stream.finish(Envelope::read_from)?;
    println!(
        "{personas} personas, {named} with a name; {} is whole",
        match envelope.body {
            soap::Body::Message(message) => message.name(),
            soap::Body::Fault(_) => "the fault",
        }
    );
    Ok(())
}
