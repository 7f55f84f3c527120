//! What is made for an arbitrary value.

/// What is made for a value: a call that may fail.
#[derive(Clone, Debug)]
pub(super) enum Made {
    /// The default call of its type. The same call makes an `Option`, a `Box` or a `Nillable` of it.
    Plain,
    /// Another call.
    Call(String),
}

impl Made {
    /// The call.
    pub(super) fn code(&self) -> &str {
        match self {
            Self::Plain => "s.value()",
            Self::Call(code) => code,
        }
    }

    fn map(self, map: impl FnOnce(String) -> String) -> Self {
        match self {
            Self::Plain => Self::Plain,
            Self::Call(code) => Self::Call(map(code)),
        }
    }

    pub(super) fn optional(self) -> Self {
        self.map(|code| format!("s.optional(|s| {code})"))
    }

    pub(super) fn nillable(self) -> Self {
        self.map(|code| format!("s.nillable(|s| {code})"))
    }

    pub(super) fn nillable_with(self) -> Self {
        self.map(|code| format!("s.nillable_with(|s| {code})"))
    }

    pub(super) fn boxed(self) -> Self {
        self.map(|code| format!("{code}.map(Box::new)"))
    }

    /// A list with this number of items.
    pub(super) fn list(self, range: &str) -> Self {
        Self::Call(match self {
            Self::Plain => format!("s.list({range})"),
            Self::Call(code) => format!("s.each({range}, |s| {code})"),
        })
    }
}

/// How a field is filled.
#[derive(Clone, Debug)]
pub(super) enum Filled {
    /// With what is made.
    Made(Made),
    /// With an expression that already handles failure.
    Value(String),
}

impl Filled {
    /// The expression for the field.
    pub(super) fn code(self) -> String {
        match self {
            Self::Made(made) => format!("{}?", made.code()),
            Self::Value(code) => code,
        }
    }

    /// The same if a variable is true, and otherwise the default.
    pub(super) fn if_there(self, variable: &str) -> Self {
        let code = match self {
            Self::Made(made) => made.code().to_owned(),
            Self::Value(code) => format!("Ok({code})"),
        };
        Self::Value(format!(
            "s.when({variable}, |s| {code})?.unwrap_or_default()"
        ))
    }
}
