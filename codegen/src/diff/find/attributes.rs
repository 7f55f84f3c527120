//! Attributes. Their order does not count.

use super::context::{Diff, step, to_new, to_old};
use crate::constraints::wildcards::admits;
use crate::diff::change::Key;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::model::{Attribute, QName, Use, Wildcard};

impl<'d> Diff<'d> {
    /// Compares the attributes of a type. `any` are the wildcards beside them.
    pub(super) fn attribute_lists(
        &mut self,
        lists: &[Vec<&'d Attribute>; 2],
        any: [Option<&Wildcard>; 2],
    ) {
        let [old, new] = lists;
        let find = |list: &[&'d Attribute], name: &QName| {
            list.iter()
                .copied()
                .find(|attribute| attribute.name == *name)
        };
        self.attribute_order([old, new]);
        let added = new
            .iter()
            .filter(|attribute| find(old, &attribute.name).is_none());
        for attribute in old.iter().chain(added) {
            let name = &attribute.name;
            let pair = [find(old, name), find(new, name)];
            let local = name.local.to_string();
            let inside = step(format!("attribute {local}"), vec![Key::Attribute(local)]);
            let at = pair.map(|side| side.map(|attribute| &attribute.at));
            let is_there = |side: Option<&Attribute>| {
                side.is_some_and(|attribute| attribute.usage != Use::Prohibited)
            };
            self.within(inside, at, |this| match pair {
                [Some(old), Some(new)] if is_there(pair[0]) && is_there(pair[1]) => {
                    this.attributes([old, new]);
                }
                [_, Some(new)] if is_there(pair[1]) => this.attribute_of_one_side(new, 1, any[0]),
                [Some(old), _] if is_there(pair[0]) => this.attribute_of_one_side(old, 0, any[1]),
                // A restriction takes away what the base has.
                [None, Some(new)] => this.attribute_of_one_side(new, 0, any[1]),
                [Some(old), None] => this.attribute_of_one_side(old, 1, any[0]),
                _ => {}
            });
        }
    }

    fn attribute_order(&mut self, [old, new]: [&[&'d Attribute]; 2]) {
        let common = |list: &[&'d Attribute], other: &[&'d Attribute]| -> Vec<&'d QName> {
            let names = list.iter().map(|attribute| &attribute.name);
            names
                .filter(|name| other.iter().any(|own| own.name == **name))
                .collect()
        };
        let orders = [common(old, new), common(new, old)];
        if orders[0] == orders[1] {
            return;
        }
        let locals = orders.map(|order| order.iter().map(|name| name.local.to_string()).collect());
        self.order("attributes", locals, Key::Attribute);
    }

    /// Reports another order where it has no meaning for documents.
    pub(super) fn order(&mut self, what: &str, orders: [Vec<String>; 2], key: fn(String) -> Key) {
        let keys = orders[0].iter().cloned().map(key).collect();
        let at = self.place();
        let at = at.each_ref().map(Option::as_ref);
        self.within(step(what, keys), at, |this| {
            let says = orders.map(|order| order.join(", "));
            this.changed(
                Rule::OrderChanged,
                says,
                Wire::FINE,
                "documents may have any order",
            );
        });
    }

    /// An attribute that only one of the models has: the old one (0) or the new one (1).
    fn attribute_of_one_side(&mut self, attribute: &Attribute, own: usize, any: Option<&Wildcard>) {
        let broken = self.broken();
        let is_required = attribute.usage == Use::Required;
        let namespace = attribute.name.namespace.as_deref();
        let unknown = match any {
            Some(any) if admits(&any.namespaces, namespace) => Effect::Fine,
            _ => Effect::LenientOnly,
        };
        let missing = |broken| if is_required { broken } else { Effect::Fine };
        let word = if is_required { "required" } else { "optional" };
        let what = format!("{} ({word})", self.text().type_ref(&attribute.ty));
        let (rule, says, wire, why) = if own == 1 {
            let wire = Wire {
                old_documents: missing(broken.old_documents),
                new_documents: unknown,
            };
            let rules = [Rule::AttributeAddedOptional, Rule::AttributeAddedRequired];
            let why = "it is unknown to the old schema, and old documents do not have it";
            (
                rules[usize::from(is_required)],
                [None, Some(what)],
                wire,
                why,
            )
        } else {
            let wire = Wire {
                old_documents: unknown,
                new_documents: missing(broken.new_documents),
            };
            let rules = [
                Rule::AttributeRemovedOptional,
                Rule::AttributeRemovedRequired,
            ];
            let why = "it is unknown to the new schema, and new documents do not have it";
            (
                rules[usize::from(is_required)],
                [Some(what), None],
                wire,
                why,
            )
        };
        self.report(rule, says, wire, why);
    }

    fn attributes(&mut self, sides: [&'d Attribute; 2]) {
        let [old, new] = sides;
        let broken = self.broken();
        let word = |usage: Use| match usage {
            Use::Required => "required",
            Use::Optional | Use::Prohibited => "optional",
        };
        let says = sides.map(|attribute| word(attribute.usage).to_owned());
        match sides.map(|attribute| attribute.usage == Use::Required) {
            [false, true] => {
                let wire = to_old(broken.old_documents);
                let why = "old documents may lack it";
                self.changed(Rule::AttributeMadeRequired, says, wire, why);
            }
            [true, false] => {
                let wire = to_new(broken.new_documents);
                let why = "new documents may lack it";
                self.changed(Rule::AttributeMadeOptional, says, wire, why);
            }
            _ => {}
        }
        // An optional attribute whose value cannot be read is left out.
        let is_needed = sides.map(|attribute| attribute.usage == Use::Required);
        self.opened(is_needed, |this| {
            this.type_refs(Rule::AttributeTypeChanged, [&old.ty, &new.ty]);
        });
        let values = sides.map(|attribute| attribute.value.as_ref());
        self.value_constraints(values, [Effect::Fine; 2]);
    }
}
