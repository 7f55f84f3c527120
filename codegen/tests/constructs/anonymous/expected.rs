// file: anonymous/colour.rs

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:Colour`.
    pub enum Colour {
        Other(String),
        Red = "Red",
        Green = "Green",
    }
}

// file: anonymous/colour_element.rs

use super::Colour;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Colour`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColourElement {
    /// The text.
    pub value: Colour,
}

impl ColourElement {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<Colour>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for ColourElement {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for ColourElement {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    ColourElement {
        with_value(value: into Colour),
    }
}

ews_types::codegen::wrapper!(ColourElement, into Colour);

ews_types::codegen::arbitrary! {
    s => ColourElement {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { ColourElement { value: "value" } }

// file: anonymous/try.rs

use super::Colour;
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Outer`
    pub outer: TryOuterInner,
    /// `c:Days`
    pub days: Vec<TryDaysDay>,
    /// `c:Colour`
    pub colour: Option<Colour>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(outer: impl Into<TryOuterInner>) -> Self {
        Self {
            outer: outer.into(),
            days: Vec::new(),
            colour: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut outer = None;
        let mut days = Vec::new();
        let mut colour = None;
        r.open()?;
        while r.child()? {
            r.one("c:Outer", &mut outer)?;
            r.list("c:Days", &mut days).of("c:Day", 1..)?;
            r.one("c:Colour", &mut colour)?;
        }
        Ok(Self {
            outer: r.required("c:Outer", outer)?,
            days,
            colour,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Outer", &self.outer);
        w.optional_list("c:Days", &self.days).of("c:Day", 1..);
        w.optional("c:Colour", &self.colour);
    }
}

/// Schema: `c:Outer`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryOuterInner {
    /// `c:Inner`
    pub inner: Vec<TryOuterInnerInner>,
    /// `c:Colour`
    pub colour: Colour,
}

impl TryOuterInner {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(colour: impl Into<Colour>) -> Self {
        Self {
            inner: Vec::new(),
            colour: colour.into(),
        }
    }
}

impl ReadXml for TryOuterInner {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut inner = Vec::new();
        let mut colour = None;
        r.open()?;
        while r.child()? {
            r.many("c:Inner", &mut inner)?;
            r.one("c:Colour", &mut colour)?;
        }
        Ok(Self {
            inner,
            colour: r.required("c:Colour", colour)?,
        })
    }
}

impl WriteXml for TryOuterInner {
    fn content(&self, w: &mut Writer) {
        w.each("c:Inner", &self.inner);
        w.element("c:Colour", &self.colour);
    }
}

/// Schema: `c:Inner`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryOuterInnerInner {
    /// `Mood`
    pub mood: Option<String>,
    /// `c:Deep | c:Flat`
    pub choice: TryOuterInnerInnerChoice,
}

impl TryOuterInnerInner {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(choice: impl Into<TryOuterInnerInnerChoice>) -> Self {
        Self {
            mood: None,
            choice: choice.into(),
        }
    }
}

impl ReadXml for TryOuterInnerInner {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mood = r.attribute("Mood")?;
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
        }
        Ok(Self {
            mood,
            choice: r.required("c:Deep | c:Flat", choice)?,
        })
    }
}

impl WriteXml for TryOuterInnerInner {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Mood", &self.mood);
    }

    fn content(&self, w: &mut Writer) {
        w.particle(&self.choice);
    }
}

/// Schema: a choice in `TryOuterInnerInner`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryOuterInnerInnerChoice {
    /// `c:Deep`
    Deep(TryOuterInnerInnerDeep),
    /// `c:Flat`
    Flat(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryOuterInnerInnerChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Deep", Self::Deep)
            .one("c:Flat", Self::Flat)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryOuterInnerInnerChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Deep(value) => w.element("c:Deep", value),
            Self::Flat(value) => w.element("c:Flat", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: `c:Deep`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryOuterInnerInnerDeep {
    /// `Mood`
    pub mood: Option<TryOuterInnerInnerDeepMood>,
    /// The text.
    pub value: String,
}

impl TryOuterInnerInnerDeep {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            mood: None,
            value: value.into(),
        }
    }
}

impl ReadXml for TryOuterInnerInnerDeep {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mood = r.attribute("Mood")?;
        Ok(Self {
            mood,
            value: r.value()?,
        })
    }
}

impl WriteXml for TryOuterInnerInnerDeep {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Mood", &self.mood);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Try {
        with_outer(outer: into TryOuterInner),
        with_days(days: each into TryDaysDay),
        with_colour(colour: some into Colour),
    }
}

ews_types::codegen::wrapper!(Try, TryOuterInner);

ews_types::codegen::arbitrary! {
    s => Try {
        outer: s.value()?,
        days: s.optional(|s| s.list(1..))?.unwrap_or_default(),
        colour: s.value()?,
    }
}

ews_types::codegen::serde! { Try { outer: "Outer", days: "Days", colour: "Colour" } }

ews_types::codegen::setters! {
    TryOuterInner {
        with_inner(inner: each into TryOuterInnerInner),
        with_colour(colour: into Colour),
    }
}

ews_types::codegen::wrapper!(TryOuterInner, into Colour);

ews_types::codegen::arbitrary! {
    s => TryOuterInner {
        inner: s.list(..)?,
        colour: s.value()?,
    }
}

ews_types::codegen::serde! { TryOuterInner { inner: "Inner", colour: "Colour" } }

ews_types::codegen::setters! {
    TryOuterInnerInner {
        with_mood(mood: some into String),
        with_choice(choice: into TryOuterInnerInnerChoice),
    }
}

ews_types::codegen::wrapper!(TryOuterInnerInner, into TryOuterInnerInnerChoice);

ews_types::codegen::arbitrary! {
    s => TryOuterInnerInner {
        mood: s.value()?,
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { TryOuterInnerInner { mood: "Mood", choice: "choice" } }

ews_types::codegen::variants! {
    TryOuterInnerInnerChoice {
        Deep(TryOuterInnerInnerDeep) as_deep,
        Flat(i32) as_flat,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryOuterInnerInnerChoice {
        Flat(s.value()?),
        Deep(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryOuterInnerInnerChoice { Deep: "Deep", Flat: "Flat", Other: "Other" }
}

ews_types::codegen::setters! {
    TryOuterInnerInnerDeep {
        with_mood(mood: some into TryOuterInnerInnerDeepMood),
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(TryOuterInnerInnerDeep, text);

ews_types::codegen::arbitrary! {
    s => TryOuterInnerInnerDeep {
        mood: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryOuterInnerInnerDeep { mood: "Mood", value: "value" } }

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:Try`.
    pub enum TryOuterInnerInnerDeepMood {
        Other(String),
        Good = "good",
        Bad = "bad",
    }
}

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:Try`.
    pub enum TryDaysDay {
        Other(String),
        Monday = "Monday",
        Friday = "Friday",
    }
}

// file: anonymous/try_outer.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryOuterType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryOuter {
    /// `Id`
    pub id: Option<i32>,
}

impl Content for TryOuter {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryOuter);

impl WriteXml for TryOuter {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    TryOuter {
        with_id(id: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => TryOuter {
        id: s.value()?,
    }
}

ews_types::codegen::serde! { TryOuter { id: "Id" } }

// file: anonymous/try_response.rs

use super::TryOuter;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:Outer`
    pub outer: TryOuter,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(outer: impl Into<TryOuter>) -> Self {
        Self {
            outer: outer.into(),
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut outer = None;
        r.open()?;
        while r.child()? {
            r.one("c:Outer", &mut outer)?;
        }
        Ok(Self {
            outer: r.required("c:Outer", outer)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.element("c:Outer", &self.outer);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_outer(outer: into TryOuter),
    }
}

ews_types::codegen::wrapper!(TryResponse, TryOuter);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        outer: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { outer: "Outer" } }

