//! Public schemas: generated, compiled, and tried with documents. See README.md.
//!
//! | module | what |
//! |---|---|
//! | `material` | the schemas and documents of a folder |
//! | `broken` | documents made of others that are not valid |
//! | `xmllint` | the other judge |
//! | `report` | what is wrong, and the table |

mod broken;
mod material;
mod report;
mod xmllint;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    if let Some(code) = verdicts::measure::rustc() {
        return Ok(code);
    }
    let world = std::env::var_os("WORLD_MATERIAL").ok_or("WORLD_MATERIAL is not set")?;
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let work = arguments.next().ok_or("expected a folder to work in")?;
    let mut projects = material::projects(&PathBuf::from(world))?;
    let wanted: Vec<PathBuf> = arguments.collect();
    projects.retain(|project| wanted.is_empty() || wanted.contains(&PathBuf::from(&project.name)));
    for project in &mut projects {
        broken::add(project, &work.join("broken"))?;
    }
    let cases: Vec<_> = projects.iter().map(material::Project::case).collect();
    let written = work.join("written");
    if written.exists() {
        std::fs::remove_dir_all(&written)?;
    }
    let outcomes = verdicts::run(&cases, &work.join("crates"), Some(&written))?;
    let mut is_right = !projects.is_empty();
    report::head();
    for (number, (project, outcome)) in projects.iter().zip(&outcomes).enumerate() {
        let made = xmllint::files(&written.join(number.to_string()))?;
        is_right &= report::project(project, outcome, &made);
    }
    Ok(if is_right {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
