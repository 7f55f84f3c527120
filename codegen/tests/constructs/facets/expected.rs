// file: facets/try.rs

use ews_types::value::{DateTime, Decimal, Duration, HexBinary};
use ews_types::xml::{ReadError, ReadXml, Reader, WriteXml, Writer};

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
    pub big: Option<i64>,
    /// `c:Float`
    pub float: Option<f64>,
}

impl Try {
    /// With what the schema requires, and nothing else.
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
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let percent = r.attribute("Percent")?;
        let key = r.attribute("Key")?;
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
            r.one("c:Guid", &mut guid)?;
            r.one("c:Short", &mut short)?;
            r.one("c:Money", &mut money)?;
            r.one("c:Trimmed", &mut trimmed)?;
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
        w.optional_attribute("Percent", &self.percent);
        w.optional_attribute("Key", &self.key);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Guid", &self.guid);
        w.optional("c:Short", &self.short);
        w.optional("c:Money", &self.money);
        w.optional("c:Trimmed", &self.trimmed);
        w.optional("c:Bytes", &self.bytes);
        w.optional("c:Hex", &self.hex);
        w.optional("c:Stamp", &self.stamp);
        w.optional("c:Length", &self.length);
        w.optional("c:Big", &self.big);
        w.optional("c:Float", &self.float);
    }
}

// file: facets/try_response.rs

use ews_types::xml::{Content, ReadError, Reader, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {}
impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self::default())
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<(), ReadError> {
        Ok(())
    }
}

impl WriteXml for TryResponse {
    fn content(&self, _: &mut Writer) {}
}

