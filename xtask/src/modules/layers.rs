//! The layers of the runtime: its modules import from lower layers only.

use super::imports::Imports;

/// A folder, and its modules from the lowest layer to the highest. Above them is the root of the crate.
const LAYERS: [(&str, &[&[&str]]); 1] = [(
    "runtime/src",
    &[
        &["text"],
        &["value"],
        &["xml"],
        &["codegen", "arbitrary", "serde"],
    ],
)];

/// What is imported from a higher layer.
pub(super) fn check(folder: &str, imports: &Imports) -> Vec<String> {
    let layers = LAYERS.iter().find(|(of, _)| *of == folder);
    layers.map_or_else(Vec::new, |(_, layers)| skipped(folder, layers, imports))
}

fn skipped(folder: &str, layers: &[&[&str]], imports: &Imports) -> Vec<String> {
    let layer = |file: &str| {
        let name = file[folder.len() + 1..]
            .split(['/', '.'])
            .next()
            .unwrap_or_default();
        if name == "lib" {
            return Ok(layers.len());
        }
        let found = layers.iter().position(|names| names.contains(&name));
        found.ok_or_else(|| {
            format!("{file}: the table in xtask/src/modules/layers.rs has no module {name}")
        })
    };
    let mut problems = Vec::new();
    for (from, lines) in imports {
        for (to, line) in lines {
            match (layer(from), layer(to)) {
                (Ok(lower), Ok(higher)) if lower < higher => {
                    problems.push(format!(
                        "{from}:{line} imports {to}, which is of a higher layer"
                    ));
                }
                (Err(problem), _) | (_, Err(problem)) => problems.push(problem),
                _ => {}
            }
        }
    }
    problems.dedup();
    problems
}
