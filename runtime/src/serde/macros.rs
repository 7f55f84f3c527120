//! The macro that generated types call.

/// Serializes and deserializes types by their trees.
macro_rules! impl_serde {
    ($($type:ident)+) => {$(
        impl serde_core::Serialize for $type {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::serde::serialize(self, serializer)
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $type {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::serde::deserialize(stringify!($type), deserializer)
            }
        }
    )+};
}

pub(super) use impl_serde;

/// Lets a generated type be serialized and deserialized: a struct with the name of each field, or an enum with the
/// name of each variant. `..base` stands for the field with the base, whose own fields are in the same object.
/// `["Name"]` is the name of bytes that are numbers.
///
/// An enum of types begins with `type`, if its first type is the declared one, and with `abstract` if none is.
///
/// Without the feature `serde` it expands to nothing. So a crate with generated code does not need a feature for it.
///
/// ```
/// #[derive(Debug, PartialEq)]
/// struct Note {
///     text: String,
///     reply: Option<Box<Note>>,
/// }
/// xsd_runtime::codegen::serde! {
///     Note { text: "Text", reply: "Reply" }
/// }
/// let note = Note { text: "yes".to_owned(), reply: None };
/// assert_eq!(serde_json::to_string(&note)?, r#"{"Text":"yes"}"#);
/// assert_eq!(serde_json::from_str::<Note>(r#"{"Text":"yes","Reply":null}"#)?, note);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    (enum $name:ident { $($variant:ident: $key:tt),* $(,)? }) => {
        impl $crate::serde::AsTree for $name {
            fn to_tree(&self) -> $crate::serde::Tree<'_> {
                match *self {
                    $(Self::$variant(ref value) => $crate::__serde!(@one $key, value),)*
                }
            }

            fn from_tree(
                tree: $crate::serde::Tree<'_>,
            ) -> std::result::Result<Self, $crate::serde::Mismatch> {
                let (name, value) = $crate::serde::variant(tree, &[$($crate::__serde!(@name $key)),*])?;
                $(if name == $crate::__serde!(@name $key) {
                    let value = $crate::__serde!(@value $key, value);
                    return value.map(Self::$variant).map_err(|error| error.inside(name));
                })*
                Err($crate::serde::Mismatch::expected("a value that there is", &value))
            }
        }

        $crate::__serde!(@type $name);
    };
    (type $name:ident { $first:ident: $key:literal $(, $variant:ident: $other:literal)* $(,)? }) => {
        impl $crate::serde::AsTree for $name {
            fn to_tree(&self) -> $crate::serde::Tree<'_> {
                match self {
                    Self::$first(value) => $crate::serde::AsTree::to_tree(value),
                    $(Self::$variant(value) => $crate::serde::tagged($other, value),)*
                }
            }

            fn from_tree(
                tree: $crate::serde::Tree<'_>,
            ) -> std::result::Result<Self, $crate::serde::Mismatch> {
                let (name, tree) = $crate::serde::untagged(tree, &[$key $(, $other)*])?;
                match name {
                    $(Some($other) => $crate::serde::AsTree::from_tree(tree).map(Self::$variant),)*
                    _ => $crate::serde::AsTree::from_tree(tree).map(Self::$first),
                }
            }
        }

        $crate::__serde!(@type $name);
    };
    (abstract $name:ident { $($variant:ident: $key:literal),* $(,)? }) => {
        impl $crate::serde::AsTree for $name {
            fn to_tree(&self) -> $crate::serde::Tree<'_> {
                match *self {
                    $(Self::$variant(ref value) => $crate::serde::tagged($key, value),)*
                }
            }

            fn from_tree(
                tree: $crate::serde::Tree<'_>,
            ) -> std::result::Result<Self, $crate::serde::Mismatch> {
                let (name, tree) = $crate::serde::untagged(tree, &[$($key),*])?;
                match name {
                    $(Some($key) => $crate::serde::AsTree::from_tree(tree).map(Self::$variant),)*
                    _ => Err($crate::serde::Mismatch::missing("xsi:type")),
                }
            }
        }

        $crate::__serde!(@type $name);
    };
    // All of an element.
    ($name:ident($field:ident)) => {
        impl $crate::serde::AsTree for $name {
            fn to_tree(&self) -> $crate::serde::Tree<'_> {
                $crate::serde::AsTree::to_tree(&self.$field)
            }

            fn from_tree(
                tree: $crate::serde::Tree<'_>,
            ) -> std::result::Result<Self, $crate::serde::Mismatch> {
                $crate::serde::AsTree::from_tree(tree).map(|$field| Self { $field })
            }

            fn null() -> Option<Self> {
                $crate::serde::AsTree::null().map(|$field| Self { $field })
            }
        }

        $crate::__serde!(@type $name);
    };
    ($name:ident { $(..$base:ident $(,)?)? $($field:ident: $key:tt),* $(,)? }) => {
        impl $crate::serde::Structure for $name {
            #[allow(unused_variables)]
            fn put<'t>(&'t self, fields: &mut $crate::serde::Fields<'t>) {
                $($crate::serde::Structure::put(&self.$base, fields);)?
                $($crate::__serde!(@put $key, fields, &self.$field);)*
            }

            #[allow(unused_variables)]
            fn take(
                fields: &mut $crate::serde::Fields<'_>,
            ) -> std::result::Result<Self, $crate::serde::Mismatch> {
                Ok(Self {
                    $($base: $crate::serde::Structure::take(fields)?,)?
                    $($field: $crate::__serde!(@take $key, fields)?,)*
                })
            }
        }

        impl $crate::serde::AsTree for $name {
            fn to_tree(&self) -> $crate::serde::Tree<'_> {
                $crate::serde::Fields::of(self)
            }

            fn from_tree(
                tree: $crate::serde::Tree<'_>,
            ) -> std::result::Result<Self, $crate::serde::Mismatch> {
                $crate::serde::Fields::into(tree)
            }
        }

        $crate::__serde!(@type $name);
    };
    (@put [$key:literal], $fields:ident, $value:expr) => { $fields.put_numbers($key, $value) };
    (@put $key:literal, $fields:ident, $value:expr) => { $fields.put($key, $value) };
    (@take [$key:literal], $fields:ident) => { $fields.take_numbers($key) };
    (@take $key:literal, $fields:ident) => { $fields.take($key) };
    (@one [$key:literal], $value:ident) => { $crate::serde::one_key_of_numbers($key, $value) };
    (@one $key:literal, $value:ident) => { $crate::serde::one_key($key, $value) };
    (@value [$key:literal], $value:ident) => { $crate::serde::Numbers::from_numbers($value) };
    (@value $key:literal, $value:ident) => { $crate::serde::AsTree::from_tree($value) };
    (@name [$key:literal]) => { $key };
    (@name $key:literal) => { $key };
    // Values of an enumeration, which are texts.
    (@enumeration $name:ident) => {
        impl $crate::serde::AsTree for $name {
            fn to_tree(&self) -> $crate::serde::Tree<'_> {
                $crate::serde::Tree::Text(self.as_str().into())
            }

            fn from_tree(
                tree: $crate::serde::Tree<'_>,
            ) -> std::result::Result<Self, $crate::serde::Mismatch> {
                $crate::serde::AsTree::from_tree(tree).map(|text: String| Self::from(text))
            }
        }

        $crate::__serde!(@type $name);
    };
    // Values of a union, which are those of its members.
    (@union $name:ident { $($variant:ident)+ }) => {
        impl $crate::serde::AsTree for $name {
            fn to_tree(&self) -> $crate::serde::Tree<'_> {
                match self {
                    $(Self::$variant(value) => $crate::serde::AsTree::to_tree(value),)+
                }
            }

            fn from_tree(
                tree: $crate::serde::Tree<'_>,
            ) -> std::result::Result<Self, $crate::serde::Mismatch> {
                $crate::serde::union_from_tree(&tree)
            }
        }

        $crate::__serde!(@type $name);
    };
    (@type $name:ident) => {
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> std::result::Result<S::Ok, S::Error> {
                $crate::serde::serialize(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> std::result::Result<Self, D::Error> {
                $crate::serde::deserialize(stringify!($name), deserializer)
            }
        }
    };
}
