//! Ways to read and write the documents of `GetImItems`, side by side.

pub mod documents;
pub mod measure;
pub mod peers;
pub mod table;
