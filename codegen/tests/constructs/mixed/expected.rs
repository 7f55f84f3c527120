// file: mixed/any_order.rs

use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:AnyOrderType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyOrder {
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<AnyOrderChild>>,
}

impl ReadXml for AnyOrder {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for AnyOrder {
    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

/// Schema: a child in `AnyOrder`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnyOrderChild {
    /// `c:first`
    First(i32),
    /// `c:second`
    Second(i32),
}

impl Particle for AnyOrderChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:first", Self::First)
            .one("c:second", Self::Second)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for AnyOrderChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::First(value) => w.element("c:first", value),
            Self::Second(value) => w.element("c:second", value),
        }
    }
}

impl Modelled for AnyOrderChild {
    const MODEL: ContentModel = ContentModel::All(&[
        ContentModel::Element("c:first"),
        ContentModel::Repeated(0, 1, &[ContentModel::Element("c:second")]),
    ]);

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::First(value) => outline.elements("c:first", std::slice::from_ref(value)),
            Self::Second(value) => outline.elements("c:second", std::slice::from_ref(value)),
        }
    }
}

ews_types::codegen::setters! {
    AnyOrder {
        with_nodes(nodes: each into Mixed<AnyOrderChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => AnyOrder {
        nodes: s.mixed_of(&[("c:first", |s| s.value().map(AnyOrderChild::First)), ("c:second", |s| s.value().map(AnyOrderChild::Second))])?,
    }
}

ews_types::codegen::serde! { AnyOrder { nodes: "nodes" } }

ews_types::codegen::arbitrary! {
    s => enum AnyOrderChild {
        First(s.value()?),
        Second(s.value()?),
    }
}

ews_types::codegen::serde! { enum AnyOrderChild { First: "first", Second: "second" } }

// file: mixed/inline.rs

use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:InlineType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Inline {
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<InlineChild>>,
}

impl ReadXml for Inline {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for Inline {
    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

/// Schema: a child in `Inline`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InlineChild {
    /// `c:em`
    Em(Inline),
    /// `c:number`
    Number(i32),
    /// `c:list`
    List(Vec<Inline>),
    /// `c:note`
    Note(InlineNote),
}

impl Particle for InlineChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:em", Self::Em)
            .one("c:number", Self::Number)
            .list("c:list", "c:item", 1.., Self::List)
            .one("c:note", Self::Note)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for InlineChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Em(value) => w.element("c:em", value),
            Self::Number(value) => w.element("c:number", value),
            Self::List(value) => w.list("c:list", value).of("c:item", 1..),
            Self::Note(value) => w.element("c:note", value),
        }
    }
}

impl Modelled for InlineChild {
    const MODEL: ContentModel = ContentModel::Free;

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::Em(value) => outline.elements("c:em", std::slice::from_ref(value)),
            Self::Number(value) => outline.elements("c:number", std::slice::from_ref(value)),
            Self::List(value) => outline.elements("c:list", &[value]),
            Self::Note(value) => outline.elements("c:note", std::slice::from_ref(value)),
        }
    }
}

/// Schema: `c:note`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InlineNote {
    /// `by`
    pub by: Option<String>,
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<InlineChild>>,
}

