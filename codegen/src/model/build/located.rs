//! Parts of `xsd-parser`'s tree with their locations.

use std::ops::Deref;

use xsd_parser::models::schema::xs::{
    Any, AnyAttribute, AttributeGroupType, AttributeType, ComplexBaseType, ComplexContent,
    ElementType, ExtensionType, Facet, GroupType, KeybaseType, Keyref, List, Notation, Redefine,
    Restriction, RestrictionType, Schema, SimpleBaseType, SimpleContent, Union,
};

use crate::error::{Error, ErrorKind};
use crate::load::{Document, SchemaElement};
use crate::location::Location;
use crate::model::Documentation;

/// A part of `xsd-parser`'s tree, and the element of the schema file that it was read from.
///
/// The loader gives each element a number as its `id`, which the parser keeps.
pub(super) struct Located<'a, T> {
    pub(super) xs: &'a T,
    pub(super) at: Source<'a>,
}

/// An element of a schema file.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) document: &'a Document,
    pub(super) schema: &'a Schema,
    element: &'a SchemaElement,
    /// The component of `xs:redefine` in which it is.
    redefining: Option<&'a SchemaElement>,
}

impl<T> Clone for Located<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Located<'_, T> {}

impl<T> Deref for Located<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.xs
    }
}

impl<'a> Located<'a, Schema> {
    /// The root element of a document.
    pub(super) fn root(document: &'a Document, schema: &'a Schema) -> Self {
        let element = document.element(schema.id.as_deref());
        let at = Source {
            document,
            schema,
            element,
            redefining: None,
        };
        Self { xs: schema, at }
    }
}

impl<'a, T> Located<'a, T> {
    /// A part of this part.
    pub(super) fn child<C: Identified>(self, xs: &'a C) -> Located<'a, C> {
        let at = Source {
            element: self.at.document.element(xs.id()),
            ..self.at
        };
        Located { xs, at }
    }
}

impl<T> Located<'_, T> {
    /// The same as a component of `xs:redefine`.
    pub(super) fn redefining(mut self) -> Self {
        self.at.redefining = Some(self.at.element);
        self
    }
}

/// What has an element in a schema file.
pub(super) trait HasSource<'a> {
    /// The element.
    fn source(&self) -> Source<'a>;
}

impl<'a, T> HasSource<'a> for Located<'a, T> {
    fn source(&self) -> Source<'a> {
        self.at
    }
}

/// A part of the tree that has the number of its element.
pub(super) trait Identified {
    /// The `id` of the element.
    fn id(&self) -> Option<&str>;
}

macro_rules! identified {
    ($($ty:ident)*) => {
        $(impl Identified for $ty {
            fn id(&self) -> Option<&str> {
                self.id.as_deref()
            }
        })*
    };
}

identified! {
    Any AnyAttribute AttributeGroupType AttributeType ComplexBaseType ComplexContent ElementType
    ExtensionType GroupType KeybaseType Keyref List Notation Redefine Restriction RestrictionType
    SimpleBaseType SimpleContent Union
}

impl Identified for Facet {
    fn id(&self) -> Option<&str> {
        let id = match self {
            Self::MinExclusive(x)
            | Self::MinInclusive(x)
            | Self::MaxExclusive(x)
            | Self::MaxInclusive(x)
            | Self::TotalDigits(x)
            | Self::FractionDigits(x)
            | Self::Length(x)
            | Self::MinLength(x)
            | Self::MaxLength(x)
            | Self::Enumeration(x)
            | Self::WhiteSpace(x)
            | Self::Pattern(x)
            | Self::ExplicitTimezone(x) => &x.id,
            Self::Assertion(x) => &x.id,
        };
        id.as_deref()
    }
}

impl Source<'_> {
    /// The local name of the element.
    pub(super) fn tag(self) -> &'static str {
        self.element.rule.tag
    }

    /// The offset of the element in its file.
    pub(super) fn start(self) -> usize {
        self.element.start
    }

    /// Identifies the component of `xs:redefine` in which the element is.
    pub(super) fn redefinition(self) -> Option<*const SchemaElement> {
        self.redefining.map(std::ptr::from_ref)
    }

    /// The location of the element.
    pub(super) fn location(self) -> Location {
        self.document.location(self.element.start)
    }

    /// Its documentation.
    pub(super) fn doc(self) -> Documentation {
        self.element.doc.clone()
    }

    /// An error at the element.
    pub(super) fn error(self, kind: ErrorKind) -> Error {
        Error::new(&self.location(), kind)
    }

    /// An error at one of its attributes, or else at the element.
    pub(super) fn attribute_error(self, attribute: &str, kind: ErrorKind) -> Error {
        let mut attributes = self.element.attributes.iter();
        let found = attributes.find(|(name, _)| *name == attribute);
        let offset = found.map_or(self.element.start, |(_, offset)| *offset);
        Error::new(&self.document.location(offset), kind)
    }

    /// Two statements on the element that exclude each other.
    pub(super) fn both(self, one: &'static str, other: &'static str) -> Error {
        let kind = ErrorKind::Both {
            element: self.tag(),
            one,
            other,
        };
        self.attribute_error(other, kind)
    }

    /// Something that the element lacks.
    pub(super) fn incomplete(self, missing: &str) -> Error {
        self.error(ErrorKind::Incomplete {
            element: self.tag(),
            missing: missing.to_owned(),
        })
    }

    /// A construct that the model cannot hold.
    pub(super) fn unsupported(self, what: &str) -> Error {
        self.error(ErrorKind::Unsupported(what.to_owned()))
    }
}
