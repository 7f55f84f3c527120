//! What `GetImItems` returns, the way people think of it: the people of a group, and where each value of a person
//! comes from. The types are the generated ones, which have more methods here.
//!
//! | question | method |
//! |---|---|
//! | who is in a group? | [`ImItemList::members`] |
//! | which members are not among the people? | [`ImItemList::missing_members`] |
//! | in which groups is a person? | [`ImItemList::groups_of`] |
//! | which contacts does a value come from? | [`Persona::sources`] |
//! | all email addresses, with their sources? | [`Persona::all_emails`], and [`all_phones`](crate::types::Persona::all_phones), [`all_names`](crate::types::Persona::all_names), [`all_im_addresses`](crate::types::Persona::all_im_addresses) |
//! | the extended property with a tag? | [`ExtendedProperties::by_tag`] |
//!
//! ```
//! use ews_types::im_items::ExtendedProperties;
//! use ews_types::messages::GetImItems;
//! use ews_types::soap::read_response;
//!
//! let answer = std::fs::read_to_string("tests/samples/get_im_items_response.xml")?;
//! // The documentation has shortened the ids, so that they do not match.
//! let answer = answer.replace("AAMkADEzOTExYjeGgGqm4QrAABmEhpSAAA=", "AAMkADEzhQaoeGgGqm4QrAABmEhpSAAA=");
//! let list = read_response::<GetImItems>(answer)?.message.im_item_list.unwrap_or_default();
//! let mut lines = Vec::new();
//! for group in list.groups.iter().flatten() {
//!     for person in list.members(group) {
//!         for address in person.all_im_addresses() {
//!             let from: Vec<_> = address.sources().map(|source| &*source.display_name).collect();
//!             lines.push(format!("{}: {} from {}", group.display_name, address.value, from.join(", ")));
//!         }
//!         for property in person.extended_properties.by_tag(0x3001) {
//!             lines.extend(property.value.text().map(str::to_owned));
//!         }
//!     }
//! }
//! assert_eq!(lines, ["Exchange SDK Team: tsmith@contoso.com from Lync Contacts", "Tony Smith"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Everything is an iterator over parts of the value, and copies nothing.
//!
//! [`ImItemList::members`]: crate::types::ImItemList::members
//! [`ImItemList::missing_members`]: crate::types::ImItemList::missing_members
//! [`ImItemList::groups_of`]: crate::types::ImItemList::groups_of
//! [`Persona::sources`]: crate::types::Persona::sources
//! [`Persona::all_emails`]: crate::types::Persona::all_emails

mod attributed;
mod members;
mod persona_values;
mod properties;

pub use attributed::Attributed;
pub use persona_values::PersonaValue;
pub use properties::{ExtendedProperties, HasPath};
