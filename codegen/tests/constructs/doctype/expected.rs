// file: doctype/try.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Names in urn:example:doctype.
///
/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Year`
    pub year: i32,
    /// `c:Month`
    pub month: i32,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(year: i32, month: i32) -> Self {
        Self { year, month }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut year = None;
        let mut month = None;
        r.open()?;
        while r.child()? {
            r.one("c:Year", &mut year)?;
            r.one("c:Month", &mut month)?;
        }
        Ok(Self {
            year: r.required("c:Year", year)?,
            month: r.required("c:Month", month)?,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Year", &self.year);
        w.element("c:Month", &self.month);
    }
}

ews_types::codegen::setters! {
    Try {
        with_year(year: i32),
        with_month(month: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        year: s.value()?,
        month: s.value()?,
    }
}

ews_types::codegen::serde! { Try { year: "Year", month: "Month" } }

// file: doctype/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Names in urn:example:doctype.
///
/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:Year`
    pub year: i32,
    /// `c:Month`
    pub month: i32,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(year: i32, month: i32) -> Self {
        Self { year, month }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut year = None;
        let mut month = None;
        r.open()?;
        while r.child()? {
            r.one("c:Year", &mut year)?;
            r.one("c:Month", &mut month)?;
        }
        Ok(Self {
            year: r.required("c:Year", year)?,
            month: r.required("c:Month", month)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.element("c:Year", &self.year);
        w.element("c:Month", &self.month);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_year(year: i32),
        with_month(month: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        year: s.value()?,
        month: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { year: "Year", month: "Month" } }

