//! What is wrong with a project, and its line in the table.

use std::path::PathBuf;

use verdicts::case::Outcome;

use crate::differences::Differences;
use crate::material::Project;
use crate::xmllint;

/// No more documents than this are given to xmllint.
const MOST: usize = 60;

/// Prints the head of the table.
pub(crate) fn head() {
    println!("generation and compilation in seconds, memory of the compiler in megabytes");
    println!(
        "{:<16} {:>7} {:>9} {:>9} {:>9} {:>6} {:>8} {:>6} {:>7} {:>6}",
        "schema",
        "lines",
        "generate",
        "compile",
        "memory",
        "valid",
        "invalid",
        "made",
        "judged",
        "wrong"
    );
    if !xmllint::is_there() {
        println!("left out: the verdicts of xmllint, since it is not there");
    }
}

/// Prints what is wrong, and a line of the table. Whether nothing is.
pub(crate) fn project(
    project: &Project,
    outcome: &Outcome,
    made: &[PathBuf],
    differences: &Differences,
) -> bool {
    let mut wrong: Vec<String> = Vec::new();
    let generated = match &outcome.generated {
        Ok(generated) => generated,
        Err(error) => {
            println!("{}: not generated: {error}", project.name);
            return false;
        }
    };
    wrong.extend(outcome.compiled.as_ref().err().cloned());
    wrong.extend(outcome.warnings.first().cloned());
    let (mut valid, mut invalid) = (0, 0);
    for (document, verdict) in project.documents.iter().zip(&outcome.documents) {
        let name = document.file_name().unwrap_or_default().to_string_lossy();
        let right = match xmllint::judge(&project.schemas, document) {
            Some(Ok(())) => {
                valid += 1;
                let right = verdict.of_valid();
                right.or_else(|what| differences.unless_known(&project.name, &what.clone(), what))
            }
            Some(Err(said)) => {
                invalid += 1;
                let right = verdict.of_invalid();
                right.or_else(|what| differences.unless_known(&project.name, &said, what))
            }
            // Without the other judge, what can be read must be read again.
            None => match (&verdict.lenient, &verdict.written) {
                (Ok(()), Err(what)) => Err(what.clone()),
                _ => Ok(()),
            },
        };
        wrong.extend(right.err().map(|what| format!("{name}: {what}")));
    }
    if let Some(verdict) = &outcome.made {
        let right = verdict.strict.clone();
        wrong.extend(right.err().map(|what| format!("made: {what}")));
    }
    let mut judged = 0;
    for document in made.iter().step_by(made.len() / MOST + 1) {
        let verdict = xmllint::judge(&project.schemas, document);
        judged += usize::from(verdict.is_some());
        if let Some(Err(said)) = verdict {
            let what = format!("xmllint refuses {}: {said}", document.display());
            wrong.extend(differences.unless_known(&project.name, &said, what).err());
        }
    }
    for what in wrong.iter().take(5) {
        println!(
            "{}: {}",
            project.name,
            what.chars().take(600).collect::<String>()
        );
    }
    println!(
        "{:<16} {:>7} {:>9.2} {:>9.1} {:>9} {valid:>6} {invalid:>8} {:>6} {judged:>7} {:>6}",
        project.name,
        generated.lines(),
        outcome.seconds,
        outcome.measure.map_or(0.0, |measure| measure.seconds),
        outcome.measure.map_or(0, |measure| measure.megabytes),
        made.len(),
        wrong.len(),
    );
    wrong.is_empty()
}
