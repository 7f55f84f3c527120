//! The tree of `ews-codegen tree` in each format.

mod dot;
mod html;
mod label;
pub(crate) mod mark;
mod markup;
mod mermaid;
mod svg;
mod text;

use clap::ValueEnum;
use ews_codegen::Tree;

/// How a tree is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Lines of at most 100 columns
    Text,
    /// A picture
    Svg,
    /// A page with a search, which needs no other file
    Html,
    /// For Graphviz
    Dot,
    /// For Mermaid, as GitHub and GitLab show it
    Mermaid,
}

impl Format {
    /// The tree in this format.
    pub(crate) fn print(self, tree: &Tree) -> String {
        match self {
            Self::Text => text::print(tree),
            Self::Svg => svg::print(tree),
            Self::Html => html::print(tree),
            Self::Dot => dot::print(tree),
            Self::Mermaid => mermaid::print(tree),
        }
    }
}
