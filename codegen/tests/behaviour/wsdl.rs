//! A WSDL as input: its operations are listed and generated, and what cannot be generated is said with its
//! place.

use std::path::PathBuf;

use ews_codegen::load::load;
use ews_codegen::model::Model;
use ews_codegen::{Builder, Profile, select};
use test_support::Tested;

const FERRY: &str = "tests/general/wsdl/ferry.wsdl";

fn builder() -> Builder {
    Builder::new().schemas(FERRY)
}

fn error_of(builder: &Builder) -> String {
    let generated = builder.generate();
    generated.map_or_else(|error| error.to_string(), |_| "no error".to_owned())
}

/// Those of both port types, whatever binds them first.
#[test]
fn operations_are_found() -> Tested {
    let model = Model::build(&load(&[PathBuf::from(FERRY)])?)?;
    let found = select::operations(&model, &Profile::NONE);
    let found: Vec<(&str, &str)> = found.iter().map(|o| (&*o.name, &*o.action)).collect();
    let expected = [
        ("Board", "urn:example:ferry/Board"),
        ("Bridge.Sound", "urn:example:bridge/Sound"),
        ("Ramp.Sound", "urn:example:ferry/Sound"),
    ];
    assert_eq!(found, expected);
    let unsupported = select::unsupported(&model).into_iter();
    let unsupported: Vec<String> = unsupported.map(|error| error.to_string()).collect();
    let expected = [
        "tests/general/wsdl/ferry.wsdl:79:5: the operation Count cannot be generated: its style is rpc, and \
         only document is supported",
        "tests/general/wsdl/quay.wsdl:16:27: the operation Weigh cannot be generated: the part load of its \
         message WeighIn has a type, and only parts with an element are supported",
    ];
    assert_eq!(unsupported, expected);
    Ok(())
}

/// By name it is an error. With all others it is a warning.
#[test]
fn an_operation_that_cannot_be_generated() -> Tested {
    let error = error_of(&builder().operation("Count"));
    let expected = "tests/general/wsdl/ferry.wsdl:79:5: the operation Count cannot be generated";
    assert!(error.starts_with(expected), "{error}");
    let generated = builder().all_operations().generate()?;
    assert_eq!((generated.operations, generated.warnings.len()), (3, 2));
    assert!(
        generated.warnings[0].starts_with(expected),
        "{:?}",
        generated.warnings
    );
    Ok(())
}

#[test]
fn names_that_are_not_there() {
    let error = error_of(&builder().operation("Bord"));
    let expected = "there is no operation \"Bord\" in these schemas; did you mean Board?";
    assert!(error.ends_with(expected), "{error}");
    let error = error_of(
        &Builder::new()
            .schemas("tests/general/schemas")
            .operation("Board"),
    );
    let expected = "operations are wanted, but neither a profile nor a WSDL says which there are";
    assert!(error.ends_with(expected), "{error}");
}

/// A profile whose traits need a response says so.
#[test]
fn a_profile_needs_responses() {
    let error = error_of(&Builder::ews().schemas(FERRY).operation("Ramp.Sound"));
    let expected = "tests/general/wsdl/ferry.wsdl:38:5: the operation Ramp.Sound cannot be generated: it has no \
                    response, which this profile needs";
    assert_eq!(error, expected);
}

/// The root elements of its schemas, without operations.
#[test]
fn root_elements_of_a_wsdl() -> Tested {
    let generated = builder().all_roots().generate()?;
    let roots: Vec<&str> = generated.roots.iter().map(|root| &*root.path).collect();
    let expected = [
        "ferry::Board",
        "ferry::BoardResponse",
        "ferry::Horn",
        "tickets::Full",
        "tickets::Seat",
        "tickets::Session",
        "weights::Weight",
    ];
    assert_eq!(roots, expected);
    assert!(
        !generated
            .files
            .contains_key(&PathBuf::from("operations.rs"))
    );
    Ok(())
}
