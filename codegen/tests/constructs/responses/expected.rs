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

// file: messages/response_message.rs

use super::ResponseClass;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:ResponseMessageType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResponseMessage {
    /// `ResponseClass`
    pub response_class: ResponseClass,
    /// `c:MessageText`
    pub message_text: Option<String>,
}

impl ResponseMessage {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(response_class: impl Into<ResponseClass>) -> Self {
        Self {
            response_class: response_class.into(),
            message_text: None,
        }
    }
}

impl Content for ResponseMessage {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            response_class: r.required_attribute("ResponseClass")?,
            message_text: None,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:MessageText", &mut self.message_text)
    }
}

ews_types::codegen::content!(ResponseMessage);

impl WriteXml for ResponseMessage {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("ResponseClass", &self.response_class);
    }

    fn content(&self, w: &mut Writer) {
        w.optional("c:MessageText", &self.message_text);
    }
}

ews_types::codegen::setters! {
    ResponseMessage {
        with_response_class(response_class: into ResponseClass),
        with_message_text(message_text: some into String),
    }
}

ews_types::codegen::wrapper!(ResponseMessage, into ResponseClass);

ews_types::codegen::arbitrary! {
    s => ResponseMessage {
        response_class: s.value()?,
        message_text: s.value()?,
    }
}

ews_types::codegen::serde! {
    ResponseMessage { response_class: "ResponseClass", message_text: "MessageText" }
}

// file: messages/try.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {}

impl Content for Try {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::arbitrary! {
    s => Try {}
}

ews_types::codegen::serde! { Try {} }

// file: messages/try_response.rs

use super::{ResponseClass, ResponseMessage};
use ews_types::codegen::{Content, Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:TryResponseMessageType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// What `ResponseMessage` has.
    pub response_message: ResponseMessage,
    /// `c:One`
    pub one: Option<i32>,
    /// `c:Names`
    pub names: Option<Vec<String>>,
    /// `c:Numbers`
    pub numbers: Vec<i32>,
    /// `c:Word`
    pub word: Vec<String>,
    /// `c:Left | c:Right`
    pub choice: Option<TryResponseChoice>,
    /// `c:Maybe`
    pub maybe: Vec<i32>,
    /// `c:Up`
    ///
    /// Must be present if `c:Down` is.
    pub up: Option<i32>,
    /// `c:Down`
    ///
    /// Must be present if `c:Up` is.
    pub down: Option<i32>,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(response_message: impl Into<ResponseMessage>) -> Self {
        Self {
            response_message: response_message.into(),
            one: None,
            names: None,
            numbers: Vec::new(),
            word: Vec::new(),
            choice: None,
            maybe: Vec::new(),
            up: None,
            down: None,
        }
    }
}

ews_types::codegen::extends!(TryResponse, response_message, ResponseMessage);

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut response_message = ResponseMessage::start(r)?;
        let mut one = None;
        let mut names = None;
        let mut numbers = Vec::new();
        let mut word = Vec::new();
        let mut choice = None;
        let mut maybe = Vec::new();
        let mut up = None;
        let mut down = None;
        r.open()?;
        while r.child()? {
            response_message.children(r)?;
            r.one("c:One", &mut one)?;
            r.list("c:Names", &mut names).of("c:Name", ..)?;
            r.list("c:Numbers", &mut numbers).of("c:Number", 1..)?;
            r.many("c:Word", &mut word)?;
            r.particle(&mut choice)?;
            r.list("c:Maybe", &mut maybe).of("c:Number", 1..)?;
            r.one("c:Up", &mut up)?;
            r.one("c:Down", &mut down)?;
        }
        r.expected("c:One", one.as_ref())?;
        r.expected("c:Names", names.as_ref())?;
        r.expected("c:Numbers", numbers.first())?;
        r.expected("c:Word", word.first())?;
        r.expected("c:Left | c:Right", choice.as_ref())?;
        if down.is_some() {
            r.expected("c:Up", up.as_ref())?;
        }
        if up.is_some() {
            r.expected("c:Down", down.as_ref())?;
        }
        Ok(Self {
            response_message,
            one,
            names,
            numbers,
            word,
            choice,
            maybe,
            up,
            down,
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        self.response_message.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.response_message.content(w);
        w.expected("c:One", self.one.as_ref());
        w.optional("c:One", &self.one);
        w.expected("c:Names", self.names.as_ref());
        w.optional_list("c:Names", &self.names).of("c:Name", ..);
        w.expected("c:Numbers", self.numbers.first());
        w.optional_list("c:Numbers", &self.numbers)
            .of("c:Number", 1..);
        w.expected("c:Word", self.word.first());
        w.each("c:Word", &self.word);
        w.expected("c:Left | c:Right", self.choice.as_ref());
        w.optional_particle(&self.choice);
        w.optional_list("c:Maybe", &self.maybe).of("c:Number", 1..);
        if self.down.is_some() {
            w.expected("c:Up", self.up.as_ref());
        }
        w.optional("c:Up", &self.up);
        if self.up.is_some() {
            w.expected("c:Down", self.down.as_ref());
        }
        w.optional("c:Down", &self.down);
    }
}

/// Schema: a choice in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryResponseChoice {
    /// `c:Left`
    Left(bool),
    /// `c:Right`
    Right(bool),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryResponseChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Left", Self::Left)
            .one("c:Right", Self::Right)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryResponseChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Left(value) => w.element("c:Left", value),
            Self::Right(value) => w.element("c:Right", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_response_message(response_message: into ResponseMessage),
        with_one(one: some i32),
        with_names(names: some each into String),
        with_numbers(numbers: each i32),
        with_word(word: each into String),
        with_choice(choice: some into TryResponseChoice),
        with_maybe(maybe: each i32),
        with_up(up: some i32),
        with_down(down: some i32),
    }
    ..response_message {
        with_response_class(response_class: into ResponseClass),
        with_message_text(message_text: some into String),
    }
}

ews_types::codegen::wrapper!(TryResponse, ResponseMessage);

ews_types::codegen::arbitrary! {
    s => {
        let has_up = s.has()?;
    }
    TryResponse {
        response_message: s.base()?,
        one: Some(s.value()?),
        names: Some(s.list(..)?),
        numbers: s.list(1..)?,
        word: s.list(1..)?,
        choice: Some(s.value()?),
        maybe: s.optional(|s| s.list(1..))?.unwrap_or_default(),
        up: s.when(has_up, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        down: s.when(has_up, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
    }
}

ews_types::codegen::serde! {
    TryResponse {
        ..response_message, one: "One", names: "Names", numbers: "Numbers", word: "Word",
        choice: "choice", maybe: "Maybe", up: "Up", down: "Down",
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryResponseChoice {
        Left(s.value()?),
        Right(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryResponseChoice { Left: "Left", Right: "Right", Other: "Other" }
}

