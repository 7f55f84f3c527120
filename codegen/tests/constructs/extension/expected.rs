// file: extension/attributes_only.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, Wildcard};

/// Schema: `c:AttributesOnlyType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttributesOnly {
    /// `Id`
    pub id: Option<String>,
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
}

impl Content for AttributesOnly {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
            any_attributes: r.any_attributes(&Wildcard::other(Some("urn:example:extension")))?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(AttributesOnly);

impl WriteXml for AttributesOnly {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
        w.any_attributes(
            &Wildcard::other(Some("urn:example:extension")),
            &self.any_attributes,
        );
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    AttributesOnly {
        with_id(id: some into String),
        with_any_attributes(any_attributes: each AnyAttribute),
    }
}

ews_types::codegen::arbitrary! {
    s => AttributesOnly {
        id: s.value()?,
        any_attributes: s.any_attributes(&Wildcard::other(Some("urn:example:extension")))?,
    }
}

ews_types::codegen::serde! { AttributesOnly { id: "Id", any_attributes: "any_attributes" } }

// file: extension/lowest.rs

use super::{Middle, RequiredBase};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:LowestType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lowest {
    /// What `Middle` has.
    pub middle: Middle,
    /// `Kind`
    pub kind: Option<String>,
    /// `c:Colour`
    pub colour: String,
}

impl Lowest {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(middle: impl Into<Middle>, colour: impl Into<String>) -> Self {
        Self {
            middle: middle.into(),
            kind: None,
            colour: colour.into(),
        }
    }
}

ews_types::codegen::extends!(Lowest, middle, Middle);

impl ReadXml for Lowest {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let kind = r.attribute("Kind")?;
        let id = r.required_attribute("Id")?;
        let mut key = None;
        let mut note = None;
        let mut size = None;
        let mut colour = None;
        r.open()?;
        while r.child()? {
            r.one("c:Key", &mut key)?;
            r.one("c:Note", &mut note)?;
            r.one("c:Size", &mut size)?;
            r.one("c:Colour", &mut colour)?;
        }
        Ok(Self {
            kind,
            middle: Middle {
                required_base: RequiredBase {
                    id,
                    key: r.required("c:Key", key)?,
                    note,
                },
                size,
            },
            colour: r.required("c:Colour", colour)?,
        })
    }
}

impl WriteXml for Lowest {
    fn attributes(&self, w: &mut Writer) {
        self.middle.attributes(w);
        w.optional_attribute("Kind", &self.kind);
    }

    fn content(&self, w: &mut Writer) {
        self.middle.content(w);
        w.element("c:Colour", &self.colour);
    }
}

ews_types::codegen::setters! {
    Lowest {
        with_middle(middle: into Middle),
        with_kind(kind: some into String),
        with_colour(colour: into String),
    }
    ..middle {
        with_required_base(required_base: into RequiredBase),
        with_size(size: some i64),
        with_id(id: into String),
        with_key(key: i32),
        with_note(note: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Lowest {
        middle: s.base()?,
        kind: s.value()?,
        colour: s.value()?,
    }
}

ews_types::codegen::serde! { Lowest { ..middle, kind: "Kind", colour: "Colour" } }

// file: extension/middle.rs

use super::RequiredBase;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:MiddleType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Middle {
    /// What `RequiredBase` has.
    pub required_base: RequiredBase,
    /// `c:Size`
    pub size: Option<i64>,
}

impl Middle {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(required_base: impl Into<RequiredBase>) -> Self {
        Self {
            required_base: required_base.into(),
            size: None,
        }
    }
}

ews_types::codegen::extends!(Middle, required_base, RequiredBase);

impl ReadXml for Middle {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let id = r.required_attribute("Id")?;
        let mut key = None;
        let mut note = None;
        let mut size = None;
        r.open()?;
        while r.child()? {
            r.one("c:Key", &mut key)?;
            r.one("c:Note", &mut note)?;
            r.one("c:Size", &mut size)?;
        }
        Ok(Self {
            required_base: RequiredBase {
                id,
                key: r.required("c:Key", key)?,
                note,
            },
            size,
        })
    }
}

impl WriteXml for Middle {
    fn attributes(&self, w: &mut Writer) {
        self.required_base.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.required_base.content(w);
        w.optional("c:Size", &self.size);
    }
}

ews_types::codegen::setters! {
    Middle {
        with_required_base(required_base: into RequiredBase),
        with_size(size: some i64),
    }
    ..required_base {
        with_id(id: into String),
        with_key(key: i32),
        with_note(note: some into String),
    }
}

ews_types::codegen::wrapper!(Middle, RequiredBase);

ews_types::codegen::arbitrary! {
    s => Middle {
        required_base: s.base()?,
        size: s.value()?,
    }
}

ews_types::codegen::serde! { Middle { ..required_base, size: "Size" } }

// file: extension/optional_base.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:OptionalBaseType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionalBase {
    /// `Id`
    pub id: Option<String>,
    /// `c:Note`
    pub note: Option<String>,
}

