//! Unique Particle Attribution, checked apart from the generator: the content model becomes a graph of positions
//! (Glushkov) in which each occurrence of a bounded repetition has positions of its own. Two positions that can come
//! next after the same children, and admit the same child, must be of one particle.

use std::collections::BTreeSet;

use crate::model::{Particle, Term, children};

/// With more positions, or more sets of positions, a model is not tried.
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
    graph.is_clear(whole.first)
}

fn empty() -> Part {
    Part {
        is_emptiable: true,
        ..Part::default()
    }
}

impl<'m> Graph<'m> {
    /// Whether each child belongs to one particle, whatever came before. Several positions of a particle can be the one
    /// that was found, so that what can come next depends on all of them.
    fn is_clear(&self, first: BTreeSet<usize>) -> bool {
        let all = children();
        let mut seen = BTreeSet::from([first.clone()]);
        let mut waiting = vec![first];
        while let Some(next) = waiting.pop() {
            for child in &all {
                let found = next.iter().copied();
                let found = found.filter(|index| self.positions[*index].1.admits(*child));
                let found: BTreeSet<usize> = found.collect();
                let particles = found.iter().map(|index| self.positions[*index].0);
                if particles.collect::<BTreeSet<_>>().len() > 1 {
                    return false;
                }
                let follow = found.iter().flat_map(|index| &self.follow[*index]);
                let follow: BTreeSet<usize> = follow.copied().collect();
                if seen.insert(follow.clone()) {
                    waiting.push(follow);
                }
            }
            if seen.len() > MOST {
                return false;
            }
        }
        true
    }

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
            // What comes after it can never be there, but is looked at too.
            Term::Choice(parts) if !parts.iter().any(Particle::is_there) => empty(),
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
