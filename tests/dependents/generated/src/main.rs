//! Three operations, generated when it is built. Requests are written and read again, as a server would.

use std::error::Error;

use ews_types::soap::{Operation, read_request, write_request};

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
    // The number is a field of the type that the page view extends.
    let page = IndexedPageView::new(0, IndexBasePoint::Beginning).with_max_entries_returned(10);
    passed(&FindPeople::new(page))
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
