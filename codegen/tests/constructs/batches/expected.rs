// file: messages/array_of_response_messages.rs

use super::{ItemInfoResponseMessage, ResponseClass, ResponseMessage, UpdateItemResponseMessage};
use ews_types::codegen::{Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::OtherElement;

/// Schema: a choice in `ArrayOfResponseMessages`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnyResponseMessage {
    /// `c:GetItemResponseMessage`
    GetItemResponseMessage(ItemInfoResponseMessage),
    /// `c:UpdateItemResponseMessage`
    UpdateItemResponseMessage(UpdateItemResponseMessage),
    /// `c:DeleteItemResponseMessage`
    DeleteItemResponseMessage(ResponseMessage),
    /// `c:TryResponseMessage`
    TryResponseMessage(ItemInfoResponseMessage),
    /// An element that the schema does not know.
    Other(Box<OtherElement<ResponseMessage>>),
}

impl Particle for AnyResponseMessage {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:GetItemResponseMessage", Self::GetItemResponseMessage)
            .one(
                "c:UpdateItemResponseMessage",
                Self::UpdateItemResponseMessage,
            )
            .one(
                "c:DeleteItemResponseMessage",
                Self::DeleteItemResponseMessage,
            )
            .one("c:TryResponseMessage", Self::TryResponseMessage)
            .other_with(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for AnyResponseMessage {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::GetItemResponseMessage(value) => w.element("c:GetItemResponseMessage", value),
            Self::UpdateItemResponseMessage(value) => {
                w.element("c:UpdateItemResponseMessage", value)
            }
            Self::DeleteItemResponseMessage(value) => {
                w.element("c:DeleteItemResponseMessage", value)
            }
            Self::TryResponseMessage(value) => w.element("c:TryResponseMessage", value),
            Self::Other(value) => w.other_with(value),
        }
    }
}

impl std::ops::Deref for AnyResponseMessage {
    type Target = ResponseMessage;

    fn deref(&self) -> &Self::Target {
        match self {
            Self::GetItemResponseMessage(value) => value,
            Self::UpdateItemResponseMessage(value) => value,
            Self::DeleteItemResponseMessage(value) => value,
            Self::TryResponseMessage(value) => value,
            Self::Other(value) => value,
        }
    }
}

impl std::ops::DerefMut for AnyResponseMessage {
    fn deref_mut(&mut self) -> &mut Self::Target {
        match self {
            Self::GetItemResponseMessage(value) => value,
            Self::UpdateItemResponseMessage(value) => value,
            Self::DeleteItemResponseMessage(value) => value,
            Self::TryResponseMessage(value) => value,
            Self::Other(value) => value,
        }
    }
}

ews_types::codegen::variants! {
    AnyResponseMessage {
        UpdateItemResponseMessage(UpdateItemResponseMessage) as_update_item_response_message,
        DeleteItemResponseMessage(ResponseMessage) as_delete_item_response_message,
        DeleteItemResponseMessage(from ResponseClass),
    }
}

ews_types::codegen::arbitrary! {
    s => enum AnyResponseMessage {
        DeleteItemResponseMessage(s.value()?),
        GetItemResponseMessage(s.value()?),
        TryResponseMessage(s.value()?),
        UpdateItemResponseMessage(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum AnyResponseMessage {
        GetItemResponseMessage: "GetItemResponseMessage",
        UpdateItemResponseMessage: "UpdateItemResponseMessage",
        DeleteItemResponseMessage: "DeleteItemResponseMessage",
        TryResponseMessage: "TryResponseMessage", Other: "Other",
    }
}

// file: messages/item_info_response_message.rs

use super::{ResponseClass, ResponseCode, ResponseMessage};
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:ItemInfoResponseMessageType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemInfoResponseMessage {
    /// What `ResponseMessage` has.
    pub response_message: ResponseMessage,
    /// `c:Item`
    pub item: Option<String>,
}

impl ItemInfoResponseMessage {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(response_message: impl Into<ResponseMessage>) -> Self {
        Self {
            response_message: response_message.into(),
            item: None,
        }
    }
}

ews_types::codegen::extends!(ItemInfoResponseMessage, response_message, ResponseMessage);

impl Content for ItemInfoResponseMessage {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            response_message: Content::start(r)?,
            item: None,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        self.response_message.children(r)?;
        r.one("c:Item", &mut self.item)
    }
}

ews_types::codegen::content!(ItemInfoResponseMessage);

impl WriteXml for ItemInfoResponseMessage {
    fn attributes(&self, w: &mut Writer) {
        self.response_message.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.response_message.content(w);
        w.optional("c:Item", &self.item);
    }
}

ews_types::codegen::setters! {
    ItemInfoResponseMessage {
        with_response_message(response_message: into ResponseMessage),
        with_item(item: some into String),
    }
    ..response_message {
        with_response_class(response_class: into ResponseClass),
        with_message_text(message_text: some into String),
        with_response_code(response_code: some into ResponseCode),
        with_descriptive_link_key(descriptive_link_key: some i32),
        with_message_xml(message_xml: some each AnyElement),
    }
}

ews_types::codegen::wrapper!(ItemInfoResponseMessage, ResponseMessage);

ews_types::codegen::arbitrary! {
    s => ItemInfoResponseMessage {
        response_message: s.base()?,
        item: s.value()?,
    }
}

ews_types::codegen::serde! { ItemInfoResponseMessage { ..response_message, item: "Item" } }

// file: messages/response_class.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:ResponseClassType`.
    pub enum ResponseClass {
        Other(String),
        Success = "Success",
        Warning = "Warning",
        Error = "Error",
    }
}

