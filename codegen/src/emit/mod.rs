//! Stage 5, **emit**: from the plan to Rust source. Everything is already decided: this stage only prints it
//! as Rust. Each type gets a file. These are the modules of the stage:
//!
//! | module | writes |
//! |---|---|
//! | `structs` | the struct, `new`, the way to its base |
//! | `read`, `collect`, `questions` | how a struct reads itself |
//! | `write` | how it writes itself |
//! | `checks` | occurrence and co-occurrence |
//! | `facets` | sets of facets |
//! | `choices`, `derived` | enums of elements and of types |
//! | `responses` | enums of response messages |
//! | `hand_written` | calls of macros that the runtime has for certain types |
//! | `members` | the fields of a struct, for what follows |
//! | `setters`, `conversions`, `shared_base` | what makes values pleasant to make and to use |
//! | `values` | enumerations and unions |
//! | `arbitrary`, `made` | how a type makes arbitrary values of itself |
//! | `modules` | the files that declare modules |
//! | `service` | root elements, the header, the enum of messages, operations |
//! | `files` | puts the files together |
//!
//! The module `rust` lays the code out.

mod arbitrary;
mod begun;
mod checks;
mod choices;
mod collect;
mod context;
mod conversions;
mod derived;
mod doc;
mod facets;
mod failure;
mod files;
mod globals;
mod hand_written;
mod identities;
mod made;
mod members;
mod mixed;
mod modelled;
mod modules;
mod operations;
mod pieces;
mod questions;
mod read;
mod responses;
mod serde;
mod service;
mod setters;
mod shared_base;
mod structs;
mod style;
mod type_names;
mod values;
mod write;

pub(crate) use failure::builder;
pub use files::emit;
pub(crate) use files::{parsed, unparsed};
pub(crate) use globals::TABLE as TABLE_OF_GLOBALS;
pub use style::Style;
pub(crate) use style::runtime;
pub(crate) use type_names::{Printed, TypeNames};
