//! Default and fixed values of elements. The reader and the writer go by the same rules.

use crate::text::excerpt::excerpt;
use crate::value::text_under;
use crate::value::{Checkable, Rule};
use crate::xml::any::AnyNode;
use crate::xml::mixed::Mixed;
use crate::xml::read_error_kind::ReadErrorKind;

/// What an element without text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueConstraint {
    /// `default`: this value.
    Default(&'static str),
    /// `fixed`: this value, and the element can have no other.
    Fixed(&'static str),
}

impl ValueConstraint {
    /// The value.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Default(text) | Self::Fixed(text) => text,
        }
    }

    /// What is wrong with a value: it is not the fixed one.
    pub(crate) fn broken(self, value: &dyn Checkable) -> Option<ReadErrorKind> {
        let Self::Fixed(fixed) = self else {
            return None;
        };
        let text = text_under(value, None);
        let is_fixed = value.plain_text_of(fixed).as_ref() == Some(&text);
        (!is_fixed).then(|| not_fixed(fixed, &text))
    }

    /// What is wrong with mixed content: `only` is its text if it holds nothing else, `all` what a message shows.
    fn broken_by(self, only: Option<&str>, all: impl FnOnce() -> String) -> Option<ReadErrorKind> {
        match self {
            Self::Fixed(fixed) if only != Some(fixed) => Some(not_fixed(fixed, &all())),
            _ => None,
        }
    }

    /// As [`ValueConstraint::broken_by`] for content with typed children.
    pub(crate) fn broken_by_mixed<T>(self, nodes: &[Mixed<T>]) -> Option<ReadErrorKind> {
        let only = match nodes {
            [Mixed::Text(text)] => Some(&**text),
            _ => None,
        };
        self.broken_by(only, || nodes.iter().filter_map(Mixed::text).collect())
    }

    /// As [`ValueConstraint::broken_by`] for content of any kind.
    pub(crate) fn broken_by_nodes(self, nodes: &[AnyNode]) -> Option<ReadErrorKind> {
        let only = match nodes {
            [AnyNode::Text(text)] => Some(&**text),
            _ => None,
        };
        self.broken_by(only, || {
            let shown = nodes.iter().map(|node| match node {
                AnyNode::Text(text) => text,
                AnyNode::Element(element) => &*element.name.local,
            });
            shown.collect()
        })
    }
}

fn not_fixed(fixed: &'static str, found: &str) -> ReadErrorKind {
    ReadErrorKind::Facet {
        rule: Rule::Fixed(fixed),
        found: excerpt(found),
    }
}
