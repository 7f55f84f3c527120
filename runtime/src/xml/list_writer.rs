//! Documents of any size are written from an iterator, in constant memory.

use std::fmt;

use std::io::{self, Write};

use crate::xml::namespace::{self, Namespace, Namespaces};
use crate::xml::replacement::Replacement;
use crate::xml::tokens::{Token, Tokens};
use crate::xml::traits::WriteXml;
use crate::xml::write_error::WriteError;
use crate::xml::write_options::WriteOptions;
use crate::xml::writer::Writer;

/// Why [`write_list`] failed. The message contains that of the cause, so
/// [`source`](std::error::Error::source) does not give the cause again.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum WriteListError {
    /// The sink fails.
    #[error("the sink cannot be written to: {0}")]
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
    /// The document has no empty list with this name, or more than one.
    #[error("expected the document to have one empty <{0}>")]
    NoList(&'static str),
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for WriteListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<io::Error> for WriteListError {
    fn from(error: io::Error) -> Self {
        Self::Sink(error)
    }
}

/// Writes a document to a sink, and writes items into its one empty list.
///
/// The document is what `to_xml` has written for a value in which the list is present and empty. The namespaces
/// are those of the generated code.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use orders::{Item, Order, OrderChoice, Orders};
/// use xsd_runtime::xml::{Root, write_list};
///
/// let orders = Orders { list: Some(Vec::new()), ..Orders::new("North") };
/// let items = (1..=3).map(|number| {
///     let way = OrderChoice::Address("5 Mill Lane".to_owned());
///     Order { item: vec![Item::new("tea")], ..Order::new(format!("A{number}"), "Lin", way) }
/// });
/// let mut file = Vec::new();
/// write_list(&mut file, NAMESPACES, &orders.to_xml()?, "o:List", "o:Order", items)?;
///
/// let orders = Orders::from_xml(&file)?;
/// assert_eq!(orders.list.unwrap_or_default()[2].id, "A3");
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// The document has no such list, or more than one; the sink fails; an item cannot be written. What comes before
/// the error is then in the sink.
pub fn write_list<T: WriteXml>(
    sink: impl Write,
    namespaces: impl Into<Namespaces>,
    document: &str,
    list: &'static str,
    item: &'static str,
    items: impl IntoIterator<Item = T>,
) -> Result<(), WriteListError> {
    let options = WriteOptions::default();
    write_list_with(sink, namespaces, document, list, item, items, &options).map(|_| ())
}

/// As [`write_list`], with options for the items. The result says where characters were replaced in them, up to 1,000
/// places: `List/Item[3]/Name`.
///
/// # Errors
/// As [`write_list`], and anything in an item that the options forbid.
pub fn write_list_with<T: WriteXml>(
    mut sink: impl Write,
    namespaces: impl Into<Namespaces>,
    document: &str,
    list: &'static str,
    item: &'static str,
    items: impl IntoIterator<Item = T>,
    options: &WriteOptions,
) -> Result<Vec<Replacement>, WriteListError> {
    /// Bytes that are given to the sink at a time.
    const CHUNK: usize = 64 << 10;
    let (before, after) = split(document, list).ok_or(WriteListError::NoList(list))?;
    sink.write_all(before.as_bytes())?;
    sink.write_all(format!("<{list}>").as_bytes())?;
    let mut chunk = String::new();
    // One writer for all items saves allocations. It is cleared after each item, so that the path of an error
    // begins at its item.
    let namespaces = namespaces.into();
    let namespaces = if declares(before, namespaces.outer()) {
        namespaces
    } else {
        namespaces.without_around()
    };
    let mut writer = Writer::with_options(namespaces, options);
    let mut replacements = Vec::new();
    for (index, value) in items.into_iter().enumerate() {
        writer.element(item, &value);
        let number = index + 1;
        let replaced = writer.check().map_err(|error| WriteListError::Item {
            list,
            number,
            error,
        })?;
        let room = MAX_REPLACEMENTS - replacements.len();
        for mut replaced in replaced.into_iter().take(room) {
            replaced.path = path_in_list(&replaced.path, list, number);
            replacements.push(replaced);
        }
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
    Ok(replacements)
}

/// So many replacements are reported, so that memory is constant.
const MAX_REPLACEMENTS: usize = 1_000;

/// A path in an item as a path in the list.
fn path_in_list(path: &str, list: &'static str, number: usize) -> String {
    let (item, below) = path.split_at(path.find('/').unwrap_or(path.len()));
    let (_, list) = namespace::split(list);
    format!("{list}/{item}[{number}]{below}")
}

/// Whether the root of a document declares all these namespaces with their canonical prefixes.
fn declares(document: &str, namespaces: &[Namespace]) -> bool {
    let mut tokens = Tokens::new(document);
    loop {
        match tokens.next() {
            Ok(Token::Start(_)) => {
                let is_declared = |namespace: &Namespace| {
                    tokens.attributes().iter().any(|attribute| {
                        let prefix = attribute.name.strip_prefix("xmlns:");
                        prefix == Some(namespace.prefix()) && attribute.value == namespace.uri()
                    })
                };
                return namespaces.iter().all(is_declared);
            }
            Ok(Token::EndOfInput) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// The text before and after the one empty list.
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
    use crate::testing::{assert_messages, variants};
    use crate::xml::{AnyElement, AnyName};

    const AROUND: &[Namespace] = &[Namespace::new("s", "urn:example:protocol")];

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

    #[test]
    fn replaced_characters_are_reported() {
        let mut sink = Vec::new();
        let options = WriteOptions::default().replace_characters(true);
        let items = (0..2000).map(|number| if number < 2 { "x" } else { "\u{1}y" }.to_owned());
        let replacements = write_list_with(
            &mut sink,
            &[],
            "<a><t:L/></a>",
            "t:L",
            "t:I",
            items,
            &options,
        )
        .expect("nothing else is wrong");
        assert_eq!(replacements.len(), MAX_REPLACEMENTS);
        let message = "L/I[3]: expected characters of XML, replaced '\\u{1}'";
        assert_eq!(replacements[0].to_string(), message);
        let written = String::from_utf8(sink).expect("it is text");
        assert_eq!(written.matches("<t:I>\u{fffd}y</t:I>").count(), 1998);
    }

    variants!(WriteListError: Sink, Item, NoList);

    #[test]
    fn every_error_has_its_message() {
        let error = WriteError::Name {
            path: "b".to_owned(),
            name: "1".to_owned(),
        };
        let messages = [
            (
                WriteListError::Sink(io::Error::other("why")),
                "the sink cannot be written to: why",
            ),
            (
                WriteListError::Item {
                    list: "t:a",
                    number: 2,
                    error,
                },
                "item 2 of <t:a>: b: expected an XML name, found \"1\"",
            ),
            (
                WriteListError::NoList("t:a"),
                "expected the document to have one empty <t:a>",
            ),
        ];
        assert_messages(&messages, name, ALL);
    }
}
