// file: namespaces/concrete.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:ConcreteType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Concrete {
    /// `Here`
    pub here: Option<i32>,
}

impl Content for Concrete {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            here: r.attribute("Here")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Concrete);

impl WriteXml for Concrete {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Here", &self.here);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Concrete {
        with_here(here: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Concrete {
        here: s.value()?,
    }
}

ews_types::codegen::serde! { Concrete { here: "Here" } }

// file: namespaces/item.rs

use super::super::other;
use super::XS_LANGUAGE;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:ItemType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item {
    /// `xml:lang`
    pub lang: Option<String>,
    /// `lang`
    pub lang_unqualified: Option<String>,
    /// `c:Name`
    pub name: String,
    /// `o:Name`
    pub name_other: Option<String>,
    /// `c:Other`
    pub other: Option<other::Item>,
}

impl Item {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            lang: None,
            lang_unqualified: None,
            name: name.into(),
            name_other: None,
            other: None,
        }
    }
}

impl ReadXml for Item {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("xml:lang", &XS_LANGUAGE))?;
        let lang_unqualified = r.attribute("lang")?;
        let mut name = None;
        let mut name_other = None;
        let mut other = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one("o:Name", &mut name_other)?;
            r.one("c:Other", &mut other)?;
        }
        Ok(Self {
            lang,
            lang_unqualified,
            name: r.required("c:Name", name)?,
            name_other,
            other,
        })
    }
}

impl WriteXml for Item {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("xml:lang", &XS_LANGUAGE), &self.lang);
        w.optional_attribute("lang", &self.lang_unqualified);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Name", &self.name);
        w.optional("o:Name", &self.name_other);
        w.optional("c:Other", &self.other);
    }
}

ews_types::codegen::setters! {
    Item {
        with_lang(lang: some into String),
        with_lang_unqualified(lang_unqualified: some into String),
        with_name(name: into String),
        with_name_other(name_other: some into String),
        with_other(other: some into other::Item),
    }
}

ews_types::codegen::wrapper!(Item, text);

ews_types::codegen::arbitrary! {
    s => Item {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        lang_unqualified: s.value()?,
        name: s.value()?,
        name_other: s.value()?,
        other: s.value()?,
    }
}

ews_types::codegen::serde! {
    Item {
        lang: "lang", lang_unqualified: "@lang", name: "Name", name_other: "o:Name", other: "Other",
    }
}

// file: namespaces/try.rs

use super::super::other;
use super::{Item, Wider};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Item`
    pub item: Item,
    /// `o:Item`
    pub item_other: Option<other::Item>,
    /// `c:Wider`
    pub wider: Option<Wider>,
    /// `c:Any`
    pub any: Option<other::AbstractChoice>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(item: impl Into<Item>) -> Self {
        Self {
            item: item.into(),
            item_other: None,
            wider: None,
            any: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut item = None;
        let mut item_other = None;
        let mut wider = None;
        let mut any = None;
        r.open()?;
        while r.child()? {
            r.one("c:Item", &mut item)?;
            r.one("o:Item", &mut item_other)?;
            r.one("c:Wider", &mut wider)?;
            r.one("c:Any", &mut any)?;
        }
        Ok(Self {
            item: r.required("c:Item", item)?,
            item_other,
            wider,
            any,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Item", &self.item);
        w.optional("o:Item", &self.item_other);
        w.optional("c:Wider", &self.wider);
        w.optional("c:Any", &self.any);
    }
}

ews_types::codegen::setters! {
    Try {
        with_item(item: into Item),
        with_item_other(item_other: some into other::Item),
        with_wider(wider: some into Wider),
        with_any(any: some into other::AbstractChoice),
    }
}

ews_types::codegen::wrapper!(Try, Item);

ews_types::codegen::arbitrary! {
    s => Try {
        item: s.value()?,
        item_other: s.value()?,
        wider: s.value()?,
        any: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try { item: "Item", item_other: "o:Item", wider: "Wider", any: "Any" }
}

// file: namespaces/try_response.rs

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

// file: namespaces/wider.rs

use super::super::other;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:WiderType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wider {
    /// What `Item` has.
    pub item: other::Item,
    /// `c:Colour`
    pub colour: other::Colour,
}

impl Wider {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(item: impl Into<other::Item>, colour: impl Into<other::Colour>) -> Self {
        Self {
            item: item.into(),
            colour: colour.into(),
        }
    }
}

ews_types::codegen::extends!(Wider, item, other::Item);

impl ReadXml for Wider {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut size = None;
        let mut colour = None;
        r.open()?;
        while r.child()? {
            r.one("o:Size", &mut size)?;
            r.one("c:Colour", &mut colour)?;
        }
        Ok(Self {
            item: other::Item {
                size: r.required("o:Size", size)?,
            },
            colour: r.required("c:Colour", colour)?,
        })
    }
}

impl WriteXml for Wider {
    fn attributes(&self, w: &mut Writer) {
        self.item.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.item.content(w);
        w.element("c:Colour", &self.colour);
    }
}

ews_types::codegen::setters! {
    Wider {
        with_item(item: into other::Item),
        with_colour(colour: into other::Colour),
    }
    ..item {
        with_size(size: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Wider {
        item: s.base()?,
        colour: s.value()?,
    }
}

ews_types::codegen::serde! { Wider { ..item, colour: "Colour" } }

// file: namespaces/xs_language.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `xs:language`.
pub(crate) static XS_LANGUAGE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&XS_LANGUAGE_PATTERN],
    ..Facets::NONE
};

static XS_LANGUAGE_PATTERN: Pattern = Pattern::new(
    "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*",
    "[A-Za-z]{1,8}(?:-[0-9A-Za-z]{1,8})*",
);

// file: other/abstract_choice.rs

use super::super::namespaces;
use super::Concrete;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: the types that derive from `o:AbstractType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AbstractChoice {
    /// `c:ConcreteType`
    Concrete(namespaces::Concrete),
    /// `o:ConcreteType`
    ConcreteOther(Concrete),
}

