//! Characters that XML cannot hold, and that were replaced in what was written.

use std::fmt;

use crate::xml::position::{self, Form, StartTag};

/// A text or an attribute in which the writer has replaced characters that XML cannot hold, because
/// [`WriteOptions::replace_characters`](crate::xml::WriteOptions::replace_characters) says so.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Replacement {
    /// Where it is: the names of the elements, as in [`Location::path`](crate::xml::Location::path), then `@Name` for
    /// an attribute.
    pub path: String,
    /// The first character that was replaced there.
    pub character: char,
}

impl fmt::Display for Replacement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, character } = self;
        write!(
            f,
            "{path}: expected characters of XML, replaced {character:?}"
        )
    }
}

/// Where the writer has replaced characters so far.
#[derive(Debug, Default)]
pub(crate) struct Replaced {
    found: Vec<Found>,
}

#[derive(Debug)]
struct Found {
    /// Where in the written text.
    offset: usize,
    attribute: Option<String>,
    character: char,
}

impl Replaced {
    #[cfg(feature = "parallel")]
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub(crate) fn push(&mut self, offset: usize, attribute: Option<String>, character: char) {
        self.found.push(Found {
            offset,
            attribute,
            character,
        });
    }

    /// Where characters were replaced in a written text.
    pub(crate) fn finish(self, written: &str) -> Vec<Replacement> {
        let offsets: Vec<usize> = self.found.iter().map(|found| found.offset).collect();
        let locations = position::locations(written, Form::Any, &offsets, StartTag::Outside);
        let located = locations.into_iter().zip(self.found);
        located
            .map(|(location, found)| Replacement {
                path: match found.attribute {
                    Some(name) => format!("{}/@{name}", location.path),
                    None => location.path,
                },
                character: found.character,
            })
            .collect()
    }
}
