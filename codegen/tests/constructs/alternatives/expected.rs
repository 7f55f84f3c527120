// file: alternatives/try.rs

use ews_types::codegen::{Content, Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Many | c:Perhaps | c:From | c:To | c:Inner | c:Nested | c:Dot | c:Dash | c:Key | c:Value`
    pub choice: Option<TryChoice>,
}

impl Content for Try {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.particle(&mut self.choice)
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional_particle(&self.choice);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryChoice {
    /// `c:Many`
    Many(Vec<String>),
    /// `c:Perhaps`
    Perhaps(String),
    /// `TryFromToGroup`
    FromToGroup(TryFromToGroup),
    /// `c:Inner`
    Inner(String),
    /// `c:Nested`
    Nested(String),
    /// `TryDotDashGroup`
    DotDashGroup(TryDotDashGroup),
    /// `TryKeyValueGroup`
    KeyValueGroup(TryKeyValueGroup),
    /// `TryGroup`
    Group(TryGroup),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .many("c:Many", 1.., Self::Many)
            .one("c:Perhaps", Self::Perhaps)
            .particle(Self::FromToGroup)
            .one("c:Inner", Self::Inner)
            .one("c:Nested", Self::Nested)
            .particle(Self::DotDashGroup)
            .particle(Self::KeyValueGroup)
            .particle(Self::Group)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Many(value) => {
                w.count("c:Many", 1.., value);
                w.each("c:Many", value);
            }
            Self::Perhaps(value) => w.element("c:Perhaps", value),
            Self::FromToGroup(value) => w.particle(value),
            Self::Inner(value) => w.element("c:Inner", value),
            Self::Nested(value) => w.element("c:Nested", value),
            Self::DotDashGroup(value) => w.particle(value),
            Self::KeyValueGroup(value) => w.particle(value),
            Self::Group(value) => w.particle(value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a sequence in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryFromToGroup {
    /// `c:From`
    pub from: i32,
    /// `c:To`
    pub to: Option<i32>,
}

impl TryFromToGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(from: i32) -> Self {
        Self { from, to: None }
    }
}

impl Particle for TryFromToGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut from = None;
        let mut to = None;
        r.one("c:From", &mut from)?;
        r.one("c:To", &mut to)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            from: r.required("c:From", from)?,
            to,
        }))
    }
}

impl WriteXml for TryFromToGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:From", &self.from);
        w.optional("c:To", &self.to);
    }
}

/// Schema: a sequence in `Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryDotDashGroup {
    /// `c:Dot | c:Dash`
    pub choice: Vec<TryDotDashGroupChoice>,
}

impl Particle for TryDotDashGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut choice = Vec::new();
        r.particles(&mut choice)?;
        if r.position() == start {
            return Ok(None);
        }
        r.count("c:Dot | c:Dash", 1.., &choice)?;
        Ok(Some(Self { choice }))
    }
}

impl WriteXml for TryDotDashGroup {
    fn content(&self, w: &mut Writer) {
        w.count("c:Dot | c:Dash", 1.., &self.choice);
        w.particles(&self.choice);
    }
}

