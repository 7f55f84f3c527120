//! One change for one place in a file: what several types refer to, such as an attribute group, changes in all of
//! them.

use std::collections::BTreeMap;

use super::change::Change;
use super::rule::Rule;
use crate::location::Location;

/// What makes two changes the same.
type Same = (
    Rule,
    [Option<Location>; 2],
    [Option<String>; 2],
    Vec<String>,
);

/// Puts those together that stand in one place of the schemas.
pub(super) fn merge(changes: Vec<Change>) -> Vec<Change> {
    let mut merged: Vec<Change> = Vec::new();
    let mut known: BTreeMap<Same, usize> = BTreeMap::new();
    for change in changes {
        let at = [change.old_at.clone(), change.new_at.clone()];
        let has_place = at.iter().flatten().any(|at| at.position.is_some());
        let says = [change.old.clone(), change.new.clone()];
        let path = change.path.iter().map(|step| step.text.clone()).collect();
        let same = (change.rule, at, says, path);
        match known.get(&same) {
            Some(&first) if has_place => {
                let first = &mut merged[first];
                first.wire = first.wire.max(change.wire);
                first.also.push((change.component, change.place));
            }
            _ => {
                known.insert(same, merged.len());
                merged.push(change);
            }
        }
    }
    merged
}
