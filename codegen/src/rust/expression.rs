//! Expressions, as far as generated code needs them.

use super::name::string;

/// An expression.
#[derive(Clone, Debug)]
pub(crate) enum Expression {
    /// What stays on one line: a path, a number, a reference to a field.
    Text(String),
    /// A string, which may be wider than a line.
    Literal(String),
    /// `&[a, b]`
    Array(Vec<Expression>),
    /// `function(a, b)`, or a macro, whose name ends with `!`.
    Call(String, Vec<Expression>),
    /// `(a, b)`
    Tuple(Vec<Expression>),
    /// `root.link.link`
    Chain(String, Vec<Link>),
    /// `Name { field: value, ..rest }`; a field without a value is the variable with its name.
    Struct {
        name: String,
        fields: Vec<(String, Option<Expression>)>,
        rest: Option<String>,
    },
    /// `match value { pattern => expression, }`
    Match(String, Vec<(String, Expression)>),
    /// `{ statement; statement; }`, in a match
    Block(Vec<Expression>),
}

/// A part of a chain.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// The method.
    pub(super) name: String,
    pub(super) arguments: Vec<Expression>,
    /// Whether `?` follows.
    pub(super) is_tried: bool,
}

impl Link {
    pub(crate) fn new(name: &str, arguments: Vec<Expression>) -> Self {
        Self {
            name: name.to_owned(),
            arguments,
            is_tried: false,
        }
    }
}

impl Expression {
    /// Whether it stays on one line.
    pub(super) fn is_word(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Literal(_))
    }

    /// A further method call.
    pub(crate) fn then(self, name: &str, arguments: Vec<Self>) -> Self {
        self.then_all([Link::new(name, arguments)])
    }

    /// Further method calls.
    pub(crate) fn then_all(self, more: impl IntoIterator<Item = Link>) -> Self {
        match self {
            Self::Text(root) => Self::Chain(root, more.into_iter().collect()),
            Self::Chain(root, mut links) => {
                links.extend(more);
                Self::Chain(root, links)
            }
            other => other,
        }
    }

    /// The same with `?` at the end, if it is a chain.
    pub(crate) fn tried(mut self) -> Self {
        if let Self::Chain(_, links) = &mut self
            && let Some(last) = links.last_mut()
        {
            last.is_tried = true;
        }
        self
    }
}

impl From<String> for Expression {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// What stays on one line.
pub(crate) fn text(text: impl Into<String>) -> Expression {
    Expression::Text(text.into())
}

/// A function call.
pub(crate) fn call(function: impl Into<String>, arguments: Vec<Expression>) -> Expression {
    Expression::Call(function.into(), arguments)
}

/// A method call.
pub(crate) fn method(
    receiver: impl Into<String>,
    name: &str,
    arguments: Vec<Expression>,
) -> Expression {
    Expression::Chain(receiver.into(), vec![Link::new(name, arguments)])
}

/// A string literal.
pub(crate) fn literal(value: &str) -> Expression {
    Expression::Literal(string(value))
}
