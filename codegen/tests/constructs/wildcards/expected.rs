// file: wildcards/try.rs

use ews_types::codegen::{Content, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, AnyElement, Wildcard};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `AnyAttributes`
    pub any_attributes_attribute: Option<String>,
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// `c:One`
    pub one: TryOne,
    /// `c:Optional`
    pub optional: Option<TryOptional>,
    /// `c:Many`
    pub many: Option<TryMany>,
    /// `c:Array`
    pub array: Option<Vec<AnyElement>>,
    /// `c:Anything`
    pub anything: Option<AnyElement>,
    /// `any element`
    pub any_elements: Vec<AnyElement>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(one: impl Into<TryOne>) -> Self {
        Self {
            any_attributes_attribute: None,
            any_attributes: Vec::new(),
            one: one.into(),
            optional: None,
            many: None,
            array: None,
            anything: None,
            any_elements: Vec::new(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let any_attributes_attribute = r.attribute("AnyAttributes")?;
        let any_attributes = r.any_attributes(&Wildcard::other(Some("urn:example:wildcards")))?;
        let mut one = None;
        let mut optional = None;
        let mut many = None;
        let mut array = None;
        let mut anything = None;
        let mut any_elements = Vec::new();
        r.open()?;
        while r.child()? {
            r.one("c:One", &mut one)?;
            r.one("c:Optional", &mut optional)?;
            r.one("c:Many", &mut many)?;
            r.list("c:Array", &mut array)
                .of(Wildcard::only(&[None]), ..)?;
            r.one("c:Anything", &mut anything)?;
            r.any(
                &Wildcard::other(Some("urn:example:wildcards")),
                &mut any_elements,
            )?;
        }
        Ok(Self {
            any_attributes_attribute,
            any_attributes,
            one: r.required("c:One", one)?,
            optional,
            many,
            array,
            anything,
            any_elements,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("AnyAttributes", &self.any_attributes_attribute);
        w.any_attributes(
            &Wildcard::other(Some("urn:example:wildcards")),
            &self.any_attributes,
        );
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:One", &self.one);
        w.optional("c:Optional", &self.optional);
        w.optional("c:Many", &self.many);
        w.optional_list("c:Array", &self.array)
            .of(Wildcard::only(&[None]), ..);
        w.optional("c:Anything", &self.anything);
        w.any(
            &Wildcard::other(Some("urn:example:wildcards")),
            &self.any_elements,
        );
    }
}

/// Schema: `c:One`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryOne {
    /// `any element`
    pub any_element: AnyElement,
}

impl TryOne {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(any_element: AnyElement) -> Self {
        Self { any_element }
    }
}

impl ReadXml for TryOne {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut any_element = None;
        r.open()?;
        while r.child()? {
            r.any_one(&Wildcard::ANY, &mut any_element)?;
        }
        Ok(Self {
            any_element: r.required("any element", any_element)?,
        })
    }
}

impl WriteXml for TryOne {
    fn content(&self, w: &mut Writer) {
        w.any(&Wildcard::ANY, std::slice::from_ref(&self.any_element));
    }
}

/// Schema: `c:Optional`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryOptional {
    /// `c:Known`
    pub known: String,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl TryOptional {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(known: impl Into<String>) -> Self {
        Self {
            known: known.into(),
            any_element: None,
        }
    }
}

impl ReadXml for TryOptional {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut known = None;
        let mut any_element = None;
        r.open()?;
        while r.child()? {
            r.one("c:Known", &mut known)?;
            r.any_one(
                &Wildcard::other(Some("urn:example:wildcards")),
                &mut any_element,
            )?;
        }
        Ok(Self {
            known: r.required("c:Known", known)?,
            any_element,
        })
    }
}

impl WriteXml for TryOptional {
    fn content(&self, w: &mut Writer) {
        w.element("c:Known", &self.known);
        w.any(
            &Wildcard::other(Some("urn:example:wildcards")),
            self.any_element.as_slice(),
        );
    }
}

/// Schema: `c:Many`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryMany {
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// `any element`
    pub any_elements: Vec<AnyElement>,
}

impl Content for TryMany {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            any_attributes: r.any_attributes(&Wildcard::ANY)?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.any(
            &Wildcard::only(&[Some("urn:a"), Some("urn:b"), Some("urn:example:wildcards")]),
            &mut self.any_elements,
        )
    }
}

ews_types::codegen::content!(TryMany);

impl WriteXml for TryMany {
    fn attributes(&self, w: &mut Writer) {
        w.any_attributes(&Wildcard::ANY, &self.any_attributes);
    }

