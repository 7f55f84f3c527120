//! Aligns two lists by the labels of their members.

use std::collections::BTreeMap;

/// Where a member of two lists is, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aligned {
    /// It is in both.
    Both(usize, usize),
    /// It is in both, but not in the same place among the others.
    Moved(usize, usize),
    /// It is only in the left list.
    Left(usize),
    /// It is only in the right list.
    Right(usize),
}

/// Beyond this many comparisons the order of two lists is not compared.
const MAX_WORK: usize = 10_000_000;

/// Pairs the members of two lists by label, so that as many as possible keep their
/// order. Members that only the right list has come last.
pub(super) fn align([left, right]: &[Vec<String>; 2]) -> Vec<Aligned> {
    let pairs: BTreeMap<_, _> = common(left, right).into_iter().collect();
    let mut rest: BTreeMap<_, _> = right.iter().enumerate().collect();
    for kept in pairs.values() {
        rest.remove(kept);
    }
    let mut aligned = Vec::new();
    for (l, label) in left.iter().enumerate() {
        let state = if let Some(r) = pairs.get(&l) {
            Aligned::Both(l, *r)
        } else if let Some(r) = rest
            .iter()
            .find(|(_, same)| **same == label)
            .map(|(r, _)| *r)
        {
            rest.remove(&r);
            Aligned::Moved(l, r)
        } else {
            Aligned::Left(l)
        };
        aligned.push(state);
    }
    aligned.extend(rest.into_keys().map(Aligned::Right));
    aligned
}

/// The longest common subsequence of two lists, as pairs of indices. Equal ends are removed
/// first: two releases of a schema differ in few places.
fn common(left: &[String], right: &[String]) -> Vec<(usize, usize)> {
    let start = left.iter().zip(right).take_while(|(l, r)| l == r).count();
    let (l, r) = (&left[start..], &right[start..]);
    let end = l
        .iter()
        .rev()
        .zip(r.iter().rev())
        .take_while(|(l, r)| l == r)
        .count();
    let (l, r) = (&l[..l.len() - end], &r[..r.len() - end]);
    let mut pairs: Vec<_> = (0..start).map(|i| (i, i)).collect();
    if l.len().saturating_mul(r.len()) <= MAX_WORK {
        pairs.extend(
            between(l, r)
                .into_iter()
                .map(|(i, j)| (start + i, start + j)),
        );
    }
    pairs.extend((0..end).map(|i| (start + l.len() + i, start + r.len() + i)));
    pairs
}

fn between(left: &[String], right: &[String]) -> Vec<(usize, usize)> {
    // lengths[i][j] is that of the common subsequence of left[i..] and right[j..].
    let mut lengths = vec![vec![0_u32; right.len() + 1]; left.len() + 1];
    for (i, l) in left.iter().enumerate().rev() {
        for (j, r) in right.iter().enumerate().rev() {
            lengths[i][j] = if l == r {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if left[i] == right[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::{Aligned, align};

    fn fates(left: &str, right: &str) -> Vec<Aligned> {
        let lists = [left, right].map(|list| list.chars().map(String::from).collect());
        align(&lists)
    }

    #[test]
    fn equal_lists() {
        assert_eq!(
            fates("ab", "ab"),
            [Aligned::Both(0, 0), Aligned::Both(1, 1)]
        );
        assert_eq!(fates("", ""), []);
    }

    #[test]
    fn missing_and_added() {
        let expected = [
            Aligned::Both(0, 0),
            Aligned::Left(1),
            Aligned::Both(2, 2),
            Aligned::Right(1),
        ];
        assert_eq!(fates("abc", "adc"), expected);
    }

    #[test]
    fn moved() {
        let expected = [
            Aligned::Moved(0, 2),
            Aligned::Both(1, 0),
            Aligned::Both(2, 1),
        ];
        assert_eq!(fates("abc", "bca"), expected);
    }
}
