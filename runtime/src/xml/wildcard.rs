//! Wildcards of the schema: which namespaces they admit.

/// Which namespaces a wildcard of the schema admits.
///
/// ```
/// use xsd_runtime::xml::Wildcard;
/// assert!(Wildcard::Any.admits(None));
/// assert!(!Wildcard::Other(Some("urn:a")).admits(Some("urn:a")));
/// assert!(Wildcard::Only(&[Some("urn:a"), None]).admits(None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wildcard {
    /// `##any`
    Any,
    /// `##other`: any namespace except this one. Names without a namespace are not admitted.
    Other(Option<&'static str>),
    /// Exactly these, `None` for no namespace.
    Only(&'static [Option<&'static str>]),
}

impl Wildcard {
    /// Whether it admits names of this namespace.
    #[must_use]
    pub fn admits(&self, namespace: Option<&str>) -> bool {
        match self {
            Self::Any => true,
            Self::Other(own) => namespace.is_some() && namespace != *own,
            Self::Only(list) => list.contains(&namespace),
        }
    }
}
