//! The place of a child that no field knows, and how far a pass has come that looks for the choice that keeps it:
//! see `find_choice.rs`.

use std::sync::Arc;

use super::group::Group;
use crate::xml::namespace::{self, Id};

/// A name by which the type may know the element that stands in for a child.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    pub(super) namespace: Id,
    pub(super) prefix: &'a str,
    pub(super) local: &'a str,
    /// The namespace, by which wildcards know the element. The element may declare it itself.
    pub(super) uri: Option<Arc<str>>,
}

/// What no field knows.
pub(super) const NOTHING: Name<'static> = Name {
    namespace: namespace::FOREIGN,
    prefix: "",
    local: "",
    uri: None,
};

/// Where a child stands that no field knows, and how far a pass has come.
#[derive(Debug)]
pub(super) struct Gap<'a> {
    /// Where the child before it begins, unless it is the first.
    pub(super) before: Option<usize>,
    /// The names that the child before it may be known by: its own, and those in other namespaces.
    pub(super) spellings: Vec<Name<'a>>,
    /// `NOTHING` if it is the last.
    pub(super) after: Name<'a>,
    pub(super) reached: Reached,
    /// What a choice says that is only asked.
    pub(super) answer: Answer,
    /// Whether a choice waits for the end of the parent to keep it.
    pub(super) is_wanted: bool,
    /// The group that ended at the child, if there is one.
    pub(super) group: Option<Group>,
    /// Whether a choice in that group keeps it.
    pub(super) is_in_group: bool,
}

/// How far the pass has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reached {
    Before,
    Inside,
    After,
}

/// What choices and groups are asked, and what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// None is asked.
    None,
    /// A choice or group is asked whether it knows the name.
    Name,
    /// A choice or group is asked whether it keeps the child.
    Keep,
    /// It does.
    Kept,
}

impl<'a> Gap<'a> {
    /// The next name of the child before it, if the gap was not reached yet.
    pub(super) fn next_spelling(&mut self) -> Option<Name<'a>> {
        match self.reached {
            Reached::Before => self.spellings.pop(),
            _ => None,
        }
    }

    /// A field has the name: the pass comes to the gap, and asks for the child after it; or it leaves the gap.
    pub(super) fn go_on(&mut self) -> Option<Name<'a>> {
        if self.reached == Reached::Before {
            self.reached = Reached::Inside;
            return Some(self.after.clone());
        }
        self.reached = Reached::After;
        None
    }
}
