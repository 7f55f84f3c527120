//! Plans items on demand, from the root elements down.

use std::collections::BTreeSet;

use crate::error::{Error, Fault};
use crate::model::{Model, Position, QName, Type};
use crate::select::Selection;

use super::names::Names;
use super::{Item, ItemPath, Operation, Place, Plan, ident};

/// Plans the Rust items for a selection.
///
/// # Errors
/// A construct that has no Rust form, or names that collide.
pub fn plan(model: &Model, selection: &Selection) -> Result<Plan, Error> {
    let names = Names::new(model);
    let bases = bases(model);
    let plan = Plan {
        namespaces: names.houses.clone(),
        ..Plan::default()
    };
    let mut planner = Planner {
        model,
        names,
        bases,
        planned: BTreeSet::new(),
        plan,
    };
    for operation in &selection.operations {
        let request = planner.root(&operation.request)?;
        let response = planner.root(&operation.response)?;
        let action = format!(
            "{}/{}",
            operation.request.namespace.as_deref().unwrap_or_default(),
            operation.name
        );
        planner.plan.operations.push(Operation {
            name: operation.name.clone(),
            request,
            response,
            action,
        });
    }
    for name in &selection.others {
        planner.root(name)?;
    }
    for name in &selection.headers {
        planner.header(name)?;
    }
    planner.plan.types = selection
        .reached
        .iter()
        .filter(|name| model.types.contains_key(name))
        .count();
    super::recursion::box_cycles(&mut planner.plan);
    Ok(planner.plan)
}

/// The types that others derive from.
fn bases(model: &Model) -> BTreeSet<QName> {
    let derivation = |ty: &Type| match ty {
        Type::Complex(complex) => complex
            .derivation
            .as_ref()
            .map(|derivation| derivation.base.clone()),
        Type::Simple(_) => None,
    };
    model.types.values().filter_map(derivation).collect()
}

pub(super) struct Planner<'m> {
    pub(super) model: &'m Model,
    pub(super) names: Names,
    pub(super) bases: BTreeSet<QName>,
    pub(super) planned: BTreeSet<ItemPath>,
    pub(super) plan: Plan,
}

/// What is being planned: the place of its file, and the name that nested items begin with.
#[derive(Clone)]
pub(super) struct Context {
    pub(super) place: Place,
    pub(super) parent: String,
    pub(super) at: Position,
}

impl Context {
    /// For a named item, which has a file of its own.
    pub(super) fn new(path: &ItemPath, at: &Position) -> Self {
        Self {
            place: Place::of(path),
            parent: path.ident.clone(),
            at: at.clone(),
        }
    }

    pub(super) fn with_parent(&self, parent: String) -> Self {
        Self {
            parent,
            ..self.clone()
        }
    }

    pub(super) fn path(&self, ident: String) -> ItemPath {
        ItemPath {
            module: self.place.module.clone(),
            ident,
        }
    }

    /// The item for something inside the parent.
    pub(super) fn nested(&self, name: &str) -> ItemPath {
        self.path(format!("{}{}", self.parent, ident::pascal(name)))
    }
}

impl<'m> Planner<'m> {
    /// A place in the plan for an item, unless it is planned already.
    pub(super) fn begin(&mut self, path: &ItemPath) -> bool {
        self.planned.insert(path.clone())
    }

    pub(super) fn add(&mut self, place: &Place, item: Item) {
        self.plan
            .files
            .entry(place.clone())
            .or_default()
            .items
            .push(item);
    }
}

pub(super) fn unsupported(at: &Position, what: String) -> Error {
    Error::new(at, Fault::NoRustForm(what))
}

pub(super) fn unsupported_in(context: &Context, what: &str) -> Error {
    unsupported(&context.at, what.to_owned())
}

/// The first of these names that is free, or else the first with a suffix.
pub(super) fn unused(
    used: &mut BTreeSet<String>,
    names: &[String],
    suffix: &str,
    at: &Position,
) -> Result<String, Error> {
    for name in names {
        if used.insert(name.clone()) {
            return Ok(name.clone());
        }
    }
    let name = format!("{}{suffix}", names[0]);
    if used.insert(name.clone()) {
        Ok(name)
    } else {
        Err(Error::new(at, Fault::Collision(name)))
    }
}
