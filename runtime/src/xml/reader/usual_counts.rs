//! How many items short lists of a document have, or runs of them: the next one of that name may have as many.

/// So many names have a place. Two that share one make each other's guess worse, no more.
const PLACES: usize = 64;

/// No list gets room for more items because another had so many. That is what a `Vec` begins with for most types.
const MOST: usize = 4;

/// How many items the last list of each name had.
#[derive(Clone, Debug)]
pub(super) struct UsualCounts([u8; PLACES]);

impl Default for UsualCounts {
    /// Most lists have one item.
    fn default() -> Self {
        Self([1; PLACES])
    }
}

impl UsualCounts {
    /// How many items a list may have whose items have this [key](crate::text::names::key).
    pub(super) fn of(&self, key: u64) -> usize {
        usize::from(self.0[place(key)])
    }

    /// Remembers how many items a list has.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "it is at most four")]
    pub(super) fn note(&mut self, key: u64, count: usize) {
        self.0[place(key)] = count.min(MOST) as u8;
    }
}

/// Multiplication spreads the key over the upper bits.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "few bits are left")]
fn place(key: u64) -> usize {
    let spread = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    // The compiler sees that this is a place.
    (spread >> (u64::BITS - PLACES.ilog2())) as usize % PLACES
}

#[cfg(test)]
mod tests {
    use super::UsualCounts;
    use crate::text::names::key;

    #[test]
    fn a_list_may_have_as_many_items_as_the_last_of_its_name() {
        let mut usual = UsualCounts::default();
        let of = |usual: &UsualCounts| ["Name", "Phone"].map(|name| usual.of(key(name)));
        assert_eq!(of(&usual), [1, 1]);
        for (count, expected) in [(3, 3), (1000, 4), (1, 1), (2, 2)] {
            usual.note(key("Phone"), count);
            assert_eq!(of(&usual), [1, expected]);
        }
    }
}
