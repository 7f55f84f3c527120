//! Facets.

use std::cmp::Ordering;

use super::context::{Diff, Says, step, to_new, to_old};
use super::wording;
use crate::diff::change::Key;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::diff::wire::limits::Limit;
use crate::model::resolve::SimpleBase;
use crate::model::{Facet, SimpleType, TypeRef};

/// Facets of which a type has one at most: what takes one facet, and in which direction more is allowed.
type Single = (fn(&Facet) -> bool, Direction);

#[derive(Clone, Copy)]
enum Direction {
    /// A greater number allows more.
    Greater,
    /// A smaller number allows more.
    Smaller,
    /// Another number allows others.
    Other,
    /// An end of a range.
    Limit,
}

const SINGLES: [Single; 7] = [
    (|facet| matches!(facet, Facet::Length(_)), Direction::Other),
    (
        |facet| matches!(facet, Facet::MinLength(_)),
        Direction::Smaller,
    ),
    (
        |facet| matches!(facet, Facet::MaxLength(_)),
        Direction::Greater,
    ),
    (
        |facet| matches!(facet, Facet::TotalDigits(_)),
        Direction::Greater,
    ),
    (
        |facet| matches!(facet, Facet::FractionDigits(_)),
        Direction::Greater,
    ),
    (
        |facet| Limit::of(facet).is_some_and(|limit| limit.is_least),
        Direction::Limit,
    ),
    (
        |facet| Limit::of(facet).is_some_and(|limit| !limit.is_least),
        Direction::Limit,
    ),
];

/// How what a facet allows has changed.
#[derive(Clone, Copy)]
enum Turn {
    Wider,
    Narrower,
    Other,
}

