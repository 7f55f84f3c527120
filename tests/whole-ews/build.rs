//! Generates all operations of the release whose schemas are in the folder that `EWS_SCHEMAS` names.

use std::env;
use std::error::Error;
use std::path::Path;

use ews_codegen::select::Wanted;

#[path = "../properties/build/cases.rs"]
mod cases;

fn main() {
    if let Err(error) = generate() {
        println!("cargo::error={error}");
    }
}

fn generate() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=EWS_SCHEMAS");
    println!("cargo::rerun-if-changed=build.rs");
    let schemas = env::var("EWS_SCHEMAS").map_err(
        |_| "set EWS_SCHEMAS to the folder with the types.xsd and messages.xsd of a release",
    )?;
    println!("cargo::rerun-if-changed={schemas}");
    println!("cargo::rustc-env=EWS_SCHEMAS={schemas}");
    println!("cargo::rerun-if-changed=../properties/build");
    let out = env::var("OUT_DIR")?;
    ews_codegen::Builder::ews()
        .schemas(&schemas)
        .all_operations()
        .runtime("ews_types")
        .generate()?
        .write(&out)?;
    let root = "crate::ews";
    let wanted = Wanted::all_operations();
    cases::write(Path::new(&schemas), &wanted, root, Path::new(&out))
}
