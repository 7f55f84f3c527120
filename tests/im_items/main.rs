//! The people of groups, and where values come from.

use ews_types::im_items::{Attributed, ExtendedProperties, PersonaValue};
use ews_types::types::{
    DistinguishedPropertySet, EmailAddress, EmailAddressAttributedValue, ExtendedProperty,
    ExtendedPropertyAttributedValue, ExtendedPropertyValue, ImGroup, ImItemList, ItemId,
    MapiPropertyType, PathToExtendedField, Persona, PersonaAttribution, PersonaPhoneNumber,
    PhoneNumberAttributedValue, PropertyTag, StringArrayAttributedValue, StringAttributedValue,
};
use ews_types::xml::AnyElement;

fn person(id: &str, contacts: &[&str]) -> Persona {
    let sources = contacts.iter().enumerate().map(|(key, contact)| {
        let name = format!("folder of {contact}");
        PersonaAttribution::new(key.to_string(), ItemId::new(*contact), name)
    });
    Persona::new(ItemId::new(id)).with_attributions(sources)
}

fn group(name: &str, members: &[&str]) -> ImGroup {
    let members = members.iter();
    let members = members.map(|id| ItemId::new(*id).with_change_key("another"));
    ImGroup::new(name, "IPM.DistList.MOC.UserGroup").with_member_correlation_key(members)
}

fn list() -> ImItemList {
    ImItemList::default()
        .with_groups([
            group("both", &["b1", "a2", "a1"]),
            group("one", &["c", "lost", "A1"]),
            group("empty", &[]),
        ])
        .with_personas([
            person("a", &["a1", "a2"]),
            person("b", &["b1"]),
            person("c", &["c"]),
            person("nobody", &[]),
        ])
}

fn people<'p>(people: impl Iterator<Item = &'p Persona>) -> Vec<&'p str> {
    people.map(|person| &*person.persona_id.id).collect()
}

#[test]
fn members_by_the_ids_of_their_contacts() {
    let list = list();
    let groups = list.groups.as_deref().unwrap_or_default();
    let members: Vec<_> = groups
        .iter()
        .map(|group| people(list.members(group)))
        .collect();
    // Each once, in the order of the list; case and nothing else of an id matters.
    assert_eq!(members, [vec!["a", "b"], vec!["c"], vec![]]);
    let missing: Vec<Vec<&str>> = groups
        .iter()
        .map(|group| list.missing_members(group).map(|id| &*id.id).collect())
        .collect();
    assert_eq!(missing, [vec![], vec!["lost", "A1"], vec![]]);
    let of: Vec<Vec<&str>> = list
        .personas
        .iter()
        .flatten()
        .map(|person| {
            list.groups_of(person)
                .map(|group| &*group.display_name)
                .collect()
        })
        .collect();
    assert_eq!(of, [vec!["both"], vec!["both"], vec!["one"], vec![]]);
}

#[test]
fn an_empty_list_has_nobody() {
    let list = ImItemList::default();
    let group = group("a", &["a1"]);
    assert_eq!(list.members(&group).count(), 0);
    assert_eq!(list.missing_members(&group).count(), 1);
    assert_eq!(list.groups_of(&person("a", &["a1"])).count(), 0);
}

#[test]
fn sources_come_in_the_order_of_the_value() {
    let person = person("a", &["a1", "a2"]);
    let keys = ["1", "7", "0"].map(str::to_owned).to_vec();
    let children = StringArrayAttributedValue::new(vec!["Ann".to_owned()], keys);
    let sources = person
        .sources(&children)
        .map(|source| &*source.source_id.id);
    assert_eq!(sources.collect::<Vec<_>>(), ["a2", "a1"]);
    assert_eq!(children.value(), &["Ann"]);
}

/// Field, value and sources of each.
fn told<'p, T: 'p>(
    values: impl Iterator<Item = PersonaValue<'p, T>>,
    text: impl Fn(&T) -> &str,
) -> Vec<String> {
    let told = values.map(|found| {
        let sources: Vec<_> = found
            .sources()
            .map(|source| &*source.source_id.id)
            .collect();
        format!(
            "{} {} {}",
            found.field,
            text(found.value),
            sources.join("+")
        )
    });
    told.collect()
}

#[test]
fn all_emails_come_once_unless_their_sources_differ() {
    let address = |text: &str| EmailAddress::default().with_email_address(text);
    let sourced = |text: &str, key: &str| {
        EmailAddressAttributedValue::new(address(text), vec![key.to_owned()])
    };
    let mut person = person("a", &["a1", "a2"]);
    person.emails1 = Some(vec![
        sourced("x@contoso.com", "0"),
        sourced("x@contoso.com", "1"),
    ]);
    person.emails3 = Some(vec![sourced("y@contoso.com", "1")]);
    person.email_address = Some(address("X@contoso.com"));
    person.email_addresses = Some(vec![address("z@contoso.com"), address("Z@contoso.com")]);
    let emails = told(person.all_emails(), |email| {
        email.email_address.as_deref().unwrap_or_default()
    });
    let expected = [
        "Emails1 x@contoso.com a1",
        "Emails1 x@contoso.com a2",
        "Emails3 y@contoso.com a2",
        "EmailAddresses z@contoso.com ",
    ];
    assert_eq!(emails, expected);
}

