// file: sequences/try.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:PlainType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:A`
    pub a: i32,
    /// `c:B`
    ///
    /// Must be present if `c:C` is.
    pub b: Option<i32>,
    /// `c:C`
    ///
    /// Must be present if `c:B` is.
    pub c: Option<i32>,
    /// `c:D`
    pub d: Vec<i32>,
    /// `c:E`
    ///
    /// Must be present if `c:F`, `c:G`, `c:H` or `c:I` is.
    pub e: Option<i32>,
    /// `c:F`
    ///
    /// Must be present if `c:G` or `c:H` is.
    pub f: Option<i32>,
    /// `c:G`
    pub g: Option<i32>,
    /// `c:H`
    ///
    /// Must be present if `c:F` or `c:G` is.
    pub h: Vec<i32>,
    /// `c:I`
    ///
    /// Must be present if `c:E`, `c:F`, `c:G` or `c:H` is.
    pub i: Vec<i32>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self {
            a,
            b: None,
            c: None,
            d: Vec::new(),
            e: None,
            f: None,
            g: None,
            h: Vec::new(),
            i: Vec::new(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        let mut b = None;
        let mut c = None;
        let mut d = Vec::new();
        let mut e = None;
        let mut f = None;
        let mut g = None;
        let mut h = Vec::new();
        let mut i = Vec::new();
        r.open()?;
        while r.child()? {
            r.one("c:A", &mut a)?;
            r.one("c:B", &mut b)?;
            r.one("c:C", &mut c)?;
            r.many("c:D", &mut d)?;
            r.one("c:E", &mut e)?;
            r.one("c:F", &mut f)?;
            r.one("c:G", &mut g)?;
            r.many("c:H", &mut h)?;
            r.many("c:I", &mut i)?;
        }
        if c.is_some() {
            r.expected("c:B", b.as_ref())?;
        }
        if b.is_some() {
            r.expected("c:C", c.as_ref())?;
        }
        r.count("c:D", ..=2, &d)?;
        if f.is_some() || g.is_some() || !h.is_empty() || !i.is_empty() {
            r.expected("c:E", e.as_ref())?;
        }
        if g.is_some() || !h.is_empty() {
            r.expected("c:F", f.as_ref())?;
        }
        if f.is_some() || g.is_some() {
            r.expected("c:H", h.first())?;
        }
        if e.is_some() || f.is_some() || g.is_some() || !h.is_empty() || !i.is_empty() {
            r.count("c:I", 2..=3, &i)?;
        }
        Ok(Self {
            a: r.required("c:A", a)?,
            b,
            c,
            d,
            e,
            f,
            g,
            h,
            i,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:A", &self.a);
        if self.c.is_some() {
            w.expected("c:B", self.b.as_ref());
        }
        w.optional("c:B", &self.b);
        if self.b.is_some() {
            w.expected("c:C", self.c.as_ref());
        }
        w.optional("c:C", &self.c);
        w.count("c:D", ..=2, &self.d);
        w.each("c:D", &self.d);
        if self.f.is_some() || self.g.is_some() || !self.h.is_empty() || !self.i.is_empty() {
            w.expected("c:E", self.e.as_ref());
        }
        w.optional("c:E", &self.e);
        if self.g.is_some() || !self.h.is_empty() {
            w.expected("c:F", self.f.as_ref());
        }
        w.optional("c:F", &self.f);
        w.optional("c:G", &self.g);
        if self.f.is_some() || self.g.is_some() {
            w.expected("c:H", self.h.first());
        }
        w.each("c:H", &self.h);
        if self.e.is_some()
            || self.f.is_some()
            || self.g.is_some()
            || !self.h.is_empty()
            || !self.i.is_empty()
        {
            w.count("c:I", 2..=3, &self.i);
        }
        w.each("c:I", &self.i);
    }
}

ews_types::codegen::setters! {
    Try {
        with_a(a: i32),
        with_b(b: some i32),
        with_c(c: some i32),
        with_d(d: each i32),
        with_e(e: some i32),
        with_f(f: some i32),
        with_g(g: some i32),
        with_h(h: each i32),
        with_i(i: each i32),
    }
}

ews_types::codegen::wrapper!(Try, i32);

ews_types::codegen::arbitrary! {
    s => {
        let has_e = s.has()?;
        let has_f = has_e && s.has()?;
        let has_b = s.has()?;
    }
    Try {
        a: s.value()?,
        b: s.when(has_b, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        c: s.when(has_b, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        d: s.list(..=2)?,
        e: s.when(has_e, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        f: s.when(has_f, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        g: s.when(has_f, |s| s.value())?.unwrap_or_default(),
        h: s.when(has_f, |s| s.list(1..))?.unwrap_or_default(),
        i: s.when(has_e, |s| s.list(2..=3))?.unwrap_or_default(),
    }
}

ews_types::codegen::serde! {
    Try { a: "A", b: "B", c: "C", d: "D", e: "E", f: "F", g: "G", h: "H", i: "I" }
}

// file: sequences/try_response.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:RepeatedType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:One`
    pub one: Vec<String>,
    /// `TryResponseKeyValueGroup`
    pub key_value_groups: Vec<TryResponseKeyValueGroup>,
    /// `TryResponseStartToEndGroup`
    pub start_to_end_groups: Vec<TryResponseStartToEndGroup>,
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut one = Vec::new();
        let mut key_value_groups = Vec::new();
        let mut start_to_end_groups = Vec::new();
        r.open()?;
        while r.child()? {
            r.many("c:One", &mut one)?;
            r.particles(&mut key_value_groups)?;
            r.particles(&mut start_to_end_groups)?;
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
        w.particles(&self.key_value_groups);
        w.particles(&self.start_to_end_groups);
    }
}

/// Schema: a sequence in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponseKeyValueGroup {
    /// `c:Key`
    pub key: String,
    /// `c:Value`
    pub value: Option<i32>,
}

impl TryResponseKeyValueGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: None,
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
            value,
        }))
    }
}

