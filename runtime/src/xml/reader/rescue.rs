//! What becomes of a child that a pass did not read: it may be a known one in another namespace, or a choice may
//! keep it; otherwise it is skipped.

use super::departures::{Offer, Skipped};
use super::{At, Pass, Reader, Result};
use crate::xml::any::AnyElement;
use crate::xml::namespace::{self, Id};
use crate::xml::notice::Effect;
use crate::xml::place::Place;
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::wildcard::Process;

impl Reader<'_> {
    /// Whether another pass may read the current child. If not, it is skipped.
    #[cold]
    pub(super) fn is_rescued(&mut self) -> Result<bool> {
        match self.pass {
            Pass::Choices => {
                self.withdraw_offer();
                Ok(false)
            }
            Pass::Lists | Pass::InList => self.pass_over().map(|()| false),
            Pass::OtherNamespace => {
                self.departures.take_unread(self.depth);
                self.namespace = self.own_namespace();
                self.offer_to_lists()
            }
            _ => {
                self.departures.take_unread(self.depth);
                let others: Vec<Id> = self.scope.others(self.namespace).collect();
                match *others {
                    _ if self.is_one_too_many() => self.offer_to_lists(),
                    [] => self.offer_to_lists(),
                    [other] => Ok(self.take_for(other)),
                    _ => self.try_namespaces(others),
                }
            }
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

    pub(super) fn offer_to_lists(&mut self) -> Result<bool> {
        if self.options.strict {
            let kind = ReadErrorKind::UnexpectedElement(self.found());
            return Err(ReadError::at(self.tag, kind));
        }
        self.pass = Pass::Lists;
        Ok(true)
    }

    /// Skips the current child. It is offered to the choices of its parent when that ends.
    fn pass_over(&mut self) -> Result<()> {
        let start = self.tag;
        let kind = ReadErrorKind::UnexpectedElement(self.found());
        self.skip()?;
        let end = self.position;
        let skipped = Skipped { start, end, kind };
        if let Some(skipped) = self.departures.push_skipped(self.depth, skipped) {
            self.report_skipped(skipped);
        }
        self.pass = Pass::First;
        self.advance()
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
        self.namespace = other;
        let expected = format!("<{}>", self.found());
        let kind = ReadErrorKind::WrongElement { expected, found };
        self.expect_unread(kind, Effect::Repaired);
        self.pass = Pass::OtherNamespace;
        true
    }

    /// Whether another pass may keep an element that was skipped in the element that ends here. The reader stands
    /// on that element then.
    #[cold]
    pub(super) fn offers_skipped(&mut self) -> Result<bool> {
        let Some(skipped) = self.departures.take_skipped(self.depth) else {
            return Ok(false);
        };
        let (tag, position) = (self.tag, self.position);
        let end_tag = self.text[tag..position].trim_start_matches("</");
        self.tokens.reopen(end_tag.trim_end_matches('>').trim_end());
        let start = skipped.start;
        self.offer = Some(Offer {
            skipped,
            tag,
            position,
        });
        // What is wrong with it was reported when it was skipped.
        let report = self.report.take();
        let result = self.stand_on(start);
        self.report = report;
        result?;
        // No field knows it.
        self.local = "";
        self.pass = Pass::Choices;
        Ok(true)
    }

    /// Goes back to the end tag of the parent.
    fn end_offer(&mut self) -> Option<Skipped> {
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

    fn withdraw_offer(&mut self) {
        if let Some(skipped) = self.end_offer() {
            self.report_skipped(skipped);
        }
    }

    /// Whether a choice may keep the current child, which no field knows.
    #[inline]
    pub(super) fn is_offered(&self) -> bool {
        matches!(self.pass, Pass::InList | Pass::Choices) && self.at == At::Start
    }

    /// Asks a list of choices whether it keeps the current child.
    #[cold]
    pub(super) fn in_list<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Option<T>>,
    ) -> Result<Option<T>> {
        self.pass = Pass::InList;
        let kept = read(self)?;
        if self.pass == Pass::InList {
            self.pass = Pass::Lists;
        }
        Ok(kept)
    }

    /// Keeps the current child, which no field knows.
    #[cold]
    pub(super) fn keep_other(&mut self) -> Result<Box<AnyElement>> {
        let (start, is_skipped) = (self.tag, self.pass == Pass::Choices);
        let text = self.text;
        self.local = position::local_name(&text[start..]);
        let kind = ReadErrorKind::UnexpectedElement(self.found());
        let report = if is_skipped { self.report.take() } else { None };
        let element = self.any_element(Process::Skip);
        let range = start..self.position;
        if is_skipped {
            self.report = report;
        }
        let element = element?;
        self.pass = Pass::Progress;
        if is_skipped {
            self.end_offer();
        } else {
            self.advance()?;
        }
        let offset = start;
        self.report_at(Place { offset, range }, Effect::Kept, || kind);
        Ok(Box::new(element))
    }
}
