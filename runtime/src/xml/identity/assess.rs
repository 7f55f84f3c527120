//! Which declaration and type each element of a document has.

use std::collections::HashMap;

use super::nodes::{Node, Nodes, is};
use super::schema::{Element, Identities, Part, Reference, Simple, Type};
use crate::xml::namespace;
use crate::xml::reader::Globals;

/// The elements of a document with what the schema says of them.
#[derive(Debug)]
pub(super) struct Document<'a> {
    pub(super) nodes: Nodes<'a>,
    assessed: Vec<Assessed>,
    /// The global elements.
    elements: &'static [Element],
    /// The types by name.
    types: HashMap<&'static str, &'static Type>,
    /// Everything that the schemas declare, if wildcard content is judged by that.
    globals: Option<&'static Globals>,
}

/// What is known of an element.
#[derive(Clone, Copy, Debug)]
struct Assessed {
    declaration: Option<&'static Element>,
    ty: NodeType,
}

#[derive(Clone, Copy, Debug)]
enum NodeType {
    Complex(&'static Type),
    Simple(Simple),
    /// `xs:anyType`: anything may be inside.
    Any,
    /// None, since nothing declares the element, which a wildcard allows. What is inside may be declared.
    Undeclared,
    /// The schema does not say.
    Unknown,
}

/// The value of an element or attribute.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found<'d> {
    Value(Simple, &'d str),
    /// It has elements, so that it has no value.
    Complex,
}

/// The value of an attribute.
#[derive(Clone, Copy, Debug)]
pub(super) struct AttributeValue<'d> {
    /// Which attribute of its element it is.
    pub(super) index: usize,
    pub(super) ty: Simple,
    pub(super) text: &'d str,
}

impl<'a> Document<'a> {
    pub(super) fn new(
        nodes: Nodes<'a>,
        schema: &'static Identities,
        globals: Option<&'static Globals>,
    ) -> Self {
        let mut document = Self {
            assessed: Vec::with_capacity(nodes.all().len()),
            nodes,
            elements: schema.elements,
            types: schema.types.iter().map(|ty| (ty.name, ty)).collect(),
            globals,
        };
        let mut open: Vec<usize> = Vec::new();
        for index in document.nodes.all() {
            while open
                .last()
                .is_some_and(|&parent| document.nodes.get(parent).end <= index)
            {
                open.pop();
            }
            let node = document.nodes.get(index);
            let parent = open.last().map(|&parent| document.assessed[parent].ty);
            let declaration = match parent {
                None => find(schema.elements, node),
                Some(parent) => document.child(parent, node),
            };
            let is_undeclared = || parent.is_some_and(|it| document.leaves_undeclared(it, node));
            let ty = match document.ty(declaration, node) {
                NodeType::Unknown if declaration.is_none() && is_undeclared() => {
                    NodeType::Undeclared
                }
                ty => ty,
            };
            document.assessed.push(Assessed { declaration, ty });
            open.push(index);
        }
        document
    }

    /// The declaration of an element inside one of a type.
    fn child(&self, ty: NodeType, node: &Node<'_>) -> Option<&'static Element> {
        let global = || find(self.elements, node);
        match ty {
            NodeType::Complex(ty) => {
                let own = self.and_bases(ty).find_map(|ty| find(ty.elements(), node));
                let has_globals = || self.and_bases(ty).any(Type::has_globals);
                own.or_else(|| has_globals().then(global).flatten())
            }
            NodeType::Any | NodeType::Undeclared => global(),
            NodeType::Simple(_) | NodeType::Unknown => None,
        }
    }

    /// Whether nothing declares an element inside one of a type, which has no declaration for it.
    fn leaves_undeclared(&self, ty: NodeType, node: &Node<'_>) -> bool {
        let is_open = match ty {
            NodeType::Complex(ty) => self.and_bases(ty).any(Type::has_any_element),
            NodeType::Any | NodeType::Undeclared => true,
            NodeType::Simple(_) | NodeType::Unknown => false,
        };
        // Declarations of which nothing is asked are not in the table of this module.
        let is_declared = |globals: &Globals| globals.declares(node.namespace, node.local);
        is_open && self.globals.is_some_and(|globals| !is_declared(globals))
    }

    fn ty(&self, declaration: Option<&'static Element>, node: &Node<'_>) -> NodeType {
        if let Some(ty) = node.named_type.as_ref().and_then(|name| self.named(name)) {
            return ty;
        }
        match declaration.map(|element| element.ty) {
            Some(Reference::Type(name)) => self.named(name).unwrap_or(NodeType::Unknown),
            Some(Reference::Simple(ty)) => NodeType::Simple(ty),
            Some(Reference::Any) => NodeType::Any,
            None => NodeType::Unknown,
        }
    }

    fn named(&self, name: &str) -> Option<NodeType> {
        match name.strip_prefix("xs:") {
            Some("anyType") => Some(NodeType::Any),
            Some(name) => Simple::builtin(name).map(NodeType::Simple),
            None => self.find_type(name).map(|ty| match ty.text() {
                Some(text) if ty.is_simple() => NodeType::Simple(text),
                _ => NodeType::Complex(ty),
            }),
        }
    }

    fn find_type(&self, name: &str) -> Option<&'static Type> {
        self.types.get(name).copied()
    }

