//! Stage 3, **select**: the operations that are wanted, and all that they reach.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::error::{Error, ErrorKind};
use crate::location::Location;
use crate::model::{
    ComplexType, Content, Element, Model, Particle, QName, SimpleType, Term, Type, TypeRef, Variety,
};

/// What to generate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operations {
    /// These operations, by name.
    Named(Vec<String>),
    /// All operations of the schema, and every other root element beside them.
    All,
}

/// An operation: a request and its response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name, which its `SOAPAction` ends in.
    pub name: String,
    /// The root element of the request.
    pub request: QName,
    /// The root element of the response.
    pub response: QName,
}

/// What was selected.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The operations by name.
    pub operations: Vec<Operation>,
    /// The header elements that the schema has, in the order of [`HEADERS`].
    pub headers: Vec<QName>,
    /// Root elements that belong to no operation.
    pub others: Vec<QName>,
    /// Every named type and global element that is reached.
    pub reached: BTreeSet<QName>,
}

/// The elements of the SOAP header that Exchange knows. A schema need not have them all; those of the
/// first four are there for any operation, the others only with all of them.
pub const HEADERS: [(&str, Header); 12] = [
    ("RequestServerVersion", Header::Always),
    ("MailboxCulture", Header::Always),
    ("ExchangeImpersonation", Header::Always),
    ("ServerVersionInfo", Header::Always),
    ("TimeZoneContext", Header::WithAll),
    ("DateTimePrecision", Header::WithAll),
    ("ManagementRole", Header::WithAll),
    ("SerializedSecurityContext", Header::WithAll),
    ("OpenAsAdminOrSystemService", Header::WithAll),
    ("ProxySecurityContext", Header::WithAll),
    ("ProxySuggesterSid", Header::WithAll),
    ("ProxyPartnerToken", Header::WithAll),
];

/// When a header element is generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// With any operation.
    Always,
    /// With [`Operations::All`].
    WithAll,
}

/// How the name of a request may end, and that of its response.
const PAIRS: [(&str, &str); 5] = [
    ("", "Response"),
    ("", "ResponseMessage"),
    ("Request", "Response"),
    ("Request", "ResponseMessage"),
    ("", "Result"),
];

