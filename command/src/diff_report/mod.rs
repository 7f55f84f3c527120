//! A comparison as text, Markdown, JSON or a page.

mod format;
mod html;
mod json;
mod markdown;
mod rules;
mod summary;
mod text;

pub(crate) use format::Format;
pub(crate) use rules::text as rules;
