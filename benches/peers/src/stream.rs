//! A response that fits in no memory: read persona by persona, and written from an iterator.

use std::hint::black_box;
use std::io::{self, Read, Write};
use std::process::Command;
use std::time::Duration;

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseMessage};
use ews_types::soap::{Envelope, write_response};
use ews_types::types::{ImItemList, Persona, ResponseClass};
use ews_types::xml::{Stream, write_list};
use ews_types::{Header, Message, NAMESPACES};
use peers::documents::{Document, parts};
use peers::measure::{Task, time};
use peers::memory::peak;
use peers::peers::CONTENDERS;
use peers::table::Table;

const PERSONAS: usize = 1_000_000;
const ROUNDS: usize = 3;

pub(crate) fn print() {
    let documents = [2000, 20_000].map(|count| &*Document::Response(count).text().leak());
    let [_, persona, _] = parts();
    let mut rows = Vec::new();
    for (task, part) in [(Task::Read, "read"), (Task::Write, "write")] {
        // Written by us, a document has other prefixes and thereby another size.
        let sizes = documents.map(|xml| match task {
            Task::Read => xml.len(),
            _ => (CONTENDERS[0].rewrite)(xml).len(),
        });
        let mut whole = documents.map(|xml| (CONTENDERS[0].prepare)(task, xml));
        let mut dropped = documents.map(|xml| (CONTENDERS[0].prepare)(Task::Drop, xml));
        let mut best = [Duration::MAX; 2];
        let mut best_drop = [Duration::MAX; 2];
        let (mut streamed, mut made) = (Measured::WORST, Measured::WORST);
        for _ in 0..ROUNDS {
            streamed = streamed.or(Measured::of(part));
            if task == Task::Read {
                made = made.or(Measured::of("make"));
            }
            // So many that all three take about as long.
            for (index, times) in [(0, 100), (1, 10)] {
                for _ in 0..times {
                    best[index] = best[index].min(whole[index](1));
                    if task == Task::Read {
                        best_drop[index] = best_drop[index].min(dropped[index](1));
                    }
                }
            }
        }
        let [few, many] = [0, 1].map(|index| rate(sizes[index], best[index]));
        let speed = rate(streamed.bytes, streamed.time);
        rows.push((part, few, many, speed, streamed, made));
        if task == Task::Read {
            let [few, many] =
                [0, 1].map(|index| rate(sizes[index], best[index] + best_drop[index]));
            rows.push(("read, dropping included", few, many, speed, streamed, made));
        }
    }

    println!(
        "{PERSONAS} personas of {} bytes, one by one, beside whole documents:\n",
        persona.len()
    );
    let mut table = Table::new(&[
        "",
        "MB/s",
        "2000 at once",
        "ratio",
        "20000 at once",
        "ratio",
        "document",
        "peak memory",
    ]);
    for (part, few, many, speed, streamed, _) in &rows {
        table.row(vec![
            (*part).to_owned(),
            format!("{speed:.0}"),
            format!("{few:.0}"),
            format!("{:.2} ×", speed / few),
            format!("{many:.0}"),
            format!("{:.2} ×", speed / many),
            megabytes(streamed.bytes),
            megabytes(streamed.peak),
        ]);
    }
    println!("{table}");
    let (.., streamed, made) = &rows[0];
    println!(
        "Making the bytes to read takes {:.1} % of the time, which is not subtracted.",
        100.0 * made.time.as_secs_f64() / streamed.time.as_secs_f64()
    );
}

/// What a separate process has measured of itself.
#[derive(Clone, Copy)]
struct Measured {
    time: Duration,
    bytes: usize,
    /// The most memory that was resident, in bytes.
    peak: usize,
}

impl Measured {
    const WORST: Self = Self {
        time: Duration::MAX,
        bytes: 0,
        peak: 0,
    };

    /// The faster one, with the memory of the one that took more.
    fn or(self, other: Self) -> Self {
        let peak = self.peak.max(other.peak);
        let faster = if self.time <= other.time { self } else { other };
        Self { peak, ..faster }
    }

