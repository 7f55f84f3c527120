//! The named components of all loaded schemas, before they are built.

use std::collections::BTreeMap;

use xsd_parser::models::schema::QName as XsdName;
use xsd_parser::models::schema::xs::{
    AttributeGroupType, AttributeType, ComplexBaseType, ComplexBaseTypeContent, ElementType,
    GroupType, SchemaContent, SimpleBaseType,
};

use super::cursor::Cursor;
use super::names::{self, Show};
use crate::error::{ComponentKind, Error, ErrorKind, namespace_text};
use crate::load::Loaded;
use crate::model::{Builtin, QName, TypeRef};

/// Named components of one kind, with their places.
pub(super) type Table<'a, T> = BTreeMap<QName, (T, Cursor<'a>)>;

/// A type definition.
#[derive(Clone, Copy)]
pub(super) enum TypeDef<'a> {
    Simple(&'a SimpleBaseType),
    Complex(&'a ComplexBaseType),
}

/// The named components.
#[derive(Default)]
pub(super) struct Symbols<'a> {
    pub(super) types: Table<'a, TypeDef<'a>>,
    pub(super) elements: Table<'a, &'a ElementType>,
    pub(super) attributes: Table<'a, &'a AttributeType>,
    pub(super) groups: Table<'a, &'a GroupType>,
    pub(super) attribute_groups: Table<'a, &'a AttributeGroupType>,
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
            for (content, at) in Cursor::root(document, schema).pair(&schema.content)? {
                use SchemaContent as C;
                let add = Entry { at, show };
                match content {
                    C::SimpleType(item) => {
                        add.to(
                            &mut all.types,
                            ComponentKind::Type,
                            item.name.as_ref(),
                            TypeDef::Simple(item),
                        )?;
                    }
                    C::ComplexType(item) => {
                        add.to(
                            &mut all.types,
                            ComponentKind::Type,
                            item.name.as_ref(),
                            TypeDef::Complex(item),
                        )?;
                    }
                    C::Element(item) => {
                        let name = add.to(
                            &mut all.elements,
                            ComponentKind::Element,
                            item.name.as_ref(),
                            item,
                        )?;
                        all.element_order.push(name);
                    }
                    C::Attribute(item) => {
                        add.to(
                            &mut all.attributes,
                            ComponentKind::Attribute,
                            item.name.as_ref(),
                            item,
                        )?;
                    }
                    C::Group(item) => {
                        add.to(
                            &mut all.groups,
                            ComponentKind::Group,
                            item.name.as_ref(),
                            item,
                        )?;
                    }
                    C::AttributeGroup(item) => {
                        let kind = ComponentKind::AttributeGroup;
                        add.to(&mut all.attribute_groups, kind, item.name.as_ref(), item)?;
                    }
                    C::Include(_) | C::Import(_) | C::Annotation(_) => {}
                    C::Redefine(_) | C::Override(_) | C::DefaultOpenContent(_) | C::Notation(_) => {
                        return Err(at.misread());
                    }
                }
            }
        }
        Ok(all)
    }

    /// The type that an attribute of an element names.
    pub(super) fn type_ref(
        &self,
        at: Cursor<'a>,
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
            let (ty, _) = find(&self.types, ComponentKind::Type, at, attribute, name)?;
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
        let what = ErrorKind::WrongType {
            name: written,
            found,
            needed,
        };
        Err(at.attribute_error(attribute, what))
    }
}

impl From<Builtin> for TypeRef {
    fn from(builtin: Builtin) -> Self {
        Self::Builtin(builtin)
    }
}

/// A definition on its way into a table.
struct Entry<'a, 's> {
    at: Cursor<'a>,
    show: &'s Show<'s>,
}

impl<'a> Entry<'a, '_> {
    fn to<T>(
        self,
        table: &mut Table<'a, T>,
        kind: ComponentKind,
        name: Option<&String>,
        item: T,
    ) -> Result<QName, Error> {
        let Some(name) = name else {
            return Err(self.at.misread());
        };
        let name = names::global(self.at.document, name);
        if let Some((_, first)) = table.get(&name) {
            let first = first.at();
            let what = ErrorKind::Duplicate {
                kind,
                name: self.show.name(&name),
                first,
            };
            return Err(self.at.error(what));
        }
        table.insert(name.clone(), (item, self.at));
        Ok(name)
    }
}

/// What an attribute of an element refers to.
pub(super) fn find<'t, 'a, T>(
    table: &'t Table<'a, T>,
    kind: ComponentKind,
    at: Cursor<'a>,
    attribute: &str,
    name: &XsdName,
) -> Result<&'t (T, Cursor<'a>), Error> {
    let qname = names::resolve(at.document, name);
    let found = table.get(&qname);
    if found.is_some() && !at.document.sees(qname.namespace.as_deref()) {
        let namespace = namespace_text(qname.namespace.as_deref());
        let what = ErrorKind::NotImported {
            name: name.to_string(),
            namespace,
        };
        return Err(at.attribute_error(attribute, what));
    }
    found.ok_or_else(|| undefined(at, attribute, kind, name, &qname))
}

fn undefined(
    at: Cursor<'_>,
    attribute: &str,
    kind: ComponentKind,
    name: &XsdName,
    qname: &QName,
) -> Error {
    let namespace = match qname.namespace.as_deref() {
        Some(uri) => namespace_text(Some(uri)),
        None => "the schemas without a target namespace".to_owned(),
    };
    let what = ErrorKind::NotDefined {
        kind,
        name: name.to_string(),
        namespace,
    };
    at.attribute_error(attribute, what)
}
