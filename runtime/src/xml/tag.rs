//! The name of an element or attribute in generated code, with the facets of its type.

use crate::value::Facets;

/// The name of an element or attribute, such as `t:EmailAddress`, with the facets of its type if it has any.
///
/// Methods that take a name take `impl Into<Tag>`: a name alone, or a pair of name and facets.
///
/// ```
/// use xsd_runtime::codegen::Tag;
/// use xsd_runtime::value::Facets;
/// static NOT_EMPTY: Facets = Facets { min_length: Some(1), ..Facets::NONE };
/// assert_eq!(Tag::from("o:Note").name(), "o:Note");
/// assert!(Tag::from(("o:Note", &NOT_EMPTY)).facets().is_some());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Tag {
    name: &'static str,
    facets: Option<&'static Facets>,
}

impl Tag {
    /// The name.
    #[inline]
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The facets of the type.
    #[inline]
    #[must_use]
    pub fn facets(self) -> Option<&'static Facets> {
        self.facets
    }
}

impl From<&'static str> for Tag {
    #[inline]
    fn from(name: &'static str) -> Self {
        Self { name, facets: None }
    }
}

impl From<(&'static str, &'static Facets)> for Tag {
    #[inline]
    fn from((name, facets): (&'static str, &'static Facets)) -> Self {
        Self {
            name,
            facets: Some(facets),
        }
    }
}
