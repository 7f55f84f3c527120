// file: recursion/base.rs

use super::Heir;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:BaseType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base {
    /// `c:Heir`
    pub heir: Option<Box<Heir>>,
}

impl Content for Base {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Heir", &mut self.heir)
    }
}

ews_types::codegen::content!(Base);

impl WriteXml for Base {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Heir", &self.heir);
    }
}

ews_types::codegen::setters! {
    Base {
        with_heir(heir: some into Box<Heir>),
    }
}

ews_types::codegen::arbitrary! {
    s => Base {
        heir: s.value()?,
    }
}

ews_types::codegen::serde! { Base { heir: "Heir" } }

// file: recursion/chain.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:ChainType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chain {
    /// `c:Value`
    pub value: i32,
    /// `c:Next`
    pub next: Option<Box<Chain>>,
}

impl Chain {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self { value, next: None }
    }
}

impl ReadXml for Chain {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut value = None;
        let mut next = None;
        r.open()?;
        while r.child()? {
            r.one("c:Value", &mut value)?;
            r.one("c:Next", &mut next)?;
        }
        Ok(Self {
            value: r.required("c:Value", value)?,
            next,
        })
    }
}

impl WriteXml for Chain {
    fn content(&self, w: &mut Writer) {
        w.element("c:Value", &self.value);
        w.optional("c:Next", &self.next);
    }
}

ews_types::codegen::setters! {
    Chain {
        with_value(value: i32),
        with_next(next: some into Box<Chain>),
    }
}

ews_types::codegen::wrapper!(Chain, i32);

ews_types::codegen::arbitrary! {
    s => Chain {
        value: s.value()?,
        next: s.value()?,
    }
}

ews_types::codegen::serde! { Chain { value: "Value", next: "Next" } }

// file: recursion/company.rs

use super::Person;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:CompanyType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Company {
    /// `c:Head`
    pub head: Option<Box<Person>>,
}

impl Content for Company {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Head", &mut self.head)
    }
}

ews_types::codegen::content!(Company);

impl WriteXml for Company {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Head", &self.head);
    }
}

ews_types::codegen::setters! {
    Company {
        with_head(head: some into Box<Person>),
    }
}

ews_types::codegen::arbitrary! {
    s => Company {
        head: s.value()?,
    }
}

ews_types::codegen::serde! { Company { head: "Head" } }

// file: recursion/expression.rs

use super::Pair;
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:ExpressionType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Expression {
    /// `c:Number`
    Number(i32),
    /// `c:Not`
    Not(Box<Expression>),
    /// `c:And`
    And(Box<Pair>),
    /// `ExpressionIfThenGroup`
    IfThenGroup(ExpressionIfThenGroup),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for Expression {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Number", Self::Number)
            .one("c:Not", Self::Not)
            .one("c:And", Self::And)
            .particle(Self::IfThenGroup)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for Expression {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Number(value) => w.element("c:Number", value),
            Self::Not(value) => w.element("c:Not", value),
            Self::And(value) => w.element("c:And", value),
            Self::IfThenGroup(value) => w.particle(value),
            Self::Other(value) => w.other(value),
        }
    }
}

impl ReadXml for Expression {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        r.only_particle("c:Number | c:Not | c:And | ExpressionIfThenGroup")
    }
}

/// Schema: a sequence in `Expression`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExpressionIfThenGroup {
    /// `c:If`
    pub r#if: Box<Expression>,
    /// `c:Then`
    pub then: Box<Expression>,
}

impl ExpressionIfThenGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(r#if: impl Into<Box<Expression>>, then: impl Into<Box<Expression>>) -> Self {
        Self {
            r#if: r#if.into(),
            then: then.into(),
        }
    }
}

impl Particle for ExpressionIfThenGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut r#if = None;
        let mut then = None;
        r.one("c:If", &mut r#if)?;
        r.one("c:Then", &mut then)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            r#if: r.required("c:If", r#if)?,
            then: r.required("c:Then", then)?,
        }))
    }
}

impl WriteXml for ExpressionIfThenGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:If", &self.r#if);
        w.element("c:Then", &self.then);
    }
}

