//! Elements, global and local.

use super::context::{Diff, step, to_new, to_old};
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::diff::wire::judged::Judged;
use crate::diff::wire::texts::{Fit, Text, fit_of};
use crate::error::ComponentKind;
use crate::model::{Element, IdentityConstraint, QName, TypeRef, Use};

use super::effective::Effective;

const BEGINS: &str = "no document of the other schema begins with it";

impl<'d> Diff<'d> {
    /// Compares global elements.
    pub(super) fn elements(&mut self, sides: [&'d Element; 2]) {
        let [old, new] = sides.map(|element| element.substitutes.as_ref());
        if old != new {
            let effects = [self.substitute(new, 0), self.substitute(old, 1)];
            let (rule, wire) = match (old, new) {
                (None, _) => (Rule::SubstituteAdded, to_new(effects[0])),
                (_, None) => (Rule::SubstituteRemoved, to_old(effects[1])),
                (Some(old), Some(new)) => {
                    let wire = Wire {
                        old_documents: self.at_head(old, 1),
                        new_documents: self.at_head(new, 0),
                    };
                    (Rule::SubstitutionChanged, wire)
                }
            };
            let says = [old, new].map(|head| match head {
                Some(head) => format!("in place of {}", self.text().name(head)),
                None => "in place of nothing".to_owned(),
            });
            self.changed(rule, says, wire, REPLACES);
        }
        self.declarations(sides);
    }

    /// A global element that only one of the models has: the old one (0) or the new one (1).
    pub(super) fn element_of_one_side(&mut self, element: &Element, own: usize, is_root: bool) {
        let head = element.substitutes.as_ref();
        let is_added = own == 1;
        let (rules, effect, why) = match (head, is_root) {
            (Some(_), _) => {
                let effect = self.substitute(head, 1 - own);
                (
                    [Rule::SubstituteRemoved, Rule::SubstituteAdded],
                    effect,
                    REPLACES,
                )
            }
            (None, true) => (
                [Rule::RootRemoved, Rule::RootAdded],
                Effect::Refused,
                BEGINS,
            ),
            (None, false) => (
                [Rule::DeclarationRemoved, Rule::DeclarationAdded],
                Effect::Fine,
                "documents change where it is referred to",
            ),
        };
        let what = match head {
            Some(head) => format!("element in place of {}", self.text().name(head)),
            None => "element".to_owned(),
        };
        let says = if is_added {
            [None, Some(what)]
        } else {
            [Some(what), None]
        };
        let wire = if is_added {
            to_new(effect)
        } else {
            to_old(effect)
        };
        let namespace = element.name.namespace.as_deref();
        // No document has an abstract element.
        let needs = |judged: &Judged| !element.is_abstract && judged.needs(namespace);
        let judged = self.judged(own, |judged| judged.has(namespace), needs);
        let why = if judged.worst() > Effect::Fine && effect == Effect::Fine {
            "what a wildcard takes is judged by it"
        } else {
            why
        };
        self.report(rules[own], says, wire.max(judged), why);
    }

    /// What becomes of documents that have, where a wildcard takes it, something that only one of the schemas (0 or 1)
    /// declares. That one may judge it, and the other one may need a declaration.
    pub(super) fn judged(
        &self,
        own: usize,
        has: impl Fn(&Judged) -> bool,
        needs: impl Fn(&Judged) -> bool,
    ) -> Wire {
        let effect = |is_met: bool| {
            if is_met {
                Effect::LenientOnly
            } else {
                Effect::Fine
            }
        };
        let of_own = effect(needs(self.sides[1 - own].judged));
        let of_other = effect(has(self.sides[own].judged));
        if own == 1 {
            to_new(of_own).max(to_old(of_other))
        } else {
            to_old(of_own).max(to_new(of_other))
        }
    }

    /// Whether documents of only one of the schemas begin with the element because it is abstract in the other. They
    /// are refused then.
    pub(super) fn is_no_root(&mut self) -> bool {
        for change in &mut self.found {
            let wire = match change.rule {
                Rule::ElementMadeAbstract => to_old(Effect::Refused),
                Rule::ElementMadeConcrete => to_new(Effect::Refused),
                _ => continue,
            };
            change.wire = change.wire.max(wire);
            BEGINS.clone_into(&mut change.wire_reason);
            return true;
        }
        false
    }

    /// What becomes of documents with a substitute that one of the models does not know.
    fn substitute(&self, head: Option<&QName>, reads: usize) -> Effect {
        let side = self.sides[reads];
        let Some(head) = head else {
            return Effect::LenientOnly;
        };
        // With other substitutes the field is a choice, which keeps an element that it does not know.
        let members = side.model.substitutions.get(head).map_or(0, Vec::len);
        if members == 0 {
            self.at_head(head, reads)
        } else {
            Effect::LenientOnly
        }
    }

    /// What becomes of documents with something in place of an element that one of the models does not take for it.
    fn at_head(&self, head: &QName, reads: usize) -> Effect {
        if self.sides[reads].exposed.has(ComponentKind::Element, head) {
            Effect::Refused
        } else {
            Effect::LenientOnly
        }
    }

    /// Compares two declarations of an element.
    pub(super) fn declarations(&mut self, sides: [&'d Element; 2]) {
        let at = sides.map(|element| Some(&element.at));
        self.stand_at(at);
        let types = sides.map(|element| &element.ty);
        self.type_refs(Rule::ElementTypeChanged, types);
        self.stand_at(at);
        self.abstract_element(sides);
        self.nillable(sides);
        self.element_values(sides);
        self.identities(sides.map(|element| &*element.identity));
        self.control("block", sides.map(|element| element.block), true);
        self.control("final", sides.map(|element| element.finals), false);
    }

    fn abstract_element(&mut self, [old, new]: [&Element; 2]) {
        let (rule, own) = match (old.is_abstract, new.is_abstract) {
            (false, true) => (Rule::ElementMadeAbstract, 1),
            (true, false) => (Rule::ElementMadeConcrete, 0),
            _ => return,
        };
        let model = self.sides[own].model;
        let members = model.substitutions.get(&new.name).map_or(0, Vec::len);
        let broken = self.broken();
        let effect = match own {
            _ if members > 0 => Effect::LenientOnly,
            1 => broken.old_documents,
            _ => broken.new_documents,
        };
        let wire = if own == 1 {
            to_old(effect)
        } else {
            to_new(effect)
        };
        let word = |is_abstract| {
            if is_abstract {
                "abstract"
            } else {
                "not abstract"
            }
        };
        let says = [old, new].map(|element| word(element.is_abstract).to_owned());
        self.changed(
            rule,
            says,
            wire,
            "the element itself is not allowed where it is abstract",
        );
    }

    fn nillable(&mut self, sides: [&'d Element; 2]) {
        let [old, new] = sides;
        let (rule, reads) = match (old.is_nillable, new.is_nillable) {
            (false, true) => (Rule::NillableAdded, 0),
            (true, false) => (Rule::NillableRemoved, 1),
            _ => return,
        };
        // Who does not know xsi:nil sees an empty element.
        let effect = self
            .of_empty(&sides[reads].ty, reads)
            .max(Effect::LenientOnly);
        let wire = if reads == 0 {
            to_new(effect)
        } else {
            to_old(effect)
        };
        let word = |is_nillable| {
            if is_nillable {
                "nillable"
            } else {
                "not nillable"
            }
        };
        let says = [old, new].map(|element| word(element.is_nillable).to_owned());
        self.changed(
            rule,
            says,
            wire,
            "without it xsi:nil is an unknown attribute of an empty element",
        );
    }

    /// What becomes of an empty element of a type, without attributes.
    pub(super) fn of_empty(&self, ty: &'d TypeRef, reads: usize) -> Effect {
        let model = self.sides[reads].model;
        let broken = self.broken();
        let broken = if reads == 1 {
            broken.old_documents
        } else {
            broken.new_documents
        };
        let whole = Effective::of(model, ty);
        let mut attributes = whole.attributes.iter();
        if attributes.any(|attribute| attribute.usage == Use::Required) {
            return broken;
        }
        match whole.text {
            _ if whole.is_any => Effect::Fine,
            Some(ty) => match fit_of("", Text { model, ty }) {
                Fit::Valid => Effect::Fine,
                Fit::Read => Effect::LenientOnly,
                Fit::Broken => broken,
            },
            None if whole.content.may_be_empty(model) => Effect::Fine,
            None => broken,
        }
    }

    fn identities(&mut self, sides: [&'d [IdentityConstraint]; 2]) {
        let [old, new] = sides;
        let find = |list: &'d [IdentityConstraint], name: &QName| {
            list.iter().find(|identity| identity.name == *name)
        };
        let added = new
            .iter()
            .filter(|identity| find(old, &identity.name).is_none());
        for identity in old.iter().chain(added) {
            let pair = [find(old, &identity.name), find(new, &identity.name)];
            let says = pair.map(|side| side.map(|identity| self.text().identity(identity)));
            let (rule, wire) = match &says {
                [None, _] => (Rule::IdentityAdded, to_old(Effect::LenientOnly)),
                [_, None] => (Rule::IdentityRemoved, to_new(Effect::LenientOnly)),
                [old, new] if old == new => continue,
                _ => (Rule::IdentityChanged, Wire::both(Effect::LenientOnly)),
            };
            let inside = step(
                format!("identity constraint {}", identity.name.local),
                Vec::new(),
            );
            let at = pair.map(|side| side.map(|identity| &identity.at));
            self.within(inside, at, |this| {
                this.report(rule, says, wire, "values of whole documents are compared");
            });
        }
    }
}

const REPLACES: &str = "a choice keeps an element that it does not know, any other part loses it";
