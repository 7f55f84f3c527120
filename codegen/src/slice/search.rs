//! What must be added to something so that it passes a test.

/// A small part of `candidates` with which a test passes, if it passes with all of them and not with none: nothing
/// of it can be left out. It is found with few tests if the part is small (`QuickXplain`).
pub(super) fn search<T: Clone>(candidates: &[T], test: &mut dyn FnMut(&[T]) -> bool) -> Vec<T> {
    explain(&[], false, candidates, test)
}

fn explain<T: Clone>(
    given: &[T],
    is_new: bool,
    candidates: &[T],
    test: &mut dyn FnMut(&[T]) -> bool,
) -> Vec<T> {
    if is_new && test(given) {
        return Vec::new();
    }
    if let [] | [_] = candidates {
        return candidates.to_vec();
    }
    let (left, right) = candidates.split_at(candidates.len() / 2);
    let with_left = [given, left].concat();
    let of_right = explain(&with_left, true, right, test);
    let with_right = [given, &of_right].concat();
    let of_left = explain(&with_right, !of_right.is_empty(), left, test);
    [of_left, of_right].concat()
}

#[cfg(test)]
mod tests {
    use super::search;

    #[test]
    fn what_is_needed_is_found_with_few_tests() {
        let all: Vec<u32> = (0..1000).collect();
        for wanted in [&[0][..], &[999], &[3, 500], &[1, 2, 998]] {
            let mut tests = 0;
            let found = search(&all, &mut |some| {
                tests += 1;
                wanted.iter().all(|one| some.contains(one))
            });
            assert_eq!(found, wanted);
            assert!(tests <= 20 * wanted.len() + 10, "{tests}");
        }
    }
}
