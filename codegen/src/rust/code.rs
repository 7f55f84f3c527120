//! Code: lines, statements, items.

use super::expression::Expression;

/// A piece of code.
#[derive(Clone, Debug)]
pub(crate) enum Code {
    /// A line that stays as it is.
    Line(String),
    /// An empty line.
    Empty,
    /// `head {`, the body, `}`
    Block(String, Vec<Code>),
    /// `if a || b {`, the body, `}`
    If(Vec<String>, Vec<Code>),
    /// A function: what stands before its parameters, these with their types, its result, its body.
    Function {
        head: String,
        parameters: Vec<(String, String)>,
        result: Option<String>,
        body: Vec<Code>,
    },
    /// `before value;`, such as `let x = value;`
    Assign(String, Expression),
    /// `expression;`
    Statement(Expression),
    /// The expression that a block gives.
    Value(Expression),
    /// `pub name: Type,` in a struct.
    Member(String, String),
    /// `Name(Type),` in an enum.
    Variant(String, String),
    /// `use path::{names};` with what stands before the names.
    Use(String, Vec<String>),
    /// A macro with braces. rustfmt leaves its content as it is.
    Macro(String, Vec<Code>),
    /// A macro for `head { parts }`, on one line if it has room there. Else as many parts share a line as it holds.
    MacroList {
        path: String,
        head: String,
        parts: Vec<String>,
    },
}

impl Code {
    /// `let variable = value;`
    pub(crate) fn bind(variable: &str, value: Expression) -> Self {
        Self::Assign(format!("let {variable} ="), value)
    }

    pub(crate) fn line(line: impl Into<String>) -> Self {
        Self::Line(line.into())
    }

    pub(crate) fn block(head: impl Into<String>, body: Vec<Self>) -> Self {
        Self::Block(head.into(), body)
    }

    /// A method with parameters that are known to be short.
    pub(crate) fn method(signature: impl Into<String>, body: Vec<Self>) -> Self {
        Self::Block(format!("fn {}", signature.into()), body)
    }
}

/// Items with an empty line between them, without those that are empty.
pub(crate) fn items(items: impl IntoIterator<Item = Vec<Code>>) -> Vec<Code> {
    let mut all = Vec::new();
    for item in items {
        if item.is_empty() {
            continue;
        }
        if !all.is_empty() {
            all.push(Code::Empty);
        }
        all.extend(item);
    }
    all
}
