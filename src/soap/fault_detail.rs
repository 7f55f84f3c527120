//! The details of a fault, with what Exchange adds.

use std::time::Duration;

use crate::codegen::{ReadXml, Reader, Tag, WriteXml, Writer};
use crate::value::trim;
use crate::xml::{AnyAttribute, AnyElement, AnyName, AnyNode, ReadError, Wildcard};

use super::namespaces::{ERRORS_URI, TYPES_URI};

/// The name of the value in the details that says how long to wait.
const BACK_OFF: &str = "BackOffMilliseconds";
/// The prefix that Exchange uses for the namespace of its errors.
const ERRORS_PREFIX: &str = "e";

/// How long to wait, if a value of a `MessageXml` says so.
pub(super) fn back_off<'e>(values: impl IntoIterator<Item = &'e AnyElement>) -> Option<Duration> {
    let mut values = values.into_iter();
    let value = values.find(|value| value.attribute("Name") == Some(BACK_OFF))?;
    let milliseconds = trim(&value.text()).parse().ok()?;
    Some(Duration::from_millis(milliseconds))
}

/// The details of a fault.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FaultDetail {
    /// The response code. `code.map(ResponseCode::from)` makes it an enumeration.
    pub response_code: Option<String>,
    /// What went wrong, for people.
    pub message: Option<String>,
    /// Values that belong to the response code, and the line and column of an error in the request.
    pub message_xml: Option<AnyElement>,
    /// All other details, in the order of the document.
    pub other: Vec<AnyElement>,
    /// The attributes of `detail`.
    pub attributes: Vec<AnyAttribute>,
}

impl FaultDetail {
    /// Details with a response code and a text that says what went wrong. The code is a value of the
    /// enumeration, or its name.
    #[must_use]
    pub fn new(code: impl AsRef<str>, message: impl Into<String>) -> Self {
        Self {
            response_code: Some(code.as_ref().to_owned()),
            message: Some(message.into()),
            ..Self::default()
        }
    }

    /// Adds how long to wait before the next attempt, in milliseconds.
    ///
    /// ```
    /// use std::time::Duration;
    /// use ews_types::soap::{Fault, FaultDetail};
    /// let fault = Fault {
    ///     detail: Some(FaultDetail::new("ErrorServerBusy", "Too many calls.").back_off(500)),
    ///     ..Fault::server("Too many calls.")
    /// };
    /// assert_eq!(fault.retry_after(), Some(Duration::from_millis(500)));
    /// ```
    #[must_use]
    pub fn back_off(mut self, milliseconds: u64) -> Self {
        let name = |local: &str| AnyName {
            prefix: Some("t".to_owned()),
            ..AnyName::new(TYPES_URI, local)
        };
        let values = &mut self
            .message_xml
            .get_or_insert_with(|| AnyElement::new(name("MessageXml")))
            .children;
        values.retain(|value| match value {
            AnyNode::Element(value) => value.attribute("Name") != Some(BACK_OFF),
            AnyNode::Text(_) => true,
        });
        values.push(AnyNode::Element(AnyElement {
            attributes: vec![AnyAttribute {
                name: AnyName::local("Name"),
                value: BACK_OFF.to_owned(),
            }],
            children: vec![AnyNode::Text(milliseconds.to_string())].into(),
            ..AnyElement::new(name("Value"))
        }));
        self
    }
}

impl ReadXml for FaultDetail {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let attributes = r.any_attributes(&Wildcard::ANY)?;
        let mut elements = Vec::new();
        r.open()?;
        while r.child()? {
            r.any(&Wildcard::ANY, &mut elements)?;
        }
        Ok(Self::of(attributes, elements))
    }
}

impl FaultDetail {
    /// Finds what Exchange adds among the elements.
    pub(super) fn of(
        attributes: Vec<AnyAttribute>,
        elements: impl IntoIterator<Item = AnyElement>,
    ) -> Self {
        let mut detail = Self {
            attributes,
            ..Self::default()
        };
        for element in elements {
            let is = |namespace, local| element.name == AnyName::new(namespace, local);
            if detail.response_code.is_none() && is(ERRORS_URI, "ResponseCode") && is_text(&element)
            {
                detail.response_code = Some(trim(&element.text()).to_owned());
            } else if detail.message.is_none() && is(ERRORS_URI, "Message") && is_text(&element) {
                detail.message = Some(element.text().into_owned());
            } else if detail.message_xml.is_none() && is(TYPES_URI, "MessageXml") {
                detail.message_xml = Some(element);
            } else {
                detail.other.push(element);
            }
        }
        detail
    }
}

/// Whether an element has only text.
fn is_text(element: &AnyElement) -> bool {
    element.attributes.is_empty() && element.elements().next().is_none()
}

impl WriteXml for FaultDetail {
    fn attributes(&self, w: &mut Writer) {
        w.any_attributes(&Wildcard::ANY, &self.attributes);
    }

    fn write(&self, w: &mut Writer, tag: Tag) {
        let has_errors = self.response_code.is_some() || self.message.is_some();
        let declared = has_errors.then_some((ERRORS_PREFIX, ERRORS_URI));
        w.declaring(declared, tag.name(), |w| {
            self.attributes(w);
            self.content(w);
        });
    }

    fn content(&self, w: &mut Writer) {
        // The prefix is declared on the element around these.
        w.optional("e:ResponseCode", &self.response_code);
        w.optional("e:Message", &self.message);
        w.any(&Wildcard::ANY, self.message_xml.as_slice());
        w.any(&Wildcard::ANY, &self.other);
    }
}
