//! Code for each case.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use ews_codegen::Builder;

use crate::case::{Case, Outcome};

/// All root elements of the schema.
pub(crate) fn generate(case: &Case) -> Outcome {
    let builder = case.schemas.iter().fold(Builder::new(), Builder::schemas);
    let start = Instant::now();
    let generated = catch_unwind(AssertUnwindSafe(|| builder.all_roots().generate()));
    Outcome {
        generated: match generated {
            Ok(Ok(generated)) => Ok(generated),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err("panic".to_owned()),
        },
        seconds: start.elapsed().as_secs_f64(),
        compiled: Ok(()),
        warnings: Vec::new(),
        documents: Vec::new(),
        measure: None,
        made: None,
    }
}
