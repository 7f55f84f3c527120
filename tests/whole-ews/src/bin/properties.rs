//! Makes arbitrary values of every generated type, writes them, reads them, compares them, and prints what is
//! wrong: `EWS_MATERIAL=… properties RELEASE [--write FOLDER]`. A folder gets the documents and the schemas
//! for xmllint. `EWS_VALUES` says how many values of each type there are (default 200). xmllint gets a
//! quarter of them.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use ews_properties::{Case, check, fixed_up, together};
use test_support::bytes::bytes;
use test_support::parallel;
use test_support::schemas::copy_official;
use whole_ews::cases::cases;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "usage: EWS_MATERIAL=FOLDER properties RELEASE [--write FOLDER]";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (release, folder) = match *arguments {
        [release] => (release, None),
        [release, "--write", folder] => (release, Some(Path::new(folder))),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(release, folder) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether everything is right.
fn run(release: &str, folder: Option<&Path>) -> Result<bool> {
    let values = env::var("EWS_VALUES").map_or(Ok(200), |count| count.parse())?;
    let cases = cases();
    let failures = parallel::map(&cases, |case| check(case, values)).concat();
    for failure in &failures {
        println!("FAILED: {failure}");
    }
    println!(
        "{release}: {} types, {values} values of each, {} failures",
        cases.len(),
        failures.len()
    );
    if let Some(folder) = folder {
        // Writing them takes as long as examining them does, and xmllint longer.
        write(&cases, values.div_ceil(4), folder)?;
    }
    Ok(failures.is_empty())
}

/// Writes values of each type as one document, and the schemas that they are valid by.
fn write(cases: &[Case], values: usize, folder: &Path) -> Result<()> {
    let material = env::var("EWS_MATERIAL").map_err(|_| USAGE)?;
    let (material, schemas) = (Path::new(&material), Path::new(env!("EWS_SCHEMAS")));
    let documents = folder.join("documents");
    fs::create_dir_all(&documents)?;
    copy_official(material, schemas, folder)?;
    let own = include_str!(concat!(env!("OUT_DIR"), "/properties.xsd"));
    fs::write(folder.join("properties.xsd"), own)?;
    let types = folder.join("types.xsd");
    fs::write(&types, fixed_up(&fs::read_to_string(&types)?))?;
    let written = parallel::map(cases, |case| write_case(case, values, &documents));
    Ok(written.into_iter().collect::<io::Result<_>>()?)
}

/// Writes values of a type as one document, if the type can be validated by itself.
fn write_case(case: &Case, values: usize, documents: &Path) -> io::Result<()> {
    if !case.is_declared {
        return Ok(());
    }
    let made: Vec<String> = (0..values)
        .filter_map(|number| Some(case.examine(&bytes(case.name, number)).ok()??.xml))
        .collect();
    let name = format!("{}.xml", case.name.replace(':', "."));
    fs::write(
        documents.join(name),
        together(made.iter().map(String::as_str)),
    )
}