#[test]
fn all_phones_and_im_addresses() {
    let number = |number: &str| PersonaPhoneNumber::new(number, "Mobile");
    let sourced = |text: &str| PhoneNumberAttributedValue::new(number(text), vec!["0".to_owned()]);
    let mut person = person("a", &["a1"]);
    person.work_faxes = Some(vec![sourced("3")]);
    person.home_phones = Some(vec![sourced("1"), sourced("2")]);
    person.phone_number = Some(number("2"));
    let phones = told(person.all_phones(), |phone| &phone.number);
    assert_eq!(
        phones,
        ["HomePhones 1 a1", "HomePhones 2 a1", "WorkFaxes 3 a1"]
    );
    person.phone_number = Some(number("4"));
    assert_eq!(
        person.all_phones().last().map(|phone| phone.field),
        Some("PhoneNumber")
    );

    person.im_addresses2 = Some(vec![StringAttributedValue::new(
        "sip:a",
        vec!["0".to_owned()],
    )]);
    person.im_address = Some("sip:b".to_owned());
    let addresses = told(person.all_im_addresses(), |text| text);
    assert_eq!(addresses, ["ImAddresses2 sip:a a1", "ImAddress sip:b "]);
}

#[test]
fn all_names_of_all_kinds() {
    let sourced = |text: &str| StringAttributedValue::new(text, vec!["0".to_owned()]);
    let mut person = person("a", &["a1"]);
    person.display_names = Some(vec![sourced("Tony Smith")]);
    person.display_name = Some("Tony Smith".to_owned());
    person.display_name_last_first = Some("Smith, Tony".to_owned());
    // As in the documented sample.
    person.file_as = Some(String::new());
    person.given_name = Some("Tony".to_owned());
    // The same text as another kind of name.
    person.surnames = Some(vec![sourced("Tony")]);
    person.initials = Some(vec![sourced("T. S.")]);
    let expected = [
        "DisplayNames Tony Smith a1",
        "DisplayNameLastFirst Smith, Tony ",
        "GivenName Tony ",
        "Surnames Tony a1",
        "Initials T. S. a1",
    ];
    assert_eq!(told(person.all_names(), |text| text), expected);
}

/// The path of a text.
fn path() -> PathToExtendedField {
    PathToExtendedField::new(MapiPropertyType::String)
}

fn property(path: PathToExtendedField, value: &str) -> ExtendedProperty {
    ExtendedProperty::new(path, value)
}

#[test]
fn properties_by_tag_however_it_is_spelt() {
    let tagged = |tag: PropertyTag| path().with_property_tag(tag);
    let properties = vec![
        property(tagged("0x3001".into()), "a"),
        property(tagged("0X3a44".into()), "b"),
        property(tagged(PropertyTag::UnsignedShort(0x3001)), "c"),
        property(tagged("no tag".into()), "no tag"),
        property(path(), "no path"),
    ];
    let found = |tag| properties.by_tag(tag).filter_map(ExtendedProperty::text);
    assert_eq!(found(0x3001).collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!(found(0x3A44).collect::<Vec<_>>(), ["b"]);
    assert_eq!(found(0).count(), 0);
    assert_eq!(properties.by_path(&path()).count(), 0);
    assert_eq!(None::<Vec<ExtendedProperty>>.by_tag(0x3001).count(), 0);
}

#[test]
fn named_properties_by_path() {
    let text = MapiPropertyType::String;
    let id = |id| PathToExtendedField::by_id(DistinguishedPropertySet::Address, id, text.clone());
    let name = |set: &str, name: &str| PathToExtendedField::by_name(set, name, text.clone());
    let guid = "C11FF724-AA03-4555-9952-8FA248A11C3E";
    let sourced = |path, value| {
        ExtendedPropertyAttributedValue::new(property(path, value), vec!["0".to_owned()])
    };
    let mut person = person("a", &["a1"]);
    person.extended_properties = Some(vec![
        sourced(id(1), "a"),
        sourced(id(2), "b"),
        sourced(name(guid, "Shoe"), "c"),
        sourced(name(guid, "shoe"), "d"),
    ]);
    let value = |path: &PathToExtendedField| {
        let found = person.extended_properties.by_path(path);
        found
            .filter_map(|property| property.value.text())
            .collect::<Vec<_>>()
    };
    assert_eq!(value(&id(2)), ["b"]);
    assert_eq!(value(&name(&guid.to_lowercase(), "Shoe")), ["c"]);
    assert_eq!(value(&path().with_property_id(2)), [""; 0]);
    let typed = id(1).with_property_type(MapiPropertyType::Integer);
    assert_eq!(value(&typed), ["a"]);
    let first = person.extended_properties.by_path(&id(1)).next();
    let count = person.sources(first.expect("it is there")).count();
    assert_eq!(count, 1);
}

#[test]
fn values_of_a_property() {
    let mut property = property(path(), "a");
    assert_eq!(property.texts().collect::<Vec<_>>(), ["a"]);
    property.value = ExtendedPropertyValue::Values(vec!["a".to_owned(), "b".to_owned()]);
    assert_eq!(property.text(), None);
    assert_eq!(property.texts().collect::<Vec<_>>(), ["a", "b"]);
    let other = AnyElement::new(ews_types::xml::AnyName::local("Other"));
    property.value = ExtendedPropertyValue::Other(Box::new(other));
    assert_eq!((property.text(), property.texts().count()), (None, 0));
}
