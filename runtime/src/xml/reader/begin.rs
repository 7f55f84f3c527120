//! Readers at the beginning of a document, or of a piece of one.

use std::collections::BTreeSet;

use super::departures::Departures;
use super::group::Group;
use super::overlooked::Overlooked;
use super::usual_counts::UsualCounts;
use super::{At, Fragment, Pass, Reader, Result};
use crate::text::names;
use crate::xml::document_text::Readable;
use crate::xml::handed_out::HandedOut;
use crate::xml::namespace::{self, Namespaces};
use crate::xml::notice::Report;
use crate::xml::read_options::ReadOptions;
use crate::xml::scope::Scope;
use crate::xml::tokens::{OpenElement, Tokens};
use crate::xml::wildcard::{Open, Process};

impl<'a> Reader<'a> {
    pub(crate) fn new(
        text: impl Into<Readable<'a>>,
        known: Namespaces,
        options: &'a ReadOptions,
        report: Option<Report>,
    ) -> Self {
        Self {
            report,
            ..Self::over(text.into(), known, options)
        }
    }

    fn over(text: Readable<'a>, known: Namespaces, options: &'a ReadOptions) -> Self {
        let Readable {
            text,
            may_have_return,
        } = text;
        Self {
            text,
            end: text.len(),
            tokens: Tokens::new(text).with_most_attributes(options.max_attributes),
            position: 0,
            options,
            scope: Scope::new(known),
            at: At::Past,
            tag: 0,
            namespace: namespace::NONE,
            prefix: "",
            local: "",
            key: names::key(""),
            is_empty: false,
            attributes: Vec::new(),
            depth: 0,
            deepest: options.max_depth,
            pass: Pass::First,
            report: None,
            departures: Departures::default(),
            last: 0,
            usual_counts: UsualCounts::default(),
            last_group: Group::default(),
            before_other: (0, Group::default(), OpenElement::new("", 0)),
            kept: Vec::new(),
            taken: BTreeSet::new(),
            offer: None,
            trial: None,
            may_have_return,
            rests_at: usize::MAX,
            overlooked: Overlooked::default(),
            is_cut_off: false,
            has_doctype: false,
            handed_out: None,
            constraint: None,
            globals: None,
            is_judging: false,
            open: Open::Judged(Process::Lax),
            #[cfg(feature = "parallel")]
            sharing: options.sharing,
        }
    }

    /// The same reader, for the remainder of a stream.
    pub(crate) fn without(self, handed_out: &'a HandedOut) -> Self {
        Self {
            handed_out: Some(handed_out),
            ..self
        }
    }

    /// A reader for the element that begins a piece of a document.
    pub(crate) fn fragment(
        fragment: &Fragment<'a>,
        known: Namespaces,
        options: &'a ReadOptions,
        report: Option<Report>,
    ) -> Self {
        Self {
            report,
            deepest: options.max_depth.saturating_sub(fragment.depth),
            scope: Scope::inside(known, fragment.declarations),
            ..Self::over(fragment.text, known, options)
        }
    }

    /// Moves to the element that begins the fragment; the reader will not go beyond its end.
    pub(crate) fn first(&mut self) -> Result<()> {
        self.advance()?;
        self.rests_at = 0;
        Ok(())
    }
}
