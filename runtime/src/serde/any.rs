//! Wildcard content: objects with names, attributes and children.

use std::sync::Arc;

use super::as_tree::AsTree;
use super::fields::{Fields, Structure};
use super::macros::impl_serde;
use super::mismatch::Mismatch;
use super::tree::Tree;
use crate::xml::AbstractElement;
use crate::xml::any::{AnyAttribute, AnyElement, AnyName, AnyNode, AnyNodes};

impl AsTree for Arc<str> {
    fn to_tree(&self) -> Tree<'_> {
        Tree::Text((&**self).into())
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        String::from_tree(tree).map(Self::from)
    }
}

impl Structure for AnyName {
    fn put<'t>(&'t self, fields: &mut Fields<'t>) {
        fields.put("name", &self.local);
        fields.put("namespace", &self.namespace);
        fields.put("prefix", &self.prefix);
    }

    fn take(fields: &mut Fields<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            local: fields.take("name")?,
            namespace: fields.take("namespace")?,
            prefix: fields.take("prefix")?,
        })
    }
}

impl Structure for AnyAttribute {
    fn put<'t>(&'t self, fields: &mut Fields<'t>) {
        self.name.put(fields);
        fields.put("value", &self.value);
    }

    fn take(fields: &mut Fields<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            name: AnyName::take(fields)?,
            value: fields.take("value")?,
        })
    }
}

impl Structure for AnyElement {
    fn put<'t>(&'t self, fields: &mut Fields<'t>) {
        self.name.put(fields);
        fields.put("attributes", &self.attributes);
        fields.put("prefixes", &self.prefixes);
        fields.put("children", &*self.children);
    }

    fn take(fields: &mut Fields<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            name: AnyName::take(fields)?,
            attributes: fields.take("attributes")?,
            prefixes: fields.take("prefixes")?,
            children: AnyNodes::from(fields.take::<Vec<AnyNode>>("children")?),
        })
    }
}

/// A prefix and its namespace.
impl Structure for (String, Arc<str>) {
    fn put<'t>(&'t self, fields: &mut Fields<'t>) {
        fields.put("prefix", &self.0);
        fields.put("namespace", &self.1);
    }

    fn take(fields: &mut Fields<'_>) -> Result<Self, Mismatch> {
        Ok((fields.take("prefix")?, fields.take("namespace")?))
    }
}

macro_rules! structures {
    ($($type:ty),+) => {$(
        impl AsTree for $type {
            fn to_tree(&self) -> Tree<'_> {
                Fields::of(self)
            }

            fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
                Fields::into(tree)
            }
        }
    )+};
}

structures!(AnyName, AnyAttribute, AnyElement, (String, Arc<str>));

impl AsTree for AbstractElement {
    fn to_tree(&self) -> Tree<'_> {
        self.0.to_tree()
    }

    fn from_tree(tree: Tree<'_>) -> Result<Self, Mismatch> {
        AnyElement::from_tree(tree).map(Self)
    }
}

impl_serde!(AnyName AnyAttribute AnyElement AnyNode AbstractElement);
