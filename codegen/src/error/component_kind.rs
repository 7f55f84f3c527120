//! The kinds of named components, as messages name them.

use std::fmt;

/// The kinds of named components.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ComponentKind {
    /// A simple or complex type.
    Type,
    /// A global element.
    Element,
    /// A global attribute, or an attribute of a type.
    Attribute,
    /// A model group.
    Group,
    /// An attribute group.
    AttributeGroup,
    /// A notation.
    Notation,
    /// `xs:unique`, `xs:key` or `xs:keyref`
    IdentityConstraint,
    /// `wsdl:message`
    Message,
    /// `wsdl:portType`
    PortType,
    /// `wsdl:operation`
    Operation,
    /// `wsdl:binding`
    Binding,
}

impl fmt::Display for ComponentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Type => "type",
            Self::Element => "element",
            Self::Attribute => "attribute",
            Self::Group => "group",
            Self::AttributeGroup => "attribute group",
            Self::Notation => "notation",
            Self::IdentityConstraint => "identity constraint",
            Self::Message => "message",
            Self::PortType => "port type",
            Self::Operation => "operation",
            Self::Binding => "binding",
        })
    }
}

/// What a component of `xs:redefine` must be.
pub(super) fn redefinition(kind: ComponentKind) -> &'static str {
    match kind {
        ComponentKind::Type => "a type in xs:redefine must derive from the type that it redefines",
        _ => "a group in xs:redefine may refer to itself once, with minOccurs and maxOccurs 1",
    }
}
