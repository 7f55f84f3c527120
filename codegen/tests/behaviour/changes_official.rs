//! What changes for an operation between official releases: exactly what reading the schemas gave, and what a second
//! comparison finds, which looks at the elements of the schema files and knows nothing of models.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ews_codegen::diff::{Change, Comparison, Effect, Level, compare};
use ews_codegen::load::load;
use ews_codegen::model::Model;
use ews_codegen::select::{Wanted, select};
use ews_codegen::{Builder, Profile};
use roxmltree::{Document, Node};
use test_support::material;

const OPERATION: &str = "GetImItems";

fn release(name: &str) -> Option<PathBuf> {
    material::release(name, "changes between official releases")
}

fn compared(old: &Path, new: &Path) -> Comparison {
    let builder = |path: &Path| Builder::ews().schemas(path).operation(OPERATION);
    compare(&builder(old), &builder(new)).unwrap_or_else(|error| panic!("{error}"))
}

/// A part of a component by its place, with what is said of it.
type Facts = BTreeMap<String, BTreeMap<&'static str, String>>;

/// What the files of a release say of some components.
fn facts(folder: &Path, names: &BTreeSet<String>) -> Facts {
    let mut facts = Facts::new();
    for (file, prefix) in [("types.xsd", "t"), ("messages.xsd", "m")] {
        let text = fs::read_to_string(folder.join(file)).expect("the file can be read");
        let text = text.trim_start_matches('\u{feff}');
        let document = Document::parse(text).expect("it is XML");
        for component in document.root_element().children().filter(Node::is_element) {
            let Some(name) = component.attribute("name") else {
                continue;
            };
            if names.contains(&format!("{prefix}:{name}")) {
                let kind = if component.tag_name().name() == "element" {
                    "element"
                } else {
                    "type"
                };
                collect(component, &format!("{kind} {prefix}:{name}"), &mut facts);
            }
        }
    }
    facts
}

fn collect(node: Node<'_, '_>, place: &str, facts: &mut Facts) {
    for child in node.children().filter(Node::is_element) {
        let name = child.attribute("name").or(child.attribute("ref"));
        let name = name.map(|name| name.rsplit(':').next().unwrap_or(name));
        let step = match (child.tag_name().name(), name) {
            ("element", Some(name)) => format!("{place}: element {name}"),
            ("attribute", Some(name)) => format!("{place}: attribute {name}"),
            ("enumeration", _) => {
                format!(
                    "{place}: value {:?}",
                    child.attribute("value").unwrap_or_default()
                )
            }
            ("annotation", _) => continue,
            _ => {
                collect(child, place, facts);
                continue;
            }
        };
        let said = |key: &'static str, usual: &str| {
            (key, child.attribute(key).unwrap_or(usual).to_owned())
        };
        let all = [
            said("minOccurs", "1"),
            said("maxOccurs", "1"),
            said("type", ""),
            said("use", "optional"),
            said("default", ""),
            said("fixed", ""),
            said("nillable", "false"),
        ];
        facts.insert(step.clone(), all.into_iter().collect());
        collect(child, &step, facts);
    }
}

/// The rule and the place of each difference.
fn differences(old: &Facts, new: &Facts) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for place in old.keys().chain(new.keys()) {
        let last = place.rsplit(": ").next().unwrap_or_default();
        let kind = last.split(' ').next().unwrap_or_default();
        let rules: Vec<String> = match (old.get(place), new.get(place)) {
            (Some(old), Some(new)) => both(old, new),
            (old, new) => {
                let turn = if new.is_some() { "added" } else { "removed" };
                let said = old.or(new).expect("one of them has it");
                vec![match kind {
                    "value" => format!("value-{turn}"),
                    "attribute" if said["use"] == "required" => {
                        format!("attribute-{turn}-required")
                    }
                    "attribute" => format!("attribute-{turn}-optional"),
                    _ if said["minOccurs"] == "0" => format!("element-{turn}-optional"),
                    _ => format!("element-{turn}-required"),
                }]
            }
        };
        found.extend(rules.into_iter().map(|rule| format!("{rule} {place}")));
    }
    found
}

fn both(old: &BTreeMap<&'static str, String>, new: &BTreeMap<&'static str, String>) -> Vec<String> {
    let differing = old.iter().filter(|(key, said)| new[*key] != **said);
    differing
        .map(
            |(key, said)| match (*key, said.is_empty(), new[key].is_empty()) {
                ("default" | "fixed", true, _) => format!("{key}-added"),
                ("default" | "fixed", _, true) => format!("{key}-removed"),
                ("type", ..) => "element-type-changed".to_owned(),
                ("minOccurs", ..) if *said == "0" => "minimum-narrowed".to_owned(),
                ("minOccurs", ..) => "minimum-widened".to_owned(),
                _ => format!("{key} differs"),
            },
        )
        .collect()
}

