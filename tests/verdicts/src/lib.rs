//! Generates code for many schemas, compiles it, and asks it about documents.
//!
//! | module | what |
//! |---|---|
//! | [`case`] | a schema with its documents, and what comes of them |
//! | `generate` | code for each case |
//! | `batches` | cases are put together into crates, which are compiled |
//! | `compile` | runs cargo; a case that does not compile is taken out |
//! | [`measure`] | what compiling takes |
//! | `ask` | runs the crates |

mod ask;
mod batches;
pub mod case;
mod compile;
mod generate;
pub mod measure;

use std::error::Error;
use std::path::Path;

use case::{Case, Outcome};
use test_support::parallel;

/// What comes of each case. The crates are written to the folder; what is there from an earlier run is used
/// again where nothing has changed. `written` is a folder for what is written of the documents.
///
/// # Errors
/// A folder or a program that cannot be used.
pub fn run(
    cases: &[Case],
    folder: &Path,
    written: Option<&Path>,
) -> Result<Vec<Outcome>, Box<dyn Error>> {
    let mut outcomes = generate(cases);
    judge(cases, &mut outcomes, folder, written)?;
    Ok(outcomes)
}

/// The first half of [`run`]: the code of each case.
#[must_use]
pub fn generate(cases: &[Case]) -> Vec<Outcome> {
    parallel::map(cases, generate::generate)
}

/// The second half of [`run`]: compiles the code and asks it.
///
/// # Errors
/// A folder or a program that cannot be used.
pub fn judge(
    cases: &[Case],
    outcomes: &mut [Outcome],
    folder: &Path,
    written: Option<&Path>,
) -> Result<(), Box<dyn Error>> {
    let batches = batches::write(cases, outcomes, folder)?;
    compile::compile(cases, outcomes, &batches, folder)?;
    for (name, batch) in batches.iter().enumerate() {
        if let [number] = **batch
            && cases[number].is_alone
        {
            outcomes[number].measure = measure::of(folder, &format!("b{name}"));
        }
    }
    ask::ask(cases, outcomes, &batches, folder, written)
}
