//! What a name means: an operation, a global element or a type.

use crate::error::{Error, ErrorKind};
use crate::model::{Model, QName};
use crate::profile::Profile;
use crate::select::{self, Operation};

/// What a tree is for.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// An operation.
    Operation(Operation),
    /// A global element.
    Element(QName),
    /// A type.
    Type(QName),
}

/// What has a name: an operation, or else a global element, or else a type. Names of elements and types are `local`,
/// `prefix:local` with the prefix that the schemas use, or `{namespace}local`.
pub(crate) fn find(model: &Model, profile: &Profile, name: &str) -> Result<Target, Error> {
    let operations = select::known_operations(model, profile);
    if let Some(operation) = operations.iter().find(|operation| operation.name == name) {
        return Ok(Target::Operation(operation.clone()));
    }
    let is_meant = |known: &&QName| {
        let namespace = known.namespace.as_deref().unwrap_or_default();
        *known.local == *name
            || known.show(&model.namespaces) == name
            || name == format!("{{{namespace}}}{}", known.local)
    };
    let elements: Vec<&QName> = model.elements.keys().filter(is_meant).collect();
    let types: Vec<&QName> = model.types.keys().filter(is_meant).collect();
    let kind = match (&*elements, &*types) {
        ([only], _) => return Ok(Target::Element((*only).clone())),
        ([], [only]) => return Ok(Target::Type((*only).clone())),
        ([], []) => {
            let names = operations.iter().map(|operation| &*operation.name);
            let elements = model.elements.keys().map(|name| &*name.local);
            let types = model.types.keys().map(|name| &*name.local);
            let mut names: Vec<&str> = names.chain(elements).chain(types).collect();
            names.sort_unstable();
            names.dedup();
            let (missing, advice) = (vec![name.to_owned()], select::Advice::default());
            select::unknown("operation, element or type", &names, missing, &advice)
        }
        ([], several) | (several, _) => ErrorKind::SharedName {
            what: if elements.is_empty() {
                "types"
            } else {
                "elements"
            },
            name: name.to_owned(),
            found: several
                .iter()
                .map(|name| name.show(&model.namespaces))
                .collect(),
        },
    };
    Err(Error::new(&select::file(model, None), kind))
}
