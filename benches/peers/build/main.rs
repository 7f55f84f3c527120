//! Writes, from the schemas of the repository, what the peers need: structs for serde and instant-xml
//! with the same fields, xsd-parser's code, and a persona with every child that it can have. Builds the
//! programs of the peers that are written in C and C++.

mod instant;
mod native;
mod rich;
mod serde;
mod shape;
mod xsd;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let package = env::var("CARGO_MANIFEST_DIR")?;
    let package = Path::new(&package);
    let schemas = package.join("../../schemas");
    println!("cargo::rerun-if-changed={}", schemas.display());
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=envelope.xsd");
    println!("cargo::rerun-if-changed=native");

    let shapes = shape::shapes(&shape::plan_of(&schemas)?);
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("serde.rs"), serde::structs(&shapes))?;
    fs::write(out.join("instant.rs"), instant::structs(&shapes))?;
    fs::write(out.join("persona.xml"), rich::persona(&shapes))?;
    fs::write(
        out.join("xsd.rs"),
        xsd::code(&schemas, &package.join("envelope.xsd"), out)?,
    )?;
    native::build(&package.join("native"), out);
    Ok(())
}
