//! Operations: which elements the messages have that bindings and port types name.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{ComponentKind, Error, ErrorKind, namespace_text};
use crate::load::wsdl::{
    Binding, BoundMessage, BoundOperation, Definitions, Message, Name, Part, PortOperation,
    PortType,
};
use crate::location::Location;
use crate::model::{Messages, Model, Operation, QName, Unsupported};

/// The operations that bindings bind, by name.
///
/// # Errors
/// A name of something that is not defined, and something that is defined twice.
pub(super) fn operations(all: &[Definitions], model: &Model) -> Result<Vec<Operation>, Error> {
    let resolver = Resolver { all, model };
    resolver.check_twice()?;
    let mut found: Vec<(&PortType, Operation)> = Vec::new();
    let mut known: BTreeMap<Location, usize> = BTreeMap::new();
    for (here, binding) in all
        .iter()
        .flat_map(|d| d.bindings.iter().map(move |b| (d, b)))
    {
        let (there, port_type) = resolver.port_type(here, binding)?;
        for bound in &binding.operations {
            let operation = operation(here, binding, bound, port_type)?;
            let at = there.location(operation.start);
            // Several bindings of a port type say the same, each for a version of the protocol.
            if let Some(first) = known.get(&at).and_then(|index| found.get_mut(*index)) {
                if first.1.action.is_empty() {
                    first.1.action.clone_from(&bound.action);
                }
                continue;
            }
            known.insert(at.clone(), found.len());
            let messages = resolver.messages(here, bound, there, operation)?;
            let operation = Operation {
                name: operation.name.clone(),
                at,
                action: bound.action.clone(),
                messages,
            };
            found.push((port_type, operation));
        }
    }
    Ok(with_own_names(found))
}

/// Operations of one name in several port types have the names of these before theirs.
fn with_own_names(found: Vec<(&PortType, Operation)>) -> Vec<Operation> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, operation) in &found {
        *counts.entry(operation.name.clone()).or_default() += 1;
    }
    let named = found.into_iter().map(|(port_type, operation)| {
        let is_shared = counts.get(&operation.name).is_some_and(|count| *count > 1);
        let name = if is_shared {
            format!("{}.{}", port_type.name, operation.name)
        } else {
            operation.name
        };
        Operation { name, ..operation }
    });
    let mut named: Vec<Operation> = named.collect();
    named.sort_by(|a, b| a.name.cmp(&b.name));
    named
}

/// What an operation has, or why it cannot be generated.
type Supported<T> = Result<T, Unsupported>;

struct Resolver<'d> {
    all: &'d [Definitions],
    model: &'d Model,
}

impl<'d> Resolver<'d> {
    /// Nothing may be defined twice.
    fn check_twice(&self) -> Result<(), Error> {
        let mut seen = BTreeMap::new();
        for d in self.all {
            let messages = d
                .messages
                .iter()
                .map(|m| (ComponentKind::Message, &m.name, m.start));
            let port_types = d.port_types.iter();
            let port_types = port_types.map(|p| (ComponentKind::PortType, &p.name, p.start));
            let bindings = d
                .bindings
                .iter()
                .map(|b| (ComponentKind::Binding, &b.name, b.start));
            for (kind, name, start) in messages.chain(port_types).chain(bindings) {
                let at = d.location(start);
                if let Some(first) = seen.insert((kind, d.target.as_deref(), name), at) {
                    let name = name.clone();
                    return Err(d.error(start, ErrorKind::Duplicate { kind, name, first }));
                }
            }
            for port_type in &d.port_types {
                let mut operations = BTreeMap::new();
                for PortOperation { name, start, .. } in &port_type.operations {
                    if let Some(first) = operations.insert(name, d.location(*start)) {
                        let (kind, name) = (ComponentKind::Operation, name.clone());
                        return Err(d.error(*start, ErrorKind::Duplicate { kind, name, first }));
                    }
                }
            }
        }
        Ok(())
    }

