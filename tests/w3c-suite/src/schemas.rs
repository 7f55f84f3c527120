//! Schema tests: valid schemas load, invalid ones are refused.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use ews_codegen::model::Model;
use ews_codegen::{constraints, load};

use crate::catalogue::Group;

/// How many schemas were judged as expected.
#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
}

/// Loads every schema. Prints what is not as expected, and the totals. `false` if there is something that no
/// exception names, or an exception that is not needed.
pub(crate) fn run(groups: &[Group], exceptions: &BTreeMap<&str, bool>) -> bool {
    let [mut valid, mut invalid] = [Tally::default(), Tally::default()];
    let mut is_as_expected = true;
    for group in groups {
        let Some(is_valid) = group.is_valid.filter(|_| !group.schemas.is_empty()) else {
            continue;
        };
        let found = load(group);
        let tally = if is_valid { &mut valid } else { &mut invalid };
        tally.all += 1;
        let is_right = found.is_ok() == is_valid && !found.as_ref().is_err_and(|e| e == PANIC);
        tally.right += usize::from(is_right);
        let is_exception = exceptions.get(&*group.name) == Some(&is_valid);
        if is_right == is_exception {
            is_as_expected = false;
            let what = match (is_right, found) {
                (true, _) => "the exception is not needed".to_owned(),
                (false, Ok(())) => "expected an error".to_owned(),
                (false, Err(error)) => error,
            };
            println!("{}: {what}", group.name);
        }
    }
    println!(
        "{} of {} valid schemas load, {} of {} invalid ones are refused",
        valid.right, valid.all, invalid.right, invalid.all
    );
    is_as_expected
}

/// What stands for an error when the generator panics, which is never right.
const PANIC: &str = "the generator panics";

fn load(group: &Group) -> Result<(), String> {
    let loaded = catch_unwind(AssertUnwindSafe(|| {
        load::load(&group.schemas)
            .and_then(|loaded| Model::build(&loaded))
            .and_then(|model| constraints::check(&model))
            .map_err(|error| error.to_string())
    }));
    loaded.unwrap_or_else(|_| Err(PANIC.to_owned()))
}
