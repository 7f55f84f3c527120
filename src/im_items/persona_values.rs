//! All values of one kind that a persona has, from all its fields.

use super::attributed::Attributed;
use crate::types::{
    EmailAddress, Persona, PersonaAttribution, PersonaPhoneNumber, StringAttributedValue,
};

/// A value of a persona, with the field that has it and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct PersonaValue<'p, T> {
    /// The element of the persona that has the value, such as `MobilePhones`.
    pub field: &'static str,
    /// The value.
    pub value: &'p T,
    attributions: &'p [String],
    persona: &'p Persona,
}

impl<'p, T> PersonaValue<'p, T> {
    /// The contacts and directory entries that the value comes from. There are none if the persona has the value only
    /// in a field that names no sources, such as `EmailAddress`.
    pub fn sources(&self) -> impl Iterator<Item = &'p PersonaAttribution> + use<'p, T> {
        self.persona.attributions_with(self.attributions)
    }
}

/// A field with its values, which name their sources.
type Sourced<'p, A> = (&'static str, &'p Option<Vec<A>>);
/// A field with its values, without sources.
type Plain<'p, T> = (&'static str, &'p [T]);

impl Persona {
    /// All email addresses: those of `Emails1` to `Emails3` with their sources, then those that only `EmailAddress`
    /// or `EmailAddresses` have.
    ///
    /// ```
    /// use ews_types::types::{EmailAddress, EmailAddressAttributedValue, ItemId, Persona};
    ///
    /// let address = |text: &str| EmailAddress::default().with_email_address(text);
    /// let persona = Persona::new(ItemId::new("person"))
    ///     .with_emails1([EmailAddressAttributedValue::new(address("tony@contoso.com"), ["0"])])
    ///     .with_email_addresses([address("TONY@contoso.com"), address("smith@contoso.com")]);
    /// let emails: Vec<_> = persona
    ///     .all_emails()
    ///     .map(|email| (email.field, email.value.email_address.as_deref().unwrap_or_default()))
    ///     .collect();
    /// assert_eq!(emails, [("Emails1", "tony@contoso.com"), ("EmailAddresses", "smith@contoso.com")]);
    /// ```
    pub fn all_emails(&self) -> impl Iterator<Item = PersonaValue<'_, EmailAddress>> {
        self.all_values(
            [
                ("Emails1", &self.emails1),
                ("Emails2", &self.emails2),
                ("Emails3", &self.emails3),
            ],
            [
                ("EmailAddress", self.email_address.as_slice()),
                (
                    "EmailAddresses",
                    self.email_addresses.as_deref().unwrap_or_default(),
                ),
            ],
            |a, b| match (&a.email_address, &b.email_address) {
                (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
                _ => a == b,
            },
        )
    }

