//! Mixed content: text, and children that the schema declares.

use crate::xml::any::AnyElement;

/// A piece of mixed content: text, or a child of one of the types that the schema declares.
///
/// ```
/// use xsd_runtime::xml::Mixed;
/// let nodes = [Mixed::Text("a ".to_owned()), Mixed::Child(7), Mixed::Text(" b".to_owned())];
/// assert_eq!(nodes.iter().filter_map(Mixed::child).collect::<Vec<_>>(), [&7]);
/// assert_eq!(nodes.iter().filter_map(Mixed::text).collect::<String>(), "a  b");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mixed<T> {
    /// Text, references resolved.
    Text(String),
    /// A child.
    Child(T),
    /// An element that the schema does not allow here, as lenient reading keeps it. It is not valid.
    Other(AnyElement),
}

impl<T> Mixed<T> {
    /// The text, if it is text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Child(_) | Self::Other(_) => None,
        }
    }

    /// The child, if it is one.
    #[must_use]
    pub fn child(&self) -> Option<&T> {
        match self {
            Self::Child(child) => Some(child),
            Self::Text(_) | Self::Other(_) => None,
        }
    }
}

impl<T> From<String> for Mixed<T> {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T> From<&str> for Mixed<T> {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
