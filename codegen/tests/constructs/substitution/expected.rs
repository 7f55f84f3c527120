// file: substitution/field_path.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:FieldPathType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath {
    /// `FieldURI`
    pub field_uri: String,
}

impl FieldPath {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(field_uri: impl Into<String>) -> Self {
        Self {
            field_uri: field_uri.into(),
        }
    }
}

impl Content for FieldPath {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            field_uri: r.required_attribute("FieldURI")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(FieldPath);

impl WriteXml for FieldPath {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("FieldURI", &self.field_uri);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    FieldPath {
        with_field_uri(field_uri: into String),
    }
}

ews_types::codegen::wrapper!(FieldPath, text);

ews_types::codegen::arbitrary! {
    s => FieldPath {
        field_uri: s.value()?,
    }
}

ews_types::codegen::serde! { FieldPath { field_uri: "FieldURI" } }

// file: substitution/indexed_path.rs

use super::FieldPath;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:IndexedPathType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndexedPath {
    /// What `FieldPath` has.
    pub field_path: FieldPath,
    /// `Index`
    pub index: Option<i32>,
}

impl IndexedPath {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(field_path: impl Into<FieldPath>) -> Self {
        Self {
            field_path: field_path.into(),
            index: None,
        }
    }
}

ews_types::codegen::extends!(IndexedPath, field_path, FieldPath);

impl Content for IndexedPath {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            index: r.attribute("Index")?,
            field_path: Content::start(r)?,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        self.field_path.children(r)
    }
}

ews_types::codegen::content!(IndexedPath);

impl WriteXml for IndexedPath {
    fn attributes(&self, w: &mut Writer) {
        self.field_path.attributes(w);
        w.optional_attribute("Index", &self.index);
    }

    fn content(&self, w: &mut Writer) {
        self.field_path.content(w);
    }
}

ews_types::codegen::setters! {
    IndexedPath {
        with_field_path(field_path: into FieldPath),
        with_index(index: some i32),
    }
    ..field_path {
        with_field_uri(field_uri: into String),
    }
}

ews_types::codegen::wrapper!(IndexedPath, FieldPath);

ews_types::codegen::arbitrary! {
    s => IndexedPath {
        field_path: s.base()?,
        index: s.value()?,
    }
}

ews_types::codegen::serde! { IndexedPath { ..field_path, index: "Index" } }

// file: substitution/last_step.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:LastStep`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LastStep {
    /// `Number`
    pub number: Option<i32>,
}

