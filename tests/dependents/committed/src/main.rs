//! An operation whose code is committed in `src/ews`, as it is for crates that others build without the generator.
//! Where it is built and tested, this says whether the code is current:
//!
//! ```sh
//! ews-codegen check --operation DisconnectPhoneCall --out src/ews
//! ```

use std::error::Error;

use ews_types::soap::{ResponseStatus, read_request, read_response, write_request, write_response};

mod ews;

use ews::messages::{DisconnectPhoneCall, DisconnectPhoneCallResponse, ResponseMessage};
use ews::types::{PhoneCallId, ResponseClass};

fn main() -> Result<(), Box<dyn Error>> {
    let request = write_request(&DisconnectPhoneCall::new(PhoneCallId::new("call 1")), None)?;
    let asked = read_request::<DisconnectPhoneCall>(request)?.message;
    let mut outcome = ResponseMessage::new(ResponseClass::Error);
    outcome.message_text = Some(format!("{} has ended already.", asked.phone_call_id.id));
    let response = DisconnectPhoneCallResponse::new(outcome);
    let response = write_response::<DisconnectPhoneCall>(&response, None)?;
    let response = read_response::<DisconnectPhoneCall>(response)?.message;
    if let Err(error) = response.success() {
        println!("{error}");
    }
    Ok(())
}
