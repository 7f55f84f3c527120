//! Bytes for arbitrary values, and random numbers: the same on every run.

/// Numbers that look random (xorshift).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers that belong to a name and a number.
    #[must_use]
    pub fn new(name: &str, number: usize) -> Self {
        let seed = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self(seed ^ (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number.
    pub fn next_number(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next_number() >> 33).unwrap_or_default() % limit.max(1)
    }

    /// True once in this many times on average.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several things.
    pub fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        things.get(self.below(things.len()))
    }
}

/// Bytes for an arbitrary value. There are few or many of them.
#[must_use]
pub fn bytes(name: &str, number: usize) -> Vec<u8> {
    let mut random = Random::new(name, number);
    let length = [0, 400, 8, 100, 30, 1500][number % 6];
    (0..length)
        .map(|_| random.next_number().to_be_bytes()[0])
        .collect()
}
