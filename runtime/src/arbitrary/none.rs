//! Without the feature `arbitrary`.

/// Expands to nothing: without the feature `arbitrary` there are no arbitrary values.
#[doc(hidden)]
#[macro_export]
macro_rules! __arbitrary {
    ($($anything:tt)*) => {};
}
