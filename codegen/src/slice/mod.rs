//! The smallest schemas that have what some root elements need, cut out of larger ones.
//!
//! Schemas are cut as texts: what stays is as it was, with its documentation and comments, and in its place. A part
//! is a global component, or an include, import or redefine. Names of generated items depend on more than what is
//! generated, so the slice is generated for comparison, and what the names need is kept too.

mod component;
mod cut;
mod layout;
mod links;
mod pieces;
mod references;
mod schemas;
mod search;
mod slicer;
mod wsdl;

pub use slicer::{Keep, Slice};
pub(crate) use slicer::{Whole, slice};
