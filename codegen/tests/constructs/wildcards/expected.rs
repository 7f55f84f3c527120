// file: wildcards/try.rs

use ews_types::codegen::{Content, ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, AnyElement, ReadError, Wildcard};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
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
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(one: TryOne) -> Self {
        Self {
            any_attributes_attribute: None,
            any_attributes: Vec::new(),
            one,
            optional: None,
            many: None,
            array: None,
            anything: None,
            any_elements: Vec::new(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let any_attributes_attribute = r.attribute("AnyAttributes")?;
        let any_attributes = r
            .any_attributes(&Wildcard::Other(Some("urn:example:wildcards")))?;
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
            r.list_of_any("c:Array", &Wildcard::Only(&[None]), &mut array)?;
            r.one("c:Anything", &mut anything)?;
            r.any(&Wildcard::Other(Some("urn:example:wildcards")), &mut any_elements)?;
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
        w.any_attributes_of(
            &Wildcard::Other(Some("urn:example:wildcards")),
            &self.any_attributes,
        );
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:One", &self.one);
        w.optional("c:Optional", &self.optional);
        w.optional("c:Many", &self.many);
        if let Some(values) = &self.array {
            w.list_of_any("c:Array", values);
        }
        w.optional("c:Anything", &self.anything);
        w.any_elements_of(
            &Wildcard::Other(Some("urn:example:wildcards")),
            &self.any_elements,
        );
    }
}

/// Schema: `c:One`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryOne {
    /// `any element`
    pub any_element: AnyElement,
}

impl TryOne {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(any_element: AnyElement) -> Self {
        Self { any_element }
    }
}

impl ReadXml for TryOne {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut any_element = None;
        r.open()?;
        while r.child()? {
            r.any_one(&Wildcard::Any, &mut any_element)?;
        }
        Ok(Self {
            any_element: r.required("any element", any_element)?,
        })
    }
}

impl WriteXml for TryOne {
    fn content(&self, w: &mut Writer) {
        w.any_elements(std::slice::from_ref(&self.any_element));
    }
}

/// Schema: `c:Optional`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryOptional {
    /// `c:Known`
    pub known: String,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl TryOptional {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(known: impl Into<String>) -> Self {
        Self {
            known: known.into(),
            any_element: None,
        }
    }
}

impl ReadXml for TryOptional {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut known = None;
        let mut any_element = None;
        r.open()?;
        while r.child()? {
            r.one("c:Known", &mut known)?;
            r.any_one(
                &Wildcard::Other(Some("urn:example:wildcards")),
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
        w.any_elements_of(
            &Wildcard::Other(Some("urn:example:wildcards")),
            self.any_element.as_slice(),
        );
    }
}

/// Schema: `c:Many`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryMany {
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// `any element`
    pub any_elements: Vec<AnyElement>,
}

impl Content for TryMany {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self {
            any_attributes: r.any_attributes(&Wildcard::Any)?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<(), ReadError> {
        r.any(
            &Wildcard::Only(
                &[Some("urn:a"), Some("urn:b"), Some("urn:example:wildcards")],
            ),
            &mut self.any_elements,
        )
    }
}

impl WriteXml for TryMany {
    fn attributes(&self, w: &mut Writer) {
        w.any_attributes(&self.any_attributes);
    }

    fn content(&self, w: &mut Writer) {
        w.any_elements_of(
            &Wildcard::Only(
                &[Some("urn:a"), Some("urn:b"), Some("urn:example:wildcards")],
            ),
            &self.any_elements,
        );
    }
}

ews_types::codegen::arbitrary! {
    m => Try {
        any_attributes_attribute: m.make()?,
        any_attributes: m.any_attributes(&Wildcard::Other(Some("urn:example:wildcards")))?,
        one: m.make()?,
        optional: m.make()?,
        many: m.make()?,
        array: m.optional(|m| m.each(.., |m| m.any(&Wildcard::Only(&[None]))))?,
        anything: m.optional(|m| m.any_named(Some("urn:example:wildcards"), "Anything"))?,
        any_elements: m.each(.., |m| m.any(&Wildcard::Other(Some("urn:example:wildcards"))))?,
    }
}

ews_types::codegen::arbitrary! {
    m => TryOne {
        any_element: m.any(&Wildcard::Any)?,
    }
}

ews_types::codegen::arbitrary! {
    m => TryOptional {
        known: m.make()?,
        any_element: m.optional(|m| m.any(&Wildcard::Other(Some("urn:example:wildcards"))))?,
    }
}

ews_types::codegen::arbitrary! {
    m => TryMany {
        any_attributes: m.any_attributes(&Wildcard::Any)?,
        any_elements: m.each(..,|m| {m.any(&Wildcard::Only(&[Some("urn:a"), Some("urn:b"), Some("urn:example:wildcards")],),)},)?,
    }
}

// file: wildcards/try_response.rs

use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::{AnyElement, ReadError, Wildcard};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryResponse {
    /// `any element`
    pub any_element: AnyElement,
    /// `c:Between`
    pub between: String,
    /// `any element`
    pub any_element_2: AnyElement,
}

impl TryResponse {
    /// With what the schema requires, and nothing else.
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
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut any_element = None;
        let mut between = None;
        let mut any_element_2 = None;
        r.open()?;
        while r.child()? {
            r.any_one(&Wildcard::Only(&[Some("urn:a")]), &mut any_element)?;
            r.one("c:Between", &mut between)?;
            r.any_one(&Wildcard::Only(&[Some("urn:a")]), &mut any_element_2)?;
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
        w.any_elements_of(
            &Wildcard::Only(&[Some("urn:a")]),
            std::slice::from_ref(&self.any_element),
        );
        w.element("c:Between", &self.between);
        w.any_elements_of(
            &Wildcard::Only(&[Some("urn:a")]),
            std::slice::from_ref(&self.any_element_2),
        );
    }
}

ews_types::codegen::arbitrary! {
    m => TryResponse {
        any_element: m.any(&Wildcard::Only(&[Some("urn:a")]))?,
        between: m.make()?,
        any_element_2: m.any(&Wildcard::Only(&[Some("urn:a")]))?,
    }
}

