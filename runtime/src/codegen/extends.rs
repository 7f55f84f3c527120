//! A type that extends another holds it as a field. The fields of the base can be used as if they were its own.

/// Makes a struct dereference to the base that it holds, so that the fields of the base can be used directly.
///
/// ```
/// struct Base {
///     code: u8,
/// }
/// struct Derived {
///     base: Base,
/// }
/// xsd_runtime::codegen::extends!(Derived, base, Base);
///
/// let derived = Derived { base: Base { code: 7 } };
/// assert_eq!(derived.code, 7);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __extends {
    ($derived:ty, $field:ident, $base:ty) => {
        impl std::ops::Deref for $derived {
            type Target = $base;

            fn deref(&self) -> &Self::Target {
                &self.$field
            }
        }

        impl std::ops::DerefMut for $derived {
            fn deref_mut(&mut self) -> &mut Self::Target {
                &mut self.$field
            }
        }
    };
}
