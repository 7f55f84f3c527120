//! Random content models, and random documents for and against them: see README.md.

mod determinism;
mod documents;
mod judge;
mod make;
mod model;
mod options;
mod random;
mod report;
mod schema;
mod xmllint;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use model::{Child, Particle};
use options::Options;
use random::Random;
use report::Report;
use verdicts::case::Case;

/// Compiling needs this much space, so that models are compiled in rounds of this number.
const ROUND: usize = 250;

/// A content model with documents.
pub(crate) struct Trial {
    /// The content of the type, with what it adds to each of its bases.
    pub(crate) content: Vec<Particle>,
    /// The children in each document, and of how many types.
    pub(crate) lists: Vec<(usize, Vec<Child>)>,
    pub(crate) case: Case,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let options = Options::of(std::env::args().skip(1))?;
    let mut report = Report::new(xmllint::is_there());
    let mut random = Random::new(options.seed);
    let mut left = options.models;
    while left > 0 {
        let round = left.min(ROUND);
        left -= round;
        let folder = options.folder.join("inputs");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let trials = (0..round)
            .map(|number| trial(&folder.join(number.to_string()), &options, &mut random))
            .collect::<Result<Vec<_>, _>>()?;
        let written = options.folder.join("written");
        if written.exists() {
            fs::remove_dir_all(&written)?;
        }
        let cases: Vec<Case> = trials.iter().map(|trial| trial.case.clone()).collect();
        let outcomes = verdicts::run(&cases, &options.folder.join("crates"), Some(&written))?;
        for (number, (trial, outcome)) in trials.iter().zip(&outcomes).enumerate() {
            report.add(trial, outcome, &written.join(number.to_string()));
        }
    }
    println!("{report}");
    Ok(if report.is_right() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn trial(folder: &Path, options: &Options, random: &mut Random) -> Result<Trial, Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let content = make::content(random);
    let schema = folder.join("schema.xsd");
    fs::write(&schema, schema::schema(&content, random))?;
    let (mut lists, mut paths) = (Vec::new(), Vec::new());
    for number in 0..options.documents {
        // Most documents are of the last type, which has all of the content.
        let types = match number % 4 {
            0 => 1 + random.below(content.len()),
            _ => content.len(),
        };
        let list = documents::list(&content[..types], number, random);
        let path = folder.join(format!("{number}.xml"));
        fs::write(&path, documents::document(&schema::root(types), &list))?;
        lists.push((types, list));
        paths.push(path);
    }
    let name = folder.file_name().unwrap_or_default();
    Ok(Trial {
        content,
        lists,
        case: Case {
            name: name.to_string_lossy().into_owned(),
            schemas: vec![schema],
            documents: paths,
            made: 0,
            is_alone: false,
        },
    })
}
