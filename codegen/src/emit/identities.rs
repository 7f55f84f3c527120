//! The declarations that identity constraints and IDs need, as a table beside the root elements.

use super::context::FileContext;
use super::pieces::name;
use crate::plan::{
    Identity, IdentityAttribute, IdentityElement, IdentityReference, IdentitySimple, IdentityType,
};
use crate::rust::{Code, Expression, call, literal, text};

/// The table, if there is something to say.
pub(super) fn identities(file: &mut FileContext<'_>) -> Vec<Code> {
    let plan = file.plan;
    if !plan.has_identities() {
        return Vec::new();
    }
    file.codegen("identity");
    let table = Expression::Struct {
        name: "identity::Identities".to_owned(),
        fields: vec![
            (
                "elements".to_owned(),
                Some(array(&plan.identities.elements, element)),
            ),
            ("types".to_owned(), Some(array(&plan.identities.types, ty))),
        ],
        rest: None,
    };
    vec![Code::Assign(
        "static IDENTITIES: identity::Identities =".to_owned(),
        table,
    )]
}

fn array<T>(items: &[T], print: impl Fn(&T) -> Expression) -> Expression {
    Expression::Array(items.iter().map(print).collect())
}

/// A call of what the module `identity` of the runtime has.
fn make(function: &str, arguments: Vec<Expression>) -> Expression {
    call(format!("identity::{function}"), arguments)
}

fn element(element: &IdentityElement) -> Expression {
    let ty = match &element.ty {
        IdentityReference::Type(ty) => make("Reference::Type", vec![name(ty)]),
        IdentityReference::Simple(ty) => make("Reference::Simple", vec![simple(ty)]),
        IdentityReference::Any => text("identity::Reference::Any"),
    };
    let mut facts = Vec::new();
    if let Some(value) = &element.default {
        facts.push(make("Fact::Default", vec![literal(value)]));
    }
    if element.is_nillable {
        facts.push(text("identity::Fact::Nillable"));
    }
    if !element.constraints.is_empty() {
        let constraints = array(&element.constraints, constraint);
        facts.push(make("Fact::Constraints", vec![constraints]));
    }
    if let Some(types) = &element.admitted {
        facts.push(make("Fact::Admits", vec![name(types)]));
    }
    match &element.ty {
        IdentityReference::Type(ty) if facts.is_empty() => {
            make("Element::of", vec![name(&element.name), name(ty)])
        }
        _ => {
            let arguments = vec![name(&element.name), ty, Expression::Array(facts)];
            make("Element::new", arguments)
        }
    }
}

fn constraint(constraint: &Identity) -> Expression {
    let function = match (&constraint.key, constraint.is_key) {
        (Some(_), _) => "Identity::reference",
        (None, true) => "Identity::key",
        (None, false) => "Identity::unique",
    };
    let mut arguments = vec![name(&constraint.name)];
    arguments.extend(constraint.key.as_deref().map(name));
    arguments.push(name(&constraint.selector));
    arguments.push(array(&constraint.fields, |path| name(path)));
    make(function, arguments)
}

fn ty(ty: &IdentityType) -> Expression {
    let base = ty.base.iter();
    let mut parts: Vec<_> = base
        .map(|base| make("Part::Base", vec![name(base)]))
        .collect();
    let texts = ty.text.iter();
    parts.extend(texts.map(|ty| make("Part::Text", vec![simple(ty)])));
    parts.extend(ty.attributes.iter().map(attribute));
    let elements = ty.elements.iter();
    parts.extend(elements.map(|it| make("Part::Element", vec![element(it)])));
    if ty.any_element {
        parts.push(text("identity::Part::AnyElement"));
    } else if ty.has_globals {
        parts.push(text("identity::Part::Globals"));
    }
    if ty.any_attribute {
        parts.push(text("identity::Part::AnyAttribute"));
    }
    let arguments = vec![name(&ty.name), Expression::Array(parts)];
    make("Type::new", arguments)
}

fn attribute(attribute: &IdentityAttribute) -> Expression {
    let mut arguments = vec![name(&attribute.name)];
    let function = match (&attribute.ty, &attribute.default) {
        (None, _) => "Part::Prohibited",
        (Some(ty), None) => {
            arguments.push(simple(ty));
            "Part::Attribute"
        }
        (Some(ty), Some(value)) => {
            arguments.extend([simple(ty), literal(value)]);
            "Part::Default"
        }
    };
    make(function, arguments)
}

fn simple(ty: &IdentitySimple) -> Expression {
    match ty {
        IdentitySimple::Builtin(builtin) => make("Simple::Builtin", vec![name(builtin)]),
        IdentitySimple::List(item) => {
            let item = match simple(item) {
                Expression::Call(function, arguments) => call(format!("&{function}"), arguments),
                other => other,
            };
            make("Simple::List", vec![item])
        }
        IdentitySimple::Union(members) => make("Simple::Union", vec![array(members, simple)]),
    }
}
