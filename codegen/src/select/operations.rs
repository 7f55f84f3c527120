//! Operations: those of a WSDL, or pairs of root elements.

use super::roots::is_root;
use crate::error::{Error, ErrorKind};
use crate::model::{self, Messages, Model, QName};
use crate::profile::{Profile, Service};

/// An operation: a request and its response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name, with which its action ends.
    pub name: String,
    /// The root element of the request.
    pub request: QName,
    /// The root element of the response. Only a WSDL has operations without a response.
    pub response: Option<QName>,
    /// Its action.
    pub action: String,
    /// What a WSDL says may stand in the detail of a fault.
    pub faults: Vec<QName>,
    /// The header blocks that a WSDL gives the request.
    pub request_headers: Vec<QName>,
    /// The header blocks that a WSDL gives the response.
    pub response_headers: Vec<QName>,
}

impl Operation {
    /// An operation of a WSDL, or why it cannot be generated.
    pub(super) fn of(operation: &model::Operation) -> Result<Self, Error> {
        let Messages {
            request,
            response,
            faults,
            request_headers,
            response_headers,
        } = operation.messages.clone().map_err(|unsupported| {
            let name = operation.name.clone();
            let why = unsupported.why;
            Error::new(&unsupported.at, ErrorKind::Operation(name, why))
        })?;
        Ok(Self {
            name: operation.name.clone(),
            request,
            response,
            action: operation.action.clone(),
            faults,
            request_headers,
            response_headers,
        })
    }

    /// The elements of its messages: request, response, details of faults.
    pub fn messages(&self) -> impl Iterator<Item = &QName> {
        let response = self.response.iter();
        std::iter::once(&self.request)
            .chain(response)
            .chain(&self.faults)
    }

    /// The header blocks of its messages.
    pub fn headers(&self) -> impl Iterator<Item = &QName> {
        self.request_headers.iter().chain(&self.response_headers)
    }
}

/// All operations of a model, by name: those of a WSDL that can be generated, or without a WSDL the pairs of
/// the profile.
#[must_use]
pub fn operations(model: &Model, profile: &Profile) -> Vec<Operation> {
    match (&model.operations, &profile.service) {
        (Some(operations), _) => operations.iter().flat_map(Operation::of).collect(),
        (None, Some(service)) => pairs(model, service),
        (None, None) => Vec::new(),
    }
}

/// An error for each operation of a WSDL that cannot be generated.
#[must_use]
pub fn unsupported(model: &Model) -> Vec<Error> {
    let operations = model.operations.iter().flatten();
    operations
        .filter_map(|operation| Operation::of(operation).err())
        .collect()
}

/// The pairs of the profile and the operations of a WSDL. Names of types depend on both, so that a WSDL changes
/// no name that a profile gives.
pub(crate) fn known_operations(model: &Model, profile: &Profile) -> Vec<Operation> {
    let described = model.operations.iter().flatten().flat_map(Operation::of);
    let pairs = profile.service.map(|service| pairs(model, &service));
    pairs.into_iter().flatten().chain(described).collect()
}

/// All operations that are pairs of the profile, by name.
pub(crate) fn pairs(model: &Model, service: &Service) -> Vec<Operation> {
    let requests = model.elements.keys();
    let found = requests.filter_map(|request| {
        let pairs = service.pairs.iter();
        let mut operations = pairs.filter_map(|pair| operation(model, service, request, *pair));
        operations.next()
    });
    let mut found: Vec<Operation> = found.collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// The operation of a request, if the names of request and response have these endings.
fn operation(
    model: &Model,
    service: &Service,
    request: &QName,
    (asks, answers): (&str, &str),
) -> Option<Operation> {
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
        response: Some(response),
        action: (service.action)(request.namespace.as_deref().unwrap_or_default(), name),
        faults: Vec::new(),
        request_headers: Vec::new(),
        response_headers: Vec::new(),
    })
}
