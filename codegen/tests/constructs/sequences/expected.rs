// file: sequences/try.rs

use ews_types::xml::{ReadError, ReadXml, Reader, WriteXml, Writer};

/// Schema: `c:PlainType`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `c:A`
    pub a: i32,
    /// `c:B`
    pub b: Option<i32>,
    /// `c:C`
    pub c: Option<i32>,
    /// `c:D`
    pub d: Vec<i32>,
}

impl Try {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self {
            a,
            b: None,
            c: None,
            d: Vec::new(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut a = None;
        let mut b = None;
        let mut c = None;
        let mut d = Vec::new();
        r.open()?;
        while r.child()? {
            r.one("c:A", &mut a)?;
            r.one("c:B", &mut b)?;
            r.one("c:C", &mut c)?;
            r.many("c:D", &mut d)?;
        }
        r.count("c:D", ..=2, &d)?;
        Ok(Self {
            a: r.required("c:A", a)?,
            b,
            c,
            d,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:A", &self.a);
        w.optional("c:B", &self.b);
        w.optional("c:C", &self.c);
        w.count("c:D", ..=2, &self.d);
        w.each("c:D", &self.d);
    }
}

ews_types::arbitrary! {
    m => Try {
        a: m.make()?,
        b: m.make()?,
        c: m.make()?,
        d: m.list(..=2)?,
    }
}

// file: sequences/try_response.rs

use ews_types::xml::{Particle, ReadError, ReadXml, Reader, WriteXml, Writer};

/// Schema: `c:RepeatedType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {
    /// `c:One`
    pub one: Vec<String>,
    /// `TryResponseKeyValueGroup`
    pub key_value_groups: Vec<TryResponseKeyValueGroup>,
    /// `TryResponseStartToEndGroup`
    pub start_to_end_groups: Vec<TryResponseStartToEndGroup>,
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut one = Vec::new();
        let mut key_value_groups = Vec::new();
        let mut start_to_end_groups = Vec::new();
        r.open()?;
        while r.child()? {
            r.many("c:One", &mut one)?;
            r.choices(&mut key_value_groups)?;
            r.choices(&mut start_to_end_groups)?;
        }
        r.count("", 1.., &key_value_groups)?;
        Ok(Self {
            one,
            key_value_groups,
            start_to_end_groups,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.each("c:One", &self.one);
        w.count("", 1.., &self.key_value_groups);
        w.choices(&self.key_value_groups);
        w.choices(&self.start_to_end_groups);
    }
}

/// Schema: a sequence in `TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryResponseKeyValueGroup {
    /// `c:Key`
    pub key: String,
    /// `c:Value`
    pub value: Option<i32>,
}

impl TryResponseKeyValueGroup {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: None,
        }
    }
}

impl Particle for TryResponseKeyValueGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let start = r.position();
        let mut key = None;
        let mut value = None;
        r.one("c:Key", &mut key)?;
        r.one("c:Value", &mut value)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(
            Some(Self {
                key: r.required("c:Key", key)?,
                value,
            }),
        )
    }

    fn write_particle(&self, w: &mut Writer) {
        w.element("c:Key", &self.key);
        w.optional("c:Value", &self.value);
    }
}

/// Schema: a sequence in `TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryResponseStartToEndGroup {
    /// `c:Start`
    pub start: i32,
    /// `c:r`
    pub r: i32,
    /// `c:Middle`
    pub middle: Vec<i32>,
    /// `c:End`
    pub end: i32,
}

impl TryResponseStartToEndGroup {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(start: i32, r: i32, end: i32) -> Self {
        Self {
            start,
            r,
            middle: Vec::new(),
            end,
        }
    }
}

impl Particle for TryResponseStartToEndGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let start = r.position();
        let mut own_start = None;
        let mut own_r = None;
        let mut middle = Vec::new();
        let mut end = None;
        r.one("c:Start", &mut own_start)?;
        r.one("c:r", &mut own_r)?;
        r.many("c:Middle", &mut middle)?;
        r.one("c:End", &mut end)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(
            Some(Self {
                start: r.required("c:Start", own_start)?,
                r: r.required("c:r", own_r)?,
                middle,
                end: r.required("c:End", end)?,
            }),
        )
    }

    fn write_particle(&self, w: &mut Writer) {
        w.element("c:Start", &self.start);
        w.element("c:r", &self.r);
        w.each("c:Middle", &self.middle);
        w.element("c:End", &self.end);
    }
}

ews_types::arbitrary! {
    m => TryResponse {
        one: m.list(..)?,
        key_value_groups: m.list(1..)?,
        start_to_end_groups: m.list(..)?,
    }
}

ews_types::arbitrary! {
    m => TryResponseKeyValueGroup {
        key: m.make()?,
        value: m.make()?,
    }
}

ews_types::arbitrary! {
    m => TryResponseStartToEndGroup {
        start: m.make()?,
        r: m.make()?,
        middle: m.list(..)?,
        end: m.make()?,
    }
}