ews_types::codegen::variants! {
    Expression {
        Number(i32) as_number,
        And(Box<Pair>) as_and,
        IfThenGroup(ExpressionIfThenGroup) as_if_then_group,
    }
}

ews_types::codegen::arbitrary! {
    s => enum Expression {
        Number(s.value()?),
        Not(s.value()?),
        And(s.value()?),
        IfThenGroup(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum Expression {
        Number: "Number", Not: "Not", And: "And", IfThenGroup: "IfThenGroup", Other: "Other",
    }
}

ews_types::codegen::setters! {
    ExpressionIfThenGroup {
        with_if(r#if: into Box<Expression>),
        with_then(then: into Box<Expression>),
    }
}

ews_types::codegen::arbitrary! {
    s => ExpressionIfThenGroup {
        r#if: s.value()?,
        then: s.value()?,
    }
}

ews_types::codegen::serde! { ExpressionIfThenGroup { r#if: "If", then: "Then" } }

// file: recursion/heir.rs

use super::Base;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:HeirType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Heir {
    /// What `Base` has.
    pub base: Base,
    /// `Id`
    pub id: Option<i32>,
}

ews_types::codegen::extends!(Heir, base, Base);

impl Content for Heir {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
            base: Content::start(r)?,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        self.base.children(r)
    }
}

ews_types::codegen::content!(Heir);

impl WriteXml for Heir {
    fn attributes(&self, w: &mut Writer) {
        self.base.attributes(w);
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        self.base.content(w);
    }
}

ews_types::codegen::setters! {
    Heir {
        with_base(base: into Base),
        with_id(id: some i32),
    }
    ..base {
        with_heir(heir: some into Box<Heir>),
    }
}

ews_types::codegen::arbitrary! {
    s => Heir {
        base: s.base()?,
        id: s.value()?,
    }
}

ews_types::codegen::serde! { Heir { ..base, id: "Id" } }

// file: recursion/outline.rs

use ews_types::codegen::{Choice, Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Section`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutlineSection {
    /// `c:Heading`
    pub heading: OutlineSectionHeading,
    /// `c:Lines`
    pub lines: Option<Vec<OutlineSectionLinesItem>>,
    /// `c:Aside`
    pub aside: Option<OutlineSectionAside>,
}

impl OutlineSection {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(heading: impl Into<OutlineSectionHeading>) -> Self {
        Self {
            heading: heading.into(),
            lines: None,
            aside: None,
        }
    }
}

impl ReadXml for OutlineSection {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut heading = None;
        let mut lines = None;
        let mut aside = None;
        r.open()?;
        while r.child()? {
            r.one("c:Heading", &mut heading)?;
            r.list("c:Lines", &mut lines).of(Choice, ..)?;
            r.one("c:Aside", &mut aside)?;
        }
        Ok(Self {
            heading: r.required("c:Heading", heading)?,
            lines,
            aside,
        })
    }
}

impl WriteXml for OutlineSection {
    fn content(&self, w: &mut Writer) {
        w.element("c:Heading", &self.heading);
        w.optional_list("c:Lines", &self.lines).of(Choice, ..);
        w.optional("c:Aside", &self.aside);
    }
}

/// Schema: `c:Heading`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutlineSectionHeading {
    /// `Level`
    pub level: Option<i32>,
    /// The text.
    pub value: String,
}

impl OutlineSectionHeading {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            level: None,
            value: value.into(),
        }
    }
}

impl ReadXml for OutlineSectionHeading {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let level = r.attribute("Level")?;
        Ok(Self {
            level,
            value: r.value()?,
        })
    }
}

impl WriteXml for OutlineSectionHeading {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Level", &self.level);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

/// Schema: a choice in `OutlineSectionLines`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutlineSectionLinesItem {
    /// `c:Line`
    Line(String),
    /// `c:Section`
    Section(OutlineSection),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for OutlineSectionLinesItem {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Line", Self::Line)
            .one("c:Section", Self::Section)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for OutlineSectionLinesItem {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Line(value) => w.element("c:Line", value),
            Self::Section(value) => w.element("c:Section", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: `c:Aside`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutlineSectionAside {
    /// `Side`
    pub side: Option<String>,
    /// `c:Line | c:Section`
    pub outline: OutlineSectionAsideOutline,
}

impl OutlineSectionAside {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(outline: impl Into<OutlineSectionAsideOutline>) -> Self {
        Self {
            side: None,
            outline: outline.into(),
        }
    }
}

impl ReadXml for OutlineSectionAside {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let side = r.attribute("Side")?;
        let mut outline = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut outline)?;
        }
        Ok(Self {
            side,
            outline: r.required("c:Line | c:Section", outline)?,
        })
    }
}

impl WriteXml for OutlineSectionAside {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Side", &self.side);
    }

    fn content(&self, w: &mut Writer) {
        w.particle(&self.outline);
    }
}

/// Schema: a choice in `OutlineSectionAside`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutlineSectionAsideOutline {
    /// `c:Line`
    Line(String),
    /// `c:Section`
    Section(Box<OutlineSection>),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for OutlineSectionAsideOutline {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Line", Self::Line)
            .one("c:Section", Self::Section)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for OutlineSectionAsideOutline {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Line(value) => w.element("c:Line", value),
            Self::Section(value) => w.element("c:Section", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    OutlineSection {
        with_heading(heading: into OutlineSectionHeading),
        with_lines(lines: some each into OutlineSectionLinesItem),
        with_aside(aside: some into OutlineSectionAside),
    }
}

ews_types::codegen::wrapper!(OutlineSection, OutlineSectionHeading);

ews_types::codegen::arbitrary! {
    s => OutlineSection {
        heading: s.value()?,
        lines: s.optional(|s| s.list(..))?,
        aside: s.value()?,
    }
}

ews_types::codegen::serde! { OutlineSection { heading: "Heading", lines: "Lines", aside: "Aside" } }

ews_types::codegen::setters! {
    OutlineSectionHeading {
        with_level(level: some i32),
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(OutlineSectionHeading, text);

ews_types::codegen::arbitrary! {
    s => OutlineSectionHeading {
        level: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { OutlineSectionHeading { level: "Level", value: "value" } }

ews_types::codegen::variants! {
    OutlineSectionLinesItem {
        Line(text) as_line,
        Section(OutlineSection) as_section,
    }
}

ews_types::codegen::arbitrary! {
    s => enum OutlineSectionLinesItem {
        Line(s.value()?),
        Section(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum OutlineSectionLinesItem { Line: "Line", Section: "Section", Other: "Other" }
}

ews_types::codegen::setters! {
    OutlineSectionAside {
        with_side(side: some into String),
        with_outline(outline: into OutlineSectionAsideOutline),
    }
}

ews_types::codegen::wrapper!(OutlineSectionAside, into OutlineSectionAsideOutline);

ews_types::codegen::arbitrary! {
    s => OutlineSectionAside {
        side: s.value()?,
        outline: s.value()?,
    }
}

ews_types::codegen::serde! { OutlineSectionAside { side: "Side", outline: "outline" } }

ews_types::codegen::variants! {
    OutlineSectionAsideOutline {
        Line(text) as_line,
        Section(Box<OutlineSection>) as_section,
    }
}

ews_types::codegen::arbitrary! {
    s => enum OutlineSectionAsideOutline {
        Line(s.value()?),
        Section(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum OutlineSectionAsideOutline { Line: "Line", Section: "Section", Other: "Other" }
}

// file: recursion/pair.rs

use super::Expression;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:PairType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// `c:Left`
    pub left: Expression,
    /// `c:Right`
    pub right: Expression,
}

impl Pair {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(left: impl Into<Expression>, right: impl Into<Expression>) -> Self {
        Self {
            left: left.into(),
            right: right.into(),
        }
    }
}

impl ReadXml for Pair {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut left = None;
        let mut right = None;
        r.open()?;
        while r.child()? {
            r.one("c:Left", &mut left)?;
            r.one("c:Right", &mut right)?;
        }
        Ok(Self {
            left: r.required("c:Left", left)?,
            right: r.required("c:Right", right)?,
        })
    }
}

impl WriteXml for Pair {
    fn content(&self, w: &mut Writer) {
        w.element("c:Left", &self.left);
        w.element("c:Right", &self.right);
    }
}

ews_types::codegen::setters! {
    Pair {
        with_left(left: into Expression),
        with_right(right: into Expression),
    }
}

ews_types::codegen::arbitrary! {
    s => Pair {
        left: s.value()?,
        right: s.value()?,
    }
}

ews_types::codegen::serde! { Pair { left: "Left", right: "Right" } }

// file: recursion/person.rs

use super::Company;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:PersonType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person {
    /// `c:Employer`
    pub employer: Option<Box<Company>>,
}

impl Content for Person {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Employer", &mut self.employer)
    }
}

ews_types::codegen::content!(Person);

impl WriteXml for Person {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Employer", &self.employer);
    }
}

ews_types::codegen::setters! {
    Person {
        with_employer(employer: some into Box<Company>),
    }
}

ews_types::codegen::arbitrary! {
    s => Person {
        employer: s.value()?,
    }
}

ews_types::codegen::serde! { Person { employer: "Employer" } }

// file: recursion/tree.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TreeType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tree {
    /// `Id`
    pub id: Option<i32>,
    /// `c:Branch`
    pub branch: Vec<Tree>,
}

impl Content for Tree {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:Branch", &mut self.branch)
    }
}

ews_types::codegen::content!(Tree);

impl WriteXml for Tree {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        w.each("c:Branch", &self.branch);
    }
}

ews_types::codegen::setters! {
    Tree {
        with_id(id: some i32),
        with_branch(branch: each into Tree),
    }
}

ews_types::codegen::arbitrary! {
    s => Tree {
        id: s.value()?,
        branch: s.list(..)?,
    }
}

ews_types::codegen::serde! { Tree { id: "Id", branch: "Branch" } }

// file: recursion/try.rs

use super::{Base, Chain, Expression, OutlineSection, Person, Tree};
use ews_types::codegen::{Content, Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Line | c:Section`
    pub outline: Option<TryOutline>,
    /// `c:Chain`
    pub chain: Option<Chain>,
    /// `c:Tree`
    pub tree: Option<Tree>,
    /// `c:Expression`
    pub expression: Option<Expression>,
    /// `c:Person`
    pub person: Option<Person>,
    /// `c:Base`
    pub base: Option<Base>,
}

impl Content for Try {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.particle(&mut self.outline)?;
        r.one("c:Chain", &mut self.chain)?;
        r.one("c:Tree", &mut self.tree)?;
        r.one("c:Expression", &mut self.expression)?;
        r.one("c:Person", &mut self.person)?;
        r.one("c:Base", &mut self.base)
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional_particle(&self.outline);
        w.optional("c:Chain", &self.chain);
        w.optional("c:Tree", &self.tree);
        w.optional("c:Expression", &self.expression);
        w.optional("c:Person", &self.person);
        w.optional("c:Base", &self.base);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryOutline {
    /// `c:Line`
    Line(String),
    /// `c:Section`
    Section(OutlineSection),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryOutline {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Line", Self::Line)
            .one("c:Section", Self::Section)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryOutline {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Line(value) => w.element("c:Line", value),
            Self::Section(value) => w.element("c:Section", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_outline(outline: some into TryOutline),
        with_chain(chain: some into Chain),
        with_tree(tree: some into Tree),
        with_expression(expression: some into Expression),
        with_person(person: some into Person),
        with_base(base: some into Base),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        outline: s.value()?,
        chain: s.value()?,
        tree: s.value()?,
        expression: s.value()?,
        person: s.value()?,
        base: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        outline: "outline", chain: "Chain", tree: "Tree", expression: "Expression",
        person: "Person", base: "Base",
    }
}

ews_types::codegen::variants! {
    TryOutline {
        Line(text) as_line,
        Section(OutlineSection) as_section,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryOutline {
        Line(s.value()?),
        Section(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryOutline { Line: "Line", Section: "Section", Other: "Other" } }

// file: recursion/try_response.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:TryResponse`
    pub try_response: Option<Box<TryResponse>>,
}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:TryResponse", &mut self.try_response)
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.optional("c:TryResponse", &self.try_response);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_try_response(try_response: some into Box<TryResponse>),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        try_response: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { try_response: "TryResponse" } }