impl ReadXml for InlineNote {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let by = r.attribute("by")?;
        Ok(Self {
            by,
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for InlineNote {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("by", &self.by);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

ews_types::codegen::setters! {
    Inline {
        with_nodes(nodes: each into Mixed<InlineChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => Inline {
        nodes: s.mixed_of(&[("c:number", |s| s.value().map(InlineChild::Number)), ("c:em", |s| s.value().map(InlineChild::Em)), ("c:list", |s| s.list(1..).map(InlineChild::List)), ("c:note", |s| s.value().map(InlineChild::Note))])?,
    }
}

ews_types::codegen::serde! { Inline { nodes: "nodes" } }

ews_types::codegen::variants! {
    InlineChild {
        Em(Inline) as_em,
        Number(i32) as_number,
        List(Vec<Inline>) as_list,
        Note(InlineNote) as_note,
    }
}

ews_types::codegen::arbitrary! {
    s => enum InlineChild {
        Number(s.value()?),
        Em(s.value()?),
        List(s.list(1..)?),
        Note(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum InlineChild { Em: "em", Number: "number", List: "list", Note: "note" }
}

ews_types::codegen::setters! {
    InlineNote {
        with_by(by: some into String),
        with_nodes(nodes: each into Mixed<InlineChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => InlineNote {
        by: s.value()?,
        nodes: s.mixed_of(&[("c:number", |s| s.value().map(InlineChild::Number)), ("c:em", |s| s.value().map(InlineChild::Em)), ("c:list", |s| s.list(1..).map(InlineChild::List)), ("c:note", |s| s.value().map(InlineChild::Note))])?,
    }
}

ews_types::codegen::serde! { InlineNote { by: "by", nodes: "nodes" } }

// file: mixed/letter.rs

use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::value::{Date, Decimal};
use ews_types::xml::{AnyElement, Mixed, Wildcard};

/// Schema: `c:LetterType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Letter {
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<LetterChild>>,
}

impl ReadXml for Letter {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for Letter {
    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

/// Schema: a child in `Letter`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LetterChild {
    /// `c:to`
    To(String),
    /// `c:money`
    Money(Decimal),
    /// `c:from`
    From(Date),
    /// `c:until`
    Until(Date),
    /// `any element`
    Any(AnyElement),
}

impl Particle for LetterChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:to", Self::To)
            .one("c:money", Self::Money)
            .one("c:from", Self::From)
            .one("c:until", Self::Until)
            .any(&Wildcard::other(Some("urn:example:mixed")), Self::Any)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for LetterChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::To(value) => w.element("c:to", value),
            Self::Money(value) => w.element("c:money", value),
            Self::From(value) => w.element("c:from", value),
            Self::Until(value) => w.element("c:until", value),
            Self::Any(value) => w.any(
                &Wildcard::other(Some("urn:example:mixed")),
                std::slice::from_ref(value),
            ),
        }
    }
}

impl Modelled for LetterChild {
    const MODEL: ContentModel = ContentModel::Sequence(&[
        ContentModel::Element("c:to"),
        ContentModel::Repeated(
            1,
            2,
            &[ContentModel::Choice(&[
                ContentModel::Element("c:money"),
                ContentModel::Sequence(&[
                    ContentModel::Element("c:from"),
                    ContentModel::Repeated(0, 1, &[ContentModel::Element("c:until")]),
                ]),
            ])],
        ),
        ContentModel::Repeated(
            0,
            3,
            &[ContentModel::Any(Wildcard::other(Some(
                "urn:example:mixed",
            )))],
        ),
    ]);

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::To(value) => outline.elements("c:to", std::slice::from_ref(value)),
            Self::Money(value) => outline.elements("c:money", std::slice::from_ref(value)),
            Self::From(value) => outline.elements("c:from", std::slice::from_ref(value)),
            Self::Until(value) => outline.elements("c:until", std::slice::from_ref(value)),
            Self::Any(value) => outline.named(&value.name),
        }
    }
}

ews_types::codegen::setters! {
    Letter {
        with_nodes(nodes: each into Mixed<LetterChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => Letter {
        nodes: s.mixed_of(&[("c:to", |s| s.value().map(LetterChild::To)), ("c:money", |s| s.value().map(LetterChild::Money)), ("c:from", |s| s.value().map(LetterChild::From)), ("c:until", |s| s.value().map(LetterChild::Until)), ("*", |s| s.any(&Wildcard::other(Some("urn:example:mixed"))).map(LetterChild::Any))])?,
    }
}

ews_types::codegen::serde! { Letter { nodes: "nodes" } }

ews_types::codegen::variants! {
    LetterChild {
        To(text) as_to,
        Money(Decimal) as_money,
    }
}

ews_types::codegen::arbitrary! {
    s => enum LetterChild {
        To(s.value()?),
        Money(s.value()?),
        From(s.value()?),
        Until(s.value()?),
        Any(s.any(&Wildcard::other(Some("urn:example:mixed")))?),
    }
}

ews_types::codegen::serde! {
    enum LetterChild { To: "to", Money: "money", From: "from", Until: "until", Any: "Any" }
}

// file: mixed/long_text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:LongTextType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LongText {
    /// `lang`
    pub lang: Option<String>,
    /// `nodes`
    pub nodes_attribute: Option<i32>,
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<LongTextChild>>,
}

impl ReadXml for LongText {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
        let nodes_attribute = r.attribute("nodes")?;
        Ok(Self {
            lang,
            nodes_attribute,
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for LongText {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
        w.optional_attribute("nodes", &self.nodes_attribute);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

/// Schema: a child in `LongText`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LongTextChild {
    /// `c:b`
    B(String),
    /// `c:i`
    I(String),
}

impl Particle for LongTextChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:b", Self::B)
            .one("c:i", Self::I)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for LongTextChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::B(value) => w.element("c:b", value),
            Self::I(value) => w.element("c:i", value),
        }
    }
}

impl Modelled for LongTextChild {
    const MODEL: ContentModel = ContentModel::Sequence(&[
        ContentModel::Repeated(0, usize::MAX, &[ContentModel::Element("c:b")]),
        ContentModel::Repeated(0, 1, &[ContentModel::Element("c:i")]),
    ]);

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::B(value) => outline.elements("c:b", std::slice::from_ref(value)),
            Self::I(value) => outline.elements("c:i", std::slice::from_ref(value)),
        }
    }
}

ews_types::codegen::setters! {
    LongText {
        with_lang(lang: some into String),
        with_nodes_attribute(nodes_attribute: some i32),
        with_nodes(nodes: each into Mixed<LongTextChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => LongText {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes_attribute: s.value()?,
        nodes: s.mixed_of(&[("c:b", |s| s.value().map(LongTextChild::B)), ("c:i", |s| s.value().map(LongTextChild::I))])?,
    }
}

ews_types::codegen::serde! { LongText { lang: "lang", nodes_attribute: "nodes", nodes: "$nodes" } }

ews_types::codegen::arbitrary! {
    s => enum LongTextChild {
        B(s.value()?),
        I(s.value()?),
    }
}

ews_types::codegen::serde! { enum LongTextChild { B: "b", I: "i" } }

// file: mixed/open.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyNode;

/// Schema: `c:OpenType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Open {
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for Open {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { nodes: r.mixed()? })
    }
}

impl WriteXml for Open {
    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::setters! {
    Open {
        with_nodes(nodes: each AnyNode),
    }
}

ews_types::codegen::arbitrary! {
    s => Open {
        nodes: s.mixed()?,
    }
}

ews_types::codegen::serde! { Open { nodes: "nodes" } }

// file: mixed/same_text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:SameTextType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SameText {
    /// `lang`
    pub lang: Option<String>,
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<SameTextChild>>,
}

impl ReadXml for SameText {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
        Ok(Self {
            lang,
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for SameText {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

/// Schema: a child in `SameText`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SameTextChild {
    /// `c:b`
    B(String),
}

impl Particle for SameTextChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found).one("c:b", Self::B).end()?;
        Ok(found)
    }
}

impl WriteXml for SameTextChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::B(value) => w.element("c:b", value),
        }
    }
}

impl Modelled for SameTextChild {
    const MODEL: ContentModel = ContentModel::Free;

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::B(value) => outline.elements("c:b", std::slice::from_ref(value)),
        }
    }
}

