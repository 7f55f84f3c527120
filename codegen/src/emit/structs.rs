//! Structs: the declaration, `new`, and the way to the base.

use super::context::FileContext;
use super::doc;
use super::members::{Init, Member, members};
use crate::plan::{Comparison, Given, Struct};
use crate::rust::{Code, Expression, call, ident, items, text};

/// The declaration, `new`, and the way to the base.
pub(super) fn structure(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let is_default = file.plan.is_default(item);
    let members = members(file, item);
    let name = ident(&item.ident);
    let mut declaration = doc::item(&item.doc, &item.schema);
    let comparison = file.plan.comparison_of_struct(item);
    declaration.push(derives(comparison, is_default));
    if file.style.non_exhaustive {
        declaration.push(Code::line("#[non_exhaustive]"));
    }
    let fields = members.iter().flat_map(|member| {
        let field = Code::Member(member.name.clone(), member.ty.clone());
        member.doc.iter().cloned().chain([field])
    });
    declaration.push(Code::block(format!("pub struct {name}"), fields.collect()));
    let new = if is_default {
        Vec::new()
    } else {
        vec![new_function(&name, &members, &file.plan.given(item))]
    };
    let extends = item.base.iter().map(|base| {
        let arguments = [name.clone(), ident(&base.field), file.item(&base.path)];
        let arguments = arguments.into_iter().map(text).collect();
        Code::Statement(call(file.macro_path("extends!"), arguments))
    });
    let extends = extends.collect();
    items([declaration, new, extends])
}

/// What is derived for a type whose values can be compared so.
pub(super) fn derives(comparison: Comparison, is_default: bool) -> Code {
    let default = if is_default { "Default, " } else { "" };
    let more = match comparison {
        Comparison::Partial => "",
        Comparison::Hashed => ", Eq, Hash",
        Comparison::Ordered => ", Eq, PartialOrd, Ord, Hash",
    };
    Code::Line(format!("#[derive(Clone, Debug, {default}PartialEq{more})]"))
}

/// `new`, whose parameters are what must be given.
fn new_function(name: &str, members: &[Member], given: &[Given<'_>]) -> Code {
    let names = given.iter().map(|given| ident(given.field()));
    let given = names.filter_map(|name| members.iter().find(|member| member.name == name));
    let parameters = given.map(|member| (member.name.clone(), member.taken.parameter()));
    let values = members.iter().map(|member| {
        let value = match member.init {
            Init::Given => member.taken.value(&member.name),
            Init::None => Some(text("None")),
            Init::Vec => Some(text("Vec::new()")),
            Init::Default => Some(text("Default::default()")),
        };
        (member.name.clone(), value)
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
