//! A persona with every child that the schema gives it, and two items in every list.

use std::fmt::Write;

use super::shape::{Field, Part, Shape, Shapes, Type};
use ews_codegen::plan::Count;

pub(crate) fn persona(shapes: &Shapes) -> String {
    let mut out = String::new();
    element(
        shapes,
        "t:Persona",
        &Type::Shape("Persona".to_owned()),
        &mut out,
    );
    out
}

fn element(shapes: &Shapes, name: &str, ty: &Type, out: &mut String) {
    let Some(Shape::Struct(fields)) = shapes.get(ty.ident()) else {
        unreachable!("only structs have children");
    };
    let _ = write!(out, "<{name}");
    for field in fields.iter().filter(|field| field.part == Part::Attribute) {
        let _ = write!(out, " {}=\"{}\"", field.name.0, text(shapes, field));
    }
    out.push('>');
    // Of the one choice there is, after the name of the property, the first alternative.
    let limit = if ty.ident() == "ExtendedProperty" {
        2
    } else {
        usize::MAX
    };
    for field in fields
        .iter()
        .filter(|field| field.part == Part::Child)
        .take(limit)
    {
        let times = if field.count == Count::Many { 2 } else { 1 };
        for _ in 0..times {
            child(shapes, field, out);
        }
    }
    let _ = write!(out, "</{name}>");
}

fn child(shapes: &Shapes, field: &Field, out: &mut String) {
    let name = &field.name.0;
    match &field.ty {
        Type::Shape(ident) if matches!(shapes[ident], Shape::Struct(_)) => {
            element(shapes, name, &field.ty, out);
        }
        _ => {
            let _ = write!(out, "<{name}>{}</{name}>", text(shapes, field));
        }
    }
}

fn text(shapes: &Shapes, field: &Field) -> String {
    match &field.ty {
        Type::Std("bool") => "true".to_owned(),
        Type::Std("i32") => "42".to_owned(),
        Type::Std("f64") => "47.5".to_owned(),
        Type::Std(_)
            if field.name.local().ends_with("Time") || field.name.local().ends_with("Date") =>
        {
            "2012-11-07T00:10:35Z".to_owned()
        }
        Type::Std(_) if field.name.0 == "PropertyTag" => "0x3001".to_owned(),
        Type::Std(_) if field.name.0 == "PropertySetId" => {
            "00062008-0000-0000-C000-000000000046".to_owned()
        }
        // A text that holds something to escape, once in a while.
        Type::Std(_) if field.name.local() == "CompanyName" => "Contoso &amp; Sons".to_owned(),
        Type::Std(_) => format!("Some {}", field.name.local()),
        Type::Shape(ident) => match &shapes[ident] {
            Shape::Enumeration(values) => values[0].1.clone(),
            _ => unreachable!("only simple types are text"),
        },
    }
}
