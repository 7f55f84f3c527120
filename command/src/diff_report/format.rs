//! The formats.

use clap::ValueEnum;
use ews_codegen::diff::Comparison;

use super::{html, json, markdown, text};
use crate::failure::Failure;

/// A format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a terminal
    #[default]
    Text,
    /// For a pull request
    Markdown,
    /// For a program
    Json,
    /// A page that needs nothing else
    Html,
}

impl Format {
    /// The report. The titles say what was compared: the old and the new.
    ///
    /// # Errors
    /// It cannot be printed as JSON.
    pub(crate) fn report(
        self,
        comparison: &Comparison,
        titles: [&str; 2],
    ) -> Result<String, Failure> {
        Ok(match self {
            Self::Text => text::report(comparison, titles),
            Self::Markdown => markdown::report(comparison, titles),
            Self::Json => json::report(comparison, titles)?,
            Self::Html => html::report(comparison, titles),
        })
    }
}
