//! Values that say where they come from.

use crate::types::{
    BodyContent, BodyContentAttributedValue, EmailAddress, EmailAddressAttributedValue,
    ExtendedProperty, ExtendedPropertyAttributedValue, Persona, PersonaAttribution,
    PersonaPhoneNumber, PersonaPostalAddress, PhoneNumberAttributedValue,
    PostalAddressAttributedValue, StringArrayAttributedValue, StringAttributedValue,
};

/// A value of a persona that says which of the persona's attributions it comes from.
pub trait Attributed {
    /// The type of the value itself.
    type Value;

    /// The value itself.
    fn value(&self) -> &Self::Value;

    /// The ids of its attributions. [`Persona::sources`] leads to these.
    fn attributions(&self) -> &[String];
}

macro_rules! attributed {
    ($($type:ty { $field:ident: $value:ty })+) => {
        $(impl Attributed for $type {
            type Value = $value;

            fn value(&self) -> &Self::Value {
                &self.$field
            }

            fn attributions(&self) -> &[String] {
                &self.attributions
            }
        })+
    };
}

attributed! {
    BodyContentAttributedValue { value: BodyContent }
    EmailAddressAttributedValue { value: EmailAddress }
    ExtendedPropertyAttributedValue { value: ExtendedProperty }
    PhoneNumberAttributedValue { value: PersonaPhoneNumber }
    PostalAddressAttributedValue { value: PersonaPostalAddress }
    StringArrayAttributedValue { values: Vec<String> }
    StringAttributedValue { value: String }
}

impl Persona {
    /// The contacts and directory entries that a value of this persona comes from, in the order in which the value
    /// names them. An id that no attribution of the persona has is passed over.
    ///
    /// ```
    /// use ews_types::types::{ItemId, Persona, PersonaAttribution, StringAttributedValue};
    ///
    /// let persona = Persona::new(ItemId::new("person")).with_attributions([
    ///     PersonaAttribution::new("0", ItemId::new("contact"), "Lync Contacts"),
    ///     PersonaAttribution::new("1", ItemId::new("entry"), "GAL"),
    /// ]);
    /// let title = StringAttributedValue::new("Engineer", vec!["1".to_owned()]);
    /// let sources: Vec<_> = persona.sources(&title).map(|source| &*source.display_name).collect();
    /// assert_eq!(sources, ["GAL"]);
    /// ```
    pub fn sources<'p>(
        &'p self,
        value: &'p impl Attributed,
    ) -> impl Iterator<Item = &'p PersonaAttribution> {
        self.attributions_with(value.attributions())
    }

    /// The attributions with these ids.
    pub(super) fn attributions_with<'p>(
        &'p self,
        ids: &'p [String],
    ) -> impl Iterator<Item = &'p PersonaAttribution> {
        let all = &self.attributions;
        ids.iter()
            .filter_map(|id| all.iter().find(|source| source.id == *id))
    }
}
