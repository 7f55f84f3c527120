//! A client that needs only the types: it writes a request, and reads the file that answers it.

use std::error::Error;

use ews_types::messages::GetImItems;
use ews_types::soap::{ResponseStatus, read_response, write_request};

fn main() -> Result<(), Box<dyn Error>> {
    let request = write_request(&GetImItems::default(), None)?;
    assert!(request.contains("<m:GetImItems"), "{request}");
    let path = std::env::args_os()
        .nth(1)
        .ok_or("usage: dependent-alone FILE")?;
    let response = read_response::<GetImItems>(std::fs::read(path)?)?.message;
    response.success()?;
    let list = response.im_item_list.unwrap_or_default();
    for group in list.groups.iter().flatten() {
        println!("{}", group.display_name);
    }
    Ok(())
}