impl ReadXml for AbstractChoice {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        match r.xsi_type()?.as_deref() {
            Some("c:ConcreteType") => ReadXml::read(r).map(Self::Concrete),
            Some("o:ConcreteType") => ReadXml::read(r).map(Self::ConcreteOther),
            other => r.unknown_type("c:ConcreteType | o:ConcreteType", other),
        }
    }
}

impl WriteXml for AbstractChoice {
    fn attributes(&self, w: &mut Writer) {
        match self {
            Self::Concrete(value) => w.derived_attributes("c:ConcreteType", value),
            Self::ConcreteOther(value) => w.derived_attributes("o:ConcreteType", value),
        }
    }

    fn content(&self, w: &mut Writer) {
        match self {
            Self::Concrete(value) => value.content(w),
            Self::ConcreteOther(value) => value.content(w),
        }
    }
}

ews_types::codegen::variants! {
    AbstractChoice {
        Concrete(namespaces::Concrete) as_concrete,
        ConcreteOther(Concrete) as_concrete_other,
    }
}

ews_types::codegen::arbitrary! {
    s => enum AbstractChoice {
        Concrete(s.value()?),
        ConcreteOther(s.value()?),
    }
}

ews_types::codegen::serde! {
    abstract AbstractChoice { Concrete: "ConcreteType", ConcreteOther: "o:ConcreteType" }
}

// file: other/colour.rs

ews_types::codegen::enumeration! {
    /// Schema: `o:ColourType`.
    pub enum Colour {
        Other(String),
        Red = "Red",
    }
}

// file: other/concrete.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `o:ConcreteType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Concrete {
    /// `There`
    pub there: Option<i32>,
}

impl Content for Concrete {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            there: r.attribute("There")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Concrete);

impl WriteXml for Concrete {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("There", &self.there);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Concrete {
        with_there(there: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Concrete {
        there: s.value()?,
    }
}

ews_types::codegen::serde! { Concrete { there: "There" } }

// file: other/item.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `o:ItemType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item {
    /// `o:Size`
    pub size: i32,
}

impl Item {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(size: i32) -> Self {
        Self { size }
    }
}

impl ReadXml for Item {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut size = None;
        r.open()?;
        while r.child()? {
            r.one("o:Size", &mut size)?;
        }
        Ok(Self {
            size: r.required("o:Size", size)?,
        })
    }
}

impl WriteXml for Item {
    fn content(&self, w: &mut Writer) {
        w.element("o:Size", &self.size);
    }
}

ews_types::codegen::setters! {
    Item {
        with_size(size: i32),
    }
}

ews_types::codegen::wrapper!(Item, i32);

ews_types::codegen::arbitrary! {
    s => Item {
        size: s.value()?,
    }
}

ews_types::codegen::serde! { Item { size: "Size" } }