// file: messages/response_code.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:ResponseCodeType`.
    pub enum ResponseCode {
        Other(String),
        NoError = "NoError",
        ErrorItemNotFound = "ErrorItemNotFound",
    }
}

// file: messages/response_message.rs

use super::{ResponseClass, ResponseCode};
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:ResponseMessageType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResponseMessage {
    /// `ResponseClass`
    pub response_class: ResponseClass,
    /// `c:MessageText`
    pub message_text: Option<String>,
    /// `c:ResponseCode`
    pub response_code: Option<ResponseCode>,
    /// `c:DescriptiveLinkKey`
    pub descriptive_link_key: Option<i32>,
    /// `c:MessageXml`
    pub message_xml: Option<Vec<AnyElement>>,
}

impl ResponseMessage {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(response_class: impl Into<ResponseClass>) -> Self {
        Self {
            response_class: response_class.into(),
            message_text: None,
            response_code: None,
            descriptive_link_key: None,
            message_xml: None,
        }
    }
}

impl Content for ResponseMessage {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            response_class: r.required_attribute("ResponseClass")?,
            message_text: None,
            response_code: None,
            descriptive_link_key: None,
            message_xml: None,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:MessageText", &mut self.message_text)?;
        r.one("c:ResponseCode", &mut self.response_code)?;
        r.one("c:DescriptiveLinkKey", &mut self.descriptive_link_key)?;
        r.list("c:MessageXml", &mut self.message_xml)
            .of(Wildcard::ANY, ..)
    }
}

ews_types::codegen::content!(ResponseMessage);

impl WriteXml for ResponseMessage {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("ResponseClass", &self.response_class);
    }

    fn content(&self, w: &mut Writer) {
        w.optional("c:MessageText", &self.message_text);
        w.optional("c:ResponseCode", &self.response_code);
        w.optional("c:DescriptiveLinkKey", &self.descriptive_link_key);
        w.optional_list("c:MessageXml", &self.message_xml)
            .of(Wildcard::ANY, ..);
    }
}

ews_types::codegen::setters! {
    ResponseMessage {
        with_response_class(response_class: into ResponseClass),
        with_message_text(message_text: some into String),
        with_response_code(response_code: some into ResponseCode),
        with_descriptive_link_key(descriptive_link_key: some i32),
        with_message_xml(message_xml: some each AnyElement),
    }
}

ews_types::codegen::wrapper!(ResponseMessage, into ResponseClass);

ews_types::codegen::arbitrary! {
    s => ResponseMessage {
        response_class: s.value()?,
        message_text: s.value()?,
        response_code: s.value()?,
        descriptive_link_key: s.value()?,
        message_xml: s.optional(|s| s.each(.., |s| s.any(&Wildcard::ANY)))?,
    }
}

ews_types::codegen::serde! {
    ResponseMessage {
        response_class: "ResponseClass", message_text: "MessageText",
        response_code: "ResponseCode", descriptive_link_key: "DescriptiveLinkKey",
        message_xml: "MessageXml",
    }
}

// file: messages/try.rs

