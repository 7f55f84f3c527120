//! What the schemas declare, for code that judges wildcard content by it.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::model::{Process, QName, Type, TypeRef};
use crate::select::{Selection, roots};

use super::build::{Context, Planner};
use super::enums::AlternativeKind;
use super::ident;
use super::items::{Item, Plan};
use super::paths::ItemPath;
use super::structs::{Body, FieldKind, ListItems, Struct, Wildcard};
use super::ty::Ty;

/// What the schemas declare, by the names that generated code has for it.
#[derive(Clone, Debug, Default)]
pub struct Globals {
    /// The global elements.
    pub elements: BTreeMap<String, GlobalElement>,
    /// The named types that are not abstract.
    pub types: BTreeMap<String, Ty>,
    /// The global attributes.
    pub attributes: BTreeMap<String, Ty>,
}

/// A global element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GlobalElement {
    /// A root element of the generated code.
    Root(ItemPath),
    /// One that is not generated.
    Unread,
    /// One that cannot be in a document.
    Abstract,
}

impl Globals {
    /// The sets of facets that they name.
    pub(super) fn facets(&self) -> impl Iterator<Item = &ItemPath> {
        let types = self.types.values().chain(self.attributes.values());
        types.filter_map(Ty::facets)
    }
}

impl<'m> Planner<'m> {
    /// Plans what wildcard content is judged by, if there is any. With all root elements that is everything that the
    /// schemas define. `types` are the names of all types.
    pub(super) fn globals(
        &mut self,
        selection: &Selection,
        types: &'m BTreeMap<&'m QName, TypeRef>,
    ) -> Result<(), Error> {
        if !is_open(&self.plan) {
            return Ok(());
        }
        let mut globals = Globals::default();
        for (name, element) in &self.model.elements {
            let mut planned = self.plan.roots.iter();
            let global = match planned.find(|root| root.element == *name) {
                Some(root) => GlobalElement::Root(root.path.clone()),
                None if element.is_abstract => GlobalElement::Abstract,
                None => GlobalElement::Unread,
            };
            globals.elements.insert(self.names.spelled(name), global);
        }
        let is_whole = roots(self.model)
            .iter()
            .all(|name| selection.roots.contains(name));
        for (name, reference) in types {
            if is_whole || selection.reached.contains(*name) {
                let ty = self.global_type(name, reference)?;
                let spelled = self.names.spelled(name);
                globals.types.extend(ty.map(|ty| (spelled, ty)));
            }
        }
        for (name, attribute) in &self.model.attributes {
            let context = self.of_global(name, "Attribute");
            let ty = self.simple_ty(&attribute.ty, &attribute.at, &context)?;
            let value = attribute.value.as_ref();
            let context = self.of_global(name, "FixedAttribute");
            let ty = self.fixed(&attribute.ty, ty, value, &attribute.at, &context)?;
            globals.attributes.insert(self.names.spelled(name), ty);
        }
        self.plan.globals = Some(globals);
        Ok(())
    }

    /// The Rust type of a named type, unless it is abstract.
    fn global_type(
        &mut self,
        name: &'m QName,
        reference: &'m TypeRef,
    ) -> Result<Option<Ty>, Error> {
        Ok(match self.model.types.get(name) {
            Some(Type::Complex(ty)) if !ty.is_abstract => Some(Ty::Item(self.named_struct(name))),
            Some(Type::Simple(ty)) => {
                let context = self.of_global(name, "");
                Some(self.simple_ty(reference, &ty.at, &context)?)
            }
            _ => None,
        })
    }

    fn of_global(&self, name: &QName, kind: &str) -> Context {
        let module = &self.names.namespace(name.namespace.as_deref()).module;
        Context::new(&ItemPath {
            module: module.clone(),
            ident: ident::type_name(&name.local) + kind,
        })
    }
}

/// Whether something is judged by what the schemas declare.
fn is_open(plan: &Plan) -> bool {
    plan.items.values().any(|item| match item {
        Item::Struct(item) => is_open_struct(item),
        Item::Choice(choice) => {
            let mut alternatives = choice.alternatives.iter();
            alternatives.any(|alternative| match &alternative.kind {
                AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) => {
                    element.ty == Ty::Any
                }
                AlternativeKind::List(list) => is_open_list(&list.items),
                AlternativeKind::Group(_) => false,
                AlternativeKind::Any(any) => is_judged(any),
            })
        }
        _ => false,
    })
}

fn is_open_struct(item: &Struct) -> bool {
    let is_open_body = match &item.body {
        Body::Open(any) => is_judged(any),
        Body::Whole(element) => element.ty == Ty::Any,
        _ => false,
    };
    let is_open_field = |kind: &FieldKind| match kind {
        FieldKind::Element(element) => element.ty == Ty::Any,
        FieldKind::List(list) => is_open_list(&list.items),
        FieldKind::Any(any) => is_judged(any),
        FieldKind::Choice { .. } | FieldKind::Group { .. } | FieldKind::Rest(_) => false,
    };
    is_open_body
        || item.any_attribute.as_ref().is_some_and(is_judged)
        || item.fields().iter().any(|field| is_open_field(&field.kind))
}

fn is_open_list(items: &ListItems) -> bool {
    match items {
        ListItems::Element(element) => element.ty == Ty::Any,
        ListItems::Any(any) => is_judged(any),
        ListItems::Choice(_) => false,
    }
}

fn is_judged(any: &Wildcard) -> bool {
    any.process != Process::Skip
}
