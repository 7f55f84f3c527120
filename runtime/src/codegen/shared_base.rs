//! An enum whose variants all extend one type gives what they share.

/// Makes an enum dereference to the base that all its variants extend. If it has another variant too, which is not of
/// that base, a method gives the base in place of that.
///
/// ```
/// #[derive(Debug, PartialEq)]
/// struct Base {
///     code: u8,
/// }
/// enum Any {
///     One(Base),
///     Two(Box<Base>),
/// }
/// xsd_runtime::codegen::shared_base!(Any, Base { One, Two });
/// assert_eq!(Any::Two(Box::new(Base { code: 7 })).code, 7);
///
/// enum Open {
///     One(Base),
///     Other(String),
/// }
/// xsd_runtime::codegen::shared_base!(Open, Base, as_base, as_base_mut { One });
/// assert_eq!(Open::One(Base { code: 7 }).as_base(), Some(&Base { code: 7 }));
/// assert_eq!(Open::Other("?".to_owned()).as_base(), None);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __shared_base {
    ($type:ident, $base:ty { $($variant:ident),+ $(,)? }) => {
        impl std::ops::Deref for $type {
            type Target = $base;

            #[inline]
            fn deref(&self) -> &Self::Target {
                match self {
                    $(Self::$variant(value) => value,)+
                }
            }
        }

        impl std::ops::DerefMut for $type {
            #[inline]
            fn deref_mut(&mut self) -> &mut Self::Target {
                match self {
                    $(Self::$variant(value) => value,)+
                }
            }
        }
    };
    ($type:ident, $base:ty, $get:ident, $get_mut:ident { $($variant:ident),+ $(,)? }) => {
        impl $type {
            /// What all kinds of elements that the schema knows here have in common.
            #[inline]
            #[must_use]
            pub fn $get(&self) -> Option<&$base> {
                let base: &$base = match self {
                    $(Self::$variant(value) => value,)+
                    _ => return None,
                };
                Some(base)
            }

            /// The same, to change it.
            #[inline]
            pub fn $get_mut(&mut self) -> Option<&mut $base> {
                let base: &mut $base = match self {
                    $(Self::$variant(value) => value,)+
                    _ => return None,
                };
                Some(base)
            }
        }
    };
}
