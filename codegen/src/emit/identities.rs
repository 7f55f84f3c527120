//! Identity constraints and IDs, as a table beside the root elements.

use super::context::FileContext;
use super::pieces::name;
use crate::plan::{IdValue, Identity, IdentityField, NamedTypes, Ty, ValueTy};
use crate::rust::{Code, Expression, call};

/// The table of all identity constraints, if there are any.
pub(super) fn identities(file: &mut FileContext<'_>) -> Vec<Code> {
    let plan = file.plan;
    if !plan.has_identities() {
        return Vec::new();
    }
    if !plan.identities.is_empty() {
        file.codegen("Field");
    }
    file.codegen("Identity");
    let identities = plan.identities.iter();
    let identities = identities.map(|identity| one(file, identity));
    let identities = identities.chain(plan.ids.iter().map(id));
    let identities = identities
        .chain(plan.named_types.iter().map(types))
        .collect();
    vec![Code::Assign(
        "const IDENTITIES: &[Identity] =".to_owned(),
        Expression::Array(identities),
    )]
}

fn one(file: &mut FileContext<'_>, identity: &Identity) -> Expression {
    let fields = identity
        .fields
        .iter()
        .map(|field| value(file, field))
        .collect();
    let mut arguments = vec![name(&identity.element), name(&identity.name)];
    arguments.extend(identity.key.as_deref().map(name));
    arguments.push(name(&identity.selector));
    arguments.push(Expression::Array(fields));
    let function = match (&identity.key, identity.is_key) {
        (Some(_), _) => "Identity::reference",
        (None, true) => "Identity::key",
        (None, false) => "Identity::unique",
    };
    call(function, arguments)
}

fn id(id: &IdValue) -> Expression {
    let function = if id.is_reference {
        "Identity::id_reference"
    } else {
        "Identity::id"
    };
    call(function, vec![name(&id.element), name(&id.path)])
}

fn types(types: &NamedTypes) -> Expression {
    call(
        "Identity::types",
        vec![name(&types.element), name(&types.types)],
    )
}

fn value(file: &mut FileContext<'_>, field: &IdentityField) -> Expression {
    let function = match field.value {
        ValueTy::String => "Field::text".to_owned(),
        ValueTy::Uri => "Field::token".to_owned(),
        value => format!("Field::of::<{}>", file.ty(&Ty::Value(value))),
    };
    call(&function, vec![name(&field.path)])
}
