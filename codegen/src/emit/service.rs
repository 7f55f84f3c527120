//! Root elements, and for a service the header, the enum of messages and the operations.

use super::arbitrary::{arbitrary_choice, arbitrary_struct};
use super::choices::choice;
use super::context::FileContext;
use super::read::read;
use super::structs::structure;
use super::write::write;
use crate::profile::{OperationPaths, Service};
use crate::rust::{Code, Expression, ident, items, literal};

/// The struct of all headers.
pub(super) fn header(context: &mut FileContext<'_>, service: &Service) -> Vec<Code> {
    let header = context.plan.header(service);
    items([
        structure(context, &header),
        read(context, &header),
        write(context, &header),
        arbitrary_struct(context, &header),
    ])
}

/// The enum of all messages.
pub(super) fn message(context: &mut FileContext<'_>, service: &Service) -> Vec<Code> {
    let message = context.plan.message(service);
    let names = context.plan.roots.iter().map(|root| {
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
        choice(context, &message),
        vec![Code::block("impl Message", name)],
        arbitrary_choice(context, &message),
    ])
}

/// The root elements.
pub(super) fn roots(context: &mut FileContext<'_>) -> Vec<Code> {
    let (namespace, root) = (context.xml("Namespace"), context.xml("Root"));
    let plan = context.plan;
    let roots = plan.roots.iter().map(|element| {
        let head = format!("impl {root} for {}", context.item(&element.path));
        let name = "const NAME: &'static str =".to_owned();
        let namespaces = format!("const NAMESPACES: &'static [{namespace}] = super::NAMESPACES;");
        let body = vec![
            Code::Assign(name, literal(&element.name)),
            Code::Line(namespaces),
        ];
        vec![Code::block(head, body)]
    });
    items(roots)
}

/// The root elements, the operations that they make, and the base of their response messages.
pub(super) fn operations(context: &mut FileContext<'_>, service: &Service) -> Vec<Code> {
    let plan = context.plan;
    let mut code = vec![roots(context)];
    for operation in &plan.operations {
        let paths = OperationPaths {
            name: operation.name.clone(),
            action: operation.action.clone(),
            request: context.item(&operation.request.path),
            response: context.item(&operation.response.path),
            header: "super::Header".to_owned(),
        };
        context.import_trait(service.module, &service.operation);
        code.push((service.operation.implement)(&paths));
    }
    if let Some(base) = &plan.response_message {
        let base = context.item(base);
        context.import_trait(service.module, &service.status);
        code.push((service.status.implement)(&base));
    }
    items(code)
}
