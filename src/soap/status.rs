//! Whether a response is a success, a warning or an error.

use std::fmt;
use std::time::Duration;

use super::fault_detail::back_off;
use crate::codegen::excerpt;
use crate::xml::AnyElement;

/// A response with a class, a code and a text. Every response message of Exchange is one. They share a base type,
/// to which each of them derefs, and so does the enum of the messages in the response to a batch. So each has
/// these methods, such as `message.success()`, without a match.
pub trait ResponseStatus {
    /// `Success`, `Warning` or `Error`. Any other class counts as an error.
    fn response_class(&self) -> &str;
    /// The response code, as in the schema.
    fn response_code(&self) -> Option<&str>;
    /// What went wrong, for people.
    fn message_text(&self) -> Option<&str>;
    /// Values that belong to the response code.
    fn message_xml(&self) -> &[AnyElement];

    /// Whether it is a success.
    ///
    /// ```
    /// use ews_types::messages::GetImItemsResponse;
    /// use ews_types::soap::ResponseStatus;
    /// use ews_types::xml::Root;
    ///
    /// let response = GetImItemsResponse::from_xml(
    ///     r#"<m:GetImItemsResponse ResponseClass="Error"
    ///         xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages">
    ///       <m:MessageText>Access is denied.</m:MessageText>
    ///       <m:ResponseCode>ErrorAccessDenied</m:ResponseCode>
    ///     </m:GetImItemsResponse>"#,
    /// )?;
    /// let error = response.success().expect_err("the response class is Error");
    /// assert_eq!(error.to_string(), "ErrorAccessDenied: Access is denied.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// It is an error or a warning, or has an unknown class.
    fn success(&self) -> Result<(), ResponseError> {
        if self.response_class() == "Success" {
            Ok(())
        } else {
            Err(ResponseError::new(self))
        }
    }

    /// As [`ResponseStatus::success`], but a warning is a success too: the request was processed in part.
    ///
    /// # Errors
    /// It is an error, or has an unknown class.
    fn success_or_warning(&self) -> Result<(), ResponseError> {
        if self.response_class() == "Warning" {
            Ok(())
        } else {
            self.success()
        }
    }
}

/// A response that is not a success: its class is `Error`, `Warning`, or an unknown one.
#[derive(Clone, PartialEq, thiserror::Error)]
#[error("{}", describe(.code.as_deref(), .text.as_deref(), .class))]
pub struct ResponseError {
    /// `Error` or `Warning`, or the unknown class that the server sent.
    pub class: String,
    /// The response code. `code.map(ResponseCode::from)` makes it an enumeration.
    pub code: Option<String>,
    /// What went wrong, for people.
    pub text: Option<String>,
    /// Values that belong to the response code.
    pub xml: Vec<AnyElement>,
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for ResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn describe(code: Option<&str>, text: Option<&str>, class: &str) -> String {
    // The code beside an unknown class may be that of a success. So the class is always shown.
    let unknown = format!("unknown response class {:?}", excerpt(class));
    let parts = match class {
        "Error" | "Warning" => [Some(code.unwrap_or(class)), None, text],
        _ => [Some(&*unknown), code, text],
    };
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join(": ")
}

impl ResponseError {
    fn new(response: &(impl ResponseStatus + ?Sized)) -> Self {
        Self {
            class: response.response_class().to_owned(),
            code: response.response_code().map(str::to_owned),
            text: response.message_text().map(str::to_owned),
            xml: response.message_xml().to_vec(),
        }
    }

    /// A message that is not of the kind that answers the operation, whose path ends with the name of that kind.
    #[doc(hidden)]
    #[must_use]
    pub fn of_other_kind(expected: &str) -> Self {
        let (_, name) = expected.rsplit_once(' ').unwrap_or(("", expected));
        let (_, name) = name.rsplit_once("::").unwrap_or(("", name));
        Self {
            class: "Error".to_owned(),
            code: None,
            text: Some(format!("expected {name}, found another kind of message")),
            xml: Vec::new(),
        }
    }

    /// Whether it is only a warning.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        self.class == "Warning"
    }

    /// How long to wait before the next attempt, if the server says so.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        back_off(&self.xml)
    }
}
