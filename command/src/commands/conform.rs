//! `ews-codegen conform`: whether documents are valid by the schemas, and what lenient reading makes of the others.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use xsd_schema::validation::{SchemaValidator, ValidationFlags};

use crate::conform::{Effect, Format, Schemas, Verdict, documents, judge};
use crate::failure::Failure;
use crate::inputs::Inputs;
use crate::outcome::Outcome;
use crate::progress::Progress;

/// Validate documents, and say what generated code makes of those that are not valid
///
/// A document is a message or a SOAP envelope with one. A file may have several, one after another,
/// each after the head of an HTTP message, as captured traffic has them.
#[derive(Debug, Args)]
#[command(after_help = "\
Each problem is a line: file:line:column: path: what [rule]; and what lenient reading does:
  repaired   the part is in the value as the schema asks for it
  moved      it is in the value, at the place where the schema has it
  kept       it is in the value as it came
  lost       it is left out, with the smallest part around it that may be absent
  refused    there is no value: nothing around it may be absent

Examples:
  ews-codegen conform --schemas DIR answer.xml
  ews-codegen conform --schemas DIR samples/ --allow repaired
  ews-codegen conform --profile none --schemas note.xsd --format sarif *.xml > conform.sarif
  curl … | ews-codegen conform --schemas DIR -

Exit code: 0 if all documents are valid, apart from what --allow names; 1 if not.")]
pub(crate) struct Conform {
    /// Documents, folders with .xml files, or - for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    inputs: Inputs,
    /// The form of the report
    #[arg(long, default_value = "text")]
    format: Format,
    /// Problems that lenient reading deals with in these ways (see below) are reported, and are no
    /// failure; separated by commas
    #[arg(
        long,
        value_name = "EFFECTS",
        value_delimiter = ',',
        hide_possible_values = true
    )]
    allow: Vec<Effect>,
}

impl Conform {
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let progress = Progress::of("reading the schemas, validating");
        let schemas = Schemas::read(&self.inputs.schemas(&[])?, &self.inputs.profiles.profile)?;
        let flags = ValidationFlags::default();
        let validator = schemas
            .set
            .as_ref()
            .map(|set| SchemaValidator::new(set, flags));
        let mut verdicts = Vec::new();
        for file in self.all_files()? {
            verdicts.extend(verdicts_on(&schemas, validator.as_ref(), &file)?);
        }
        drop(progress);
        let passes = |verdict: &Verdict| verdict.passes(&self.allow);
        let code = u8::from(!verdicts.iter().all(passes));
        let report = self.format.print(&verdicts, &self.allow)?;
        Ok(Outcome::text(report, code))
    }

    /// The files, and those in folders, each once.
    fn all_files(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut found = Vec::new();
        for file in &self.files {
            if file.is_dir() {
                let before = found.len();
                in_folder(file, &mut found)?;
                if found.len() == before {
                    return Err(Failure::file(file, "there is no .xml file in this folder"));
                }
            } else {
                found.push(file.clone());
            }
        }
        let mut seen = BTreeSet::new();
        found.retain(|file| seen.insert(file.clone()));
        Ok(found)
    }
}

/// Adds the `.xml` files in a folder and its folders, by name.
fn in_folder(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::unread(folder, &error);
    let entries = fs::read_dir(folder).map_err(failed)?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    for path in paths {
        if path.is_dir() && !path.is_symlink() {
            in_folder(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "xml") {
            found.push(path);
        }
    }
    Ok(())
}

fn verdicts_on(
    schemas: &Schemas,
    validator: Option<&SchemaValidator<'_>>,
    file: &Path,
) -> Result<Vec<Verdict>, Failure> {
    let failed = |error: io::Error| Failure::unread(file, &error);
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(failed)?;
        bytes
    } else {
        fs::read(file).map_err(failed)?
    };
    let name = file.display().to_string();
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            return Ok(vec![Verdict::not_text(name, error.as_bytes())]);
        }
    };
    let ranges = documents(&text);
    let count = ranges.len();
    let judged = ranges.into_iter().enumerate().map(|(index, range)| {
        let (valid, problems) = judge(schemas, validator, &text, range);
        Verdict {
            file: name.clone(),
            document: (count > 1).then_some(index + 1),
            valid,
            lenient: problems.iter().map(|problem| problem.lenient).max(),
            problems,
        }
    });
    Ok(judged.collect())
}
