//! Structs for instant-xml. There a struct has the name of its element, so that a type that stands under
//! several names becomes several structs.

use std::collections::BTreeMap;

use super::shape::{Name, Part, Shape, Shapes, Type, counted};

const DERIVE: &str = "#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]";

pub(crate) fn structs(shapes: &Shapes) -> String {
    let mut structs = Structs {
        shapes,
        written: BTreeMap::new(),
    };
    for (name, ident) in [
        ("s:Header", "Header"),
        ("m:GetImItems", "GetImItems"),
        ("m:GetImItemsResponse", "GetImItemsResponse"),
    ] {
        structs.element(&Name(name.to_owned()), ident);
    }
    structs.written.into_values().collect()
}

struct Structs<'a> {
    shapes: &'a Shapes,
    written: BTreeMap<String, String>,
}

impl Structs<'_> {
    /// The Rust type for an element of this name.
    fn ty(&mut self, name: &Name, ty: &Type) -> String {
        match ty {
            Type::Std(ident) => (*ident).to_owned(),
            Type::Shape(ident) => self.element(name, ident),
        }
    }

    fn element(&mut self, name: &Name, shape: &str) -> String {
        let (rust, text) = match &self.shapes[shape] {
            Shape::Enumeration(values) => {
                let members: String = values
                    .iter()
                    .map(|(variant, value)| format!("#[xml(rename = {value:?})]\n{variant},\n"))
                    .collect();
                // One that is the text of an element has to say that element's namespace.
                let options = match name.prefix() {
                    "" => "scalar".to_owned(),
                    _ => format!("scalar, ns({})", namespace(name)),
                };
                let text =
                    format!("{DERIVE}\n#[xml({options})]\npub enum {shape} {{\n{members}}}\n");
                (shape.to_owned(), text)
            }
            Shape::Choice(alternatives) => {
                let members: String = alternatives
                    .iter()
                    .map(|(variant, name, ty)| format!("{variant}({}),\n", self.ty(name, ty)))
                    .collect();
                let text = format!("{DERIVE}\n#[xml(forward)]\npub enum {shape} {{\n{members}}}\n");
                (shape.to_owned(), text)
            }
            Shape::Struct(fields) => {
                let rust = if name.local() == shape {
                    shape.to_owned()
                } else {
                    format!("{}{shape}", name.local())
                };
                let mut members = String::new();
                for field in fields {
                    let ty = counted(field.count, &self.ty(&field.name, &field.ty));
                    let options = match field.part {
                        Part::Attribute => format!("attribute, rename = {:?}", field.name.0),
                        Part::Choice if field.name.0 == "$text" => "direct".to_owned(),
                        Part::Choice => String::new(),
                        Part::Child => {
                            let ns = namespace(&field.name);
                            format!("rename = {:?}, ns({ns})", field.name.local())
                        }
                    };
                    members.push_str(&format!("#[xml({options})]\npub {}: {ty},\n", field.rust()));
                }
                let (local, mut ns) = (name.local(), namespace(name).to_owned());
                if shape == "Header" {
                    // instant-xml 0.7.7 takes the default namespace of an empty element for that of
                    // its next sibling too. A prefix avoids it.
                    ns.push_str(", t = super::TYPES");
                }
                let options = format!("#[xml(rename = {local:?}, ns({ns}))]");
                let text = format!("{DERIVE}\n{options}\npub struct {rust} {{\n{members}}}\n");
                (rust, text)
            }
        };
        self.written.insert(rust.clone(), text);
        rust
    }
}

fn namespace(name: &Name) -> &'static str {
    match name.prefix() {
        "m" => "super::MESSAGES",
        "t" => "super::TYPES",
        _ => "super::SOAP",
    }
}
