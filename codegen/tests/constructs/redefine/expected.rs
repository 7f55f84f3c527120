// file: redefine/age.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `c:Age`.
pub(crate) static AGE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min: Bound::Inclusive("0"),
    max: Bound::Inclusive("150"),
    ..Facets::NONE
};

// file: redefine/person.rs

use super::{AGE, PersonOfParts};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// A person with an address.
///
/// Schema: `c:Person`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person {
    /// What `PersonOfParts` has.
    pub person_of_parts: PersonOfParts,
    /// `c:Address`
    pub address: String,
}

impl Person {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(person_of_parts: impl Into<PersonOfParts>, address: impl Into<String>) -> Self {
        Self {
            person_of_parts: person_of_parts.into(),
            address: address.into(),
        }
    }
}

ews_types::codegen::extends!(Person, person_of_parts, PersonOfParts);

impl ReadXml for Person {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut name = None;
        let mut nickname = None;
        let mut age = None;
        let mut address = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one("c:Nickname", &mut nickname)?;
            r.one(("c:Age", &AGE), &mut age)?;
            r.one("c:Address", &mut address)?;
        }
        Ok(Self {
            person_of_parts: PersonOfParts {
                name: r.required("c:Name", name)?,
                nickname,
                age: r.required("c:Age", age)?,
            },
            address: r.required("c:Address", address)?,
        })
    }
}

impl WriteXml for Person {
    fn attributes(&self, w: &mut Writer) {
        self.person_of_parts.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.person_of_parts.content(w);
        w.element("c:Address", &self.address);
    }
}

ews_types::codegen::setters! {
    Person {
        with_person_of_parts(person_of_parts: into PersonOfParts),
        with_address(address: into String),
    }
    ..person_of_parts {
        with_name(name: into String),
        with_nickname(nickname: some into String),
        with_age(age: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Person {
        person_of_parts: s.base()?,
        address: s.value()?,
    }
}

ews_types::codegen::serde! { Person { ..person_of_parts, address: "Address" } }

// file: redefine/person_of_parts.rs

use super::AGE;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// A person.
///
/// Schema: `c:Person-of-parts`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonOfParts {
    /// `c:Name`
    pub name: String,
    /// `c:Nickname`
    pub nickname: Option<String>,
    /// `c:Age`
    pub age: i32,
}

impl PersonOfParts {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(name: impl Into<String>, age: i32) -> Self {
        Self {
            name: name.into(),
            nickname: None,
            age,
        }
    }
}

impl ReadXml for PersonOfParts {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut name = None;
        let mut nickname = None;
        let mut age = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one("c:Nickname", &mut nickname)?;
            r.one(("c:Age", &AGE), &mut age)?;
        }
        Ok(Self {
            name: r.required("c:Name", name)?,
            nickname,
            age: r.required("c:Age", age)?,
        })
    }
}

impl WriteXml for PersonOfParts {
    fn content(&self, w: &mut Writer) {
        w.element("c:Name", &self.name);
        w.optional("c:Nickname", &self.nickname);
        w.element(("c:Age", &AGE), &self.age);
    }
}

ews_types::codegen::setters! {
    PersonOfParts {
        with_name(name: into String),
        with_nickname(nickname: some into String),
        with_age(age: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => PersonOfParts {
        name: s.value()?,
        nickname: s.value()?,
        age: s.of(&AGE)?,
    }
}

ews_types::codegen::serde! { PersonOfParts { name: "Name", nickname: "Nickname", age: "Age" } }

// file: redefine/try.rs

use super::Person;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Couple`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:One`
    pub one: Person,
    /// `c:Other`
    pub other: Person,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(one: impl Into<Person>, other: impl Into<Person>) -> Self {
        Self {
            one: one.into(),
            other: other.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut one = None;
        let mut other = None;
        r.open()?;
        while r.child()? {
            r.one("c:One", &mut one)?;
            r.one("c:Other", &mut other)?;
        }
        Ok(Self {
            one: r.required("c:One", one)?,
            other: r.required("c:Other", other)?,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:One", &self.one);
        w.element("c:Other", &self.other);
    }
}

ews_types::codegen::setters! {
    Try {
        with_one(one: into Person),
        with_other(other: into Person),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        one: s.value()?,
        other: s.value()?,
    }
}

ews_types::codegen::serde! { Try { one: "One", other: "Other" } }

// file: redefine/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `mark`
    pub mark: Option<String>,
    /// `color`
    pub color: Option<String>,
    /// `c:Name`
    pub name: String,
    /// `c:Nickname`
    pub nickname: Option<String>,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            mark: None,
            color: None,
            name: name.into(),
            nickname: None,
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mark = r.attribute("mark")?;
        let color = r.attribute("color")?;
        let mut name = None;
        let mut nickname = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one("c:Nickname", &mut nickname)?;
        }
        Ok(Self {
            mark,
            color,
            name: r.required("c:Name", name)?,
            nickname,
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("mark", &self.mark);
        w.optional_attribute("color", &self.color);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Name", &self.name);
        w.optional("c:Nickname", &self.nickname);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_mark(mark: some into String),
        with_color(color: some into String),
        with_name(name: into String),
        with_nickname(nickname: some into String),
    }
}

ews_types::codegen::wrapper!(TryResponse, text);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        mark: s.value()?,
        color: s.value()?,
        name: s.value()?,
        nickname: s.value()?,
    }
}

ews_types::codegen::serde! {
    TryResponse { mark: "mark", color: "color", name: "Name", nickname: "Nickname" }
}

