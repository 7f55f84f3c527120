//! Writes, from the schemas of the repository, what the peers need: structs for serde and instant-xml
//! with the same fields, xsd-parser's code, and a persona with every child that it can have.

mod instant;
mod rich;
mod serde;
mod shape;
mod xsd;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use ews_codegen::model::Model;
use ews_codegen::plan::Plan;
use ews_codegen::select::Wanted;
use ews_codegen::{Profile, load, plan, select};

fn main() -> Result<(), Box<dyn Error>> {
    let package = env::var("CARGO_MANIFEST_DIR")?;
    let package = Path::new(&package);
    let schemas = package.join("../../schemas");
    println!("cargo::rerun-if-changed={}", schemas.display());
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=envelope.xsd");

    let plan = plan_of(&schemas)?;
    let shapes = shape::shapes(&plan);
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("serde.rs"), serde::structs(&shapes))?;
    fs::write(out.join("instant.rs"), instant::structs(&shapes))?;
    fs::write(out.join("persona.xml"), rich::persona(&shapes))?;
    fs::write(
        out.join("xsd.rs"),
        xsd::code(&schemas, &package.join("envelope.xsd"), out)?,
    )?;
    Ok(())
}

/// The stages of the generator up to the names.
fn plan_of(schemas: &Path) -> Result<Plan, Box<dyn Error>> {
    let mut model = Model::build(&load::load(&[schemas.to_owned()])?)?;
    let profile = Profile::EWS;
    profile.apply_fixups(&mut model);
    let wanted = Wanted::operations(["GetImItems"]);
    let selection = select::select(&model, &profile, &wanted)?;
    Ok(plan::plan(&model, &profile, &selection)?)
}
