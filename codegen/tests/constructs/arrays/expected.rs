// file: arrays/array_of_strings.rs

use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:ArrayOfStringsType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArrayOfStrings {
    /// `c:String`
    pub string: Vec<String>,
}

impl Content for ArrayOfStrings {
    fn start(_: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.many("c:String", &mut self.string)
    }
}

impl WriteXml for ArrayOfStrings {
    fn content(&self, w: &mut Writer) {
        w.each("c:String", &self.string);
    }
}

ews_types::codegen::arbitrary! {
    m => ArrayOfStrings {
        string: m.list(..)?,
    }
}

// file: arrays/array_with_attribute.rs

use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:ArrayWithAttributeType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArrayWithAttribute {
    /// `Total`
    pub total: Option<i32>,
    /// `c:String`
    pub string: Vec<String>,
}

impl Content for ArrayWithAttribute {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self {
            total: r.attribute("Total")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.many("c:String", &mut self.string)
    }
}

impl WriteXml for ArrayWithAttribute {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Total", &self.total);
    }

    fn content(&self, w: &mut Writer) {
        w.each("c:String", &self.string);
    }
}

ews_types::codegen::arbitrary! {
    m => ArrayWithAttribute {
        total: m.make()?,
        string: m.list(..)?,
    }
}

// file: arrays/try.rs

use super::{ArrayOfStrings, ArrayWithAttribute};
use ews_types::codegen::{Particle, ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
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
    /// `c:Strings | c:Ints`
    pub choice: Option<TryChoice>,
}

impl Try {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(required: Vec<String>, required_non_empty: Vec<i32>) -> Self {
        Self {
            required,
            optional: None,
            required_non_empty,
            optional_non_empty: Vec::new(),
            nested: None,
            repeated: Vec::new(),
            counted: None,
            choice: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut required = None;
        let mut optional = None;
        let mut required_non_empty = None;
        let mut optional_non_empty = Vec::new();
        let mut nested = None;
        let mut repeated = Vec::new();
        let mut counted = None;
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.list("c:Required", "c:String", &mut required)?;
            r.list("c:Optional", "c:String", &mut optional)?;
            r.items_of(
                1..,
                |r| r.list("c:RequiredNonEmpty", "c:Int", &mut required_non_empty),
            )?;
            r.list("c:OptionalNonEmpty", "c:Int", &mut optional_non_empty)?;
            r.list("c:Nested", "c:Strings", &mut nested)?;
            r.many("c:Repeated", &mut repeated)?;
            r.one("c:Counted", &mut counted)?;
            r.choose(&mut choice)?;
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
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.list("c:Required", "c:String", &self.required);
        if let Some(values) = &self.optional {
            w.list("c:Optional", "c:String", values);
        }
        w.items_of(
            1..,
            |w| w.list("c:RequiredNonEmpty", "c:Int", &self.required_non_empty),
        );
        if !self.optional_non_empty.is_empty() {
            w.list("c:OptionalNonEmpty", "c:Int", &self.optional_non_empty);
        }
        if let Some(values) = &self.nested {
            w.list("c:Nested", "c:Strings", values);
        }
        w.each("c:Repeated", &self.repeated);
        w.optional("c:Counted", &self.counted);
        w.choice(self.choice.as_ref());
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryChoice {
    /// `c:Strings`
    Strings(Vec<String>),
    /// `c:Ints`
    Ints(Vec<i32>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .list("c:Strings", "c:String", Self::Strings)
            .items_of(1.., |a| a.list("c:Ints", "c:Int", Self::Ints))
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Strings(value) => w.list("c:Strings", "c:String", value),
            Self::Ints(value) => w.items_of(1.., |w| w.list("c:Ints", "c:Int", value)),
        }
    }
}

ews_types::codegen::arbitrary! {
    m => Try {
        required: m.list(..)?,
        optional: m.optional(|m| m.list(..))?,
        required_non_empty: m.list(1..)?,
        optional_non_empty: m.optional(|m| m.list(1..))?.unwrap_or_default(),
        nested: m.optional(|m| m.list(..))?,
        repeated: m.list(..)?,
        counted: m.make()?,
        choice: m.make()?,
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryChoice {
        Strings(m.list(..)?),
        Ints(m.list(1..)?),
    }
}

