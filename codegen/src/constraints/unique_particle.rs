//! Unique Particle Attribution: the name of the next element shows to which particle it belongs.
//!
//! The content model becomes a graph of positions, as in the construction of Glushkov. A repeated particle
//! has at most two positions: one that must be followed by another occurrence, and one that need not be
//! followed.

use std::collections::BTreeSet;

use super::wildcards::{admits, common_namespace};
use crate::error::{Error, ErrorKind};
use crate::model::{Model, Namespaces, Occurs, Particle, QName, Term};

/// Larger content models are not checked, because the sizes of nested repetitions multiply.
const MOST_POSITIONS: usize = 4_000;

/// Checks the content model of a type.
pub(super) fn check(model: &Model, content: &[&Particle]) -> Result<(), Error> {
    let mut graph = Graph {
        model,
        positions: Vec::new(),
        depth: 0,
        particles: 0,
    };
    let mut whole = Part::empty();
    for particle in content {
        let part = graph.particle(particle);
        whole = graph.sequence(whole, part);
        if graph.positions.len() > MOST_POSITIONS {
            return Ok(());
        }
    }
    graph.conflict(&whole.first)?;
    for position in &graph.positions {
        graph.conflict(&position.follow)?;
    }
    Ok(())
}

/// Where an element of a document can stand.
struct Position<'m> {
    /// The particle to which it belongs. All copies of one particle have the same number.
    particle: usize,
    source: &'m Particle,
    admits: Admits,
    /// The positions that can come next.
    follow: BTreeSet<usize>,
}

/// Which names can stand at a position.
enum Admits {
    /// An element, or a member of its substitution group.
    Names(Vec<QName>),
    Wildcard(Namespaces),
}

/// A part of the graph: the positions at which it can begin and end.
#[derive(Clone)]
struct Part {
    first: BTreeSet<usize>,
    last: BTreeSet<usize>,
    is_emptiable: bool,
}

impl Part {
    fn empty() -> Self {
        Self {
            first: BTreeSet::new(),
            last: BTreeSet::new(),
            is_emptiable: true,
        }
    }
}

struct Graph<'m> {
    model: &'m Model,
    positions: Vec<Position<'m>>,
    depth: usize,
    particles: usize,
}

impl<'m> Graph<'m> {
    /// A particle with its occurrence.
    fn particle(&mut self, particle: &'m Particle) -> Part {
        const MOST_DEPTH: usize = 50;
        if self.depth > MOST_DEPTH || self.positions.len() > MOST_POSITIONS {
            return Part::empty();
        }
        self.depth += 1;
        let Occurs { min, max } = particle.occurs;
        let first_particle = self.particles;
        let repeats = max.is_none_or(|max| max > 1);
        let part = if repeats {
            // These are copies of the same particles.
            let required = (min > 1 || (min == 1 && max.is_some_and(|max| max > 1))).then(|| {
                let part = self.term(particle);
                if min > 2 {
                    self.connect(&part.last, &part.first);
                }
                part
            });
            self.particles = first_particle;
            let last = self.term(particle);
            let count_left = max.map(|max| max - min);
            // If at most one copy is optional, the last copy ends the repetition.
            let loops = required.is_none() || !matches!(count_left, Some(0 | 1));
            if loops || last.is_emptiable {
                self.connect(&last.last, &last.first);
            }
            match required {
                None => Part {
                    is_emptiable: last.is_emptiable || min == 0,
                    ..last
                },
                Some(required) => {
                    let optional = Part {
                        is_emptiable: last.is_emptiable || count_left != Some(0),
                        ..last
                    };
                    self.sequence(required, optional)
                }
            }
        } else {
            let part = self.term(particle);
            Part {
                is_emptiable: part.is_emptiable || min == 0,
                ..part
            }
        };
        self.depth -= 1;
        part
    }

