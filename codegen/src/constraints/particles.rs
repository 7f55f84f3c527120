//! Content models in the form in which XSD compares them: named groups are expanded, and groups without
//! effect are removed.

use std::collections::BTreeSet;

use crate::model::{Element, Model, Namespaces, Occurs, Particle, Process, Term};

/// A particle with its occurrence.
#[derive(Clone, Debug)]
pub(super) struct Plain<'m> {
    pub(super) occurs: Occurs,
    pub(super) term: PlainTerm<'m>,
}

/// What a particle stands for.
#[derive(Clone, Debug)]
pub(super) enum PlainTerm<'m> {
    Element(&'m Element),
    Any(&'m Namespaces, Process),
    Group(Compositor, Vec<Plain<'m>>),
}

/// `xs:sequence`, `xs:choice` or `xs:all`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compositor {
    Sequence,
    Choice,
    All,
}

/// The range of the total number of elements of a particle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) min: u64,
    pub(super) max: Option<u64>,
}

/// The content model of a type, including that of its bases. `None` if it is empty.
pub(super) fn plain<'m>(model: &'m Model, content: &[&'m Particle]) -> Option<Plain<'m>> {
    let parts = content.iter().filter_map(|part| particle(model, part, 0));
    let whole = Plain {
        occurs: Occurs::ONCE,
        term: PlainTerm::Group(Compositor::Sequence, parts.collect()),
    };
    simplified(whole)
}

fn particle<'m>(model: &'m Model, source: &'m Particle, depth: usize) -> Option<Plain<'m>> {
    simplified(Plain {
        occurs: source.occurs,
        term: term(model, &source.term, depth)?,
    })
}

fn term<'m>(model: &'m Model, source: &'m Term, depth: usize) -> Option<PlainTerm<'m>> {
    const MOST_DEPTH: usize = 50;
    if depth > MOST_DEPTH {
        return None;
    }
    let group = |compositor, parts: &'m [Particle]| {
        let parts = parts
            .iter()
            .filter_map(|part| particle(model, part, depth + 1));
        PlainTerm::Group(compositor, parts.collect())
    };
    Some(match source {
        Term::Sequence(parts) => group(Compositor::Sequence, parts),
        Term::Choice(parts) => group(Compositor::Choice, parts),
        Term::All(parts) => group(Compositor::All, parts),
        // A named group occurs as often as the reference to it says.
        Term::Group(name) => term(model, &model.groups.get(name)?.term, depth + 1)?,
        Term::Element(element) => PlainTerm::Element(element),
        Term::Any(any) => PlainTerm::Any(&any.namespaces, any.process),
        Term::ElementRef(name, _) => {
            let members = model.substitutions.get(name).into_iter().flatten();
            // Their order has no meaning, so they are sorted before they are compared.
            let names: BTreeSet<_> = std::iter::once(name).chain(members).collect();
            let elements = names.iter().filter_map(|name| model.elements.get(name));
            let mut alternatives: Vec<Plain<'m>> = elements
                .filter(|element| !element.is_abstract)
                .map(|element| Plain {
                    occurs: Occurs::ONCE,
                    term: PlainTerm::Element(element),
                })
                .collect();
            match alternatives.len() {
                1 => alternatives.remove(0).term,
                _ => PlainTerm::Group(Compositor::Choice, alternatives),
            }
        }
    })
}

/// A particle without groups that have no effect. `None` if nothing is left.
fn simplified(plain: Plain<'_>) -> Option<Plain<'_>> {
    let PlainTerm::Group(compositor, parts) = plain.term else {
        return Some(plain);
    };
    let mut flat = Vec::with_capacity(parts.len());
    for part in parts {
        match part.term {
            PlainTerm::Group(inner, inner_parts)
                if inner == compositor
                    && inner != Compositor::All
                    && part.occurs == Occurs::ONCE =>
            {
                flat.extend(inner_parts);
            }
            term => flat.push(Plain { term, ..part }),
        }
    }
    if flat.is_empty() && compositor != Compositor::Choice {
        return None;
    }
    if flat.is_empty() && plain.occurs.min == 0 {
        return None;
    }
    if flat.len() == 1 && plain.occurs == Occurs::ONCE {
        return flat.pop();
    }
    Some(Plain {
        occurs: plain.occurs,
        term: PlainTerm::Group(compositor, flat),
    })
}

impl Plain<'_> {
    pub(super) fn occurrence(&self) -> Range {
        Range {
            min: self.occurs.min,
            max: self.occurs.max,
        }
    }

    /// The range of the total number of elements.
    pub(super) fn total(&self) -> Range {
        let own = self.occurrence();
        let PlainTerm::Group(compositor, parts) = &self.term else {
            return own;
        };
        let ranges = parts.iter().map(Plain::total);
        let inner = match compositor {
            Compositor::Choice => {
                let mins = ranges.clone().map(|range| range.min);
                let maxs = ranges.map(|range| range.max);
                Range {
                    min: mins.min().unwrap_or_default(),
                    max: maxs.reduce(|a, b| Some(a?.max(b?))).unwrap_or(Some(0)),
                }
            }
            Compositor::Sequence | Compositor::All => ranges.fold(
                Range {
                    min: 0,
                    max: Some(0),
                },
                |sum, range| Range {
                    min: sum.min.saturating_add(range.min),
                    max: sum.max.zip(range.max).map(|(a, b)| a.saturating_add(b)),
                },
            ),
        };
        let max = match (own.max, inner.max) {
            (Some(own), Some(inner)) => Some(own.saturating_mul(inner)),
            (_, Some(0)) => Some(0),
            _ => None,
        };
        Range {
            min: own.min.saturating_mul(inner.min),
            max,
        }
    }

    pub(super) fn is_emptiable(&self) -> bool {
        self.total().min == 0
    }
}

impl Range {
    /// Whether another range contains this range.
    pub(super) fn is_in(self, base: Self) -> bool {
        self.min >= base.min
            && match (self.max, base.max) {
                (_, None) => true,
                (None, Some(_)) => false,
                (Some(own), Some(base)) => own <= base,
            }
    }
}
