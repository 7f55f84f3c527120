//! Runs all documents of the material, and our own, through the generated code, and prints what became
//! of each: `EWS_MATERIAL=… samples RELEASE [--write FOLDER]`.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io, thread};

use whole_ews::document::{outcome, spelt_right};
use whole_ews::instances::instances;
use whole_ews::material::{self, Document, Validity};
use whole_ews::mutations::failures;
use whole_ews::table::{self, Row};

/// How many envelopes are made for each message.
const INSTANCES: usize = 12;
const USAGE: &str = "usage: EWS_MATERIAL=FOLDER samples RELEASE [--write FOLDER]";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (release, written) = match *arguments {
        [release] => (release, None),
        [release, "--write", folder] => (release, Some(PathBuf::from(folder))),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    let Some(material) = env::var_os("EWS_MATERIAL") else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(Path::new(&material), release, written.as_deref()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all is as expected.
fn run(material: &Path, release: &str, written: Option<&Path>) -> io::Result<bool> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("envelopes");
    let mut documents = material::samples(&material.join("samples"), release)?;
    documents.extend(material::envelopes(&own, release)?);
    let made = instances(Path::new(env!("EWS_SCHEMAS")), INSTANCES).map_err(io::Error::other)?;
    documents.extend(made);
    println!("{}", table::title());
    let examined = examine(documents);
    let changed: usize = examined.iter().map(|(_, changed)| changed).sum();
    let rows: Vec<Row> = examined.into_iter().map(|(row, _)| row).collect();
    for row in &rows {
        // Thousands of made documents would hide the others.
        if row.document.kind != "made" || !row.failures.is_empty() {
            println!("{row}");
        }
    }
    if let Some(folder) = written {
        write(folder, &rows)?;
    }
    println!("\n{release}\n{}", table::summary(&rows));
    println!("and {changed} documents that differ from the valid ones in one place");
    let needless = table::needless(&rows);
    for exception in &needless {
        println!(
            "the exception for {} ({:?}) is no longer needed",
            exception.path, exception.from
        );
    }
    Ok(needless.is_empty() && rows.iter().all(|row| row.failures.is_empty()))
}

/// What became of each document, and how many documents were made from it by a change.
fn examine(documents: Vec<Document>) -> Vec<(Row, usize)> {
    let count = thread::available_parallelism().map_or(1, NonZero::get);
    let mut shares: Vec<Vec<(usize, Document)>> = vec![Vec::new(); count];
    for (index, document) in documents.into_iter().enumerate() {
        shares[index % count].push((index, document));
    }
    let mut examined: Vec<(usize, (Row, usize))> = thread::scope(|scope| {
        let one = |(index, document)| (index, examine_one(document));
        let threads: Vec<_> = shares
            .into_iter()
            .map(|share| scope.spawn(move || share.into_iter().map(one).collect::<Vec<_>>()))
            .collect();
        // A panic inside a document is caught there: this is one of the table itself.
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    });
    examined.sort_by_key(|(index, _)| *index);
    examined.into_iter().map(|(_, row)| row).collect()
}

fn examine_one(document: Document) -> (Row, usize) {
    let mut outcome = outcome(&document.text);
    let mut changed = 0;
    // Made documents are similar, so one of each kind is enough. A fault does not keep the order of its details.
    let is_one_of_many = document.kind == "made" && !document.path.ends_with("-01.xml");
    if !is_one_of_many && document.kind != "fault" && outcome.difference.is_none() {
        let (count, failures) = failures(&spelt_right(&document.text));
        changed = count;
        outcome.wrong.extend(failures);
    }
    (Row::new(document, outcome), changed)
}

/// Keeps what was written for another validator, unless the document was already invalid.
fn write(folder: &Path, rows: &[Row]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for Row {
        document, outcome, ..
    } in rows
    {
        let was_valid = document.validity != Validity::Invalid
            && outcome.refused.is_none()
            && !outcome.is_header_unknown;
        if let Some(text) = outcome.written.as_ref().filter(|_| was_valid) {
            let name = document.path.replace('/', "-");
            fs::write(folder.join(&name), text)?;
            // A validator says whether what was made is valid.
            if document.kind == "made" {
                fs::write(folder.join(format!("input-{name}")), &document.text)?;
            }
        }
    }
    Ok(())
}
