//! Lists the generated types of `ews-types` for the tests.

use std::error::Error;
use std::path::PathBuf;

use ews_codegen::select::Wanted;

#[path = "build/cases.rs"]
mod cases;

fn main() -> Result<(), Box<dyn Error>> {
    let schemas = PathBuf::from("../../schemas");
    println!("cargo::rerun-if-changed=../../schemas");
    println!("cargo::rerun-if-changed=build");
    cases::write(
        &schemas,
        &Wanted::operations(["GetImItems"]),
        "ews_types",
        &PathBuf::from(std::env::var("OUT_DIR")?),
    )
}
