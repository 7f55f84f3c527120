use ews_types::soap::write_request;

mod ews {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}

use ews::Header;
use ews::messages::GetItem;
use ews::types::{DefaultShape, ExchangeVersion, ItemId};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let header = Header::default().with_request_server_version(ExchangeVersion::Exchange2013);
    let asked = GetItem::new(DefaultShape::IdOnly, [ItemId::new("AAMkAGVm=")]);
    println!("{}", write_request(&asked, &header)?);
    Ok(())
}
