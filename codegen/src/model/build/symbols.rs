//! The named components of all loaded schemas, as they are written.

use xsd_parser::models::schema::QName as XsdName;
use xsd_parser::models::schema::xs::{
    AttributeGroupType, AttributeType, ComplexBaseType, ComplexBaseTypeContent, ElementType,
    GroupType, Notation, Redefine, Schema, SchemaContent, SimpleBaseType,
};

use super::bases;
use super::located::{HasSource, Located, Source};
use super::names::{self, Show};
use super::table::{Table, undefined};
use crate::error::{ComponentKind, Error, ErrorKind};
use crate::load::Loaded;
use crate::model::{Builtin, QName, TypeRef};

impl<'a> HasSource<'a> for TypeDef<'a> {
    fn source(&self) -> Source<'a> {
        match self {
            Self::Simple(simple) => simple.at,
            Self::Complex(complex) => complex.at,
        }
    }
}

/// A type definition.
#[derive(Clone, Copy)]
pub(super) enum TypeDef<'a> {
    Simple(Located<'a, SimpleBaseType>),
    Complex(Located<'a, ComplexBaseType>),
}

/// The named components.
pub(super) struct Symbols<'a> {
    pub(super) types: Table<TypeDef<'a>>,
    pub(super) elements: Table<Located<'a, ElementType>>,
    pub(super) attributes: Table<Located<'a, AttributeType>>,
    pub(super) groups: Table<Located<'a, GroupType>>,
    pub(super) attribute_groups: Table<Located<'a, AttributeGroupType>>,
    pub(super) notations: Table<Located<'a, Notation>>,
    /// The global elements in schema order.
    pub(super) element_order: Vec<QName>,
}

/// Which kinds of types are allowed somewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Any,
    Simple,
    Complex,
}

impl TypeDef<'_> {
    /// Whether it is a complex type whose content is text.
    pub(super) fn has_simple_content(self) -> bool {
        let is_simple =
            |c: &ComplexBaseTypeContent| matches!(c, ComplexBaseTypeContent::SimpleContent(_));
        matches!(self, Self::Complex(complex) if complex.content.iter().any(is_simple))
    }

    /// What it is, for a message.
    pub(super) fn what(self) -> &'static str {
        match self {
            Self::Simple(_) => "a simple type",
            Self::Complex(_) if self.has_simple_content() => "a complex type with simple content",
            Self::Complex(_) => "a complex type",
        }
    }
}

impl<'a> Symbols<'a> {
    /// Collects the definitions in all schemas.
    pub(super) fn collect(loaded: &'a Loaded, show: &Show) -> Result<Self, Error> {
        let mut all = Self {
            types: Table::new(ComponentKind::Type),
            elements: Table::new(ComponentKind::Element),
            attributes: Table::new(ComponentKind::Attribute),
            groups: Table::new(ComponentKind::Group),
            attribute_groups: Table::new(ComponentKind::AttributeGroup),
            notations: Table::new(ComponentKind::Notation),
            element_order: Vec::new(),
        };
        let mut redefinitions: Vec<(Located<'a, Schema>, &'a Redefine)> = Vec::new();
        for (document, schema) in loaded.documents() {
            let root = Located::root(document, schema);
            for content in &schema.content {
                match content {
                    SchemaContent::Redefine(redefine) => redefinitions.push((root, redefine)),
                    content => all.add(root, content, show)?,
                }
            }
        }
        all.redefine(loaded, &redefinitions, show)?;
        Ok(all)
    }

    fn add(
        &mut self,
        root: Located<'a, Schema>,
        content: &'a SchemaContent,
        show: &Show,
    ) -> Result<(), Error> {
        use SchemaContent as C;
        match content {
            C::SimpleType(xs) => {
                let ty = TypeDef::Simple(root.child(xs));
                self.types.define(xs.name.as_ref(), ty, show)?;
            }
            C::ComplexType(xs) => {
                let ty = TypeDef::Complex(root.child(xs));
                self.types.define(xs.name.as_ref(), ty, show)?;
            }
            C::Element(xs) => {
                let name = xs.name.as_ref();
                let name = self.elements.define(name, root.child(xs), show)?;
                self.element_order.push(name);
            }
            C::Attribute(xs) => {
                let name = xs.name.as_ref();
                self.attributes.define(name, root.child(xs), show)?;
            }
            C::Group(xs) => {
                let name = xs.name.as_ref();
                self.groups.define(name, root.child(xs), show)?;
            }
            C::AttributeGroup(xs) => {
                let name = xs.name.as_ref();
                self.attribute_groups.define(name, root.child(xs), show)?;
            }
            C::Include(_) | C::Import(_) | C::Redefine(_) | C::Annotation(_) => {}
            C::Override(_) => return Err(root.at.unsupported("override")),
            C::Notation(xs) => {
                self.notations
                    .define(Some(&xs.name), root.child(xs), show)?;
            }
            C::DefaultOpenContent(_) => return Err(root.at.unsupported("defaultOpenContent")),
        }
        Ok(())
    }

    /// Whether a named type is a complex type with text as content. The text may come from a base to which it
    /// only adds attributes.
    pub(super) fn has_simple_content(&self, name: &QName) -> bool {
        let mut name = name.clone();
        for _ in 0..=self.types.count() {
            let Some(TypeDef::Complex(complex)) = self.types.get(&name).copied() else {
                return false;
            };
            if TypeDef::Complex(complex).has_simple_content() {
                return true;
            }
            let base = bases::plain_extension(complex);
            let Some((base, at)) = base else {
                return false;
            };
            let Ok(TypeRef::Named(base)) = self.type_ref(at, "base", base, Need::Any) else {
                return false;
            };
            name = base;
        }
        false
    }

    /// The type that an attribute of an element names.
    pub(super) fn type_ref(
        &self,
        at: Source<'a>,
        attribute: &str,
        name: &XsdName,
        need: Need,
    ) -> Result<TypeRef, Error> {
        let written = name.to_string();
        let qname = names::resolve(at.document, name);
        let (found, is_simple, ty) = if names::is_xs(&qname) {
            let builtin = Builtin::from_name(&qname.local);
            let builtin = builtin
                .ok_or_else(|| undefined(at, attribute, ComponentKind::Type, name, &qname))?;
            let is_simple = builtin != Builtin::AnyType;
            (
                if is_simple {
                    "a simple type"
                } else {
                    "a complex type"
                },
                is_simple,
                builtin.into(),
            )
        } else {
            let (qname, ty) = self.types.find(at, attribute, name)?;
            (
                ty.what(),
                matches!(ty, TypeDef::Simple(_)),
                TypeRef::Named(qname),
            )
        };
        let needed = match need {
            Need::Simple if !is_simple => "a simple type",
            Need::Complex if is_simple => "a complex type",
            _ => return Ok(ty),
        };
        let kind = ErrorKind::WrongType {
            name: written,
            found,
            needed,
        };
        Err(at.attribute_error(attribute, kind))
    }
}

impl From<Builtin> for TypeRef {
    fn from(builtin: Builtin) -> Self {
        Self::Builtin(builtin)
    }
}
