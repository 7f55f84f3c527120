//! Default and fixed values.

use super::context::{Diff, to_new, to_old};
use super::wording;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::model::{Element, ValueConstraint};

impl<'d> Diff<'d> {
    pub(super) fn element_values(&mut self, sides: [&'d Element; 2]) {
        let values = sides.map(|element| element.value.as_ref());
        // An empty element stands for the value; without one it is empty.
        let empty = [0, 1].map(|reads| self.of_empty(&sides[reads].ty, reads));
        self.value_constraints(values, empty);
    }

    /// Compares default and fixed values. `empty` is what becomes of something empty without a value in each of
    /// the models.
    pub(super) fn value_constraints(
        &mut self,
        values: [Option<&ValueConstraint>; 2],
        empty: [Effect; 2],
    ) {
        use ValueConstraint::{Default, Fixed};
        let (rule, wire, why) = match values {
            [old, new] if old == new => return,
            [None, None] => return,
            [None, Some(Default(_))] => (Rule::DefaultAdded, to_new(empty[0]), EMPTY),
            [Some(Default(_)), None] => (Rule::DefaultRemoved, to_old(empty[1]), EMPTY),
            [Some(Default(_)), Some(Default(_))] => (Rule::DefaultChanged, Wire::FINE, EMPTY),
            [Some(Fixed(_)), Some(Fixed(_))] => {
                (Rule::FixedChanged, Wire::both(Effect::LenientOnly), OTHERS)
            }
            [old, Some(Fixed(_))] => {
                let wire = Wire {
                    old_documents: Effect::LenientOnly,
                    new_documents: if old.is_none() {
                        empty[0]
                    } else {
                        Effect::Fine
                    },
                };
                (Rule::FixedAdded, wire, OTHERS)
            }
            [Some(Fixed(_)), new] => {
                let wire = Wire {
                    old_documents: if new.is_none() {
                        empty[1]
                    } else {
                        Effect::Fine
                    },
                    new_documents: Effect::LenientOnly,
                };
                (Rule::FixedRemoved, wire, OTHERS)
            }
        };
        let says = values.map(|value| value.map(wording::value));
        self.report(rule, says, wire, why);
    }
}

const EMPTY: &str = "what is empty stands for the value";
const OTHERS: &str = "other values than the fixed one are not allowed";
