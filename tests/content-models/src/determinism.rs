//! Unique Particle Attribution, checked apart from the generator: the content model becomes a graph of positions
//! (Glushkov) in which each occurrence of a bounded repetition has positions of its own. Two positions that can come
//! next and admit the same child must be of one particle.

use std::collections::BTreeSet;

use crate::model::{Particle, Term, children};

/// More positions than this are not tried.
const MOST: usize = 500;

struct Graph<'m> {
    /// The particle and the term of each position.
    positions: Vec<(usize, &'m Term)>,
    follow: Vec<BTreeSet<usize>>,
    particles: usize,
}

#[derive(Clone, Default)]
struct Part {
    first: BTreeSet<usize>,
    last: BTreeSet<usize>,
    is_emptiable: bool,
}

/// Whether the name of each child shows to which particle it belongs.
pub(crate) fn is_deterministic(content: &[Particle]) -> bool {
    let mut graph = Graph {
        positions: Vec::new(),
        follow: Vec::new(),
        particles: 0,
    };
    let mut whole = empty();
    for particle in content {
        let part = graph.particle(particle);
        whole = graph.sequence(whole, part);
    }
    if graph.positions.len() > MOST {
        return false;
    }
    let all = children();
    let is_clear = |next: &BTreeSet<usize>| {
        all.iter().all(|child| {
            let mut found = next
                .iter()
                .filter(|index| graph.positions[**index].1.admits(*child))
                .map(|index| graph.positions[*index].0);
            let first = found.next();
            found.all(|particle| Some(particle) == first)
        })
    };
    is_clear(&whole.first) && graph.follow.iter().all(is_clear)
}

fn empty() -> Part {
    Part {
        is_emptiable: true,
        ..Part::default()
    }
}

impl<'m> Graph<'m> {
    fn particle(&mut self, particle: &'m Particle) -> Part {
        let first = self.particles;
        let mut whole = empty();
        if particle.max == Some(0) || self.positions.len() > MOST {
            return whole;
        }
        // The last of these copies repeats if there is no maximum.
        let copies = particle.max.unwrap_or(particle.min.max(1));
        for copy in 0..copies {
            // These are copies of the same particles.
            self.particles = first;
            let mut part = self.term(&particle.term);
            if particle.max.is_none() && copy + 1 == copies {
                self.connect(&part.last, &part.first);
            }
            part.is_emptiable |= copy >= particle.min;
            whole = self.sequence(whole, part);
        }
        whole
    }

    fn term(&mut self, term: &'m Term) -> Part {
        match term {
            Term::Sequence(parts) => {
                let mut whole = empty();
                for part in parts {
                    let part = self.particle(part);
                    whole = self.sequence(whole, part);
                }
                whole
            }
            Term::Choice(parts) | Term::All(parts) => {
                let mut whole = Part::default();
                for part in parts.iter().filter(|part| part.is_there()) {
                    let part = self.particle(part);
                    whole.first.extend(part.first);
                    whole.last.extend(part.last);
                    whole.is_emptiable |= part.is_emptiable;
                }
                whole
            }
            leaf => {
                let index = self.positions.len();
                self.positions.push((self.particles, leaf));
                self.follow.push(BTreeSet::new());
                self.particles += 1;
                Part {
                    first: BTreeSet::from([index]),
                    last: BTreeSet::from([index]),
                    is_emptiable: false,
                }
            }
        }
    }

    fn sequence(&mut self, before: Part, after: Part) -> Part {
        self.connect(&before.last, &after.first);
        let (mut first, mut last) = (before.first, after.last);
        if before.is_emptiable {
            first.extend(after.first);
        }
        if after.is_emptiable {
            last.extend(before.last);
        }
        Part {
            first,
            last,
            is_emptiable: before.is_emptiable && after.is_emptiable,
        }
    }

    fn connect(&mut self, from: &BTreeSet<usize>, to: &BTreeSet<usize>) {
        for index in from {
            self.follow[*index].extend(to);
        }
    }
}
