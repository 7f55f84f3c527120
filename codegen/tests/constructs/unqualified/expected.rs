// file: unqualified/global.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Global`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Global {
    /// The text.
    pub value: String,
}

impl Global {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for Global {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for Global {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Global {
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(Global, text);

ews_types::codegen::arbitrary! {
    s => Global {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Global { value: "value" } }

// file: unqualified/try.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `plain`
    pub plain: Option<i32>,
    /// `c:prefixed`
    pub prefixed: Option<i32>,
    /// `Local`
    pub local: String,
    /// `c:Qualified`
    pub qualified: Option<String>,
    /// `c:Global`
    pub global: Option<String>,
    /// `Items`
    pub items: Option<Vec<i32>>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(local: impl Into<String>) -> Self {
        Self {
            plain: None,
            prefixed: None,
            local: local.into(),
            qualified: None,
            global: None,
            items: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let plain = r.attribute("plain")?;
        let prefixed = r.attribute("c:prefixed")?;
        let mut local = None;
        let mut qualified = None;
        let mut global = None;
        let mut items = None;
        r.open()?;
        while r.child()? {
            r.one("Local", &mut local)?;
            r.one("c:Qualified", &mut qualified)?;
            r.one("c:Global", &mut global)?;
            r.list("Items", &mut items).of("Item", ..)?;
        }
        Ok(Self {
            plain,
            prefixed,
            local: r.required("Local", local)?,
            qualified,
            global,
            items,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("plain", &self.plain);
        w.optional_attribute("c:prefixed", &self.prefixed);
    }

    fn content(&self, w: &mut Writer) {
        w.element("Local", &self.local);
        w.optional("c:Qualified", &self.qualified);
        w.optional("c:Global", &self.global);
        w.optional_list("Items", &self.items).of("Item", ..);
    }
}

ews_types::codegen::setters! {
    Try {
        with_plain(plain: some i32),
        with_prefixed(prefixed: some i32),
        with_local(local: into String),
        with_qualified(qualified: some into String),
        with_global(global: some into String),
        with_items(items: some each i32),
    }
}

ews_types::codegen::wrapper!(Try, text);

ews_types::codegen::arbitrary! {
    s => Try {
        plain: s.value()?,
        prefixed: s.value()?,
        local: s.value()?,
        qualified: s.value()?,
        global: s.value()?,
        items: s.optional(|s| s.list(..))?,
    }
}

ews_types::codegen::serde! {
    Try {
        plain: "plain", prefixed: "prefixed", local: "Local", qualified: "Qualified",
        global: "Global", items: "Items",
    }
}

// file: unqualified/try_response.rs

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

