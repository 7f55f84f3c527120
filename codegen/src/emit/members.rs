//! The fields of a struct, as its declaration, `new` and the setters need them.

use std::collections::BTreeSet;
use std::fmt;

use super::context::FileContext;
use super::doc;
use crate::model::Documentation;
use crate::plan::{Body, Count, ElementKind, Field, FieldKind, ListItems, Struct, Ty, ValueTy};
use crate::rust::{Code, Expression, ident, text};

/// A field of a struct.
pub(super) struct Member {
    pub(super) name: String,
    pub(super) ty: String,
    /// What `new` and its setter take.
    pub(super) taken: Taken,
    pub(super) doc: Vec<Code>,
    pub(super) init: Init,
}

/// What a function takes for a field: the type, or what converts to it, or each item of a list.
pub(super) enum Taken {
    Value(String),
    Into(String),
    Each(String),
    EachInto(String),
}

impl Taken {
    /// The type of the parameter.
    pub(super) fn parameter(&self) -> String {
        match self {
            Self::Value(ty) => ty.clone(),
            Self::Into(ty) => format!("impl Into<{ty}>"),
            Self::Each(ty) => format!("impl IntoIterator<Item = {ty}>"),
            Self::EachInto(ty) => format!("impl IntoIterator<Item: Into<{ty}>>"),
        }
    }

    /// The value of the field. `None` if it is the parameter.
    pub(super) fn value(&self, parameter: &str) -> Option<Expression> {
        let parameter = text(parameter);
        let each = |parameter: Expression| parameter.then("into_iter", Vec::new());
        match self {
            Self::Value(_) => None,
            Self::Into(_) => Some(parameter.then("into", Vec::new())),
            Self::Each(_) => Some(each(parameter).then("collect", Vec::new())),
            Self::EachInto(_) => {
                let into = each(parameter).then("map", vec![text("Into::into")]);
                Some(into.then("collect", Vec::new()))
            }
        }
    }

    /// For the items of a list.
    fn each(self) -> Self {
        match self {
            Self::Into(ty) => Self::EachInto(ty),
            Self::Value(ty) => Self::Each(ty),
            list => list,
        }
    }
}

/// As the macro for setters spells it.
impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(ty) => f.write_str(ty),
            Self::Into(ty) => write!(f, "into {ty}"),
            Self::Each(ty) => write!(f, "each {ty}"),
            Self::EachInto(ty) => write!(f, "each into {ty}"),
        }
    }
}

/// How `new` fills a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Init {
    Given,
    None,
    Vec,
    Default,
}

/// The fields of a struct in their order.
pub(super) fn members(file: &mut FileContext<'_>, item: &Struct) -> Vec<Member> {
    members_except(file, item, &BTreeSet::new())
}

/// The same without those of some names. Nothing is imported for them.
pub(super) fn members_except(
    file: &mut FileContext<'_>,
    item: &Struct,
    hidden: &BTreeSet<String>,
) -> Vec<Member> {
    let plan = file.plan;
    let is_shown = |field: &str| !hidden.contains(&ident(field));
    let mut members = Vec::new();
    if let Some(base) = item.base.iter().find(|base| is_shown(&base.field)) {
        let is_default = plan.base(item).is_some_and(|base| plan.is_default(base));
        members.push(Member {
            name: ident(&base.field),
            ty: file.item(&base.path),
            taken: Taken::Into(file.item(&base.path)),
            doc: doc::comment(&[format!("What `{}` has.", base.path.ident)]),
            init: if is_default {
                Init::Default
            } else {
                Init::Given
            },
        });
    }
    let attributes = item.attributes.iter();
    for attribute in attributes.filter(|attribute| is_shown(&attribute.field)) {
        let (ty, taken) = (file.ty(&attribute.ty), file.taken(&attribute.ty));
        let (ty, init) = if attribute.required {
            (ty, Init::Given)
        } else {
            (format!("Option<{ty}>"), Init::None)
        };
        members.push(Member {
            name: ident(&attribute.field),
            ty,
            taken,
            doc: doc::part(&attribute.doc, &attribute.name, attribute.remark.clone()),
            init,
        });
    }
    if item.any_attribute.is_some() && is_shown("any_attributes") {
        members.push(Member {
            name: "any_attributes".to_owned(),
            ty: format!("Vec<{}>", file.xml("AnyAttribute")),
            taken: Taken::Each("AnyAttribute".to_owned()),
            doc: doc::comment(&["Attributes that the schema leaves open.".to_owned()]),
            init: Init::Vec,
        });
    }
    members.extend(content(file, item, &is_shown));
    members
}

