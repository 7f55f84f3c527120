//! Simple types.

use super::align::{Aligned, align};
use super::context::{Diff, step, to_new, to_old};
use super::wording;
use crate::diff::change::Key;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::diff::wire::texts::{Fit, Text, fit};
use crate::model::{SimpleType, Type, TypeRef, Variety};

impl<'d> Diff<'d> {
    pub(super) fn simple(&mut self, sides: [&'d SimpleType; 2]) {
        use Variety::{List, Restriction, Union};
        match sides.map(|ty| &ty.variety) {
            [
                Restriction {
                    base: old,
                    facets: old_facets,
                },
                Restriction {
                    base: new,
                    facets: new_facets,
                },
            ] => {
                self.type_refs(Rule::SimpleBaseChanged, [old, new]);
                self.facets([old_facets, new_facets], [old, new], sides);
            }
            [List(old), List(new)] => self.type_refs(Rule::ItemTypeChanged, [old, new]),
            [Union(old), Union(new)] => self.members([old, new]),
            varieties => {
                let says = varieties.map(|variety| wording::variety(variety).to_owned());
                let wire = self.whole(sides);
                self.changed(
                    Rule::VarietyChanged,
                    says,
                    wire,
                    "the texts of the two decide",
                );
            }
        }
        self.control("final", sides.map(|ty| ty.finals), false);
    }

    /// What becomes of the texts of one simple type as those of another.
    pub(super) fn whole(&self, sides: [&SimpleType; 2]) -> Wire {
        let [old, new] = sides.map(|ty| TypeRef::Anonymous(Box::new(Type::Simple(ty.clone()))));
        self.texts([&old, &new])
    }

    fn members(&mut self, sides: [&'d [TypeRef]; 2]) {
        let [old, new] = sides;
        let text = self.text();
        let labels = sides.map(|list| list.iter().map(|ty| text.type_ref(ty)).collect());
        for state in align(&labels) {
            let (member, own) = match state {
                Aligned::Both(l, _) | Aligned::Moved(l, _) | Aligned::Left(l) => (&old[l], 0),
                Aligned::Right(r) => (&new[r], 1),
            };
            let what = self.text().type_ref(member);
            let inside = step(format!("member {what}"), vec![Key::Value(what.clone())]);
            self.within(inside, [None, None], |this| match state {
                Aligned::Both(l, r) => this.type_refs(Rule::MemberAdded, [&old[l], &new[r]]),
                Aligned::Moved(l, r) => {
                    let says = [what.clone(), "in another place".to_owned()];
                    let why = "the first member that takes a text wins";
                    this.changed(Rule::MemberMoved, says, Wire::FINE, why);
                    this.type_refs(Rule::MemberAdded, [&old[l], &new[r]]);
                }
                Aligned::Left(_) | Aligned::Right(_) => {
                    let others = sides[1 - own];
                    let effect = this.of_member(member, own, others);
                    let (rule, says, wire) = if own == 1 {
                        (
                            Rule::MemberAdded,
                            [None, Some(String::new())],
                            to_new(effect),
                        )
                    } else {
                        (
                            Rule::MemberRemoved,
                            [Some(String::new()), None],
                            to_old(effect),
                        )
                    };
                    this.report(
                        rule,
                        says,
                        wire,
                        "the other members take its texts, or none does",
                    );
                }
            });
        }
    }

    /// What becomes of the texts of a member of one model where the other has only these.
    fn of_member(&self, member: &TypeRef, own: usize, others: &[TypeRef]) -> Effect {
        let models = self.models();
        let text = Text {
            model: models[own],
            ty: member,
        };
        let fits = others.iter().map(|ty| {
            let model = models[1 - own];
            fit(text, Text { model, ty })
        });
        let best = fits.min().unwrap_or(Fit::Broken);
        let wire = self.of_fits([best, best]);
        if own == 1 {
            wire.new_documents
        } else {
            wire.old_documents
        }
    }
}
