//! What `xs:documentation` says.

/// Documentation of a component of a schema.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documentation {
    /// The text: paragraphs, line ends kept, common indentation removed. Empty if there is none.
    pub text: String,
    /// The address in the attribute `source`, if it has one.
    pub source: Option<String>,
}

impl Documentation {
    /// A value as code in documentation. Line ends and backticks in the value do not end the code.
    pub(crate) fn code(value: &str) -> String {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if value.contains('`') {
            format!("`` {} ``", value.replace("``", "` `"))
        } else {
            format!("`{value}`")
        }
    }
}
