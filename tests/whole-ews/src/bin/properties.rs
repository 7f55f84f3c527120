//! Makes arbitrary values of every generated type, writes them, reads them, compares them, and prints what is
//! wrong: `EWS_MATERIAL=… properties RELEASE [--write FOLDER]`. A folder gets the documents and the schemas
//! for xmllint. `EWS_VALUES` says how many values of each type there are (default 200). xmllint gets a
//! quarter of them.

use std::error::Error;
use std::num::NonZero;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, thread};

use ews_properties::{Case, check, fixed_up, together};
use test_support::bytes::bytes;
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
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = cases.len().div_ceil(threads).max(1);
    let failures: Vec<String> = thread::scope(|scope| {
        let workers: Vec<_> = cases
            .chunks(share)
            .map(|cases| {
                scope.spawn(move || cases.iter().flat_map(|case| check(case, values)).collect())
            })
            .collect();
        let join = |worker: thread::ScopedJoinHandle<'_, Vec<String>>| {
            worker
                .join()
                .unwrap_or_else(|_| vec!["a thread panicked".to_owned()])
        };
        workers.into_iter().flat_map(join).collect()
    });
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
    for case in cases.iter().filter(|case| case.is_declared) {
        let mut made = Vec::new();
        for number in 0..values {
            if let Ok(Some(value)) = case.examine(&bytes(case.name, number)) {
                made.push(value.xml);
            }
        }
        let name = format!("{}.xml", case.name.replace(':', "."));
        fs::write(
            documents.join(name),
            together(made.iter().map(String::as_str)),
        )?;
    }
    Ok(())
}
