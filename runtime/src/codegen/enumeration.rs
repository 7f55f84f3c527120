//! Enumerations: one line per value, the Rust name and the schema's.

/// Declares a generated enumeration: the enum, `as_str`, `From<&str>`, `From<String>`, `FromStr`, `Display`,
/// and its lexical form. The variant that is declared first keeps a value that the schema does not know; in
/// the enum it comes last. `Other(Token)` instead of `Other(String)` says that white space is collapsed, as in
/// types that derive from `xs:token`, and `Other(NormalizedString)` that it is replaced.
///
/// ```
/// xsd_runtime::codegen::enumeration! {
///     /// How a colour is mixed.
///     pub enum Mixture {
///         Other(String),
///         /// Of light.
///         Additive = "additive",
///         /// Of paint.
///         Subtractive = "subtractive",
///     }
/// }
/// assert_eq!(Mixture::from("additive"), Mixture::Additive);
/// assert_eq!(Mixture::from("none").as_str(), "none");
/// assert_eq!(Some("additive".to_owned()).map(Mixture::from), Some(Mixture::Additive));
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __enumeration {
    ($(#[$meta:meta])* pub enum $name:ident { $other:ident(String), $($values:tt)* }) => {
        $crate::__enumeration!(@Preserve $(#[$meta])* $name $other $($values)*);
    };
    ($(#[$meta:meta])* pub enum $name:ident { $other:ident(NormalizedString), $($values:tt)* }) => {
        $crate::__enumeration!(@Replace $(#[$meta])* $name $other $($values)*);
    };
    ($(#[$meta:meta])* pub enum $name:ident { $other:ident(Token), $($values:tt)* }) => {
        $crate::__enumeration!(@Collapse $(#[$meta])* $name $other $($values)*);
    };
    (
        @$white_space:ident $(#[$meta:meta])* $name:ident $other:ident
        $($(#[$doc:meta])* $variant:ident = $value:literal,)*
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* #[doc = concat!("`", $value, "`")] $variant,)*
            /// A value that this version of the schema does not know, as it was read.
            $other(String),
        }

        impl $name {
            /// All values that the schema knows, in its order.
            pub const VALUES: &'static [&'static str] = &[$($value),*];

            /// The value as the schema spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$other(value) => value,
                }
            }

            /// The value that the schema spells so. A table is less to compile than a `match`.
            fn known(value: &str) -> Option<Self> {
                const KNOWN: &[$name] = &[$($name::$variant),*];
                let number = $crate::codegen::number_of(value, $name::VALUES)?;
                KNOWN.get(number).cloned()
            }
        }

        impl AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                match Self::known(value) {
                    Some(known) => known,
                    None => Self::$other(value.to_owned()),
                }
            }
        }

        impl From<String> for $name {
            #[inline]
            fn from(value: String) -> Self {
                match Self::known(&value) {
                    Some(known) => known,
                    None => Self::$other(value),
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            #[inline]
            fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::value::Value for $name {
            const EXPECTED: &'static str = concat!("a value of ", stringify!($name));

            fn from_text(text: &str) -> Option<Self> {
                let known = Self::known(text);
                if known.is_some() {
                    return known;
                }
                let white_space = $crate::value::WhiteSpace::$white_space;
                let text = $crate::codegen::respelled(text, white_space, Self::VALUES);
                Some(Self::from(&*text))
            }

            fn is_admitted(&self, text: &str) -> bool {
                let white_space = $crate::value::WhiteSpace::$white_space;
                self.is_known() && $crate::codegen::spells(text, self.as_str(), white_space)
            }

            fn white_space(&self) -> $crate::value::WhiteSpace {
                $crate::value::WhiteSpace::$white_space
            }

            fn print(&self, print: &mut $crate::value::Print<'_>) {
                print.text(self.as_str());
            }

            fn is_known(&self) -> bool {
                !matches!(self, Self::$other(_))
            }

            fn checkable(&self) -> impl $crate::codegen::Checkable {
                $crate::codegen::Enumerated {
                    text: self.as_str(),
                    is_known: self.is_known(),
                    expected: Self::EXPECTED,
                    white_space: $crate::value::WhiteSpace::$white_space,
                    values: Self::VALUES,
                }
            }
        }

        impl $crate::value::ListItem for $name {}

        $crate::__value_elements!($name);

        $crate::__arbitrary!($name, s => s.enumeration(Self::VALUES));

        $crate::__serde!(@enumeration $name);
    };
}
