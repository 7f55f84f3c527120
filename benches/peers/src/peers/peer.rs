//! What is asked of a contender.

/// What [`Peer::count`] gives of an envelope that derived structs hold. All of them have the same fields.
#[macro_export]
macro_rules! count_of_structs {
    ($envelope:expr) => {{
        let response = $envelope.body.get_im_items_response.iter();
        let lists = response.flat_map(|response| &response.im_item_list);
        let personas = lists.flat_map(|list| &list.personas);
        let personas = personas.flat_map(|personas| &personas.items);
        personas
            .map(|persona| {
                let names = [&persona.display_name, &persona.im_address];
                let addresses = persona.email_addresses.iter();
                let addresses = addresses.flat_map(|addresses| &addresses.items);
                let addresses = addresses.map(|address| &address.email_address);
                let texts = names.into_iter().chain(addresses).flatten();
                texts.map(String::len).sum::<usize>()
            })
            .sum()
    }};
}

/// A way to read a document into a value, to use that and to write it.
pub trait Peer {
    /// What it reads into, which may borrow from the document.
    type Value<'a>;

    /// Reads a document.
    fn read(xml: &str) -> Self::Value<'_>;

    /// Uses what was read: how many bytes all personas together have in their names (`DisplayName`) and
    /// addresses (`ImAddress`, and the `EmailAddress` of all in `EmailAddresses`). 0 if nothing was kept.
    #[must_use]
    fn count(_: &Self::Value<'_>) -> usize {
        0
    }

    /// Writes it. An empty text if it cannot be written.
    #[must_use]
    fn write(_: &Self::Value<'_>) -> String {
        String::new()
    }
}
