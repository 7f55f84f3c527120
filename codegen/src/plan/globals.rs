//! What the schemas declare, for code that judges wildcard content by it.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::model::{Content, Process, QName, Type, TypeRef};
use crate::select::{Selection, roots};

use super::build::{Context, Planner};
use super::enums::AlternativeKind;
use super::global_items::{GlobalElement, Globals};
use super::ident;
use super::items::{Item, Plan};
use super::paths::ItemPath;
use super::structs::{Body, FieldKind, ListItems, Struct, Wildcard};
use super::ty::Ty;

impl<'m> Planner<'m> {
    /// Plans what wildcard content and `xsi:type` are judged by. With all root elements that is everything that the
    /// schemas define. `types` are the names of all types. Without wildcard content only simple types matter, because
    /// what an element of a complex type may be is part of its code.
    pub(super) fn globals(
        &mut self,
        selection: &Selection,
        types: &'m BTreeMap<&'m QName, TypeRef>,
    ) -> Result<(), Error> {
        // Without elements, documents can only name the types.
        let is_open = is_open(&self.plan) || self.model.elements.is_empty();
        let mut globals = Globals::default();
        if is_open {
            self.open_globals(&mut globals)?;
        }
        let roots = roots(self.model);
        let is_whole = roots.iter().all(|name| selection.roots.contains(name));
        // A complex type may extend a simple one, and is in the table only beside the others.
        globals.has_all_types = is_whole && (is_open || !self.has_text_types());
        for (name, reference) in types {
            if is_whole || selection.reached.contains(*name) {
                let ty = self.global_type(name, reference, is_open)?;
                let spelled = self.names.spelled(name);
                globals.types.extend(ty.map(|ty| (spelled, ty)));
            }
        }
        if is_open || !globals.types.is_empty() {
            self.plan.globals = Some(globals);
        }
        Ok(())
    }

    /// Whether a complex type has only text, and attributes.
    fn has_text_types(&self) -> bool {
        let mut types = self.model.types.values();
        types.any(|ty| matches!(ty, Type::Complex(ty) if matches!(ty.content, Content::Simple(_))))
    }

    /// The global elements and attributes, for wildcard content.
    fn open_globals(&mut self, globals: &mut Globals) -> Result<(), Error> {
        for (name, element) in &self.model.elements {
            let mut planned = self.plan.roots.iter();
            let global = match planned.find(|root| root.element == *name) {
                Some(root) => GlobalElement::Root(root.path.clone()),
                None if element.is_abstract => GlobalElement::Abstract,
                None => GlobalElement::Unread,
            };
            globals.elements.insert(self.names.spelled(name), global);
        }
        for (name, attribute) in &self.model.attributes {
            let context = self.of_global(name, "Attribute");
            let ty = self.simple_ty(&attribute.ty, &attribute.at, &context)?;
            let value = attribute.value.as_ref();
            let context = self.of_global(name, "FixedAttribute");
            let ty = self.fixed(&attribute.ty, ty, value, &attribute.at, &context)?;
            globals.attributes.insert(self.names.spelled(name), ty);
        }
        Ok(())
    }

    /// The Rust type of a named type, unless it is abstract.
    fn global_type(
        &mut self,
        name: &'m QName,
        reference: &'m TypeRef,
        is_open: bool,
    ) -> Result<Option<Ty>, Error> {
        Ok(match self.model.types.get(name) {
            Some(Type::Complex(ty)) if is_open && !ty.is_abstract => {
                Some(Ty::Item(self.named_struct(name)))
            }
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
