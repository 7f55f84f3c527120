//! The options of the command.

use std::error::Error;
use std::path::PathBuf;

/// What is tried.
pub(crate) struct Options {
    pub(crate) seed: u64,
    pub(crate) models: usize,
    /// How many documents there are for each model.
    pub(crate) documents: usize,
    /// Where to work.
    pub(crate) folder: PathBuf,
}

impl Options {
    pub(crate) fn of(mut arguments: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        let mut options = Self {
            seed: 1,
            models: 60,
            documents: 20,
            folder: PathBuf::from("target/content-models"),
        };
        while let Some(name) = arguments.next() {
            let value = arguments
                .next()
                .ok_or_else(|| format!("expected a value after {name}"))?;
            match &*name {
                "--seed" => options.seed = value.parse()?,
                "--models" => options.models = value.parse()?,
                "--documents" => options.documents = value.parse()?,
                "--folder" => options.folder = value.into(),
                _ => {
                    return Err(format!(
                        "expected --seed, --models, --documents or --folder, found {name}"
                    )
                    .into());
                }
            }
        }
        Ok(options)
    }
}
