// file: values/padded.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:Padded`.
    pub enum Padded {
        Other(String),
        Padded = " padded",
        Plain = "plain",
    }
}

// file: values/since.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `c:Since`.
pub(crate) static SINCE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min: Bound::Inclusive("1970"),
    ..Facets::NONE
};

// file: values/spelled_type.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:Spelled`.
    pub enum SpelledType {
        Other(Token),
        OneWord = "one word",
    }
}

// file: values/try.rs

use super::{Padded, SINCE, SpelledType, WAIT, XS_ENTITIES, XS_NMTOKENS};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::{Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// `entities`
    pub entities: Option<Vec<String>>,
    /// `c:Year`
    pub year: GYear,
    /// `c:YearMonth`
    pub year_month: GYearMonth,
    /// `c:MonthDay`
    pub month_day: GMonthDay,
    /// `c:Month`
    pub month: GMonth,
    /// `c:Day`
    pub day: GDay,
    /// `c:Words`
    pub words: Vec<String>,
    /// `c:Since`
    pub since: GYear,
    /// `c:Wait`
    pub wait: Duration,
    /// `c:Spelled`
    pub spelled: SpelledType,
    /// `c:Padded`
    pub padded: Padded,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        year: impl Into<GYear>,
        year_month: impl Into<GYearMonth>,
        month_day: impl Into<GMonthDay>,
        month: impl Into<GMonth>,
        day: impl Into<GDay>,
        words: impl IntoIterator<Item: Into<String>>,
        since: impl Into<GYear>,
        wait: impl Into<Duration>,
        spelled: impl Into<SpelledType>,
        padded: impl Into<Padded>,
    ) -> Self {
        Self {
            entities: None,
            year: year.into(),
            year_month: year_month.into(),
            month_day: month_day.into(),
            month: month.into(),
            day: day.into(),
            words: words.into_iter().map(Into::into).collect(),
            since: since.into(),
            wait: wait.into(),
            spelled: spelled.into(),
            padded: padded.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let entities = r.attribute(("entities", &XS_ENTITIES))?;
        let mut year = None;
        let mut year_month = None;
        let mut month_day = None;
        let mut month = None;
        let mut day = None;
        let mut words = None;
        let mut since = None;
        let mut wait = None;
        let mut spelled = None;
        let mut padded = None;
        r.open()?;
        while r.child()? {
            r.one("c:Year", &mut year)?;
            r.one("c:YearMonth", &mut year_month)?;
            r.one("c:MonthDay", &mut month_day)?;
            r.one("c:Month", &mut month)?;
            r.one("c:Day", &mut day)?;
            r.one(("c:Words", &XS_NMTOKENS), &mut words)?;
            r.one(("c:Since", &SINCE), &mut since)?;
            r.one(("c:Wait", &WAIT), &mut wait)?;
            r.one("c:Spelled", &mut spelled)?;
            r.one("c:Padded", &mut padded)?;
        }
        Ok(Self {
            entities,
            year: r.required("c:Year", year)?,
            year_month: r.required("c:YearMonth", year_month)?,
            month_day: r.required("c:MonthDay", month_day)?,
            month: r.required("c:Month", month)?,
            day: r.required("c:Day", day)?,
            words: r.required("c:Words", words)?,
            since: r.required("c:Since", since)?,
            wait: r.required("c:Wait", wait)?,
            spelled: r.required("c:Spelled", spelled)?,
            padded: r.required("c:Padded", padded)?,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("entities", &XS_ENTITIES), &self.entities);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Year", &self.year);
        w.element("c:YearMonth", &self.year_month);
        w.element("c:MonthDay", &self.month_day);
        w.element("c:Month", &self.month);
        w.element("c:Day", &self.day);
        w.element(("c:Words", &XS_NMTOKENS), &self.words);
        w.element(("c:Since", &SINCE), &self.since);
        w.element(("c:Wait", &WAIT), &self.wait);
        w.element("c:Spelled", &self.spelled);
        w.element("c:Padded", &self.padded);
    }
}

ews_types::codegen::setters! {
    Try {
        with_entities(entities: some each into String),
        with_year(year: into GYear),
        with_year_month(year_month: into GYearMonth),
        with_month_day(month_day: into GMonthDay),
        with_month(month: into GMonth),
        with_day(day: into GDay),
        with_words(words: each into String),
        with_since(since: into GYear),
        with_wait(wait: into Duration),
        with_spelled(spelled: into SpelledType),
        with_padded(padded: into Padded),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        entities: s.optional(|s| s.of(&XS_ENTITIES))?,
        year: s.value()?,
        year_month: s.value()?,
        month_day: s.value()?,
        month: s.value()?,
        day: s.value()?,
        words: s.of(&XS_NMTOKENS)?,
        since: s.of(&SINCE)?,
        wait: s.of(&WAIT)?,
        spelled: s.value()?,
        padded: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        entities: "entities", year: "Year", year_month: "YearMonth", month_day: "MonthDay",
        month: "Month", day: "Day", words: "Words", since: "Since", wait: "Wait",
        spelled: "Spelled", padded: "Padded",
    }
}

// file: values/try_response.rs

use super::XS_UNSIGNED_BYTE;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::{Date, Duration, Facets, GYear, HexBinary, Time, WhiteSpace};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TryResponse {
    /// `years`
    pub years: Option<Vec<GYear>>,
    /// `dates`
    pub dates: Option<Vec<Date>>,
    /// `times`
    pub times: Option<Vec<Time>>,
    /// `waits`
    pub waits: Option<Vec<Duration>>,
    /// `keys`
    pub keys: Option<Vec<HexBinary>>,
    /// `blobs`
    pub blobs: Option<Vec<Vec<u8>>>,
    /// `bytes`
    pub bytes: Option<Vec<u16>>,
}

impl Content for TryResponse {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            years: r.attribute("years")?,
            dates: r.attribute("dates")?,
            times: r.attribute("times")?,
            waits: r.attribute("waits")?,
            keys: r.attribute("keys")?,
            blobs: r.attribute("blobs")?,
            bytes: r.attribute(("bytes", &TRY_RESPONSE_BYTES))?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("years", &self.years);
        w.optional_attribute("dates", &self.dates);
        w.optional_attribute("times", &self.times);
        w.optional_attribute("waits", &self.waits);
        w.optional_attribute("keys", &self.keys);
        w.optional_attribute("blobs", &self.blobs);
        w.optional_attribute(("bytes", &TRY_RESPONSE_BYTES), &self.bytes);
    }

    fn content(&self, _: &mut Writer) {}
}

