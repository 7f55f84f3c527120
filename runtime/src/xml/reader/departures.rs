//! Departures from the schema in elements that are still open. What becomes of them is not known yet: whether the
//! next pass reads a child that this one did not read, whether the schema requires what was left out.

use crate::xml::notice::Effect;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;

/// The departures, in document order.
#[derive(Debug, Default)]
pub(super) struct Departures {
    open: Vec<Departure>,
}

/// A departure from the schema.
#[derive(Debug)]
struct Departure {
    /// How many elements are around it.
    depth: usize,
    /// Where the element begins that departs from the schema.
    start: usize,
    state: State,
}

#[derive(Debug)]
enum State {
    /// The schema does not allow the current child here. If the next pass reads it, this is what was wrong.
    Unread(ReadErrorKind, Effect),
    /// Namespaces are tried for the current child.
    Trial,
    /// A child was left out because of the error. It was reported already if there is no error.
    Lost(Lost, Option<ReadError>),
    /// An element that the type does not know was skipped. At the end of its parent a choice may take it.
    Skipped(Skipped),
}

/// A child that was left out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lost {
    /// The local name of its first element.
    pub(super) local: String,
    /// Whether it is a choice or a group.
    pub(super) is_particle: bool,
}

impl Lost {
    /// Whether it is one of these, given as in messages. The name of a group is not that of an element.
    fn is_in(&self, names: &str) -> bool {
        let mut locals = names
            .split(" | ")
            .map(|name| name.split_once(':').map_or(name, |(_, local)| local));
        let may_be_group = names.contains(" | ") || !names.contains(':');
        self.is_particle && may_be_group || locals.any(|local| local == self.local)
    }
}

/// An element that was skipped, and where its end tag ends.
#[derive(Debug)]
pub(super) struct Skipped {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: ReadErrorKind,
    /// Where the child before it begins, unless it is the first.
    pub(super) before: Option<usize>,
}

/// An element that was skipped and is offered to the choices of its parent, and where the reader goes on.
#[derive(Debug)]
pub(super) struct Offer {
    pub(super) skipped: Skipped,
    /// Where the end tag of the parent begins and ends.
    pub(super) tag: usize,
    pub(super) position: usize,
}

/// So many skipped elements in one parent are offered to its choices.
const OFFERED: usize = 8;

impl Departures {
    /// Whether there is none. Then reading has nothing to do here.
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    fn push(&mut self, depth: usize, start: usize, state: State) {
        self.open.push(Departure {
            depth,
            start,
            state,
        });
    }

    /// Adds what is wrong with the current child if the next pass reads it.
    pub(super) fn push_unread(
        &mut self,
        depth: usize,
        start: usize,
        kind: ReadErrorKind,
        effect: Effect,
    ) {
        self.push(depth, start, State::Unread(kind, effect));
    }

    /// Takes what is wrong with the current child of the element at this depth.
    pub(super) fn take_unread(&mut self, depth: usize) -> Option<(usize, ReadErrorKind, Effect)> {
        let is_it =
            |last: &mut Departure| last.depth == depth && matches!(last.state, State::Unread(..));
        let Departure { start, state, .. } = self.open.pop_if(is_it)?;
        match state {
            State::Unread(kind, effect) => Some((start, kind, effect)),
            _ => None,
        }
    }

    /// Takes what is wrong with the child that begins here.
    pub(super) fn take_unread_at(&mut self, start: usize) -> Option<ReadErrorKind> {
        let is_it = |departure: &Departure| {
            departure.start == start && matches!(departure.state, State::Unread(..))
        };
        let index = self.open.iter().position(is_it)?;
        match self.open.remove(index).state {
            State::Unread(kind, _) => Some(kind),
            _ => None,
        }
    }

    /// Whether the child that begins here is taken for one of another namespace.
    pub(super) fn is_repaired(&self, start: usize) -> bool {
        self.open.iter().any(|departure| {
            departure.start == start
                && matches!(departure.state, State::Unread(_, Effect::Repaired))
        })
    }

