// file: messages/array_of_response_messages.rs

use super::{ItemInfoResponseMessage, ResponseMessage, UpdateItemResponseMessage};
use ews_types::codegen::{Particle, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: a choice in `ArrayOfResponseMessages`.
#[derive(Clone, Debug, PartialEq)]
pub enum ArrayOfResponseMessagesItem {
    /// `c:GetItemResponseMessage`
    GetItemResponseMessage(ItemInfoResponseMessage),
    /// `c:UpdateItemResponseMessage`
    UpdateItemResponseMessage(UpdateItemResponseMessage),
    /// `c:DeleteItemResponseMessage`
    DeleteItemResponseMessage(ResponseMessage),
}

impl std::ops::Deref for ArrayOfResponseMessagesItem {
    type Target = ResponseMessage;
    fn deref(&self) -> &Self::Target {
        match self {
            Self::GetItemResponseMessage(value) => value,
            Self::UpdateItemResponseMessage(value) => value,
            Self::DeleteItemResponseMessage(value) => value,
        }
    }
}

impl std::ops::DerefMut for ArrayOfResponseMessagesItem {
    fn deref_mut(&mut self) -> &mut Self::Target {
        match self {
            Self::GetItemResponseMessage(value) => value,
            Self::UpdateItemResponseMessage(value) => value,
            Self::DeleteItemResponseMessage(value) => value,
        }
    }
}

impl Particle for ArrayOfResponseMessagesItem {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:GetItemResponseMessage", Self::GetItemResponseMessage)
            .one("c:UpdateItemResponseMessage", Self::UpdateItemResponseMessage)
            .one("c:DeleteItemResponseMessage", Self::DeleteItemResponseMessage)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for ArrayOfResponseMessagesItem {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::GetItemResponseMessage(value) => {
                w.element("c:GetItemResponseMessage", value)
            }
            Self::UpdateItemResponseMessage(value) => {
                w.element("c:UpdateItemResponseMessage", value)
            }
            Self::DeleteItemResponseMessage(value) => {
                w.element("c:DeleteItemResponseMessage", value)
            }
        }
    }
}

ews_types::codegen::arbitrary! {
    m => enum ArrayOfResponseMessagesItem {
        DeleteItemResponseMessage(m.make()?),
        GetItemResponseMessage(m.make()?),
        UpdateItemResponseMessage(m.make()?),
    }
}

// file: messages/item_info_response_message.rs