    /// The definitions in the namespace of a name.
    fn of_namespace(&self, name: &Name) -> impl Iterator<Item = &'d Definitions> {
        let namespace = name.namespace.clone();
        let all = self.all.iter();
        all.filter(move |d| d.target.as_deref() == namespace.as_deref())
    }

    fn port_type(
        &self,
        here: &Definitions,
        binding: &Binding,
    ) -> Result<(&'d Definitions, &'d PortType), Error> {
        let name = &binding.port_type;
        let mut found = self
            .of_namespace(name)
            .flat_map(|d| d.port_types.iter().map(move |p| (d, p)));
        let found = found.find(|(_, port_type)| port_type.name == name.local);
        found.ok_or_else(|| undefined(here, ComponentKind::PortType, name))
    }

    fn message(
        &self,
        here: &Definitions,
        name: &Name,
    ) -> Result<(&'d Definitions, &'d Message), Error> {
        let mut found = self
            .of_namespace(name)
            .flat_map(|d| d.messages.iter().map(move |m| (d, m)));
        let found = found.find(|(_, message)| message.name == name.local);
        found.ok_or_else(|| undefined(here, ComponentKind::Message, name))
    }

    /// The elements of an operation. The inner error says why it cannot be generated.
    fn messages(
        &self,
        here: &Definitions,
        bound: &BoundOperation,
        there: &Definitions,
        operation: &PortOperation,
    ) -> Result<Supported<Messages>, Error> {
        let request_headers = self.headers(here, &bound.input)?;
        let response_headers = self.headers(here, &bound.output)?;
        let mut faults = Vec::new();
        for name in &operation.faults {
            let (d, message) = self.message(there, name)?;
            for part in &message.parts {
                faults.push(self.element(d, message, part)?);
            }
        }
        let body = |name: &Name, body: &BoundMessage| {
            let (d, message) = self.message(there, name)?;
            let parts = body_parts(here, bound.start, message, body)?;
            self.body(d, message, &parts)
        };
        let input = operation.input.as_ref();
        let request = input.map(|name| body(name, &bound.input)).transpose()?;
        let output = operation.output.as_ref();
        let response = output.map(|name| body(name, &bound.output)).transpose()?;
        if let Some(why) = style_refused(bound) {
            let at = here.location(bound.start);
            return Ok(Err(Unsupported { at, why }));
        }
        let no_input = || Unsupported {
            at: there.location(operation.start),
            why: "it has no input".to_owned(),
        };
        let messages = || {
            Ok(Messages {
                request: request.ok_or_else(no_input)??,
                response: response.transpose()?,
                faults: faults.into_iter().collect::<Result<_, _>>()?,
                request_headers: request_headers.into_iter().collect::<Result<_, _>>()?,
                response_headers: response_headers.into_iter().collect::<Result<_, _>>()?,
            })
        };
        Ok(messages())
    }

    /// The elements of the parts that stand in the header.
    fn headers(
        &self,
        here: &Definitions,
        bound: &BoundMessage,
    ) -> Result<Vec<Supported<QName>>, Error> {
        let headers = bound.headers.iter().map(|header| {
            let (d, message) = self.message(here, &header.message)?;
            let part = part(here, header.start, message, &header.part)?;
            self.element(d, message, part)
        });
        headers.collect()
    }

    /// The element in the body: that of the only part there.
    fn body(
        &self,
        here: &Definitions,
        message: &Message,
        parts: &[&Part],
    ) -> Result<Supported<QName>, Error> {
        let what = match parts {
            [only] => return self.element(here, message, only),
            [] => "no part for the body".to_owned(),
            several => format!(
                "{} parts in the body, and only one is supported",
                several.len()
            ),
        };
        Ok(Err(Unsupported {
            at: here.location(message.start),
            why: format!("its message {} has {what}", message.name),
        }))
    }

    /// The element of a part.
    fn element(
        &self,
        here: &Definitions,
        message: &Message,
        part: &Part,
    ) -> Result<Supported<QName>, Error> {
        let refused = |what: &str| {
            let (part_name, message) = (&part.name, &message.name);
            Ok(Err(Unsupported {
                at: here.location(part.start),
                why: format!("the part {part_name} of its message {message} has {what}"),
            }))
        };
        let Some(name) = &part.element else {
            return refused("a type, and only parts with an element are supported");
        };
        let element = QName {
            namespace: name.namespace.as_deref().map(Arc::from),
            local: name.local.as_str().into(),
        };
        match self.model.elements.get(&element) {
            None => Err(undefined(here, ComponentKind::Element, name)),
            Some(declared) if declared.is_abstract => refused("an abstract element"),
            Some(_) => Ok(Ok(element)),
        }
    }
}

/// The operation of the port type that a binding binds.
fn operation<'d>(
    here: &Definitions,
    binding: &Binding,
    bound: &BoundOperation,
    port_type: &'d PortType,
) -> Result<&'d PortOperation, Error> {
    let mut operations = port_type.operations.iter();
    operations.find(|known| known.name == bound.name).ok_or_else(|| {
        let (binding, port_type) = (&binding.name, &port_type.name);
        let what = format!(
            "the binding {binding} binds the operation {}, which the port type {port_type} does not have",
            bound.name
        );
        here.error(bound.start, ErrorKind::Wsdl(what))
    })
}

/// Why messages of this style and use cannot be generated.
fn style_refused(bound: &BoundOperation) -> Option<String> {
    if bound.is_rpc {
        return Some("its style is rpc, and only document is supported".to_owned());
    }
    let is_encoded = bound.input.is_encoded || bound.output.is_encoded;
    is_encoded.then(|| "its use is encoded, and only literal is supported".to_owned())
}

/// The parts of a message that stand in the body: those that the binding names, or else all that it does not put
/// into the header.
fn body_parts<'m>(
    here: &Definitions,
    start: usize,
    message: &'m Message,
    bound: &BoundMessage,
) -> Result<Vec<&'m Part>, Error> {
    if let Some(names) = &bound.body {
        let parts = names.iter().map(|name| part(here, start, message, name));
        return parts.collect();
    }
    let is_header = |part: &Part| {
        let mut headers = bound.headers.iter();
        headers.any(|h| h.message.local == message.name && h.part == part.name)
    };
    Ok(message
        .parts
        .iter()
        .filter(|part| !is_header(part))
        .collect())
}

/// A part of a message by its name.
fn part<'m>(
    here: &Definitions,
    start: usize,
    message: &'m Message,
    name: &str,
) -> Result<&'m Part, Error> {
    let mut parts = message.parts.iter();
    parts.find(|part| part.name == name).ok_or_else(|| {
        let what = format!("the message {} has no part {name}", message.name);
        here.error(start, ErrorKind::Wsdl(what))
    })
}

fn undefined(here: &Definitions, kind: ComponentKind, name: &Name) -> Error {
    let kind = ErrorKind::NotDefined {
        kind,
        name: name.written.clone(),
        namespace: namespace_text(name.namespace.as_deref()),
        hint: String::new(),
    };
    here.error(name.start, kind)
}
