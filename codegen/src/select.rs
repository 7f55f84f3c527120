//! Stage 3, **select**: the root elements that are wanted, and all that they reach.
//!
//! An operation is a pair of root elements. Which elements are a pair is for the profile to say.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::error::{Error, ErrorKind};
use crate::location::Location;
use crate::model::{Model, QName, Type};
use crate::profile::{Profile, Service, When};

mod reach;
mod similar;

use reach::reach;

/// What to generate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The operations. `All` stands for all messages: other root elements in the namespaces of operations are
    /// taken too.
    pub operations: Names,
    /// The root elements, each as `local`, `prefix:local` or `{namespace}local`.
    pub roots: Names,
}

/// Some of the things that have names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Names {
    /// These.
    Only(Vec<String>),
    /// All.
    All,
}

impl Default for Names {
    /// None of them.
    fn default() -> Self {
        Self::Only(Vec::new())
    }
}

impl Names {
    /// Whether none is wanted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Only(names) if names.is_empty())
    }
}

impl Wanted {
    /// These operations.
    #[must_use]
    pub fn operations<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self {
            operations: Names::Only(names.into_iter().map(str::to_owned).collect()),
            ..Self::default()
        }
    }

    /// All operations, and all other messages.
    #[must_use]
    pub fn all_operations() -> Self {
        Self {
            operations: Names::All,
            ..Self::default()
        }
    }

    /// These root elements.
    #[must_use]
    pub fn roots<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self {
            roots: Names::Only(names.into_iter().map(str::to_owned).collect()),
            ..Self::default()
        }
    }

    /// All root elements.
    #[must_use]
    pub fn all_roots() -> Self {
        Self {
            roots: Names::All,
            ..Self::default()
        }
    }
}

/// An operation: a request and its response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name, with which its action ends.
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
    /// The root elements: those of the operations, then the others.
    pub roots: Vec<QName>,
    /// The elements of the header that the schemas have, in the order of the profile. Without an operation
    /// there is no header.
    pub headers: Vec<QName>,
    /// Every named type and global element that is reached.
    pub reached: BTreeSet<QName>,
}

/// All operations of a model, by name.
#[must_use]
pub fn operations(model: &Model, profile: &Profile) -> Vec<Operation> {
    let pairs = profile.service.map_or(&[][..], |service| service.pairs);
    let requests = model.elements.keys();
    let found = requests.filter_map(|request| {
        let mut operations = pairs
            .iter()
            .filter_map(|pair| operation(model, request, *pair));
        operations.next()
    });
    let mut found: Vec<Operation> = found.collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// The operation of a request, if the names of request and response have these endings.
fn operation(model: &Model, request: &QName, (asks, answers): (&str, &str)) -> Option<Operation> {
    let name = request.local.strip_suffix(asks)?;
    let response = QName {
        namespace: request.namespace.clone(),
        local: format!("{name}{answers}").into(),
    };
    let is_pair = !name.is_empty()
        && response != *request
        && is_root(model, request)
        && is_root(model, &response);
    is_pair.then(|| Operation {
        name: name.to_owned(),
        request: request.clone(),
        response,
    })
}

/// Whether an element can be the root of a document. An abstract element cannot be in a document at all.
fn is_root(model: &Model, name: &QName) -> bool {
    model
        .elements
        .get(name)
        .is_some_and(|element| !element.is_abstract)
}

/// All root elements.
#[must_use]
pub fn roots(model: &Model) -> BTreeSet<QName> {
    let names = model.elements.keys();
    names.filter(|name| is_root(model, name)).cloned().collect()
}

/// All messages: the root elements in the namespaces that have operations.
fn messages(model: &Model, operations: &[Operation]) -> BTreeSet<QName> {
    let requests = operations.iter().map(|operation| &operation.request);
    let namespaces: BTreeSet<_> = requests.map(|request| &request.namespace).collect();
    let mut messages = roots(model);
    messages.retain(|name| namespaces.contains(&name.namespace));
    messages
}

/// Selects what is wanted and what it reaches.
///
/// # Errors
/// An operation or root element that the schemas do not have, and a name that several root elements have.
pub fn select(model: &Model, profile: &Profile, wanted: &Wanted) -> Result<Selection, Error> {
    let known = operations(model, profile);
    let (operations, others) = match &wanted.operations {
        Names::All => (known.clone(), messages(model, &known)),
        Names::Only(names) => {
            let names = names.iter().collect::<BTreeSet<_>>().into_iter();
            let found = names.map(|name| find_operation(model, &known, name));
            (found.collect::<Result<_, _>>()?, BTreeSet::new())
        }
    };
    let named = match &wanted.roots {
        Names::All => roots(model),
        Names::Only(names) => {
            let found = names.iter().map(|name| find_root(model, name));
            found.collect::<Result<_, _>>()?
        }
    };
    let paired = operations.iter().flat_map(|o| [&o.request, &o.response]);
    let mut seen = BTreeSet::new();
    let roots: Vec<QName> = paired
        .chain(others.union(&named))
        .filter(|name| seen.insert(*name))
        .cloned()
        .collect();
    let headers = match (profile.service, &wanted.operations) {
        (Some(service), _) if !operations.is_empty() => {
            headers(model, &service, &wanted.operations)
        }
        _ => Vec::new(),
    };
    let reached = reach(model, profile.keeps_derived, roots.iter().chain(&headers));
    Ok(Selection {
        operations,
        roots,
        headers,
        reached,
    })
}

fn find_operation(model: &Model, known: &[Operation], name: &str) -> Result<Operation, Error> {
    let found = known.iter().find(|operation| operation.name == name);
    found.cloned().ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|operation| &*operation.name).collect();
        let all = "--all-operations, or Builder::all_operations";
        let kind = ErrorKind::UnknownOperation {
            name: name.to_owned(),
            hint: similar::hint(&names, name, all),
        };
        let first = known.first().map(|operation| &operation.request);
        Error::new(&start(model, first), kind)
    })
}

