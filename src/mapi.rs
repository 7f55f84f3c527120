//! MAPI properties: tags and paths as people think of them.
//!
//! The generated types are [`PropertyTag`](crate::types::PropertyTag) and
//! [`PathToExtendedField`](crate::types::PathToExtendedField); what is here they have too in code that is generated
//! elsewhere.
//!
//! ```
//! use ews_types::types::{DistinguishedPropertySet, MapiPropertyType, PathToExtendedField, PropertyTag};
//! use ews_types::xml::Validate;
//!
//! let display_name = PathToExtendedField::by_tag(0x3001, MapiPropertyType::String);
//! assert_eq!(display_name.property_tag.as_ref().map(ToString::to_string).as_deref(), Some("0x3001"));
//! assert_eq!(display_name.property_tag.and_then(|tag| tag.number()), Some(0x3001));
//! assert_eq!(PropertyTag::from("12289").number(), Some(0x3001));
//!
//! let common = DistinguishedPropertySet::Common;
//! let reminder = PathToExtendedField::by_id(common, 0x8502, MapiPropertyType::SystemTime);
//! assert_eq!(reminder.property_id, Some(0x8502));
//!
//! let own = "c11ff724-aa03-4555-9952-8fa248a11c3e";
//! let colour = PathToExtendedField::by_name(own, "Colour", MapiPropertyType::String);
//! assert_eq!(colour.property_set_id.as_deref(), Some(own));
//! colour.validate()?;
//! # Ok::<(), ews_types::xml::Invalid>(())
//! ```

/// The set of a named property: a distinguished one, whose generated type is `D`, or any by its GUID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PropertySet<D> {
    /// A set with a name.
    Distinguished(D),
    /// A set by its GUID, such as `00020329-0000-0000-c000-000000000046`.
    Guid(String),
}

impl<D> From<&str> for PropertySet<D> {
    fn from(guid: &str) -> Self {
        Self::Guid(guid.to_owned())
    }
}

impl<D> From<String> for PropertySet<D> {
    fn from(guid: String) -> Self {
        Self::Guid(guid)
    }
}

/// The number of a property tag: hexadecimal after `0x`, or decimal.
#[doc(hidden)]
#[must_use]
pub fn tag_number(text: &str) -> Option<u16> {
    let text = crate::value::trim(text);
    let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    match hexadecimal {
        Some(digits) => u16::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// For the type of property tags.
#[doc(hidden)]
#[macro_export]
macro_rules! __property_tag {
    ($tag:ident) => {
        impl $tag {
            /// The number, if the tag is one: `0x3001` for `0x3001` and for `12289`.
            #[must_use]
            pub fn number(&self) -> Option<u16> {
                $crate::mapi::tag_number(&self.to_string())
            }
        }

        /// It is written in hexadecimal.
        impl From<u16> for $tag {
            fn from(number: u16) -> Self {
                Self::Text(format!("{number:#06x}"))
            }
        }

        impl From<&str> for $tag {
            fn from(text: &str) -> Self {
                Self::from(text.to_owned())
            }
        }

        impl From<String> for $tag {
            fn from(text: String) -> Self {
                text.parse().unwrap_or(Self::Text(text))
            }
        }
    };
}

/// For the type of paths to extended fields, with those of the type, the tag and the distinguished set of a property.
#[doc(hidden)]
#[macro_export]
macro_rules! __path_to_extended_field {
    ($path:ident, $type:ty, $tag:ty, $set:ty) => {
        impl $path {
            /// The property with a tag, such as `0x3001` for the display name.
            #[must_use]
            pub fn by_tag(tag: u16, property_type: $type) -> Self {
                Self::new(property_type).with_property_tag(<$tag>::from(tag))
            }

            /// The property with a name in a set: a distinguished one, or one by its GUID.
            #[must_use]
            pub fn by_name(
                set: impl Into<$crate::mapi::PropertySet<$set>>,
                name: impl Into<String>,
                property_type: $type,
            ) -> Self {
                Self::in_set(set.into(), property_type).with_property_name(name)
            }

            /// The property with a number in a set: a distinguished one, or one by its GUID.
            #[must_use]
            pub fn by_id(
                set: impl Into<$crate::mapi::PropertySet<$set>>,
                id: i32,
                property_type: $type,
            ) -> Self {
                Self::in_set(set.into(), property_type).with_property_id(id)
            }

            fn in_set(set: $crate::mapi::PropertySet<$set>, property_type: $type) -> Self {
                let path = Self::new(property_type);
                match set {
                    $crate::mapi::PropertySet::Distinguished(set) => {
                        path.with_distinguished_property_set_id(set)
                    }
                    $crate::mapi::PropertySet::Guid(guid) => path.with_property_set_id(guid),
                }
            }
        }

        impl From<$set> for $crate::mapi::PropertySet<$set> {
            fn from(set: $set) -> Self {
                Self::Distinguished(set)
            }
        }
    };
}

#[doc(hidden)]
pub use crate::{
    __path_to_extended_field as path_to_extended_field, __property_tag as property_tag,
};