/// The fields for the content of a struct.
fn content(
    file: &mut FileContext<'_>,
    item: &Struct,
    is_shown: &dyn Fn(&str) -> bool,
) -> Vec<Member> {
    match &item.body {
        Body::Text(_) | Body::Whole(_) if !is_shown("value") => Vec::new(),
        Body::Mixed(_) | Body::Open(_) if !is_shown("nodes") => Vec::new(),
        Body::Empty => Vec::new(),
        Body::Text(ty) => vec![Member {
            name: "value".to_owned(),
            ty: file.ty(ty),
            taken: file.taken(ty),
            doc: doc::comment(&["The text.".to_owned()]),
            init: Init::Given,
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
            taken: Taken::EachInto(format!("Mixed<{}>", file.item(child))),
            doc: doc::comment(&["Text and children in the order of the document.".to_owned()]),
            init: Init::Vec,
        }],
        Body::Open(_) => vec![Member {
            name: "nodes".to_owned(),
            ty: format!("Vec<{}>", file.xml("AnyNode")),
            taken: Taken::Each("AnyNode".to_owned()),
            doc: doc::comment(&["Text and elements in the order of the document.".to_owned()]),
            init: Init::Vec,
        }],
        Body::Children { fields, .. } => {
            let fields_shown = fields.iter().enumerate();
            let fields_shown = fields_shown.filter(|(_, field)| is_shown(&field.ident));
            let members = fields_shown.map(|(index, field)| {
                let remarks = field.remark.iter().cloned();
                let remarks = remarks.chain(co_occurrence_remark(fields, index));
                Member {
                    name: ident(&field.ident),
                    ty: file.field(field),
                    taken: file.taken_field(field),
                    doc: doc::part(&field.doc, &field.schema_names(), remarks),
                    init: match field.shape() {
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
    /// What is taken for a value. A number must be of its type, because a literal that may be of any type would be an
    /// `i32`.
    fn taken(&mut self, ty: &Ty) -> Taken {
        use ValueTy as V;
        match ty.plain() {
            Ty::ListOf(item) => self.taken(item).each(),
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
            ) => Taken::Value(self.ty(ty)),
            _ => Taken::Into(self.ty(ty)),
        }
    }

    fn taken_element(&mut self, element: &ElementKind) -> Taken {
        if element.nillable || element.boxed {
            Taken::Into(self.element(element))
        } else {
            self.taken(&element.ty)
        }
    }

    /// What is taken for repeated elements. One that is a list itself is given whole.
    fn taken_elements(&mut self, element: &ElementKind) -> Taken {
        match self.taken_element(element) {
            Taken::Each(_) | Taken::EachInto(_) => Taken::EachInto(self.element(element)),
            one => one.each(),
        }
    }

    fn taken_field(&mut self, field: &Field) -> Taken {
        let is_repeated = field.shape() == Count::Many;
        let one = match &field.kind {
            FieldKind::Element(element) if is_repeated => return self.taken_elements(element),
            FieldKind::Element(element) => return self.taken_element(element),
            FieldKind::List(list) => {
                return match &list.items {
                    ListItems::Element(element) => self.taken_elements(element),
                    ListItems::Choice(path) => Taken::EachInto(self.item(path)),
                    ListItems::Any(_) => Taken::Each(self.xml("AnyElement").to_owned()),
                };
            }
            FieldKind::Choice { path, boxed, .. } if *boxed => {
                Taken::Into(format!("Box<{}>", self.item(path)))
            }
            FieldKind::Choice { path, .. } | FieldKind::Group { path } => {
                Taken::Into(self.item(path))
            }
            FieldKind::Any(_) | FieldKind::Rest(_) => {
                Taken::Value(self.xml("AnyElement").to_owned())
            }
        };
        if is_repeated { one.each() } else { one }
    }
}
