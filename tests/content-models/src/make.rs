//! Random content models that satisfy Unique Particle Attribution.

use crate::determinism::is_deterministic;
use crate::model::{LIST, MEMBERS, NAMES, Particle, Term, Wildcard};
use crate::random::Random;

const MOST_DEPTH: usize = 4;

/// Occurrences, the usual ones more often.
const OCCURRENCES: [(usize, Option<usize>); 22] = [
    (1, Some(1)),
    (1, Some(1)),
    (1, Some(1)),
    (1, Some(1)),
    (1, Some(1)),
    (0, Some(1)),
    (0, Some(1)),
    (0, Some(1)),
    (0, None),
    (0, None),
    (1, None),
    (1, None),
    (1, Some(2)),
    (1, Some(2)),
    (2, Some(2)),
    (2, Some(3)),
    (0, Some(2)),
    (0, Some(3)),
    (1, Some(3)),
    (3, Some(4)),
    (2, None),
    (3, Some(3)),
];

/// The content of a type and of the types that extend it: each adds a particle.
pub(crate) fn content(random: &mut Random) -> Vec<Particle> {
    loop {
        let names = choose_names(random);
        let content: Vec<Particle> = if random.once_in(40) {
            vec![all(random, &names)]
        } else {
            let types = if random.once_in(4) {
                2 + random.below(2)
            } else {
                1
            };
            let mut parts = (0..types).map(|_| group(random, &names, MOST_DEPTH));
            parts.by_ref().collect()
        };
        // Without anything to get wrong, a model tests little.
        let is_dull = content.iter().map(repetitions).sum::<usize>() == 0 && !doubles(&content);
        if is_deterministic(&content) && (!is_dull || random.once_in(10)) {
            return content;
        }
    }
}

fn choose_names(random: &mut Random) -> Vec<&'static str> {
    let count = 2 + random.below(NAMES.len() - 2);
    let mut names: Vec<&'static str> = (0..count).map(|index| NAMES[index]).collect();
    if random.once_in(4) {
        names.push(LIST);
    }
    names
}

fn occurrence(random: &mut Random) -> (usize, Option<usize>) {
    if random.once_in(80) {
        return (0, Some(0));
    }
    *random.pick(&OCCURRENCES)
}

fn group(random: &mut Random, names: &[&'static str], depth: usize) -> Particle {
    let (min, max) = occurrence(random);
    let count = match random.below(40) {
        0 => 0,
        other => 1 + other % 4,
    };
    let parts = (0..count).map(|_| {
        if depth > 1 && random.once_in(2) {
            group(random, names, depth - 1)
        } else {
            leaf(random, names)
        }
    });
    let parts = parts.collect();
    let term = if random.once_in(2) {
        Term::Choice(parts)
    } else {
        Term::Sequence(parts)
    };
    Particle { min, max, term }
}

fn leaf(random: &mut Random, names: &[&'static str]) -> Particle {
    let (min, max) = occurrence(random);
    let term = match random.below(24) {
        0 | 1 => Term::Head,
        2 => Term::Member(random.pick::<&str>(&MEMBERS)),
        3 => Term::Any(*random.pick(&[Wildcard::Any, Wildcard::Other])),
        4 => Term::Any(Wildcard::One),
        _ => Term::Element(random.pick::<&str>(names)),
    };
    Particle { min, max, term }
}

fn all(random: &mut Random, names: &[&'static str]) -> Particle {
    let mut parts = Vec::new();
    for name in names {
        if !parts
            .iter()
            .any(|part: &Particle| part.term == Term::Element(name))
        {
            parts.push(Particle {
                min: random.below(2),
                max: Some(1),
                term: Term::Element(name),
            });
        }
    }
    Particle {
        min: random.below(2),
        max: Some(1),
        term: Term::All(parts),
    }
}

/// How many groups are repeated.
fn repetitions(particle: &Particle) -> usize {
    match &particle.term {
        Term::Sequence(parts) | Term::Choice(parts) => {
            let own = usize::from(particle.max != Some(1));
            own + parts.iter().map(repetitions).sum::<usize>()
        }
        _ => 0,
    }
}

/// Whether a leaf is there twice.
fn doubles(content: &[Particle]) -> bool {
    let mut leaves = Vec::new();
    for particle in content {
        collect(particle, &mut leaves);
    }
    leaves.sort();
    leaves.windows(2).any(|pair| pair[0] == pair[1])
}

fn collect<'m>(particle: &'m Particle, leaves: &mut Vec<&'m Term>) {
    match &particle.term {
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
            for part in parts {
                collect(part, leaves);
            }
        }
        leaf => leaves.push(leaf),
    }
}
