//! Names that the user chose.

use std::path::Path;

use ews_codegen::Builder;

const FOLDER: &str = "tests/constructs/collisions";

fn builder() -> Builder {
    Builder::new().schemas(Path::new(FOLDER)).all_roots()
}

fn code(builder: &Builder) -> Result<String, String> {
    let generated = builder.generate().map_err(|error| error.to_string())?;
    Ok(generated.files.into_values().collect())
}

#[test]
fn every_kind_of_name_can_be_chosen() -> Result<(), String> {
    for (from, to, expected) in [
        ("crateSize", "Width", "pub struct Width {"),
        ("c:crateSize", "Width", "pub two: Option<Width>,"),
        ("{urn:example:collisions}Try", "Order", "pub struct Order {"),
        (
            "parcel/paidBy",
            "payer",
            "    /// `c:paidBy`\n    pub payer: Option<i32>,",
        ),
        (
            "parcel/paidBy",
            "payer",
            "r.one(\"c:paidBy\", &mut payer)?;",
        ),
        (
            "parcel/f:Weight",
            "far",
            "    /// `f:Weight`\n    pub far: Option<i32>,",
        ),
        ("parcel/@g:unit", "type", "    pub r#type: Option<String>,"),
        ("parcel/label", "Number", "    Number(i32),"),
        ("parcel=-a-b", "Begins", "Begins = \"-a-b\","),
        (
            "Try/wrap",
            "around",
            "    pub around: Option<WrappingWrap>,",
        ),
        (
            "parcel/choice()",
            "tag",
            "    /// `f:Label | g:Label | c:label`\n    pub tag: Option<ParcelChoice>,",
        ),
        ("parcel/choice(g:Label)", "tag", "    pub tag: Option<"),
        ("parcel/choice(label)", "Tag", "pub enum Tag {"),
        ("parcel/choice()", "Tag", "    pub choice: Option<Tag>,"),
    ] {
        let code = code(&builder().rename(from, to)).map_err(|error| format!("{from}: {error}"));
        assert!(code?.contains(expected), "{from}={to}");
    }
    Ok(())
}

#[test]
fn a_chosen_name_goes_before_the_others() -> Result<(), String> {
    let code = code(&builder().rename("crateSize", "CrateSize"))?;
    assert!(code.contains("pub two: Option<CrateSize>,"), "{code}");
    assert!(
        code.contains("pub three: Option<CrateSizePascal>,"),
        "{code}"
    );
    Ok(())
}

#[test]
fn a_name_that_cannot_be_given_is_an_error() {
    let type_only = "the new name cannot be a Rust name of this kind";
    for (from, to, what) in [
        (
            "nothing",
            "A",
            "there is no type or global element of this name",
        ),
        (
            "x:parcel",
            "A",
            "there is no type or global element of this name",
        ),
        (
            "unit",
            "A",
            "there is no type or global element of this name",
        ),
        ("Weight", "A", "several namespaces have this name"),
        (
            "parcel/nothing",
            "a",
            "there is no such part in this type or element",
        ),
        (
            "parcel=nothing",
            "A",
            "there is no such part in this type or element",
        ),
        (
            "parcel/Weight",
            "a",
            "several parts have this name: give it as the documentation of the field does",
        ),
        ("parcel", "lower", type_only),
        ("parcel", "Option", type_only),
        ("parcel", "A B", type_only),
        ("parcel/paidBy", "Payer", "a field is called in snake case"),
        ("parcel/paidBy", "paid_by", "another field has the new name"),
        ("parcel/label", "Label", "another variant has the new name"),
        (
            "parcel/label",
            "label",
            "a variant is called in Pascal case",
        ),
        (
            "parcel/choice(paidBy)",
            "tag",
            "there is no such part in this type or element",
        ),
        (
            "parcel/choice(paidBy)",
            "Tag",
            "there is no such part in this type or element",
        ),
        (
            "parcel/item()",
            "Tag",
            "there is no such part in this type or element",
        ),
        (
            "parcel/choice()",
            "paid_by",
            "another field has the new name",
        ),
        ("parcel/item()", "lower", type_only),
    ] {
        let expected =
            format!("ews_codegen::Builder: the rename {from}={to} is not possible: {what}");
        assert_eq!(code(&builder().rename(from, to)), Err(expected));
    }
    let twice = builder().rename("parcel", "One").rename("crateSize", "One");
    let expected = "ews_codegen::Builder: the rename crateSize=One is not possible: another item has the new name";
    assert_eq!(code(&twice), Err(expected.to_owned()));
}

/// Not only choices in structs: those that a list repeats, and the values of a list, have enums too.
#[test]
fn what_lists_hold_can_be_renamed() -> Result<(), String> {
    let lists = Builder::new()
        .schemas(Path::new("tests/constructs/lists"))
        .all_roots();
    let plain = code(&lists)?;
    assert!(plain.contains("pub enum DaysTypeItem {"), "{plain}");
    let renamed = code(&lists.rename("DaysType/item()", "Piece"))?;
    assert!(
        renamed.contains("pub enum Piece {") && !renamed.contains("DaysTypeItem"),
        "{renamed}"
    );
    let batches = Builder::new()
        .schemas(Path::new("tests/constructs/batches"))
        .all_roots();
    let renamed = code(&batches.rename("ArrayOfResponseMessagesType/choice()", "Any"))?;
    assert!(
        renamed.contains("pub response_messages: Vec<Any>,"),
        "{renamed}"
    );
    Ok(())
}

/// The profile names what the schema names badly, unless the user does.
#[test]
fn names_of_the_user_go_before_those_of_the_profile() -> Result<(), String> {
    let batches = Builder::ews()
        .schemas(Path::new("tests/constructs/batches"))
        .all_operations();
    assert!(code(&batches)?.contains("pub response_messages: Vec<AnyResponseMessage>,"));
    let chosen = batches.rename("ArrayOfResponseMessagesType/choice()", "One");
    assert!(code(&chosen)?.contains("pub response_messages: Vec<One>,"));
    // The profile does without a name that the user has given to something else.
    let taken = Builder::ews()
        .schemas(Path::new("tests/constructs/batches"))
        .all_operations()
        .rename("ResponseCodeType", "AnyResponseMessage");
    let code = code(&taken)?;
    assert!(
        code.contains("pub enum AnyResponseMessage {\n        Other(String),"),
        "{code}"
    );
    assert!(code.contains("pub response_messages: Vec<ArrayOfResponseMessagesItem>,"));
    Ok(())
}
