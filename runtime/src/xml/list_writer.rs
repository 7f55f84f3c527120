//! Documents of any size, written from an iterator in constant memory.

use std::io::{self, Write};

use crate::xml::namespace::{Namespace, Namespaces};
use crate::xml::tokens::{Token, Tokens};
use crate::xml::traits::WriteXml;
use crate::xml::write_error::WriteError;
use crate::xml::writer::Writer;

/// Why a document cannot be written to a sink. Each message is whole, so that there is no cause to be told
/// behind it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteListError {
    /// The sink fails.
    #[error("the sink cannot be written: {0}")]
    Sink(io::Error),
    /// An item cannot be written.
    #[error("item {number} of <{list}>: {error}")]
    Item {
        /// The name of the list.
        list: &'static str,
        /// The number of the item, from 1.
        number: usize,
        /// What is wrong with it.
        error: WriteError,
    },
    /// The document does not have the list to fill.
    #[error("expected the document to have one empty <{0}>")]
    NoList(&'static str),
}

impl From<io::Error> for WriteListError {
    fn from(error: io::Error) -> Self {
        Self::Sink(error)
    }
}

/// Writes a document and fills its one empty list with items.
///
/// The document is what `to_xml` has written of a value in which the list is there and empty; the
/// namespaces are those of the generated code.
///
/// ```
/// use ews_types::messages::{GetImItemsResponse, ResponseCode, ResponseMessage};
/// use ews_types::types::{ImItemList, ItemId, Persona, ResponseClass};
/// use xsd_runtime::xml::write_list;
/// use ews_types::{NAMESPACES, messages::GetImItems, soap};
///
/// let mut response = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Success));
/// response.im_item_list = Some(ImItemList { personas: Some(Vec::new()), ..ImItemList::default() });
/// let envelope = soap::write_response::<GetImItems>(&response, None)?;
///
/// let personas = (0..3).map(|number| Persona::new(ItemId::new(format!("id {number}"))));
/// let mut file = Vec::new();
/// write_list(&mut file, NAMESPACES, &envelope, "t:Personas", "t:Persona", personas)?;
///
/// let received = soap::read_response::<GetImItems>(&file)?;
/// let personas = received.message.im_item_list.and_then(|list| list.personas).unwrap_or_default();
/// assert_eq!(personas[2].persona_id.id, "id 2");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The document has no such list, or more than one; the sink fails; an item that cannot be written.
/// Then the sink has what came before.
pub fn write_list<T: WriteXml>(
    mut sink: impl Write,
    namespaces: impl Into<Namespaces>,
    document: &str,
    list: &'static str,
    item: &'static str,
    items: impl IntoIterator<Item = T>,
) -> Result<(), WriteListError> {
    /// Bytes that are handed to the sink at a time.
    const CHUNK: usize = 64 << 10;
    let (before, after) = split(document, list).ok_or(WriteListError::NoList(list))?;
    sink.write_all(before.as_bytes())?;
    sink.write_all(format!("<{list}>").as_bytes())?;
    let mut chunk = String::new();
    // A writer of its own for each item would allocate each time; one for all would number them in paths.
    let namespaces = namespaces.into();
    let mut writer = Writer::new(if declares(before, namespaces.outer()) {
        namespaces
    } else {
        namespaces.without_around()
    });
    for (index, value) in items.into_iter().enumerate() {
        writer.element(item, &value);
        let number = index + 1;
        writer.check().map_err(|error| WriteListError::Item {
            list,
            number,
            error,
        })?;
        chunk.push_str(writer.written());
        writer.clear();
        if chunk.len() >= CHUNK {
            sink.write_all(chunk.as_bytes())?;
            chunk.clear();
        }
    }
    sink.write_all(chunk.as_bytes())?;
    sink.write_all(format!("</{list}>").as_bytes())?;
    sink.write_all(after.as_bytes())?;
    sink.flush()?;
    Ok(())
}