/// Schema: an anonymous type in `c:TryResponse`.
pub(crate) static TRY_RESPONSE_BYTES: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    item: Some(&XS_UNSIGNED_BYTE),
    ..Facets::NONE
};

ews_types::codegen::setters! {
    TryResponse {
        with_years(years: some each into GYear),
        with_dates(dates: some each into Date),
        with_times(times: some each into Time),
        with_waits(waits: some each into Duration),
        with_keys(keys: some each into HexBinary),
        with_blobs(blobs: some each into Vec<u8>),
        with_bytes(bytes: some each u16),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        years: s.value()?,
        dates: s.value()?,
        times: s.value()?,
        waits: s.value()?,
        keys: s.value()?,
        blobs: s.value()?,
        bytes: s.optional(|s| s.of(&TRY_RESPONSE_BYTES))?,
    }
}

ews_types::codegen::serde! {
    TryResponse {
        years: "years", dates: "dates", times: "times", waits: "waits", keys: "keys",
        blobs: "blobs", bytes: "bytes",
    }
}

// file: values/wait.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `c:Wait`.
pub(crate) static WAIT: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min: Bound::Inclusive("PT1S"),
    max: Bound::Exclusive("P1D"),
    ..Facets::NONE
};

// file: values/xs_entities.rs

use super::XS_ENTITY;
use ews_types::value::{Facets, WhiteSpace};

/// Schema: `xs:ENTITIES`.
pub(crate) static XS_ENTITIES: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min_length: Some(1),
    item: Some(&XS_ENTITY),
    ..Facets::NONE
};

// file: values/xs_entity.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `xs:ENTITY`.
pub(crate) static XS_ENTITY: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&XS_ENTITY_PATTERN],
    ..Facets::NONE
};

static XS_ENTITY_PATTERN: Pattern = Pattern::new(
    "[\\i-[:]][\\c-[:]]*",
    "[A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}][\\-.0-9A-Z_a-z\\x{B7}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{203F}\\x{2040}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}]*",
);

// file: values/xs_nmtoken.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `xs:NMTOKEN`.
pub(crate) static XS_NMTOKEN: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&XS_NMTOKEN_PATTERN],
    ..Facets::NONE
};

static XS_NMTOKEN_PATTERN: Pattern = Pattern::new(
    "\\c+",
    "[\\-.0-:A-Z_a-z\\x{B7}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{203F}\\x{2040}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}]+",
);

// file: values/xs_nmtokens.rs

use super::XS_NMTOKEN;
use ews_types::value::{Facets, WhiteSpace};

/// Schema: `xs:NMTOKENS`.
pub(crate) static XS_NMTOKENS: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min_length: Some(1),
    item: Some(&XS_NMTOKEN),
    ..Facets::NONE
};

// file: values/xs_unsigned_byte.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `xs:unsignedByte`.
pub(crate) static XS_UNSIGNED_BYTE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    max: Bound::Inclusive("255"),
    ..Facets::NONE
};

