//! What becomes of a child that a pass did not read: it may be a known one in another namespace, or a choice may
//! keep it; otherwise it is skipped.

use super::{Pass, Reader, Result};
use crate::xml::namespace::{self, Id};
use crate::xml::notice::Effect;
use crate::xml::position;
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
        if self.is_one_too_many() {
            return self.find_choice();
        }
        let others: Vec<Id> = self.scope.others(self.namespace).collect();
        match *others {
            [] => self.find_choice(),
            [other] => Ok(self.take_for(other)),
            _ => self.try_namespaces(others),
        }
    }

    /// Whether the child before the current one has its name, and was read by that. Then the type knows the name, and
    /// the current child is one too many of it, not one of another namespace.
    fn is_one_too_many(&self) -> bool {
        let before = self.text[..self.tag].trim_end();
        let tag = before.rfind('<').map_or("", |start| &before[start..]);
        let own = position::tag_name(&self.text[self.tag..]);
        !own.is_empty() && position::tag_name(tag) == own && self.after_repaired != self.tag
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
        self.before_other = (self.last, self.last_group);
        self.namespace = other;
        let expected = format!("<{}>", self.found());
        let kind = ReadErrorKind::WrongElement { expected, found };
        self.expect_unread(kind, Effect::Repaired);
        self.pass = Pass::OtherNamespace;
        true
    }
}
