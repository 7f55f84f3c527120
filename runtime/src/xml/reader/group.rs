//! What the reader remembers of a choice or group of several elements.

/// A choice or group that was read or left out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Group {
    /// Where it begins.
    pub(super) start: usize,
    /// Where the tag begins with which it ended.
    pub(super) end: usize,
    /// The address of its field, by which the field is known again as long as its parent is open.
    pub(super) slot: usize,
    /// Whether its value was kept.
    pub(super) is_there: bool,
}

/// The address of what is no field.
pub(super) const NO_FIELD: usize = 0;

/// The address of a field.
pub(super) fn address<T: ?Sized>(field: &T) -> usize {
    std::ptr::from_ref(field).cast::<()>().addr()
}