    fn term(&mut self, particle: &'m Particle) -> Part {
        let model = self.model;
        match &particle.term {
            Term::Sequence(parts) => {
                let mut whole = Part::empty();
                for part in parts {
                    let part = self.particle(part);
                    whole = self.sequence(whole, part);
                }
                whole
            }
            Term::Choice(parts) => {
                let mut whole = Part {
                    is_emptiable: false,
                    ..Part::empty()
                };
                for part in parts {
                    let part = self.particle(part);
                    whole.first.extend(part.first);
                    whole.last.extend(part.last);
                    whole.is_emptiable |= part.is_emptiable;
                }
                whole
            }
            Term::All(parts) => {
                // The elements occur once, in any order: each of them can be next at any time.
                let mut whole = Part::empty();
                for part in parts {
                    let part = self.particle(part);
                    whole.first.extend(part.first);
                    whole.last.extend(part.last);
                    whole.is_emptiable &= part.is_emptiable;
                }
                whole
            }
            Term::Group(name) => match model.groups.get(name) {
                Some(group) => self.particle(group),
                None => Part::empty(),
            },
            Term::ElementRef(name, _) => {
                let members = model.substitutions.get(name).into_iter().flatten();
                let names = std::iter::once(name).chain(members).cloned().collect();
                self.position(particle, Admits::Names(names))
            }
            Term::Element(element) => {
                self.position(particle, Admits::Names(vec![element.name.clone()]))
            }
            Term::Any(any) => self.position(particle, Admits::Wildcard(any.namespaces.clone())),
        }
    }

    fn position(&mut self, source: &'m Particle, admits: Admits) -> Part {
        let index = self.positions.len();
        self.positions.push(Position {
            particle: self.particles,
            source,
            admits,
            follow: BTreeSet::new(),
        });
        self.particles += 1;
        Part {
            first: BTreeSet::from([index]),
            last: BTreeSet::from([index]),
            is_emptiable: false,
        }
    }

    fn sequence(&mut self, before: Part, after: Part) -> Part {
        self.connect(&before.last, &after.first);
        let mut whole = Part {
            first: before.first,
            last: after.last,
            is_emptiable: before.is_emptiable && after.is_emptiable,
        };
        if before.is_emptiable {
            whole.first.extend(after.first);
        }
        if after.is_emptiable {
            whole.last.extend(before.last);
        }
        whole
    }

    fn connect(&mut self, from: &BTreeSet<usize>, to: &BTreeSet<usize>) {
        for &index in from {
            self.positions[index].follow.extend(to);
        }
    }

    /// Two positions of different particles that admit the same name and can both come next.
    fn conflict(&self, next: &BTreeSet<usize>) -> Result<(), Error> {
        let next: Vec<&Position<'_>> = next.iter().map(|&index| &self.positions[index]).collect();
        for (index, one) in next.iter().enumerate() {
            for other in &next[index + 1..] {
                if one.particle == other.particle {
                    continue;
                }
                if let Some(name) = overlap(&one.admits, &other.admits) {
                    let later = one.source.at.position.max(other.source.at.position);
                    let at = if one.source.at.position == later {
                        &one.source.at
                    } else {
                        &other.source.at
                    };
                    let name = name.show(&self.model.namespaces);
                    return Err(Error::new(at, ErrorKind::Ambiguous(name)));
                }
            }
        }
        Ok(())
    }
}

/// A name that both admit.
fn overlap(one: &Admits, other: &Admits) -> Option<QName> {
    match (one, other) {
        (Admits::Names(one), Admits::Names(other)) => {
            one.iter().find(|name| other.contains(name)).cloned()
        }
        (Admits::Names(names), Admits::Wildcard(any))
        | (Admits::Wildcard(any), Admits::Names(names)) => names
            .iter()
            .find(|name| admits(any, name.namespace.as_deref()))
            .cloned(),
        (Admits::Wildcard(one), Admits::Wildcard(other)) => {
            common_namespace(one, other).map(|namespace| QName {
                namespace,
                local: "*".into(),
            })
        }
    }
}
