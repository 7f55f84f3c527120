// file: simple_content/bare.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:BareType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bare {
    /// The text.
    pub value: i32,
}

impl Bare {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self { value }
    }
}

impl ReadXml for Bare {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for Bare {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Bare {
        with_value(value: i32),
    }
}

ews_types::codegen::wrapper!(Bare, i32);

ews_types::codegen::arbitrary! {
    s => Bare {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Bare { value: "value" } }

// file: simple_content/colour.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:ColourType`.
    pub enum Colour {
        Other(String),
        Red = "Red",
        Green = "Green",
    }
}

// file: simple_content/dated_measure.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::{Date, Decimal};
use ews_types::xml::{AnyAttribute, Wildcard};

/// Schema: `c:DatedMeasureType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DatedMeasure {
    /// `Unit`
    pub unit: String,
    /// `value`
    pub value_attribute: Option<String>,
    /// `On`
    pub on: Option<Date>,
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// The text.
    pub value: Decimal,
}

impl DatedMeasure {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(unit: impl Into<String>, value: impl Into<Decimal>) -> Self {
        Self {
            unit: unit.into(),
            value_attribute: None,
            on: None,
            any_attributes: Vec::new(),
            value: value.into(),
        }
    }
}

impl ReadXml for DatedMeasure {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.required_attribute("Unit")?;
        let value_attribute = r.attribute("value")?;
        let on = r.attribute("On")?;
        let any_attributes =
            r.any_attributes(&Wildcard::other(Some("urn:example:simple_content")))?;
        Ok(Self {
            unit,
            value_attribute,
            on,
            any_attributes,
            value: r.value()?,
        })
    }
}

impl WriteXml for DatedMeasure {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("Unit", &self.unit);
        w.optional_attribute("value", &self.value_attribute);
        w.optional_attribute("On", &self.on);
        w.any_attributes(
            &Wildcard::other(Some("urn:example:simple_content")),
            &self.any_attributes,
        );
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    DatedMeasure {
        with_unit(unit: into String),
        with_value_attribute(value_attribute: some into String),
        with_on(on: some into Date),
        with_any_attributes(any_attributes: each AnyAttribute),
        with_value(value: into Decimal),
    }
}

ews_types::codegen::arbitrary! {
    s => DatedMeasure {
        unit: s.value()?,
        value_attribute: s.value()?,
        on: s.value()?,
        any_attributes: s.any_attributes(&Wildcard::other(Some("urn:example:simple_content")))?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! {
    DatedMeasure {
        unit: "Unit", value_attribute: "value", on: "On", any_attributes: "any_attributes",
        value: "$value",
    }
}

// file: simple_content/measure.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Decimal;
use ews_types::xml::{AnyAttribute, Wildcard};

/// Schema: `c:MeasureType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Measure {
    /// `Unit`
    pub unit: String,
    /// `value`
    pub value_attribute: Option<String>,
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// The text.
    pub value: Decimal,
}

impl Measure {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(unit: impl Into<String>, value: impl Into<Decimal>) -> Self {
        Self {
            unit: unit.into(),
            value_attribute: None,
            any_attributes: Vec::new(),
            value: value.into(),
        }
    }
}

impl ReadXml for Measure {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.required_attribute("Unit")?;
        let value_attribute = r.attribute("value")?;
        let any_attributes =
            r.any_attributes(&Wildcard::other(Some("urn:example:simple_content")))?;
        Ok(Self {
            unit,
            value_attribute,
            any_attributes,
            value: r.value()?,
        })
    }
}

impl WriteXml for Measure {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("Unit", &self.unit);
        w.optional_attribute("value", &self.value_attribute);
        w.any_attributes(
            &Wildcard::other(Some("urn:example:simple_content")),
            &self.any_attributes,
        );
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Measure {
        with_unit(unit: into String),
        with_value_attribute(value_attribute: some into String),
        with_any_attributes(any_attributes: each AnyAttribute),
        with_value(value: into Decimal),
    }
}

