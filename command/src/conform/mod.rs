//! Whether documents conform to schemas, and what generated code makes of those that do not.
//!
//! `xsd-schema` says what is wrong with a document. What lenient reading does about it is worked out from the model of
//! the generator, by the rules that the README of `ews-types` has.

mod as_xml;
mod characters;
mod envelope;
mod lenient;
mod position;
mod problem;
mod report;
mod respell;
mod schemas;
mod split;
mod tree;
mod verdict;
mod violations;

pub(crate) use problem::Effect;
pub(crate) use report::Format;
pub(crate) use schemas::Schemas;
pub(crate) use split::documents;
pub(crate) use verdict::{Verdict, judge};
