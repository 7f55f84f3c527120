//! Files that import each other, directly or through others.

use std::collections::{BTreeMap, VecDeque};

use super::imports::Imports;

/// The shortest circle, if there is one, with its files and lines.
pub(super) fn check(imports: &Imports) -> Option<String> {
    let circles: Vec<_> = imports
        .keys()
        .filter_map(|file| through(imports, file))
        .collect();
    let shortest = circles.iter().min_by_key(|circle| circle.len())?;
    let lines = shortest.iter().enumerate().map(|(at, file)| {
        let next = shortest[(at + 1) % shortest.len()];
        format!("\n  {file}:{} imports {next}", imports[*file][next])
    });
    let lines: Vec<_> = lines.collect();
    let count = circles.len();
    Some(format!(
        "{count} files import each other; a shortest circle:{}",
        lines.concat()
    ))
}

/// A shortest way from a file to itself.
fn through<'a>(imports: &'a Imports, start: &'a str) -> Option<Vec<&'a str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(file) = queue.pop_front() {
        for next in imports.get(file).into_iter().flat_map(BTreeMap::keys) {
            if next == start {
                let mut circle = vec![file];
                while let Some(before) = circle.last().and_then(|last| from.get(last)) {
                    circle.push(before);
                }
                circle.reverse();
                return Some(circle);
            }
            if !from.contains_key(next.as_str()) {
                from.insert(next, file);
                queue.push_back(next);
            }
        }
    }
    None
}