/// Schema: a choice in `TryDotDashGroup`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryDotDashGroupChoice {
    /// `c:Dot`
    Dot(String),
    /// `c:Dash`
    Dash(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryDotDashGroupChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Dot", Self::Dot)
            .one("c:Dash", Self::Dash)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryDotDashGroupChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Dot(value) => w.element("c:Dot", value),
            Self::Dash(value) => w.element("c:Dash", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a sequence in `Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryKeyValueGroup {
    /// `TryKeyValueGroupKeyValueGroup`
    pub key_value_groups: Vec<TryKeyValueGroupKeyValueGroup>,
}

impl Particle for TryKeyValueGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut key_value_groups = Vec::new();
        r.particles(&mut key_value_groups)?;
        if r.position() == start {
            return Ok(None);
        }
        r.count("", 1.., &key_value_groups)?;
        Ok(Some(Self { key_value_groups }))
    }
}

impl WriteXml for TryKeyValueGroup {
    fn content(&self, w: &mut Writer) {
        w.count("", 1.., &self.key_value_groups);
        w.particles(&self.key_value_groups);
    }
}

/// Schema: a sequence in `TryKeyValueGroup`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryKeyValueGroupKeyValueGroup {
    /// `c:Key`
    pub key: String,
    /// `c:Value`
    pub value: String,
}

impl TryKeyValueGroupKeyValueGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}

impl Particle for TryKeyValueGroupKeyValueGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut key = None;
        let mut value = None;
        r.one("c:Key", &mut key)?;
        r.one("c:Value", &mut value)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            key: r.required("c:Key", key)?,
            value: r.required("c:Value", value)?,
        }))
    }
}

impl WriteXml for TryKeyValueGroupKeyValueGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Key", &self.key);
        w.element("c:Value", &self.value);
    }
}

/// Schema: a sequence in `Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryGroup {
    /// `any element`
    pub any_elements: Vec<AnyElement>,
}

impl Particle for TryGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut any_elements = Vec::new();
        r.any(
            &Wildcard::other(Some("urn:example:alternatives")),
            &mut any_elements,
        )?;
        if r.position() == start {
            return Ok(None);
        }
        r.count("", 1.., &any_elements)?;
        Ok(Some(Self { any_elements }))
    }
}

impl WriteXml for TryGroup {
    fn content(&self, w: &mut Writer) {
        w.count("", 1.., &self.any_elements);
        w.any(
            &Wildcard::other(Some("urn:example:alternatives")),
            &self.any_elements,
        );
    }
}

