//! Asks about folders: each holds a schema and its documents. See README.md.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use verdicts::case::{Case, Outcome};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let work = arguments.next().ok_or("expected a folder to work in")?;
    let cases = arguments
        .map(|folder| case(&folder))
        .collect::<Result<Vec<_>, _>>()?;
    let outcomes = verdicts::run(&cases, &work.join("crates"), Some(&work.join("written")))?;
    let mut wrong = 0;
    for (case, outcome) in cases.iter().zip(&outcomes) {
        for what in wrongs(case, outcome) {
            println!("{}: {what}", case.name);
            wrong += 1;
        }
    }
    println!("{} cases, {wrong} wrong", cases.len());
    Ok(if wrong == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// A folder with a schema, and with documents that are valid unless their names begin with `bad`.
fn case(folder: &Path) -> Result<Case, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?;
    let mut files = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    files.sort();
    let main = folder.join("schema.xsd");
    Ok(Case {
        name: folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        schemas: vec![if main.exists() {
            main
        } else {
            folder.to_owned()
        }],
        documents: files
            .into_iter()
            .filter(|file| file.extension().is_some_and(|extension| extension == "xml"))
            .collect(),
        made: 0,
        is_alone: false,
    })
}

fn wrongs(case: &Case, outcome: &Outcome) -> Vec<String> {
    let code = outcome.generated.as_ref().map(drop);
    let mut wrongs: Vec<String> = [code.err(), outcome.compiled.as_ref().err()]
        .into_iter()
        .flatten()
        .chain(&outcome.warnings)
        .cloned()
        .collect();
    for (document, verdict) in case.documents.iter().zip(&outcome.documents) {
        let name = document.file_name().unwrap_or_default().to_string_lossy();
        let right = if name.starts_with("bad") {
            verdict.of_invalid()
        } else {
            verdict.of_valid()
        };
        wrongs.extend(right.err().map(|what| format!("{name}: {what}")));
    }
    wrongs
}