impl Content for OptionalBase {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Note", &mut self.note)
    }
}

ews_types::codegen::content!(OptionalBase);

impl WriteXml for OptionalBase {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        w.optional("c:Note", &self.note);
    }
}

ews_types::codegen::setters! {
    OptionalBase {
        with_id(id: some into String),
        with_note(note: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => OptionalBase {
        id: s.value()?,
        note: s.value()?,
    }
}

ews_types::codegen::serde! { OptionalBase { id: "Id", note: "Note" } }

// file: extension/over_empty.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:OverEmptyType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OverEmpty {
    /// `c:Word`
    pub word: String,
}

impl OverEmpty {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(word: impl Into<String>) -> Self {
        Self { word: word.into() }
    }
}

impl ReadXml for OverEmpty {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut word = None;
        r.open()?;
        while r.child()? {
            r.one("c:Word", &mut word)?;
        }
        Ok(Self {
            word: r.required("c:Word", word)?,
        })
    }
}

impl WriteXml for OverEmpty {
    fn content(&self, w: &mut Writer) {
        w.element("c:Word", &self.word);
    }
}

ews_types::codegen::setters! {
    OverEmpty {
        with_word(word: into String),
    }
}

ews_types::codegen::wrapper!(OverEmpty, text);

ews_types::codegen::arbitrary! {
    s => OverEmpty {
        word: s.value()?,
    }
}

ews_types::codegen::serde! { OverEmpty { word: "Word" } }

// file: extension/required_base.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:RequiredBaseType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequiredBase {
    /// `Id`
    pub id: String,
    /// `c:Key`
    pub key: i32,
    /// `c:Note`
    pub note: Option<String>,
}

impl RequiredBase {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(id: impl Into<String>, key: i32) -> Self {
        Self {
            id: id.into(),
            key,
            note: None,
        }
    }
}

impl ReadXml for RequiredBase {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let id = r.required_attribute("Id")?;
        let mut key = None;
        let mut note = None;
        r.open()?;
        while r.child()? {
            r.one("c:Key", &mut key)?;
            r.one("c:Note", &mut note)?;
        }
        Ok(Self {
            id,
            key: r.required("c:Key", key)?,
            note,
        })
    }
}

impl WriteXml for RequiredBase {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Key", &self.key);
        w.optional("c:Note", &self.note);
    }
}

