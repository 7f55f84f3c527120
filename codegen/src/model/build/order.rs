//! Definitions in an order in which each comes after those that it needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::QName;

/// What each name needs.
pub(super) type Graph = BTreeMap<QName, Vec<QName>>;

/// The names, sorted so that each comes after all that it needs. The error is a circle of names, with the
/// first repeated at the end.
///
/// This does not recurse, because the length of a chain of definitions has no limit.
pub(super) fn order(graph: &Graph) -> Result<Vec<QName>, Vec<QName>> {
    let mut order = Vec::with_capacity(graph.len());
    let mut done = BTreeSet::new();
    for start in graph.keys() {
        let mut path = vec![(start, 0)];
        let mut on_path = BTreeSet::from([start]);
        while let Some((name, next)) = path.pop() {
            if done.contains(name) {
                on_path.remove(name);
                continue;
            }
            match graph.get(name).and_then(|needs| needs.get(next)) {
                Some(need) if on_path.contains(need) && !done.contains(need) => {
                    path.push((name, next));
                    let circle = path
                        .iter()
                        .map(|(name, _)| *name)
                        .skip_while(|n| *n != need);
                    return Err(circle.chain([need]).cloned().collect());
                }
                Some(need) => {
                    path.push((name, next + 1));
                    path.push((need, 0));
                    on_path.insert(need);
                }
                None => {
                    on_path.remove(name);
                    done.insert(name);
                    order.push(name.clone());
                }
            }
        }
    }
    Ok(order)
}

#[cfg(test)]
mod tests {
    use super::{Graph, order};
    use crate::model::QName;

    fn name(local: &str) -> QName {
        QName {
            namespace: None,
            local: local.into(),
        }
    }

    fn graph(edges: &[(&str, &[&str])]) -> Graph {
        let needs = |needs: &[&str]| needs.iter().map(|need| name(need)).collect();
        edges
            .iter()
            .map(|(local, to)| (name(local), needs(to)))
            .collect()
    }

    #[test]
    fn needs_come_first() {
        let graph = graph(&[("a", &["c", "b", "c"]), ("b", &["c"]), ("c", &[])]);
        assert_eq!(order(&graph), Ok(vec![name("c"), name("b"), name("a")]));
    }

    #[test]
    fn a_circle_is_reported() {
        let circle = graph(&[("a", &["b"]), ("b", &["c"]), ("c", &["b"])]);
        assert_eq!(order(&circle), Err(vec![name("b"), name("c"), name("b")]));
        let own = graph(&[("a", &["a"])]);
        assert_eq!(order(&own), Err(vec![name("a"), name("a")]));
    }

    #[test]
    fn a_long_chain_does_not_exhaust_the_stack() {
        let local = |i: usize| format!("{i:06}");
        let graph: Graph = (0..100_000)
            .map(|i| (name(&local(i)), vec![name(&local(i + 1))]))
            .collect();
        assert_eq!(order(&graph).map(|order| order.len()), Ok(100_001));
    }
}
