//! A comparison as text, Markdown, JSON or a page.

mod format;
mod html;
mod json;
mod markdown;
mod summary;
mod text;

pub use format::Format;
