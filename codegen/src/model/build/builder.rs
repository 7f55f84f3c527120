//! The model while it is built.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::located::Source;
use super::names::Show;
use super::symbols::Symbols;
use crate::model::{Attribute, Model, QName, TypeRef, ValueConstraint, Wildcard};

/// What is built so far.
pub(super) struct Builder<'a> {
    pub(super) symbols: Symbols<'a>,
    pub(super) attribute_groups: BTreeMap<QName, Attributes>,
    /// Each group after those to which it refers.
    pub(super) group_order: Vec<QName>,
    /// Default and fixed values, whose types may not be built yet.
    values: RefCell<Vec<Value<'a>>>,
    pub(super) model: Model,
}

/// The attributes of a complex type or an attribute group.
#[derive(Clone, Default)]
pub(super) struct Attributes {
    pub(super) list: Vec<Attribute>,
    pub(super) any: Option<Wildcard>,
}

/// A value that is checked when all types are built.
pub(super) struct Value<'a> {
    pub(super) ty: TypeRef,
    pub(super) constraint: ValueConstraint,
    /// The element or attribute that has it.
    pub(super) at: Source<'a>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(symbols: Symbols<'a>, model: Model) -> Self {
        Self {
            symbols,
            attribute_groups: BTreeMap::new(),
            group_order: Vec::new(),
            values: RefCell::default(),
            model,
        }
    }

    pub(super) fn show(&self) -> Show<'_> {
        Show(&self.model.namespaces)
    }

    /// Keeps the value of an element or attribute of this type until all types are built.
    pub(super) fn keep_value(&self, ty: &TypeRef, value: Option<&ValueConstraint>, at: Source<'a>) {
        self.values.borrow_mut().extend(value.map(|value| Value {
            ty: ty.clone(),
            constraint: value.clone(),
            at,
        }));
    }

    /// The values that were kept.
    pub(super) fn take_values(&self) -> Vec<Value<'a>> {
        self.values.take()
    }
}