/// All operations of a model, by name.
#[must_use]
pub fn operations(model: &Model) -> Vec<Operation> {
    let mut found: Vec<Operation> = Vec::new();
    for request in model.elements.keys() {
        let name = &*request.local;
        for (asks, answers) in PAIRS {
            let Some(stem) = name.strip_suffix(asks).filter(|stem| !stem.is_empty()) else {
                continue;
            };
            let response = QName {
                namespace: request.namespace.clone(),
                local: format!("{stem}{answers}").into(),
            };
            let is_pair =
                response != *request && is_root(model, request) && is_root(model, &response);
            if is_pair {
                found.push(Operation {
                    name: stem.to_owned(),
                    request: request.clone(),
                    response,
                });
                break;
            }
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// Whether an element can be the root of a document: one that is abstract cannot be there at all.
fn is_root(model: &Model, name: &QName) -> bool {
    model
        .elements
        .get(name)
        .is_some_and(|element| !element.is_abstract)
}

/// All root elements that may be selected: those of the namespaces that have operations.
#[must_use]
pub fn roots(model: &Model) -> BTreeSet<QName> {
    let operations = operations(model);
    let namespaces: BTreeSet<_> = operations
        .iter()
        .map(|operation| &operation.request.namespace)
        .collect();
    let names = model.elements.keys();
    names
        .filter(|name| namespaces.contains(&name.namespace) && is_root(model, name))
        .cloned()
        .collect()
}

/// Selects operations and what they reach.
///
/// # Errors
/// An operation that the schema does not have.
pub fn select(model: &Model, wanted: &Operations) -> Result<Selection, Error> {
    let known = operations(model);
    let mut selection = Selection::default();
    match wanted {
        Operations::All => {
            let paired: BTreeSet<&QName> = known
                .iter()
                .flat_map(|o| [&o.request, &o.response])
                .collect();
            let roots = roots(model).into_iter();
            selection.others = roots.filter(|name| !paired.contains(name)).collect();
            selection.operations = known;
        }
        Operations::Named(names) => {
            for name in names.iter().collect::<BTreeSet<_>>() {
                let operation = known.iter().find(|operation| operation.name == *name);
                let operation = operation.ok_or_else(|| unknown_operation(model, &known, name))?;
                selection.operations.push(operation.clone());
            }
        }
    }
    let then: &[Header] = match wanted {
        Operations::All => &[Header::Always, Header::WithAll],
        Operations::Named(_) => &[Header::Always],
    };
    selection.headers = headers(model, then).cloned().collect();
    let operations = selection.operations.iter();
    let elements = operations.flat_map(|operation| [&operation.request, &operation.response]);
    let others = selection.headers.iter().chain(&selection.others);
    let elements: Vec<&QName> = elements.chain(others).collect();
    selection.reached = Reach::of(model, elements.into_iter());
    Ok(selection)
}

fn unknown_operation(model: &Model, known: &[Operation], name: &str) -> Error {
    let request = known.iter().map(|operation| &operation.request);
    let elements = request.filter_map(|name| model.elements.get(name));
    let elements = elements.chain(model.elements.values());
    let mut places = elements
        .map(|element| &element.at)
        .chain(model.types.values().map(Type::at));
    let location = places.next().map_or_else(
        || Location::named("the schemas"),
        |at| Location::start_of(Arc::clone(&at.file)),
    );
    Error {
        location,
        kind: ErrorKind::UnknownOperation {
            name: name.to_owned(),
            hint: hint(known, name),
        },
    }
}

/// What may have been meant by a name that no operation has.
fn hint(known: &[Operation], name: &str) -> String {
    let mut names: Vec<(usize, &str)> = known
        .iter()
        .map(|operation| (distance(&operation.name, name), &*operation.name))
        .collect();
    names.sort_unstable();
    // A letter in three may be another one.
    let is_near = |(distance, _): &&(usize, &str)| distance * 3 <= name.chars().count();
    let near: Vec<&str> = names
        .iter()
        .filter(is_near)
        .map(|(_, name)| *name)
        .collect();
    match (&*names, &*near) {
        ([], _) => "there is none".to_owned(),
        ([(_, only)], _) => format!("there is {only}"),
        _ if name.eq_ignore_ascii_case("all") => {
            "all of them are --all-operations, or Builder::all_operations".to_owned()
        }
        (_, []) => format!(
            "none of the {} that ews-codegen list prints has a similar name",
            names.len()
        ),
        (_, [only]) => format!("did you mean {only}?"),
        (_, [first, second, ..]) => format!("did you mean {first} or {second}?"),
    }
}

/// How many letters must change to make one name the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.to_lowercase().chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

/// The number of named types that an operation reaches together with the headers of any operation: those
/// that are generated for it.
#[must_use]
pub fn size(model: &Model, operation: &Operation) -> usize {
    let headers = headers(model, &[Header::Always]);
    let elements = [&operation.request, &operation.response];
    Reach::of(model, elements.into_iter().chain(headers))
        .iter()
        .filter(|name| model.types.contains_key(name))
        .count()
}

/// The elements of [`HEADERS`] that the model has and that are generated then.
fn headers<'m>(model: &'m Model, then: &[Header]) -> impl Iterator<Item = &'m QName> {
    let wanted = HEADERS.iter().filter(|(_, when)| then.contains(when));
    wanted.filter_map(|(name, _)| {
        let mut elements = model.elements.keys();
        elements.find(|element| &*element.local == *name)
    })
}

/// What has been reached. Definitions that refer to others wait, as a chain of them may be as long as a
/// schema likes.
struct Reach<'m> {
    model: &'m Model,
    reached: BTreeSet<QName>,
    /// Types, elements, groups and abstract types that have been come by.
    types: BTreeSet<&'m QName>,
    elements: BTreeSet<&'m QName>,
    groups: BTreeSet<&'m QName>,
    abstracts: BTreeSet<&'m QName>,
    waiting: Vec<Waiting<'m>>,
}