ews_types::codegen::setters! {
    RequiredBase {
        with_id(id: into String),
        with_key(key: i32),
        with_note(note: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => RequiredBase {
        id: s.value()?,
        key: s.value()?,
        note: s.value()?,
    }
}

ews_types::codegen::serde! { RequiredBase { id: "Id", key: "Key", note: "Note" } }

// file: extension/same.rs

use super::{Middle, RequiredBase};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:SameType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Same {
    /// What `Middle` has.
    pub middle: Middle,
}

impl Same {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(middle: impl Into<Middle>) -> Self {
        Self {
            middle: middle.into(),
        }
    }
}

ews_types::codegen::extends!(Same, middle, Middle);

impl ReadXml for Same {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let id = r.required_attribute("Id")?;
        let mut key = None;
        let mut note = None;
        let mut size = None;
        r.open()?;
        while r.child()? {
            r.one("c:Key", &mut key)?;
            r.one("c:Note", &mut note)?;
            r.one("c:Size", &mut size)?;
        }
        Ok(Self {
            middle: Middle {
                required_base: RequiredBase {
                    id,
                    key: r.required("c:Key", key)?,
                    note,
                },
                size,
            },
        })
    }
}

impl WriteXml for Same {
    fn attributes(&self, w: &mut Writer) {
        self.middle.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.middle.content(w);
    }
}

ews_types::codegen::setters! {
    Same {
        with_middle(middle: into Middle),
    }
    ..middle {
        with_required_base(required_base: into RequiredBase),
        with_size(size: some i64),
        with_id(id: into String),
        with_key(key: i32),
        with_note(note: some into String),
    }
}

ews_types::codegen::wrapper!(Same, Middle);

ews_types::codegen::arbitrary! {
    s => Same {
        middle: s.base()?,
    }
}

ews_types::codegen::serde! { Same { ..middle } }

// file: extension/try.rs

use super::{Lowest, OptionalBase, OverEmpty};
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// What `OptionalBase` has.
    pub optional_base: OptionalBase,
    /// `c:Lowest`
    pub lowest: Option<Lowest>,
    /// `c:OverEmpty`
    pub over_empty: Option<OverEmpty>,
}

ews_types::codegen::extends!(Try, optional_base, OptionalBase);

impl Content for Try {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            optional_base: Content::start(r)?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        self.optional_base.children(r)?;
        r.one("c:Lowest", &mut self.lowest)?;
        r.one("c:OverEmpty", &mut self.over_empty)
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        self.optional_base.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.optional_base.content(w);
        w.optional("c:Lowest", &self.lowest);
        w.optional("c:OverEmpty", &self.over_empty);
    }
}

ews_types::codegen::setters! {
    Try {
        with_optional_base(optional_base: into OptionalBase),
        with_lowest(lowest: some into Lowest),
        with_over_empty(over_empty: some into OverEmpty),
    }
    ..optional_base {
        with_id(id: some into String),
        with_note(note: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        optional_base: s.base()?,
        lowest: s.value()?,
        over_empty: s.value()?,
    }
}

ews_types::codegen::serde! { Try { ..optional_base, lowest: "Lowest", over_empty: "OverEmpty" } }

// file: extension/try_response.rs

use super::{AttributesOnly, Same};
use ews_types::codegen::{Content, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyAttribute;

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// What `AttributesOnly` has.
    pub attributes_only: AttributesOnly,
    /// `Own`
    pub own: Option<i32>,
    /// `c:Same`
    pub same: Same,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(same: impl Into<Same>) -> Self {
        Self {
            attributes_only: Default::default(),
            own: None,
            same: same.into(),
        }
    }
}

ews_types::codegen::extends!(TryResponse, attributes_only, AttributesOnly);

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let own = r.attribute("Own")?;
        let mut attributes_only = AttributesOnly::start(r)?;
        let mut same = None;
        r.open()?;
        while r.child()? {
            attributes_only.children(r)?;
            r.one("c:Same", &mut same)?;
        }
        Ok(Self {
            own,
            attributes_only,
            same: r.required("c:Same", same)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        self.attributes_only.attributes(w);
        w.optional_attribute("Own", &self.own);
    }

    fn content(&self, w: &mut Writer) {
        self.attributes_only.content(w);
        w.element("c:Same", &self.same);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_attributes_only(attributes_only: into AttributesOnly),
        with_own(own: some i32),
        with_same(same: into Same),
    }
    ..attributes_only {
        with_id(id: some into String),
        with_any_attributes(any_attributes: each AnyAttribute),
    }
}

ews_types::codegen::wrapper!(TryResponse, Same);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        attributes_only: s.base()?,
        own: s.value()?,
        same: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { ..attributes_only, own: "Own", same: "Same" } }

