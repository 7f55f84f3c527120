//! An attachment of any size, in constant memory.
//!
//! `attachment pass NUMBER` writes a message with an attachment of this many bytes, reads it at the other end of a pipe,
//! and says how long that took and, on Linux, how much memory:
//!
//! ```text
//! cargo run --release --example attachment pass 1073741824
//! ```
//!
//! `attachment save FILE` reads a message from standard input and saves its first attachment.

use std::error::Error;
use std::fs::File;
use std::io::{Read, Write, copy, pipe, repeat, sink, stdin};
use std::process::ExitCode;
use std::time::Instant;

use ews_types::NAMESPACES;
use ews_types::codegen::Reader;
use ews_types::soap;
use ews_types::xml::{AnyElement, ReadError, Stream, write_base64};

/// The element in which a message has the bytes of an attachment.
const CONTENT: &str = "t:Content";

const USAGE: &str = "usage: attachment pass NUMBER | attachment save FILE";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match *arguments {
        ["pass", number] => match number.parse() {
            Ok(number) => pass(number),
            Err(_) => Err(format!("{number} is no number; {USAGE}").into()),
        },
        ["save", file] => File::create(file)
            .map_err(Into::into)
            .and_then(|file| read(stdin().lock(), file))
            .map(|count| println!("{count} bytes")),
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

/// A message with an empty attachment.
fn message() -> String {
    let declarations = NAMESPACES.iter().map(|namespace| {
        let (prefix, uri) = (namespace.prefix(), namespace.uri());
        format!(" xmlns:{prefix}=\"{uri}\"")
    });
    let declarations: String = declarations.collect();
    let soap = soap::SOAP_URI;
    format!(
        "<s:Envelope xmlns:s=\"{soap}\"{declarations}><s:Body><m:CreateAttachment><m:Attachments>\
         <t:FileAttachment><t:Name>large.bin</t:Name><t:Content/></t:FileAttachment>\
         </m:Attachments></m:CreateAttachment></s:Body></s:Envelope>"
    )
}

fn any_root(reader: &mut Reader<'_>) -> Result<AnyElement, ReadError> {
    reader.element()
}

/// Copies the bytes of the first attachment, and reads the message to its end.
fn read(source: impl Read, mut sink: impl Write) -> Result<u64, Box<dyn Error>> {
    let mut stream = Stream::new(source, soap::namespaces(NAMESPACES));
    let mut content = stream
        .next_base64(CONTENT)?
        .ok_or("the message has no attachment")?;
    let count = copy(&mut content, &mut sink)?;
    // With the types of the operation this would be its request, in which the content is empty.
    stream.finish(any_root)?;
    Ok(count)
}

fn pass(size: u64) -> Result<(), Box<dyn Error>> {
    let (from, to) = pipe()?;
    let start = Instant::now();
    let (written, read) = std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let content = repeat(0xa5).take(size);
            write_base64(to, &message(), CONTENT, content).map_err(|error| error.to_string())
        });
        let read = read(from, sink())?;
        let written = writer.join().map_err(|_| "the writer has panicked")??;
        Ok::<_, Box<dyn Error>>((written, read))
    })?;
    println!("{written} bytes written, {read} bytes read");
    eprintln!(
        "in {:.2} s{}",
        start.elapsed().as_secs_f64(),
        most_memory().map_or_else(String::new, |kib| format!(", {kib} KiB of memory at most")),
    );
    Ok(())
}

/// The most memory that this program had, in KiB.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
