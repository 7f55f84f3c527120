//! What a new schema does: to documents, and to code that uses the generated types.
//!
//! [`compare`] compares what two [`Builder`](crate::Builder)s generate. Each [`Change`] belongs to a [`Rule`] and has
//! two verdicts. The one for documents ([`Wire`]) comes from the two schemas; the one for Rust ([`Level`]) from the
//! code that is generated from them, traced back to the change.
//!
//! | module | what |
//! |---|---|
//! | `rule` | the table of rules |
//! | `find` | the changes between two models |
//! | `wire` | which texts two types share, and where something broken is refused |
//! | `api` | the public items of generated code, how they differ, and which change did it |

mod api;
mod both;
mod change;
mod compare;
mod comparison;
mod find;
mod ignore;
mod merge;
mod rule;
mod verdict;
mod wire;

pub use change::{Change, Component};
pub use compare::{compare, schema_changes};
pub use comparison::{Comparison, Ignored, Outcome};
pub use ignore::{Ignore, IgnoreError, IgnoreErrorKind, Ignores};
pub use rule::{Rule, Usual};
pub use verdict::{Effect, Level, Wire};
