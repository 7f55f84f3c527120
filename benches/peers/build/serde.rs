//! Structs for quick-xml's serde support. It matches local names whatever their namespace, and writes
//! names as they are given: with the prefixes that the envelope declares.

use std::fmt::Write;

use ews_codegen::plan::Count;

use super::shape::{Field, Part, Shape, Shapes, counted};

const DERIVE: &str = "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]";

pub(crate) fn structs(shapes: &Shapes) -> String {
    let mut out = String::new();
    for (ident, shape) in shapes {
        let (keyword, members) = match shape {
            Shape::Struct(fields) => ("struct", fields.iter().map(field).collect()),
            Shape::Choice(alternatives) => (
                "enum",
                alternatives
                    .iter()
                    .map(|(variant, name, ty)| {
                        let rename = rename(&name.0, name.local());
                        format!("#[serde({rename})]\n{variant}({}),\n", ty.ident())
                    })
                    .collect::<String>(),
            ),
            Shape::Enumeration(values) => (
                "enum",
                values
                    .iter()
                    .map(|(variant, value)| format!("#[serde(rename = {value:?})]\n{variant},\n"))
                    .collect(),
            ),
        };
        let _ = write!(out, "{DERIVE}\npub {keyword} {ident} {{\n{members}}}\n");
    }
    out
}

fn rename(written: &str, read: &str) -> String {
    format!("rename(serialize = {written:?}, deserialize = {read:?})")
}

fn field(field: &Field) -> String {
    let mut options = match field.part {
        Part::Attribute => format!("rename = \"@{}\"", field.name.0),
        Part::Child => rename(&field.name.0, field.name.local()),
        Part::Choice => format!("rename = {:?}", field.name.0),
    };
    match field.count {
        Count::Required => {}
        Count::Optional => options.push_str(", skip_serializing_if = \"Option::is_none\""),
        Count::Many => options.push_str(", default"),
    }
    let ty = counted(field.count, field.ty.ident());
    format!("#[serde({options})]\npub {}: {ty},\n", field.rust())
}
