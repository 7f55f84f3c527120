//! Runs all documents of the material, and our own, through the generated code, and prints what became
//! of each: `EWS_MATERIAL=… samples RELEASE [--write FOLDER]`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use whole_ews::document::outcome;
use whole_ews::material;
use whole_ews::table::{self, Row};

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
    println!("{}", table::title());
    let mut rows = Vec::new();
    for document in documents {
        let outcome = outcome(&document.text);
        let row = Row::new(document, outcome);
        println!("{row}");
        rows.push(row);
    }
    if let Some(folder) = written {
        write(folder, &rows)?;
    }
    println!("\n{release}\n{}", table::summary(&rows));
    let needless = table::needless(&rows);
    for exception in &needless {
        println!("the exception for {} ({:?}) is no longer needed", exception.path, exception.from);
    }
    Ok(needless.is_empty() && rows.iter().all(|row| row.failures.is_empty()))
}

/// Keeps what was written for valid documents, for another validator.
fn write(folder: &Path, rows: &[Row]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for row in rows.iter().filter(|row| row.outcome.refused.is_none()) {
        if let Some(text) = &row.outcome.written {
            fs::write(folder.join(row.document.path.replace('/', "-")), text)?;
        }
    }
    Ok(())
}
