// file: arrays/array_of_strings.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:ArrayOfStringsType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArrayOfStrings {
    /// `c:String`
    pub string: Vec<String>,
}

impl Content for ArrayOfStrings {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:String", &mut self.string)
    }
}

ews_types::codegen::content!(ArrayOfStrings);

impl WriteXml for ArrayOfStrings {
    fn content(&self, w: &mut Writer) {
        w.each("c:String", &self.string);
    }
}

ews_types::codegen::setters! {
    ArrayOfStrings {
        with_string(string: each into String),
    }
}

ews_types::codegen::arbitrary! {
    s => ArrayOfStrings {
        string: s.list(..)?,
    }
}

ews_types::codegen::serde! { ArrayOfStrings { string: "String" } }

// file: arrays/array_with_attribute.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:ArrayWithAttributeType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArrayWithAttribute {
    /// `Total`
    pub total: Option<i32>,
    /// `c:String`
    pub string: Vec<String>,
}

impl Content for ArrayWithAttribute {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            total: r.attribute("Total")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:String", &mut self.string)
    }
}

ews_types::codegen::content!(ArrayWithAttribute);

impl WriteXml for ArrayWithAttribute {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Total", &self.total);
    }

    fn content(&self, w: &mut Writer) {
        w.each("c:String", &self.string);
    }
}

ews_types::codegen::setters! {
    ArrayWithAttribute {
        with_total(total: some i32),
        with_string(string: each into String),
    }
}

ews_types::codegen::arbitrary! {
    s => ArrayWithAttribute {
        total: s.value()?,
        string: s.list(..)?,
    }
}

ews_types::codegen::serde! { ArrayWithAttribute { total: "Total", string: "String" } }

// file: arrays/try.rs

use super::{ArrayOfStrings, ArrayWithAttribute};
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Required`
    pub required: Vec<String>,
    /// `c:Optional`
    pub optional: Option<Vec<String>>,
    /// `c:RequiredNonEmpty`
    pub required_non_empty: Vec<i32>,
    /// `c:OptionalNonEmpty`
    pub optional_non_empty: Vec<i32>,
    /// `c:Nested`
    pub nested: Option<Vec<ArrayOfStrings>>,
    /// `c:Repeated`
    pub repeated: Vec<ArrayOfStrings>,
    /// `c:Counted`
    pub counted: Option<ArrayWithAttribute>,
    /// `c:Strings | c:Ints | c:Byte`
    pub choice: Option<TryChoice>,
    /// `c:Bytes`
    pub bytes: Option<Vec<u8>>,
    /// `c:Digit`
    pub digit: Vec<u8>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        required: impl IntoIterator<Item: Into<String>>,
        required_non_empty: impl IntoIterator<Item = i32>,
    ) -> Self {
        Self {
            required: required.into_iter().map(Into::into).collect(),
            optional: None,
            required_non_empty: required_non_empty.into_iter().collect(),
            optional_non_empty: Vec::new(),
            nested: None,
            repeated: Vec::new(),
            counted: None,
            choice: None,
            bytes: None,
            digit: Vec::new(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut required = None;
        let mut optional = None;
        let mut required_non_empty = None;
        let mut optional_non_empty = Vec::new();
        let mut nested = None;
        let mut repeated = Vec::new();
        let mut counted = None;
        let mut choice = None;
        let mut bytes = None;
        let mut digit = Vec::new();
        r.open()?;
        while r.child()? {
            r.list("c:Required", &mut required).of("c:String", ..)?;
            r.list("c:Optional", &mut optional).of("c:String", ..)?;
            r.list("c:RequiredNonEmpty", &mut required_non_empty)
                .of("c:Int", 1..)?;
            r.list("c:OptionalNonEmpty", &mut optional_non_empty)
                .of("c:Int", 1..)?;
            r.list("c:Nested", &mut nested).of("c:Strings", ..)?;
            r.many("c:Repeated", &mut repeated)?;
            r.one("c:Counted", &mut counted)?;
            r.particle(&mut choice)?;
            r.list("c:Bytes", &mut bytes).of("c:Byte", ..)?;
            r.many("c:Digit", &mut digit)?;
        }
        Ok(Self {
            required: r.required("c:Required", required)?,
            optional,
            required_non_empty: r.required("c:RequiredNonEmpty", required_non_empty)?,
            optional_non_empty,
            nested,
            repeated,
            counted,
            choice,
            bytes,
            digit,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.list("c:Required", &self.required).of("c:String", ..);
        w.optional_list("c:Optional", &self.optional)
            .of("c:String", ..);
        w.list("c:RequiredNonEmpty", &self.required_non_empty)
            .of("c:Int", 1..);
        w.optional_list("c:OptionalNonEmpty", &self.optional_non_empty)
            .of("c:Int", 1..);
        w.optional_list("c:Nested", &self.nested)
            .of("c:Strings", ..);
        w.each("c:Repeated", &self.repeated);
        w.optional("c:Counted", &self.counted);
        w.optional_particle(&self.choice);
        w.optional_list("c:Bytes", &self.bytes).of("c:Byte", ..);
        w.each("c:Digit", &self.digit);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryChoice {
    /// `c:Strings`
    Strings(Vec<String>),
    /// `c:Ints`
    Ints(Vec<i32>),
    /// `c:Byte`
    Byte(Vec<u8>),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .list("c:Strings", "c:String", .., Self::Strings)
            .list("c:Ints", "c:Int", 1.., Self::Ints)
            .many("c:Byte", 1..=2, Self::Byte)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Strings(value) => w.list("c:Strings", value).of("c:String", ..),
            Self::Ints(value) => w.list("c:Ints", value).of("c:Int", 1..),
            Self::Byte(value) => {
                w.count("c:Byte", 1..=2, value);
                w.each("c:Byte", value);
            }
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_required(required: each into String),
        with_optional(optional: some each into String),
        with_required_non_empty(required_non_empty: each i32),
        with_optional_non_empty(optional_non_empty: each i32),
        with_nested(nested: some each into ArrayOfStrings),
        with_repeated(repeated: each into ArrayOfStrings),
        with_counted(counted: some into ArrayWithAttribute),
        with_choice(choice: some into TryChoice),
        with_bytes(bytes: some each u8),
        with_digit(digit: each u8),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        required: s.list(..)?,
        optional: s.optional(|s| s.list(..))?,
        required_non_empty: s.list(1..)?,
        optional_non_empty: s.optional(|s| s.list(1..))?.unwrap_or_default(),
        nested: s.optional(|s| s.list(..))?,
        repeated: s.list(..)?,
        counted: s.value()?,
        choice: s.value()?,
        bytes: s.optional(|s| s.list(..))?,
        digit: s.list(..)?,
    }
}

ews_types::codegen::serde! {
    Try {
        required: "Required", optional: "Optional", required_non_empty: "RequiredNonEmpty",
        optional_non_empty: "OptionalNonEmpty", nested: "Nested", repeated: "Repeated",
        counted: "Counted", choice: "choice", bytes: ["Bytes"], digit: ["Digit"],
    }
}

ews_types::codegen::variants! {
    TryChoice {
        Strings(Vec<String>) as_strings,
        Ints(Vec<i32>) as_ints,
        Byte(Vec<u8>) as_byte,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        Strings(s.list(..)?),
        Ints(s.list(1..)?),
        Byte(s.each(1..=2, |s| s.value())?),
    }
}

ews_types::codegen::serde! {
    enum TryChoice { Strings: "Strings", Ints: "Ints", Byte: ["Byte"], Other: "Other" }
}

