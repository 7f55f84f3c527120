//! Root elements, and for a service the header, the enum of messages and the operations.

use super::arbitrary::{arbitrary_choice, arbitrary_struct};
use super::choices::choice;
use super::context::FileContext;
use super::conversions::conversions_of_choice;
use super::globals::globals;
use super::identities::identities;
use super::read::read;
use super::serde::{serde_choice, serde_struct};
use super::setters::setters;
use super::structs::structure;
use super::write::write;
use crate::plan::Constraint;
use crate::profile::{OperationPaths, Service};
use crate::rust::{Code, Expression, call, ident, items, literal, text};

/// The struct of all headers.
pub(super) fn header(file: &mut FileContext<'_>, service: &Service) -> Vec<Code> {
    let header = file.plan.header(service);
    items([
        structure(file, &header),
        read(file, &header),
        write(file, &header),
        setters(file, &header),
        arbitrary_struct(file, &header),
        serde_struct(file, &header),
    ])
}

/// The enum of all messages.
pub(super) fn message(file: &mut FileContext<'_>, service: &Service) -> Vec<Code> {
    let message = file.plan.message(service);
    let names = file.plan.roots.iter().map(|root| {
        let variant = ident(&root.ident);
        (format!("Self::{variant}(_)"), literal(&root.name))
    });
    let names = Expression::Match("self".to_owned(), names.collect());
    let name = vec![
        Code::line("/// The name of the root element, with the canonical prefix."),
        Code::line("#[must_use]"),
        Code::block(
            "pub fn name(&self) -> &'static str",
            vec![Code::Value(names)],
        ),
    ];
    items([
        choice(file, &message),
        vec![Code::block("impl Message", name)],
        conversions_of_choice(file, &message),
        arbitrary_choice(file, &message),
        serde_choice(file, &message),
    ])
}

/// The root elements.
pub(super) fn roots(file: &mut FileContext<'_>) -> Vec<Code> {
    let (namespace, root) = (file.xml("Namespace"), file.xml("Root"));
    let plan = file.plan;
    let roots = plan.roots.iter().map(|element| {
        let head = format!("impl {root} for {}", file.item(&element.path));
        let name = "const NAME: &'static str =".to_owned();
        let namespaces = format!("const NAMESPACES: &'static [{namespace}] = super::NAMESPACES;");
        let mut body = vec![
            Code::Assign(name, literal(&element.name)),
            Code::Line(namespaces),
        ];
        if plan.has_identities() {
            let identities = "const IDENTITIES: &'static identity::Identities = &IDENTITIES;";
            body.push(Code::line(identities));
        }
        if file.judges() {
            body.push(Code::line(
                "const GLOBALS: Option<&'static Globals> = Some(&GLOBALS);",
            ));
        }
        if let Some(constraint) = &element.constraint {
            file.codegen("ValueConstraint");
            let (kind, value) = match constraint {
                Constraint::Default(value) => ("Default", value),
                Constraint::Fixed(value) => ("Fixed", value),
            };
            let value = call(format!("ValueConstraint::{kind}"), vec![literal(value)]);
            body.push(Code::Assign(
                "const VALUE: Option<ValueConstraint> =".to_owned(),
                call("Some", vec![value]),
            ));
        }
        vec![Code::block(head, body)]
    });
    let roots: Vec<_> = roots.collect();
    items(roots.into_iter().chain([identities(file), globals(file)]))
}

/// The root elements, the operations that they make, and the base of their response messages.
pub(super) fn operations(file: &mut FileContext<'_>, service: &Service) -> Vec<Code> {
    let plan = file.plan;
    let mut code = vec![roots(file)];
    for operation in &plan.operations {
        // The plan has checked that there is a response.
        let Some(response) = &operation.response else {
            continue;
        };
        let paths = OperationPaths {
            name: operation.name.clone(),
            action: operation.action.clone(),
            request: file.item(&operation.request.path),
            response: file.item(&response.path),
            header: "super::Header".to_owned(),
        };
        file.import_trait(service.module, &service.operation);
        code.push((service.operation.implement)(&paths));
        code.extend(plan.batch(operation, service).map(|batch| {
            let variant = format!("{}::{}", file.item(batch.choice), ident(batch.variant));
            let arguments = [
                file.item(batch.response),
                ident(batch.field),
                variant,
                file.item(batch.message),
            ];
            let name = file.runtime_path(service.module, service.batch);
            vec![Code::Statement(call(name, arguments.map(text).into()))]
        }));
    }
    if let Some(base) = &plan.response_message {
        let base = file.item(base);
        file.import_trait(service.module, &service.status);
        code.push((service.status.implement)(&base));
    }
    items(code)
}
