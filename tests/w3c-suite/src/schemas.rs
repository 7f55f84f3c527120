//! Schema tests: valid schemas load, invalid ones are refused.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ews_codegen::load;
use ews_codegen::model::Model;

use crate::catalogue::Group;

/// Loads every schema and counts the results.
pub(crate) fn run(groups: &[Group]) {
    let (mut valid, mut loaded, mut invalid, mut refused) = (0, 0, 0, 0);
    for group in groups {
        let Some(is_valid) = group.is_valid.filter(|_| !group.schemas.is_empty()) else {
            continue;
        };
        let result = catch_unwind(AssertUnwindSafe(|| {
            load::load(&group.schemas)
                .and_then(|loaded| Model::build(&loaded))
                .and_then(|model| ews_codegen::constraints::check(&model))
                .map_err(|error| error.to_string())
        }));
        let result = result.unwrap_or_else(|_| Err("PANIC".to_owned()));
        match (is_valid, &result) {
            (true, Ok(())) => loaded += 1,
            (true, Err(error)) => println!("V {}: {error}", group.name),
            (false, Ok(())) => println!("I {}: {}", group.name, group.schemas[0].display()),
            (false, Err(_)) => refused += 1,
        }
        if is_valid {
            valid += 1;
        } else {
            invalid += 1;
        }
    }
    println!("{loaded} of {valid} valid schemas load, {refused} of {invalid} invalid ones are refused");
}