fn find_root(model: &Model, name: &str) -> Result<QName, Error> {
    let all = roots(model);
    let show = |root: &QName| root.show(&model.namespaces);
    let braced = |root: &QName| {
        format!(
            "{{{}}}{}",
            root.namespace.as_deref().unwrap_or(""),
            root.local
        )
    };
    let is_meant =
        |root: &&QName| *root.local == *name || show(root) == name || braced(root) == name;
    let found: Vec<&QName> = all.iter().filter(is_meant).collect();
    let kind = match &*found {
        [only] => return Ok((*only).clone()),
        [] => {
            let names: BTreeSet<&str> = all.iter().map(|root| &*root.local).collect();
            let names: Vec<&str> = names.into_iter().collect();
            ErrorKind::UnknownRoot {
                name: name.to_owned(),
                hint: similar::hint(&names, name, "--all-roots, or Builder::all_roots"),
            }
        }
        several => ErrorKind::AmbiguousRoot {
            name: name.to_owned(),
            found: several.iter().map(|root| show(root)).collect(),
        },
    };
    Err(Error::new(&start(model, None), kind))
}

/// The start of the file of this element, or else of any definition.
fn start(model: &Model, element: Option<&QName>) -> Location {
    let element = element.and_then(|name| model.elements.get(name));
    let mut places = element
        .into_iter()
        .chain(model.elements.values())
        .map(|element| &element.at)
        .chain(model.types.values().map(Type::at));
    places.next().map_or_else(
        || Location::named("the schemas"),
        |at| Location::start_of(Arc::clone(&at.file)),
    )
}

/// The number of named types that are generated for an operation alone, with those of the header.
#[must_use]
pub fn size_of_operation(model: &Model, profile: &Profile, operation: &Operation) -> usize {
    let some = Names::default();
    let headers = profile
        .service
        .map(|service| headers(model, &service, &some))
        .unwrap_or_default();
    let elements = [&operation.request, &operation.response];
    count_types(model, profile, elements.into_iter().chain(&headers))
}

/// The number of named types that are generated for a root element alone.
#[must_use]
pub fn size_of_root(model: &Model, profile: &Profile, root: &QName) -> usize {
    count_types(model, profile, [root])
}

fn count_types<'m>(
    model: &'m Model,
    profile: &Profile,
    elements: impl IntoIterator<Item = &'m QName>,
) -> usize {
    let reached = reach(model, profile.keeps_derived, elements);
    let types = reached.iter();
    types.filter(|name| model.types.contains_key(name)).count()
}

/// The elements of the header that the model has and that are generated with these operations.
fn headers(model: &Model, service: &Service, operations: &Names) -> Vec<QName> {
    let is_wanted = |when: When| when == When::Always || *operations == Names::All;
    let headers = service.headers.iter();
    headers
        .filter(|(_, when)| is_wanted(*when))
        .map(|(name, _)| name.to_qname())
        .filter(|name| model.elements.contains_key(name))
        .collect()
}

#[cfg(test)]
mod tests;
