//! The generator's plan, flattened to what somebody who writes the structs by hand would write: base
//! types inlined, a struct for each list element, a single choice as optional fields. Wildcards are left
//! out, and with them nothing that the documents hold.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use ews_codegen::model::Model;
use ews_codegen::plan::{
    AlternativeKind, Body, Choice, Count, ElementKind, FieldKind, Item, ItemPath, ListItems,
    ListKind, Plan, Struct, Ty, ValueTy,
};
use ews_codegen::select::Wanted;
use ews_codegen::{Profile, load, plan, select};

pub(crate) type Shapes = BTreeMap<String, Shape>;

pub(crate) enum Shape {
    Struct(Vec<Field>),
    /// Alternatives of a repeated choice: variant, name and type.
    Choice(Vec<(String, Name, Type)>),
    /// Variant and value.
    Enumeration(Vec<(String, String)>),
}

#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) ident: String,
    pub(crate) name: Name,
    pub(crate) part: Part,
    pub(crate) ty: Type,
    pub(crate) count: Count,
}

/// What a field stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Attribute,
    Child,
    /// Its name is that of whatever alternative comes.
    Choice,
}

/// A name in the generated code's spelling: `t:Persona`, or `Id` without a namespace.
#[derive(Clone)]
pub(crate) struct Name(pub(crate) String);

impl Name {
    pub(crate) fn local(&self) -> &str {
        self.0.split_once(':').map_or(&self.0, |(_, local)| local)
    }

    pub(crate) fn prefix(&self) -> &str {
        self.0.split_once(':').map_or("", |(prefix, _)| prefix)
    }
}

#[derive(Clone)]
pub(crate) enum Type {
    /// A Rust type of the standard library.
    Std(&'static str),
    Shape(String),
}

/// The stages of the generator up to the names.
pub(crate) fn plan_of(schemas: &Path) -> Result<Plan, Box<dyn Error>> {
    let mut model = Model::build(&load::load(&[schemas.to_owned()])?)?;
    let profile = Profile::EWS;
    profile.apply_fixups(&mut model);
    let wanted = Wanted::operations(["GetImItems"]);
    let selection = select::select(&model, &profile, &wanted)?;
    Ok(plan::plan(&model, &profile, &selection)?)
}

pub(crate) fn shapes(plan: &Plan) -> Shapes {
    let mut flat = Flat {
        items: plan
            .items
            .iter()
            .map(|(path, item)| (path.ident.as_str(), item))
            .collect(),
        shapes: Shapes::new(),
    };
    for root in &plan.roots {
        flat.item(&root.path);
    }
    let header = plan.headers.iter().map(|header| Field {
        ident: header.field.clone(),
        name: Name(header.name.clone()),
        part: Part::Child,
        ty: flat.ty(&header.ty),
        count: Count::Optional,
    });
    let header = header.collect();
    flat.shapes
        .insert("Header".to_owned(), Shape::Struct(header));
    flat.shapes
}

struct Flat<'a> {
    items: BTreeMap<&'a str, &'a Item>,
    shapes: Shapes,
}

impl<'a> Flat<'a> {
    fn item(&mut self, path: &ItemPath) -> Type {
        let item = self.items[path.ident.as_str()];
        if let Item::Union(_) = item {
            return Type::Std("String");
        }
        if !self.shapes.contains_key(&path.ident) {
            let shape = match item {
                Item::Struct(item) => Shape::Struct(self.fields(item)),
                Item::Choice(item) if item.is_type => Shape::Struct(self.options(item)),
                Item::Choice(item) => Shape::Choice(self.alternatives(item)),
                Item::Enumeration(item) => Shape::Enumeration(
                    item.values
                        .iter()
                        .map(|(variant, value, _)| (variant.clone(), value.clone()))
                        .collect(),
                ),
                Item::Union(_) | Item::Derived(_) | Item::Facets(_) => {
                    unreachable!("GetImItems has no such type")
                }
            };
            self.shapes.insert(path.ident.clone(), shape);
        }
        Type::Shape(path.ident.clone())
    }

    fn ty(&mut self, ty: &Ty) -> Type {
        match ty.plain() {
            Ty::Item(path) => self.item(path),
            Ty::Value(ValueTy::Bool) => Type::Std("bool"),
            Ty::Value(ValueTy::I32) => Type::Std("i32"),
            Ty::Value(ValueTy::F64) => Type::Std("f64"),
            // A date and time is a text to the peers, which saves them the parsing.
            Ty::Value(ValueTy::String | ValueTy::DateTime) => Type::Std("String"),
            other => unreachable!("GetImItems has no {other:?}"),
        }
    }

