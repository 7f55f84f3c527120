// file: facets/guid.rs

use ews_types::value::{Facets, Pattern};

/// Schema: `c:GuidType`.
pub(crate) static GUID: Facets = Facets {
    min_length: Some(8),
    max_length: Some(8),
    patterns: &[&GUID_PATTERN],
    ..Facets::NONE
};

static GUID_PATTERN: Pattern = Pattern::new("[0-9a-f]{8}|none", "[0-9a-f]{8}|none");

// file: facets/money.rs

use ews_types::value::{Facets, WhiteSpace};

/// Schema: `c:MoneyType`.
pub(crate) static MONEY: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    total_digits: Some(8),
    fraction_digits: Some(2),
    ..Facets::NONE
};

// file: facets/percent.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `c:PercentType`.
pub(crate) static PERCENT: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min: Bound::Inclusive("0"),
    max: Bound::Exclusive("101"),
    ..Facets::NONE
};

// file: facets/short.rs

use ews_types::value::Facets;

/// Schema: `c:ShortType`.
pub(crate) static SHORT: Facets = Facets {
    max_length: Some(4),
    ..Facets::NONE
};

// file: facets/trimmed.rs

use ews_types::value::{Facets, WhiteSpace};

/// Schema: `c:TrimmedType`.
pub(crate) static TRIMMED: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    ..Facets::NONE
};

// file: facets/try.rs

use super::{GUID, MONEY, PERCENT, SHORT, TRIMMED, XS_ID};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::{DateTime, Decimal, Duration, HexBinary, Integer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `Percent`
    pub percent: Option<u8>,
    /// `Key`
    pub key: Option<String>,
    /// `c:Guid`
    pub guid: String,
    /// `c:Short`
    pub short: Option<String>,
    /// `c:Money`
    pub money: Option<Decimal>,
    /// `c:Trimmed`
    pub trimmed: Option<String>,
    /// `c:Bytes`
    pub bytes: Option<Vec<u8>>,
    /// `c:Hex`
    pub hex: Option<HexBinary>,
    /// `c:Stamp`
    pub stamp: Option<DateTime>,
    /// `c:Length`
    pub length: Option<Duration>,
    /// `c:Big`
    pub big: Option<Integer>,
    /// `c:Float`
    pub float: Option<f64>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(guid: impl Into<String>) -> Self {
        Self {
            percent: None,
            key: None,
            guid: guid.into(),
            short: None,
            money: None,
            trimmed: None,
            bytes: None,
            hex: None,
            stamp: None,
            length: None,
            big: None,
            float: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let percent = r.attribute(("Percent", &PERCENT))?;
        let key = r.attribute(("Key", &XS_ID))?;
        let mut guid = None;
        let mut short = None;
        let mut money = None;
        let mut trimmed = None;
        let mut bytes = None;
        let mut hex = None;
        let mut stamp = None;
        let mut length = None;
        let mut big = None;
        let mut float = None;
        r.open()?;
        while r.child()? {
            r.one(("c:Guid", &GUID), &mut guid)?;
            r.one(("c:Short", &SHORT), &mut short)?;
            r.one(("c:Money", &MONEY), &mut money)?;
            r.one(("c:Trimmed", &TRIMMED), &mut trimmed)?;
            r.one("c:Bytes", &mut bytes)?;
            r.one("c:Hex", &mut hex)?;
            r.one("c:Stamp", &mut stamp)?;
            r.one("c:Length", &mut length)?;
            r.one("c:Big", &mut big)?;
            r.one("c:Float", &mut float)?;
        }
        Ok(Self {
            percent,
            key,
            guid: r.required("c:Guid", guid)?,
            short,
            money,
            trimmed,
            bytes,
            hex,
            stamp,
            length,
            big,
            float,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("Percent", &PERCENT), &self.percent);
        w.optional_attribute(("Key", &XS_ID), &self.key);
    }

    fn content(&self, w: &mut Writer) {
        w.element(("c:Guid", &GUID), &self.guid);
        w.optional(("c:Short", &SHORT), &self.short);
        w.optional(("c:Money", &MONEY), &self.money);
        w.optional(("c:Trimmed", &TRIMMED), &self.trimmed);
        w.optional("c:Bytes", &self.bytes);
        w.optional("c:Hex", &self.hex);
        w.optional("c:Stamp", &self.stamp);
        w.optional("c:Length", &self.length);
        w.optional("c:Big", &self.big);
        w.optional("c:Float", &self.float);
    }
}

ews_types::codegen::setters! {
    Try {
        with_percent(percent: some u8),
        with_key(key: some into String),
        with_guid(guid: into String),
        with_short(short: some into String),
        with_money(money: some into Decimal),
        with_trimmed(trimmed: some into String),
        with_bytes(bytes: some into Vec<u8>),
        with_hex(hex: some into HexBinary),
        with_stamp(stamp: some into DateTime),
        with_length(length: some into Duration),
        with_big(big: some into Integer),
        with_float(float: some f64),
    }
}

ews_types::codegen::wrapper!(Try, text);

ews_types::codegen::arbitrary! {
    s => Try {
        percent: s.optional(|s| s.of(&PERCENT))?,
        key: s.optional(|s| s.of(&XS_ID))?,
        guid: s.of(&GUID)?,
        short: s.optional(|s| s.of(&SHORT))?,
        money: s.optional(|s| s.of(&MONEY))?,
        trimmed: s.optional(|s| s.of(&TRIMMED))?,
        bytes: s.value()?,
        hex: s.value()?,
        stamp: s.value()?,
        length: s.value()?,
        big: s.value()?,
        float: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        percent: "Percent", key: "Key", guid: "Guid", short: "Short", money: "Money",
        trimmed: "Trimmed", bytes: "Bytes", hex: "Hex", stamp: "Stamp", length: "Length",
        big: "Big", float: "Float",
    }
}

// file: facets/try_response.rs

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

// file: facets/xs_id.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `xs:ID`.
pub(crate) static XS_ID: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&XS_ID_PATTERN],
    ..Facets::NONE
};

static XS_ID_PATTERN: Pattern = Pattern::new(
    "[\\i-[:]][\\c-[:]]*",
    "[A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}][\\-.0-9A-Z_a-z\\x{B7}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{203F}\\x{2040}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}]*",
);

