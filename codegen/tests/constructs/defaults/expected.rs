// file: defaults/match.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:MatchType`.
    pub enum Match {
        Other(String),
        Prefix = "Prefix",
        Exact = "Exact",
    }
}

// file: defaults/try.rs

use super::Match;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Facets;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `Match`
    ///
    /// Default: `Exact`.
    pub r#match: Option<Match>,
    /// `Version`
    ///
    /// Always `1.0`.
    pub version: Option<String>,
    /// `Needed`
    ///
    /// Always `yes`.
    pub needed: String,
    /// `c:Match`
    ///
    /// Default: `Prefix`.
    pub match_element: Option<Match>,
    /// `c:Count`
    ///
    /// Default: `3`.
    pub count: i32,
    /// `c:Text`
    ///
    /// Default: `none`.
    pub text: Option<String>,
    /// `c:Version`
    ///
    /// Always `1.0`.
    pub version_element: Option<String>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(needed: impl Into<String>, count: i32) -> Self {
        Self {
            r#match: None,
            version: None,
            needed: needed.into(),
            match_element: None,
            count,
            text: None,
            version_element: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let r#match = r.attribute("Match")?;
        let version = r.attribute(("Version", &TRY_VERSION_ATTRIBUTE))?;
        let needed = r.required_attribute(("Needed", &TRY_NEEDED_ATTRIBUTE))?;
        let mut match_element = None;
        let mut count = None;
        let mut text = None;
        let mut version_element = None;
        r.open()?;
        while r.child()? {
            r.one_or_default("c:Match", "Prefix", &mut match_element)?;
            r.one_or_default("c:Count", "3", &mut count)?;
            r.one_or_default("c:Text", "none", &mut text)?;
            r.one_or_default(("c:Version", &TRY_VERSION), "1.0", &mut version_element)?;
        }
        Ok(Self {
            r#match,
            version,
            needed,
            match_element,
            count: r.required("c:Count", count)?,
            text,
            version_element,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Match", &self.r#match);
        w.optional_attribute(("Version", &TRY_VERSION_ATTRIBUTE), &self.version);
        w.attribute(("Needed", &TRY_NEEDED_ATTRIBUTE), &self.needed);
    }

    fn content(&self, w: &mut Writer) {
        w.optional("c:Match", &self.match_element);
        w.element("c:Count", &self.count);
        w.optional("c:Text", &self.text);
        w.optional(("c:Version", &TRY_VERSION), &self.version_element);
    }
}

/// Schema: the fixed value "1.0".
pub(crate) static TRY_VERSION_ATTRIBUTE: Facets = Facets {
    fixed: Some("1.0"),
    ..Facets::NONE
};

/// Schema: the fixed value "yes".
pub(crate) static TRY_NEEDED_ATTRIBUTE: Facets = Facets {
    fixed: Some("yes"),
    ..Facets::NONE
};

/// Schema: the fixed value "1.0".
pub(crate) static TRY_VERSION: Facets = Facets {
    fixed: Some("1.0"),
    ..Facets::NONE
};

ews_types::codegen::arbitrary! {
    s => Try {
        r#match: s.value()?,
        version: s.optional(|s| s.of(&TRY_VERSION_ATTRIBUTE))?,
        needed: s.of(&TRY_NEEDED_ATTRIBUTE)?,
        match_element: s.optional(|s| s.not_empty(|s| s.value()))?,
        count: s.value()?,
        text: s.optional(|s| s.not_empty(|s| s.value()))?,
        version_element: s.optional(|s| s.not_empty(|s| s.of(&TRY_VERSION)))?,
    }
}

// file: defaults/try_response.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
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

