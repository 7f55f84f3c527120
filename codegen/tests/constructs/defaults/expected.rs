// file: defaults/match.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:MatchType`.
    pub enum Match {
        Other(String),
        Prefix = "Prefix",
        Exact = "Exact",
    }
}

// file: defaults/note.rs

use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:NoteType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Note {
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<NoteChild>>,
}

impl ReadXml for Note {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for Note {
    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

/// Schema: a child in `Note`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteChild {
    /// `c:Bold`
    Bold(String),
}

impl Particle for NoteChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found).one("c:Bold", Self::Bold).end()?;
        Ok(found)
    }
}

impl WriteXml for NoteChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Bold(value) => w.element("c:Bold", value),
        }
    }
}

impl Modelled for NoteChild {
    const MODEL: ContentModel = ContentModel::Repeated(0, 1, &[ContentModel::Element("c:Bold")]);

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::Bold(value) => outline.elements("c:Bold", std::slice::from_ref(value)),
        }
    }
}

ews_types::codegen::setters! {
    Note {
        with_nodes(nodes: each into Mixed<NoteChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => Note {
        nodes: s.mixed_of(&[("c:Bold", |s| s.value().map(NoteChild::Bold))])?,
    }
}

ews_types::codegen::serde! { Note { nodes: "nodes" } }

ews_types::codegen::variants! {
    NoteChild {
        Bold(text) as_bold,
    }
}

ews_types::codegen::arbitrary! {
    s => enum NoteChild {
        Bold(s.value()?),
    }
}

ews_types::codegen::serde! { enum NoteChild { Bold: "Bold" } }

// file: defaults/price.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Decimal;

/// Schema: `c:PriceType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Price {
    /// `Currency`
    pub currency: Option<String>,
    /// The text.
    pub value: Decimal,
}

impl Price {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<Decimal>) -> Self {
        Self {
            currency: None,
            value: value.into(),
        }
    }
}

impl ReadXml for Price {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let currency = r.attribute("Currency")?;
        Ok(Self {
            currency,
            value: r.value()?,
        })
    }
}

impl WriteXml for Price {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Currency", &self.currency);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Price {
        with_currency(currency: some into String),
        with_value(value: into Decimal),
    }
}

ews_types::codegen::wrapper!(Price, Decimal);

ews_types::codegen::arbitrary! {
    s => Price {
        currency: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Price { currency: "Currency", value: "value" } }

// file: defaults/try.rs

use super::{Match, Note, Price};
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Facets;
use ews_types::xml::{AnyElement, Nillable};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// `Match`
    ///
    /// Default: `Exact`.
    pub r#match: Option<Match>,
    /// `Version`
    ///
    /// Always `1.0`.
    pub version: Option<String>,
    /// `Needed`
    ///
    /// Always `yes`.
    pub needed: String,
    /// `c:Match`
    ///
    /// Default: `Prefix`.
    pub match_element: Option<Match>,
    /// `c:Count`
    ///
    /// Default: `3`.
    pub count: i32,
    /// `c:Text`
    ///
    /// Default: `none`.
    pub text: Option<String>,
    /// `c:Version`
    ///
    /// Always `1.0`.
    pub version_element: Option<String>,
    /// `c:Repeated`
    ///
    /// Default: `1`.
    pub repeated: Vec<i32>,
    /// `c:Nil`
    ///
    /// Default: `2`.
    pub nil: Option<Nillable<i32>>,
    /// `c:Price`
    ///
    /// Default: `9.5`.
    pub price: Option<Price>,
    /// `c:Free`
    ///
    /// Always `0`.
    pub free: Option<Price>,
    /// `c:Note`
    ///
    /// Always `none`.
    pub note: Option<Note>,
    /// `c:Items`
    pub items: Option<TryItems>,
    /// `c:Left | c:Right`
    pub choice: TryChoice,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(needed: impl Into<String>, count: i32, choice: impl Into<TryChoice>) -> Self {
        Self {
            r#match: None,
            version: None,
            needed: needed.into(),
            match_element: None,
            count,
            text: None,
            version_element: None,
            repeated: Vec::new(),
            nil: None,
            price: None,
            free: None,
            note: None,
            items: None,
            choice: choice.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let r#match = r.attribute("Match")?;
        let version = r.attribute(("Version", &TRY_VERSION_ATTRIBUTE))?;
        let needed = r.required_attribute(("Needed", &TRY_NEEDED_ATTRIBUTE))?;
        let mut match_element = None;
        let mut count = None;
        let mut text = None;
        let mut version_element = None;
        let mut repeated = Vec::new();
        let mut nil = None;
        let mut price = None;
        let mut free = None;
        let mut note = None;
        let mut items = None;
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.with_default("Prefix")
                .one("c:Match", &mut match_element)?;
            r.with_default("3").one("c:Count", &mut count)?;
            r.with_default("none").one("c:Text", &mut text)?;
            r.with_default("1.0")
                .one(("c:Version", &TRY_VERSION), &mut version_element)?;
            r.with_default("1").many("c:Repeated", &mut repeated)?;
            r.with_default("2").one("c:Nil", &mut nil)?;
            r.with_default("9.5").one("c:Price", &mut price)?;
            r.with_fixed("0").one("c:Free", &mut free)?;
            r.with_fixed("none").one("c:Note", &mut note)?;
            r.one("c:Items", &mut items)?;
            r.particle(&mut choice)?;
        }
        r.count("c:Repeated", ..=3, &repeated)?;
        Ok(Self {
            r#match,
            version,
            needed,
            match_element,
            count: r.required("c:Count", count)?,
            text,
            version_element,
            repeated,
            nil,
            price,
            free,
            note,
            items,
            choice: r.required("c:Left | c:Right", choice)?,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Match", &self.r#match);
        w.optional_attribute(("Version", &TRY_VERSION_ATTRIBUTE), &self.version);
        w.attribute(("Needed", &TRY_NEEDED_ATTRIBUTE), &self.needed);
    }

    fn content(&self, w: &mut Writer) {
        w.optional("c:Match", &self.match_element);
        w.element("c:Count", &self.count);
        w.optional("c:Text", &self.text);
        w.optional(("c:Version", &TRY_VERSION), &self.version_element);
        w.count("c:Repeated", ..=3, &self.repeated);
        w.each("c:Repeated", &self.repeated);
        w.optional("c:Nil", &self.nil);
        w.optional("c:Price", &self.price);
        w.with_fixed("0").optional("c:Free", &self.free);
        w.with_fixed("none").optional("c:Note", &self.note);
        w.optional("c:Items", &self.items);
        w.particle(&self.choice);
    }
}

/// Schema: the fixed value "1.0".
pub(crate) static TRY_VERSION_ATTRIBUTE: Facets = Facets {
    fixed: Some("1.0"),
    ..Facets::NONE
};

/// Schema: the fixed value "yes".
pub(crate) static TRY_NEEDED_ATTRIBUTE: Facets = Facets {
    fixed: Some("yes"),
    ..Facets::NONE
};

/// Schema: the fixed value "1.0".
pub(crate) static TRY_VERSION: Facets = Facets {
    fixed: Some("1.0"),
    ..Facets::NONE
};

/// Schema: `c:Items`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryItems {
    /// `c:Item`
    ///
    /// Default: `4`.
    pub item: Vec<i32>,
}

impl ReadXml for TryItems {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut item = Vec::new();
        r.open()?;
        while r.child()? {
            r.with_default("4").many("c:Item", &mut item)?;
        }
        r.count("c:Item", 1.., &item)?;
        Ok(Self { item })
    }
}

