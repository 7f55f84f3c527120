//! How long files and functions are, and how much is generated.

use std::collections::BTreeMap;
use std::path::Path;

use crate::rust::files::{is_test, read};
use crate::rust::items::{functions, test_lines, without_tests};
use crate::rust::tokens::tokens;

/// What is compiled into a library, a program or a build script.
const PRODUCTION: [&str; 8] = [
    "src",
    "pages/src",
    "runtime/src",
    "codegen/src",
    "command/src",
    "xtask/src",
    "build",
    "build.rs",
];

const FILE: usize = 400;
const FUNCTION: usize = 80;
const GENERATED: usize = 4900;

/// Files that are too long, tests not counted.
pub(super) fn long_files(root: &Path) -> Result<Vec<String>, String> {
    let long = production(root)?.into_iter().filter_map(|(name, text)| {
        let lines = text.lines().count() - test_lines(&tokens(&text));
        (lines > FILE).then(|| format!("{name}: {lines} lines"))
    });
    Ok(long.collect())
}

/// Functions of a file that are too long.
fn functions_of(name: &str, text: &str) -> Vec<String> {
    let tokens = without_tests(&tokens(text));
    let long = functions(&tokens)
        .into_iter()
        .filter(|function| function.lines > FUNCTION);
    long.map(|function| {
        format!(
            "{name}:{}: {} has {} lines",
            function.line, function.name, function.lines
        )
    })
    .collect()
}

/// Functions that are too long.
pub(super) fn long_functions(root: &Path) -> Result<Vec<String>, String> {
    Ok(production(root)?
        .iter()
        .flat_map(|(name, text)| functions_of(name, text))
        .collect())
}

/// Whether too many lines are generated.
pub(super) fn generated(root: &Path) -> Result<Vec<String>, String> {
    let files = read_all(root, &["generated"])?;
    let lines: usize = files.values().map(|text| lines_of_code(text)).sum();
    Ok((lines > GENERATED)
        .then(|| format!("{lines} lines"))
        .into_iter()
        .collect())
}

/// The lines of a file as the generator counts them: without doc comments.
fn lines_of_code(text: &str) -> usize {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("///"))
        .count()
}

fn production(root: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut files = read_all(root, &PRODUCTION)?;
    files.retain(|name, _| !is_test(name));
    Ok(files)
}

fn read_all(root: &Path, names: &[&str]) -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    for name in names {
        files.extend(read(root, name).map_err(|error| format!("{name}: {error}"))?);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{functions_of, lines_of_code};

    #[test]
    fn doc_comments_are_no_code() {
        assert_eq!(
            lines_of_code("/// Doc.\nstruct A {\n    /// Doc.\n    a: u8, // a\n}\n"),
            3
        );
    }

    #[test]
    fn a_function_of_80_lines_is_not_too_long() {
        let function = |lines: usize| format!("\nfn f() {{{}}}\n", "\n".repeat(lines - 1));
        assert_eq!(functions_of("a.rs", &function(80)), Vec::<String>::new());
        assert_eq!(
            functions_of("a.rs", &function(81)),
            ["a.rs:2: f has 81 lines"]
        );
        let test = format!("#[cfg(test)]\nmod tests {{{}}}", function(81));
        assert_eq!(functions_of("a.rs", &test), Vec::<String>::new());
    }
}