use super::{ResponseClass, ResponseMessage};
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Message | c:Text`
    pub choice: TryChoice,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(choice: impl Into<TryChoice>) -> Self {
        Self {
            choice: choice.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
        }
        Ok(Self {
            choice: r.required("c:Message | c:Text", choice)?,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.particle(&self.choice);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryChoice {
    /// `c:Message`
    Message(ResponseMessage),
    /// `c:Text`
    Text(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Message", Self::Message)
            .one("c:Text", Self::Text)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Message(value) => w.element("c:Message", value),
            Self::Text(value) => w.element("c:Text", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_choice(choice: into TryChoice),
    }
}

ews_types::codegen::wrapper!(Try, into TryChoice);

ews_types::codegen::arbitrary! {
    s => Try {
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { Try { choice: "choice" } }

ews_types::codegen::variants! {
    TryChoice {
        Message(ResponseMessage) as_message,
        Message(from ResponseClass),
        Text(text) as_text,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        Text(s.value()?),
        Message(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryChoice { Message: "Message", Text: "Text", Other: "Other" } }

// file: messages/try_response.rs

use super::AnyResponseMessage;
use ews_types::codegen::{Choice, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:ResponseMessages`
    pub response_messages: Vec<AnyResponseMessage>,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(response_messages: impl IntoIterator<Item: Into<AnyResponseMessage>>) -> Self {
        Self {
            response_messages: response_messages.into_iter().map(Into::into).collect(),
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut response_messages = None;
        r.open()?;
        while r.child()? {
            r.list("c:ResponseMessages", &mut response_messages)
                .of(Choice, 1..)?;
        }
        Ok(Self {
            response_messages: r.required("c:ResponseMessages", response_messages)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.list("c:ResponseMessages", &self.response_messages)
            .of(Choice, 1..);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_response_messages(response_messages: each into AnyResponseMessage),
    }
}

ews_types::codegen::wrapper!(TryResponse, Vec<AnyResponseMessage>);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        response_messages: s.list(1..)?,
    }
}

ews_types::codegen::serde! { TryResponse { response_messages: "ResponseMessages" } }

// file: messages/update_item_response_message.rs

use super::{ItemInfoResponseMessage, ResponseClass, ResponseCode, ResponseMessage};
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:UpdateItemResponseMessageType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UpdateItemResponseMessage {
    /// What `ItemInfoResponseMessage` has.
    pub item_info_response_message: ItemInfoResponseMessage,
    /// `c:Conflicts`
    pub conflicts: Option<i32>,
}

impl UpdateItemResponseMessage {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(item_info_response_message: impl Into<ItemInfoResponseMessage>) -> Self {
        Self {
            item_info_response_message: item_info_response_message.into(),
            conflicts: None,
        }
    }
}

ews_types::codegen::extends!(
    UpdateItemResponseMessage,
    item_info_response_message,
    ItemInfoResponseMessage
);

impl Content for UpdateItemResponseMessage {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            item_info_response_message: Content::start(r)?,
            conflicts: None,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        self.item_info_response_message.children(r)?;
        r.one("c:Conflicts", &mut self.conflicts)
    }
}

ews_types::codegen::content!(UpdateItemResponseMessage);

impl WriteXml for UpdateItemResponseMessage {
    fn attributes(&self, w: &mut Writer) {
        self.item_info_response_message.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.item_info_response_message.content(w);
        w.optional("c:Conflicts", &self.conflicts);
    }
}

ews_types::codegen::setters! {
    UpdateItemResponseMessage {
        with_item_info_response_message(item_info_response_message: into ItemInfoResponseMessage),
        with_conflicts(conflicts: some i32),
    }
    ..item_info_response_message {
        with_response_message(response_message: into ResponseMessage),
        with_item(item: some into String),
        with_response_class(response_class: into ResponseClass),
        with_message_text(message_text: some into String),
        with_response_code(response_code: some into ResponseCode),
        with_descriptive_link_key(descriptive_link_key: some i32),
        with_message_xml(message_xml: some each AnyElement),
    }
}

ews_types::codegen::wrapper!(UpdateItemResponseMessage, ItemInfoResponseMessage);

ews_types::codegen::arbitrary! {
    s => UpdateItemResponseMessage {
        item_info_response_message: s.base()?,
        conflicts: s.value()?,
    }
}

ews_types::codegen::serde! {
    UpdateItemResponseMessage { ..item_info_response_message, conflicts: "Conflicts" }
}

