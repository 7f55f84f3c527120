//! Errors that are not caused by a schema.

use crate::error::{Error, ErrorKind};
use crate::location::Location;

/// An error in generated code.
pub(super) fn generated(kind: ErrorKind) -> Error {
    Error::new(&Location::named("generated code"), kind)
}

/// An error in what was asked for.
pub(crate) fn builder(kind: ErrorKind) -> Error {
    Error::new(&Location::named("ews_codegen::Builder"), kind)
}