ews_types::codegen::arbitrary! {
    s => Measure {
        unit: s.value()?,
        value_attribute: s.value()?,
        any_attributes: s.any_attributes(&Wildcard::other(Some("urn:example:simple_content")))?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! {
    Measure {
        unit: "Unit", value_attribute: "value", any_attributes: "any_attributes", value: "$value",
    }
}

// file: simple_content/one_of_two.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:OneOfTwoType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OneOfTwo {
    /// `Tone`
    pub tone: Option<OneOfTwoTone>,
    /// The text.
    pub value: OneOfTwoValue,
}

impl OneOfTwo {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<OneOfTwoValue>) -> Self {
        Self {
            tone: None,
            value: value.into(),
        }
    }
}

impl ReadXml for OneOfTwo {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let tone = r.attribute("Tone")?;
        Ok(Self {
            tone,
            value: r.value()?,
        })
    }
}

impl WriteXml for OneOfTwo {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Tone", &self.tone);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    OneOfTwo {
        with_tone(tone: some into OneOfTwoTone),
        with_value(value: into OneOfTwoValue),
    }
}

ews_types::codegen::wrapper!(OneOfTwo, into OneOfTwoValue);

ews_types::codegen::arbitrary! {
    s => OneOfTwo {
        tone: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { OneOfTwo { tone: "Tone", value: "value" } }

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:OneOfTwoType`.
    pub enum OneOfTwoTone {
        Other(String),
        Loud = "loud",
        Soft = "soft",
    }
}

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:OneOfTwoType`.
    pub enum OneOfTwoValue {
        Other(String),
        Yes = "yes",
        No = "no",
    }
}

// file: simple_content/paint.rs

use super::Colour;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:PaintType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paint {
    /// `Coats`
    pub coats: Option<u8>,
    /// The text.
    pub value: Colour,
}

impl Paint {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<Colour>) -> Self {
        Self {
            coats: None,
            value: value.into(),
        }
    }
}

impl ReadXml for Paint {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let coats = r.attribute("Coats")?;
        Ok(Self {
            coats,
            value: r.value()?,
        })
    }
}

impl WriteXml for Paint {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Coats", &self.coats);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Paint {
        with_coats(coats: some u8),
        with_value(value: into Colour),
    }
}

ews_types::codegen::wrapper!(Paint, into Colour);

ews_types::codegen::arbitrary! {
    s => Paint {
        coats: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Paint { coats: "Coats", value: "value" } }

// file: simple_content/small_measure.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::{Bound, Decimal, Facets, WhiteSpace};

/// Schema: `c:SmallMeasureType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SmallMeasure {
    /// `Unit`
    pub unit: String,
    /// The text.
    pub value: Decimal,
}

impl SmallMeasure {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(unit: impl Into<String>, value: impl Into<Decimal>) -> Self {
        Self {
            unit: unit.into(),
            value: value.into(),
        }
    }
}

impl ReadXml for SmallMeasure {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.required_attribute("Unit")?;
        Ok(Self {
            unit,
            value: r.value_of(&SMALL_MEASURE_VALUE)?,
        })
    }
}

impl WriteXml for SmallMeasure {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("Unit", &self.unit);
    }

    fn content(&self, w: &mut Writer) {
        w.value_of(&SMALL_MEASURE_VALUE, &self.value);
    }
}

/// Schema: an anonymous type in `c:SmallMeasureType`.
pub(crate) static SMALL_MEASURE_VALUE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    max: Bound::Inclusive("10"),
    ..Facets::NONE
};

ews_types::codegen::setters! {
    SmallMeasure {
        with_unit(unit: into String),
        with_value(value: into Decimal),
    }
}

ews_types::codegen::arbitrary! {
    s => SmallMeasure {
        unit: s.value()?,
        value: s.of(&SMALL_MEASURE_VALUE)?,
    }
}

