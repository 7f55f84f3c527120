// file: recursion/base.rs

use super::Heir;
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:BaseType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Base {
    /// `c:Heir`
    pub heir: Option<Box<Heir>>,
}

impl Content for Base {
    fn start(_: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.one_boxed("c:Heir", &mut self.heir)
    }
}

impl WriteXml for Base {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Heir", &self.heir);
    }
}

ews_types::codegen::arbitrary! {
    m => Base {
        heir: m.make()?,
    }
}

// file: recursion/chain.rs

use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:ChainType`.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// `c:Value`
    pub value: i32,
    /// `c:Next`
    pub next: Option<Box<Chain>>,
}

impl Chain {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self { value, next: None }
    }
}

impl ReadXml for Chain {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut value = None;
        let mut next = None;
        r.open()?;
        while r.child()? {
            r.one("c:Value", &mut value)?;
            r.one_boxed("c:Next", &mut next)?;
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

ews_types::codegen::arbitrary! {
    m => Chain {
        value: m.make()?,
        next: m.make()?,
    }
}

// file: recursion/company.rs

use super::Person;
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:CompanyType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Company {
    /// `c:Head`
    pub head: Option<Box<Person>>,
}

impl Content for Company {
    fn start(_: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.one_boxed("c:Head", &mut self.head)
    }
}

impl WriteXml for Company {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Head", &self.head);
    }
}

ews_types::codegen::arbitrary! {
    m => Company {
        head: m.make()?,
    }
}

// file: recursion/expression.rs

use super::Pair;
use ews_types::codegen::{Particle, ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:ExpressionType`.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// `c:Number`
    Number(i32),
    /// `c:Not`
    Not(Box<Expression>),
    /// `c:And`
    And(Box<Pair>),
    /// `ExpressionIfThenGroup`
    IfThenGroup(ExpressionIfThenGroup),
}

impl Particle for Expression {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Number", Self::Number)
            .boxed("c:Not", Self::Not)
            .boxed("c:And", Self::And)
            .particle(Self::IfThenGroup)
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
            Self::IfThenGroup(value) => w.choice(Some(value)),
        }
    }
}

impl ReadXml for Expression {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        r.only_choice("c:Number | c:Not | c:And | ExpressionIfThenGroup")
    }
}

/// Schema: a sequence in `Expression`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpressionIfThenGroup {
    /// `c:If`
    pub r#if: Box<Expression>,
    /// `c:Then`
    pub then: Box<Expression>,
}

impl ExpressionIfThenGroup {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(r#if: Box<Expression>, then: Box<Expression>) -> Self {
        Self { r#if, then }
    }
}

impl Particle for ExpressionIfThenGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let start = r.position();
        let mut r#if = None;
        let mut then = None;
        r.one_boxed("c:If", &mut r#if)?;
        r.one_boxed("c:Then", &mut then)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(
            Some(Self {
                r#if: r.required("c:If", r#if)?,
                then: r.required("c:Then", then)?,
            }),
        )
    }
}

impl WriteXml for ExpressionIfThenGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:If", &self.r#if);
        w.element("c:Then", &self.then);
    }
}

ews_types::codegen::arbitrary! {
    m => enum Expression {
        Number(m.make()?),
        Not(m.make()?),
        And(m.make()?),
        IfThenGroup(m.make()?),
    }
}

ews_types::codegen::arbitrary! {
    m => ExpressionIfThenGroup {
        r#if: m.make()?,
        then: m.make()?,
    }
}

// file: recursion/heir.rs

use super::Base;
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:HeirType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heir {
    /// What `Base` has.
    pub base: Base,
    /// `Id`
    pub id: Option<i32>,
}

ews_types::codegen::extends!(Heir, base, Base);

impl Content for Heir {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self {
            id: r.attribute("Id")?,
            base: Content::start(r)?,
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        self.base.children(r)
    }
}

impl WriteXml for Heir {
    fn attributes(&self, w: &mut Writer) {
        self.base.attributes(w);
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        self.base.content(w);
    }
}

ews_types::codegen::arbitrary! {
    m => Heir {
        base: m.base()?,
        id: m.make()?,
    }
}

// file: recursion/pair.rs

use super::Expression;
use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:PairType`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// `c:Left`
    pub left: Expression,
    /// `c:Right`
    pub right: Expression,
}

impl Pair {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(left: Expression, right: Expression) -> Self {
        Self { left, right }
    }
}

impl ReadXml for Pair {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
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

ews_types::codegen::arbitrary! {
    m => Pair {
        left: m.make()?,
        right: m.make()?,
    }
}

// file: recursion/person.rs

use super::Company;
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:PersonType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// `c:Employer`
    pub employer: Option<Box<Company>>,
}

impl Content for Person {
    fn start(_: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.one_boxed("c:Employer", &mut self.employer)
    }
}

impl WriteXml for Person {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Employer", &self.employer);
    }
}

ews_types::codegen::arbitrary! {
    m => Person {
        employer: m.make()?,
    }
}

// file: recursion/tree.rs

use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:TreeType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// `Id`
    pub id: Option<i32>,
    /// `c:Branch`
    pub branch: Vec<Tree>,
}

impl Content for Tree {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self {
            id: r.attribute("Id")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.many("c:Branch", &mut self.branch)
    }
}

impl WriteXml for Tree {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        w.each("c:Branch", &self.branch);
    }
}

ews_types::codegen::arbitrary! {
    m => Tree {
        id: m.make()?,
        branch: m.list(..)?,
    }
}

// file: recursion/try.rs

use super::{Base, Chain, Expression, Person, Tree};
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Try {
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
    fn start(_: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.one("c:Chain", &mut self.chain)?;
        r.one("c:Tree", &mut self.tree)?;
        r.one("c:Expression", &mut self.expression)?;
        r.one("c:Person", &mut self.person)?;
        r.one("c:Base", &mut self.base)
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Chain", &self.chain);
        w.optional("c:Tree", &self.tree);
        w.optional("c:Expression", &self.expression);
        w.optional("c:Person", &self.person);
        w.optional("c:Base", &self.base);
    }
}

ews_types::codegen::arbitrary! {
    m => Try {
        chain: m.make()?,
        tree: m.make()?,
        expression: m.make()?,
        person: m.make()?,
        base: m.make()?,
    }
}

// file: recursion/try_response.rs

use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {
    /// `c:TryResponse`
    pub try_response: Option<Box<TryResponse>>,
}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.one_boxed("c:TryResponse", &mut self.try_response)
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.optional("c:TryResponse", &self.try_response);
    }
}

ews_types::codegen::arbitrary! {
    m => TryResponse {
        try_response: m.make()?,
    }
}

