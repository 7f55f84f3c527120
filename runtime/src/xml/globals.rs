//! What the schemas declare: how each of it is read.

use crate::value::{Facets, Value};
use crate::xml::document::{Root, read_root};
use crate::xml::reader::text::Rules;
use crate::xml::reader::{Global, GlobalAttribute};
use crate::xml::traits::ReadXml;

impl Global {
    /// A global element.
    #[must_use]
    pub const fn root<T: Root>() -> Self {
        Self {
            name: T::NAME,
            facets: None,
            read: |reader, _| read_root::<T>(reader).map(drop),
        }
    }

    /// A global element of which there is no generated code: nothing is said of its content.
    #[must_use]
    pub const fn unread(name: &'static str) -> Self {
        Self {
            name,
            facets: None,
            read: |reader, _| reader.pass_unread(),
        }
    }

    /// An abstract element, which cannot be in a document.
    #[must_use]
    pub const fn abstract_element(name: &'static str) -> Self {
        Self {
            name,
            facets: None,
            read: |reader, _| reader.refuse(),
        }
    }

    /// A named type.
    #[must_use]
    pub const fn of<T: ReadXml>(name: &'static str, facets: Option<&'static Facets>) -> Self {
        Self {
            name,
            facets,
            read: |reader, facets| T::read_with(reader, facets).map(drop),
        }
    }
}

impl GlobalAttribute {
    /// A global attribute.
    #[must_use]
    pub const fn of<T: Value>(name: &'static str, facets: Option<&'static Facets>) -> Self {
        Self {
            name,
            facets,
            read: |reader, text, offset, facets| {
                let rules = Rules::of_attribute(facets);
                reader.parse::<T>(text, offset, rules).map(drop)
            },
        }
    }
}
