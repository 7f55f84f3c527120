//! Generates a module for each construct, and a list of all root elements in them.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::Builder;
use ews_codegen::select::Wanted;

#[path = "../../../tests/properties/build/cases.rs"]
mod cases;

const CONSTRUCTS: &str = "../constructs";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={CONSTRUCTS}");
    println!("cargo::rerun-if-changed=../../../tests/properties/build");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut folders = Vec::new();
    for entry in fs::read_dir(CONSTRUCTS)? {
        folders.push(entry?.path());
    }
    folders.sort();
    let [mut modules, mut roots, mut properties] = [const { String::new() }; 3];
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let target = out.join(&*name);
        let generated = Builder::ews()
            .schemas(&folder)
            .all_operations()
            .generate()?;
        generated.write(&target)?;
        let file = target.join("mod.rs").display().to_string();
        write!(
            modules,
            "/// `{name}`\n#[path = {file:?}]\npub mod r#{name};\n"
        )?;
        let root = format!("ews_codegen_compiled::r#{name}");
        cases::write(&folder, &Wanted::all_operations(), &root, &target)?;
        let [cases, schema] =
            ["cases.rs", "properties.xsd"].map(|file| target.join(file).display().to_string());
        writeln!(
            properties,
            "Construct {{ name: {name:?}, cases: include!({cases:?}), schema: include_str!({schema:?}) }},"
        )?;
        for root in root_types(&target)? {
            writeln!(roots, "Case::new::<r#{name}::{root}>({name:?}),")?;
        }
    }
    fs::write(out.join("modules.rs"), modules)?;
    fs::write(out.join("properties.rs"), format!("vec![{properties}]"))?;
    fs::write(out.join("roots.rs"), format!("[{roots}]"))?;
    Ok(())
}

/// The types that are root elements, by their paths in the generated code.
fn root_types(generated: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let operations = fs::read_to_string(generated.join("operations.rs"))?;
    let roots = operations.lines().filter_map(|line| {
        line.strip_prefix("impl Root for super::")?
            .strip_suffix(" {")
    });
    Ok(roots.map(str::to_owned).collect())
}
