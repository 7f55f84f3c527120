//! Identity constraints as generated code has them.

use crate::model::{Element, IdentityConstraint, IdentityKind, NameTest, Path, QName};

use super::identity_items::Identity;
use super::names::Names;

/// The identity constraints of an element.
pub(super) fn constraints(names: &Names, element: &Element) -> Vec<Identity> {
    let constraints = element.identity.iter();
    constraints
        .map(|constraint| identity(names, constraint))
        .collect()
}

fn identity(names: &Names, constraint: &IdentityConstraint) -> Identity {
    let fields = constraint.fields.iter().map(|paths| spelled(names, paths));
    Identity {
        name: names.spelled(&constraint.name),
        key: match &constraint.kind {
            IdentityKind::Reference(key) => Some(names.spelled(key)),
            IdentityKind::Unique | IdentityKind::Key => None,
        },
        is_key: constraint.kind == IdentityKind::Key,
        selector: spelled(names, &constraint.selector),
        fields: fields.collect(),
    }
}

/// The paths with canonical prefixes. A path with a namespace that generated code does not have leads nowhere and is
/// left out.
fn spelled(names: &Names, paths: &[Path]) -> String {
    let paths = paths.iter().filter_map(|path| {
        let steps = path.steps.iter().map(|step| test(names, step));
        let mut steps: Vec<String> = steps.collect::<Option<_>>()?;
        if let Some(attribute) = &path.attribute {
            steps.push(format!("@{}", test(names, attribute)?));
        }
        Some(match (path.is_below, steps.is_empty()) {
            (false, true) => ".".to_owned(),
            (false, false) => steps.join("/"),
            (true, _) => format!(".//{}", steps.join("/")),
        })
    });
    paths.collect::<Vec<_>>().join(" | ")
}

fn test(names: &Names, test: &NameTest) -> Option<String> {
    match test {
        NameTest::Any => Some("*".to_owned()),
        NameTest::Name(name) => names.spelled_if_known(name),
        NameTest::Namespace(uri) => names.spelled_if_known(&QName {
            namespace: Some(uri.clone()),
            local: "*".into(),
        }),
    }
}