ews_types::codegen::setters! {
    SameText {
        with_lang(lang: some into String),
        with_nodes(nodes: each into Mixed<SameTextChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => SameText {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes: s.mixed_of(&[("c:b", |s| s.value().map(SameTextChild::B))])?,
    }
}

ews_types::codegen::serde! { SameText { lang: "lang", nodes: "nodes" } }

ews_types::codegen::variants! {
    SameTextChild {
        B(text) as_b,
    }
}

ews_types::codegen::arbitrary! {
    s => enum SameTextChild {
        B(s.value()?),
    }
}

ews_types::codegen::serde! { enum SameTextChild { B: "b" } }

// file: mixed/text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:TextType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text {
    /// `lang`
    pub lang: Option<String>,
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<TextChild>>,
}

impl ReadXml for Text {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
        Ok(Self {
            lang,
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for Text {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

/// Schema: a child in `Text`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextChild {
    /// `c:b`
    B(String),
}

impl Particle for TextChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found).one("c:b", Self::B).end()?;
        Ok(found)
    }
}

impl WriteXml for TextChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::B(value) => w.element("c:b", value),
        }
    }
}

impl Modelled for TextChild {
    const MODEL: ContentModel = ContentModel::Free;

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::B(value) => outline.elements("c:b", std::slice::from_ref(value)),
        }
    }
}

