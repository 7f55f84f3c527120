//! Complex types.

use super::context::{Diff, step, to_new, to_old};
use super::effective::Effective;
use super::nodes::Node;
use super::wording;
use crate::diff::change::Key;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::model::walk::heirs;
use crate::model::{Attribute, ComplexType, Content, DerivationSet, TypeRef};

impl<'d> Diff<'d> {
    pub(super) fn complex(&mut self, sides: [&'d ComplexType; 2]) {
        self.abstraction(sides);
        self.derivation(sides);
        self.mixed(sides);
        self.own_content(sides);
        let attributes = sides.map(|ty| ty.attributes.iter().collect::<Vec<&Attribute>>());
        let any = sides.map(|ty| ty.any_attribute.as_ref());
        self.attribute_lists(&attributes, any);
        let inside = step("attributes", vec![Key::Wildcard]);
        let at = sides.map(|ty| Some(&ty.at));
        self.within(inside, at, |this| this.wildcards(any));
        self.control("block", sides.map(|ty| ty.block), true);
        self.control("final", sides.map(|ty| ty.finals), false);
    }

    fn abstraction(&mut self, [old, new]: [&ComplexType; 2]) {
        let name = &self.component.name;
        let (rule, own) = match (old.is_abstract, new.is_abstract) {
            (false, true) => (Rule::TypeMadeAbstract, 1),
            (true, false) => (Rule::TypeMadeConcrete, 0),
            _ => return,
        };
        let side = self.sides[own];
        let has_heirs = heirs(side.model, name).next().is_some();
        // Without other types the element is kept as it comes.
        let effect = match self.broken() {
            _ if !has_heirs => Effect::LenientOnly,
            broken if own == 1 => broken.old_documents,
            broken => broken.new_documents,
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
        let says = [old, new].map(|ty| word(ty.is_abstract).to_owned());
        self.changed(
            rule,
            says,
            wire,
            "elements of the type itself are not allowed where it is abstract",
        );
    }

    fn derivation(&mut self, sides: [&'d ComplexType; 2]) {
        let [old, new] = sides.map(|ty| ty.derivation.as_ref());
        if old == new {
            return;
        }
        let says = [old, new].map(|derivation| {
            derivation.map_or_else(
                || "no base".to_owned(),
                |derivation| self.text().derivation(derivation.method, &derivation.base),
            )
        });
        let models = self.models();
        let is_same_base = old.map(|old| &old.base) == new.map(|new| &new.base);
        let wholes = if is_same_base {
            // The method decides how much of the base remains.
            let name = &self.component.name;
            models.map(|model| Effective::of_name(model, name))
        } else {
            let bases = [old, new];
            [0, 1].map(|side| match bases[side] {
                Some(derivation) => Effective::of_name(models[side], &derivation.base),
                None => Effective::empty(),
            })
        };
        let wire = self.effective(&wholes);
        let inside = step("base", vec![Key::Base]);
        let at = sides.map(|ty| Some(&ty.at));
        self.within(inside, at, |this| {
            this.changed(Rule::BaseChanged, says, wire, "what the bases have decides");
        });
    }

    fn mixed(&mut self, [old, new]: [&ComplexType; 2]) {
        let (rule, wire) = match (old.is_mixed, new.is_mixed) {
            (false, true) => (Rule::MixedAdded, to_new(Effect::LenientOnly)),
            (true, false) => (Rule::MixedRemoved, to_old(Effect::LenientOnly)),
            _ => return,
        };
        let word = |is_mixed| if is_mixed { "mixed" } else { "elements only" };
        let says = [old, new].map(|ty| word(ty.is_mixed).to_owned());
        self.changed(
            rule,
            says,
            wire,
            "text between elements is lost where it is not allowed",
        );
    }

    fn own_content(&mut self, sides: [&'d ComplexType; 2]) {
        // The children of mixed content are items of a list.
        let is_needed = sides.map(|ty| !ty.is_mixed);
        match sides.map(|ty| &ty.content) {
            [Content::Simple(old), Content::Simple(new)] => {
                let inside = step("text", vec![Key::Text]);
                let at = sides.map(|ty| Some(&ty.at));
                self.within(inside, at, |this| {
                    this.type_refs(Rule::TextTypeChanged, [old, new]);
                });
            }
            [old @ Content::Simple(text), new] => self.kind([old, new], text, true),
            [old, new @ Content::Simple(text)] => self.kind([old, new], text, false),
            contents => {
                let nodes = contents.map(Node::of_content);
                self.opened(is_needed, |this| this.content(nodes));
            }
        }
    }

    fn kind(&mut self, contents: [&'d Content; 2], text: &TypeRef, is_text_old: bool) {
        let says = contents.map(|content| wording::content(content).to_owned());
        let wholes = contents.map(|content| Effective {
            content: Node::of_content(content),
            ..Effective::empty()
        });
        let wire = self.text_and_elements(Some(text), &wholes, is_text_old);
        self.changed(
            Rule::ContentChanged,
            says,
            wire,
            "text is lost where elements are expected, and elements where text is",
        );
    }

    /// `block` and `final`.
    pub(super) fn control(&mut self, what: &str, [old, new]: [DerivationSet; 2], is_block: bool) {
        if old == new {
            return;
        }
        // What is blocked is refused by strict reading only. `final` binds schemas, not documents.
        let effect = |is_more: bool| {
            if is_block && is_more {
                Effect::LenientOnly
            } else {
                Effect::Fine
            }
        };
        let wire = Wire {
            old_documents: effect(new.and(old) != new),
            new_documents: effect(old.and(new) != old),
        };
        let says = [old, new].map(|ways| format!("{what} {}", wording::ways(ways)));
        let why = if is_block {
            "what is blocked may not stand in its place"
        } else {
            "it binds schemas, not documents"
        };
        self.changed(Rule::DerivationControlChanged, says, wire, why);
    }
}
