// file: names/box_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Box`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoxType {
    /// `a`
    pub a: Option<i32>,
}

impl Content for BoxType {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(BoxType);

impl WriteXml for BoxType {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    BoxType {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => BoxType {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { BoxType { a: "a" } }

// file: names/clone.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Clone`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clone {
    /// `a`
    pub a: Option<i32>,
}

impl Content for Clone {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Clone);

impl WriteXml for Clone {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Clone {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Clone {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { Clone { a: "a" } }

// file: names/either.rs

use super::{BoxType, OptionType, ParticleType, VecType};
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:EitherType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Either {
    /// `c:Self`
    SelfValue(OptionType),
    /// `c:None`
    None(VecType),
    /// `c:Box`
    Box(Vec<BoxType>),
    /// `c:type`
    Type(ParticleType),
    /// `EitherStartRGroup`
    StartRGroup(EitherStartRGroup),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for Either {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Self", Self::SelfValue)
            .one("c:None", Self::None)
            .many("c:Box", 1.., Self::Box)
            .one("c:type", Self::Type)
            .particle(Self::StartRGroup)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for Either {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::SelfValue(value) => w.element("c:Self", value),
            Self::None(value) => w.element("c:None", value),
            Self::Box(value) => {
                w.count("c:Box", 1.., value);
                w.each("c:Box", value);
            }
            Self::Type(value) => w.element("c:type", value),
            Self::StartRGroup(value) => w.particle(value),
            Self::Other(value) => w.other(value),
        }
    }
}

impl ReadXml for Either {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        r.only_particle("c:Self | c:None | c:Box | c:type | EitherStartRGroup")
    }
}

/// Schema: a sequence in `Either`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EitherStartRGroup {
    /// `c:start`
    pub start: i32,
    /// `c:r`
    pub r: Option<i32>,
}

impl EitherStartRGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(start: i32) -> Self {
        Self { start, r: None }
    }
}

impl Particle for EitherStartRGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut own_start = None;
        let mut own_r = None;
        r.one("c:start", &mut own_start)?;
        r.one("c:r", &mut own_r)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            start: r.required("c:start", own_start)?,
            r: own_r,
        }))
    }
}

impl WriteXml for EitherStartRGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:start", &self.start);
        w.optional("c:r", &self.r);
    }
}

ews_types::codegen::variants! {
    Either {
        SelfValue(OptionType) as_self_value,
        None(VecType) as_none,
        Box(Vec<BoxType>) as_box,
        Type(ParticleType) as_type,
        StartRGroup(EitherStartRGroup) as_start_r_group,
    }
}

ews_types::codegen::arbitrary! {
    s => enum Either {
        SelfValue(s.value()?),
        None(s.value()?),
        Box(s.each(1.., |s| s.value())?),
        Type(s.value()?),
        StartRGroup(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum Either {
        SelfValue: "Self", None: "None", Box: "Box", Type: "type", StartRGroup: "StartRGroup",
        Other: "Other",
    }
}

ews_types::codegen::setters! {
    EitherStartRGroup {
        with_start(start: i32),
        with_r(r: some i32),
    }
}

ews_types::codegen::wrapper!(EitherStartRGroup, i32);

ews_types::codegen::arbitrary! {
    s => EitherStartRGroup {
        start: s.value()?,
        r: s.value()?,
    }
}

ews_types::codegen::serde! { EitherStartRGroup { start: "start", r: "r" } }

// file: names/from_type.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:From`.
    pub enum FromType {
        Other(String),
        Here = "here",
    }
}

// file: names/message.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Message`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    /// `a`
    pub a: Option<i32>,
}

impl Content for Message {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Message);

