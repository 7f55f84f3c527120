//! Without the feature `serde`.

/// Expands to nothing: without the feature `serde` types are not serialized.
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($($anything:tt)*) => {};
}
