//! The official schemas are loaded completely, and every location is right.

use std::path::{Path, PathBuf};
use std::time::Instant;

use ews_codegen::diff::schema_changes;
use ews_codegen::load::{Loaded, load};
use ews_codegen::model::{Content, Element, Location, Model, Particle, Term, Type, TypeRef};
use test_support::material;

const RELEASES: [&str; 3] = ["v2016_10", "v2017_07", "online"];

/// The folder with the schemas of a release.
fn release(name: &str) -> Option<PathBuf> {
    material::release(name, "the official schemas")
}

fn read(path: &Path) -> (Loaded, Model) {
    let loaded = load(&[path.to_owned()]).unwrap_or_else(|error| panic!("{error}"));
    let model = Model::build(&loaded).unwrap_or_else(|error| panic!("{error}"));
    (loaded, model)
}

#[test]
fn all_releases_load() {
    for name in RELEASES {
        let Some(path) = release(name) else { return };
        let start = Instant::now();
        let (loaded, model) = read(&path);
        let (types, elements) = (model.types.len(), model.elements.len());
        println!(
            "{name}: {types} types, {elements} elements in {:?}",
            start.elapsed()
        );
        assert_eq!(loaded.files().count(), 2);
        let prefixes: Vec<_> = model
            .namespaces
            .iter()
            .map(|n| n.prefix.as_deref())
            .collect();
        assert_eq!(prefixes, [Some("m"), Some("t")]);
        assert!(
            types > 1100 && elements > 300,
            "{types} types, {elements} elements"
        );
    }
}

/// Every location in the model is right: the text there starts with the tag and has the name of the
/// component. So every number leads to the right element.
#[test]
fn every_location_is_right() {
    for name in RELEASES {
        let Some(path) = release(name) else { return };
        let (loaded, model) = read(&path);
        let files = loaded
            .files()
            .map(|(path, text)| (path, text.lines().collect()))
            .collect();
        let mut check = Check {
            files,
            locations: 0,
        };
        for (name, ty) in &model.types {
            check.ty(ty, Some(&name.local));
        }
        for element in model.elements.values() {
            check.element(element);
        }
        for (name, group) in &model.groups {
            check.particle(group);
            assert!(model.groups.contains_key(name));
        }
        println!("{name}: {} locations", check.locations);
        assert!(check.locations > 5000, "{}", check.locations);
    }
}

struct Check<'l> {
    /// The files with their lines.
    files: Vec<(&'l Path, Vec<&'l str>)>,
    locations: usize,
}

impl Check<'_> {
    fn location(&mut self, at: &Location, tag: &str, name: Option<&str>) {
        let mut files = self.files.iter();
        let (_, lines) = files
            .find(|(path, _)| *path == &*at.file)
            .expect("the file");
        let (line, column) = at.position.expect("it is in a text");
        let lines = &lines[line as usize - 1..];
        let start = lines[0]
            .chars()
            .skip(column as usize - 1)
            .collect::<String>();
        let found = std::iter::once(&*start).chain(lines[1..].iter().copied());
        let found: String = found
            .flat_map(|line| line.split_inclusive('>'))
            .take(8)
            .collect();
        let found = found.split('>').next().unwrap_or_default();
        assert!(
            found.starts_with(&format!("<xs:{tag}")),
            "{at}: no {tag}: {found}"
        );
        if let Some(name) = name {
            let is_named =
                found.contains(&format!("\"{name}\"")) || found.contains(&format!(":{name}\""));
            assert!(is_named, "{at}: not {name}: {found}");
        }
        self.locations += 1;
    }

    fn ty(&mut self, ty: &Type, name: Option<&str>) {
        match ty {
            Type::Simple(simple) => self.location(&simple.at, "simpleType", name),
            Type::Complex(complex) => {
                self.location(&complex.at, "complexType", name);
                if let Content::Particle(particle) = &complex.content {
                    self.particle(particle);
                }
                for attribute in &complex.attributes {
                    self.location(&attribute.at, "attribute", Some(&attribute.name.local));
                }
            }
        }
    }

    fn element(&mut self, element: &Element) {
        self.location(&element.at, "element", Some(&element.name.local));
        if let TypeRef::Anonymous(ty) = &element.ty {
            self.ty(ty, None);
        }
    }

    fn particle(&mut self, particle: &Particle) {
        let (tag, name) = match &particle.term {
            Term::Sequence(_) => ("sequence", None),
            Term::Choice(_) => ("choice", None),
            Term::All(_) => ("all", None),
            Term::Group(_) => ("group", None),
            Term::ElementRef(name, _) => ("element", Some(name.local.to_string())),
            Term::Element(_) => ("element", None),
            Term::Any(_) => ("any", None),
        };
        self.location(&particle.at, tag, name.as_deref());
        match &particle.term {
            Term::Sequence(members) | Term::Choice(members) | Term::All(members) => {
                for member in members {
                    self.particle(member);
                }
            }
            Term::Element(element) => self.element(element),
            _ => {}
        }
    }
}

#[test]
fn a_release_equals_itself_and_differs_from_others() {
    let Some(path) = release("v2017_07") else {
        return;
    };
    let (_, model) = read(&path);
    assert_eq!(schema_changes(&model, &model), []);
    let Some(path) = release("v2016_10") else {
        return;
    };
    let (_, older) = read(&path);
    let differences = schema_changes(&older, &model);
    let lines: Vec<_> = differences.iter().map(ToString::to_string).collect();
    let line = r#"type t:ExchangeVersionType: value "V2017_07_11": value-added: new"#;
    assert!(lines.iter().any(|known| known == line), "{lines:?}");
}

#[test]
fn facts_of_the_official_schema() {
    let Some(path) = release("v2017_07") else {
        return;
    };
    let (_, model) = read(&path);
    let find = |local: &str| {
        let mut found = model.types.iter().filter(|(name, _)| &*name.local == local);
        let (_, ty) = found.next().unwrap_or_else(|| panic!("{local} is there"));
        assert!(found.next().is_none(), "{local} is there once");
        ty
    };
    let Type::Complex(persona) = find("PersonaType") else {
        panic!("PersonaType is complex")
    };
    let Content::Particle(particle) = &persona.content else {
        panic!("it has elements")
    };
    let Term::Sequence(members) = &particle.term else {
        panic!("it has a sequence")
    };
    assert!(members.len() > 40, "{}", members.len());
    let Type::Complex(response) = find("GetImItemsResponseMessageType") else {
        panic!("GetImItemsResponseMessageType is complex")
    };
    let base = &response
        .derivation
        .as_ref()
        .expect("it extends a type")
        .base;
    assert_eq!(base.show(&model.namespaces), "m:ResponseMessageType");
    let substitutions: Vec<_> = model
        .substitutions
        .iter()
        .map(|(head, members)| (head.show(&model.namespaces), members.len()))
        .collect();
    println!("{substitutions:?}");
    assert!(
        substitutions
            .iter()
            .any(|(head, members)| head == "t:Path" && *members == 3)
    );
}