    /// All numbers of telephones, faxes, pagers and the like with their sources, then `PhoneNumber` if no other field
    /// has it.
    pub fn all_phones(&self) -> impl Iterator<Item = PersonaValue<'_, PersonaPhoneNumber>> {
        self.all_values(
            [
                ("BusinessPhoneNumbers", &self.business_phone_numbers),
                ("BusinessPhoneNumbers2", &self.business_phone_numbers2),
                ("HomePhones", &self.home_phones),
                ("HomePhones2", &self.home_phones2),
                ("MobilePhones", &self.mobile_phones),
                ("MobilePhones2", &self.mobile_phones2),
                ("AssistantPhoneNumbers", &self.assistant_phone_numbers),
                ("CallbackPhones", &self.callback_phones),
                ("CarPhones", &self.car_phones),
                ("HomeFaxes", &self.home_faxes),
                ("OrganizationMainPhones", &self.organization_main_phones),
                ("OtherFaxes", &self.other_faxes),
                ("OtherTelephones", &self.other_telephones),
                ("OtherPhones2", &self.other_phones2),
                ("Pagers", &self.pagers),
                ("RadioPhones", &self.radio_phones),
                ("TelexNumbers", &self.telex_numbers),
                ("TTYTDDPhoneNumbers", &self.tty_tdd_phone_numbers),
                ("WorkFaxes", &self.work_faxes),
            ],
            [("PhoneNumber", self.phone_number.as_slice())],
            |a, b| a.number == b.number,
        )
    }

    /// All names with their sources: those for display, for filing, and the parts of the name. A name that a single
    /// field has beside the list of its kind comes after that list, unless the list has it.
    ///
    /// ```
    /// use ews_types::types::{ItemId, Persona};
    ///
    /// let persona =
    ///     Persona::new(ItemId::new("person")).with_display_name("Tony Smith").with_given_name("Tony");
    /// let names: Vec<_> = persona.all_names().map(|name| (name.field, &**name.value)).collect();
    /// assert_eq!(names, [("DisplayName", "Tony Smith"), ("GivenName", "Tony")]);
    /// ```
    pub fn all_names(&self) -> impl Iterator<Item = PersonaValue<'_, String>> {
        let display = self.all_texts(
            [("DisplayNames", &self.display_names)],
            [
                ("DisplayName", self.display_name.as_slice()),
                (
                    "DisplayNameFirstLast",
                    self.display_name_first_last.as_slice(),
                ),
                (
                    "DisplayNameLastFirst",
                    self.display_name_last_first.as_slice(),
                ),
            ],
        );
        display.chain(self.other_names())
    }

    fn other_names(&self) -> impl Iterator<Item = PersonaValue<'_, String>> {
        let kinds = [
            (
                ("FileAses", &self.file_ases),
                ("FileAs", self.file_as.as_slice()),
            ),
            (
                ("DisplayNamePrefixes", &self.display_name_prefixes),
                ("DisplayNamePrefix", self.display_name_prefix.as_slice()),
            ),
            (
                ("GivenNames", &self.given_names),
                ("GivenName", self.given_name.as_slice()),
            ),
            (
                ("MiddleNames", &self.middle_names),
                ("MiddleName", self.middle_name.as_slice()),
            ),
            (
                ("Surnames", &self.surnames),
                ("Surname", self.surname.as_slice()),
            ),
            (
                ("Generations", &self.generations),
                ("Generation", self.generation.as_slice()),
            ),
            (
                ("Nicknames", &self.nicknames),
                ("Nickname", self.nickname.as_slice()),
            ),
            (("Initials", &self.initials), ("Initials", &[])),
            (
                ("YomiFirstNames", &self.yomi_first_names),
                ("YomiFirstName", self.yomi_first_name.as_slice()),
            ),
            (
                ("YomiLastNames", &self.yomi_last_names),
                ("YomiLastName", self.yomi_last_name.as_slice()),
            ),
        ];
        let kinds = kinds.into_iter();
        kinds.flat_map(|(sourced, plain)| self.all_texts([sourced], [plain]))
    }

    /// All instant messaging addresses with their sources, then `ImAddress` if no other field has it.
    pub fn all_im_addresses(&self) -> impl Iterator<Item = PersonaValue<'_, String>> {
        self.all_texts(
            [
                ("ImAddresses", &self.im_addresses),
                ("ImAddresses2", &self.im_addresses2),
                ("ImAddresses3", &self.im_addresses3),
            ],
            [("ImAddress", self.im_address.as_slice())],
        )
    }

    /// All texts of some fields. An empty text of a single field is none.
    fn all_texts<'p, const S: usize, const P: usize>(
        &'p self,
        sourced: [Sourced<'p, StringAttributedValue>; S],
        plain: [Plain<'p, String>; P],
    ) -> impl Iterator<Item = PersonaValue<'p, String>> {
        self.all_values(sourced, plain, |a, b| a == b)
            .filter(|text| !text.value.is_empty())
    }

    /// The values of some fields: all that name sources, then those of the other fields that are not `same` as one
    /// before them.
    fn all_values<'p, A: Attributed, const S: usize, const P: usize>(
        &'p self,
        sourced: [Sourced<'p, A>; S],
        plain: [Plain<'p, A::Value>; P],
        same: fn(&A::Value, &A::Value) -> bool,
    ) -> impl Iterator<Item = PersonaValue<'p, A::Value>> {
        let value = |field, value, attributions| PersonaValue {
            field,
            value,
            attributions,
            persona: self,
        };
        let with_sources = sourced.into_iter().flat_map(move |(field, list)| {
            let list = list.iter().flatten();
            list.map(move |item| value(field, item.value(), item.attributions()))
        });
        let all_plain = plain
            .into_iter()
            .flat_map(|(field, list)| list.iter().map(move |value| (field, value)));
        let without = all_plain
            .clone()
            .enumerate()
            .filter(move |(index, (_, value))| {
                let mut sourced = sourced.iter().flat_map(|(_, list)| list.iter().flatten());
                let mut before = all_plain.clone().take(*index);
                !sourced.any(|item| same(item.value(), value))
                    && !before.any(|(_, earlier)| same(earlier, value))
            });
        with_sources.chain(without.map(move |(_, (field, found))| value(field, found, &[])))
    }
}
