// file: prelude/any_of.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:AnyOfType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnyOf {
    /// `c:Option`
    Option(String),
    /// `c:Vec`
    Vec(String),
    /// `c:Box`
    Box(String),
    /// `c:String`
    String(String),
    /// `c:Result`
    Result(String),
    /// `c:Default`
    Default(String),
    /// `c:From`
    From(String),
    /// `c:Some`
    Some(String),
    /// `c:None`
    None(String),
    /// `c:Ok`
    Ok(String),
    /// `c:Err`
    ErrValue(String),
    /// `c:Clone`
    Clone(String),
    /// `c:Debug`
    Debug(String),
    /// `c:PartialEq`
    PartialEq(String),
    /// `c:ToOwned`
    ToOwned(String),
    /// `c:Self`
    SelfValue(String),
    /// `c:AnyElement`
    AnyElement(String),
    /// `c:Reader`
    Reader(String),
    /// `c:Writer`
    Writer(String),
    /// `c:Message`
    Message(String),
    /// `c:Wildcard`
    Wildcard(String),
    /// `c:Other`
    Other(String),
    /// `c:Unrecognized`
    Unrecognized(String),
    /// `c:Error`
    Error(String),
    /// `c:Target`
    Target(String),
    /// `c:crate`
    Crate(String),
    /// `c:super`
    Super(String),
    /// An element that the schema does not know.
    OtherElement(Box<AnyElement>),
}

impl Particle for AnyOf {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Option", Self::Option)
            .one("c:Vec", Self::Vec)
            .one("c:Box", Self::Box)
            .one("c:String", Self::String)
            .one("c:Result", Self::Result)
            .one("c:Default", Self::Default)
            .one("c:From", Self::From)
            .one("c:Some", Self::Some)
            .one("c:None", Self::None)
            .one("c:Ok", Self::Ok)
            .one("c:Err", Self::ErrValue)
            .one("c:Clone", Self::Clone)
            .one("c:Debug", Self::Debug)
            .one("c:PartialEq", Self::PartialEq)
            .one("c:ToOwned", Self::ToOwned)
            .one("c:Self", Self::SelfValue)
            .one("c:AnyElement", Self::AnyElement)
            .one("c:Reader", Self::Reader)
            .one("c:Writer", Self::Writer)
            .one("c:Message", Self::Message)
            .one("c:Wildcard", Self::Wildcard)
            .one("c:Other", Self::Other)
            .one("c:Unrecognized", Self::Unrecognized)
            .one("c:Error", Self::Error)
            .one("c:Target", Self::Target)
            .one("c:crate", Self::Crate)
            .one("c:super", Self::Super)
            .other(Self::OtherElement)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for AnyOf {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Option(value) => w.element("c:Option", value),
            Self::Vec(value) => w.element("c:Vec", value),
            Self::Box(value) => w.element("c:Box", value),
            Self::String(value) => w.element("c:String", value),
            Self::Result(value) => w.element("c:Result", value),
            Self::Default(value) => w.element("c:Default", value),
            Self::From(value) => w.element("c:From", value),
            Self::Some(value) => w.element("c:Some", value),
            Self::None(value) => w.element("c:None", value),
            Self::Ok(value) => w.element("c:Ok", value),
            Self::ErrValue(value) => w.element("c:Err", value),
            Self::Clone(value) => w.element("c:Clone", value),
            Self::Debug(value) => w.element("c:Debug", value),
            Self::PartialEq(value) => w.element("c:PartialEq", value),
            Self::ToOwned(value) => w.element("c:ToOwned", value),
            Self::SelfValue(value) => w.element("c:Self", value),
            Self::AnyElement(value) => w.element("c:AnyElement", value),
            Self::Reader(value) => w.element("c:Reader", value),
            Self::Writer(value) => w.element("c:Writer", value),
            Self::Message(value) => w.element("c:Message", value),
            Self::Wildcard(value) => w.element("c:Wildcard", value),
            Self::Other(value) => w.element("c:Other", value),
            Self::Unrecognized(value) => w.element("c:Unrecognized", value),
            Self::Error(value) => w.element("c:Error", value),
            Self::Target(value) => w.element("c:Target", value),
            Self::Crate(value) => w.element("c:crate", value),
            Self::Super(value) => w.element("c:super", value),
            Self::OtherElement(value) => w.other(value),
        }
    }
}

