//! What generated code does not check.

use super::Model;
use super::walk::{self, Part};

impl Model {
    /// How many identity constraints all its elements have.
    #[must_use]
    pub fn identity_constraints(&self) -> usize {
        let mut count = 0;
        walk::model(self, &mut |part| {
            if let Part::Element(element) = part {
                count += element.identity.len();
            }
        });
        count
    }
}
