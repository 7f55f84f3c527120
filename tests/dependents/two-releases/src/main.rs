//! The same types of two releases in one program, such as in a gateway between an old client and a new server: a
//! request of one is read as a request of the other, and a type that both share can go from one to the other as XML.

use std::error::Error;

use ews_types::soap::{read_request, write_request};

/// The release that clients speak.
mod old {
    include!(concat!(env!("OUT_DIR"), "/v2016_10/mod.rs"));
}

/// The release that the server speaks.
mod new {
    include!(concat!(env!("OUT_DIR"), "/online/mod.rs"));
}

fn main() -> Result<(), Box<dyn Error>> {
    let shape = old::types::ItemResponseShape::new(old::types::DefaultShape::IdOnly);
    let asked = old::messages::GetItem::new(shape, [old::types::ItemId::new("AAMk")]);
    let xml = write_request(&asked, None)?;
    let passed = read_request::<new::messages::GetItem>(&xml)?.message;
    assert_eq!(write_request(&passed, None)?, xml);
    println!("{} items", passed.item_ids.len());
    Ok(())
}