    fn of(part: &str) -> Self {
        let program = std::env::current_exe().expect("the program knows where it is");
        let output = Command::new(program)
            .args(["--stream-part", part, &PERSONAS.to_string()])
            .output()
            .expect("the program runs");
        let text = String::from_utf8_lossy(&output.stdout);
        let mut figures = text.split_whitespace().map(str::parse::<u64>);
        let (Some(Ok(nanoseconds)), Some(Ok(bytes)), Some(Ok(peak))) =
            (figures.next(), figures.next(), figures.next())
        else {
            panic!("{part}: {text}{}", String::from_utf8_lossy(&output.stderr));
        };
        let size = |bytes| usize::try_from(bytes).unwrap_or(usize::MAX);
        Self {
            time: Duration::from_nanos(nanoseconds),
            bytes: size(bytes),
            peak: size(peak),
        }
    }
}

/// One part in this process: prints nanoseconds, bytes, and the most memory that was resident.
pub(crate) fn part(part: &str, personas: &str) {
    let personas = personas.parse().expect("a number of personas");
    let mut bytes = 0;
    let time = time(|| {
        bytes = match part {
            "make" => make(personas),
            "read" => read(personas),
            "write" => write(personas),
            _ => panic!("no such part"),
        }
    });
    println!("{} {bytes} {}", time.as_nanos(), peak());
}

fn make(personas: usize) -> usize {
    let mut response = Response::new(personas);
    let mut buffer = vec![0; 256 << 10];
    let mut bytes = 0;
    loop {
        match response.read(black_box(&mut buffer)) {
            Ok(0) | Err(_) => return bytes,
            Ok(count) => bytes += black_box(count),
        }
    }
}

fn read(personas: usize) -> usize {
    let mut response = Response::new(personas);
    let mut stream = Stream::new(&mut response, ews_types::soap::namespaces(NAMESPACES));
    let mut found = 0;
    while let Some(persona) = stream.next::<Persona>("t:Persona").expect("it reads") {
        found += 1;
        drop(black_box(persona));
    }
    assert_eq!(found, personas, "all of them are read");
    let _: Envelope<Header, Message> = stream.finish(Envelope::read_from).expect("the rest reads");
    response.made
}

fn write(personas: usize) -> usize {
    let [head, persona, tail] = parts();
    let sample = head + &persona + &tail;
    let mut sample = Stream::new(sample.as_bytes(), ews_types::soap::namespaces(NAMESPACES));
    let persona = sample.next::<Persona>("t:Persona").expect("it reads");
    let persona = persona.expect("the sample has a persona");
    let mut response = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Success));
    response.im_item_list = Some(ImItemList::default().with_personas(Vec::<Persona>::new()));
    let envelope = write_response::<GetImItems>(&response, None).expect("XML can hold it");
    let mut sink = Counter(0);
    let personas = std::iter::repeat_with(|| black_box(&persona)).take(personas);
    write_list(
        &mut sink,
        ews_types::soap::namespaces(NAMESPACES),
        &envelope,
        "t:Personas",
        "t:Persona",
        personas,
    )
    .expect("it writes");
    sink.0
}

/// The documented response, its persona repeated: made as it is read, never stored.
struct Response {
    parts: [String; 3],
    /// The number of the current part: the personas are parts too.
    part: usize,
    personas: usize,
    /// How much of the part was read.
    offset: usize,
    made: usize,
}

impl Response {
    fn new(personas: usize) -> Self {
        Self {
            parts: parts(),
            part: 0,
            personas,
            offset: 0,
            made: 0,
        }
    }
}

impl Read for Response {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < buffer.len() && self.part < self.personas + 2 {
            let [head, persona, tail] = &self.parts;
            let text = match self.part {
                0 => head,
                part if part <= self.personas => persona,
                _ => tail,
            };
            let rest = &text.as_bytes()[self.offset..];
            let length = rest.len().min(buffer.len() - filled);
            buffer[filled..filled + length].copy_from_slice(&rest[..length]);
            filled += length;
            if length == rest.len() {
                self.part += 1;
                self.offset = 0;
            } else {
                self.offset += length;
            }
        }
        self.made += filled;
        Ok(filled)
    }
}

/// Forgets what is written and counts it.
struct Counter(usize);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += black_box(bytes).len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[allow(clippy::cast_precision_loss, reason = "sizes of documents")]
fn rate(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / time.as_secs_f64() / 1e6
}

#[allow(clippy::cast_precision_loss, reason = "sizes")]
fn megabytes(bytes: usize) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
