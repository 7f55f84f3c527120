// file: choices/array_of_both.rs

use ews_types::codegen::{Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: a choice in `ArrayOfBoth`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArrayOfBothItem {
    /// `c:Even`
    Even(i32),
    /// `c:Odd`
    Odd(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for ArrayOfBothItem {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Even", Self::Even)
            .one("c:Odd", Self::Odd)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for ArrayOfBothItem {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Even(value) => w.element("c:Even", value),
            Self::Odd(value) => w.element("c:Odd", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::arbitrary! {
    s => enum ArrayOfBothItem {
        Even(s.value()?),
        Odd(s.value()?),
    }
}

ews_types::codegen::serde! { enum ArrayOfBothItem { Even: "Even", Odd: "Odd", Other: "Other" } }

// file: choices/maybe_empty.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:MaybeEmptyType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MaybeEmpty {
    /// `c:Some`
    pub some: Option<String>,
}

impl Content for MaybeEmpty {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Some", &mut self.some)
    }
}

ews_types::codegen::content!(MaybeEmpty);

impl WriteXml for MaybeEmpty {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Some", &self.some);
    }
}

ews_types::codegen::setters! {
    MaybeEmpty {
        with_some(some: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => MaybeEmpty {
        some: s.value()?,
    }
}

ews_types::codegen::serde! { MaybeEmpty { some: "Some" } }

// file: choices/maybe_several.rs

use ews_types::codegen::{Content, Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:MaybeSeveralType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MaybeSeveral {
    /// `c:Several | c:Instead`
    pub choice: Option<MaybeSeveralChoice>,
}

impl Content for MaybeSeveral {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.particle(&mut self.choice)
    }
}

ews_types::codegen::content!(MaybeSeveral);

impl WriteXml for MaybeSeveral {
    fn content(&self, w: &mut Writer) {
        w.optional_particle(&self.choice);
    }
}

/// Schema: a choice in `MaybeSeveral`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MaybeSeveralChoice {
    /// `c:Several`
    Several(Vec<i32>),
    /// `c:Instead`
    Instead(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for MaybeSeveralChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .many("c:Several", 2..=5, Self::Several)
            .one("c:Instead", Self::Instead)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for MaybeSeveralChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Several(value) => {
                w.count("c:Several", 2..=5, value);
                w.each("c:Several", value);
            }
            Self::Instead(value) => w.element("c:Instead", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    MaybeSeveral {
        with_choice(choice: some into MaybeSeveralChoice),
    }
}

ews_types::codegen::arbitrary! {
    s => MaybeSeveral {
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { MaybeSeveral { choice: "choice" } }

ews_types::codegen::variants! {
    MaybeSeveralChoice {
        Several(Vec<i32>) as_several,
        Instead(i32) as_instead,
    }
}

ews_types::codegen::arbitrary! {
    s => enum MaybeSeveralChoice {
        Several(s.each(2..=5, |s| s.value())?),
        Instead(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum MaybeSeveralChoice { Several: "Several", Instead: "Instead", Other: "Other" }
}

// file: choices/only_a_choice.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:OnlyAChoiceType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnlyAChoice {
    /// `c:ItemId`
    ItemId(String),
    /// `c:FolderId`
    FolderId(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for OnlyAChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:ItemId", Self::ItemId)
            .one("c:FolderId", Self::FolderId)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for OnlyAChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::ItemId(value) => w.element("c:ItemId", value),
            Self::FolderId(value) => w.element("c:FolderId", value),
            Self::Other(value) => w.other(value),
        }
    }
}

impl ReadXml for OnlyAChoice {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        r.only_particle("c:ItemId | c:FolderId")
    }
}

ews_types::codegen::variants! {
    OnlyAChoice {
        ItemId(text) as_item_id,
        FolderId(i32) as_folder_id,
    }
}

ews_types::codegen::arbitrary! {
    s => enum OnlyAChoice {
        ItemId(s.value()?),
        FolderId(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum OnlyAChoice { ItemId: "ItemId", FolderId: "FolderId", Other: "Other" }
}

// file: choices/optional.rs

use ews_types::codegen::{Content, Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:OptionalType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Optional {
    /// `Id`
    pub id: Option<i32>,
    /// `c:Yes | c:No`
    pub choice: Option<OptionalChoice>,
}

impl Content for Optional {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.particle(&mut self.choice)
    }
}

ews_types::codegen::content!(Optional);

impl WriteXml for Optional {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        w.optional_particle(&self.choice);
    }
}

/// Schema: a choice in `Optional`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OptionalChoice {
    /// `c:Yes`
    Yes(String),
    /// `c:No`
    No(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for OptionalChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Yes", Self::Yes)
            .one("c:No", Self::No)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for OptionalChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Yes(value) => w.element("c:Yes", value),
            Self::No(value) => w.element("c:No", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Optional {
        with_id(id: some i32),
        with_choice(choice: some into OptionalChoice),
    }
}

ews_types::codegen::arbitrary! {
    s => Optional {
        id: s.value()?,
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { Optional { id: "Id", choice: "choice" } }

ews_types::codegen::arbitrary! {
    s => enum OptionalChoice {
        Yes(s.value()?),
        No(s.value()?),
    }
}

ews_types::codegen::serde! { enum OptionalChoice { Yes: "Yes", No: "No", Other: "Other" } }

// file: choices/try.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Before`
    pub before: Option<String>,
    /// `c:A | c:B`
    pub choice: TryChoice,
    /// `c:LeftHand | c:RightHand`
    pub hand: Option<TryHand>,
    /// `c:OldName | c:NewName`
    pub name: Vec<TryName>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(choice: impl Into<TryChoice>) -> Self {
        Self {
            before: None,
            choice: choice.into(),
            hand: None,
            name: Vec::new(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut before = None;
        let mut choice = None;
        let mut hand = None;
        let mut name = Vec::new();
        r.open()?;
        while r.child()? {
            r.one("c:Before", &mut before)?;
            r.particle(&mut choice)?;
            r.particle(&mut hand)?;
            r.particles(&mut name)?;
        }
        Ok(Self {
            before,
            choice: r.required("c:A | c:B", choice)?,
            hand,
            name,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Before", &self.before);
        w.particle(&self.choice);
        w.optional_particle(&self.hand);
        w.particles(&self.name);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryChoice {
    /// `c:A`
    A(String),
    /// `c:B`
    B(bool),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:A", Self::A)
            .one("c:B", Self::B)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::A(value) => w.element("c:A", value),
            Self::B(value) => w.element("c:B", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryHand {
    /// `c:LeftHand`
    LeftHand(String),
    /// `c:RightHand`
    RightHand(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryHand {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:LeftHand", Self::LeftHand)
            .one("c:RightHand", Self::RightHand)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryHand {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::LeftHand(value) => w.element("c:LeftHand", value),
            Self::RightHand(value) => w.element("c:RightHand", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryName {
    /// `c:OldName`
    OldName(String),
    /// `c:NewName`
    NewName(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryName {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:OldName", Self::OldName)
            .one("c:NewName", Self::NewName)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryName {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::OldName(value) => w.element("c:OldName", value),
            Self::NewName(value) => w.element("c:NewName", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_before(before: some into String),
        with_choice(choice: into TryChoice),
        with_hand(hand: some into TryHand),
        with_name(name: each into TryName),
    }
}

ews_types::codegen::wrapper!(Try, into TryChoice);

ews_types::codegen::arbitrary! {
    s => Try {
        before: s.value()?,
        choice: s.value()?,
        hand: s.value()?,
        name: s.list(..)?,
    }
}

ews_types::codegen::serde! {
    Try { before: "Before", choice: "choice", hand: "hand", name: "name" }
}

ews_types::codegen::variants! {
    TryChoice {
        A(text) as_a,
        B(bool) as_b,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        A(s.value()?),
        B(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryChoice { A: "A", B: "B", Other: "Other" } }

ews_types::codegen::arbitrary! {
    s => enum TryHand {
        LeftHand(s.value()?),
        RightHand(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryHand { LeftHand: "LeftHand", RightHand: "RightHand", Other: "Other" }
}

ews_types::codegen::arbitrary! {
    s => enum TryName {
        OldName(s.value()?),
        NewName(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryName { OldName: "OldName", NewName: "NewName", Other: "Other" }
}

// file: choices/try_response.rs

use super::{ArrayOfBothItem, MaybeEmpty, MaybeSeveral, OnlyAChoice, Optional};
use ews_types::codegen::{Choice, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:OnlyAChoice`
    pub only_a_choice: OnlyAChoice,
    /// `c:Optional`
    pub optional: Optional,
    /// `c:Both`
    pub both: Option<Vec<ArrayOfBothItem>>,
    /// `c:OneWay`
    pub one_way: Vec<String>,
    /// `c:MaybeEmpty`
    pub maybe_empty: MaybeEmpty,
    /// `c:MaybeSeveral`
    pub maybe_several: Option<MaybeSeveral>,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        only_a_choice: impl Into<OnlyAChoice>,
        optional: impl Into<Optional>,
        one_way: impl IntoIterator<Item: Into<String>>,
        maybe_empty: impl Into<MaybeEmpty>,
    ) -> Self {
        Self {
            only_a_choice: only_a_choice.into(),
            optional: optional.into(),
            both: None,
            one_way: one_way.into_iter().map(Into::into).collect(),
            maybe_empty: maybe_empty.into(),
            maybe_several: None,
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut only_a_choice = None;
        let mut optional = None;
        let mut both = None;
        let mut one_way = None;
        let mut maybe_empty = None;
        let mut maybe_several = None;
        r.open()?;
        while r.child()? {
            r.one("c:OnlyAChoice", &mut only_a_choice)?;
            r.one("c:Optional", &mut optional)?;
            r.list("c:Both", &mut both).of(Choice, ..)?;
            r.list("c:OneWay", &mut one_way).of("c:Only", 1..=2)?;
            r.one("c:MaybeEmpty", &mut maybe_empty)?;
            r.one("c:MaybeSeveral", &mut maybe_several)?;
        }
        Ok(Self {
            only_a_choice: r.required("c:OnlyAChoice", only_a_choice)?,
            optional: r.required("c:Optional", optional)?,
            both,
            one_way: r.required("c:OneWay", one_way)?,
            maybe_empty: r.required("c:MaybeEmpty", maybe_empty)?,
            maybe_several,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.element("c:OnlyAChoice", &self.only_a_choice);
        w.element("c:Optional", &self.optional);
        w.optional_list("c:Both", &self.both).of(Choice, ..);
        w.list("c:OneWay", &self.one_way).of("c:Only", 1..=2);
        w.element("c:MaybeEmpty", &self.maybe_empty);
        w.optional("c:MaybeSeveral", &self.maybe_several);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_only_a_choice(only_a_choice: into OnlyAChoice),
        with_optional(optional: into Optional),
        with_both(both: some each into ArrayOfBothItem),
        with_one_way(one_way: each into String),
        with_maybe_empty(maybe_empty: into MaybeEmpty),
        with_maybe_several(maybe_several: some into MaybeSeveral),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        only_a_choice: s.value()?,
        optional: s.value()?,
        both: s.optional(|s| s.list(..))?,
        one_way: s.list(1..=2)?,
        maybe_empty: s.value()?,
        maybe_several: s.value()?,
    }
}

ews_types::codegen::serde! {
    TryResponse {
        only_a_choice: "OnlyAChoice", optional: "Optional", both: "Both", one_way: "OneWay",
        maybe_empty: "MaybeEmpty", maybe_several: "MaybeSeveral",
    }
}

