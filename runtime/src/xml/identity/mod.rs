//! Identity constraints (`xs:key`, `xs:unique`, `xs:keyref`) and IDs (`xs:ID`, `xs:IDREF`): what a document says of several elements together.
//!
//! The types hold no more than their own content, so these are checked on a whole document: by strict reading, and
//! by writing with the option `validate`.
//!
//! | file | what |
//! |---|---|
//! | `constraint` | a constraint, as generated code has it |
//! | `schema` | the elements and types that have to do with them, likewise |
//! | `nodes` | the elements of a document, with what paths can ask of them |
//! | `assess` | which declaration and type each of them has |
//! | `value` | values that are compared |
//! | `paths` | which elements and attributes a path selects |
//! | `check` | whether the values are unique, and lead somewhere |
//! | `ids` | the same of `xs:ID` and `xs:IDREF` |
//! | `types` | whether `xsi:type` names a type that the element does not block |

mod assess;
mod check;
mod constraint;
mod ids;
mod nodes;
mod paths;
mod schema;
mod types;
mod value;

pub(crate) use check::check;
pub use constraint::Identity;
pub(crate) use nodes::Node;
pub use schema::{Element, Fact, Identities, Part, Reference, Simple, Type};