impl<'d> Diff<'d> {
    /// Compares the facets of two restrictions.
    pub(super) fn facets(
        &mut self,
        facets: [&[Facet]; 2],
        bases: [&TypeRef; 2],
        wholes: [&'d SimpleType; 2],
    ) {
        self.enumeration(facets, wholes);
        self.patterns(facets);
        for (is_it, direction) in SINGLES {
            let sides = facets.map(|facets| facets.iter().find(|facet| is_it(facet)));
            if let Some(turn) = self.turn(sides, direction, bases) {
                let says = sides.map(|facet| {
                    facet.map(|facet| {
                        format!("{} {}", wording::facet(facet), wording::facet_value(facet))
                    })
                });
                let name = sides
                    .into_iter()
                    .flatten()
                    .next()
                    .map_or("", wording::facet);
                self.turned(name, turn, says, wholes);
            }
        }
        let white_space = facets.map(|facets| {
            facets.iter().find_map(|facet| match facet {
                Facet::WhiteSpace(white_space) => Some(*white_space),
                _ => None,
            })
        });
        if white_space[0] != white_space[1] {
            let says = white_space.map(|own| own.map(|own| wording::white_space(own).to_owned()));
            let wire = self.whole(wholes);
            let why = "it decides which characters the other facets see";
            self.within(
                step("whiteSpace", Vec::new()),
                wholes.map(|ty| Some(&ty.at)),
                |this| {
                    this.report(Rule::WhiteSpaceChanged, says, wire, why);
                },
            );
        }
    }

    fn enumeration(&mut self, facets: [&[Facet]; 2], wholes: [&'d SimpleType; 2]) {
        let values = facets.map(|facets| {
            let values = facets.iter().filter_map(|facet| match facet {
                Facet::Enumeration(value, _) => Some(&**value),
                _ => None,
            });
            values.collect::<Vec<&str>>()
        });
        let [old, new] = &values;
        let at = wholes.map(|ty| Some(&ty.at));
        if old.is_empty() != new.is_empty() {
            let says = values.each_ref().map(|values| {
                let word = if values.len() == 1 { "value" } else { "values" };
                (!values.is_empty()).then(|| format!("{} listed {word}", values.len()))
            });
            let all = self.whole(wholes);
            let (rule, wire) = if old.is_empty() {
                (Rule::EnumerationAdded, to_old(all.old_documents))
            } else {
                (Rule::EnumerationRemoved, to_new(all.new_documents))
            };
            let why = "other values are not valid where some are listed";
            self.within(step("enumeration", Vec::new()), at, |this| {
                this.report(rule, says, wire, why);
            });
            return;
        }
        let removed = old
            .iter()
            .filter(|value| !new.contains(value))
            .map(|value| (value, 0));
        let added = new
            .iter()
            .filter(|value| !old.contains(value))
            .map(|value| (value, 1));
        for (value, own) in removed.chain(added) {
            let inside = step(
                format!("value {value:?}"),
                vec![Key::Value((*value).to_owned())],
            );
            let what = Some(String::new());
            let (rule, says, wire) = if own == 1 {
                (Rule::ValueAdded, [None, what], to_new(Effect::LenientOnly))
            } else {
                (
                    Rule::ValueRemoved,
                    [what, None],
                    to_old(Effect::LenientOnly),
                )
            };
            let why = "a value that is not listed is kept, and reported";
            self.within(inside, at, |this| this.report(rule, says, wire, why));
        }
    }

    /// The patterns of one restriction are alternatives.
    fn patterns(&mut self, facets: [&[Facet]; 2]) {
        let patterns = facets.map(|facets| {
            let patterns = facets.iter().filter_map(|facet| match facet {
                Facet::Pattern(pattern) => Some(&**pattern),
                _ => None,
            });
            patterns.collect::<Vec<&str>>()
        });
        let [old, new] = &patterns;
        let has_all = |list: &[&str], others: &[&str]| others.iter().all(|own| list.contains(own));
        let turn = match (has_all(new, old), has_all(old, new)) {
            (true, true) => return,
            _ if old.is_empty() => Turn::Narrower,
            _ if new.is_empty() => Turn::Wider,
            (true, false) => Turn::Wider,
            (false, true) => Turn::Narrower,
            (false, false) => Turn::Other,
        };
        let says = patterns
            .map(|list| (!list.is_empty()).then(|| format!("pattern {}", list.join(" | "))));
        self.report_facet("pattern", turn, says, Effect::LenientOnly);
    }

    fn turn(
        &self,
        [old, new]: [Option<&Facet>; 2],
        direction: Direction,
        [base, _]: [&TypeRef; 2],
    ) -> Option<Turn> {
        let (old, new) = match (old, new) {
            (None, None) => return None,
            (None, Some(_)) => return Some(Turn::Narrower),
            (Some(_), None) => return Some(Turn::Wider),
            (Some(old), Some(new)) if old == new => return None,
            (Some(old), Some(new)) => (old, new),
        };
        let order = match direction {
            Direction::Other => None,
            Direction::Greater => number(new).partial_cmp(&number(old)),
            Direction::Smaller => number(old).partial_cmp(&number(new)),
            Direction::Limit => match self.models()[0].simple_base(base) {
                Some(SimpleBase::Builtin(builtin)) => Limit::of(old)
                    .zip(Limit::of(new))
                    .and_then(|(old, new)| old.compare(&new, builtin)),
                _ => None,
            },
        };
        match order {
            // Another spelling of the same.
            Some(Ordering::Equal) => None,
            Some(Ordering::Greater) => Some(Turn::Wider),
            Some(Ordering::Less) => Some(Turn::Narrower),
            None => Some(Turn::Other),
        }
    }

    /// Reports a facet that may decide which Rust type has the values.
    fn turned(&mut self, name: &str, turn: Turn, says: Says, wholes: [&SimpleType; 2]) {
        let whole = self.whole(wholes);
        let effect = match turn {
            Turn::Wider => whole.new_documents,
            Turn::Narrower => whole.old_documents,
            Turn::Other => Effect::LenientOnly,
        };
        self.report_facet(name, turn, says, effect.max(Effect::LenientOnly));
    }

    fn report_facet(&mut self, name: &str, turn: Turn, says: Says, effect: Effect) {
        let (rule, wire) = match turn {
            Turn::Wider => (Rule::FacetWidened, to_new(effect)),
            Turn::Narrower => (Rule::FacetNarrowed, to_old(effect)),
            Turn::Other => (Rule::FacetChanged, Wire::both(effect)),
        };
        let why = match effect {
            Effect::Refused => "the Rust type has no room for some of the values",
            _ => "a value that a facet forbids is kept, and reported",
        };
        self.within_facet(name, |this| this.report(rule, says, wire, why));
    }

    fn within_facet(&mut self, name: &str, report: impl FnOnce(&mut Self)) {
        let at = self.place();
        let at = at.each_ref().map(Option::as_ref);
        self.within(step(name, Vec::new()), at, report);
    }
}

fn number(facet: &Facet) -> Option<u64> {
    match facet {
        Facet::Length(n)
        | Facet::MinLength(n)
        | Facet::MaxLength(n)
        | Facet::TotalDigits(n)
        | Facet::FractionDigits(n) => Some(*n),
        _ => None,
    }
}
