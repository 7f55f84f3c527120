//! An element that no field knows may be an alternative of a choice that the schema did not have when the code was
//! generated. The choice keeps it whose place is where the element stands: in the gap between the child before it and
//! the child after it. A trial finds that out: its passes ask for the name of the one, and then for that of the other.
//!
//! A list of choices takes the element at once, so that its items stay in order. A choice without a value takes it when
//! its parent ends: an alternative that it knows may come until then, and has precedence. A choice inside a group
//! takes it when the group is read again. `asking.rs` has what choices and groups are asked.

use std::borrow::Cow;

use super::departures::{Offer, Skipped};
use super::gap::{Answer, Gap, NOTHING, Name, Reached};
use super::trial::Goal;
use super::{At, Pass, Reader, Result};
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tokens::OpenElement;

/// So many siblings of the same unknown name are passed over to find one that is known.
const LOOKAHEAD: usize = 4;

/// No group is read again more often than this.
const MOST_KEPT: usize = 64;

impl<'a> Reader<'a> {
    /// No field knows the current child: looks for the choice that keeps it. Returns whether there is another pass.
    pub(super) fn find_choice(&mut self) -> Result<bool> {
        if self.options.strict {
            let kind = ReadErrorKind::UnexpectedElement(self.found());
            return Err(ReadError::at(self.tag, kind));
        }
        let before = Some(self.last).filter(|last| *last > self.parent());
        self.find_choice_after(before)
    }

    /// Where the start tag of the parent is.
    pub(super) fn parent(&self) -> usize {
        let parent = self.open_parent();
        parent.map_or(0, |parent| parent.start)
    }

