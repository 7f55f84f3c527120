//! A server: answers `GetImItems` with one group of one person, on a port that the system chooses and the first line of output names.

use std::error::Error;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use axum::routing::any;
use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseMessage};
use ews_types::soap::Fault;
use ews_types::soap::http::{read_request, write_fault, write_response};
use ews_types::types::{ImGroup, ImItemList, ItemId, Persona, PersonaAttribution, ResponseClass};
use ews_types::xml::WriteError;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}/EWS/Exchange.asmx", listener.local_addr()?);
    let router = Router::new().route("/EWS/Exchange.asmx", any(serve));
    axum::serve(listener, router).await?;
    Ok(())
}

async fn serve(request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let answer = match to_bytes(body, 1 << 20).await {
        Ok(bytes) => answer(&Request::from_parts(parts, bytes)),
        Err(error) => write_fault(&Fault::client(error.to_string())),
    };
    match answer {
        Ok(response) => response.map(Body::from),
        Err(error) => Response::new(Body::from(error.to_string())),
    }
}

fn answer(request: &Request<impl AsRef<[u8]>>) -> Result<Response<Vec<u8>>, WriteError> {
    let asked = match read_request::<GetImItems>(request) {
        Ok(asked) => asked.message,
        // 405 for GET, 415 for other types, a fault for what cannot be read.
        Err(refusal) => return Ok(refusal.to_response()),
    };
    let name = format!("{} groups", asked.group_ids.len());
    let group =
        ImGroup::new(name, "IPM.DistList.MOC.UserGroup").with_member_correlation_key(["contact"]);
    let source = PersonaAttribution::new("0", ItemId::new("contact"), "Lync Contacts");
    let person = Persona::new(ItemId::new("person"))
        .with_display_name("Tony Smith")
        .with_attributions([source]);
    let list = ImItemList::default()
        .with_groups([group])
        .with_personas([person]);
    let success = ResponseMessage::new(ResponseClass::Success);
    write_response::<GetImItems>(
        &GetImItemsResponse::new(success).with_im_item_list(list),
        None,
    )
}