use super::ResponseMessage;
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:ItemInfoResponseMessageType`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemInfoResponseMessage {
    /// What `ResponseMessage` has.
    pub response_message: ResponseMessage,
    /// `c:Item`
    pub item: Option<String>,
}

impl ItemInfoResponseMessage {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(response_message: ResponseMessage) -> Self {
        Self {
            response_message,
            item: None,
        }
    }
}

ews_types::codegen::extends!(ItemInfoResponseMessage, response_message, ResponseMessage);

impl Content for ItemInfoResponseMessage {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self {
            response_message: Content::start(r)?,
            item: None,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        self.response_message.children(r)?;
        r.one("c:Item", &mut self.item)
    }
}

impl WriteXml for ItemInfoResponseMessage {
    fn attributes(&self, w: &mut Writer) {
        self.response_message.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.response_message.content(w);
        w.optional("c:Item", &self.item);
    }
}

ews_types::codegen::arbitrary! {
    m => ItemInfoResponseMessage {
        response_message: m.base()?,
        item: m.make()?,
    }
}

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
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::{AnyElement, ReadError, Wildcard};

/// Schema: `c:ResponseMessageType`.
#[derive(Clone, Debug, PartialEq)]
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
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(response_class: ResponseClass) -> Self {
        Self {
            response_class,
            message_text: None,
            response_code: None,
            descriptive_link_key: None,
            message_xml: None,
        }
    }
}

impl Content for ResponseMessage {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self {
            response_class: r.required_attribute("ResponseClass")?,
            message_text: None,
            response_code: None,
            descriptive_link_key: None,
            message_xml: None,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.one("c:MessageText", &mut self.message_text)?;
        r.one("c:ResponseCode", &mut self.response_code)?;
        r.one("c:DescriptiveLinkKey", &mut self.descriptive_link_key)?;
        r.list_of_any("c:MessageXml", &Wildcard::Any, &mut self.message_xml)
    }
}

impl WriteXml for ResponseMessage {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("ResponseClass", &self.response_class);
    }

    fn content(&self, w: &mut Writer) {
        w.optional("c:MessageText", &self.message_text);
        w.optional("c:ResponseCode", &self.response_code);
        w.optional("c:DescriptiveLinkKey", &self.descriptive_link_key);
        if let Some(values) = &self.message_xml {
            w.list_of_any("c:MessageXml", values);
        }
    }
}

ews_types::codegen::arbitrary! {
    m => ResponseMessage {
        response_class: m.make()?,
        message_text: m.make()?,
        response_code: m.make()?,
        descriptive_link_key: m.make()?,
        message_xml: m.optional(|m| m.each(.., |m| m.any(&Wildcard::Any)))?,
    }
}

// file: messages/try.rs

use super::ResponseMessage;
use ews_types::codegen::{Particle, ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `c:Message | c:Text`
    pub choice: TryChoice,
}

impl Try {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(choice: TryChoice) -> Self {
        Self { choice }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.choose(&mut choice)?;
        }
        Ok(Self {
            choice: r.required("c:Message | c:Text", choice)?,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.choice(Some(&self.choice));
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryChoice {
    /// `c:Message`
    Message(ResponseMessage),
    /// `c:Text`
    Text(String),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Message", Self::Message)
            .one("c:Text", Self::Text)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Message(value) => w.element("c:Message", value),
            Self::Text(value) => w.element("c:Text", value),
        }
    }
}

ews_types::codegen::arbitrary! {
    m => Try {
        choice: m.make()?,
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryChoice {
        Text(m.make()?),
        Message(m.make()?),
    }
}

// file: messages/try_response.rs

use super::ArrayOfResponseMessagesItem;
use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryResponse {
    /// `c:ResponseMessages`
    pub response_messages: Vec<ArrayOfResponseMessagesItem>,
}

impl TryResponse {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(response_messages: Vec<ArrayOfResponseMessagesItem>) -> Self {
        Self { response_messages }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut response_messages = None;
        r.open()?;
        while r.child()? {
            r.items_of(
                1..,
                |r| r.list_of_choices("c:ResponseMessages", &mut response_messages),
            )?;
        }
        Ok(Self {
            response_messages: r.required("c:ResponseMessages", response_messages)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.items_of(
            1..,
            |w| w.list_of_choices("c:ResponseMessages", &self.response_messages),
        );
    }
}

ews_types::codegen::arbitrary! {
    m => TryResponse {
        response_messages: m.list(1..)?,
    }
}

// file: messages/update_item_response_message.rs

use super::ItemInfoResponseMessage;
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:UpdateItemResponseMessageType`.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateItemResponseMessage {
    /// What `ItemInfoResponseMessage` has.
    pub item_info_response_message: ItemInfoResponseMessage,
    /// `c:Conflicts`
    pub conflicts: Option<i32>,
}

impl UpdateItemResponseMessage {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(item_info_response_message: ItemInfoResponseMessage) -> Self {
        Self {
            item_info_response_message,
            conflicts: None,
        }
    }
}

ews_types::codegen::extends!(
    UpdateItemResponseMessage, item_info_response_message, ItemInfoResponseMessage
);

impl Content for UpdateItemResponseMessage {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self {
            item_info_response_message: Content::start(r)?,
            conflicts: None,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        self.item_info_response_message.children(r)?;
        r.one("c:Conflicts", &mut self.conflicts)
    }
}

impl WriteXml for UpdateItemResponseMessage {
    fn attributes(&self, w: &mut Writer) {
        self.item_info_response_message.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.item_info_response_message.content(w);
        w.optional("c:Conflicts", &self.conflicts);
    }
}

ews_types::codegen::arbitrary! {
    m => UpdateItemResponseMessage {
        item_info_response_message: m.base()?,
        conflicts: m.make()?,
    }
}