impl WriteXml for TryResponseKeyValueGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Key", &self.key);
        w.optional("c:Value", &self.value);
    }
}

/// Schema: a sequence in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// A value with only what the schema requires.
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
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
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
        Ok(Some(Self {
            start: r.required("c:Start", own_start)?,
            r: r.required("c:r", own_r)?,
            middle,
            end: r.required("c:End", end)?,
        }))
    }
}

impl WriteXml for TryResponseStartToEndGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Start", &self.start);
        w.element("c:r", &self.r);
        w.each("c:Middle", &self.middle);
        w.element("c:End", &self.end);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_one(one: each into String),
        with_key_value_groups(key_value_groups: each into TryResponseKeyValueGroup),
        with_start_to_end_groups(start_to_end_groups: each into TryResponseStartToEndGroup),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        one: s.list(..)?,
        key_value_groups: s.list(1..)?,
        start_to_end_groups: s.list(..)?,
    }
}

ews_types::codegen::serde! {
    TryResponse {
        one: "One", key_value_groups: "key_value_groups",
        start_to_end_groups: "start_to_end_groups",
    }
}

ews_types::codegen::setters! {
    TryResponseKeyValueGroup {
        with_key(key: into String),
        with_value(value: some i32),
    }
}

ews_types::codegen::wrapper!(TryResponseKeyValueGroup, text);

ews_types::codegen::arbitrary! {
    s => TryResponseKeyValueGroup {
        key: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponseKeyValueGroup { key: "Key", value: "Value" } }

ews_types::codegen::setters! {
    TryResponseStartToEndGroup {
        with_start(start: i32),
        with_r(r: i32),
        with_middle(middle: each i32),
        with_end(end: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponseStartToEndGroup {
        start: s.value()?,
        r: s.value()?,
        middle: s.list(..)?,
        end: s.value()?,
    }
}

ews_types::codegen::serde! {
    TryResponseStartToEndGroup { start: "Start", r: "r", middle: "Middle", end: "End" }
}

