//! The model while it is built.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::located::Source;
use super::names::Show;
use super::symbols::Symbols;
use crate::location::Location;
use crate::model::{Attribute, Model, QName, TypeRef, ValueConstraint, Wildcard};

/// What is built so far.
pub(super) struct Builder<'a> {
    pub(super) symbols: Symbols<'a>,
    pub(super) attribute_groups: BTreeMap<QName, Attributes>,
    /// Each group after those to which it refers.
    pub(super) group_order: Vec<QName>,
    /// Default and fixed values, whose types may not be built yet.
    values: RefCell<Vec<Value<'a>>>,
    /// The names of identity constraints.
    keys: RefCell<Keys>,
    /// The references of `xs:keyref`. The keys may not be built yet.
    references: RefCell<Vec<Reference<'a>>>,
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

/// A reference of `xs:keyref`.
pub(super) struct Reference<'a> {
    pub(super) to: QName,
    /// As it is written.
    pub(super) written: String,
    /// How many fields the `xs:keyref` has.
    pub(super) fields: usize,
    pub(super) at: Source<'a>,
}

/// The location of each identity constraint by name, and for a key its number of fields.
type Keys = BTreeMap<QName, (Option<usize>, Location)>;

impl<'a> Builder<'a> {
    pub(super) fn new(symbols: Symbols<'a>, model: Model) -> Self {
        Self {
            symbols,
            attribute_groups: BTreeMap::new(),
            group_order: Vec::new(),
            values: RefCell::default(),
            keys: RefCell::default(),
            references: RefCell::default(),
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

    /// Keeps the name of an identity constraint, and for a key the number of its fields. Returns the location
    /// of another one with this name.
    pub(super) fn keep_key(
        &self,
        name: &QName,
        fields: Option<usize>,
        at: Source<'a>,
    ) -> Option<Location> {
        let mut keys = self.keys.borrow_mut();
        let first = keys.insert(name.clone(), (fields, at.location()));
        first.map(|(_, location)| location)
    }

    /// How many fields a key has: `None` if there is no such identity constraint, `Some(None)` if it is not a
    /// key.
    pub(super) fn key_fields(&self, name: &QName) -> Option<Option<usize>> {
        self.keys.borrow().get(name).map(|(fields, _)| *fields)
    }

    pub(super) fn keep_reference(&self, reference: Reference<'a>) {
        self.references.borrow_mut().push(reference);
    }

    pub(super) fn take_references(&self) -> Vec<Reference<'a>> {
        self.references.take()
    }
}