/// Whether the root of a document declares all these namespaces with their canonical prefixes.
fn declares(document: &str, namespaces: &[Namespace]) -> bool {
    let mut tokens = Tokens::new(document);
    let declaration = |namespace: &Namespace| {
        let (prefix, uri) = (namespace.prefix(), namespace.uri());
        format!(" xmlns:{prefix}=\"{uri}\"")
    };
    loop {
        match tokens.next() {
            Ok(Token::Start(root)) => {
                let mut declarations = namespaces.iter().map(declaration);
                return declarations.all(|declaration| root.inside.contains(&declaration));
            }
            Ok(Token::EndOfInput) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// What comes before and after the one empty list.
fn split<'d>(document: &'d str, list: &str) -> Option<(&'d str, &'d str)> {
    let spellings = [format!("<{list}/>"), format!("<{list}></{list}>")];
    let mut found = spellings
        .iter()
        .filter_map(|tag| document.split_once(tag.as_str()));
    let (before, after) = found.next()?;
    let is_only =
        found.next().is_none() && !spellings.iter().any(|tag| after.contains(tag.as_str()));
    is_only.then_some((before, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::{AnyElement, AnyName};

    const AROUND: &[Namespace] = &[Namespace::new('s', "urn:example:protocol")];

    fn write(document: &str, items: &[&str]) -> Result<String, String> {
        let mut sink = Vec::new();
        let items = items.iter().map(|item| (*item).to_owned());
        write_list(&mut sink, &[], document, "t:L", "t:I", items)
            .map_err(|error| error.to_string())?;
        Ok(String::from_utf8(sink).expect("it is text"))
    }

    #[test]
    fn fills_the_empty_list() {
        let filled = "<a><t:L><t:I>x &lt; y</t:I><t:I>z</t:I></t:L></a>";
        assert_eq!(
            write("<a><t:L/></a>", &["x < y", "z"]).as_deref(),
            Ok(filled)
        );
        assert_eq!(
            write("<a><t:L></t:L></a>", &[]).as_deref(),
            Ok("<a><t:L></t:L></a>")
        );
    }

    #[test]
    fn items_declare_what_the_document_does_not() {
        let item = AnyElement::new(AnyName {
            prefix: Some("s".to_owned()),
            ..AnyName::new(AROUND[0].uri(), "x")
        });
        let namespaces = Namespaces::new(&[]).around(AROUND);
        let written = |document| {
            let mut sink = Vec::new();
            let written = write_list(&mut sink, namespaces, document, "L", "I", [&item]);
            written
                .map(|()| String::from_utf8_lossy(&sink).into_owned())
                .ok()
        };
        let uri = AROUND[0].uri();
        assert_eq!(
            written("<a><L/></a>"),
            Some(format!("<a><L><s:x xmlns:s=\"{uri}\"/></L></a>"))
        );
        let around = format!("<a><s:y xmlns:s=\"{uri}\"/><L/></a>");
        let own = format!("<L><s:x xmlns:s=\"{uri}\"/></L>");
        assert_eq!(written(&around), Some(around.replace("<L/>", &own)));
        let envelope = format!("<s:a xmlns:s=\"{uri}\"><L/></s:a>");
        assert_eq!(
            written(&envelope),
            Some(envelope.replace("<L/>", "<L><s:x/></L>"))
        );
    }

    #[test]
    fn names_what_is_wrong() {
        let no_list = "expected the document to have one empty <t:L>".to_owned();
        assert_eq!(write("<a/>", &[]), Err(no_list.clone()));
        assert_eq!(write("<a><t:L/><t:L></t:L></a>", &[]), Err(no_list));
        let character = "item 2 of <t:L>: I: expected characters of XML, found '\\u{1}'".to_owned();
        assert_eq!(write("<a><t:L/></a>", &["x", "\u{1}"]), Err(character));
    }
}
