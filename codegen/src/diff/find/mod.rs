//! Finds the changes between two models, one for each edit, and what each does to documents.

mod align;
mod attributes;
mod complex;
mod components;
mod context;
mod effective;
mod elements;
mod facets;
pub(crate) mod nodes;
mod occurrence;
mod operations;
mod particles;
mod simple;
mod types;
mod values;
mod wildcards;
mod wording;

pub(crate) use components::{Scope, changes};
pub(crate) use context::Side;
