// file: collisions/crate_size.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:CRATESize`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CrateSize {
    /// `deep`
    pub deep: Option<i32>,
}

impl Content for CrateSize {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            deep: r.attribute("deep")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(CrateSize);

impl WriteXml for CrateSize {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("deep", &self.deep);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    CrateSize {
        with_deep(deep: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => CrateSize {
        deep: s.value()?,
    }
}

ews_types::codegen::serde! { CrateSize { deep: "deep" } }

// file: collisions/crate_size_camel.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:crateSize`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CrateSizeCamel {
    /// `wide`
    pub wide: Option<i32>,
}

impl Content for CrateSizeCamel {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            wide: r.attribute("wide")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(CrateSizeCamel);

impl WriteXml for CrateSizeCamel {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("wide", &self.wide);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    CrateSizeCamel {
        with_wide(wide: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => CrateSizeCamel {
        wide: s.value()?,
    }
}

ews_types::codegen::serde! { CrateSizeCamel { wide: "wide" } }

// file: collisions/crate_size_hyphen.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:crate-size`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CrateSizeHyphen {
    /// `high`
    pub high: Option<i32>,
}

impl Content for CrateSizeHyphen {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            high: r.attribute("high")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(CrateSizeHyphen);

impl WriteXml for CrateSizeHyphen {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("high", &self.high);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    CrateSizeHyphen {
        with_high(high: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => CrateSizeHyphen {
        high: s.value()?,
    }
}

ews_types::codegen::serde! { CrateSizeHyphen { high: "high" } }

// file: collisions/parcel.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Decimal;
use ews_types::xml::AnyElement;

/// Schema: `c:parcel`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parcel {
    /// `f:unit`
    pub unit: Option<String>,
    /// `g:unit`
    pub unit_further: Option<String>,
    /// `unit`
    pub unit_unqualified: Option<String>,
    /// `grade`
    pub grade: Option<ParcelGrade>,
    /// `c:Weight`
    pub weight: String,
    /// `f:Weight`
    pub weight_far: Option<i32>,
    /// `g:Weight`
    pub weight_further: Option<Decimal>,
    /// `Weight`
    pub weight_unqualified: Option<String>,
    /// `c:paid-by`
    pub paid_by: Option<i32>,
    /// `c:paidBy`
    pub paid_by_camel: Option<i32>,
    /// `c:PAID_BY`
    pub paid_by_underscore: Option<i32>,
    /// `c:PaidBy`
    pub paid_by_pascal: Option<i32>,
    /// `c:grade`
    pub grade_element: Option<ParcelGradeInner>,
    /// `f:Label | g:Label | c:label`
    pub choice: Option<ParcelChoice>,
}

impl Parcel {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(weight: impl Into<String>) -> Self {
        Self {
            unit: None,
            unit_further: None,
            unit_unqualified: None,
            grade: None,
            weight: weight.into(),
            weight_far: None,
            weight_further: None,
            weight_unqualified: None,
            paid_by: None,
            paid_by_camel: None,
            paid_by_underscore: None,
            paid_by_pascal: None,
            grade_element: None,
            choice: None,
        }
    }
}

impl ReadXml for Parcel {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.attribute("f:unit")?;
        let unit_further = r.attribute("g:unit")?;
        let unit_unqualified = r.attribute("unit")?;
        let grade = r.attribute("grade")?;
        let mut weight = None;
        let mut weight_far = None;
        let mut weight_further = None;
        let mut weight_unqualified = None;
        let mut paid_by = None;
        let mut paid_by_camel = None;
        let mut paid_by_underscore = None;
        let mut paid_by_pascal = None;
        let mut grade_element = None;
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.one("c:Weight", &mut weight)?;
            r.one("f:Weight", &mut weight_far)?;
            r.one("g:Weight", &mut weight_further)?;
            r.one("Weight", &mut weight_unqualified)?;
            r.one("c:paid-by", &mut paid_by)?;
            r.one("c:paidBy", &mut paid_by_camel)?;
            r.one("c:PAID_BY", &mut paid_by_underscore)?;
            r.one("c:PaidBy", &mut paid_by_pascal)?;
            r.one("c:grade", &mut grade_element)?;
            r.particle(&mut choice)?;
        }
        Ok(Self {
            unit,
            unit_further,
            unit_unqualified,
            grade,
            weight: r.required("c:Weight", weight)?,
            weight_far,
            weight_further,
            weight_unqualified,
            paid_by,
            paid_by_camel,
            paid_by_underscore,
            paid_by_pascal,
            grade_element,
            choice,
        })
    }
}

impl WriteXml for Parcel {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("f:unit", &self.unit);
        w.optional_attribute("g:unit", &self.unit_further);
        w.optional_attribute("unit", &self.unit_unqualified);
        w.optional_attribute("grade", &self.grade);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Weight", &self.weight);
        w.optional("f:Weight", &self.weight_far);
        w.optional("g:Weight", &self.weight_further);
        w.optional("Weight", &self.weight_unqualified);
        w.optional("c:paid-by", &self.paid_by);
        w.optional("c:paidBy", &self.paid_by_camel);
        w.optional("c:PAID_BY", &self.paid_by_underscore);
        w.optional("c:PaidBy", &self.paid_by_pascal);
        w.optional("c:grade", &self.grade_element);
        w.optional_particle(&self.choice);
    }
}

/// Schema: a choice in `Parcel`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParcelChoice {
    /// `f:Label`
    Label(String),
    /// `g:Label`
    LabelFurther(String),
    /// `c:label`
    LabelLowercase(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for ParcelChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("f:Label", Self::Label)
            .one("g:Label", Self::LabelFurther)
            .one("c:label", Self::LabelLowercase)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for ParcelChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Label(value) => w.element("f:Label", value),
            Self::LabelFurther(value) => w.element("g:Label", value),
            Self::LabelLowercase(value) => w.element("c:label", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Parcel {
        with_unit(unit: some into String),
        with_unit_further(unit_further: some into String),
        with_unit_unqualified(unit_unqualified: some into String),
        with_grade(grade: some into ParcelGrade),
        with_weight(weight: into String),
        with_weight_far(weight_far: some i32),
        with_weight_further(weight_further: some into Decimal),
        with_weight_unqualified(weight_unqualified: some into String),
        with_paid_by(paid_by: some i32),
        with_paid_by_camel(paid_by_camel: some i32),
        with_paid_by_underscore(paid_by_underscore: some i32),
        with_paid_by_pascal(paid_by_pascal: some i32),
        with_grade_element(grade_element: some into ParcelGradeInner),
        with_choice(choice: some into ParcelChoice),
    }
}

ews_types::codegen::wrapper!(Parcel, text);

ews_types::codegen::arbitrary! {
    s => Parcel {
        unit: s.value()?,
        unit_further: s.value()?,
        unit_unqualified: s.value()?,
        grade: s.value()?,
        weight: s.value()?,
        weight_far: s.value()?,
        weight_further: s.value()?,
        weight_unqualified: s.value()?,
        paid_by: s.value()?,
        paid_by_camel: s.value()?,
        paid_by_underscore: s.value()?,
        paid_by_pascal: s.value()?,
        grade_element: s.value()?,
        choice: s.value()?,
    }
}

ews_types::codegen::serde! {
    Parcel {
        unit: "unit", unit_further: "@unit", unit_unqualified: "$unit_unqualified",
        grade: "@grade", weight: "Weight", weight_far: "f:Weight", weight_further: "g:Weight",
        weight_unqualified: "$weight_unqualified", paid_by: "paid-by", paid_by_camel: "paidBy",
        paid_by_underscore: "PAID_BY", paid_by_pascal: "PaidBy", grade_element: "grade",
        choice: "choice",
    }
}

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:parcel`.
    pub enum ParcelGrade {
        Other(String),
        First = "first",
    }
}

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:parcel`.
    pub enum ParcelGradeInner {
        Other(String),
        ABU2DU2D = "a-b-",
        ABU2DU2DN2 = "-a-b",
        ABU2DU2DN3 = "a--b",
    }
}

ews_types::codegen::variants! {
    ParcelChoice {
        LabelLowercase(i32) as_label_lowercase,
    }
}

ews_types::codegen::arbitrary! {
    s => enum ParcelChoice {
        Label(s.value()?),
        LabelFurther(s.value()?),
        LabelLowercase(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum ParcelChoice {
        Label: "Label", LabelFurther: "g:Label", LabelLowercase: "label", Other: "Other",
    }
}

// file: collisions/try.rs

use super::{CrateSize, CrateSizeCamel, CrateSizeHyphen, Parcel, WrappingWrap};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// `c:one`
    pub one: Option<CrateSizeHyphen>,
    /// `c:two`
    pub two: Option<CrateSizeCamel>,
    /// `c:three`
    pub three: Option<CrateSize>,
    /// `c:parcel`
    pub parcel: Parcel,
    /// `c:wrap`
    pub wrap: Option<WrappingWrap>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(parcel: impl Into<Parcel>) -> Self {
        Self {
            one: None,
            two: None,
            three: None,
            parcel: parcel.into(),
            wrap: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut one = None;
        let mut two = None;
        let mut three = None;
        let mut parcel = None;
        let mut wrap = None;
        r.open()?;
        while r.child()? {
            r.one("c:one", &mut one)?;
            r.one("c:two", &mut two)?;
            r.one("c:three", &mut three)?;
            r.one("c:parcel", &mut parcel)?;
            r.one("c:wrap", &mut wrap)?;
        }
        Ok(Self {
            one,
            two,
            three,
            parcel: r.required("c:parcel", parcel)?,
            wrap,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional("c:one", &self.one);
        w.optional("c:two", &self.two);
        w.optional("c:three", &self.three);
        w.element("c:parcel", &self.parcel);
        w.optional("c:wrap", &self.wrap);
    }
}

ews_types::codegen::setters! {
    Try {
        with_one(one: some into CrateSizeHyphen),
        with_two(two: some into CrateSizeCamel),
        with_three(three: some into CrateSize),
        with_parcel(parcel: into Parcel),
        with_wrap(wrap: some into WrappingWrap),
    }
}

ews_types::codegen::wrapper!(Try, Parcel);

ews_types::codegen::arbitrary! {
    s => Try {
        one: s.value()?,
        two: s.value()?,
        three: s.value()?,
        parcel: s.value()?,
        wrap: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try { one: "one", two: "two", three: "three", parcel: "parcel", wrap: "wrap" }
}

// file: collisions/try_response.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::arbitrary! {
    s => TryResponse {}
}

ews_types::codegen::serde! { TryResponse {} }

// file: collisions/try_response_element.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:tryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponseElement {}

impl Content for TryResponseElement {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryResponseElement);

impl WriteXml for TryResponseElement {
    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::arbitrary! {
    s => TryResponseElement {}
}

ews_types::codegen::serde! { TryResponseElement {} }

// file: collisions/wrapping.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:wrap`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WrappingWrap {
    /// `c:wrap`
    pub wrap: Option<Box<WrappingWrap>>,
    /// `c:layers`
    pub layers: i32,
}

impl WrappingWrap {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(layers: i32) -> Self {
        Self { wrap: None, layers }
    }
}

impl ReadXml for WrappingWrap {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut wrap = None;
        let mut layers = None;
        r.open()?;
        while r.child()? {
            r.one("c:wrap", &mut wrap)?;
            r.one("c:layers", &mut layers)?;
        }
        Ok(Self {
            wrap,
            layers: r.required("c:layers", layers)?,
        })
    }
}

impl WriteXml for WrappingWrap {
    fn content(&self, w: &mut Writer) {
        w.optional("c:wrap", &self.wrap);
        w.element("c:layers", &self.layers);
    }
}

ews_types::codegen::setters! {
    WrappingWrap {
        with_wrap(wrap: some into Box<WrappingWrap>),
        with_layers(layers: i32),
    }
}

ews_types::codegen::wrapper!(WrappingWrap, i32);

ews_types::codegen::arbitrary! {
    s => WrappingWrap {
        wrap: s.value()?,
        layers: s.value()?,
    }
}

ews_types::codegen::serde! { WrappingWrap { wrap: "wrap", layers: "layers" } }