ews_types::codegen::setters! {
    Text {
        with_lang(lang: some into String),
        with_nodes(nodes: each into Mixed<TextChild>),
    }
}

ews_types::codegen::arbitrary! {
    s => Text {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes: s.mixed_of(&[("c:b", |s| s.value().map(TextChild::B))])?,
    }
}

ews_types::codegen::serde! { Text { lang: "lang", nodes: "nodes" } }

ews_types::codegen::variants! {
    TextChild {
        B(text) as_b,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TextChild {
        B(s.value()?),
    }
}

ews_types::codegen::serde! { enum TextChild { B: "b" } }

// file: mixed/try.rs

use super::{AnyOrder, Inline, Letter, LongText, Open, SameText, Text};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// `c:Text`
    pub text: Text,
    /// `c:Long`
    pub long: Option<LongText>,
    /// `c:Same`
    pub same: Option<SameText>,
    /// `c:Inline`
    pub inline: Option<Inline>,
    /// `c:Letter`
    pub letter: Option<Letter>,
    /// `c:AnyOrder`
    pub any_order: Option<AnyOrder>,
    /// `c:Open`
    pub open: Option<Open>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            long: None,
            same: None,
            inline: None,
            letter: None,
            any_order: None,
            open: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut text = None;
        let mut long = None;
        let mut same = None;
        let mut inline = None;
        let mut letter = None;
        let mut any_order = None;
        let mut open = None;
        r.open()?;
        while r.child()? {
            r.one("c:Text", &mut text)?;
            r.one("c:Long", &mut long)?;
            r.one("c:Same", &mut same)?;
            r.one("c:Inline", &mut inline)?;
            r.one("c:Letter", &mut letter)?;
            r.one("c:AnyOrder", &mut any_order)?;
            r.one("c:Open", &mut open)?;
        }
        Ok(Self {
            text: r.required("c:Text", text)?,
            long,
            same,
            inline,
            letter,
            any_order,
            open,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Text", &self.text);
        w.optional("c:Long", &self.long);
        w.optional("c:Same", &self.same);
        w.optional("c:Inline", &self.inline);
        w.optional("c:Letter", &self.letter);
        w.optional("c:AnyOrder", &self.any_order);
        w.optional("c:Open", &self.open);
    }
}

ews_types::codegen::setters! {
    Try {
        with_text(text: into Text),
        with_long(long: some into LongText),
        with_same(same: some into SameText),
        with_inline(inline: some into Inline),
        with_letter(letter: some into Letter),
        with_any_order(any_order: some into AnyOrder),
        with_open(open: some into Open),
    }
}

ews_types::codegen::wrapper!(Try, Text);

ews_types::codegen::arbitrary! {
    s => Try {
        text: s.value()?,
        long: s.value()?,
        same: s.value()?,
        inline: s.value()?,
        letter: s.value()?,
        any_order: s.value()?,
        open: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        text: "Text", long: "Long", same: "Same", inline: "Inline", letter: "Letter",
        any_order: "AnyOrder", open: "Open",
    }
}

// file: mixed/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// The text.
    pub value: String,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(TryResponse, text);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { value: "value" } }

// file: mixed/xs_language.rs

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

