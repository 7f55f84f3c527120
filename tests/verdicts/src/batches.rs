//! Cases are put together into crates, so that compiling them does not take a linker run for each.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use crate::case::{Case, Outcome};

/// A crate has no more than this many lines of generated code, unless one case has more.
const LINES: usize = 40_000;

/// The cases of a crate, by their numbers.
pub(crate) type Batch = Vec<usize>;

/// Writes a workspace with a crate for each batch.
pub(crate) fn write(
    cases: &[Case],
    outcomes: &mut [Outcome],
    folder: &Path,
) -> Result<Vec<Batch>, Box<dyn Error>> {
    let mut batches: Vec<Batch> = vec![Vec::new()];
    let mut lines = 0;
    let mut is_alone = false;
    for (number, outcome) in outcomes.iter().enumerate() {
        let (Ok(generated), false) = (&outcome.generated, outcome.is_left_out) else {
            continue;
        };
        let is_full = is_alone || cases[number].is_alone || lines + generated.lines() > LINES;
        if lines > 0 && is_full {
            batches.push(Vec::new());
            lines = 0;
        }
        is_alone = cases[number].is_alone;
        lines += generated.lines();
        if let Some(batch) = batches.last_mut() {
            batch.push(number);
        }
    }
    let members: Vec<String> = (0..batches.len()).map(|n| format!("\"b{n}\"")).collect();
    let workspace = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = 0\nincremental = false\n",
        members.join(", ")
    );
    fs::create_dir_all(folder)?;
    write_if_other(&folder.join("Cargo.toml"), &workspace)?;
    for (name, batch) in batches.iter().enumerate() {
        write_crate(
            &folder.join(format!("b{name}")),
            name,
            batch,
            cases,
            outcomes,
        )?;
    }
    Ok(batches)
}

fn write_crate(
    folder: &Path,
    name: usize,
    batch: &[usize],
    cases: &[Case],
    outcomes: &[Outcome],
) -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = format!(
        "[package]\nname = \"b{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         xsd-runtime = {{ path = \"{}\" }}\nverdict-reader = {{ path = \"{}\", features = [{}] }}\n",
        here.join("../../runtime").display(),
        here.join("reader").display(),
        if batch.iter().any(|&number| cases[number].made > 0) {
            "\"made\""
        } else {
            ""
        },
    );
    fs::create_dir_all(folder.join("src"))?;
    write_if_other(&folder.join("Cargo.toml"), &manifest)?;
    for &number in batch {
        if let Ok(generated) = &outcomes[number].generated {
            generated.write(folder.join(format!("src/c{number}")))?;
        }
    }
    main_of(folder, batch, cases, outcomes)?;
    Ok(())
}

/// Writes the function `main` of a crate with these cases.
pub(crate) fn main_of(
    folder: &Path,
    batch: &[usize],
    cases: &[Case],
    outcomes: &[Outcome],
) -> io::Result<()> {
    let (mut modules, mut table) = (String::new(), String::new());
    for &number in batch {
        let Ok(generated) = &outcomes[number].generated else {
            continue;
        };
        let _ = writeln!(modules, "mod c{number};");
        let _ = writeln!(table, "        (\"{number}\", (&[");
        for root in &generated.roots {
            let namespace = root.namespace.as_deref().unwrap_or_default();
            let (local, path) = (&root.local, &root.path);
            let make = match cases[number].made {
                0 => "None".to_owned(),
                _ => format!("Some(verdict_reader::made::<c{number}::{path}>)"),
            };
            let _ = writeln!(
                table,
                "            ({namespace:?}, {local:?}, document::<c{number}::{path}>, {make}),"
            );
        }
        let other = if generated.has_globals {
            format!(
                "Some(|bytes| verdict_reader::any(bytes, &c{number}::GLOBALS, c{number}::NAMESPACES))"
            )
        } else {
            "None".to_owned()
        };
        let _ = writeln!(table, "        ], {other})),");
    }
    let text = format!(
        "// The names of different cases have nothing in common.\n#![allow(confusable_idents)]\n\n{modules}\n#[allow(unused_imports)]\nuse verdict_reader::document;\n\nfn main() -> std::io::Result<()> {{\n    \
         verdict_reader::run(&[\n{table}    ])\n}}\n"
    );
    write_if_other(&folder.join("src/main.rs"), &text)
}

/// Leaves a file alone that is as it should be, so that cargo does not compile it again.
fn write_if_other(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|found| found == text) {
        return Ok(());
    }
    fs::write(path, text)
}
