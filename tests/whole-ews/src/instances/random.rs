//! Chance that repeats itself.

/// A sequence of numbers that looks random and is the same on every run (xorshift).
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    /// The sequence that belongs to a name.
    pub(super) fn new(name: &str, number: usize) -> Self {
        let seed = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325 ^ number as u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
            });
        Self(seed | 1)
    }

    /// A number below a limit.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }

    /// Whether it happens, once in so many times.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several things.
    pub(super) fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        things.get(self.below(things.len()))
    }
}
