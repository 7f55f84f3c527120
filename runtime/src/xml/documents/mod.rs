//! Documents one after another, as a connection brings them that stays open.
//!
//! | file | what |
//! |---|---|
//! | `boundary` | where a document ends |
//! | `sequence` | is fed bytes, and hands out documents |
//! | `source` | reads from a source that blocks |
//! | `error` | what is wrong, and with which document |

mod boundary;
mod error;
mod sequence;
mod source;

pub use error::{DocumentError, SequenceError};
pub use sequence::Documents;
pub use source::DocumentReader;
