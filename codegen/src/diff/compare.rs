//! Compares what two builders generate.

use std::collections::BTreeSet;

use super::api::api_changes;
use super::both::{both, ok};
use super::change::Change;
use super::comparison::Comparison;
use super::find::{Scope, Side, changes};
use super::merge::merge;
use super::rule::Rule;
use super::verdict::{Level, Wire};
use super::wire::exposed::Exposed;
use super::wire::judged::Judged;
use crate::builder::{Builder, Planned, Read};
use crate::error::Error;
use crate::model::{Model, QName};
use crate::profile::Profile;
use crate::select::{self, Names, Wanted};

/// Compares what two builders generate: the same operations or root elements, from two schemas. What is wanted and
/// only one of the schemas has is left out of the other. With [`Builder::non_exhaustive`] a new field or variant is no
/// breaking change.
///
/// # Errors
/// As [`Builder::generate`], for either of them; something wanted that neither has.
pub fn compare(old: &Builder, new: &Builder) -> Result<Comparison, Error> {
    let builders = [old, new];
    let wanted = [old.wanted()?, new.wanted()?];
    let reads = ok(both(|side| builders[side].read()))?;
    let wanted = [0, 1].map(|side| known(&wanted[side], side, &reads, builders));
    let plans = ok(both(|side| {
        builders[side].plan(&reads[side], &wanted[side])
    }))?;
    let profiles = builders.map(|builder| &builder.profile);
    let is_all = wanted.iter().all(|wanted| wanted.roots == Names::All);
    let found = |models: [&Model; 2]| found(models, &plans, profiles, is_all);
    let mut changes = found([&reads[0].model, &reads[1].model]);
    let fixed = found([&reads[0].fixed, &reads[1].fixed]);
    let is_fixed = reads.iter().any(|read| read.is_fixed);
    if is_fixed {
        for change in &mut changes {
            refit(change, &fixed);
        }
    }
    let models = [&reads[0].fixed, &reads[1].fixed];
    let untraced = api_changes(
        &mut changes,
        models,
        [&plans[0].plan, &plans[1].plan],
        [&plans[0].files, &plans[1].files],
    )?;
    // An order that has no meaning for documents is worth a word only where Rust code shows it.
    changes.retain(|change| change.rule != Rule::OrderChanged || change.rust != Level::None);
    Ok(Comparison {
        changes,
        untraced,
        ignored: Vec::new(),
        unused: Vec::new(),
    })
}

/// The changes between all components of two models, with their verdicts for documents. Every element that is not
/// abstract counts as a root element.
#[must_use]
pub fn schema_changes(old: &Model, new: &Model) -> Vec<Change> {
    let roots = [old, new].map(select::roots);
    let [left, right] = &roots;
    let exposed = [Exposed::of(old, true, left), Exposed::of(new, true, right)];
    let judged = [old, new].map(|model| Judged::of(model, true));
    let sides = [0, 1].map(|side| Side {
        model: [old, new][side],
        exposed: &exposed[side],
        keeps_derived: true,
        judges: true,
        judged: &judged[side],
    });
    let scope = Scope {
        reached: None,
        roots: [left, right],
        operations: None,
    };
    let mut changes = merge(changes(sides, &scope));
    changes.retain(|change| change.rule != Rule::OrderChanged);
    changes
}

/// The changes in what the plans have, or in all components.
fn found(
    models: [&Model; 2],
    plans: &[Planned; 2],
    profiles: [&Profile; 2],
    is_all: bool,
) -> Vec<Change> {
    let selections = [&plans[0].selection, &plans[1].selection];
    let roots =
        selections.map(|selection| selection.roots.iter().cloned().collect::<BTreeSet<QName>>());
    let operations = selections.map(|selection| {
        let names = selection.operations.iter();
        names.map(|operation| operation.name.clone()).collect()
    });
    // A header block may be absent, so it exposes nothing.
    let exposed = [0, 1].map(|side| {
        let roots = selections[side].roots.iter();
        let roots = roots.filter_map(|root| Some(models[side].elements.get_key_value(root)?.0));
        Exposed::of(models[side], profiles[side].keeps_derived, roots)
    });
    // A service is not known to go by what its wildcards ask for.
    let is_judging = profiles.map(|profile| profile.service.is_none());
    let judged = [0, 1].map(|side| Judged::of(models[side], is_judging[side]));
    let sides = [0, 1].map(|side| Side {
        model: models[side],
        exposed: &exposed[side],
        keeps_derived: profiles[side].keeps_derived,
        judges: is_judging[side],
        judged: &judged[side],
    });
    let [left, right] = selections;
    let scope = Scope {
        reached: (!is_all).then_some([&left.reached, &right.reached]),
        roots: [&roots[0], &roots[1]],
        operations: Some([&operations[0], &operations[1]]),
    };
    merge(changes(sides, &scope))
}

/// What the fix-ups of a profile make of a change. One that they take away does nothing.
fn refit(change: &mut Change, fixed: &[Change]) {
    let is_same =
        |other: &&Change| other.component == change.component && other.path == change.path;
    let mut same: Vec<&Change> = fixed.iter().filter(is_same).collect();
    if same.iter().any(|other| other.rule == change.rule) {
        same.retain(|other| other.rule == change.rule);
    }
    match &*same {
        [] => {
            change.wire = Wire::FINE;
            "a fix-up of the profile takes it away".clone_into(&mut change.wire_reason);
        }
        [first, ..] => change.wire = first.wire,
    }
}

/// What is wanted of a schema: not what only the other one has.
fn known(wanted: &Wanted, side: usize, reads: &[Read; 2], builders: [&Builder; 2]) -> Wanted {
    let has = |side: usize, part: &Wanted| {
        let model = &reads[side].fixed;
        select::select(model, &builders[side].profile, part).is_ok()
    };
    let one = |side: usize, name: &String, is_root: bool| {
        let names = [name.as_str()];
        let part = if is_root {
            Wanted::roots(names)
        } else {
            Wanted::operations(names)
        };
        has(side, &part)
    };
    let left = |names: &Names, is_root: bool| match names {
        Names::All => Names::All,
        Names::Only(names) => Names::Only(
            names
                .iter()
                // What neither has is an error of the stage that selects.
                .filter(|name| one(side, name, is_root) || !one(1 - side, name, is_root))
                .cloned()
                .collect(),
        ),
    };
    Wanted {
        operations: left(&wanted.operations, false),
        roots: left(&wanted.roots, true),
    }
}