enum Waiting<'m> {
    Element(&'m Element),
    Type(&'m Type),
    Group(&'m Particle),
    Derived(&'m QName),
}

impl<'m> Reach<'m> {
    /// All that these elements reach.
    fn of(model: &'m Model, elements: impl Iterator<Item = &'m QName>) -> BTreeSet<QName> {
        let mut reach = Self {
            model,
            reached: BTreeSet::new(),
            types: BTreeSet::new(),
            elements: BTreeSet::new(),
            groups: BTreeSet::new(),
            abstracts: BTreeSet::new(),
            waiting: Vec::new(),
        };
        for name in elements {
            reach.global(name);
        }
        while let Some(next) = reach.waiting.pop() {
            match next {
                Waiting::Element(element) => reach.element(element),
                Waiting::Type(ty) => reach.ty(ty),
                Waiting::Group(particle) => reach.particle(particle),
                Waiting::Derived(base) => reach.derived(base),
            }
        }
        reach.reached
    }

    fn global(&mut self, name: &'m QName) {
        let Some(element) = self.model.elements.get(name) else {
            return;
        };
        // A type and an element may share a name, so what is reached does not tell.
        if self.elements.insert(name) {
            self.reached.insert(name.clone());
            self.waiting.push(Waiting::Element(element));
            for member in self.model.substitutions.get(name).into_iter().flatten() {
                self.global(member);
            }
        }
    }

    fn element(&mut self, element: &'m Element) {
        self.type_ref(&element.ty);
        if let TypeRef::Named(name) = &element.ty
            && matches!(self.model.types.get(name), Some(Type::Complex(ty)) if ty.is_abstract)
        {
            self.derived(name);
        }
    }

    /// An abstract type is read as one of those that derive from it.
    fn derived(&mut self, base: &'m QName) {
        if !self.abstracts.insert(base) {
            return;
        }
        for (name, ty) in &self.model.types {
            let Type::Complex(complex) = ty else { continue };
            if complex
                .derivation
                .as_ref()
                .is_some_and(|derivation| derivation.base == *base)
            {
                self.named(name);
                self.waiting.push(Waiting::Derived(name));
            }
        }
    }

    fn type_ref(&mut self, reference: &'m TypeRef) {
        match reference {
            TypeRef::Builtin(_) => {}
            TypeRef::Named(name) => self.named(name),
            TypeRef::Anonymous(ty) => self.ty(ty),
        }
    }

    fn named(&mut self, name: &'m QName) {
        let Some(ty) = self.model.types.get(name) else {
            return;
        };
        if self.types.insert(name) {
            self.reached.insert(name.clone());
            self.waiting.push(Waiting::Type(ty));
        }
    }

    fn ty(&mut self, ty: &'m Type) {
        match ty {
            Type::Simple(SimpleType { variety, .. }) => match variety {
                Variety::Restriction { base, .. } => self.type_ref(base),
                Variety::List(item) => self.type_ref(item),
                Variety::Union(members) => members.iter().for_each(|member| self.type_ref(member)),
            },
            Type::Complex(ComplexType {
                derivation,
                content,
                attributes,
                ..
            }) => {
                if let Some(derivation) = derivation {
                    self.named(&derivation.base);
                }
                match content {
                    Content::Empty => {}
                    Content::Simple(value) => self.type_ref(value),
                    Content::Particle(particle) => self.particle(particle),
                }
                for attribute in attributes {
                    self.type_ref(&attribute.ty);
                }
            }
        }
    }

    fn particle(&mut self, particle: &'m Particle) {
        match &particle.term {
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
                for part in parts {
                    self.particle(part);
                }
            }
            Term::Group(name) => {
                if let Some(group) = self.model.groups.get(name)
                    && self.groups.insert(name)
                {
                    self.waiting.push(Waiting::Group(group));
                }
            }
            Term::ElementRef(name, _) => self.global(name),
            Term::Element(element) => self.element(element),
            Term::Any(_) => {}
        }
    }
}

#[cfg(test)]
mod tests;
