//! What is inside an operation, a root element or a type, as a tree: what the schemas say of each part, and which Rust
//! type it has in generated code.
//!
//! What a type has is shown where it comes first. Where it comes again, the tree is cut, with a mark: so it ends, even
//! if the schema is recursive.

mod grow;
mod node;
mod particles;
mod simple;
mod slots;
mod spelling;
mod target;

pub(crate) use grow::grow;
pub use node::{Cut, Node, NodeKind, Role, Tree};
pub(crate) use target::{Target, find};