    pub(super) fn push_trial(&mut self, depth: usize, start: usize) {
        self.push(depth, start, State::Trial);
    }

    pub(super) fn pop_trial(&mut self) {
        self.open.pop_if(|last| matches!(last.state, State::Trial));
    }

    /// Adds a child that was left out, by its local name. Returns what has to be reported: the error of an earlier
    /// one of the name. Only the last one is kept, so that they do not add up.
    pub(super) fn push_lost(
        &mut self,
        depth: usize,
        lost: Lost,
        error: ReadError,
        is_repeated: bool,
    ) -> [Option<ReadError>; 2] {
        let start = error.place().range.start;
        let is_earlier = |other: &Departure| {
            other.depth == depth && matches!(&other.state, State::Lost(other, _) if *other == lost)
        };
        let earlier = self.open.iter().rposition(is_earlier);
        let earlier = earlier.map(|index| self.open.remove(index).state);
        let earlier = match earlier {
            Some(State::Lost(_, error)) => error,
            _ => None,
        };
        let (kept, reported) = if is_repeated {
            (None, Some(error))
        } else {
            (Some(error), None)
        };
        self.push(depth, start, State::Lost(lost, kept));
        [earlier, reported]
    }

    /// Adds a list of which nothing is left.
    pub(super) fn push_emptied(&mut self, depth: usize, start: usize, name: &str) {
        let local = name.split_once(':').map_or(name, |(_, local)| local);
        let lost = Lost {
            local: local.to_owned(),
            is_particle: false,
        };
        if !self.has_lost(depth, name) {
            self.push(depth, start, State::Lost(lost, None));
        }
    }

    /// Takes the error of a child of one of these names that was left out, if it was not reported.
    pub(super) fn take_lost(&mut self, depth: usize, names: &str) -> Option<ReadError> {
        let index = self.position_of_lost(depth, names)?;
        match self.open.remove(index).state {
            State::Lost(_, error) => error,
            _ => None,
        }
    }

    /// Whether a child of one of these names was left out.
    pub(super) fn has_lost(&self, depth: usize, names: &str) -> bool {
        self.position_of_lost(depth, names).is_some()
    }

    fn position_of_lost(&self, depth: usize, names: &str) -> Option<usize> {
        self.open.iter().position(|departure| {
            departure.depth == depth
                && matches!(&departure.state, State::Lost(lost, _) if lost.is_in(names))
        })
    }

    /// Adds an element that was skipped. Returns it if there are too many.
    pub(super) fn push_skipped(&mut self, depth: usize, skipped: Skipped) -> Option<Skipped> {
        let is_one = |departure: &&Departure| {
            departure.depth == depth && matches!(departure.state, State::Skipped(..))
        };
        if self.open.iter().filter(is_one).count() >= OFFERED {
            return Some(skipped);
        }
        self.push(depth, skipped.start, State::Skipped(skipped));
        None
    }

    /// Takes the first element that was skipped at this depth.
    pub(super) fn take_skipped(&mut self, depth: usize) -> Option<Skipped> {
        let is_it = |departure: &Departure| {
            departure.depth == depth && matches!(departure.state, State::Skipped(..))
        };
        let index = self.open.iter().position(is_it)?;
        match self.open.remove(index).state {
            State::Skipped(skipped) => Some(skipped),
            _ => None,
        }
    }

    /// Forgets what is in an element that is left out itself.
    pub(super) fn forget_since(&mut self, start: usize) {
        self.open.retain(|departure| departure.start < start);
    }

    /// Takes the error of something that was left out deeper than this.
    pub(super) fn settle(&mut self, depth: usize) -> Option<Settled> {
        let last = self.open.pop_if(|last| last.depth > depth)?;
        Some(match last.state {
            State::Lost(_, Some(error)) => Settled::Lost(error),
            State::Skipped(skipped) => Settled::Skipped(skipped),
            State::Lost(_, None) | State::Unread(..) | State::Trial => Settled::Nothing,
        })
    }
}

/// What became of a departure when the element around it ends.
pub(super) enum Settled {
    Lost(ReadError),
    Skipped(Skipped),
    Nothing,
}
