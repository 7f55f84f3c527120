//! What the reader stands on, and the state of a pass over the children of an element.

/// What the reader stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Start,
    End,
    /// Past the end tag of the element that was read last.
    Past,
}

/// The state of a pass over the children of an element. Each pass asks once for each child that the type has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    First,
    /// It has read a child.
    Progress,
    /// It has read nothing so far.
    Stalled,
    /// As `Stalled`, and the current child is out of order if this pass reads it.
    Late,
    /// As `Stalled`. It reads nothing, and finds something out.
    Trial,
    /// As `Stalled`. The current child is taken for one of another namespace.
    OtherNamespace,
    /// As `Stalled`. No field knows the current child; a choice may keep it.
    Offer,
}
