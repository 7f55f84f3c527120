//! Unions: a variant for each member type, tried in order.

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
/// assert_eq!(Size::from_text("huge"), Some(Size::Name("huge".to_owned())));
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

        impl $crate::value::Value for $name {
            const EXPECTED: &'static str = concat!("a value of ", stringify!($name));

            fn from_text(text: &str) -> Option<Self> {
                let mut unknown = None;
                $(match <$type as $crate::value::Value>::from_text(text) {
                    Some(value) => {
                        let value = Self::$variant(value);
                        if $crate::value::Value::is_admitted(&value, text) {
                            return Some(value);
                        }
                        unknown = unknown.or(Some(value));
                    }
                    None => {}
                })+
                unknown
            }

            fn print(&self, print: &mut $crate::value::Print<'_>) {
                match self {
                    $(Self::$variant(value) => $crate::value::Value::print(value, print),)+
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
    };
}