    fn fields(&mut self, item: &'a Struct) -> Vec<Field> {
        let mut fields = Vec::new();
        if let Some(base) = &item.base {
            let Item::Struct(base) = self.items[base.path.ident.as_str()] else {
                unreachable!("the base of a struct is a struct");
            };
            fields.extend(self.fields(base));
        }
        for attribute in &item.attributes {
            fields.push(Field {
                ident: attribute.field.clone(),
                name: Name(attribute.name.clone()),
                part: Part::Attribute,
                ty: self.ty(&attribute.ty),
                count: if attribute.required {
                    Count::Required
                } else {
                    Count::Optional
                },
            });
        }
        match &item.body {
            // Content that is all wildcard is left out as the other wildcards are.
            Body::Empty | Body::Open(_) => {}
            Body::Children {
                fields: children, ..
            } => {
                for child in children {
                    self.child(&child.ident, &child.kind, child.count, &mut fields);
                }
            }
            Body::Text(_) | Body::Mixed(_) | Body::Whole(_) => self.text(item, &mut fields),
        }
        fields
    }

    fn text(&mut self, item: &Struct, fields: &mut Vec<Field>) {
        let Body::Text(ty) = &item.body else {
            unreachable!("GetImItems has no mixed content, and no root element that may be nil");
        };
        fields.push(Field {
            ident: "value".to_owned(),
            name: Name("$text".to_owned()),
            part: Part::Choice,
            ty: self.ty(ty),
            count: Count::Required,
        });
    }

    fn child(&mut self, ident: &str, kind: &FieldKind, count: Count, fields: &mut Vec<Field>) {
        match kind {
            FieldKind::Element(ElementKind { name, ty, .. }) => fields.push(Field {
                ident: ident.to_owned(),
                name: Name(name.clone()),
                part: Part::Child,
                ty: self.ty(ty),
                count,
            }),
            FieldKind::List(list) => {
                if let Some(ty) = self.list(list) {
                    fields.push(Field {
                        ident: ident.to_owned(),
                        name: Name(list.name.clone()),
                        part: Part::Child,
                        ty,
                        count,
                    });
                }
            }
            FieldKind::Choice { path, .. } => {
                let Item::Choice(choice) = self.items[path.ident.as_str()] else {
                    unreachable!("a choice is one");
                };
                fields.extend(self.options(choice));
            }
            FieldKind::Any(_) | FieldKind::Rest(_) => {}
            FieldKind::Group { .. } => unreachable!("GetImItems has no repeated sequence"),
        }
    }

    /// The struct for an element that only repeats something.
    fn list(&mut self, list: &ListKind) -> Option<Type> {
        let (name, part, ty) = match &list.items {
            ListItems::Element(ElementKind { name, ty, .. }) => {
                (Name(name.clone()), Part::Child, self.ty(ty))
            }
            ListItems::Choice(path) => (Name("$value".to_owned()), Part::Choice, self.item(path)),
            ListItems::Any(_) => return None,
        };
        let ident = format!("ListOf{}{}", ty.ident(), name.local().replace('$', ""));
        let items = Field {
            ident: "items".to_owned(),
            name,
            part,
            ty,
            count: Count::Many,
        };
        self.shapes
            .insert(ident.clone(), Shape::Struct(vec![items]));
        Some(Type::Shape(ident))
    }

    /// A choice that does not repeat, as a field for each alternative.
    fn options(&mut self, choice: &Choice) -> Vec<Field> {
        let mut fields = Vec::new();
        for alternative in &choice.alternatives {
            let kind = match &alternative.kind {
                AlternativeKind::Element(element) => FieldKind::Element(element.clone()),
                AlternativeKind::List(list) => FieldKind::List(list.clone()),
                _ => unreachable!("GetImItems has no such alternative"),
            };
            let ident = snake(&alternative.variant);
            self.child(&ident, &kind, Count::Optional, &mut fields);
        }
        fields
    }

    fn alternatives(&mut self, choice: &Choice) -> Vec<(String, Name, Type)> {
        let mut alternatives = Vec::new();
        for alternative in &choice.alternatives {
            let AlternativeKind::Element(element) = &alternative.kind else {
                unreachable!("GetImItems has no such alternative");
            };
            let name = Name(element.name.clone());
            alternatives.push((alternative.variant.clone(), name, self.ty(&element.ty)));
        }
        alternatives
    }
}

impl Field {
    /// Its identifier in Rust, where names are kept as they are.
    pub(crate) fn rust(&self) -> String {
        match self.ident.as_str() {
            "type" => "r#type".to_owned(),
            other => other.to_owned(),
        }
    }
}

impl Type {
    pub(crate) fn ident(&self) -> &str {
        match self {
            Self::Std(ident) => ident,
            Self::Shape(ident) => ident,
        }
    }
}

fn snake(variant: &str) -> String {
    let mut ident = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !ident.is_empty() {
            ident.push('_');
        }
        ident.extend(letter.to_lowercase());
    }
    ident
}

/// A field's type with its occurrence.
pub(crate) fn counted(count: Count, ty: &str) -> String {
    match count {
        Count::Required => ty.to_owned(),
        Count::Optional => format!("Option<{ty}>"),
        Count::Many => format!("Vec<{ty}>"),
    }
}
