// file: lists/colour.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:ColourType`.
    pub enum Colour {
        Other(String),
        Red = "Red",
        Green = "Green",
    }
}

// file: lists/days.rs

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:DaysType`.
    pub enum DaysItem {
        Other(String),
        Mon = "Mon",
        Tue = "Tue",
    }
}

// file: lists/try.rs

use super::{Colour, DaysItem, TWO_NUMBERS};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `Days`
    pub days: Option<Vec<DaysItem>>,
    /// `Sizes`
    pub sizes: Vec<i32>,
    /// `c:Numbers`
    pub numbers: Vec<i32>,
    /// `c:Two`
    pub two: Option<Vec<i32>>,
    /// `c:Colours`
    pub colours: Vec<Vec<Colour>>,
    /// `c:Days`
    pub days_element: Option<Vec<DaysItem>>,
    /// `c:Words`
    pub words: Option<Vec<String>>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        sizes: impl IntoIterator<Item = i32>,
        numbers: impl IntoIterator<Item = i32>,
    ) -> Self {
        Self {
            days: None,
            sizes: sizes.into_iter().collect(),
            numbers: numbers.into_iter().collect(),
            two: None,
            colours: Vec::new(),
            days_element: None,
            words: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let days = r.attribute("Days")?;
        let sizes = r.required_attribute("Sizes")?;
        let mut numbers = None;
        let mut two = None;
        let mut colours = Vec::new();
        let mut days_element = None;
        let mut words = None;
        r.open()?;
        while r.child()? {
            r.one("c:Numbers", &mut numbers)?;
            r.one(("c:Two", &TWO_NUMBERS), &mut two)?;
            r.many("c:Colours", &mut colours)?;
            r.one("c:Days", &mut days_element)?;
            r.one("c:Words", &mut words)?;
        }
        Ok(Self {
            days,
            sizes,
            numbers: r.required("c:Numbers", numbers)?,
            two,
            colours,
            days_element,
            words,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Days", &self.days);
        w.attribute("Sizes", &self.sizes);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Numbers", &self.numbers);
        w.optional(("c:Two", &TWO_NUMBERS), &self.two);
        w.each("c:Colours", &self.colours);
        w.optional("c:Days", &self.days_element);
        w.optional("c:Words", &self.words);
    }
}

ews_types::codegen::setters! {
    Try {
        with_days(days: some each into DaysItem),
        with_sizes(sizes: each i32),
        with_numbers(numbers: each i32),
        with_two(two: some each i32),
        with_colours(colours: each into Vec<Colour>),
        with_days_element(days_element: some each into DaysItem),
        with_words(words: some each into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        days: s.value()?,
        sizes: s.value()?,
        numbers: s.value()?,
        two: s.optional(|s| s.of(&TWO_NUMBERS))?,
        colours: s.list(..)?,
        days_element: s.value()?,
        words: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        days: "@Days", sizes: "Sizes", numbers: "Numbers", two: "Two", colours: "Colours",
        days_element: "Days", words: "Words",
    }
}

// file: lists/try_response.rs

use super::Colour;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `Id`
    pub id: Option<i32>,
    /// The text.
    pub value: Vec<Colour>,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl IntoIterator<Item: Into<Colour>>) -> Self {
        Self {
            id: None,
            value: value.into_iter().map(Into::into).collect(),
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let id = r.attribute("Id")?;
        Ok(Self {
            id,
            value: r.value()?,
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_id(id: some i32),
        with_value(value: each into Colour),
    }
}

ews_types::codegen::wrapper!(TryResponse, Vec<Colour>);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        id: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { id: "Id", value: "value" } }

// file: lists/two_numbers.rs

use ews_types::value::{Facets, WhiteSpace};

/// Schema: `c:TwoNumbersType`.
pub(crate) static TWO_NUMBERS: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min_length: Some(2),
    max_length: Some(2),
    ..Facets::NONE
};

