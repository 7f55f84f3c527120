//! Extended properties by what they were asked for.

use crate::types::{
    ExtendedProperty, ExtendedPropertyAttributedValue, ExtendedPropertyValue, PathToExtendedField,
};

/// Something that has the path of an extended property.
pub trait HasPath {
    /// The path.
    fn path(&self) -> &PathToExtendedField;
}

impl HasPath for ExtendedProperty {
    fn path(&self) -> &PathToExtendedField {
        &self.extended_field_uri
    }
}

impl HasPath for ExtendedPropertyAttributedValue {
    fn path(&self) -> &PathToExtendedField {
        self.value.path()
    }
}

/// A list of extended properties: that of a group, or that of a persona, where each has its sources and there may be
/// several of one path.
///
/// ```
/// use ews_types::im_items::ExtendedProperties;
/// use ews_types::types::{ExtendedProperty, ImGroup, MapiPropertyType, PathToExtendedField, PropertyTag};
///
/// let path = PathToExtendedField::by_tag(0x3001, MapiPropertyType::String);
/// let group = ImGroup::new("Friends", "IPM.DistList.MOC.UserGroup")
///     .with_extended_properties([ExtendedProperty::new(path.clone(), "Friends")]);
///
/// let property = group.extended_properties.by_tag(0x3001).next().expect("it is there");
/// assert_eq!(property.text(), Some("Friends"));
/// // The number counts, not how it is spelt.
/// assert_eq!(group.extended_properties.by_path(&path.with_property_tag("0X3001")).count(), 1);
/// assert_eq!(group.extended_properties.by_tag(0x3A44).count(), 0);
/// ```
pub trait ExtendedProperties {
    /// A property of the list.
    type Property: HasPath;

    /// All properties of the list.
    fn all(&self) -> &[Self::Property];

    /// The properties with a tag, such as `0x3001` for the display name.
    fn by_tag(&self, tag: u16) -> impl Iterator<Item = &Self::Property> {
        let has_tag = move |path: &PathToExtendedField| Key::of(path) == Some(Key::Tag(tag));
        self.all().iter().filter(move |has| has_tag(has.path()))
    }

    /// The properties with the path of a request. Numbers are compared as numbers, GUIDs without regard to case, and
    /// the types of the values not at all.
    fn by_path(&self, path: &PathToExtendedField) -> impl Iterator<Item = &Self::Property> {
        let wanted = Key::of(path);
        let is_wanted = move |path| wanted.is_some() && Key::of(path) == wanted;
        self.all().iter().filter(move |has| is_wanted(has.path()))
    }
}

impl<P: HasPath> ExtendedProperties for [P] {
    type Property = P;

    fn all(&self) -> &[P] {
        self
    }
}

impl<P: HasPath> ExtendedProperties for Vec<P> {
    type Property = P;

    fn all(&self) -> &[P] {
        self
    }
}

impl<P: HasPath> ExtendedProperties for Option<Vec<P>> {
    type Property = P;

    fn all(&self) -> &[P] {
        self.as_deref().unwrap_or_default()
    }
}

impl ExtendedProperty {
    /// The value, if the property has one and not a list.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            ExtendedPropertyValue::Value(value) => Some(value),
            ExtendedPropertyValue::Values(_) | ExtendedPropertyValue::Other(_) => None,
        }
    }

    /// All values: one, or those of the list.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let values = match &self.value {
            ExtendedPropertyValue::Value(value) => std::slice::from_ref(value),
            ExtendedPropertyValue::Values(values) => values,
            ExtendedPropertyValue::Other(_) => &[],
        };
        values.iter().map(String::as_str)
    }
}

/// What tells one property from another.
#[derive(PartialEq, Eq)]
enum Key<'p> {
    Tag(u16),
    Named(Set<'p>, Name<'p>),
}

#[derive(PartialEq, Eq)]
enum Set<'p> {
    Distinguished(&'p str),
    Guid(String),
}

#[derive(PartialEq, Eq)]
enum Name<'p> {
    Text(&'p str),
    Id(i32),
}

impl<'p> Key<'p> {
    /// `None` if the path names no property.
    fn of(path: &'p PathToExtendedField) -> Option<Self> {
        if let Some(tag) = &path.property_tag {
            return tag.number().map(Self::Tag);
        }
        let set = match (&path.distinguished_property_set_id, &path.property_set_id) {
            (Some(set), _) => Set::Distinguished(set.as_str()),
            (None, Some(guid)) => Set::Guid(guid.to_ascii_lowercase()),
            (None, None) => return None,
        };
        let name = match (&path.property_name, path.property_id) {
            (Some(name), _) => Name::Text(name),
            (None, Some(id)) => Name::Id(id),
            (None, None) => return None,
        };
        Some(Self::Named(set, name))
    }
}
