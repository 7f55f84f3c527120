// file: prefixed_values/picture.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:Picture`.
    pub enum Picture {
        Other(Token),
        CPng = "c:png",
        CGif = "c:gif",
    }
}

// file: prefixed_values/try.rs

use super::{Picture, XS_Q_NAME};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `kind`
    pub kind: String,
    /// `c:Name`
    pub name: String,
    /// `c:Picture`
    pub picture: Picture,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        kind: impl Into<String>,
        name: impl Into<String>,
        picture: impl Into<Picture>,
    ) -> Self {
        Self {
            kind: kind.into(),
            name: name.into(),
            picture: picture.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let kind = r.required_attribute(("kind", &XS_Q_NAME))?;
        let mut name = None;
        let mut picture = None;
        r.open()?;
        while r.child()? {
            r.one(("c:Name", &XS_Q_NAME), &mut name)?;
            r.one("c:Picture", &mut picture)?;
        }
        Ok(Self {
            kind,
            name: r.required("c:Name", name)?,
            picture: r.required("c:Picture", picture)?,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.attribute(("kind", &XS_Q_NAME), &self.kind);
    }

    fn content(&self, w: &mut Writer) {
        w.element(("c:Name", &XS_Q_NAME), &self.name);
        w.element("c:Picture", &self.picture);
    }
}

ews_types::codegen::setters! {
    Try {
        with_kind(kind: into String),
        with_name(name: into String),
        with_picture(picture: into Picture),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        kind: s.of(&XS_Q_NAME)?,
        name: s.of(&XS_Q_NAME)?,
        picture: s.value()?,
    }
}

ews_types::codegen::serde! { Try { kind: "kind", name: "Name", picture: "Picture" } }

// file: prefixed_values/try_response.rs

use super::XS_Q_NAME;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::value::{Facets, WhiteSpace};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `names`
    pub names: Option<Vec<String>>,
}

impl Content for TryResponse {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            names: r.attribute(("names", &TRY_RESPONSE_NAMES))?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("names", &TRY_RESPONSE_NAMES), &self.names);
    }

    fn content(&self, _: &mut Writer) {}
}

/// Schema: an anonymous type in `c:TryResponse`.
pub(crate) static TRY_RESPONSE_NAMES: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    item: Some(&XS_Q_NAME),
    ..Facets::NONE
};

ews_types::codegen::setters! {
    TryResponse {
        with_names(names: some each into String),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        names: s.optional(|s| s.of(&TRY_RESPONSE_NAMES))?,
    }
}

ews_types::codegen::serde! { TryResponse { names: "names" } }

// file: prefixed_values/xs_q_name.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `xs:QName`.
pub(crate) static XS_Q_NAME: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&XS_Q_NAME_PATTERN],
    ..Facets::NONE
};

static XS_Q_NAME_PATTERN: Pattern = Pattern::new(
    "([\\i-[:]][\\c-[:]]*:)?[\\i-[:]][\\c-[:]]*",
    "(?:[A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}][\\-.0-9A-Z_a-z\\x{B7}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{203F}\\x{2040}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}]*:)?[A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}][\\-.0-9A-Z_a-z\\x{B7}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}\\x{200D}\\x{203F}\\x{2040}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}]*",
);

