//! Public schemas: generated, compiled, and tried with documents. See README.md.
//!
//! | module | what |
//! |---|---|
//! | `material` | the schemas and documents of a folder |
//! | `broken` | documents made of others that are not valid |
//! | `xmllint` | the other judge |
//! | `differences` | where the judges are known to differ |
//! | `report` | what is wrong, and the table |

mod broken;
mod differences;
mod material;
mod report;
mod xmllint;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use differences::Differences;
use material::Project;
use verdicts::case::Outcome;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    if let Some(code) = verdicts::measure::rustc() {
        return Ok(code);
    }
    let world = std::env::var_os("WORLD_MATERIAL").ok_or("WORLD_MATERIAL is not set")?;
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let work = arguments.next().ok_or("expected a folder to work in")?;
    let mut projects = material::projects(&PathBuf::from(world))?;
    let (options, wanted): (Vec<PathBuf>, _) =
        arguments.partition(|argument| argument == Path::new("--sample"));
    let is_wanted = |project: &Project| {
        let name = Path::new(&project.name);
        wanted.is_empty() || wanted.iter().any(|wanted| wanted == name)
    };
    projects.retain(is_wanted);
    for project in &mut projects {
        broken::add(project, &work.join("broken"))?;
    }
    let cases: Vec<_> = projects.iter().map(Project::case).collect();
    let written = work.join("written");
    if written.exists() {
        std::fs::remove_dir_all(&written)?;
    }
    let mut outcomes = verdicts::generate(&cases);
    if !options.is_empty() {
        leave_out_large(&projects, &mut outcomes);
    }
    verdicts::judge(&cases, &mut outcomes, &work.join("crates"), Some(&written))?;
    let differences = Differences::read()?;
    let mut is_right = !projects.is_empty();
    report::head();
    for (number, (project, outcome)) in projects.iter().zip(&outcomes).enumerate() {
        let made = xmllint::files(&written.join(number.to_string()))?;
        is_right &= report::project(project, outcome, &made, &differences);
    }
    Ok(if is_right {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Code of more lines than this takes the compiler minutes, so a sample is without it.
const LARGE: usize = 60_000;

/// Says so in place of the result of compiling.
fn leave_out_large(projects: &[Project], outcomes: &mut [Outcome]) {
    for (project, outcome) in projects.iter().zip(outcomes) {
        let lines = outcome
            .generated
            .as_ref()
            .map_or(0, ews_codegen::Generated::lines);
        if lines > LARGE {
            println!("left out: compiling the {lines} lines of {}", project.name);
            outcome.is_left_out = true;
        }
    }
}