    /// A type and those from which it derives.
    fn and_bases(&self, ty: &'static Type) -> impl Iterator<Item = &'static Type> {
        let base = |ty: &&'static Type| ty.base().and_then(|base| self.find_type(base));
        std::iter::successors(Some(ty), base)
    }

    /// The declaration of an element.
    pub(super) fn declaration(&self, element: usize) -> Option<&'static Element> {
        self.assessed[element].declaration
    }

    /// The value of an element. `None` if it has none, or the schema does not say.
    pub(super) fn text(&self, element: usize) -> Option<Found<'_>> {
        let node = self.nodes.get(element);
        let Assessed { declaration, ty } = self.assessed[element];
        let ty = match ty {
            NodeType::Simple(ty) => ty,
            NodeType::Complex(ty) => match self.and_bases(ty).find_map(Type::text) {
                Some(text) => text,
                None => return Some(Found::Complex),
            },
            NodeType::Any => return Some(Found::Complex),
            NodeType::Undeclared | NodeType::Unknown => return None,
        };
        if node.is_nil {
            return None;
        }
        let default = declaration.and_then(Element::default);
        let text = default.filter(|_| node.text.is_empty());
        Some(Found::Value(ty, text.unwrap_or(&node.text)))
    }

    /// The attributes that a test selects, with those that only have a default value.
    pub(super) fn attributes<'d>(
        &'d self,
        element: usize,
        test: &'static str,
    ) -> Vec<AttributeValue<'d>> {
        let NodeType::Complex(ty) = self.assessed[element].ty else {
            return Vec::new();
        };
        let node = self.nodes.get(element);
        let declared = self.declared_attributes(ty);
        let is_open = self.and_bases(ty).any(Type::has_any_attribute);
        let mut values = Vec::new();
        for (index, (namespace, local, text)) in node.attributes.iter().enumerate() {
            if !is(test, *namespace, local) {
                continue;
            }
            let found = declared
                .iter()
                .find(|declared| is(declared.name, *namespace, local));
            let ty = match found {
                Some(declared) => declared.ty,
                // A wildcard may allow an attribute that the schema declares elsewhere.
                None if is_open || *namespace == namespace::XSI => Some(Simple::Builtin("string")),
                None => None,
            };
            values.extend(ty.map(|ty| AttributeValue { index, ty, text }));
        }
        for (index, declared) in declared.into_iter().enumerate() {
            let (Some(ty), Some(default)) = (declared.ty, declared.default) else {
                continue;
            };
            let (namespace, local) = namespace::split(declared.name);
            let mut there = node.attributes.iter();
            let is_there = there.any(|(of, name, _)| *of == namespace && *name == local);
            if !is_there && is(test, namespace, local) {
                values.push(AttributeValue {
                    index: node.attributes.len() + index,
                    ty,
                    text: default,
                });
            }
        }
        values
    }

    /// The declarations of attributes, those of a type before those of its base.
    fn declared_attributes(&self, ty: &'static Type) -> Vec<Attribute> {
        let mut declared: Vec<Attribute> = Vec::new();
        for part in self.and_bases(ty).flat_map(|ty| ty.parts) {
            let (name, ty, default) = match *part {
                Part::Attribute(name, ty) => (name, Some(ty), None),
                Part::Default(name, ty, default) => (name, Some(ty), Some(default)),
                Part::Prohibited(name) => (name, None, None),
                _ => continue,
            };
            if declared.iter().all(|known| known.name != name) {
                declared.push(Attribute { name, ty, default });
            }
        }
        declared
    }
}

/// A declaration of an attribute.
#[derive(Clone, Copy, Debug)]
struct Attribute {
    name: &'static str,
    /// `None` if a restriction takes it away.
    ty: Option<Simple>,
    default: Option<&'static str>,
}

fn find(
    elements: impl IntoIterator<Item = &'static Element>,
    node: &Node<'_>,
) -> Option<&'static Element> {
    elements
        .into_iter()
        .find(|element| is(element.name, node.namespace, node.local))
}
