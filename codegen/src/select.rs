//! Stage 3, **select**: the root elements that are wanted, and all that they reach.
//!
//! An operation is a pair of root elements. Which elements are a pair is for a WSDL to say, or else for the
//! profile.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::error::{Error, ErrorKind};
use crate::location::Location;
use crate::model::{Model, QName, Type};
use crate::profile::{Profile, Service, When};

mod operations;
mod reach;
mod roots;
mod similar;

pub(crate) use operations::known_operations;
#[cfg(test)]
pub(crate) use operations::pairs;
pub use operations::{Operation, operations, unsupported};
pub(crate) use reach::Reached;
use reach::reach;
pub(crate) use roots::is_root;
pub use roots::roots;
pub(crate) use similar::{Advice, unknown};

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
    let has_operations = profile.has_operations() || model.operations.is_some();
    if !wanted.operations.is_empty() && !has_operations {
        return Err(Error::new(&file(model, None), ErrorKind::NoProfile));
    }
    let (operations, others) = match &wanted.operations {
        Names::All if profile.has_operations() => (known.clone(), messages(model, &known)),
        Names::All => (known.clone(), BTreeSet::new()),
        Names::Only(names) => {
            let found = find_operations(model, profile, &known, names)?;
            (found, BTreeSet::new())
        }
    };
    let named = match &wanted.roots {
        Names::All => roots(model),
        Names::Only(names) => find_roots(model, names)?,
    };
    // Without a profile header blocks are root elements like others.
    let service = profile.service.filter(|_| !operations.is_empty());
    let headers = service.map_or_else(Vec::new, |service| {
        headers(model, &service, &wanted.operations, &operations)
    });
    let of_messages = operations.iter().flat_map(Operation::messages);
    let blocks = operations.iter().flat_map(Operation::headers);
    let blocks = blocks.filter(|_| !profile.has_operations());
    let mut seen = BTreeSet::new();
    let roots: Vec<QName> = of_messages
        .chain(blocks)
        .chain(others.union(&named))
        .filter(|name| seen.insert(*name))
        .cloned()
        .collect();
    let reached = reach(model, profile.keeps_derived, roots.iter().chain(&headers)).names();
    Ok(Selection {
        operations,
        roots,
        headers,
        reached,
    })
}

/// The components that a selection reaches.
pub(crate) fn reached(model: &Model, profile: &Profile, selection: &Selection) -> Reached {
    let elements = selection.roots.iter().chain(&selection.headers);
    reach(model, profile.keeps_derived, elements)
}

/// The first root element that reaches something, by its full name.
pub(crate) fn root_with(
    model: &Model,
    profile: &Profile,
    has: impl Fn(&Reached) -> bool,
) -> Option<String> {
    let all = roots(model);
    let reaches = |root: &&QName| has(&reach(model, profile.keeps_derived, [*root]));
    let root = all.iter().find(reaches)?;
    let namespace = root.namespace.as_deref().unwrap_or_default();
    Some(format!("{{{namespace}}}{}", root.local))
}

/// The operations of these names, each once.
fn find_operations(
    model: &Model,
    profile: &Profile,
    known: &[Operation],
    names: &[String],
) -> Result<Vec<Operation>, Error> {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for name in names.iter().collect::<BTreeSet<_>>() {
        let mut described = model.operations.iter().flatten();
        if let Some(operation) = known.iter().find(|operation| operation.name == *name) {
            found.push(operation.clone());
        } else if let Some(operation) = described.find(|operation| operation.name == *name) {
            found.push(Operation::of(operation)?);
        } else {
            missing.push(name.clone());
        }
    }
    if missing.is_empty() {
        return Ok(found);
    }
    let service = profile.service.filter(|_| model.operations.is_none());
    let names: Vec<&str> = known.iter().map(|operation| &*operation.name).collect();
    let advice = Advice {
        all: Some("--all-operations, or Builder::all_operations"),
        elsewhere: service.map(|service| service.schemas),
    };
    let first = known.first().map(|operation| &operation.request);
    let kind = unknown("operation", &names, missing, &advice);
    Err(Error::new(&file(model, first), kind))
}

/// The root elements of these names.
fn find_roots(model: &Model, names: &[String]) -> Result<BTreeSet<QName>, Error> {
    let all = roots(model);
    let show = |root: &QName| root.show(&model.namespaces);
    let braced = |root: &QName| {
        format!(
            "{{{}}}{}",
            root.namespace.as_deref().unwrap_or(""),
            root.local
        )
    };
    let (mut chosen, mut missing) = (BTreeSet::new(), Vec::new());
    for name in names {
        let is_meant =
            |root: &&QName| *root.local == **name || show(root) == *name || braced(root) == *name;
        let found: Vec<&QName> = all.iter().filter(is_meant).collect();
        match &*found {
            [only] => {
                chosen.insert((*only).clone());
            }
            [] => missing.push(name.clone()),
            several => {
                let kind = ErrorKind::SharedName {
                    what: "root elements",
                    name: name.clone(),
                    found: several.iter().map(|root| show(root)).collect(),
                };
                return Err(Error::new(&file(model, None), kind));
            }
        }
    }
    if missing.is_empty() {
        return Ok(chosen);
    }
    let locals: BTreeSet<&str> = all.iter().map(|root| &*root.local).collect();
    let locals: Vec<&str> = locals.into_iter().collect();
    let advice = Advice {
        all: Some("--all-roots, or Builder::all_roots"),
        elsewhere: None,
    };
    let kind = unknown("root element", &locals, missing, &advice);
    Err(Error::new(&file(model, None), kind))
}

/// The file of this element, or else of any definition.
pub(crate) fn file(model: &Model, element: Option<&QName>) -> Location {
    let element = element.and_then(|name| model.elements.get(name));
    let mut places = element
        .into_iter()
        .chain(model.elements.values())
        .map(|element| &element.at)
        .chain(model.types.values().map(Type::at));
    places.next().map_or_else(
        || Location::named("the schemas"),
        |at| Location::of_file(Arc::clone(&at.file)),
    )
}

/// The number of named types that are generated for an operation alone, with those of the header.
#[must_use]
pub fn size_of_operation(model: &Model, profile: &Profile, operation: &Operation) -> usize {
    let some = Names::default();
    let operations = std::slice::from_ref(operation);
    let headers = match profile.service {
        Some(service) => headers(model, &service, &some, operations),
        None => operation.headers().cloned().collect(),
    };
    count_types(model, profile, operation.messages().chain(&headers))
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
    reach(model, profile.keeps_derived, elements).types.len()
}

/// The elements of the header that the model has and that are generated with these operations: those that the
/// profile always generates, and those that a WSDL gives one of the operations.
fn headers(
    model: &Model,
    service: &Service,
    wanted: &Names,
    operations: &[Operation],
) -> Vec<QName> {
    let is_used = |name: &QName| {
        let mut used = operations.iter().flat_map(Operation::headers);
        used.any(|header| header == name)
    };
    let headers = service.headers.iter();
    let headers = headers.map(|(name, when)| (name.to_qname(), *when));
    headers
        .filter(|(name, when)| *when == When::Always || *wanted == Names::All || is_used(name))
        .map(|(name, _)| name)
        .filter(|name| model.elements.contains_key(name))
        .collect()
}

#[cfg(test)]
mod tests;
