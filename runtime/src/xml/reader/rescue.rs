//! What becomes of a child that a pass did not read: it may be a known one in another namespace, or a choice may
//! keep it; otherwise it is skipped.

use super::{Pass, Reader, Result};
use crate::xml::namespace::{self, Id};
use crate::xml::notice::Effect;
use crate::xml::read_error_kind::ReadErrorKind;

impl Reader<'_> {
    /// Whether another pass may read the current child. If not, it is skipped.
    #[cold]
    pub(super) fn is_rescued(&mut self) -> Result<bool> {
        self.departures.take_unread(self.depth);
        if self.pass == Pass::OtherNamespace {
            self.namespace = self.own_namespace();
            return self.find_choice();
        }
        let others = self.scope.others(self.namespace).collect();
        self.try_namespaces(others)
    }

    /// The namespace of the current element in the document.
    pub(super) fn own_namespace(&self) -> Id {
        match self.prefix {
            "" => self.scope.default(),
            prefix => self.scope.resolve(prefix).unwrap_or(namespace::FOREIGN),
        }
    }

    /// Takes the current element for one of another namespace. Another pass may read it then.
    pub(super) fn take_for(&mut self, other: Id) -> bool {
        let found = self.found();
        self.before_other = (self.last, self.last_group, self.parent_element());
        self.namespace = other;
        let expected = format!("<{}>", self.found());
        let kind = ReadErrorKind::WrongElement { expected, found };
        self.expect_unread(kind, Effect::Repaired);
        self.pass = Pass::OtherNamespace;
        true
    }
}
