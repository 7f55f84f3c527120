//! What values can be compared for.

/// What values can be compared for. Each includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Comparison {
    /// For `==`, which may not be reflexive: a floating point number may be no number.
    Partial,
    /// For `==` and hashes. Times with and without an offset have no order.
    Hashed,
    /// For all, in an order.
    Ordered,
}
