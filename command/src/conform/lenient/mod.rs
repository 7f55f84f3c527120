//! What lenient reading of generated code makes of a document: an interpretation of the model by the rules of the
//! reader. It follows them closely, but it is not the reader: `command/tests/cli/conform_reader.rs` compares the two.

mod attributes;
mod content;
mod fields;
mod message;
mod notices;
mod progress;

pub(crate) use message::read;
pub(crate) use notices::Notices;
