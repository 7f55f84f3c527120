//! Random children for and against a content model, and the documents with them.

use std::fmt::Write as _;

use crate::model::{
    Child, FOREIGN, HEAD, LIST, MEMBERS, ONE, OWN, Particle, TWO, Term, Wildcard, children, own,
};
use crate::random::Random;

/// More children than this are cut off.
const MOST: usize = 40;

/// The children of a document. Half of the documents are made as the content says, most others are made wrong.
pub(crate) fn list(content: &[Particle], number: usize, random: &mut Random) -> Vec<Child> {
    if number % 7 == 6 {
        return word(random);
    }
    let mut list = Vec::new();
    for particle in content {
        walk(particle, random, &mut list);
    }
    list.truncate(MOST);
    if number % 2 == 1 {
        for _ in 0..=random.below(2) {
            change(&mut list, random);
        }
    }
    list
}

fn word(random: &mut Random) -> Vec<Child> {
    let all = children();
    let used = 1 + random.below(all.len());
    (0..random.below(7))
        .map(|_| all[random.below(used)])
        .collect()
}

fn walk(particle: &Particle, random: &mut Random, list: &mut Vec<Child>) {
    let most = particle.max.unwrap_or(particle.min + 3);
    let times = particle.min + random.below(most - particle.min + 1);
    for _ in 0..times {
        if list.len() > MOST {
            return;
        }
        match &particle.term {
            Term::Element(name) | Term::Member(name) => list.push(own(name)),
            Term::Head => {
                let name = random.pick(&[HEAD, MEMBERS[0], MEMBERS[1]]);
                list.push(own(name));
            }
            Term::Any(wildcard) => {
                let (namespace, name) = match wildcard {
                    Wildcard::One => FOREIGN[0],
                    Wildcard::Any | Wildcard::Other => *random.pick(&FOREIGN),
                };
                list.push(Child { namespace, name });
            }
            Term::Sequence(parts) => {
                for part in parts {
                    walk(part, random, list);
                }
            }
            Term::Choice(parts) if parts.is_empty() => {}
            Term::Choice(parts) => walk(random.pick(parts), random, list),
            Term::All(parts) => {
                let mut left: Vec<&Particle> = parts.iter().collect();
                while !left.is_empty() {
                    walk(left.swap_remove(random.below(left.len())), random, list);
                }
            }
        }
    }
}

fn change(list: &mut Vec<Child>, random: &mut Random) {
    let at = random.below(list.len() + 1);
    match random.below(4) {
        0 if at < list.len() => drop(list.remove(at)),
        1 if at + 1 < list.len() => list.swap(at, at + 1),
        2 if at < list.len() => list.insert(at, list[at]),
        _ => {
            let all = children();
            // One that is there already is more likely to matter.
            let known = list.get(random.below(list.len().max(1))).copied();
            let child = known.filter(|_| !random.once_in(3));
            list.insert(at, child.unwrap_or_else(|| *random.pick(&all)));
        }
    }
}

/// A document with these children. Each has another text, so that none can be taken for another.
pub(crate) fn document(root: &str, list: &[Child]) -> String {
    let mut text = format!("<{root} xmlns=\"{OWN}\" xmlns:one=\"{ONE}\" xmlns:two=\"{TWO}\">");
    for (number, Child { namespace, name }) in list.iter().enumerate() {
        let prefix = match *namespace {
            ONE => "one:",
            TWO => "two:",
            _ => "",
        };
        let content = match *name {
            LIST => "<item>1</item><item>2</item>".to_owned(),
            _ => number.to_string(),
        };
        let _ = write!(text, "<{prefix}{name}>{content}</{prefix}{name}>");
    }
    text + &format!("</{root}>")
}

/// The children in a document.
pub(crate) fn of_document(text: &str) -> Option<Vec<Child>> {
    let document = roxmltree::Document::parse(text).ok()?;
    let all = children();
    let elements = document.root_element().children();
    elements
        .filter(roxmltree::Node::is_element)
        .map(|node| {
            let name = node.tag_name();
            let mut all = all.iter();
            all.find(|child| name.namespace() == Some(child.namespace) && name.name() == child.name)
                .copied()
        })
        .collect()
}
