//! Conversions: from what a variant holds to its enum and back, and from the only value that a struct requires.

/// Makes an enum from what its variants hold, a line for each variant that alone holds its type, and gives that to who
/// asks by the name behind it. `text` is a `String`. `from` makes the value of the variant from another type.
///
/// ```
/// #[derive(Debug, PartialEq)]
/// enum Id {
///     Number(u64),
///     Name(String),
///     Pair(Box<(u64, u64)>),
///     Flag(bool),
/// }
/// xsd_runtime::codegen::variants! {
///     Id {
///         Number(u64) as_number,
///         Name(text) as_name,
///         Pair(Box<(u64, u64)>) as_pair,
///         Flag(bool),
///         Number(from u8),
///     }
/// }
/// assert_eq!(Id::from("seven"), Id::Name("seven".to_owned()));
/// assert_eq!(Id::from((7, 8)).as_pair(), Some(&(7, 8)));
/// assert_eq!(Id::from(7_u64).as_name(), None);
/// assert_eq!(Id::from(true), Id::Flag(true));
/// assert_eq!(Id::from(7_u8), Id::Number(7));
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __variants {
    ($type:ident { $($variant:ident($($held:tt)+) $($as:ident)?,)+ }) => {
        $($crate::__variant!($type $variant [$($as)?] $($held)+);)+
    };
}

/// The conversions of a variant.
#[doc(hidden)]
#[macro_export]
macro_rules! __variant {
    ($type:ident $variant:ident [$($as:ident)?] text) => {
        impl From<&str> for $type {
            #[inline]
            fn from(value: &str) -> Self {
                Self::$variant(value.to_owned())
            }
        }

        $crate::__variant!(@$type $variant [$($as)?] String, str, |value| value);
    };
    ($type:ident $variant:ident [] from $source:ty) => {
        impl From<$source> for $type {
            #[inline]
            fn from(value: $source) -> Self {
                Self::$variant(value.into())
            }
        }
    };
    ($type:ident $variant:ident [$($as:ident)?] Box<$held:ty>) => {
        $crate::__variant!(@$type $variant [$($as)?] $held, $held, |value| Box::new(value));
    };
    ($type:ident $variant:ident [$($as:ident)?] $held:ty) => {
        $crate::__variant!(@$type $variant [$($as)?] $held, $held, |value| value);
    };
    (
        @$type:ident $variant:ident [$($as:ident)?] $held:ty, $shown:ty, |$value:ident| $kept:expr
    ) => {
        impl From<$held> for $type {
            #[inline]
            fn from($value: $held) -> Self {
                Self::$variant($kept)
            }
        }

        $(impl $type {
            #[doc = concat!("What `", stringify!($variant), "` holds, if it is that.")]
            #[inline]
            #[must_use]
            pub fn $as(&self) -> Option<&$shown> {
                #[allow(irrefutable_let_patterns, reason = "it may be the only variant")]
                if let Self::$variant(value) = self {
                    Some(value)
                } else {
                    None
                }
            }
        })?
    };
}

/// Makes a struct from the only value that its `new` takes, or with `into` from all that converts to that. `text` is a
/// `String`.
///
/// ```
/// struct Id {
///     id: String,
///     change_key: Option<String>,
/// }
/// impl Id {
///     fn new(id: impl Into<String>) -> Self {
///         Self { id: id.into(), change_key: None }
///     }
/// }
/// xsd_runtime::codegen::wrapper!(Id, text);
/// let id: Id = "AAMk".into();
/// assert_eq!((id.id.as_str(), id.change_key), ("AAMk", None));
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __wrapper {
    ($type:ident, text) => {
        impl From<&str> for $type {
            #[inline]
            fn from(value: &str) -> Self {
                Self::new(value)
            }
        }

        $crate::__wrapper!($type, String);
    };
    ($type:ident, into $value:ty) => {
        // A generated type may be called `T`, but none has an underscore in its name.
        impl<__T: Into<$value>> From<__T> for $type {
            #[inline]
            fn from(value: __T) -> Self {
                Self::new(value)
            }
        }
    };
    ($type:ident, $value:ty) => {
        impl From<$value> for $type {
            #[inline]
            fn from(value: $value) -> Self {
                Self::new(value)
            }
        }
    };
}