impl ReadXml for AnyOf {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        r.only_particle(
            "c:Option | c:Vec | c:Box | c:String | c:Result | c:Default | c:From | c:Some | c:None | c:Ok | c:Err | c:Clone | c:Debug | c:PartialEq | c:ToOwned | c:Self | c:AnyElement | c:Reader | c:Writer | c:Message | c:Wildcard | c:Other | c:Unrecognized | c:Error | c:Target | c:crate | c:super",
        )
    }
}

ews_types::codegen::arbitrary! {
    s => enum AnyOf {
        Option(s.value()?),
        Vec(s.value()?),
        Box(s.value()?),
        String(s.value()?),
        Result(s.value()?),
        Default(s.value()?),
        From(s.value()?),
        Some(s.value()?),
        None(s.value()?),
        Ok(s.value()?),
        ErrValue(s.value()?),
        Clone(s.value()?),
        Debug(s.value()?),
        PartialEq(s.value()?),
        ToOwned(s.value()?),
        SelfValue(s.value()?),
        AnyElement(s.value()?),
        Reader(s.value()?),
        Writer(s.value()?),
        Message(s.value()?),
        Wildcard(s.value()?),
        Other(s.value()?),
        Unrecognized(s.value()?),
        Error(s.value()?),
        Target(s.value()?),
        Crate(s.value()?),
        Super(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum AnyOf {
        Option: "Option", Vec: "Vec", Box: "Box", String: "String", Result: "Result",
        Default: "Default", From: "From", Some: "Some", None: "None", Ok: "Ok", ErrValue: "Err",
        Clone: "Clone", Debug: "Debug", PartialEq: "PartialEq", ToOwned: "ToOwned",
        SelfValue: "Self", AnyElement: "AnyElement", Reader: "Reader", Writer: "Writer",
        Message: "Message", Wildcard: "Wildcard", Other: "Other", Unrecognized: "Unrecognized",
        Error: "Error", Target: "Target", Crate: "crate", Super: "super",
        OtherElement: "OtherElement",
    }
}

// file: prelude/bool.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:bool`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bool {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Bool {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Bool);

impl WriteXml for Bool {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Bool {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Bool {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Bool { when: "When", any_element: "any_element" } }

// file: prelude/copy.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Copy`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Copy {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Copy {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Copy);

impl WriteXml for Copy {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Copy {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Copy {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Copy { when: "When", any_element: "any_element" } }

// file: prelude/core.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:core`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Core {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Core {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Core);

impl WriteXml for Core {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Core {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Core {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Core { when: "When", any_element: "any_element" } }

// file: prelude/debug.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Debug`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Debug {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Debug {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Debug);

impl WriteXml for Debug {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Debug {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Debug {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Debug { when: "When", any_element: "any_element" } }

// file: prelude/default_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Default`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DefaultType {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for DefaultType {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(DefaultType);

impl WriteXml for DefaultType {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    DefaultType {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => DefaultType {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { DefaultType { when: "When", any_element: "any_element" } }

// file: prelude/deref.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Deref`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Deref {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Deref {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Deref);

impl WriteXml for Deref {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Deref {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Deref {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Deref { when: "When", any_element: "any_element" } }

// file: prelude/err.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Err`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Err {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Err {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Err);

impl WriteXml for Err {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Err {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Err {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Err { when: "When", any_element: "any_element" } }

// file: prelude/error.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Error`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Error {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Error {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Error);

impl WriteXml for Error {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Error {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Error {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Error { when: "When", any_element: "any_element" } }

// file: prelude/g_year_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::GYear;

/// Schema: `c:GYear`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct GYearType {
    /// `c:Since`
    pub since: Option<GYear>,
}

impl Content for GYearType {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Since", &mut self.since)
    }
}

ews_types::codegen::content!(GYearType);

impl WriteXml for GYearType {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Since", &self.since);
    }
}

ews_types::codegen::setters! {
    GYearType {
        with_since(since: some into GYear),
    }
}

ews_types::codegen::arbitrary! {
    s => GYearType {
        since: s.value()?,
    }
}

ews_types::codegen::serde! { GYearType { since: "Since" } }

// file: prelude/gruf6udfe.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Größe`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Größe {
    /// `ß`
    pub ß: Option<i32>,
    /// `_٣`
    pub u663: i32,
}

impl Größe {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(u663: i32) -> Self {
        Self { ß: None, u663 }
    }
}

impl Content for Größe {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            ß: r.attribute("ß")?,
            u663: r.required_attribute("_٣")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Größe);

impl WriteXml for Größe {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("ß", &self.ß);
        w.attribute("_٣", &self.u663);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Größe {
        with_ß(ß: some i32),
        with_u663(u663: i32),
    }
}

ews_types::codegen::wrapper!(Größe, i32);

ews_types::codegen::arbitrary! {
    s => Größe {
        ß: s.value()?,
        u663: s.value()?,
    }
}

ews_types::codegen::serde! { Größe { ß: "ß", u663: "_٣" } }

// file: prelude/header.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Header`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Header {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Header {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Header);

impl WriteXml for Header {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Header {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Header {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Header { when: "When", any_element: "any_element" } }

// file: prelude/integer_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::Integer;

/// Schema: `c:Integer`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IntegerType {
    /// `c:Count`
    pub count: Option<Integer>,
}

impl Content for IntegerType {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Count", &mut self.count)
    }
}

ews_types::codegen::content!(IntegerType);

impl WriteXml for IntegerType {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Count", &self.count);
    }
}

ews_types::codegen::setters! {
    IntegerType {
        with_count(count: some into Integer),
    }
}

ews_types::codegen::arbitrary! {
    s => IntegerType {
        count: s.value()?,
    }
}

ews_types::codegen::serde! { IntegerType { count: "Count" } }

// file: prelude/iterator.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Iterator`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Iterator {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Iterator {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Iterator);

impl WriteXml for Iterator {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Iterator {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Iterator {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Iterator { when: "When", any_element: "any_element" } }

// file: prelude/method.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:MethodType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Method {
    /// `c:new`
    pub new: i32,
    /// `c:validate`
    pub validate: Option<i32>,
    /// `c:read`
    pub read: Option<i32>,
    /// `c:write`
    pub write: i32,
    /// `c:default`
    pub default: i32,
    /// `c:from`
    pub from: Option<i32>,
    /// `c:to_xml`
    pub to_xml: Option<i32>,
    /// `c:from_xml`
    pub from_xml: Option<i32>,
    /// `c:clone`
    pub clone: i32,
    /// `c:eq`
    pub eq: Option<i32>,
    /// `c:fmt`
    pub fmt: i32,
    /// `c:deref`
    pub deref: i32,
    /// `c:into`
    pub into: Option<i32>,
    /// `c:as_str`
    pub as_str: Option<i32>,
    /// `c:value`
    pub value: i32,
    /// `c:any_attributes`
    pub any_attributes: Option<i32>,
    /// `c:any_element`
    pub any_element: i32,
    /// `c:nodes`
    pub nodes: i32,
    /// `c:text`
    pub text: Option<i32>,
    /// `c:reader`
    pub reader: Option<i32>,
    /// `c:writer`
    pub writer: Option<i32>,
    /// `c:name`
    pub name: Option<i32>,
    /// `c:self`
    pub self_: Option<i32>,
    /// `c:attributes`
    pub attributes: Option<i32>,
    /// `c:other`
    pub other: i32,
    /// `c:result`
    pub result: Option<i32>,
    /// `c:option`
    pub option: Option<i32>,
    /// `c:error`
    pub error: i32,
    /// `c:path`
    pub path: Option<i32>,
    /// `c:out`
    pub out: i32,
    /// `c:options`
    pub options: i32,
    /// `c:start`
    pub start: i32,
    /// `c:children`
    pub children: Option<i32>,
    /// `c:end`
    pub end: i32,
}

impl Method {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        new: i32,
        write: i32,
        default: i32,
        clone: i32,
        fmt: i32,
        deref: i32,
        value: i32,
        any_element: i32,
        nodes: i32,
        other: i32,
        error: i32,
        out: i32,
        options: i32,
        start: i32,
        end: i32,
    ) -> Self {
        Self {
            new,
            validate: None,
            read: None,
            write,
            default,
            from: None,
            to_xml: None,
            from_xml: None,
            clone,
            eq: None,
            fmt,
            deref,
            into: None,
            as_str: None,
            value,
            any_attributes: None,
            any_element,
            nodes,
            text: None,
            reader: None,
            writer: None,
            name: None,
            self_: None,
            attributes: None,
            other,
            result: None,
            option: None,
            error,
            path: None,
            out,
            options,
            start,
            children: None,
            end,
        }
    }
}

impl ReadXml for Method {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut new = None;
        let mut validate = None;
        let mut read = None;
        let mut write = None;
        let mut default = None;
        let mut from = None;
        let mut to_xml = None;
        let mut from_xml = None;
        let mut clone = None;
        let mut eq = None;
        let mut fmt = None;
        let mut deref = None;
        let mut into = None;
        let mut as_str = None;
        let mut value = None;
        let mut any_attributes = None;
        let mut any_element = None;
        let mut nodes = None;
        let mut text = None;
        let mut reader = None;
        let mut writer = None;
        let mut name = None;
        let mut self_ = None;
        let mut attributes = None;
        let mut other = None;
        let mut result = None;
        let mut option = None;
        let mut error = None;
        let mut path = None;
        let mut out = None;
        let mut options = None;
        let mut start = None;
        let mut children = None;
        let mut end = None;
        r.open()?;
        while r.child()? {
            r.one("c:new", &mut new)?;
            r.one("c:validate", &mut validate)?;
            r.one("c:read", &mut read)?;
            r.one("c:write", &mut write)?;
            r.one("c:default", &mut default)?;
            r.one("c:from", &mut from)?;
            r.one("c:to_xml", &mut to_xml)?;
            r.one("c:from_xml", &mut from_xml)?;
            r.one("c:clone", &mut clone)?;
            r.one("c:eq", &mut eq)?;
            r.one("c:fmt", &mut fmt)?;
            r.one("c:deref", &mut deref)?;
            r.one("c:into", &mut into)?;
            r.one("c:as_str", &mut as_str)?;
            r.one("c:value", &mut value)?;
            r.one("c:any_attributes", &mut any_attributes)?;
            r.one("c:any_element", &mut any_element)?;
            r.one("c:nodes", &mut nodes)?;
            r.one("c:text", &mut text)?;
            r.one("c:reader", &mut reader)?;
            r.one("c:writer", &mut writer)?;
            r.one("c:name", &mut name)?;
            r.one("c:self", &mut self_)?;
            r.one("c:attributes", &mut attributes)?;
            r.one("c:other", &mut other)?;
            r.one("c:result", &mut result)?;
            r.one("c:option", &mut option)?;
            r.one("c:error", &mut error)?;
            r.one("c:path", &mut path)?;
            r.one("c:out", &mut out)?;
            r.one("c:options", &mut options)?;
            r.one("c:start", &mut start)?;
            r.one("c:children", &mut children)?;
            r.one("c:end", &mut end)?;
        }
        Ok(Self {
            new: r.required("c:new", new)?,
            validate,
            read,
            write: r.required("c:write", write)?,
            default: r.required("c:default", default)?,
            from,
            to_xml,
            from_xml,
            clone: r.required("c:clone", clone)?,
            eq,
            fmt: r.required("c:fmt", fmt)?,
            deref: r.required("c:deref", deref)?,
            into,
            as_str,
            value: r.required("c:value", value)?,
            any_attributes,
            any_element: r.required("c:any_element", any_element)?,
            nodes: r.required("c:nodes", nodes)?,
            text,
            reader,
            writer,
            name,
            self_,
            attributes,
            other: r.required("c:other", other)?,
            result,
            option,
            error: r.required("c:error", error)?,
            path,
            out: r.required("c:out", out)?,
            options: r.required("c:options", options)?,
            start: r.required("c:start", start)?,
            children,
            end: r.required("c:end", end)?,
        })
    }
}

impl WriteXml for Method {
    fn content(&self, w: &mut Writer) {
        w.element("c:new", &self.new);
        w.optional("c:validate", &self.validate);
        w.optional("c:read", &self.read);
        w.element("c:write", &self.write);
        w.element("c:default", &self.default);
        w.optional("c:from", &self.from);
        w.optional("c:to_xml", &self.to_xml);
        w.optional("c:from_xml", &self.from_xml);
        w.element("c:clone", &self.clone);
        w.optional("c:eq", &self.eq);
        w.element("c:fmt", &self.fmt);
        w.element("c:deref", &self.deref);
        w.optional("c:into", &self.into);
        w.optional("c:as_str", &self.as_str);
        w.element("c:value", &self.value);
        w.optional("c:any_attributes", &self.any_attributes);
        w.element("c:any_element", &self.any_element);
        w.element("c:nodes", &self.nodes);
        w.optional("c:text", &self.text);
        w.optional("c:reader", &self.reader);
        w.optional("c:writer", &self.writer);
        w.optional("c:name", &self.name);
        w.optional("c:self", &self.self_);
        w.optional("c:attributes", &self.attributes);
        w.element("c:other", &self.other);
        w.optional("c:result", &self.result);
        w.optional("c:option", &self.option);
        w.element("c:error", &self.error);
        w.optional("c:path", &self.path);
        w.element("c:out", &self.out);
        w.element("c:options", &self.options);
        w.element("c:start", &self.start);
        w.optional("c:children", &self.children);
        w.element("c:end", &self.end);
    }
}

ews_types::codegen::setters! {
    Method {
        with_new(new: i32),
        with_validate(validate: some i32),
        with_read(read: some i32),
        with_write(write: i32),
        with_default(default: i32),
        with_from(from: some i32),
        with_to_xml(to_xml: some i32),
        with_from_xml(from_xml: some i32),
        with_clone(clone: i32),
        with_eq(eq: some i32),
        with_fmt(fmt: i32),
        with_deref(deref: i32),
        with_into(into: some i32),
        with_as_str(as_str: some i32),
        with_value(value: i32),
        with_any_attributes(any_attributes: some i32),
        with_any_element(any_element: i32),
        with_nodes(nodes: i32),
        with_text(text: some i32),
        with_reader(reader: some i32),
        with_writer(writer: some i32),
        with_name(name: some i32),
        with_self_(self_: some i32),
        with_attributes(attributes: some i32),
        with_other(other: i32),
        with_result(result: some i32),
        with_option(option: some i32),
        with_error(error: i32),
        with_path(path: some i32),
        with_out(out: i32),
        with_options(options: i32),
        with_start(start: i32),
        with_children(children: some i32),
        with_end(end: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Method {
        new: s.value()?,
        validate: s.value()?,
        read: s.value()?,
        write: s.value()?,
        default: s.value()?,
        from: s.value()?,
        to_xml: s.value()?,
        from_xml: s.value()?,
        clone: s.value()?,
        eq: s.value()?,
        fmt: s.value()?,
        deref: s.value()?,
        into: s.value()?,
        as_str: s.value()?,
        value: s.value()?,
        any_attributes: s.value()?,
        any_element: s.value()?,
        nodes: s.value()?,
        text: s.value()?,
        reader: s.value()?,
        writer: s.value()?,
        name: s.value()?,
        self_: s.value()?,
        attributes: s.value()?,
        other: s.value()?,
        result: s.value()?,
        option: s.value()?,
        error: s.value()?,
        path: s.value()?,
        out: s.value()?,
        options: s.value()?,
        start: s.value()?,
        children: s.value()?,
        end: s.value()?,
    }
}

ews_types::codegen::serde! {
    Method {
        new: "new", validate: "validate", read: "read", write: "write", default: "default",
        from: "from", to_xml: "to_xml", from_xml: "from_xml", clone: "clone", eq: "eq", fmt: "fmt",
        deref: "deref", into: "into", as_str: "as_str", value: "value",
        any_attributes: "any_attributes", any_element: "any_element", nodes: "nodes", text: "text",
        reader: "reader", writer: "writer", name: "name", self_: "self", attributes: "attributes",
        other: "other", result: "result", option: "option", error: "error", path: "path",
        out: "out", options: "options", start: "start", children: "children", end: "end",
    }
}

// file: prelude/mixed_type.rs

use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Mixed, Wildcard};

/// Schema: `c:Mixed`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct MixedType {
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<MixedTypeChild>>,
}

impl ReadXml for MixedType {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for MixedType {
    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

/// Schema: a child in `MixedType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum MixedTypeChild {
    /// `c:When`
    When(DateTime),
    /// `any element`
    Any(AnyElement),
}

impl Particle for MixedTypeChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:When", Self::When)
            .any(&Wildcard::other(Some("urn:example:prelude")), Self::Any)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for MixedTypeChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::When(value) => w.element("c:When", value),
            Self::Any(value) => w.any(
                &Wildcard::other(Some("urn:example:prelude")),
                std::slice::from_ref(value),
            ),
        }
    }
}

impl Modelled for MixedTypeChild {
    const MODEL: ContentModel = ContentModel::Sequence(&[
        ContentModel::Repeated(0, 1, &[ContentModel::Element("c:When")]),
        ContentModel::Repeated(
            0,
            1,
            &[ContentModel::Any(Wildcard::other(Some(
                "urn:example:prelude",
            )))],
        ),
    ]);

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::When(value) => outline.elements("c:When", std::slice::from_ref(value)),
            Self::Any(value) => outline.named(&value.name),
        }
    }
}

ews_types::codegen::setters! {
    MixedType {
        with_nodes(nodes: each into Mixed<MixedTypeChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => MixedType {
        nodes: s.mixed_of(&[("c:When", |s| s.value().map(MixedTypeChild::When)), ("*", |s| s.any(&Wildcard::other(Some("urn:example:prelude"))).map(MixedTypeChild::Any))])?,
    }
}

ews_types::codegen::serde! { MixedType { nodes: "nodes" } }

ews_types::codegen::variants! {
    MixedTypeChild {
        When(DateTime) as_when,
    }
}

ews_types::codegen::arbitrary! {
    s => enum MixedTypeChild {
        When(s.value()?),
        Any(s.any(&Wildcard::other(Some("urn:example:prelude")))?),
    }
}

ews_types::codegen::serde! { enum MixedTypeChild { When: "When", Any: "Any" } }

// file: prelude/none_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NoneType {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for NoneType {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(NoneType);

impl WriteXml for NoneType {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    NoneType {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => NoneType {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { NoneType { when: "When", any_element: "any_element" } }

// file: prelude/ok_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Ok`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OkType {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for OkType {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(OkType);

impl WriteXml for OkType {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    OkType {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => OkType {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { OkType { when: "When", any_element: "any_element" } }

// file: prelude/partial_eq.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:PartialEq`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PartialEq {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for PartialEq {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(PartialEq);

impl WriteXml for PartialEq {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    PartialEq {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => PartialEq {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { PartialEq { when: "When", any_element: "any_element" } }

// file: prelude/root.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Root`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Root {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Root {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Root);

impl WriteXml for Root {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Root {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Root {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Root { when: "When", any_element: "any_element" } }

// file: prelude/self_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:Self`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SelfType {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for SelfType {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(SelfType);

impl WriteXml for SelfType {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    SelfType {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => SelfType {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { SelfType { when: "When", any_element: "any_element" } }

// file: prelude/std.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:std`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Std {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Std {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Std);

impl WriteXml for Std {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Std {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Std {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Std { when: "When", any_element: "any_element" } }

// file: prelude/str.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:str`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Str {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Str {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Str);

impl WriteXml for Str {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Str {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Str {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Str { when: "When", any_element: "any_element" } }

// file: prelude/t.rs

use super::{GYearType, Word};
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:T`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct T {
    /// `turn`
    pub turn: Option<i32>,
    /// `c:Word | c:Year`
    pub choice: TChoice,
}

impl T {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(choice: impl Into<TChoice>) -> Self {
        Self {
            turn: None,
            choice: choice.into(),
        }
    }
}

impl ReadXml for T {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let turn = r.attribute("turn")?;
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
        }
        Ok(Self {
            turn,
            choice: r.required("c:Word | c:Year", choice)?,
        })
    }
}

impl WriteXml for T {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("turn", &self.turn);
    }

    fn content(&self, w: &mut Writer) {
        w.particle(&self.choice);
    }
}

/// Schema: a choice in `T`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TChoice {
    /// `c:Word`
    Word(Word),
    /// `c:Year`
    Year(GYearType),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Word", Self::Word)
            .one("c:Year", Self::Year)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Word(value) => w.element("c:Word", value),
            Self::Year(value) => w.element("c:Year", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    T {
        with_turn(turn: some i32),
        with_choice(choice: into TChoice),
    }
}

ews_types::codegen::wrapper!(T, into TChoice);

ews_types::codegen::arbitrary! {
    s => T {
        turn: s.value()?,
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { T { turn: "turn", choice: "choice" } }

ews_types::codegen::variants! {
    TChoice {
        Word(Word) as_word,
        Year(GYearType) as_year,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TChoice {
        Word(s.value()?),
        Year(s.value()?),
    }
}

ews_types::codegen::serde! { enum TChoice { Word: "Word", Year: "Year", Other: "Other" } }

// file: prelude/to_string.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:ToString`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ToString {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for ToString {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(ToString);

impl WriteXml for ToString {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    ToString {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => ToString {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { ToString { when: "When", any_element: "any_element" } }

// file: prelude/try.rs

use super::{
    AnyOf, Bool, Copy, Core, Debug, DefaultType, Deref, Err, Error, GYearType, Größe, Header,
    IntegerType, Iterator, Method, MixedType, NoneType, OkType, PartialEq, Root, SelfType, Std,
    Str, T, ToString, Usize, Word,
};
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Try {
    /// `c:Err`
    pub err: Option<Err>,
    /// `c:Ok`
    pub ok: Option<OkType>,
    /// `c:None`
    pub none: Option<NoneType>,
    /// `c:Default`
    pub default: Option<DefaultType>,
    /// `c:Debug`
    pub debug: Option<Debug>,
    /// `c:PartialEq`
    pub partial_eq: Option<PartialEq>,
    /// `c:ToString`
    pub to_string: Option<ToString>,
    /// `c:Iterator`
    pub iterator: Option<Iterator>,
    /// `c:Copy`
    pub copy: Option<Copy>,
    /// `c:Deref`
    pub deref: Option<Deref>,
    /// `c:str`
    pub str: Option<Str>,
    /// `c:bool`
    pub bool: Option<Bool>,
    /// `c:usize`
    pub usize: Option<Usize>,
    /// `c:std`
    pub std: Option<Std>,
    /// `c:core`
    pub core: Option<Core>,
    /// `c:Header`
    pub header: Option<Header>,
    /// `c:Root`
    pub root: Option<Root>,
    /// `c:Error`
    pub error: Option<Error>,
    /// `c:Self`
    pub self_: Option<SelfType>,
    /// `c:Mixed`
    pub mixed: Option<MixedType>,
    /// `c:Integer`
    pub integer: Option<IntegerType>,
    /// `c:GYear`
    pub g_year: Option<GYearType>,
    /// `c:T`
    pub t: Option<T>,
    /// `c:AnyOf`
    pub any_of: Vec<AnyOf>,
    /// `c:Word`
    pub word: Vec<Word>,
    /// `c:Method`
    pub method: Option<Method>,
    /// `c:größe`
    pub größe: Option<Größe>,
    /// `c:名前`
    pub 名前: Option<i32>,
    /// `c:_`
    pub value: Option<i32>,
    /// `c:_-._1`
    pub n1: Option<i32>,
}

impl Content for Try {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Err", &mut self.err)?;
        r.one("c:Ok", &mut self.ok)?;
        r.one("c:None", &mut self.none)?;
        r.one("c:Default", &mut self.default)?;
        r.one("c:Debug", &mut self.debug)?;
        r.one("c:PartialEq", &mut self.partial_eq)?;
        r.one("c:ToString", &mut self.to_string)?;
        r.one("c:Iterator", &mut self.iterator)?;
        r.one("c:Copy", &mut self.copy)?;
        r.one("c:Deref", &mut self.deref)?;
        r.one("c:str", &mut self.str)?;
        r.one("c:bool", &mut self.bool)?;
        r.one("c:usize", &mut self.usize)?;
        r.one("c:std", &mut self.std)?;
        r.one("c:core", &mut self.core)?;
        r.one("c:Header", &mut self.header)?;
        r.one("c:Root", &mut self.root)?;
        r.one("c:Error", &mut self.error)?;
        r.one("c:Self", &mut self.self_)?;
        r.one("c:Mixed", &mut self.mixed)?;
        r.one("c:Integer", &mut self.integer)?;
        r.one("c:GYear", &mut self.g_year)?;
        r.one("c:T", &mut self.t)?;
        r.many("c:AnyOf", &mut self.any_of)?;
        r.many("c:Word", &mut self.word)?;
        r.one("c:Method", &mut self.method)?;
        r.one("c:größe", &mut self.größe)?;
        r.one("c:名前", &mut self.名前)?;
        r.one("c:_", &mut self.value)?;
        r.one("c:_-._1", &mut self.n1)
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Err", &self.err);
        w.optional("c:Ok", &self.ok);
        w.optional("c:None", &self.none);
        w.optional("c:Default", &self.default);
        w.optional("c:Debug", &self.debug);
        w.optional("c:PartialEq", &self.partial_eq);
        w.optional("c:ToString", &self.to_string);
        w.optional("c:Iterator", &self.iterator);
        w.optional("c:Copy", &self.copy);
        w.optional("c:Deref", &self.deref);
        w.optional("c:str", &self.str);
        w.optional("c:bool", &self.bool);
        w.optional("c:usize", &self.usize);
        w.optional("c:std", &self.std);
        w.optional("c:core", &self.core);
        w.optional("c:Header", &self.header);
        w.optional("c:Root", &self.root);
        w.optional("c:Error", &self.error);
        w.optional("c:Self", &self.self_);
        w.optional("c:Mixed", &self.mixed);
        w.optional("c:Integer", &self.integer);
        w.optional("c:GYear", &self.g_year);
        w.optional("c:T", &self.t);
        w.each("c:AnyOf", &self.any_of);
        w.each("c:Word", &self.word);
        w.optional("c:Method", &self.method);
        w.optional("c:größe", &self.größe);
        w.optional("c:名前", &self.名前);
        w.optional("c:_", &self.value);
        w.optional("c:_-._1", &self.n1);
    }
}

ews_types::codegen::setters! {
    Try {
        with_err(err: some into Err),
        with_ok(ok: some into OkType),
        with_none(none: some into NoneType),
        with_default(default: some into DefaultType),
        with_debug(debug: some into Debug),
        with_partial_eq(partial_eq: some into PartialEq),
        with_to_string(to_string: some into ToString),
        with_iterator(iterator: some into Iterator),
        with_copy(copy: some into Copy),
        with_deref(deref: some into Deref),
        with_str(str: some into Str),
        with_bool(bool: some into Bool),
        with_usize(usize: some into Usize),
        with_std(std: some into Std),
        with_core(core: some into Core),
        with_header(header: some into Header),
        with_root(root: some into Root),
        with_error(error: some into Error),
        with_self_(self_: some into SelfType),
        with_mixed(mixed: some into MixedType),
        with_integer(integer: some into IntegerType),
        with_g_year(g_year: some into GYearType),
        with_t(t: some into T),
        with_any_of(any_of: each into AnyOf),
        with_word(word: each into Word),
        with_method(method: some into Method),
        with_größe(größe: some into Größe),
        with_名前(名前: some i32),
        with_value(value: some i32),
        with_n1(n1: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        err: s.value()?,
        ok: s.value()?,
        none: s.value()?,
        default: s.value()?,
        debug: s.value()?,
        partial_eq: s.value()?,
        to_string: s.value()?,
        iterator: s.value()?,
        copy: s.value()?,
        deref: s.value()?,
        str: s.value()?,
        bool: s.value()?,
        usize: s.value()?,
        std: s.value()?,
        core: s.value()?,
        header: s.value()?,
        root: s.value()?,
        error: s.value()?,
        self_: s.value()?,
        mixed: s.value()?,
        integer: s.value()?,
        g_year: s.value()?,
        t: s.value()?,
        any_of: s.list(..)?,
        word: s.list(..)?,
        method: s.value()?,
        größe: s.value()?,
        名前: s.value()?,
        value: s.value()?,
        n1: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        err: "Err", ok: "Ok", none: "None", default: "Default", debug: "Debug",
        partial_eq: "PartialEq", to_string: "ToString", iterator: "Iterator", copy: "Copy",
        deref: "Deref", str: "str", bool: "bool", usize: "usize", std: "std", core: "core",
        header: "Header", root: "Root", error: "Error", self_: "Self", mixed: "Mixed",
        integer: "Integer", g_year: "GYear", t: "T", any_of: "AnyOf", word: "Word",
        method: "Method", größe: "größe", 名前: "名前", value: "_", n1: "_-._1",
    }
}

// file: prelude/usize.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::DateTime;
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:usize`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Usize {
    /// `c:When`
    pub when: Vec<DateTime>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Content for Usize {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:When", &mut self.when)?;
        r.any_one(
            &Wildcard::other(Some("urn:example:prelude")),
            &mut self.any_element,
        )
    }
}

ews_types::codegen::content!(Usize);

impl WriteXml for Usize {
    fn content(&self, w: &mut Writer) {
        w.each("c:When", &self.when);
        w.any(
            &Wildcard::other(Some("urn:example:prelude")),
            self.any_element.as_slice(),
        );
    }
}

ews_types::codegen::setters! {
    Usize {
        with_when(when: each into DateTime),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => Usize {
        when: s.list(..)?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:prelude"))))?,
    }
}

ews_types::codegen::serde! { Usize { when: "When", any_element: "any_element" } }

// file: prelude/word.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:WordType`.
    pub enum Word {
        OtherValue(String),
        Option = "Option",
        Vec = "Vec",
        Box = "Box",
        String = "String",
        Result = "Result",
        Default = "Default",
        From = "From",
        Some = "Some",
        None = "None",
        Ok = "Ok",
        ErrValue = "Err",
        Clone = "Clone",
        Debug = "Debug",
        PartialEq = "PartialEq",
        ToOwned = "ToOwned",
        SelfValue = "Self",
        AnyElement = "AnyElement",
        Reader = "Reader",
        Writer = "Writer",
        Message = "Message",
        Wildcard = "Wildcard",
        Other = "Other",
        Unrecognized = "Unrecognized",
        Error = "Error",
        Target = "Target",
        Crate = "crate",
        Super = "super",
        SelfValueLowercase = "self",
    }
}

