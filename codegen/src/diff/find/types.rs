//! Types, and references to them.

use super::context::{Diff, to_new, to_old};
use super::effective::Effective;
use super::wording;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::diff::wire::texts::{Text, fit, fit_of};
use crate::error::ComponentKind;
use crate::model::{Type, TypeRef};

/// Which of two types takes what the other takes.
fn takes(wire: Wire) -> &'static str {
    match (wire.old_documents, wire.new_documents) {
        (Effect::Fine, Effect::Fine) => "each takes all that the other takes",
        (Effect::Fine, _) => "the old type does not take all that the new one takes",
        (_, Effect::Fine) => "the new type does not take all that the old one takes",
        _ => "neither takes all that the other takes",
    }
}

impl<'d> Diff<'d> {
    pub(super) fn types(&mut self, sides: [&'d Type; 2]) {
        match sides {
            [Type::Complex(old), Type::Complex(new)] => self.complex([old, new]),
            [Type::Simple(old), Type::Simple(new)] => self.simple([old, new]),
            _ => {
                let words = sides.map(|side| match side {
                    Type::Complex(ty) => {
                        format!("complex type ({})", wording::content(&ty.content))
                    }
                    Type::Simple(_) => "simple type".to_owned(),
                });
                let refs = sides.map(|side| TypeRef::Anonymous(Box::new(side.clone())));
                let wire = self.between_clones(&refs);
                self.changed(Rule::TypeKindChanged, words, wire, "one has only text");
            }
        }
    }

    /// As [`Diff::between`] for types that are not part of the models.
    fn between_clones(&self, [old, new]: &[TypeRef; 2]) -> Wire {
        let mut inner = Diff::new(self.sides, self.namespaces, self.component);
        inner.open = self.open;
        inner.between([old, new])
    }

    /// Compares the types of two things. Other types are reported under the rule.
    pub(super) fn type_refs(&mut self, rule: Rule, sides: [&'d TypeRef; 2]) {
        match sides {
            [TypeRef::Anonymous(old), TypeRef::Anonymous(new)] => self.types([old, new]),
            [TypeRef::Named(old), TypeRef::Named(new)] if old == new => {}
            [TypeRef::Builtin(old), TypeRef::Builtin(new)] if old == new => {}
            _ => {
                let wire = self.between(sides);
                let says = sides.map(|side| self.text().type_ref(side));
                self.changed(rule, says, wire, takes(wire));
            }
        }
    }

    /// What becomes of documents if one type takes the place of another.
    pub(super) fn between(&mut self, sides: [&'d TypeRef; 2]) -> Wire {
        let names = sides.map(|side| match side {
            TypeRef::Anonymous(ty) => ty.at().to_string(),
            side => self.text().type_ref(side),
        });
        if self.comparing.contains(&names) {
            return Wire::FINE;
        }
        self.comparing.push(names);
        let [old, new] = self.models();
        let wholes = [Effective::of(old, sides[0]), Effective::of(new, sides[1])];
        let wire = self.effective(&wholes);
        self.comparing.pop();
        wire
    }

    /// What becomes of documents if one content takes the place of another.
    pub(super) fn effective(&mut self, wholes: &[Effective<'d>; 2]) -> Wire {
        let broken = self.broken();
        match [wholes[0].is_any, wholes[1].is_any] {
            [true, true] => return Wire::FINE,
            [false, true] => return to_new(broken.new_documents),
            [true, false] => return to_old(broken.old_documents),
            [false, false] => {}
        }
        let text = match [wholes[0].text, wholes[1].text] {
            [Some(old), Some(new)] => self.texts([old, new]),
            [None, None] => {
                let contents = [&wholes[0], &wholes[1]].map(|whole| whole.content.clone());
                self.silently(|this| this.content(contents))
            }
            [text, other] => {
                let wire = self.text_and_elements(text.or(other), wholes, text.is_some());
                Wire::max(wire, Wire::FINE)
            }
        };
        let mixed = match [wholes[0].is_mixed, wholes[1].is_mixed] {
            [false, true] => to_new(Effect::LenientOnly),
            [true, false] => to_old(Effect::LenientOnly),
            _ => Wire::FINE,
        };
        let attributes = [&wholes[0], &wholes[1]].map(|whole| whole.attributes.clone());
        let any = [wholes[0].any_attribute, wholes[1].any_attribute];
        let attributes = self.silently(|this| {
            this.attribute_lists(&attributes, any);
            this.wildcards(any);
        });
        text.max(mixed).max(attributes)
    }

    /// What becomes of texts of one simple type as texts of another.
    pub(super) fn texts(&self, [old, new]: [&TypeRef; 2]) -> Wire {
        let [left, right] = self.models();
        let old = Text {
            model: left,
            ty: old,
        };
        let new = Text {
            model: right,
            ty: new,
        };
        self.of_fits([fit(old, new), fit(new, old)])
    }

    /// One side has text, the other elements.
    pub(super) fn text_and_elements(
        &self,
        text: Option<&TypeRef>,
        wholes: &[Effective<'_>; 2],
        is_text_old: bool,
    ) -> Wire {
        let broken = self.broken();
        let (of_text, of_elements) = if is_text_old {
            (broken.old_documents, broken.new_documents)
        } else {
            (broken.new_documents, broken.old_documents)
        };
        let (text_side, element_side) = if is_text_old { (0, 1) } else { (1, 0) };
        let model = self.models()[element_side];
        // Text is lost between elements, and elements in a text.
        let text_documents = if wholes[element_side].content.may_be_empty(model) {
            Effect::LenientOnly
        } else {
            of_text
        };
        let model = self.models()[text_side];
        let empty = text.map(|ty| fit_of("", Text { model, ty }));
        let element_documents = match empty {
            Some(crate::diff::wire::texts::Fit::Broken) => of_elements,
            _ => Effect::LenientOnly,
        };
        if is_text_old {
            Wire {
                old_documents: text_documents,
                new_documents: element_documents,
            }
        } else {
            Wire {
                old_documents: element_documents,
                new_documents: text_documents,
            }
        }
    }

    /// What becomes of documents that name a type, which only one side has, in place of its base.
    pub(super) fn heir(&self, ty: &Type, own: usize) -> Wire {
        let other = self.sides[1 - own];
        // Where anything may be, it may name the type. The type of a text may be any simple type that derives from it.
        let is_simple = matches!(ty, Type::Simple(_)) && other.judges;
        let judged = self.judged(own, |_| false, |judged| is_simple || !judged.is_empty());
        let Type::Complex(ty) = ty else {
            return judged;
        };
        let mut base = ty.derivation.as_ref().map(|derivation| &derivation.base);
        let mut effect = Effect::Fine;
        while let Some(name) = base {
            let Some(Type::Complex(found)) = other.model.types.get(name) else {
                break;
            };
            effect = effect.max(match found.is_abstract {
                true if other.exposed.has(ComponentKind::Type, name) => Effect::Refused,
                true => Effect::LenientOnly,
                false if other.keeps_derived => Effect::LenientOnly,
                false => Effect::Fine,
            });
            base = found.derivation.as_ref().map(|derivation| &derivation.base);
        }
        let wire = if own == 1 {
            to_new(effect)
        } else {
            to_old(effect)
        };
        wire.max(judged)
    }
}
