//! What is in the way of generated code.

use std::path::PathBuf;

use thiserror::Error;

/// What is in the way of generated code, found before anything is written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Obstacle {
    /// The path of the folder is empty.
    #[error("an empty path is no folder: the folder of the process is called \".\"")]
    NoFolder,
    /// A file is where the folder, or one around it, would be.
    #[error("this is a file, but the code needs a folder here")]
    NotAFolder,
    /// A file that was not generated would be overwritten. Generated files begin with this text.
    #[error("the file does not begin with \"{0}\", so it is not overwritten")]
    NotGenerated(&'static str),
    /// A file that was not generated would be a second one for the module of this one. The compiler refuses that
    /// (E0761).
    #[error("{} is the file of the same module, and Rust takes only one: remove or rename this one", .0.display())]
    SecondFile(PathBuf),
}
