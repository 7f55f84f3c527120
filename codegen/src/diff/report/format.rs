//! The formats.

use super::{html, json, markdown, text};
use crate::diff::comparison::Comparison;

/// A format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For a pull request.
    Markdown,
    /// For a program.
    Json,
    /// A page that needs nothing else.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Text, Self::Markdown, Self::Json, Self::Html];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Html => "html",
        }
    }

    /// The report. The titles say what was compared: the old and the new.
    #[must_use]
    pub fn report(self, comparison: &Comparison, titles: [&str; 2]) -> String {
        match self {
            Self::Text => text::report(comparison, titles),
            Self::Markdown => markdown::report(comparison, titles),
            Self::Json => json::report(comparison, titles),
            Self::Html => html::report(comparison, titles),
        }
    }
}