ews_types::codegen::serde! { SmallMeasure { unit: "Unit", value: "value" } }

// file: simple_content/try.rs

use super::{DatedMeasure, Measure, OneOfTwo, Paint, SmallMeasure, Words};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// `c:Bare`
    pub bare: i32,
    /// `c:StillBare`
    pub still_bare: Vec<i32>,
    /// `c:Measure`
    pub measure: Measure,
    /// `c:Small`
    pub small: Option<SmallMeasure>,
    /// `c:Dated`
    pub dated: Option<DatedMeasure>,
    /// `c:Paint`
    pub paint: Option<Paint>,
    /// `c:Words`
    pub words: Option<Words>,
    /// `c:OneOfTwo`
    pub one_of_two: Option<OneOfTwo>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(bare: i32, measure: impl Into<Measure>) -> Self {
        Self {
            bare,
            still_bare: Vec::new(),
            measure: measure.into(),
            small: None,
            dated: None,
            paint: None,
            words: None,
            one_of_two: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut bare = None;
        let mut still_bare = Vec::new();
        let mut measure = None;
        let mut small = None;
        let mut dated = None;
        let mut paint = None;
        let mut words = None;
        let mut one_of_two = None;
        r.open()?;
        while r.child()? {
            r.one("c:Bare", &mut bare)?;
            r.many("c:StillBare", &mut still_bare)?;
            r.one("c:Measure", &mut measure)?;
            r.one("c:Small", &mut small)?;
            r.one("c:Dated", &mut dated)?;
            r.one("c:Paint", &mut paint)?;
            r.one("c:Words", &mut words)?;
            r.one("c:OneOfTwo", &mut one_of_two)?;
        }
        Ok(Self {
            bare: r.required("c:Bare", bare)?,
            still_bare,
            measure: r.required("c:Measure", measure)?,
            small,
            dated,
            paint,
            words,
            one_of_two,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Bare", &self.bare);
        w.each("c:StillBare", &self.still_bare);
        w.element("c:Measure", &self.measure);
        w.optional("c:Small", &self.small);
        w.optional("c:Dated", &self.dated);
        w.optional("c:Paint", &self.paint);
        w.optional("c:Words", &self.words);
        w.optional("c:OneOfTwo", &self.one_of_two);
    }
}

ews_types::codegen::setters! {
    Try {
        with_bare(bare: i32),
        with_still_bare(still_bare: each i32),
        with_measure(measure: into Measure),
        with_small(small: some into SmallMeasure),
        with_dated(dated: some into DatedMeasure),
        with_paint(paint: some into Paint),
        with_words(words: some into Words),
        with_one_of_two(one_of_two: some into OneOfTwo),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        bare: s.value()?,
        still_bare: s.list(..)?,
        measure: s.value()?,
        small: s.value()?,
        dated: s.value()?,
        paint: s.value()?,
        words: s.value()?,
        one_of_two: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        bare: "Bare", still_bare: "StillBare", measure: "Measure", small: "Small", dated: "Dated",
        paint: "Paint", words: "Words", one_of_two: "OneOfTwo",
    }
}

// file: simple_content/words.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:WordsType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words {
    /// `Tone`
    pub tone: Option<WordsTone>,
    /// The text.
    pub value: String,
}

impl Words {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            tone: None,
            value: value.into(),
        }
    }
}

impl ReadXml for Words {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let tone = r.attribute("Tone")?;
        Ok(Self {
            tone,
            value: r.value()?,
        })
    }
}

impl WriteXml for Words {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Tone", &self.tone);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Words {
        with_tone(tone: some into WordsTone),
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(Words, text);

ews_types::codegen::arbitrary! {
    s => Words {
        tone: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Words { tone: "Tone", value: "value" } }

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:WordsType`.
    pub enum WordsTone {
        Other(String),
        Loud = "loud",
        Soft = "soft",
    }
}

