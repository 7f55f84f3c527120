//! `list`: patterns, paths and JSON.

use crate::support::run;
use serde_json::{Value, json};

#[test]
fn patterns_choose() {
    let list = |patterns: &str| {
        run(&format!(
            "list --schemas tests/constructs/shared_root {patterns}"
        ))
    };
    let all = "types operation\n    1 Again\n    1 Try\n";
    assert_eq!(list(""), (Some(0), all.to_owned(), String::new()));
    let again = "types operation\n    1 Again\n".to_owned();
    for pattern in ["aga", "AGAIN", "A*", "?gain"] {
        assert_eq!(
            list(pattern),
            (Some(0), again.clone(), String::new()),
            "{pattern}"
        );
    }
    assert_eq!(list("again try"), (Some(0), all.to_owned(), String::new()));
    let nothing =
        "error: there is no operation with a name like \"gain?\" or \"x\" in these schemas\n";
    assert_eq!(
        list("gain? x"),
        (Some(1), String::new(), nothing.to_owned())
    );
}

/// A word that is a path needs no option.
#[test]
fn paths_are_schemas() {
    let (code, listed, _) = run("list --profile none tests/general/schemas person");
    assert_eq!(code, Some(0));
    assert!(listed.starts_with("types root element\n"), "{listed}");
    assert!(
        listed
            .lines()
            .skip(1)
            .all(|line| line.to_lowercase().contains("person")),
        "{listed}"
    );
    let (code, _, message) = run("list nowhere/a.xsd");
    assert_eq!(
        (code, &*message),
        (
            Some(1),
            "error: nowhere/a.xsd: there is no such file or folder\n"
        )
    );
}

#[test]
fn json_for_programs() {
    let parsed = |arguments: &str| -> (Option<i32>, Value) {
        let (code, out, _) = run(arguments);
        (code, serde_json::from_str(&out).unwrap_or_default())
    };
    assert_eq!(
        parsed("list --schemas ../schemas --json"),
        (
            Some(0),
            json!({ "operations": [{ "name": "GetImItems", "types": 70 }] })
        )
    );
    let (code, value) = parsed("list --profile none tests/general/wsdl/ferry.wsdl --json");
    assert_eq!(code, Some(0));
    assert_eq!(
        value["operations"][0],
        json!({ "name": "Board", "types": 1 })
    );
    assert_eq!(value["roots"][0], json!({ "name": "f:Board", "types": 1 }));
    assert_eq!(
        parsed("list --schemas ../schemas --json nothing"),
        (Some(1), json!({ "operations": [] }))
    );
}
