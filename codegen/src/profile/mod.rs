//! What the generator knows of a service beyond its schemas: a [`Profile`].
//!
//! A profile is plain data, and the stages only read it: which root elements are the request and the response
//! of an operation, what may stand in the header, where the service differs from its schemas. There is one,
//! [`Profile::EWS`], for Exchange Web Services. [`Profile::NONE`] knows nothing, so that the generator uses
//! only the schemas.
//!
//! Nothing else in the generator knows of EWS, and only [`load::wsdl`](crate::load) of SOAP:
//!
//! | module | holds |
//! |---|---|
//! | `definition` | what a profile can say |
//! | `ews` | the profile of EWS, and the job of this repository |
//! | `ews_builder` | `Builder::ews` |
//! | `renames` | Rust names for what the schemas name badly |
//! | `names` | its namespaces, the elements of its header |
//! | `code` | the traits that generated code implements for operations and response messages |
//! | `fixups` | where the service differs from its schemas, and how we know |

mod code;
mod definition;
#[cfg(test)]
mod error_kinds;
mod ews;
mod ews_builder;
mod fixups;
mod names;
mod renames;
#[cfg(test)]
mod services;

pub(crate) use code::action_constant;
pub use definition::{Applied, Fixup, Job, Profile};
pub(crate) use definition::{HandWritten, Name, OperationPaths, Service, TraitCode, When};
pub use ews::OWN_JOB;
