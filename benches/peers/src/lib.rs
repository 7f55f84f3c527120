//! Ways to read and write the documents of `GetImItems`, side by side.

pub mod documents;
pub mod life;
pub mod measure;
pub mod memory;
pub mod peers;
pub mod table;
