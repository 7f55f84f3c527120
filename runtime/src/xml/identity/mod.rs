//! Identity constraints (`xs:key`, `xs:unique`, `xs:keyref`) and IDs (`xs:ID`, `xs:IDREF`): what a document says of several elements together.
//!
//! The types hold no more than their own content, so these are checked on a whole document: by strict reading, and
//! by writing with the option `validate`.
//!
//! | file | what |
//! |---|---|
//! | `constraint` | a constraint, as generated code has it |
//! | `nodes` | the elements of a document, with what paths can ask of them |
//! | `paths` | which elements a path selects |
//! | `check` | whether the values are unique, and lead somewhere |
//! | `ids` | the same of `xs:ID` and `xs:IDREF` |
//! | `types` | whether `xsi:type` names a type that the element does not block |

mod check;
mod constraint;
mod ids;
mod nodes;
mod paths;
mod types;

pub(crate) use check::check;
pub use constraint::{Field, Identity};
pub(crate) use nodes::Node;
