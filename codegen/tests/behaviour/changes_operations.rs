//! What a new WSDL does: operations that come, go and have other messages.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ews_codegen::Builder;
use ews_codegen::diff::{Comparison, compare};
use test_support::Tested;

/// An operation: its name, request, response and action.
type Operation = [&'static str; 4];

const BOARD: Operation = ["Board", "Board", "Boarded", "urn:f:board"];
const LAND: Operation = ["Land", "Land", "Landed", "urn:f:land"];

/// A WSDL with these operations, whose schema has all elements that they may have.
fn wsdl(operations: &[Operation]) -> String {
    let (mut messages, mut ports, mut bindings) = (String::new(), String::new(), String::new());
    for [name, request, response, action] in operations {
        for (end, element) in [("In", request), ("Out", response)] {
            let _ = write!(
                messages,
                "<message name=\"{name}{end}\"><part name=\"body\" element=\"f:{element}\"/></message>"
            );
        }
        let _ = write!(
            ports,
            "<operation name=\"{name}\"><input message=\"f:{name}In\"/><output message=\"f:{name}Out\"/></operation>"
        );
        let _ = write!(
            bindings,
            "<operation name=\"{name}\"><s:operation soapAction=\"{action}\"/><input><s:body use=\"literal\"/></input>\
             <output><s:body use=\"literal\"/></output></operation>"
        );
    }
    let elements = ["Board", "Boarded", "Land", "Landed", "Sunk"];
    let elements = elements.map(|name| format!("<element name=\"{name}\" type=\"string\"/>"));
    format!(
        "<definitions xmlns=\"http://schemas.xmlsoap.org/wsdl/\" xmlns:s=\"http://schemas.xmlsoap.org/wsdl/soap/\" \
         xmlns:f=\"urn:f\" targetNamespace=\"urn:f\"><types><schema xmlns=\"http://www.w3.org/2001/XMLSchema\" \
         targetNamespace=\"urn:f\">{}</schema></types>{messages}<portType name=\"Quay\">{ports}</portType>\
         <binding name=\"QuaySoap\" type=\"f:Quay\"><s:binding transport=\"http://schemas.xmlsoap.org/soap/http\"/>\
         {bindings}</binding></definitions>",
        elements.concat()
    )
}

/// Compares two WSDLs, by what is wanted of them.
fn compared(
    test: &str,
    sides: [&[Operation]; 2],
    wanted: impl Fn(Builder) -> Builder,
) -> Tested<Comparison> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("changes_operations");
    fs::create_dir_all(&folder)?;
    let mut builders = Vec::new();
    for (side, operations) in ["old", "new"].iter().zip(sides) {
        let path = folder.join(format!("{test}-{side}.wsdl"));
        fs::write(&path, wsdl(operations))?;
        builders.push(wanted(Builder::new().schemas(path)));
    }
    Ok(compare(&builders[0], &builders[1])?)
}

/// Each change with its verdicts, and what comes from none.
fn lines(comparison: &Comparison) -> Vec<String> {
    let changes = comparison.changes.iter();
    let lines = changes.map(|change| {
        let (wire, rust) = (change.wire, change.rust);
        assert!(change.rule.allows(wire, rust), "{change}");
        let (old, new) = (wire.old_documents, wire.new_documents);
        format!(
            "{} / {old} / {new} / {rust}: {}",
            change.rule.id(),
            change.place
        )
    });
    lines.chain(comparison.untraced()).collect()
}

#[test]
fn each_change_is_reported_with_its_verdicts() -> Tested {
    let all = Builder::all_operations;
    let none: &[&str] = &[];
    assert_eq!(
        lines(&compared("same", [&[BOARD, LAND], &[LAND, BOARD]], all)?),
        none
    );

    let found = compared("added", [&[BOARD], &[BOARD, LAND]], all)?;
    let expected = [
        "root-added / fine / refused / minor: element f:Land",
        "root-added / fine / refused / minor: element f:Landed",
        "operation-added / fine / fine / minor: operation Land",
    ];
    assert_eq!(lines(&found), expected);

    let found = compared("removed", [&[BOARD, LAND], &[BOARD]], all)?;
    let expected = [
        "root-removed / refused / fine / major: element f:Land",
        "root-removed / refused / fine / major: element f:Landed",
        "operation-removed / fine / fine / major: operation Land",
    ];
    assert_eq!(lines(&found), expected);

    let action = ["Board", "Board", "Boarded", "urn:f:come"];
    let found = compared("action", [&[BOARD], &[action]], all)?;
    let expected = ["operation-changed / fine / fine / none: operation Board"];
    assert_eq!(lines(&found), expected);

    let sunk = ["Land", "Land", "Sunk", "urn:f:land"];
    let found = compared("response", [&[BOARD, LAND], &[BOARD, sunk]], all)?;
    let expected = [
        "root-removed / refused / fine / major: element f:Landed",
        "root-added / fine / refused / minor: element f:Sunk",
        "operation-changed / refused / refused / major: operation Land",
    ];
    assert_eq!(lines(&found), expected);
    Ok(())
}

/// What is not wanted is not looked at.
#[test]
fn only_wanted_operations_are_compared() -> Tested {
    let found = compared("wanted", [&[BOARD], &[BOARD, LAND]], |builder| {
        builder.operation("Board")
    })?;
    assert_eq!(lines(&found), [""; 0]);
    Ok(())
}
