// file: groups/try.rs

use ews_types::codegen::{Particle, ReadXml, Reader, WriteXml, Writer};
use ews_types::value::Date;
use ews_types::xml::ReadError;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `c:Person | c:Room`
    pub party: TryParty,
    /// `c:First`
    ///
    /// Must be there if `c:Last` is.
    pub first: Option<Date>,
    /// `c:Last`
    pub last: Option<Date>,
}

impl Try {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(party: TryParty) -> Self {
        Self {
            party,
            first: None,
            last: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut party = None;
        let mut first = None;
        let mut last = None;
        r.open()?;
        while r.child()? {
            r.choose(&mut party)?;
            r.one("c:First", &mut first)?;
            r.one("c:Last", &mut last)?;
        }
        if last.is_some() {
            r.expected("c:First", first.as_ref())?;
        }
        Ok(Self {
            party: r.required("c:Person | c:Room", party)?,
            first,
            last,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.choice(Some(&self.party));
        if self.last.is_some() {
            w.expected("c:First", self.first.as_ref());
        }
        w.optional("c:First", &self.first);
        w.optional("c:Last", &self.last);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryParty {
    /// `c:Person`
    Person(String),
    /// `c:Room`
    Room(String),
}

impl Particle for TryParty {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Person", Self::Person)
            .one("c:Room", Self::Room)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryParty {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Person(value) => w.element("c:Person", value),
            Self::Room(value) => w.element("c:Room", value),
        }
    }
}

ews_types::codegen::arbitrary! {
    m => {
        let has_first = m.has()?;
    } Try {
        party: m.make()?,
        first: m.when(has_first, |m| Ok(Some(m.make()?)))?.unwrap_or_default(),
        last: m.when(has_first, |m| m.make())?.unwrap_or_default(),
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryParty {
        Person(m.make()?),
        Room(m.make()?),
    }
}

// file: groups/try_response.rs

use ews_types::codegen::{Content, Particle, Reader, WriteXml, Writer};
use ews_types::value::Date;
use ews_types::xml::ReadError;

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {
    /// `c:Person | c:Room`
    pub party: Vec<TryResponseParty>,
    /// `TryResponseTitleFirstLastGroup`
    pub title_first_last_groups: Vec<TryResponseTitleFirstLastGroup>,
}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.choices(&mut self.party)?;
        r.choices(&mut self.title_first_last_groups)
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.choices(&self.party);
        w.choices(&self.title_first_last_groups);
    }
}

/// Schema: a choice in `TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryResponseParty {
    /// `c:Person`
    Person(String),
    /// `c:Room`
    Room(String),
}

impl Particle for TryResponseParty {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Person", Self::Person)
            .one("c:Room", Self::Room)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryResponseParty {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Person(value) => w.element("c:Person", value),
            Self::Room(value) => w.element("c:Room", value),
        }
    }
}

/// Schema: a sequence in `TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryResponseTitleFirstLastGroup {
    /// `c:Title`
    pub title: String,
    /// `c:First`
    pub first: Date,
    /// `c:Last`
    pub last: Option<Date>,
}

impl TryResponseTitleFirstLastGroup {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(title: impl Into<String>, first: Date) -> Self {
        Self {
            title: title.into(),
            first,
            last: None,
        }
    }
}

impl Particle for TryResponseTitleFirstLastGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let start = r.position();
        let mut title = None;
        let mut first = None;
        let mut last = None;
        r.one("c:Title", &mut title)?;
        r.one("c:First", &mut first)?;
        r.one("c:Last", &mut last)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(
            Some(Self {
                title: r.required("c:Title", title)?,
                first: r.required("c:First", first)?,
                last,
            }),
        )
    }
}

impl WriteXml for TryResponseTitleFirstLastGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Title", &self.title);
        w.element("c:First", &self.first);
        w.optional("c:Last", &self.last);
    }
}

ews_types::codegen::arbitrary! {
    m => TryResponse {
        party: m.list(..)?,
        title_first_last_groups: m.list(..)?,
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryResponseParty {
        Person(m.make()?),
        Room(m.make()?),
    }
}

ews_types::codegen::arbitrary! {
    m => TryResponseTitleFirstLastGroup {
        title: m.make()?,
        first: m.make()?,
        last: m.make()?,
    }
}