impl WriteXml for Message {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Message {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Message {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { Message { a: "a" } }

// file: names/mod_.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Mod`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mod {
    /// `a`
    pub a: Option<i32>,
}

impl Content for Mod {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Mod);

impl WriteXml for Mod {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Mod {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Mod {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { Mod { a: "a" } }

// file: names/option_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Option`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionType {
    /// `a`
    pub a: Option<i32>,
}

impl Content for OptionType {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(OptionType);

impl WriteXml for OptionType {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    OptionType {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => OptionType {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { OptionType { a: "a" } }

// file: names/particle_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Particle`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParticleType {
    /// `a`
    pub a: Option<i32>,
}

impl Content for ParticleType {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(ParticleType);

impl WriteXml for ParticleType {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    ParticleType {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => ParticleType {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { ParticleType { a: "a" } }

// file: names/reader_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Reader`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReaderType {
    /// `a`
    pub a: Option<i32>,
}

impl Content for ReaderType {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(ReaderType);

impl WriteXml for ReaderType {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    ReaderType {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => ReaderType {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { ReaderType { a: "a" } }

// file: names/result_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Result`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResultType {
    /// `a`
    pub a: i32,
}

impl ResultType {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl Content for ResultType {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.required_attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(ResultType);

impl WriteXml for ResultType {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    ResultType {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(ResultType, i32);

ews_types::codegen::arbitrary! {
    s => ResultType {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { ResultType { a: "a" } }

// file: names/some_type.rs

ews_types::codegen::union! {
    /// Schema: `c:Some`.
    #[derive(Eq, PartialOrd, Ord, Hash)]
    pub enum SomeType {
        /// `i32`
        Int(i32),
        /// `String`
        Text(String),
    }
}

ews_types::codegen::variants! {
    SomeType {
        Int(i32) as_int,
    }
}

// file: names/string_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:StringType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StringType {
    /// `a`
    pub a: Option<i32>,
}

impl Content for StringType {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(StringType);

impl WriteXml for StringType {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    StringType {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => StringType {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { StringType { a: "a" } }

// file: names/super_.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Super`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Super {
    /// `a`
    pub a: Option<i32>,
}

impl Content for Super {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Super);

impl WriteXml for Super {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Super {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Super {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { Super { a: "a" } }

// file: names/to_owned_type.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:ToOwned`.
    pub enum ToOwnedType {
        Other(String),
        Here = "here",
    }
}

// file: names/try.rs

use super::{
    BoxType, Clone, Either, FromType, Message, Mod, OptionType, ReaderType, ResultType, SomeType,
    StringType, Super, ToOwnedType, Type, Value, VecType,
};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Duration;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// `c:type`
    pub r#type: Type,
    /// `c:Option`
    pub option: Option<OptionType>,
    /// `c:Vec`
    pub vec: Vec<VecType>,
    /// `c:String`
    pub string: Option<StringType>,
    /// `c:Result`
    pub result: ResultType,
    /// `c:Box`
    pub r#box: Option<BoxType>,
    /// `c:Reader`
    pub reader: Option<ReaderType>,
    /// `c:Mod`
    pub r#mod: Option<Mod>,
    /// `c:Super`
    pub super_: Option<Super>,
    /// `c:Message`
    pub message: Option<Message>,
    /// `c:Clone`
    pub clone: Option<Clone>,
    /// `c:Value`
    pub value: Option<Value>,
    /// `c:Duration`
    pub duration: Option<Duration>,
    /// `c:From`
    pub from: Option<FromType>,
    /// `c:ToOwned`
    pub to_owned: Option<ToOwnedType>,
    /// `c:Some`
    pub some: Option<SomeType>,
    /// `c:Either`
    pub either: Vec<Either>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(r#type: impl Into<Type>, result: impl Into<ResultType>) -> Self {
        Self {
            r#type: r#type.into(),
            option: None,
            vec: Vec::new(),
            string: None,
            result: result.into(),
            r#box: None,
            reader: None,
            r#mod: None,
            super_: None,
            message: None,
            clone: None,
            value: None,
            duration: None,
            from: None,
            to_owned: None,
            some: None,
            either: Vec::new(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut r#type = None;
        let mut option = None;
        let mut vec = Vec::new();
        let mut string = None;
        let mut result = None;
        let mut r#box = None;
        let mut reader = None;
        let mut r#mod = None;
        let mut super_ = None;
        let mut message = None;
        let mut clone = None;
        let mut value = None;
        let mut duration = None;
        let mut from = None;
        let mut to_owned = None;
        let mut some = None;
        let mut either = Vec::new();
        r.open()?;
        while r.child()? {
            r.one("c:type", &mut r#type)?;
            r.one("c:Option", &mut option)?;
            r.many("c:Vec", &mut vec)?;
            r.one("c:String", &mut string)?;
            r.one("c:Result", &mut result)?;
            r.one("c:Box", &mut r#box)?;
            r.one("c:Reader", &mut reader)?;
            r.one("c:Mod", &mut r#mod)?;
            r.one("c:Super", &mut super_)?;
            r.one("c:Message", &mut message)?;
            r.one("c:Clone", &mut clone)?;
            r.one("c:Value", &mut value)?;
            r.one("c:Duration", &mut duration)?;
            r.one("c:From", &mut from)?;
            r.one("c:ToOwned", &mut to_owned)?;
            r.one("c:Some", &mut some)?;
            r.many("c:Either", &mut either)?;
        }
        Ok(Self {
            r#type: r.required("c:type", r#type)?,
            option,
            vec,
            string,
            result: r.required("c:Result", result)?,
            r#box,
            reader,
            r#mod,
            super_,
            message,
            clone,
            value,
            duration,
            from,
            to_owned,
            some,
            either,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:type", &self.r#type);
        w.optional("c:Option", &self.option);
        w.each("c:Vec", &self.vec);
        w.optional("c:String", &self.string);
        w.element("c:Result", &self.result);
        w.optional("c:Box", &self.r#box);
        w.optional("c:Reader", &self.reader);
        w.optional("c:Mod", &self.r#mod);
        w.optional("c:Super", &self.super_);
        w.optional("c:Message", &self.message);
        w.optional("c:Clone", &self.clone);
        w.optional("c:Value", &self.value);
        w.optional("c:Duration", &self.duration);
        w.optional("c:From", &self.from);
        w.optional("c:ToOwned", &self.to_owned);
        w.optional("c:Some", &self.some);
        w.each("c:Either", &self.either);
    }
}

ews_types::codegen::setters! {
    Try {
        with_type(r#type: into Type),
        with_option(option: some into OptionType),
        with_vec(vec: each into VecType),
        with_string(string: some into StringType),
        with_result(result: into ResultType),
        with_box(r#box: some into BoxType),
        with_reader(reader: some into ReaderType),
        with_mod(r#mod: some into Mod),
        with_super_(super_: some into Super),
        with_message(message: some into Message),
        with_clone(clone: some into Clone),
        with_value(value: some into Value),
        with_duration(duration: some into Duration),
        with_from(from: some into FromType),
        with_to_owned(to_owned: some into ToOwnedType),
        with_some(some: some into SomeType),
        with_either(either: each into Either),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        r#type: s.value()?,
        option: s.value()?,
        vec: s.list(..)?,
        string: s.value()?,
        result: s.value()?,
        r#box: s.value()?,
        reader: s.value()?,
        r#mod: s.value()?,
        super_: s.value()?,
        message: s.value()?,
        clone: s.value()?,
        value: s.value()?,
        duration: s.value()?,
        from: s.value()?,
        to_owned: s.value()?,
        some: s.value()?,
        either: s.list(..)?,
    }
}

ews_types::codegen::serde! {
    Try {
        r#type: "type", option: "Option", vec: "Vec", string: "String", result: "Result",
        r#box: "Box", reader: "Reader", r#mod: "Mod", super_: "Super", message: "Message",
        clone: "Clone", value: "Value", duration: "Duration", from: "From", to_owned: "ToOwned",
        some: "Some", either: "Either",
    }
}

// file: names/type.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Type`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Type {
    /// `fn`
    pub r#fn: Option<String>,
    /// `async`
    pub r#async: String,
    /// `c:type`
    pub r#type: String,
    /// `c:Self`
    pub self_: Option<String>,
    /// `c:self`
    pub self_lowercase: Option<String>,
    /// `c:crate`
    pub crate_: Option<String>,
    /// `c:super`
    pub super_: Option<String>,
    /// `c:r`
    pub r: String,
    /// `c:w`
    pub w: String,
    /// `c:start`
    pub start: Option<String>,
    /// `c:value`
    pub value: Option<String>,
    /// `c:values`
    pub values: Vec<String>,
    /// `c:_1st`
    pub n1st: Option<String>,
    /// `c:two-words.here`
    pub two_words_here: Option<String>,
}

impl Type {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        r#async: impl Into<String>,
        r#type: impl Into<String>,
        r: impl Into<String>,
        w: impl Into<String>,
    ) -> Self {
        Self {
            r#fn: None,
            r#async: r#async.into(),
            r#type: r#type.into(),
            self_: None,
            self_lowercase: None,
            crate_: None,
            super_: None,
            r: r.into(),
            w: w.into(),
            start: None,
            value: None,
            values: Vec::new(),
            n1st: None,
            two_words_here: None,
        }
    }
}

impl ReadXml for Type {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let r#fn = r.attribute("fn")?;
        let r#async = r.required_attribute("async")?;
        let mut r#type = None;
        let mut self_ = None;
        let mut self_lowercase = None;
        let mut crate_ = None;
        let mut super_ = None;
        let mut own_r = None;
        let mut w = None;
        let mut start = None;
        let mut value = None;
        let mut values = Vec::new();
        let mut n1st = None;
        let mut two_words_here = None;
        r.open()?;
        while r.child()? {
            r.one("c:type", &mut r#type)?;
            r.one("c:Self", &mut self_)?;
            r.one("c:self", &mut self_lowercase)?;
            r.one("c:crate", &mut crate_)?;
            r.one("c:super", &mut super_)?;
            r.one("c:r", &mut own_r)?;
            r.one("c:w", &mut w)?;
            r.one("c:start", &mut start)?;
            r.one("c:value", &mut value)?;
            r.many("c:values", &mut values)?;
            r.one("c:_1st", &mut n1st)?;
            r.one("c:two-words.here", &mut two_words_here)?;
        }
        Ok(Self {
            r#fn,
            r#async,
            r#type: r.required("c:type", r#type)?,
            self_,
            self_lowercase,
            crate_,
            super_,
            r: r.required("c:r", own_r)?,
            w: r.required("c:w", w)?,
            start,
            value,
            values,
            n1st,
            two_words_here,
        })
    }
}

impl WriteXml for Type {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("fn", &self.r#fn);
        w.attribute("async", &self.r#async);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:type", &self.r#type);
        w.optional("c:Self", &self.self_);
        w.optional("c:self", &self.self_lowercase);
        w.optional("c:crate", &self.crate_);
        w.optional("c:super", &self.super_);
        w.element("c:r", &self.r);
        w.element("c:w", &self.w);
        w.optional("c:start", &self.start);
        w.optional("c:value", &self.value);
        w.each("c:values", &self.values);
        w.optional("c:_1st", &self.n1st);
        w.optional("c:two-words.here", &self.two_words_here);
    }
}

ews_types::codegen::setters! {
    Type {
        with_fn(r#fn: some into String),
        with_async(r#async: into String),
        with_type(r#type: into String),
        with_self_(self_: some into String),
        with_self_lowercase(self_lowercase: some into String),
        with_crate_(crate_: some into String),
        with_super_(super_: some into String),
        with_r(r: into String),
        with_w(w: into String),
        with_start(start: some into String),
        with_value(value: some into String),
        with_values(values: each into String),
        with_n1st(n1st: some into String),
        with_two_words_here(two_words_here: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Type {
        r#fn: s.value()?,
        r#async: s.value()?,
        r#type: s.value()?,
        self_: s.value()?,
        self_lowercase: s.value()?,
        crate_: s.value()?,
        super_: s.value()?,
        r: s.value()?,
        w: s.value()?,
        start: s.value()?,
        value: s.value()?,
        values: s.list(..)?,
        n1st: s.value()?,
        two_words_here: s.value()?,
    }
}

ews_types::codegen::serde! {
    Type {
        r#fn: "fn", r#async: "async", r#type: "type", self_: "Self", self_lowercase: "self",
        crate_: "crate", super_: "super", r: "r", w: "w", start: "start", value: "value",
        values: "values", n1st: "_1st", two_words_here: "two-words.here",
    }
}

// file: names/value.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Value`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value {
    /// `a`
    pub a: Option<i32>,
}

impl Content for Value {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Value);

impl WriteXml for Value {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Value {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Value {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { Value { a: "a" } }

// file: names/vec_type.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Vec`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VecType {
    /// `a`
    pub a: Option<i32>,
}

impl Content for VecType {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            a: r.attribute("a")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(VecType);

impl WriteXml for VecType {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("a", &self.a);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    VecType {
        with_a(a: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => VecType {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { VecType { a: "a" } }

