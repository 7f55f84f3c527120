//! The response to an operation on several things: a message for each of them.

use super::status::ResponseError;

/// The response to an operation on several things, such as `GetItem`. It has a message for each thing, in the order of
/// the request.
///
/// The schema lets every such response hold every kind of message. The service answers an operation with messages of its
/// own kind, and these are what [`results`](Self::results) hands out:
///
/// ```text
/// let response = read_response::<GetItem>(answer)?.message;
/// for result in response.results() {
///     match result {
///         Ok(message) => println!("{} items", message.items.len()),
///         Err(error) => eprintln!("{error}"), // the others may have succeeded
///     }
/// }
/// ```
pub trait BatchResponse {
    /// The kind of message that answers the operation.
    type Message;

    /// Each message that says success, or why it does not. A warning is an error here too, as it is for
    /// [`success`](super::ResponseStatus::success): it says that the thing was not processed.
    fn results(&self) -> impl Iterator<Item = Result<&Self::Message, ResponseError>>;
}

/// For a response: the field with the messages, the variant for those of the operation, and their type.
#[doc(hidden)]
#[macro_export]
macro_rules! __batch_response {
    ($response:ty, $field:ident, $variant:path, $message:ty) => {
        impl $crate::soap::BatchResponse for $response {
            type Message = $message;

            fn results(
                &self,
            ) -> impl Iterator<Item = Result<&Self::Message, $crate::soap::ResponseError>> {
                self.$field.iter().map(|message| {
                    $crate::soap::ResponseStatus::success(&**message)?;
                    match message {
                        $variant(message) => Ok(message),
                        #[allow(unreachable_patterns, reason = "it may be the only variant")]
                        _ => Err($crate::soap::ResponseError::of_other_kind(stringify!(
                            $variant
                        ))),
                    }
                })
            }
        }
    };
}