    fn content(&self, w: &mut Writer) {
        w.any(
            &Wildcard::only(&[Some("urn:a"), Some("urn:b"), Some("urn:example:wildcards")]),
            &self.any_elements,
        );
    }
}

ews_types::codegen::setters! {
    Try {
        with_any_attributes_attribute(any_attributes_attribute: some into String),
        with_any_attributes(any_attributes: each AnyAttribute),
        with_one(one: into TryOne),
        with_optional(optional: some into TryOptional),
        with_many(many: some into TryMany),
        with_array(array: some each AnyElement),
        with_anything(anything: some into AnyElement),
        with_any_elements(any_elements: each AnyElement),
    }
}

ews_types::codegen::wrapper!(Try, TryOne);

ews_types::codegen::arbitrary! {
    s => Try {
        any_attributes_attribute: s.value()?,
        any_attributes: s.any_attributes(&Wildcard::other(Some("urn:example:wildcards")))?,
        one: s.value()?,
        optional: s.value()?,
        many: s.value()?,
        array: s.optional(|s| s.each(.., |s| s.any(&Wildcard::only(&[None]))))?,
        anything: s.optional(|s| s.any_named(Some("urn:example:wildcards"), "Anything"))?,
        any_elements: s.each(.., |s| s.any(&Wildcard::other(Some("urn:example:wildcards"))))?,
    }
}

ews_types::codegen::serde! {
    Try {
        any_attributes_attribute: "AnyAttributes", any_attributes: "any_attributes", one: "One",
        optional: "Optional", many: "Many", array: "Array", anything: "Anything",
        any_elements: "any_elements",
    }
}

ews_types::codegen::setters! {
    TryOne {
        with_any_element(any_element: AnyElement),
    }
}

ews_types::codegen::wrapper!(TryOne, AnyElement);

ews_types::codegen::arbitrary! {
    s => TryOne {
        any_element: s.any(&Wildcard::ANY)?,
    }
}

ews_types::codegen::serde! { TryOne { any_element: "any_element" } }

ews_types::codegen::setters! {
    TryOptional {
        with_known(known: into String),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::wrapper!(TryOptional, text);

ews_types::codegen::arbitrary! {
    s => TryOptional {
        known: s.value()?,
        any_element: s.optional(|s| s.any(&Wildcard::other(Some("urn:example:wildcards"))))?,
    }
}

ews_types::codegen::serde! { TryOptional { known: "Known", any_element: "any_element" } }

ews_types::codegen::setters! {
    TryMany {
        with_any_attributes(any_attributes: each AnyAttribute),
        with_any_elements(any_elements: each AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => TryMany {
        any_attributes: s.any_attributes(&Wildcard::ANY)?,
        any_elements: s.each(.., |s| s.any(&Wildcard::only(&[Some("urn:a"), Some("urn:b"), Some("urn:example:wildcards")])))?,
    }
}

ews_types::codegen::serde! {
    TryMany { any_attributes: "any_attributes", any_elements: "any_elements" }
}

// file: wildcards/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `any element`
    pub any_element: AnyElement,
    /// `c:Between`
    pub between: String,
    /// `any element`
    pub any_element_2: AnyElement,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        any_element: AnyElement,
        between: impl Into<String>,
        any_element_2: AnyElement,
    ) -> Self {
        Self {
            any_element,
            between: between.into(),
            any_element_2,
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut any_element = None;
        let mut between = None;
        let mut any_element_2 = None;
        r.open()?;
        while r.child()? {
            r.any_one(&Wildcard::only(&[Some("urn:a")]), &mut any_element)?;
            r.one("c:Between", &mut between)?;
            r.any_one(&Wildcard::only(&[Some("urn:a")]), &mut any_element_2)?;
        }
        Ok(Self {
            any_element: r.required("any element", any_element)?,
            between: r.required("c:Between", between)?,
            any_element_2: r.required("any element", any_element_2)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.any(
            &Wildcard::only(&[Some("urn:a")]),
            std::slice::from_ref(&self.any_element),
        );
        w.element("c:Between", &self.between);
        w.any(
            &Wildcard::only(&[Some("urn:a")]),
            std::slice::from_ref(&self.any_element_2),
        );
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_any_element(any_element: AnyElement),
        with_between(between: into String),
        with_any_element_2(any_element_2: AnyElement),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        any_element: s.any(&Wildcard::only(&[Some("urn:a")]))?,
        between: s.value()?,
        any_element_2: s.any(&Wildcard::only(&[Some("urn:a")]))?,
    }
}

ews_types::codegen::serde! {
    TryResponse { any_element: "any_element", between: "Between", any_element_2: "any_element_2" }
}

