//! Three operations, generated when it is built. Requests are written and read again, as a server would.

use std::error::Error;

use ews_types::soap::{Operation, read_request, write_request};

#[allow(
    clippy::all,
    clippy::pedantic,
    missing_docs,
    reason = "it is generated"
)]
mod ews {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}

use ews::messages::{FindPeople, GetItem, GetPersona};
use ews::types::{DefaultShape, IndexBasePoint, IndexedPageView, ItemId, ItemResponseShape};

fn main() -> Result<(), Box<dyn Error>> {
    let shape = ItemResponseShape::new(DefaultShape::IdOnly);
    let item = GetItem::new(shape, [ItemId::new("AAMk")]);
    passed(&item)?;
    passed(&GetPersona::default().with_persona_id(ItemId::new("AAQk")))?;
    let people = FindPeople::new(IndexedPageView::new(0, IndexBasePoint::Beginning));
    passed(&people)
}

/// A request comes through a document as it was.
fn passed<O: Operation<Header: 'static> + PartialEq + std::fmt::Debug>(
    request: &O,
) -> Result<(), Box<dyn Error>> {
    let read = read_request::<O>(write_request(request, None)?)?;
    assert_eq!(read.message, *request);
    println!("{}", O::OPERATION);
    Ok(())
}
