//! Compiles users of old code against new code.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use ews_codegen::Generated;
use serde_json::Value;

use crate::user::user;

/// Code before and after a change.
pub(crate) struct Pair {
    pub(crate) old: Generated,
    pub(crate) new: Generated,
}

/// The first error of the user of each old code, when it is compiled against the new code. A user that does not even
/// compile against the old code is an error.
pub(crate) fn broken(pairs: &[Pair], folder: &Path) -> Result<Vec<Option<String>>, Box<dyn Error>> {
    let users: Vec<String> = pairs
        .iter()
        .enumerate()
        .map(|(number, pair)| user(&pair.old, number))
        .collect();
    let old = compiled(
        &users,
        pairs.iter().map(|pair| &pair.old),
        &folder.join("old"),
    )?;
    if let Some((number, error)) = old.iter().next() {
        return Err(
            format!("user {number} does not compile against its own code:\n{error}").into(),
        );
    }
    let mut new = compiled(
        &users,
        pairs.iter().map(|pair| &pair.new),
        &folder.join("new"),
    )?;
    Ok((0..pairs.len()).map(|number| new.remove(&number)).collect())
}

/// The first error of each user. Those with errors are taken out until the others compile, since an error of one may
/// hide those of others.
fn compiled<'g>(
    users: &[String],
    codes: impl Iterator<Item = &'g Generated>,
    folder: &Path,
) -> Result<BTreeMap<usize, String>, Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let runtime = here.join("../../runtime");
    let (generated, user) = (folder.join("generated"), folder.join("user"));
    for crate_folder in [&generated, &user] {
        if crate_folder.exists() {
            fs::remove_dir_all(crate_folder)?;
        }
        fs::create_dir_all(crate_folder.join("src"))?;
    }
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"generated\", \"user\"]\n\n[profile.dev]\ndebug = 0\nincremental = false\n";
    fs::write(folder.join("Cargo.toml"), workspace)?;
    let manifest = |name: &str, dependency: &str| {
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             xsd-runtime = {{ path = \"{}\" }}\n{dependency}",
            runtime.display()
        )
    };
    fs::write(generated.join("Cargo.toml"), manifest("generated", ""))?;
    let dependency = "generated = { path = \"../generated\" }\n";
    fs::write(user.join("Cargo.toml"), manifest("user", dependency))?;
    let mut modules = "#![allow(warnings)]\n".to_owned();
    for (number, code) in codes.enumerate() {
        code.write(generated.join(format!("src/c{number}")))?;
        let _ = writeln!(modules, "pub mod c{number};");
    }
    fs::write(generated.join("src/lib.rs"), modules)?;
    for (number, text) in users.iter().enumerate() {
        fs::write(user.join(format!("src/u{number}.rs")), text)?;
    }
    let mut broken = BTreeMap::new();
    loop {
        let left = (0..users.len()).filter(|number| !broken.contains_key(number));
        let modules: Vec<String> = left.map(|number| format!("mod u{number};\n")).collect();
        fs::write(
            user.join("src/lib.rs"),
            format!("#![allow(warnings)]\n{}", modules.concat()),
        )?;
        let (is_good, errors) = check(folder)?;
        if errors.is_empty() {
            if is_good {
                return Ok(broken);
            }
            return Err(format!("cargo check fails in {}", folder.display()).into());
        }
        for (number, error) in errors {
            broken.entry(number).or_insert(error);
        }
    }
}

/// Whether it compiles, and the errors of each user.
fn check(folder: &Path) -> Result<(bool, BTreeMap<usize, String>), Box<dyn Error>> {
    let output = Command::new(env!("CARGO"))
        .args([
            "check",
            "--workspace",
            "--offline",
            "--quiet",
            "--message-format=json",
        ])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("../target"))
        .stderr(Stdio::null())
        .output()?;
    let mut errors = BTreeMap::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let message = &message["message"];
        let spans = message["spans"].as_array();
        let files = spans
            .into_iter()
            .flatten()
            .filter_map(|span| span["file_name"].as_str());
        let numbers = files.filter_map(|file| {
            let name = Path::new(file).file_stem()?.to_str()?;
            name.strip_prefix('u')?.parse::<usize>().ok()
        });
        if message["level"] == "error"
            && let Some(number) = numbers.into_iter().next()
        {
            let text = message["rendered"].as_str().unwrap_or_default().to_owned();
            errors.entry(number).or_insert(text);
        }
    }
    Ok((output.status.success(), errors))
}
