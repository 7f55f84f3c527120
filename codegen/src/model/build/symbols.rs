//! The named components of all loaded schemas, as they are written.

use std::collections::BTreeMap;

use xsd_parser::models::schema::QName as XsdName;
use xsd_parser::models::schema::xs::{
    AttributeGroupType, AttributeType, ComplexBaseType, ComplexBaseTypeContent, ElementType,
    GroupType, Schema, SchemaContent, SimpleBaseType,
};

use super::located::{Located, Source};
use super::names::{self, Show};
use crate::error::{ComponentKind, Error, ErrorKind, namespace_text};
use crate::load::Loaded;
use crate::model::{Builtin, QName, TypeRef};

/// Named components of one kind.
pub(super) type Table<T> = BTreeMap<QName, T>;

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
#[derive(Default)]
pub(super) struct Symbols<'a> {
    pub(super) types: Table<TypeDef<'a>>,
    pub(super) elements: Table<Located<'a, ElementType>>,
    pub(super) attributes: Table<Located<'a, AttributeType>>,
    pub(super) groups: Table<Located<'a, GroupType>>,
    pub(super) attribute_groups: Table<Located<'a, AttributeGroupType>>,
    /// The global elements in schema order.
    pub(super) element_order: Vec<QName>,
}

/// Which types may stand somewhere.
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
        let mut all = Self::default();
        for (document, schema) in loaded.documents() {
            let root = Located::root(document, schema);
            for content in &schema.content {
                all.add(root, content, show)?;
            }
        }
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
                let (kind, name) = (ComponentKind::Type, xs.name.as_ref());
                let ty = TypeDef::Simple(root.child(xs));
                define(&mut self.types, kind, name, ty, show)?;
            }
            C::ComplexType(xs) => {
                let (kind, name) = (ComponentKind::Type, xs.name.as_ref());
                let ty = TypeDef::Complex(root.child(xs));
                define(&mut self.types, kind, name, ty, show)?;
            }
            C::Element(xs) => {
                let (kind, name) = (ComponentKind::Element, xs.name.as_ref());
                let name = define(&mut self.elements, kind, name, root.child(xs), show)?;
                self.element_order.push(name);
            }
            C::Attribute(xs) => {
                let (kind, name) = (ComponentKind::Attribute, xs.name.as_ref());
                define(&mut self.attributes, kind, name, root.child(xs), show)?;
            }
            C::Group(xs) => {
                let (kind, name) = (ComponentKind::Group, xs.name.as_ref());
                define(&mut self.groups, kind, name, root.child(xs), show)?;
            }
            C::AttributeGroup(xs) => {
                let (kind, name) = (ComponentKind::AttributeGroup, xs.name.as_ref());
                define(&mut self.attribute_groups, kind, name, root.child(xs), show)?;
            }
            C::Include(_) | C::Import(_) | C::Annotation(_) => {}
            C::Redefine(_) => return Err(root.at.unsupported("redefine")),
            C::Override(_) => return Err(root.at.unsupported("override")),
            C::Notation(_) => return Err(root.at.unsupported("notation")),
            C::DefaultOpenContent(_) => return Err(root.at.unsupported("defaultOpenContent")),
        }
        Ok(())
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
            let ty = find(&self.types, ComponentKind::Type, at, attribute, name)?;
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

/// Adds a definition to a table; gives its name.
fn define<'a, T: HasSource<'a>>(
    table: &mut Table<T>,
    kind: ComponentKind,
    name: Option<&String>,
    definition: T,
    show: &Show,
) -> Result<QName, Error> {
    let at = definition.source();
    let name = name.ok_or_else(|| at.incomplete("the attribute name"))?;
    let name = names::global(at.document, name);
    if let Some(first) = table.get(&name) {
        return Err(at.error(ErrorKind::Duplicate {
            kind,
            name: show.name(&name),
            first: first.source().location(),
        }));
    }
    table.insert(name.clone(), definition);
    Ok(name)
}

/// What an attribute of an element refers to.
pub(super) fn find<'t, T>(
    table: &'t Table<T>,
    kind: ComponentKind,
    at: Source<'_>,
    attribute: &str,
    name: &XsdName,
) -> Result<&'t T, Error> {
    let qname = names::resolve(at.document, name);
    let found = table.get(&qname);
    if found.is_some() && !at.document.sees(qname.namespace.as_deref()) {
        let namespace = namespace_text(qname.namespace.as_deref());
        let kind = ErrorKind::NotImported {
            name: name.to_string(),
            namespace,
        };
        return Err(at.attribute_error(attribute, kind));
    }
    found.ok_or_else(|| undefined(at, attribute, kind, name, &qname))
}

fn undefined(
    at: Source<'_>,
    attribute: &str,
    kind: ComponentKind,
    name: &XsdName,
    qname: &QName,
) -> Error {
    let namespace = match qname.namespace.as_deref() {
        Some(uri) => namespace_text(Some(uri)),
        None => "the schemas without a target namespace".to_owned(),
    };
    let not_defined = ErrorKind::NotDefined {
        kind,
        name: name.to_string(),
        namespace,
    };
    at.attribute_error(attribute, not_defined)
}
