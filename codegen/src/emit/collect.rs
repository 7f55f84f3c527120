//! A struct that is put together from variables.

use std::collections::BTreeSet;

use super::begun::begun;
use super::checks::Checker;
use super::context::FileContext;
use super::pieces::name;
use super::questions::empty;
use crate::model::Process;
use crate::plan::{Base, Body, Empty, Field, Struct};
use crate::rust::{Code, Expression, ident, method, text};

/// The value of a field. `None` if it is in a variable with the name of the field.
type FieldValue = (String, Option<Expression>);

/// The variable in which a struct is begun.
const BEGUN: &str = "value";

/// The parts of a reading function.
#[derive(Default)]
pub(super) struct Collected {
    used: BTreeSet<String>,
    pub(super) attributes: Vec<Code>,
    pub(super) variables: Vec<Code>,
    pub(super) questions: Vec<Expression>,
    pub(super) checks: Vec<Code>,
    pub(super) any_order: bool,
    is_begun: bool,
}

impl Collected {
    /// For a function that has a variable already.
    pub(super) fn with_variable(variable: &str) -> Self {
        Self {
            used: BTreeSet::from([variable.to_owned()]),
            ..Self::default()
        }
    }

    /// A variable for a field, with another name if a base has taken it.
    fn variable(&mut self, field: &str) -> String {
        let mut variable = field.to_owned();
        // The reader is called `r`.
        while variable == "r" || !self.used.insert(variable.clone()) {
            variable = format!("own_{}", variable.trim_start_matches("r#"));
        }
        variable
    }

    /// Declares a variable for each part of a struct, and gives the expression that puts them together.
    pub(super) fn collect(
        &mut self,
        file: &mut FileContext<'_>,
        item: &Struct,
        name: &str,
    ) -> Expression {
        Expression::Struct {
            name: name.to_owned(),
            fields: self.parts(file, item),
            rest: None,
        }
    }

    /// The same for a struct that is begun in a variable: only what it requires, and its attributes, are in others.
    pub(super) fn collect_begun(
        &mut self,
        file: &mut FileContext<'_>,
        item: &Struct,
        given: &[Empty<'_>],
    ) -> Expression {
        self.is_begun = true;
        self.used.insert(BEGUN.to_owned());
        let parts = self.parts(file, item).into_iter();
        let begun = begun(file, "Self", given);
        self.attributes
            .push(Code::bind(&format!("mut {BEGUN}"), begun));
        self.checks.extend(parts.map(|(field, value)| {
            let value = value.unwrap_or_else(|| text(&field));
            Code::Assign(format!("{BEGUN}.{field} ="), value)
        }));
        text(BEGUN)
    }

    /// The values of the parts that are in variables.
    fn parts(&mut self, file: &mut FileContext<'_>, item: &Struct) -> Vec<FieldValue> {
        let mut values = Vec::new();
        for attribute in &item.attributes {
            let value = file.attribute(attribute);
            values.push(self.bound(&ident(&attribute.field), value));
        }
        if let Some(base) = &item.base {
            values.extend(self.base(file, item, base));
        }
        if let Some(any) = &item.any_attribute {
            let value = file.any_attributes(any);
            values.push(self.bound("any_attributes", value));
        }
        match &item.body {
            Body::Empty => {}
            Body::Text(ty) => {
                let value = match ty.facets() {
                    None => method("r", "value", Vec::new()),
                    Some(facets) => {
                        let facets = file.facets_reference(facets);
                        method("r", "value_of", vec![facets])
                    }
                };
                values.push(("value".to_owned(), Some(value.tried())));
            }
            Body::Whole(element) => {
                let value = match element.ty.facets() {
                    None => "ReadXml::read(r)?".to_owned(),
                    Some(facets) => {
                        format!("ReadXml::read_with(r, Some(&{}))?", file.item(facets))
                    }
                };
                values.push(("value".to_owned(), Some(text(value))));
            }
            Body::Mixed(_) => {
                let value = method("r", "mixed_of", Vec::new()).tried();
                values.push(("nodes".to_owned(), Some(value)));
            }
            Body::Open(any) => {
                let value = if file.judges() && any.process != Process::Lax {
                    let any = file.wildcard_reference(any);
                    method("r", "mixed_for", vec![any])
                } else {
                    method("r", "mixed", Vec::new())
                };
                values.push(("nodes".to_owned(), Some(value.tried())));
            }
            Body::Children { fields, any_order } => {
                self.any_order |= any_order;
                values.extend(self.fields(file, fields));
            }
        }
        values
    }

    fn bound(&mut self, field: &str, value: Expression) -> FieldValue {
        let variable = self.variable(field);
        self.attributes.push(Code::bind(&variable, value));
        assigned(field, &variable)
    }

    fn base(
        &mut self,
        file: &mut FileContext<'_>,
        item: &Struct,
        base: &Base,
    ) -> Option<FieldValue> {
        let plan = file.plan;
        let structure = plan.base(item)?;
        let field = ident(&base.field);
        if !plan.is_filled_in_place(structure) {
            let ty = file.item(&base.path);
            let value = self.collect(file, structure, &ty);
            return Some((field, Some(value)));
        }
        file.codegen("Content");
        let variable = self.variable(&field);
        let start = text(format!("{}::start(r)?", file.item(&base.path)));
        self.attributes
            .push(Code::bind(&format!("mut {variable}"), start));
        self.questions
            .push(method(variable.clone(), "children", vec![text("r")]));
        Some(assigned(&field, &variable))
    }

    fn fields(&mut self, file: &mut FileContext<'_>, fields: &[Field]) -> Vec<FieldValue> {
        let idents: Vec<String> = fields.iter().map(|field| ident(&field.ident)).collect();
        let places = fields.iter().zip(&idents);
        let places: Vec<String> = places
            .map(|(field, ident)| self.place(field, ident))
            .collect();
        let mut values = Vec::new();
        for (index, field) in fields.iter().enumerate() {
            let (ident, place) = (&idents[index], &places[index]);
            let target = format!("&mut {place}");
            self.questions.push(file.question(field, &target));
            self.checks
                .extend(Checker::Reader.check(fields, index, &places));
            if field.is_required() {
                let arguments = vec![name(&field.schema_names()), text(place)];
                let value = method("r", "required", arguments).tried();
                values.push((ident.clone(), Some(value)));
            } else if !self.is_begun {
                values.push(assigned(ident, place));
            }
        }
        values
    }

    /// Where a field is read to.
    fn place(&mut self, field: &Field, ident: &str) -> String {
        if self.is_begun && !field.is_required() {
            return format!("{BEGUN}.{ident}");
        }
        let variable = self.variable(ident);
        let empty = text(empty(field.shape()));
        self.variables
            .push(Code::bind(&format!("mut {variable}"), empty));
        variable
    }
}

fn assigned(field: &str, variable: &str) -> FieldValue {
    let value = (field != variable).then(|| text(variable));
    (field.to_owned(), value)
}
