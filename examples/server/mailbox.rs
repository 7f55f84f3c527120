//! The mailbox of the double: two groups and three people. The first of each has the ids of the documented request.

use ews_types::im_items::ExtendedProperties;
use ews_types::messages::{GetImItems, ResponseCode};
use ews_types::types::{
    EmailAddress, EmailAddressAttributedValue, ExtendedProperty, ExtendedPropertyAttributedValue,
    ExtendedPropertyChoice, ImGroup, ImItemList, ItemId, MapiPropertyType,
    NonEmptyArrayOfBaseItemIdsItem, PathToExtendedField, Persona, PersonaAttribution,
    PersonaPhoneNumber, PhoneNumberAttributedValue, PropertyTag, StringAttributedValue,
};

/// `PidTagDisplayName`, the only extended property that items here have.
const DISPLAY_NAME: &str = "0x3001";

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
        let mut list = ImItemList {
            groups: Some(self.groups),
            personas: Some(self.people),
        };
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

fn id(item: &NonEmptyArrayOfBaseItemIdsItem) -> Option<&str> {
    match item {
        NonEmptyArrayOfBaseItemIdsItem::ItemId(id) => Some(&id.id),
        _ => None,
    }
}

fn is_asked(asked: &GetImItems, property: &ExtendedProperty) -> bool {
    let property = std::slice::from_ref(property);
    let mut paths = asked.extended_properties.iter();
    paths.any(|path| property.by_path(path).next().is_some())
}

fn group(id: &str, name: &str, members: &[&str]) -> ImGroup {
    let mut group = ImGroup::new(name, "IPM.DistList.MOC.UserGroup");
    group.exchange_store_id = Some(versioned(id, "EgAAAA=="));
    let members = members.iter();
    group.member_correlation_key = members.map(|id| versioned(id, "EQAAAA==")).collect();
    group.extended_properties = vec![display_name(name)];
    group
}

/// A person with one contact, who has all that the table of the client shows.
fn person(contact: &str, name: &str, user: &str, phone: &str) -> Persona {
    let from_contact = || vec!["0".to_owned()];
    let address = format!("{user}@contoso.com");
    let mut person = Persona::new(ItemId::new(format!("AAQkADEzOTBZ{user}=")));
    person.persona_type = Some("Person".to_owned());
    person.display_name = Some(name.to_owned());
    person.im_address = Some(address.clone());
    person.attributions = vec![PersonaAttribution {
        is_quick_contact: Some(true),
        ..PersonaAttribution::new("0", versioned(contact, "EQAAABBmNDjF"), "Lync Contacts")
    }];
    person.display_names = Some(vec![StringAttributedValue::new(name, from_contact())]);
    let mobile = PersonaPhoneNumber::new(phone, "Mobile");
    person.mobile_phones = Some(vec![PhoneNumberAttributedValue::new(
        mobile,
        from_contact(),
    )]);
    let email = EmailAddress {
        name: Some(name.to_owned()),
        email_address: Some(address.clone()),
        routing_type: Some("SMTP".to_owned()),
        ..EmailAddress::default()
    };
    person.emails1 = Some(vec![EmailAddressAttributedValue::new(
        email,
        from_contact(),
    )]);
    person.im_addresses = Some(vec![StringAttributedValue::new(address, from_contact())]);
    let name = ExtendedPropertyAttributedValue::new(display_name(name), from_contact());
    person.extended_properties = Some(vec![name]);
    person
}

fn versioned(id: &str, change_key: &str) -> ItemId {
    ItemId {
        change_key: Some(change_key.to_owned()),
        ..ItemId::new(id)
    }
}

fn display_name(name: &str) -> ExtendedProperty {
    let path = PathToExtendedField {
        property_tag: Some(PropertyTag::Text(DISPLAY_NAME.to_owned())),
        ..PathToExtendedField::new(MapiPropertyType::String)
    };
    ExtendedProperty::new(path, ExtendedPropertyChoice::Value(name.to_owned()))
}
