//! The mailbox of the double: two groups and three people. The first of each has the ids of the documented request.

use ews_types::im_items::ExtendedProperties;
use ews_types::messages::{GetImItems, ResponseCode};
use ews_types::types::{
    BaseItemId, EmailAddress, EmailAddressAttributedValue, ExtendedProperty,
    ExtendedPropertyAttributedValue, ImGroup, ImItemList, ItemId, MapiPropertyType,
    PathToExtendedField, Persona, PersonaAttribution, PersonaPhoneNumber,
    PhoneNumberAttributedValue, StringAttributedValue,
};

/// `PidTagDisplayName`, the only extended property that items here have.
const DISPLAY_NAME: u16 = 0x3001;

/// Groups and people.
pub(crate) struct Mailbox {
    groups: Vec<ImGroup>,
    people: Vec<Persona>,
}

/// The mailbox.
pub(crate) fn mailbox() -> Mailbox {
    let tony = "AAMkADEzOTExYACABmEhpSAAA=";
    let (lin, ana) = ("AAMkADEzOTExYAContactLin=", "AAMkADEzOTExYAContactAna=");
    let team = "AAMkADEzOTExYjJkBY7+0EAAA=";
    Mailbox {
        groups: vec![
            group(team, "Exchange SDK Team", &[tony, lin]),
            group("AAMkADEzOTExYGroupFriends=", "Friends", &[ana, tony]),
        ],
        people: vec![
            person(tony, "Tony Smith", "tsmith", "+1 425 555 0100"),
            person(lin, "Lin Zhao", "lzhao", "+86 10 5555 0100"),
            person(ana, "Ana Ruiz & sons", "aruiz", "+34 91 555 0100"),
        ],
    }
}

impl Mailbox {
    /// The groups and the people behind the contacts that a request names, or all if it names none.
    pub(crate) fn find(self, asked: &GetImItems) -> Result<ImItemList, (ResponseCode, String)> {
        let groups: Vec<&str> = asked.group_ids.iter().filter_map(id).collect();
        let contacts: Vec<&str> = asked.contact_ids.iter().filter_map(id).collect();
        let is_group = |group: &ImGroup, id: &str| {
            let own = group.exchange_store_id.as_ref();
            own.is_some_and(|own| own.id == id)
        };
        let is_contact = |person: &Persona, id: &str| {
            let mut sources = person.attributions.iter();
            sources.any(|source| source.source_id.id == id)
        };
        for id in &groups {
            if !self.groups.iter().any(|group| is_group(group, id)) {
                return Err((
                    ResponseCode::ErrorInvalidImGroupId,
                    format!("No group has the id {id}."),
                ));
            }
        }
        for id in &contacts {
            if !self.people.iter().any(|person| is_contact(person, id)) {
                let text = format!("No contact has the id {id}.");
                return Err((ResponseCode::ErrorInvalidImContactId, text));
            }
        }
        let all = groups.is_empty() && contacts.is_empty();
        let mut list = ImItemList::default()
            .with_groups(self.groups)
            .with_personas(self.people);
        for group in list.groups.iter_mut().flatten() {
            let properties = &mut group.extended_properties;
            properties.retain(|property| is_asked(asked, property));
        }
        for person in list.personas.iter_mut().flatten() {
            let properties = person.extended_properties.get_or_insert_default();
            properties.retain(|property| is_asked(asked, &property.value));
        }
        if let (false, Some(found)) = (all, &mut list.groups) {
            found.retain(|group| groups.iter().any(|id| is_group(group, id)));
        }
        if let (false, Some(found)) = (all, &mut list.personas) {
            found.retain(|person| contacts.iter().any(|id| is_contact(person, id)));
        }
        Ok(list)
    }
}

fn id(item: &BaseItemId) -> Option<&str> {
    item.as_item_id().map(|id| &*id.id)
}

fn is_asked(asked: &GetImItems, property: &ExtendedProperty) -> bool {
    let property = std::slice::from_ref(property);
    let mut paths = asked.extended_properties.iter();
    paths.any(|path| property.by_path(path).next().is_some())
}

fn group(id: &str, name: &str, members: &[&str]) -> ImGroup {
    let members = members.iter();
    ImGroup::new(name, "IPM.DistList.MOC.UserGroup")
        .with_exchange_store_id(ItemId::new(id).with_change_key("EgAAAA=="))
        .with_member_correlation_key(members.map(|id| ItemId::new(*id).with_change_key("EQAAAA==")))
        .with_extended_properties([display_name(name)])
}

/// A person with one contact, who has all that the table of the client shows.
fn person(contact: &str, name: &str, user: &str, phone: &str) -> Persona {
    let from_contact = || vec!["0".to_owned()];
    let address = format!("{user}@contoso.com");
    let source = ItemId::new(contact).with_change_key("EQAAABBmNDjF");
    let email = EmailAddress::default()
        .with_name(name)
        .with_email_address(&*address)
        .with_routing_type("SMTP");
    let mobile = PersonaPhoneNumber::new(phone, "Mobile");
    Persona::new(ItemId::new(format!("AAQkADEzOTBZ{user}=")))
        .with_persona_type("Person")
        .with_display_name(name)
        .with_im_address(&*address)
        .with_attributions([
            PersonaAttribution::new("0", source, "Lync Contacts").with_is_quick_contact(true)
        ])
        .with_display_names([StringAttributedValue::new(name, from_contact())])
        .with_mobile_phones([PhoneNumberAttributedValue::new(mobile, from_contact())])
        .with_emails1([EmailAddressAttributedValue::new(email, from_contact())])
        .with_im_addresses([StringAttributedValue::new(address, from_contact())])
        .with_extended_properties([ExtendedPropertyAttributedValue::new(
            display_name(name),
            from_contact(),
        )])
}

fn display_name(name: &str) -> ExtendedProperty {
    let path = PathToExtendedField::by_tag(DISPLAY_NAME, MapiPropertyType::String);
    ExtendedProperty::new(path, name)
}
