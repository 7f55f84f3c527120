//! Which people are in which groups.

use std::collections::HashSet;

use crate::types::{ImGroup, ImItemList, ItemId, Persona};

impl ImItemList {
    /// The people of a group: the personas that have a contact among their sources which the group lists as a
    /// member. They come in the order of the list, each once, even if several of its contacts are members. Ids are
    /// compared without their change keys.
    ///
    /// ```
    /// use ews_types::types::{ImGroup, ImItemList, ItemId, Persona, PersonaAttribution};
    ///
    /// let group = ImGroup::new("Friends", "IPM.DistList.MOC.UserGroup")
    ///     .with_member_correlation_key(["contact", "other"]);
    /// let source = PersonaAttribution::new("0", ItemId::new("contact"), "Lync Contacts");
    /// let persona = Persona::new(ItemId::new("person")).with_attributions([source]);
    /// let list = ImItemList::default().with_groups([group]).with_personas([persona]);
    ///
    /// for group in list.groups.iter().flatten() {
    ///     let people: Vec<_> = list.members(group).map(|persona| &*persona.persona_id.id).collect();
    ///     assert_eq!(people, ["person"]);
    ///     // The server did not send this one.
    ///     let missing: Vec<_> = list.missing_members(group).map(|id| &*id.id).collect();
    ///     assert_eq!(missing, ["other"]);
    /// }
    /// ```
    pub fn members<'l>(&'l self, group: &'l ImGroup) -> impl Iterator<Item = &'l Persona> {
        let ids: HashSet<&str> = ids(&group.member_correlation_key).collect();
        let people = self.personas.iter().flatten();
        people.filter(move |persona| source_ids(persona).any(|id| ids.contains(id)))
    }

    /// The members of a group that no persona of this list has among its sources.
    pub fn missing_members<'l>(&'l self, group: &'l ImGroup) -> impl Iterator<Item = &'l ItemId> {
        let people = self.personas.iter().flatten();
        let known: HashSet<&str> = people.flat_map(source_ids).collect();
        let members = group.member_correlation_key.iter();
        members.filter(move |member| !known.contains(&*member.id))
    }

    /// The groups that a person is in, in the order of the list.
    pub fn groups_of<'l>(&'l self, persona: &'l Persona) -> impl Iterator<Item = &'l ImGroup> {
        let sources: HashSet<&str> = source_ids(persona).collect();
        let groups = self.groups.iter().flatten();
        groups.filter(move |group| {
            ids(&group.member_correlation_key).any(|member| sources.contains(member))
        })
    }
}

fn ids(items: &[ItemId]) -> impl Iterator<Item = &str> {
    items.iter().map(|item| &*item.id)
}

/// The item ids of the contacts that a persona is merged from.
fn source_ids(persona: &Persona) -> impl Iterator<Item = &str> {
    persona
        .attributions
        .iter()
        .map(|source| &*source.source_id.id)
}
