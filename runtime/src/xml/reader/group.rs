//! What the reader remembers of a choice or group of several elements.

/// A choice or group that was read or left out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Group {
    /// Where it begins.
    pub(super) start: usize,
    /// Whether its value was kept.
    pub(super) is_there: bool,
}
