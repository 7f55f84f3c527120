//! Printing of lexical forms, into the text of an element or the value of an attribute.

use std::fmt;

use super::facets::Facets;
use crate::text::escape::{self, Escape};

/// Where a [`Value`](crate::value::Value) prints its lexical form.
#[derive(Debug)]
pub struct Print<'a> {
    pub(crate) out: &'a mut String,
    pub(crate) escape: Escape,
    pub(crate) problem: Option<Problem>,
    /// The facets of the type: a pattern may ask for a certain spelling.
    pub(crate) facets: Option<&'static Facets>,
}

/// What cannot be written.
#[derive(Debug)]
pub(crate) enum Problem {
    Character(char),
    Item(String),
}

impl Print<'_> {
    /// Appends text without special characters of XML.
    #[inline]
    pub fn plain(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Appends any text.
    #[inline]
    pub fn text(&mut self, text: &str) {
        if let Err(character) = escape::push(self.out, text, self.escape) {
            self.problem.get_or_insert(Problem::Character(character));
        }
    }

    /// Appends fields without special characters of XML.
    #[inline]
    pub(crate) fn fields(&mut self, write: impl FnOnce(&mut String) -> fmt::Result) {
        // Writing to a string cannot fail.
        let _ = write(self.out);
    }

    /// Appends what `Display` gives. It must not have special characters of XML.
    pub fn display(&mut self, value: impl fmt::Display) {
        use fmt::Write as _;
        self.fields(|out| write!(out, "{value}"));
    }
}

/// What is printed of a value whose type may have facets, as it stands in no document.
pub(crate) fn printed(
    facets: Option<&'static Facets>,
    print: impl FnOnce(&mut Print<'_>),
) -> String {
    let mut out = String::new();
    print(&mut Print {
        out: &mut out,
        escape: Escape::Nothing,
        problem: None,
        facets,
    });
    out
}