ews_types::codegen::setters! {
    Try {
        with_choice(choice: some into TryChoice),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { Try { choice: "choice" } }

ews_types::codegen::variants! {
    TryChoice {
        Many(Vec<String>) as_many,
        FromToGroup(TryFromToGroup) as_from_to_group,
        DotDashGroup(TryDotDashGroup) as_dot_dash_group,
        KeyValueGroup(TryKeyValueGroup) as_key_value_group,
        Group(TryGroup) as_group,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        Many(s.each(1.., |s| s.value())?),
        Perhaps(s.value()?),
        Inner(s.value()?),
        Nested(s.value()?),
        FromToGroup(s.value()?),
        Group(s.filled()?),
        DotDashGroup(s.filled()?),
        KeyValueGroup(s.filled()?),
    }
}

ews_types::codegen::serde! {
    enum TryChoice {
        Many: "Many", Perhaps: "Perhaps", FromToGroup: "FromToGroup", Inner: "Inner",
        Nested: "Nested", DotDashGroup: "DotDashGroup", KeyValueGroup: "KeyValueGroup",
        Group: "Group", Other: "Other",
    }
}

ews_types::codegen::setters! {
    TryFromToGroup {
        with_from(from: i32),
        with_to(to: some i32),
    }
}

ews_types::codegen::wrapper!(TryFromToGroup, i32);

ews_types::codegen::arbitrary! {
    s => TryFromToGroup {
        from: s.value()?,
        to: s.value()?,
    }
}

ews_types::codegen::serde! { TryFromToGroup { from: "From", to: "To" } }

ews_types::codegen::setters! {
    TryDotDashGroup {
        with_choice(choice: each into TryDotDashGroupChoice),
    }
}

ews_types::codegen::arbitrary! {
    s => TryDotDashGroup {
        choice: s.list(1..)?,
    }
}

ews_types::codegen::serde! { TryDotDashGroup { choice: "choice" } }

ews_types::codegen::arbitrary! {
    s => enum TryDotDashGroupChoice {
        Dot(s.value()?),
        Dash(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryDotDashGroupChoice { Dot: "Dot", Dash: "Dash", Other: "Other" }
}

ews_types::codegen::setters! {
    TryKeyValueGroup {
        with_key_value_groups(key_value_groups: each into TryKeyValueGroupKeyValueGroup),
    }
}

ews_types::codegen::arbitrary! {
    s => TryKeyValueGroup {
        key_value_groups: s.list(1..)?,
    }
}

ews_types::codegen::serde! { TryKeyValueGroup { key_value_groups: "key_value_groups" } }

ews_types::codegen::setters! {
    TryKeyValueGroupKeyValueGroup {
        with_key(key: into String),
        with_value(value: into String),
    }
}

ews_types::codegen::arbitrary! {
    s => TryKeyValueGroupKeyValueGroup {
        key: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryKeyValueGroupKeyValueGroup { key: "Key", value: "Value" } }

ews_types::codegen::setters! {
    TryGroup {
        with_any_elements(any_elements: each AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => TryGroup {
        any_elements: s.each(1.., |s| s.any(&Wildcard::other(Some("urn:example:alternatives"))))?,
    }
}

ews_types::codegen::serde! { TryGroup { any_elements: "any_elements" } }

// file: alternatives/try_response.rs

use ews_types::codegen::{Content, Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:Many | c:Dot | c:Dash | c:Key | c:Value`
    pub choice: Vec<TryResponseChoice>,
}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.particles(&mut self.choice)
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.particles(&self.choice);
    }
}

/// Schema: a choice in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryResponseChoice {
    /// `c:Many`
    Many(String),
    /// `c:Dot`
    Dot(String),
    /// `c:Dash`
    Dash(String),
    /// `TryResponseKeyValueGroup`
    KeyValueGroup(TryResponseKeyValueGroup),
    /// `any element`
    Any(AnyElement),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryResponseChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Many", Self::Many)
            .one("c:Dot", Self::Dot)
            .one("c:Dash", Self::Dash)
            .particle(Self::KeyValueGroup)
            .any(
                &Wildcard::other(Some("urn:example:alternatives")),
                Self::Any,
            )
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryResponseChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Many(value) => w.element("c:Many", value),
            Self::Dot(value) => w.element("c:Dot", value),
            Self::Dash(value) => w.element("c:Dash", value),
            Self::KeyValueGroup(value) => w.particle(value),
            Self::Any(value) => w.any(
                &Wildcard::other(Some("urn:example:alternatives")),
                std::slice::from_ref(value),
            ),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a sequence in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponseKeyValueGroup {
    /// `c:Key`
    pub key: String,
    /// `c:Value`
    pub value: String,
}

impl TryResponseKeyValueGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}

impl Particle for TryResponseKeyValueGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut key = None;
        let mut value = None;
        r.one("c:Key", &mut key)?;
        r.one("c:Value", &mut value)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            key: r.required("c:Key", key)?,
            value: r.required("c:Value", value)?,
        }))
    }
}

impl WriteXml for TryResponseKeyValueGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Key", &self.key);
        w.element("c:Value", &self.value);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_choice(choice: each into TryResponseChoice),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        choice: s.apart(..)?,
    }
}

ews_types::codegen::serde! { TryResponse { choice: "choice" } }

ews_types::codegen::variants! {
    TryResponseChoice {
        KeyValueGroup(TryResponseKeyValueGroup) as_key_value_group,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryResponseChoice {
        Many(s.value()?),
        Dot(s.value()?),
        Dash(s.value()?),
        Any(s.any(&Wildcard::other(Some("urn:example:alternatives")))?),
        KeyValueGroup(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryResponseChoice {
        Many: "Many", Dot: "Dot", Dash: "Dash", KeyValueGroup: "KeyValueGroup", Any: "Any",
        Other: "Other",
    }
}

ews_types::codegen::setters! {
    TryResponseKeyValueGroup {
        with_key(key: into String),
        with_value(value: into String),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponseKeyValueGroup {
        key: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponseKeyValueGroup { key: "Key", value: "Value" } }

