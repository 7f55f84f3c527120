//! Random edits of random schemas, with documents that the generated code makes.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::diff::{Change, Comparison, Effect, Level};
use verdicts::case::Case as Asked;

use crate::edits::EDITS;
use crate::random::Random;
use crate::rust::broken;
use crate::sketch::{Sketch, Spelling};
use crate::{compared, effect, pairs};

/// How many documents are made of each root element.
const MADE: usize = 6;

/// What is wrong with the verdicts on so many random edits.
pub(crate) fn check(seed: u64, edits: usize, folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let inputs = folder.join("edited");
    if inputs.exists() {
        fs::remove_dir_all(&inputs)?;
    }
    let mut asked = Vec::new();
    let mut random = Random::new(seed);
    while asked.len() < 2 * edits {
        let old = Sketch::random(&mut random);
        let mut new = old.clone();
        let edit = EDITS[(asked.len() / 2) % EDITS.len()];
        if edit(&mut new, &mut random).is_none() {
            continue;
        }
        let number = asked.len() / 2;
        for (side, sketch) in [("old", old), ("new", new)] {
            let folder = inputs.join(number.to_string());
            fs::create_dir_all(&folder)?;
            let path = folder.join(format!("{side}.xsd"));
            fs::write(&path, sketch.text(&Spelling::default()))?;
            asked.push(Asked {
                name: format!("edit {number}, {side}"),
                schemas: vec![path],
                made: MADE,
                ..Asked::default()
            });
        }
    }
    // Documents are made by the code for each schema, and read by that for the other.
    let written = folder.join("made");
    if written.exists() {
        fs::remove_dir_all(&written)?;
    }
    verdicts::run(&asked, &folder.join("crates-edited"), Some(&written))?;
    for (number, asked) in asked.iter_mut().enumerate() {
        // Pairs stand side by side.
        asked.documents = documents(&written.join((number ^ 1).to_string()))?;
        asked.made = 0;
    }
    let outcomes = verdicts::run(&asked, &folder.join("crates-edited"), None)?;
    let pairs = pairs(&asked, false)?;
    let broken = broken(&pairs, &folder.join("rust"))?;
    let mut wrong = Vec::new();
    let mut read = 0;
    for (number, broken) in broken.iter().enumerate() {
        let comparison = compared(&asked[2 * number..2 * number + 2], false)?;
        let is_major = comparison.rust() == Level::Major;
        let shown = || shown(number, &comparison);
        match broken {
            None if is_major => wrong.push(format!("{}: nothing breaks", shown())),
            Some(error) if !is_major => wrong.push(format!("{}: this breaks:\n{error}", shown())),
            _ => {}
        }
        let wire = comparison.wire();
        // The code for the new schema has read the old documents.
        for (side, most) in [
            (2 * number + 1, wire.old_documents),
            (2 * number, wire.new_documents),
        ] {
            for (document, verdict) in asked[side].documents.iter().zip(&outcomes[side].documents) {
                read += 1;
                let found = effect(verdict);
                if found > most {
                    wrong.push(format!(
                        "{}: {} is {found}: {:?} {:?}",
                        shown(),
                        document.display(),
                        verdict.strict,
                        verdict.lenient
                    ));
                }
            }
        }
    }
    println!("{edits} random edits, {read} documents");
    Ok(wrong)
}

fn shown(number: usize, comparison: &Comparison) -> String {
    let changes: Vec<String> = comparison.changes.iter().map(of_change).collect();
    format!("edit {number}: {}", changes.join("; "))
}

fn of_change(change: &Change) -> String {
    let [old, new]: [Effect; 2] = [change.wire.old_documents, change.wire.new_documents];
    format!("{change} ({old} / {new} / {})", change.rust)
}

fn documents(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut documents = entries.collect::<Result<Vec<_>, _>>()?;
    documents.sort();
    Ok(documents)
}
