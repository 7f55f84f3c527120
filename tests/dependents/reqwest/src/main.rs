//! An asynchronous client with a bearer token: `dependent-reqwest URL TOKEN`. It waits and asks again if it is told to.

use std::error::Error;

use ews_types::messages::{GetImItems, GetImItemsResponse};
use ews_types::soap::ResponseStatus;
use ews_types::soap::http::{Answered, RequestOptions, read_response, write_request_with};
use reqwest::{Client, RequestBuilder};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, token] = &*arguments else {
        return Err("usage: dependent-reqwest URL TOKEN".into());
    };
    let client = Client::new();
    let mut attempts = 0;
    let response = loop {
        attempts += 1;
        match ask(&client, url, token).await? {
            Ok(received) => break received.message,
            Err(error) => match error.retry_after().filter(|_| attempts < 3) {
                Some(wait) => {
                    println!("{error}");
                    tokio::time::sleep(wait).await;
                }
                None => return Err(error.into()),
            },
        }
    };
    print(&response)
}

/// One attempt. The outer error is one of the network.
async fn ask(
    client: &Client,
    url: &str,
    token: &str,
) -> Result<Answered<GetImItems>, Box<dyn Error>> {
    let options = RequestOptions::default().anchor_mailbox("tsmith@contoso.com");
    let request = write_request_with(url, &GetImItems::default(), None, &options)?;
    let request = RequestBuilder::from_parts(client.clone(), request.try_into()?);
    let answer = request.bearer_auth(token).send().await?;
    let mut response = http::Response::builder().status(answer.status());
    if let Some(headers) = response.headers_mut() {
        headers.clone_from(answer.headers());
    }
    let response = response.body(answer.bytes().await?)?;
    Ok(read_response::<GetImItems>(&response))
}

fn print(response: &GetImItemsResponse) -> Result<(), Box<dyn Error>> {
    response.success()?;
    for person in response
        .im_item_list
        .iter()
        .flat_map(|list| list.personas.iter().flatten())
    {
        for email in person.all_emails() {
            println!(
                "{}",
                email.value.email_address.as_deref().unwrap_or_default()
            );
        }
    }
    Ok(())
}
