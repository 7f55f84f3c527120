// file: enumerations/case.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:CaseType`.
    pub enum Case {
        Other(String),
        None = "None",
        NoneLowercase = "none",
        NoneUppercase = "NONE",
        NOne = "nOne",
    }
}

// file: enumerations/documented.rs

ews_types::codegen::enumeration! {
    /// How loud it is.
    ///
    /// Schema: `c:DocumentedType`.
    pub enum Documented {
        Other(Token),
        /// Everyone hears it.
        Loud = "Loud",
        Silent = "Silent",
    }
}

// file: enumerations/numbers.rs

use ews_types::value::{Facets, WhiteSpace};

/// Schema: `c:NumbersType`.
pub(crate) static NUMBERS: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    values: &["1", "2"],
    ..Facets::NONE
};

// file: enumerations/signs.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:SignsType`.
    pub enum Signs {
        Other(String),
        EmptyText = "",
        Empty = "Empty",
        U2D = "-",
        CPlusPlus = "C++",
        CNumber = "C#",
        ABU2D = "a-b",
        ABU2E = "a.b",
        ItemSubject = "item:Subject",
        UBD = "½",
        Größe = "größe",
        N12Hours = "12 hours",
        N12hours = "12hours",
    }
}

// file: enumerations/subset.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:SubsetType`.
    pub enum Subset {
        Other(String),
        SelfValue = "Self",
        Some = "Some",
    }
}

// file: enumerations/try.rs

use super::{Case, Documented, NUMBERS, Signs, Subset, Words};
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `Signs`
    pub signs: Option<Signs>,
    /// `Volume`
    pub volume: Option<Documented>,
    /// `c:Case`
    pub case: Vec<Case>,
    /// `c:Signs`
    pub signs_element: Vec<Signs>,
    /// `c:Words`
    pub words: Vec<Words>,
    /// `c:Subset`
    pub subset: Option<Subset>,
    /// `c:Number`
    pub number: Option<i32>,
}

impl Content for Try {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            signs: r.attribute("Signs")?,
            volume: r.attribute("Volume")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:Case", &mut self.case)?;
        r.many("c:Signs", &mut self.signs_element)?;
        r.many("c:Words", &mut self.words)?;
        r.one("c:Subset", &mut self.subset)?;
        r.one(("c:Number", &NUMBERS), &mut self.number)
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Signs", &self.signs);
        w.optional_attribute("Volume", &self.volume);
    }

    fn content(&self, w: &mut Writer) {
        w.each("c:Case", &self.case);
        w.each("c:Signs", &self.signs_element);
        w.each("c:Words", &self.words);
        w.optional("c:Subset", &self.subset);
        w.optional(("c:Number", &NUMBERS), &self.number);
    }
}

ews_types::codegen::setters! {
    Try {
        with_signs(signs: some into Signs),
        with_volume(volume: some into Documented),
        with_case(case: each into Case),
        with_signs_element(signs_element: each into Signs),
        with_words(words: each into Words),
        with_subset(subset: some into Subset),
        with_number(number: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        signs: s.value()?,
        volume: s.value()?,
        case: s.list(..)?,
        signs_element: s.list(..)?,
        words: s.list(..)?,
        subset: s.value()?,
        number: s.optional(|s| s.of(&NUMBERS))?,
    }
}

ews_types::codegen::serde! {
    Try {
        signs: "@Signs", volume: "Volume", case: "Case", signs_element: "Signs", words: "Words",
        subset: "Subset", number: "Number",
    }
}

// file: enumerations/try_response.rs

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

// file: enumerations/words.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:WordsType`.
    pub enum Words {
        Unrecognized(String),
        Other = "Other",
        SelfValue = "Self",
        ErrValue = "Err",
        Type = "type",
        Some = "Some",
        String = "String",
    }
}

