//! Without the feature `arbitrary`.

/// Nothing: without the feature `arbitrary` no code is generated for it.
#[macro_export]
macro_rules! arbitrary {
    ($($anything:tt)*) => {};
}
