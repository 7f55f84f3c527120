//! Wildcards of the schema: which namespaces they admit, and how strictly that is checked.

/// A wildcard of the schema: which namespaces it admits, and by what that is judged.
///
/// ```
/// use xsd_runtime::xml::Wildcard;
/// assert!(Wildcard::ANY.admits(None));
/// assert!(!Wildcard::other(Some("urn:a")).admits(Some("urn:a")));
/// assert!(Wildcard::only(&[Some("urn:a"), None]).admits(None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wildcard {
    pub(crate) admitted: Admitted,
    pub(crate) process: Process,
}

/// The namespaces that a wildcard admits, `None` for no namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Admitted {
    Any,
    /// All but this. Names without a namespace are not admitted.
    Other(Option<&'static str>),
    Only(&'static [Option<&'static str>]),
    /// All, for the attributes of an element of `xs:anyType`: `xsi:type` may name another type, and `xsi:nil`
    /// may be there.
    AnyType {
        is_nillable: bool,
    },
}

/// `processContents`: by what wildcard content is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Process {
    /// By nothing.
    Skip,
    /// By its declaration, if the schemas have one.
    Lax,
    /// By its declaration, which the schemas must have.
    Strict,
}

/// How the content of an element of `xs:anyType` is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Open {
    Judged(Process),
    /// There must be none.
    Nil,
}

impl Wildcard {
    /// `##any`
    pub const ANY: Self = Self::of(Admitted::Any);

    /// The attributes of an element of `xs:anyType`.
    pub const ANY_TYPE: Self = Self::of(Admitted::AnyType { is_nillable: false }).lax();

    /// As [`Wildcard::ANY_TYPE`] for an element that may say `xsi:nil`.
    pub const NILLABLE_ANY_TYPE: Self = Self::of(Admitted::AnyType { is_nillable: true }).lax();

    /// `##other`: any namespace except this one. Names without a namespace are not admitted.
    #[must_use]
    pub const fn other(own: Option<&'static str>) -> Self {
        Self::of(Admitted::Other(own))
    }

    /// Exactly these namespaces, `None` for no namespace.
    #[must_use]
    pub const fn only(namespaces: &'static [Option<&'static str>]) -> Self {
        Self::of(Admitted::Only(namespaces))
    }

    const fn of(admitted: Admitted) -> Self {
        Self {
            admitted,
            process: Process::Skip,
        }
    }

    /// The same with `processContents="lax"`: what the schemas declare is judged by its declaration.
    #[must_use]
    pub const fn lax(self) -> Self {
        Self {
            process: Process::Lax,
            ..self
        }
    }

    /// The same with `processContents="strict"`: everything must be declared and is judged by its declaration.
    #[must_use]
    pub const fn strict(self) -> Self {
        Self {
            process: Process::Strict,
            ..self
        }
    }

    /// Whether it admits names of this namespace.
    #[must_use]
    pub fn admits(&self, namespace: Option<&str>) -> bool {
        match self.admitted {
            Admitted::Any | Admitted::AnyType { .. } => true,
            Admitted::Other(own) => namespace.is_some() && namespace != own,
            Admitted::Only(list) => list.contains(&namespace),
        }
    }
}