/// The components that the operation reaches, as `prefix:name`.
fn reached(folder: &Path) -> BTreeSet<String> {
    let loaded = load(&[folder.to_owned()]).unwrap_or_else(|error| panic!("{error}"));
    let model = Model::build(&loaded).unwrap_or_else(|error| panic!("{error}"));
    let selection = select(&model, &Profile::EWS, &Wanted::operations([OPERATION]));
    let selection = selection.unwrap_or_else(|error| panic!("{error}"));
    selection
        .reached
        .iter()
        .map(|name| name.show(&model.namespaces))
        .collect()
}

/// What reading the schemas gave: the lines of `changes/official.txt` for two releases, one for each name.
fn by_hand(releases: [&str; 2]) -> BTreeSet<String> {
    let text = include_str!("changes/official.txt");
    let heading = format!("= {}", releases.join(" "));
    let mut lines = text.lines().skip_while(|line| *line != heading).skip(1);
    let (mut found, mut pattern) = (BTreeSet::new(), "");
    for line in lines.by_ref().take_while(|line| !line.starts_with('=')) {
        if line.starts_with(' ') {
            found.extend(
                line.split_whitespace()
                    .map(|name| pattern.replace('*', name)),
            );
        } else if !line.starts_with('#') {
            pattern = line;
        }
    }
    found
}

fn check(releases: [&str; 2], wire: [Effect; 2], rust: Level) {
    let [Some(old), Some(new)] = releases.map(release) else {
        return;
    };
    let comparison = compared(&old, &new);
    let found: Vec<String> = comparison.changes.iter().map(shown).collect();
    let distinct: BTreeSet<String> = found.iter().cloned().collect();
    assert_eq!(distinct, by_hand(releases));
    assert_eq!(distinct.len(), found.len());
    assert_eq!(comparison.untraced().count(), 0);
    let whole = comparison.wire();
    assert_eq!([whole.old_documents, whole.new_documents], wire);
    assert_eq!(comparison.rust(), rust);
    for change in &comparison.changes {
        assert!(change.rule.allows(change.wire, change.rust), "{change}");
    }
    // The second comparison.
    let names = [&old, &new].map(|folder| reached(folder));
    let names: BTreeSet<String> = names[0].intersection(&names[1]).cloned().collect();
    let expected = differences(&facts(&old, &names), &facts(&new, &names));
    let found = comparison.changes.iter();
    let found: BTreeSet<String> = found
        .map(|change| format!("{} {}", change.rule.id(), change.place))
        .collect();
    assert_eq!(found, expected);
}

/// A change as `changes/official.txt` has it.
fn shown(change: &Change) -> String {
    let wire = change.wire;
    format!(
        "{} / {} / {} / {} / {}",
        change.rule.id(),
        wire.old_documents,
        wire.new_documents,
        change.rust,
        change.place
    )
}

#[test]
fn from_2016_to_2017() {
    let wire = [Effect::Fine, Effect::LenientOnly];
    check(["v2016_10", "v2017_07"], wire, Level::Minor);
}

#[test]
fn from_2017_to_online() {
    let wire = [Effect::LenientOnly, Effect::LenientOnly];
    check(["v2017_07", "online"], wire, Level::Major);
}

/// A change of everything. In a debug build it takes as long as it does.
#[test]
fn all_operations() {
    for releases in [["v2016_10", "v2017_07"], ["v2017_07", "online"]] {
        let [Some(old), Some(new)] = releases.map(release) else {
            return;
        };
        let [old, new] = [old, new].map(|path| Builder::ews().schemas(path).all_operations());
        let start = Instant::now();
        let comparison = compare(&old, &new).unwrap_or_else(|error| panic!("{error}"));
        let time = start.elapsed();
        println!(
            "{releases:?}: {} changes in {time:?}",
            comparison.changes.len()
        );
        assert!(
            cfg!(debug_assertions) || time < Duration::from_secs(1),
            "{time:?}"
        );
        assert!(comparison.changes.len() > 100);
        assert_eq!(comparison.untraced().count(), 0);
        for change in &comparison.changes {
            assert!(change.rule.allows(change.wire, change.rust), "{change}");
        }
    }
}

#[test]
fn a_release_does_not_differ_from_itself() {
    let Some(folder) = release("v2017_07") else {
        return;
    };
    let comparison = compared(&folder, &folder);
    assert!(comparison.changes.is_empty(), "{comparison:?}");
    assert_eq!(comparison.untraced().count(), 0);
}
