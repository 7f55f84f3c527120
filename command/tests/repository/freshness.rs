//! `generated/` is what the generator writes for `schemas/`, and is not larger than its budget.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ews_codegen::{Builder, Generated, Stale};

use test_support::Tested;

use crate::repository;

/// Lines of code that the generated files may have together, documentation not counted.
const BUDGET: usize = 4_900;

fn generate(schemas: PathBuf) -> Result<Generated, ews_codegen::Error> {
    Builder::ews()
        .schemas(schemas)
        .operation("GetImItems")
        .runtime("crate")
        .non_exhaustive(true)
        .generate()
}

/// A copy of the schemas, with a change to one of them.
fn changed_copy(name: &str, change: impl Fn(String) -> String) -> Result<PathBuf, std::io::Error> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder)?;
    for file in ["types.xsd", "messages.xsd"] {
        let text = fs::read_to_string(repository().join("schemas").join(file))?;
        fs::write(folder.join(file), change(text))?;
    }
    Ok(folder)
}

/// What is stale, each with its path in the folder.
fn stale(generated: &Generated) -> Result<Vec<String>, ews_codegen::Error> {
    let folder = repository().join("generated");
    let stale = generated.stale(&folder)?;
    let name = |stale: &Stale| {
        let path = stale.path().strip_prefix(&folder).unwrap_or(stale.path());
        format!(
            "{} {}",
            path.to_string_lossy().replace('\\', "/"),
            stale.what()
        )
    };
    Ok(stale.iter().map(name).collect())
}

/// What the schemas of the repository give. All tests share it: without optimisation it takes seconds.
fn current() -> Result<&'static Generated, String> {
    static CURRENT: OnceLock<Result<Generated, String>> = OnceLock::new();
    let generated = CURRENT
        .get_or_init(|| generate(repository().join("schemas")).map_err(|error| error.to_string()));
    generated.as_ref().map_err(Clone::clone)
}

#[test]
fn generated_code_is_current() -> Tested {
    let stale = stale(current()?)?;
    assert!(
        stale.is_empty(),
        "run `cargo run -p ews-codegen-cli -- generate`, these files are stale: {stale:?}"
    );
    Ok(())
}

/// A second time, in another folder, and with the line ends of another system.
#[test]
fn the_same_schemas_give_the_same_bytes() -> Tested {
    let first = &current()?.files;
    assert!(first.contains_key(Path::new("types/persona.rs")));
    let elsewhere = changed_copy("freshness-same", |text| text.replace('\n', "\r\n"))?;
    assert_eq!(generate(elsewhere)?.files, *first);
    Ok(())
}

/// A changed schema is noticed, with the file that it concerns.
#[test]
fn a_new_element_makes_its_type_stale() -> Tested {
    let added = r#"<xs:element name="Colour" type="xs:string" minOccurs="0"/>"#;
    let folder = changed_copy("freshness-added", |text| {
        let Some(group) = text.find(r#"<xs:complexType name="ImGroupType">"#) else {
            return text;
        };
        let end = group + text[group..].find("</xs:sequence>").unwrap_or(0);
        format!("{}{added}{}", &text[..end], &text[end..])
    })?;
    let generated = generate(folder)?;
    assert_eq!(
        stale(&generated)?,
        ["mod.rs changed", "types/im_group.rs changed"]
    );
    let group = &generated.files[Path::new("types/im_group.rs")];
    assert!(
        group.contains("    pub colour: Option<String>,\n"),
        "{group}"
    );
    Ok(())
}

#[test]
fn generated_code_is_short() -> Tested {
    let current = current()?;
    let lines = current.files.values().flat_map(|text| text.lines());
    let lines = lines
        .filter(|line| !line.trim_start().starts_with("///"))
        .count();
    assert!(
        (1_000..=BUDGET).contains(&lines),
        "{lines} lines, at most {BUDGET}"
    );
    assert_eq!(current.lines(), lines);
    Ok(())
}
