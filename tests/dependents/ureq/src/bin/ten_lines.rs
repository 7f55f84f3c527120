//! The client of the README: `ten_lines URL`.

use ews_types::messages::GetImItems;
use ews_types::soap::ResponseStatus;
use ews_types::soap::http::{read_response, write_request};
use ews_types::types::ItemId;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::args().nth(1).unwrap_or_default();
    let contact = ItemId::new("AAMkADEzOTExYACABmEhpSAAA=");
    let group = ItemId::new("AAMkADEzOTExYjJkBY7+0EAAA=");
    let asked = GetImItems::default()
        .with_contact_ids([contact])
        .with_group_ids([group]);
    let request = write_request(url, &asked, None)?;
    // A fault has the status 500. It is in the answer, and not an error of HTTP.
    let client = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let (parts, mut body) = client.run(request)?.into_parts();
    let answer = http::Response::from_parts(parts, body.read_to_vec()?);

    let response = read_response::<GetImItems>(&answer)?.message;
    response.success()?;
    let list = response.im_item_list.unwrap_or_default();
    for group in list.groups.iter().flatten() {
        for person in list.members(group) {
            println!(
                "{}: {}",
                group.display_name,
                person.display_name.as_deref().unwrap_or("?")
            );
        }
    }
    Ok(())
}
