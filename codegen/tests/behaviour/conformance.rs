//! `schemas/` defines the same components as the official release `v2017_07`, except their documentation,
//! and has those that `GetImItems` reaches and no others.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ews_codegen::Profile;
use ews_codegen::diff::{Rule, schema_changes};
use ews_codegen::load::load;
use ews_codegen::model::{Model, QName, Type};
use ews_codegen::select::{Selection, Wanted, select};
use test_support::material::release;

fn model(path: PathBuf) -> Model {
    let loaded = load(&[path]).unwrap_or_else(|error| panic!("{error}"));
    Model::build(&loaded).unwrap_or_else(|error| panic!("{error}"))
}

fn ours() -> Model {
    model(Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas"))
}

fn official() -> Option<Model> {
    release("v2017_07", "comparison with the official schemas").map(model)
}

fn get_im_items(model: &Model) -> Selection {
    select(model, &Profile::EWS, &Wanted::operations(["GetImItems"]))
        .unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn nothing_differs_from_the_official_schemas() {
    let Some(official) = official() else { return };
    let ours = ours();
    let differences = schema_changes(&ours, &official);
    // What only the official schemas have is not wanted here.
    let is_more = |rule| {
        matches!(
            rule,
            Rule::TypeAdded
                | Rule::RootAdded
                | Rule::DeclarationAdded
                | Rule::SubstituteAdded
                | Rule::GroupAdded
        )
    };
    let differences = differences.iter().filter(|change| !is_more(change.rule));
    let lines: Vec<_> = differences.map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn operation_and_headers_reach_the_same_components() {
    let Some(official) = official() else { return };
    let (ours, official) = (get_im_items(&ours()), get_im_items(&official));
    assert_eq!(ours.reached, official.reached);
    assert_eq!(ours.headers, official.headers);
    assert_eq!(ours.headers.len(), 4);
}

#[test]
fn everything_in_the_schemas_is_reached() {
    let model = ours();
    let reached = get_im_items(&model).reached;
    let present: BTreeSet<QName> = model
        .types
        .keys()
        .chain(model.elements.keys())
        .cloned()
        .collect();
    assert_eq!(present, reached);
    let complex = model
        .types
        .values()
        .filter(|ty| matches!(ty, Type::Complex(_)))
        .count();
    assert_eq!((complex, model.types.len() - complex), (58, 12));
}
