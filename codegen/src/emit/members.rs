//! The fields of a struct, as its declaration, `new` and the setters need them.

use super::context::FileContext;
use super::doc;
use crate::model::Documentation;
use crate::plan::{Body, Count, ElementKind, Field, FieldKind, ListItems, Struct, Ty, ValueTy};
use crate::rust::{Code, ident};

/// A field of a struct.
pub(super) struct Member {
    pub(super) name: String,
    pub(super) ty: String,
    /// What its setter takes, as the macro for setters spells it.
    pub(super) taken: String,
    pub(super) doc: Vec<Code>,
    pub(super) init: Init,
}

/// How `new` fills a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Init {
    Given,
    GivenText,
    None,
    Vec,
    Default,
}

/// The fields of a struct in their order.
pub(super) fn members(file: &mut FileContext<'_>, item: &Struct) -> Vec<Member> {
    let plan = file.plan;
    let mut members = Vec::new();
    if let Some(base) = &item.base {
        let is_default = plan.base(item).is_some_and(|base| plan.is_default(base));
        members.push(Member {
            name: ident(&base.field),
            ty: file.item(&base.path),
            taken: format!("into {}", file.item(&base.path)),
            doc: doc::comment(&[format!("What `{}` has.", base.path.ident)]),
            init: if is_default {
                Init::Default
            } else {
                Init::Given
            },
        });
    }
    for attribute in &item.attributes {
        let (ty, taken) = (file.ty(&attribute.ty), file.taken(&attribute.ty));
        let (ty, taken, init) = match attribute.required {
            true if attribute.ty.is_text() => (ty, taken, Init::GivenText),
            true => (ty, taken, Init::Given),
            false => (format!("Option<{ty}>"), format!("some {taken}"), Init::None),
        };
        members.push(Member {
            name: ident(&attribute.field),
            ty,
            taken,
            doc: doc::part(&attribute.doc, &attribute.name, attribute.remark.clone()),
            init,
        });
    }
    if item.any_attribute.is_some() {
        members.push(Member {
            name: "any_attributes".to_owned(),
            ty: format!("Vec<{}>", file.xml("AnyAttribute")),
            taken: "each AnyAttribute".to_owned(),
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
            taken: file.taken(ty),
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
            taken: file.taken_element(element),
            doc: doc::comment(&["The content, with the attributes.".to_owned()]),
            init: Init::Given,
        }],
        Body::Mixed(child) => vec![Member {
            name: "nodes".to_owned(),
            ty: format!("Vec<{}<{}>>", file.xml("Mixed"), file.item(child)),
            taken: format!("each into Mixed<{}>", file.item(child)),
            doc: doc::comment(&["Text and children in the order of the document.".to_owned()]),
            init: Init::Vec,
        }],
        Body::Open(_) => vec![Member {
            name: "nodes".to_owned(),
            ty: format!("Vec<{}>", file.xml("AnyNode")),
            taken: "each AnyNode".to_owned(),
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
                    taken: file.taken_field(field),
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

impl FileContext<'_> {
    /// What a setter takes for a value: what converts to it. A number must be of its type, because a literal that
    /// may be of any type would be an `i32`.
    fn taken(&mut self, ty: &Ty) -> String {
        use ValueTy as V;
        match ty.plain() {
            Ty::ListOf(item) => format!("each {}", self.taken(item)),
            Ty::Value(
                V::Bool
                | V::I8
                | V::I16
                | V::I32
                | V::I64
                | V::U8
                | V::U16
                | V::U32
                | V::U64
                | V::F32
                | V::F64,
            ) => self.ty(ty),
            _ => format!("into {}", self.ty(ty)),
        }
    }

    fn taken_element(&mut self, element: &ElementKind) -> String {
        if element.nillable || element.boxed {
            format!("into {}", self.element(element))
        } else {
            self.taken(&element.ty)
        }
    }

    fn taken_field(&mut self, field: &Field) -> String {
        let one = match &field.kind {
            FieldKind::Element(element) => self.taken_element(element),
            FieldKind::List(list) => match &list.items {
                ListItems::Element(element) => {
                    let item = self.taken_element(element);
                    format!("each {}", self.taken_in_list(&item, element))
                }
                ListItems::Choice(path) => format!("each into {}", self.item(path)),
                ListItems::Any(_) => format!("each {}", self.xml("AnyElement")),
            },
            FieldKind::Choice { path, boxed, .. } if *boxed => {
                format!("into Box<{}>", self.item(path))
            }
            FieldKind::Choice { path, .. } | FieldKind::Group { path } => {
                format!("into {}", self.item(path))
            }
            FieldKind::Any(_) | FieldKind::Rest(_) => self.xml("AnyElement").to_owned(),
        };
        let is_list = matches!(field.kind, FieldKind::List(_));
        match (field.shape(), &field.kind) {
            (Count::Required, _) => one,
            (Count::Optional, _) => format!("some {one}"),
            (Count::Many, _) if is_list => one,
            (Count::Many, FieldKind::Element(element)) => {
                format!("each {}", self.taken_in_list(&one, element))
            }
            (Count::Many, _) => format!("each {one}"),
        }
    }

    /// What a setter takes for an item of a list: an item that is a list itself is given whole.
    fn taken_in_list(&mut self, taken: &str, element: &ElementKind) -> String {
        if taken.starts_with("each ") {
            format!("into {}", self.element(element))
        } else {
            taken.to_owned()
        }
    }
}
