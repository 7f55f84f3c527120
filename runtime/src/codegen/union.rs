//! Unions: a variant for each member type, tried in order.

use crate::value::{Facets, Value, WhiteSpace};

/// Reads a text as a value of a member type, which may have facets.
#[doc(hidden)]
#[must_use]
pub fn member_from_text<T: Value>(text: &str, facets: &[&'static Facets]) -> Option<T> {
    match facets {
        [facets] => T::from_text(&facets.white_space.normalised(text)),
        _ => T::from_text(text),
    }
}

/// What a member type does to white space.
#[doc(hidden)]
#[must_use]
pub fn member_white_space<T: Value>(value: &T, facets: &[&'static Facets]) -> WhiteSpace {
    match facets {
        [facets] => facets.white_space,
        _ => value.white_space(),
    }
}

/// Declares a generated union: the enum and its lexical form. A text belongs to the first member that admits
/// it. A member may have [`Facets`](crate::value::Facets).
///
/// ```
/// use xsd_runtime::value::Value;
/// xsd_runtime::codegen::union! {
///     /// A size by number or by name.
///     pub enum Size {
///         /// A number.
///         Number(u16),
///         /// A name.
///         Name(String),
///     }
/// }
/// assert_eq!(Size::from_text("7"), Some(Size::Number(7)));
/// assert_eq!("huge".parse(), Ok(Size::Name("huge".to_owned())));
/// assert_eq!(Size::Number(7).to_string(), "7");
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __union {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($(#[$doc:meta])* $variant:ident($type:ty $(, $facets:path)?)),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name {
            $($(#[$doc])* $variant($type),)+
        }

        impl std::str::FromStr for $name {
            type Err = $crate::value::NotAValue;

            fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
                $crate::codegen::parse(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&$crate::codegen::plain_text(self))
            }
        }

        impl $crate::value::Value for $name {
            const EXPECTED: &'static str = concat!("a value of ", stringify!($name));

            fn from_text(text: &str) -> Option<Self> {
                Self::from_text_judged(text).map(|(value, _)| value)
            }

            fn from_text_judged(text: &str) -> Option<(Self, bool)> {
                let mut unknown = None;
                $(match $crate::codegen::member_from_text::<$type>(text, &[$(&$facets)?]) {
                    Some(value) => {
                        let value = Self::$variant(value);
                        if $crate::value::Value::is_admitted(&value, text) {
                            return Some((value, true));
                        }
                        unknown = unknown.or(Some((value, false)));
                    }
                    None => {}
                })+
                unknown
            }

            fn print(&self, print: &mut $crate::value::Print<'_>) {
                match self {
                    $(Self::$variant(value) => print.member(&[$(&$facets)?], value),)+
                }
            }

            fn length(&self, text: &str) -> usize {
                match self {
                    $(Self::$variant(value) => $crate::value::Value::length(value, text),)+
                }
            }

            fn compare(&self, other: &Self) -> Option<std::cmp::Ordering> {
                match (self, other) {
                    $((Self::$variant(own), Self::$variant(other)) => {
                        $crate::value::Value::compare(own, other)
                    })+
                    #[allow(unreachable_patterns)]
                    _ => None,
                }
            }

            fn spelling(&self, number: usize) -> Option<String> {
                match self {
                    $(Self::$variant(value) => $crate::value::Value::spelling(value, number),)+
                }
            }

            fn white_space(&self) -> $crate::value::WhiteSpace {
                match self {
                    $(Self::$variant(value) => {
                        $crate::codegen::member_white_space(value, &[$(&$facets)?])
                    })+
                }
            }

            fn is_admitted(&self, text: &str) -> bool {
                match self {
                    $(Self::$variant(value) => {
                        $crate::value::Value::is_admitted(value, text)
                            $(&& $facets.admits(value, text))?
                    })+
                }
            }

            fn is_known(&self) -> bool {
                match self {
                    $(Self::$variant(value) => {
                        $crate::value::Value::is_known(value)
                            $(&& $facets.broken_by(value).is_none())?
                    })+
                }
            }
        }

        impl $crate::value::ListItem for $name {}

        $crate::__value_elements!($name);

        $crate::__arbitrary!($name, s => s.union(&[
            $(|s| Ok(Self::$variant(s.member(&[$(&$facets)?])?))),+
        ]));

        $crate::__serde!(@union $name { $($variant)+ });
    };
}
