// file: all/base.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:BaseType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base {
    /// `Id`
    pub id: Option<i32>,
}

impl Content for Base {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Base);

impl WriteXml for Base {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Base {
        with_id(id: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Base {
        id: s.value()?,
    }
}

ews_types::codegen::serde! { Base { id: "Id" } }

// file: all/head.rs

use ews_types::codegen::{Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Head` and what may stand in its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Head {
    /// `c:Head`
    Head(String),
    /// `c:Member`
    Member(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for Head {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Head", Self::Head)
            .one("c:Member", Self::Member)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for Head {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Head(value) => w.element("c:Head", value),
            Self::Member(value) => w.element("c:Member", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::arbitrary! {
    s => enum Head {
        Head(s.value()?),
        Member(s.value()?),
    }
}

ews_types::codegen::serde! { enum Head { Head: "Head", Member: "Member", Other: "Other" } }

// file: all/head_element.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Head`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeadElement {
    /// The text.
    pub value: String,
}

impl HeadElement {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for HeadElement {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for HeadElement {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    HeadElement {
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(HeadElement, text);

ews_types::codegen::arbitrary! {
    s => HeadElement {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { HeadElement { value: "value" } }

// file: all/member.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Member`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Member {
    /// The text.
    pub value: String,
}

impl Member {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for Member {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for Member {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Member {
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(Member, text);

ews_types::codegen::arbitrary! {
    s => Member {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Member { value: "value" } }

// file: all/try.rs

use super::{Base, Head};
use ews_types::codegen::{Content, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// What `Base` has.
    pub base: Base,
    /// `c:A`
    pub a: i32,
    /// `c:B`
    pub b: Option<i32>,
    /// `c:Head | c:Member`
    pub head: Option<Head>,
    /// `c:Inner`
    pub inner: Option<TryInner>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self {
            base: Default::default(),
            a,
            b: None,
            head: None,
            inner: None,
        }
    }
}

ews_types::codegen::extends!(Try, base, Base);

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut base = Base::start(r)?;
        let mut a = None;
        let mut b = None;
        let mut head = None;
        let mut inner = None;
        r.open()?;
        while r.child_of_all()? {
            base.children(r)?;
            r.one("c:A", &mut a)?;
            r.one("c:B", &mut b)?;
            r.particle(&mut head)?;
            r.one("c:Inner", &mut inner)?;
        }
        Ok(Self {
            base,
            a: r.required("c:A", a)?,
            b,
            head,
            inner,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        self.base.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.base.content(w);
        w.element("c:A", &self.a);
        w.optional("c:B", &self.b);
        w.optional_particle(&self.head);
        w.optional("c:Inner", &self.inner);
    }
}

/// Schema: `c:Inner`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryInner {
    /// `c:Left`
    pub left: String,
    /// `c:Right`
    pub right: String,
}

impl TryInner {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(left: impl Into<String>, right: impl Into<String>) -> Self {
        Self {
            left: left.into(),
            right: right.into(),
        }
    }
}

impl ReadXml for TryInner {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut left = None;
        let mut right = None;
        r.open()?;
        while r.child_of_all()? {
            r.one("c:Left", &mut left)?;
            r.one("c:Right", &mut right)?;
        }
        Ok(Self {
            left: r.required("c:Left", left)?,
            right: r.required("c:Right", right)?,
        })
    }
}

impl WriteXml for TryInner {
    fn content(&self, w: &mut Writer) {
        w.element("c:Left", &self.left);
        w.element("c:Right", &self.right);
    }
}

ews_types::codegen::setters! {
    Try {
        with_base(base: into Base),
        with_a(a: i32),
        with_b(b: some i32),
        with_head(head: some into Head),
        with_inner(inner: some into TryInner),
    }
    ..base {
        with_id(id: some i32),
    }
}

ews_types::codegen::wrapper!(Try, i32);

ews_types::codegen::arbitrary! {
    s => Try {
        base: s.base()?,
        a: s.value()?,
        b: s.value()?,
        head: s.value()?,
        inner: s.value()?,
    }
}

ews_types::codegen::serde! { Try { ..base, a: "A", b: "B", head: "head", inner: "Inner" } }

ews_types::codegen::setters! {
    TryInner {
        with_left(left: into String),
        with_right(right: into String),
    }
}

ews_types::codegen::arbitrary! {
    s => TryInner {
        left: s.value()?,
        right: s.value()?,
    }
}

ews_types::codegen::serde! { TryInner { left: "Left", right: "Right" } }

// file: all/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:A`
    ///
    /// Must be present if `c:B` is.
    pub a: Option<i32>,
    /// `c:B`
    ///
    /// Must be present if `c:A` is.
    pub b: Option<i32>,
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        let mut b = None;
        r.open()?;
        while r.child_of_all()? {
            r.one("c:A", &mut a)?;
            r.one("c:B", &mut b)?;
        }
        if b.is_some() {
            r.expected("c:A", a.as_ref())?;
        }
        if a.is_some() {
            r.expected("c:B", b.as_ref())?;
        }
        Ok(Self { a, b })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        if self.b.is_some() {
            w.expected("c:A", self.a.as_ref());
        }
        w.optional("c:A", &self.a);
        if self.a.is_some() {
            w.expected("c:B", self.b.as_ref());
        }
        w.optional("c:B", &self.b);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_a(a: some i32),
        with_b(b: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => {
        let has_a = s.has()?;
    }
    TryResponse {
        a: s.when(has_a, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        b: s.when(has_a, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
    }
}

ews_types::codegen::serde! { TryResponse { a: "A", b: "B" } }

