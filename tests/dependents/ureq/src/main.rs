//! A blocking client with Basic authentication: `dependent-ureq URL USER PASSWORD`.

use std::error::Error;

use base64::prelude::{BASE64_STANDARD, Engine};
use ews_types::messages::GetImItems;
use ews_types::soap::ResponseStatus;
use ews_types::soap::http::{read_response, write_request};
use http::header::AUTHORIZATION;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, user, password] = &*arguments else {
        return Err("usage: dependent-ureq URL USER PASSWORD".into());
    };
    let mut request = write_request(&**url, &GetImItems::default(), None)?;
    let credentials = BASE64_STANDARD.encode(format!("{user}:{password}"));
    let credentials = format!("Basic {credentials}").parse()?;
    request.headers_mut().insert(AUTHORIZATION, credentials);

    // Faults have the status 500, which is not an error of HTTP.
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
            let name = person.display_name.as_deref().unwrap_or_default();
            println!("{}: {name}", group.display_name);
        }
    }
    Ok(())
}
