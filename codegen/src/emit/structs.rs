//! Structs: the declaration, `new`, and the way to the base.

use super::context::FileContext;
use super::doc;
use crate::model::Documentation;
use crate::plan::{Body, Count, Field, Struct};
use crate::rust::{Code, Expression, call, ident, items, text};

/// A field of a struct.
struct Member {
    name: String,
    ty: String,
    doc: Vec<Code>,
    init: Init,
}

/// How `new` fills a field.
#[derive(Clone, Copy)]
enum Init {
    Given,
    GivenText,
    None,
    Vec,
    Default,
}

/// The declaration, `new`, and the way to the base.
pub(super) fn structure(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let is_default = file.plan.is_default(item);
    let members = members(file, item);
    let name = ident(&item.ident);
    let default = if is_default { "Default, " } else { "" };
    let mut declaration = doc::item(&item.doc, &item.schema);
    declaration.push(Code::Line(format!(
        "#[derive(Clone, Debug, {default}PartialEq)]"
    )));
    let fields = members.iter().flat_map(|member| {
        let field = Code::Member(member.name.clone(), member.ty.clone());
        member.doc.iter().cloned().chain([field])
    });
    declaration.push(Code::block(format!("pub struct {name}"), fields.collect()));
    let new = if is_default {
        Vec::new()
    } else {
        vec![new_function(&name, &members)]
    };
    let extends = item.base.iter().map(|base| {
        let arguments = [name.clone(), ident(&base.field), file.item(&base.path)];
        let arguments = arguments.into_iter().map(text).collect();
        Code::Statement(call(file.macro_path("extends!"), arguments))
    });
    let extends = extends.collect();
    items([declaration, new, extends])
}

/// The fields of a struct in their order.
fn members(file: &mut FileContext<'_>, item: &Struct) -> Vec<Member> {
    let plan = file.plan;
    let mut members = Vec::new();
    if let Some(base) = &item.base {
        let is_default = plan.base(item).is_some_and(|base| plan.is_default(base));
        members.push(Member {
            name: ident(&base.field),
            ty: file.item(&base.path),
            doc: doc::comment(&[format!("What `{}` has.", base.path.ident)]),
            init: if is_default {
                Init::Default
            } else {
                Init::Given
            },
        });
    }
    for attribute in &item.attributes {
        let ty = file.ty(&attribute.ty);
        let (ty, init) = match attribute.required {
            true if attribute.ty.is_text() => (ty, Init::GivenText),
            true => (ty, Init::Given),
            false => (format!("Option<{ty}>"), Init::None),
        };
        members.push(Member {
            name: ident(&attribute.field),
            ty,
            doc: doc::part(&attribute.doc, &attribute.name, attribute.remark.clone()),
            init,
        });
    }
    if item.any_attribute.is_some() {
        members.push(Member {
            name: "any_attributes".to_owned(),
            ty: format!("Vec<{}>", file.xml("AnyAttribute")),
            doc: doc::comment(&["Attributes that the schema leaves open.".to_owned()]),
            init: Init::Vec,
        });
    }
    members.extend(content(file, item));
    members
}

/// The fields for the content of a struct.
fn content(file: &mut FileContext<'_>, item: &Struct) -> Vec<Member> {
    match &item.body {
        Body::Empty => Vec::new(),
        Body::Text(ty) => vec![Member {
            name: "value".to_owned(),
            ty: file.ty(ty),
            doc: doc::comment(&["The text.".to_owned()]),
            init: if ty.is_text() {
                Init::GivenText
            } else {
                Init::Given
            },
        }],
        Body::Whole(element) => vec![Member {
            name: "value".to_owned(),
            ty: file.element(element),
            doc: doc::comment(&["The content, with the attributes.".to_owned()]),
            init: Init::Given,
        }],
        Body::Mixed(child) => vec![Member {
            name: "nodes".to_owned(),
            ty: format!("Vec<{}<{}>>", file.xml("Mixed"), file.item(child)),
            doc: doc::comment(&["Text and children in the order of the document.".to_owned()]),
            init: Init::Vec,
        }],
        Body::Open(_) => vec![Member {
            name: "nodes".to_owned(),
            ty: format!("Vec<{}>", file.xml("AnyNode")),
            doc: doc::comment(&["Text and elements in the order of the document.".to_owned()]),
            init: Init::Vec,
        }],
        Body::Children { fields, .. } => {
            let members = fields.iter().enumerate().map(|(index, field)| {
                let remarks = field.remark.iter().cloned();
                let remarks = remarks.chain(co_occurrence_remark(fields, index));
                Member {
                    name: ident(&field.ident),
                    ty: file.field(field),
                    doc: doc::part(&field.doc, &field.schema_names(), remarks),
                    init: match field.shape() {
                        Count::Required if field.is_text() => Init::GivenText,
                        Count::Required => Init::Given,
                        Count::Optional => Init::None,
                        Count::Many => Init::Vec,
                    },
                }
            });
            members.collect()
        }
    }
}

/// The sentence that says when a field must be present.
fn co_occurrence_remark(fields: &[Field], index: usize) -> Option<String> {
    let others = fields[index].co_occurrence?.others(index);
    let mut names: Vec<String> = others
        .map(|other| Documentation::code(&fields[other].schema_names()))
        .collect();
    let last = names.pop()?;
    let names = match &*names {
        [] => last,
        names => format!("{} or {last}", names.join(", ")),
    };
    Some(format!("Must be present if {names} is."))
}

fn new_function(name: &str, members: &[Member]) -> Code {
    let parameters = members
        .iter()
        .filter_map(|Member { name, ty, init, .. }| match init {
            Init::Given => Some((name.clone(), ty.clone())),
            Init::GivenText => Some((name.clone(), "impl Into<String>".to_owned())),
            Init::None | Init::Vec | Init::Default => None,
        });
    let values = members.iter().map(|Member { name, init, .. }| {
        let value = match init {
            Init::Given => None,
            Init::GivenText => Some(text(name.clone()).then("into", Vec::new())),
            Init::None => Some(text("None")),
            Init::Vec => Some(text("Vec::new()")),
            Init::Default => Some(text("Default::default()")),
        };
        (name.clone(), value)
    });
    let value = Expression::Struct {
        name: "Self".to_owned(),
        fields: values.collect(),
        rest: None,
    };
    let function = Code::Function {
        head: "pub fn new".to_owned(),
        parameters: parameters.collect(),
        result: Some("Self".to_owned()),
        body: vec![Code::Value(value)],
    };
    let mut body = doc::comment(&["A value with only what the schema requires.".to_owned()]);
    body.extend([Code::line("#[must_use]"), function]);
    Code::block(format!("impl {name}"), body)
}
