//! The messages in a response to a batch: the status of each can be read without a match.

use ews_codegen_compiled::batches::messages::{
    AnyResponseMessage, ItemInfoResponseMessage, ResponseClass, ResponseCode, ResponseMessage,
    TryResponse, UpdateItemResponseMessage,
};
use ews_types::soap::{BatchResponse, ResponseStatus};
use ews_types::xml::Root;

const RESPONSE: &str = include_str!("../../constructs/batches/mixed.xml");

fn messages() -> Vec<AnyResponseMessage> {
    let response = TryResponse::from_xml(RESPONSE);
    response
        .expect("the sample is a response")
        .response_messages
}

#[test]
fn each_message_is_a_result() {
    let reported: Vec<_> = messages()
        .iter()
        .map(|message| message.success().map_err(|error| error.to_string()))
        .collect();
    assert_eq!(
        reported,
        [
            Ok(()),
            Err("NoError: b".to_owned()),
            Err("ErrorItemNotFound: It is gone.".to_owned()),
        ]
    );
    let errors = messages()
        .iter()
        .map(|message| message.success_or_warning())
        .filter_map(Result::err)
        .map(|error| (error.code, error.class, error.xml.len()))
        .collect::<Vec<_>>();
    let code = Some("ErrorItemNotFound".to_owned());
    assert_eq!(errors, [(code, "Error".to_owned(), 1)]);
}

/// The fields that all messages share can be read and changed without a match.
#[test]
fn what_all_messages_have() {
    let mut messages = messages();
    for message in &mut messages {
        message.message_text = None;
        message.response_code = Some(ResponseCode::NoError);
    }
    let codes = messages
        .iter()
        .map(|message| message.response_code.as_ref());
    assert!(codes.eq([Some(&ResponseCode::NoError); 3]));
}

/// The messages of the operation's own kind are results. Others are no answer to it, whatever they say.
#[test]
fn results_are_of_the_operation() {
    let success = ResponseMessage::new(ResponseClass::Success);
    let failure = ResponseMessage::new(ResponseClass::Error)
        .with_response_code(ResponseCode::ErrorItemNotFound);
    let item = |base: &ResponseMessage| ItemInfoResponseMessage::from(base.clone());
    let response = TryResponse::new(vec![
        AnyResponseMessage::TryResponseMessage(item(&success).with_item("a")),
        AnyResponseMessage::TryResponseMessage(item(&failure)),
        UpdateItemResponseMessage::from(item(&success)).into(),
        failure.into(),
    ]);
    let results: Vec<_> = response
        .results()
        .map(|result| match result {
            Ok(message) => Ok(message.item.as_deref()),
            Err(error) => Err(error.to_string()),
        })
        .collect();
    let other = "Error: expected TryResponseMessage, found another kind of message";
    assert_eq!(
        results,
        [
            Ok(Some("a")),
            Err("ErrorItemNotFound".to_owned()),
            Err(other.to_owned()),
            Err("ErrorItemNotFound".to_owned()),
        ]
    );
}