impl WriteXml for TryItems {
    fn content(&self, w: &mut Writer) {
        w.count("c:Item", 1.., &self.item);
        w.each("c:Item", &self.item);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TryChoice {
    /// `c:Left`
    Left(i32),
    /// `c:Right`
    Right(Price),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .with_default("5")
            .one("c:Left", Self::Left)
            .with_fixed("6")
            .one("c:Right", Self::Right)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Left(value) => w.element("c:Left", value),
            Self::Right(value) => w.with_fixed("6").element("c:Right", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_match(r#match: some into Match),
        with_version(version: some into String),
        with_needed(needed: into String),
        with_match_element(match_element: some into Match),
        with_count(count: i32),
        with_text(text: some into String),
        with_version_element(version_element: some into String),
        with_repeated(repeated: each i32),
        with_nil(nil: some into Nillable<i32>),
        with_price(price: some into Price),
        with_free(free: some into Price),
        with_note(note: some into Note),
        with_items(items: some into TryItems),
        with_choice(choice: into TryChoice),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        r#match: s.value()?,
        version: s.optional(|s| s.of(&TRY_VERSION_ATTRIBUTE))?,
        needed: s.of(&TRY_NEEDED_ATTRIBUTE)?,
        match_element: s.optional(|s| s.not_empty(|s| s.value()))?,
        count: s.value()?,
        text: s.optional(|s| s.not_empty(|s| s.value()))?,
        version_element: s.optional(|s| s.not_empty(|s| s.of(&TRY_VERSION)))?,
        repeated: s.list(..=3)?,
        nil: s.value()?,
        price: s.value()?,
        free: s.optional(|s| s.fixed("0", |own: &mut Price| &mut own.value))?,
        note: s.optional(|s| s.fixed_mixed("none", |own: &mut Note| &mut own.nodes))?,
        items: s.value()?,
        choice: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        r#match: "@Match", version: "@Version", needed: "Needed", match_element: "Match",
        count: "Count", text: "Text", version_element: "Version", repeated: "Repeated", nil: "Nil",
        price: "Price", free: "Free", note: "Note", items: "Items", choice: "choice",
    }
}

ews_types::codegen::setters! {
    TryItems {
        with_item(item: each i32),
    }
}

ews_types::codegen::arbitrary! {
    s => TryItems {
        item: s.list(1..)?,
    }
}

ews_types::codegen::serde! { TryItems { item: "Item" } }

ews_types::codegen::variants! {
    TryChoice {
        Left(i32) as_left,
        Right(Price) as_right,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        Left(s.value()?),
        Right(s.fixed("6", |own: &mut Price| &mut own.value)?),
    }
}

ews_types::codegen::serde! { enum TryChoice { Left: "Left", Right: "Right", Other: "Other" } }

// file: defaults/try_response.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::arbitrary! {
    s => TryResponse {}
}

ews_types::codegen::serde! { TryResponse {} }