    fn open_parent(&self) -> Option<OpenElement<'a>> {
        let parent = self.depth.checked_sub(1)?;
        self.tokens.open_at(parent)
    }

    /// The parent; by its end tag, if the reader has gone past that.
    pub(super) fn parent_element(&self) -> OpenElement<'a> {
        let text = self.text;
        let by_end_tag = || {
            let end_tag = text[self.tag..self.position].trim_start_matches("</");
            OpenElement::new(end_tag.trim_end_matches('>').trim_end(), self.tag)
        };
        self.open_parent().unwrap_or_else(by_end_tag)
    }

    fn find_choice_after(&mut self, before: Option<usize>) -> Result<bool> {
        let (tag, depth, parent) = (self.tag, self.depth, self.parent_element());
        let is_here = self.last_group.start > self.parent() && self.is_new_in_group();
        let may_be = self.offer.is_none() && self.handed_out.is_none();
        let group = (is_here && may_be).then_some(self.last_group);
        let report = self.report.take();
        let names = self.names_around(before, parent);
        self.report = report;
        let Ok((mut spellings, after)) = names else {
            // The error comes again when reading comes to it. Until then nothing is lost without a notice.
            self.depth = depth;
            self.go_back(tag, parent)?;
            return self.pass_over(None).map(|()| false);
        };
        self.go_back(tag, parent)?;
        let name = spellings.pop().unwrap_or(NOTHING);
        self.try_out(Goal::Choice(Gap {
            before,
            spellings,
            after,
            reached: Reached::Before,
            answer: Answer::None,
            is_wanted: false,
            group,
            is_in_group: false,
        }));
        self.call_it(&name);
        if before.is_none() {
            self.met();
        }
        Ok(true)
    }

    /// Whether the last group was not read again for the current child, and may be.
    fn is_new_in_group(&self) -> bool {
        let in_group = |kept: &&usize| **kept > self.last_group.start;
        let count = self.kept.iter().filter(in_group).count();
        count < MOST_KEPT && !self.kept.contains(&self.tag)
    }

    /// The names of the child before the current one, the last one first, and that of the child after it.
    fn names_around(
        &mut self,
        before: Option<usize>,
        parent: OpenElement<'a>,
    ) -> Result<(Vec<Name<'a>>, Name<'a>)> {
        let own = (self.prefix, self.local_in_text());
        let mut after = NOTHING;
        for _ in 0..LOOKAHEAD {
            self.skip()?;
            self.advance()?;
            if self.at != At::Start {
                break;
            }
            if (self.prefix, self.local) != own {
                after = self.name();
                break;
            }
        }
        let mut spellings = Vec::new();
        if let Some(before) = before {
            self.go_back(before, parent)?;
            let own = self.name();
            let others = self.scope.others(own.namespace);
            spellings.extend(others.map(|namespace| Name {
                namespace,
                ..own.clone()
            }));
            spellings.push(own);
        }
        Ok((spellings, after))
    }

    /// No choice keeps the current child now. Returns whether there is another pass.
    pub(super) fn no_choice(&mut self, gap: &Gap<'a>) -> Result<bool> {
        if let Some(skipped) = self.end_offer() {
            self.report_skipped(skipped);
            return Ok(false);
        }
        if !gap.is_wanted && self.interrupts_group() {
            self.try_out(Goal::Group(self.last_group));
            self.call_it(&NOTHING);
            return Ok(true);
        }
        self.pass_over(gap.is_wanted.then_some(gap.before))?;
        Ok(false)
    }

    /// Skips the current child. If a choice waits for it, it is offered when its parent ends.
    pub(super) fn pass_over(&mut self, wanted: Option<Option<usize>>) -> Result<()> {
        let start = self.tag;
        self.set_local(self.local_in_text());
        let kind = ReadErrorKind::UnexpectedElement(self.found());
        self.skip()?;
        let end = self.position;
        let skipped = |before| Skipped {
            start,
            end,
            kind,
            before,
        };
        let rejected = match wanted {
            Some(before) => self.departures.push_skipped(self.depth, skipped(before)),
            None => Some(skipped(None)),
        };
        if let Some(skipped) = rejected {
            self.report_skipped(skipped);
        }
        self.pass = Pass::First;
        self.advance()
    }

    pub(super) fn name(&self) -> Name<'a> {
        Name {
            namespace: self.namespace,
            prefix: self.prefix,
            local: self.local,
            uri: self.shared_uri(self.namespace, self.prefix),
        }
    }

    /// Gives the element that stands in for the child this name. Its prefix stands for its namespace until it gets
    /// another name.
    pub(super) fn call_it(&mut self, name: &Name<'a>) {
        self.forget_name();
        if let Some(uri) = &name.uri {
            let uri = Cow::Owned(uri.to_string());
            self.scope.declare(name.prefix, uri, self.depth + 2);
        }
        self.namespace = name.namespace;
        self.prefix = name.prefix;
        self.set_local(name.local);
    }

    /// Forgets what the prefix of the element that stands in stood for. What the child itself declares stays.
    pub(super) fn forget_name(&mut self) {
        self.scope.leave(self.depth + 1);
    }

    pub(super) fn local_in_text(&self) -> &'a str {
        let text = self.text;
        position::local_name(&text[self.tag..])
    }

    /// Whether another pass may keep an element that was skipped in the element that ends here. The reader stands
    /// on that element then.
    #[cold]
    pub(super) fn offers_skipped(&mut self) -> Result<bool> {
        let Some(skipped) = self.departures.take_skipped(self.depth) else {
            return Ok(false);
        };
        let (tag, position) = (self.tag, self.position);
        let (start, before) = (skipped.start, skipped.before);
        self.offer = Some(Offer {
            skipped,
            tag,
            position,
        });
        // What is wrong with it was reported when it was skipped.
        let report = self.report.take();
        let result = self.go_back(start, self.parent_element());
        self.report = report;
        result?;
        self.find_choice_after(before)
    }

    /// Goes back to the end tag of the parent.
    pub(super) fn end_offer(&mut self) -> Option<Skipped> {
        let Offer {
            skipped,
            tag,
            position,
        } = self.offer.take()?;
        self.scope.leave(self.depth);
        self.attributes.clear();
        self.tokens.go_to(position, self.depth - 1);
        self.position = position;
        self.tag = tag;
        self.at = At::End;
        Some(skipped)
    }
}
