//! Without the feature `arbitrary`.

/// Nothing: without the feature `arbitrary` no code is generated for it.
#[doc(hidden)]
#[macro_export]
macro_rules! __arbitrary {
    ($($anything:tt)*) => {};
}
