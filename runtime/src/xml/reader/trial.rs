//! What a trial remembers of the child with which it began, and what it is to find out: see `trials.rs`.

use super::attribute::Attribute;
use super::gap::Gap;
use super::group::Group;
use crate::xml::namespace::Id;
use crate::xml::notice::Report;
use crate::xml::tokens::Tokens;

/// A trial: where the reader stands, and what is to be found out.
#[derive(Debug)]
pub(super) struct Trial<'a> {
    pub(super) tokens: Tokens<'a>,
    pub(super) position: usize,
    pub(super) tag: usize,
    pub(super) depth: usize,
    pub(super) attributes: Vec<Attribute<'a>>,
    pub(super) prefix: &'a str,
    pub(super) local: &'a str,
    pub(super) is_empty: bool,
    pub(super) report: Option<Report>,
    pub(super) goal: Goal<'a>,
}

/// What a trial is to find out.
#[derive(Debug)]
pub(super) enum Goal<'a> {
    /// In which other namespace the type knows the child. If it knows the child in its own, it is one too many.
    Namespace {
        /// The namespaces that were not tried yet.
        left: Vec<Id>,
        /// The namespace that the type knows.
        known: Option<Id>,
        /// Whether it knows several. Then nobody can say which one is meant.
        is_ambiguous: bool,
    },
    /// Which choice has its place where the child stands.
    Choice(Gap<'a>),
    /// In which field the group is that the child interrupts.
    Group(Group),
}
