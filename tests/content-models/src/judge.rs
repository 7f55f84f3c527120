//! The judge: whether children are a right content, by derivatives of regular expressions (Brzozowski). After each
//! child the expression is what may still come. It is exact, whatever the occurrence, and does not look at the order in
//! which a reader would proceed.

use std::collections::BTreeSet;

use crate::model::{Child, Particle, Term};

/// A regular expression.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Expression {
    /// No text at all is right.
    Never,
    Empty,
    Leaf(Term),
    Sequence(Vec<Expression>),
    Either(BTreeSet<Expression>),
    Repeated(Box<Expression>, usize, Option<usize>),
    /// All of these in any order.
    All(Vec<Expression>),
}

/// Whether these children are a right content of all these particles, one after the other.
pub(crate) fn admits(content: &[Particle], children: &[Child]) -> bool {
    let mut expression = sequence(content.iter().map(of).collect());
    for child in children {
        expression = after(&expression, *child);
    }
    may_be_empty(&expression)
}

fn of(particle: &Particle) -> Expression {
    let inner = match &particle.term {
        Term::Sequence(parts) => sequence(parts.iter().map(of).collect()),
        Term::Choice(parts) => {
            let parts = parts.iter().filter(|part| part.is_there());
            either(parts.map(of).collect())
        }
        Term::All(parts) => Expression::All(parts.iter().map(of).collect()),
        leaf => Expression::Leaf(leaf.clone()),
    };
    repeated(inner, particle.min, particle.max)
}

fn sequence(parts: Vec<Expression>) -> Expression {
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Expression::Never => return Expression::Never,
            Expression::Empty => {}
            Expression::Sequence(parts) => flat.extend(parts),
            part => flat.push(part),
        }
    }
    match flat.len() {
        0 => Expression::Empty,
        1 => flat.remove(0),
        _ => Expression::Sequence(flat),
    }
}

fn either(parts: Vec<Expression>) -> Expression {
    let mut flat = BTreeSet::new();
    for part in parts {
        match part {
            Expression::Never => {}
            Expression::Either(parts) => flat.extend(parts),
            part => drop(flat.insert(part)),
        }
    }
    match flat.len() {
        0 => Expression::Never,
        1 => flat.pop_first().unwrap_or(Expression::Never),
        _ => Expression::Either(flat),
    }
}

fn repeated(inner: Expression, min: usize, max: Option<usize>) -> Expression {
    match (min, max) {
        (_, Some(0)) => Expression::Empty,
        (1, Some(1)) => inner,
        (0, _) if inner == Expression::Never => Expression::Empty,
        _ if inner == Expression::Never => Expression::Never,
        _ => Expression::Repeated(Box::new(inner), min, max),
    }
}

fn may_be_empty(expression: &Expression) -> bool {
    match expression {
        Expression::Never | Expression::Leaf(_) => false,
        Expression::Empty => true,
        Expression::Sequence(parts) | Expression::All(parts) => parts.iter().all(may_be_empty),
        Expression::Either(parts) => parts.iter().any(may_be_empty),
        Expression::Repeated(inner, min, _) => *min == 0 || may_be_empty(inner),
    }
}

/// What may come after a child.
fn after(expression: &Expression, child: Child) -> Expression {
    match expression {
        Expression::Leaf(leaf) if leaf.admits(child) => Expression::Empty,
        Expression::Never | Expression::Empty | Expression::Leaf(_) => Expression::Never,
        Expression::Sequence(parts) => {
            let mut ways = Vec::new();
            for (index, part) in parts.iter().enumerate() {
                let mut rest = vec![after(part, child)];
                rest.extend_from_slice(&parts[index + 1..]);
                ways.push(sequence(rest));
                if !may_be_empty(part) {
                    break;
                }
            }
            either(ways)
        }
        Expression::Either(parts) => either(parts.iter().map(|part| after(part, child)).collect()),
        Expression::Repeated(inner, min, max) => {
            // If an occurrence may be empty, those that are missing are.
            let min = if may_be_empty(inner) {
                0
            } else {
                min.saturating_sub(1)
            };
            let rest = repeated((**inner).clone(), min, max.map(|max| max - 1));
            sequence(vec![after(inner, child), rest])
        }
        Expression::All(parts) => {
            let ways = parts.iter().enumerate().map(|(index, part)| {
                let mut rest = parts.clone();
                rest.remove(index);
                sequence(vec![after(part, child), Expression::All(rest)])
            });
            either(ways.collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::admits;
    use crate::model::{Particle, Term, own};

    fn particle(min: usize, max: usize, term: Term) -> Particle {
        Particle {
            min,
            max: Some(max),
            term,
        }
    }

    #[test]
    fn numbers_with_gaps() {
        let inner = particle(3, 4, Term::Element("apple"));
        let model = [particle(1, 2, Term::Sequence(vec![inner]))];
        let admitted = (0..10).filter(|count| admits(&model, &vec![own("apple"); *count]));
        assert_eq!(admitted.collect::<Vec<_>>(), [3, 4, 6, 7, 8]);
    }

    #[test]
    fn any_order() {
        let parts = ["apple", "birch"].map(|name| particle(1, 1, Term::Element(name)));
        let model = [particle(1, 1, Term::All(parts.to_vec()))];
        assert!(admits(&model, &[own("birch"), own("apple")]));
        assert!(!admits(&model, &[own("birch"), own("birch")]));
        assert!(!admits(&model, &[own("birch")]));
    }
}