impl Content for LastStep {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            number: r.attribute("Number")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(LastStep);

impl WriteXml for LastStep {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Number", &self.number);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    LastStep {
        with_number(number: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => LastStep {
        number: s.value()?,
    }
}

ews_types::codegen::serde! { LastStep { number: "Number" } }

// file: substitution/number.rs

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:Number`.
    pub enum Number {
        Other(String),
        One = "one",
        Two = "two",
    }
}

// file: substitution/number_element.rs

use super::Number;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Number`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberElement {
    /// The text.
    pub value: Number,
}

impl NumberElement {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<Number>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for NumberElement {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for NumberElement {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    NumberElement {
        with_value(value: into Number),
    }
}

ews_types::codegen::wrapper!(NumberElement, into Number);

ews_types::codegen::arbitrary! {
    s => NumberElement {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { NumberElement { value: "value" } }

// file: substitution/path.rs

use super::{FieldPath, IndexedPath};
use ews_types::codegen::{Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Path` and what may stand in its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Path {
    /// `c:FieldURI`
    FieldUri(FieldPath),
    /// `c:IndexedFieldURI`
    IndexedFieldUri(IndexedPath),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for Path {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:FieldURI", Self::FieldUri)
            .one("c:IndexedFieldURI", Self::IndexedFieldUri)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for Path {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::FieldUri(value) => w.element("c:FieldURI", value),
            Self::IndexedFieldUri(value) => w.element("c:IndexedFieldURI", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::variants! {
    Path {
        FieldUri(FieldPath) as_field_uri,
        IndexedFieldUri(IndexedPath) as_indexed_field_uri,
    }
}

ews_types::codegen::shared_base! {
    Path, FieldPath, as_field_path, as_field_path_mut {
        FieldUri,
        IndexedFieldUri,
    }
}

ews_types::codegen::arbitrary! {
    s => enum Path {
        FieldUri(s.value()?),
        IndexedFieldUri(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum Path { FieldUri: "FieldURI", IndexedFieldUri: "IndexedFieldURI", Other: "Other" }
}

// file: substitution/step.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:StepType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    /// `Number`
    pub number: Option<i32>,
}

impl Content for Step {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            number: r.attribute("Number")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Step);

impl WriteXml for Step {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Number", &self.number);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Step {
        with_number(number: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Step {
        number: s.value()?,
    }
}

ews_types::codegen::serde! { Step { number: "Number" } }

// file: substitution/step_choice.rs

use super::Step;
use ews_types::codegen::{Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Step` and what may stand in its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepChoice {
    /// `c:Step`
    Step(Step),
    /// `c:LastStep`
    LastStep(Step),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for StepChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Step", Self::Step)
            .one("c:LastStep", Self::LastStep)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for StepChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Step(value) => w.element("c:Step", value),
            Self::LastStep(value) => w.element("c:LastStep", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::shared_base! {
    StepChoice, Step, as_step, as_step_mut {
        Step,
        LastStep,
    }
}

ews_types::codegen::arbitrary! {
    s => enum StepChoice {
        Step(s.value()?),
        LastStep(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum StepChoice { Step: "Step", LastStep: "LastStep", Other: "Other" }
}

// file: substitution/step_element.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Step`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepElement {
    /// `Number`
    pub number: Option<i32>,
}

impl Content for StepElement {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            number: r.attribute("Number")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(StepElement);

impl WriteXml for StepElement {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Number", &self.number);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    StepElement {
        with_number(number: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => StepElement {
        number: s.value()?,
    }
}

ews_types::codegen::serde! { StepElement { number: "Number" } }

// file: substitution/try.rs

use super::{Path, StepChoice, Word};
use ews_types::codegen::{Choice, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:FieldURI | c:IndexedFieldURI`
    pub path: Path,
    /// `c:Paths`
    pub paths: Vec<Path>,
    /// `c:Step | c:LastStep`
    pub step: Vec<StepChoice>,
    /// `c:Word | c:Number`
    pub word: Option<Word>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(path: impl Into<Path>) -> Self {
        Self {
            path: path.into(),
            paths: Vec::new(),
            step: Vec::new(),
            word: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut path = None;
        let mut paths = Vec::new();
        let mut step = Vec::new();
        let mut word = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut path)?;
            r.list("c:Paths", &mut paths).of(Choice, 1..)?;
            r.particles(&mut step)?;
            r.particle(&mut word)?;
        }
        Ok(Self {
            path: r.required("c:FieldURI | c:IndexedFieldURI", path)?,
            paths,
            step,
            word,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.particle(&self.path);
        w.optional_list("c:Paths", &self.paths).of(Choice, 1..);
        w.particles(&self.step);
        w.optional_particle(&self.word);
    }
}

ews_types::codegen::setters! {
    Try {
        with_path(path: into Path),
        with_paths(paths: each into Path),
        with_step(step: each into StepChoice),
        with_word(word: some into Word),
    }
}

ews_types::codegen::wrapper!(Try, into Path);

ews_types::codegen::arbitrary! {
    s => Try {
        path: s.value()?,
        paths: s.optional(|s| s.list(1..))?.unwrap_or_default(),
        step: s.list(..)?,
        word: s.value()?,
    }
}

ews_types::codegen::serde! { Try { path: "path", paths: "Paths", step: "step", word: "word" } }

// file: substitution/try_response.rs

use super::{FieldPath, IndexedPath, Step};
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:TryResponseType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:FieldURI | c:IndexedFieldURI | c:LastStep | c:Plain`
    pub choice: Vec<TryResponseChoice>,
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut choice = Vec::new();
        r.open()?;
        while r.child()? {
            r.particles(&mut choice)?;
        }
        r.count(
            "c:FieldURI | c:IndexedFieldURI | c:LastStep | c:Plain",
            1..,
            &choice,
        )?;
        Ok(Self { choice })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.count(
            "c:FieldURI | c:IndexedFieldURI | c:LastStep | c:Plain",
            1..,
            &self.choice,
        );
        w.particles(&self.choice);
    }
}

/// Schema: a choice in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryResponseChoice {
    /// `c:FieldURI`
    FieldUri(FieldPath),
    /// `c:IndexedFieldURI`
    IndexedFieldUri(IndexedPath),
    /// `c:LastStep`
    LastStep(Step),
    /// `c:Plain`
    Plain(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryResponseChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:FieldURI", Self::FieldUri)
            .one("c:IndexedFieldURI", Self::IndexedFieldUri)
            .one("c:LastStep", Self::LastStep)
            .one("c:Plain", Self::Plain)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryResponseChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::FieldUri(value) => w.element("c:FieldURI", value),
            Self::IndexedFieldUri(value) => w.element("c:IndexedFieldURI", value),
            Self::LastStep(value) => w.element("c:LastStep", value),
            Self::Plain(value) => w.element("c:Plain", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_choice(choice: each into TryResponseChoice),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        choice: s.list(1..)?,
    }
}

ews_types::codegen::serde! { TryResponse { choice: "choice" } }

ews_types::codegen::variants! {
    TryResponseChoice {
        FieldUri(FieldPath) as_field_uri,
        IndexedFieldUri(IndexedPath) as_indexed_field_uri,
        LastStep(Step) as_last_step,
        Plain(text) as_plain,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryResponseChoice {
        Plain(s.value()?),
        FieldUri(s.value()?),
        LastStep(s.value()?),
        IndexedFieldUri(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryResponseChoice {
        FieldUri: "FieldURI", IndexedFieldUri: "IndexedFieldURI", LastStep: "LastStep",
        Plain: "Plain", Other: "Other",
    }
}

// file: substitution/word.rs

use super::Number;
use ews_types::codegen::{Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Word` and what may stand in its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// `c:Word`
    Word(String),
    /// `c:Number`
    Number(Number),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for Word {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Word", Self::Word)
            .one("c:Number", Self::Number)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for Word {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Word(value) => w.element("c:Word", value),
            Self::Number(value) => w.element("c:Number", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::variants! {
    Word {
        Word(text) as_word,
        Number(Number) as_number,
    }
}

ews_types::codegen::arbitrary! {
    s => enum Word {
        Word(s.value()?),
        Number(s.value()?),
    }
}

ews_types::codegen::serde! { enum Word { Word: "Word", Number: "Number", Other: "Other" } }

// file: substitution/word_element.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Word`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordElement {
    /// The text.
    pub value: String,
}

impl WordElement {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for WordElement {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for WordElement {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    WordElement {
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(WordElement, text);

ews_types::codegen::arbitrary! {
    s => WordElement {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { WordElement { value: "value" } }

