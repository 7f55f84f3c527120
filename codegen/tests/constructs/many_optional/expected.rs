// file: many_optional/dated.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Date;

/// Schema: `c:DatedType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Dated {
    /// `c:Date`
    pub date: Date,
    /// `c:Alder`
    pub alder: Option<i32>,
    /// `c:Ash`
    pub ash: Option<i32>,
    /// `c:Beech`
    pub beech: Option<i32>,
    /// `c:Birch`
    pub birch: Option<i32>,
    /// `c:Cedar`
    pub cedar: Option<i32>,
    /// `c:Cherry`
    pub cherry: Option<i32>,
    /// `c:Elm`
    pub elm: Option<i32>,
    /// `c:Fir`
    pub fir: Option<i32>,
    /// `c:Hazel`
    pub hazel: Option<i32>,
    /// `c:Holly`
    pub holly: Option<i32>,
    /// `c:Larch`
    pub larch: Option<i32>,
    /// `c:Lime`
    pub lime: Option<i32>,
    /// `c:Maple`
    pub maple: Option<i32>,
    /// `c:Oak`
    pub oak: Option<i32>,
    /// `c:Pine`
    pub pine: Option<i32>,
    /// `c:Poplar`
    pub poplar: Option<i32>,
    /// `c:Rowan`
    pub rowan: Option<i32>,
}

impl Dated {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(date: impl Into<Date>) -> Self {
        Self {
            date: date.into(),
            alder: None,
            ash: None,
            beech: None,
            birch: None,
            cedar: None,
            cherry: None,
            elm: None,
            fir: None,
            hazel: None,
            holly: None,
            larch: None,
            lime: None,
            maple: None,
            oak: None,
            pine: None,
            poplar: None,
            rowan: None,
        }
    }
}

impl ReadXml for Dated {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut date = None;
        let mut alder = None;
        let mut ash = None;
        let mut beech = None;
        let mut birch = None;
        let mut cedar = None;
        let mut cherry = None;
        let mut elm = None;
        let mut fir = None;
        let mut hazel = None;
        let mut holly = None;
        let mut larch = None;
        let mut lime = None;
        let mut maple = None;
        let mut oak = None;
        let mut pine = None;
        let mut poplar = None;
        let mut rowan = None;
        r.open()?;
        while r.child()? {
            r.one("c:Date", &mut date)?;
            r.one("c:Alder", &mut alder)?;
            r.one("c:Ash", &mut ash)?;
            r.one("c:Beech", &mut beech)?;
            r.one("c:Birch", &mut birch)?;
            r.one("c:Cedar", &mut cedar)?;
            r.one("c:Cherry", &mut cherry)?;
            r.one("c:Elm", &mut elm)?;
            r.one("c:Fir", &mut fir)?;
            r.one("c:Hazel", &mut hazel)?;
            r.one("c:Holly", &mut holly)?;
            r.one("c:Larch", &mut larch)?;
            r.one("c:Lime", &mut lime)?;
            r.one("c:Maple", &mut maple)?;
            r.one("c:Oak", &mut oak)?;
            r.one("c:Pine", &mut pine)?;
            r.one("c:Poplar", &mut poplar)?;
            r.one("c:Rowan", &mut rowan)?;
        }
        Ok(Self {
            date: r.required("c:Date", date)?,
            alder,
            ash,
            beech,
            birch,
            cedar,
            cherry,
            elm,
            fir,
            hazel,
            holly,
            larch,
            lime,
            maple,
            oak,
            pine,
            poplar,
            rowan,
        })
    }
}

impl WriteXml for Dated {
    fn content(&self, w: &mut Writer) {
        w.element("c:Date", &self.date);
        w.optional("c:Alder", &self.alder);
        w.optional("c:Ash", &self.ash);
        w.optional("c:Beech", &self.beech);
        w.optional("c:Birch", &self.birch);
        w.optional("c:Cedar", &self.cedar);
        w.optional("c:Cherry", &self.cherry);
        w.optional("c:Elm", &self.elm);
        w.optional("c:Fir", &self.fir);
        w.optional("c:Hazel", &self.hazel);
        w.optional("c:Holly", &self.holly);
        w.optional("c:Larch", &self.larch);
        w.optional("c:Lime", &self.lime);
        w.optional("c:Maple", &self.maple);
        w.optional("c:Oak", &self.oak);
        w.optional("c:Pine", &self.pine);
        w.optional("c:Poplar", &self.poplar);
        w.optional("c:Rowan", &self.rowan);
    }
}

ews_types::codegen::setters! {
    Dated {
        with_date(date: into Date),
        with_alder(alder: some i32),
        with_ash(ash: some i32),
        with_beech(beech: some i32),
        with_birch(birch: some i32),
        with_cedar(cedar: some i32),
        with_cherry(cherry: some i32),
        with_elm(elm: some i32),
        with_fir(fir: some i32),
        with_hazel(hazel: some i32),
        with_holly(holly: some i32),
        with_larch(larch: some i32),
        with_lime(lime: some i32),
        with_maple(maple: some i32),
        with_oak(oak: some i32),
        with_pine(pine: some i32),
        with_poplar(poplar: some i32),
        with_rowan(rowan: some i32),
    }
}

ews_types::codegen::wrapper!(Dated, Date);

ews_types::codegen::arbitrary! {
    s => Dated {
        date: s.value()?,
        alder: s.value()?,
        ash: s.value()?,
        beech: s.value()?,
        birch: s.value()?,
        cedar: s.value()?,
        cherry: s.value()?,
        elm: s.value()?,
        fir: s.value()?,
        hazel: s.value()?,
        holly: s.value()?,
        larch: s.value()?,
        lime: s.value()?,
        maple: s.value()?,
        oak: s.value()?,
        pine: s.value()?,
        poplar: s.value()?,
        rowan: s.value()?,
    }
}

ews_types::codegen::serde! {
    Dated {
        date: "Date", alder: "Alder", ash: "Ash", beech: "Beech", birch: "Birch", cedar: "Cedar",
        cherry: "Cherry", elm: "Elm", fir: "Fir", hazel: "Hazel", holly: "Holly", larch: "Larch",
        lime: "Lime", maple: "Maple", oak: "Oak", pine: "Pine", poplar: "Poplar", rowan: "Rowan",
    }
}

// file: many_optional/dated_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:FewerType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DatedResponse {
    /// `c:Name`
    pub name: String,
    /// `c:Alder`
    pub alder: Option<i32>,
    /// `c:Ash`
    pub ash: Option<i32>,
    /// `c:Beech`
    pub beech: Option<i32>,
    /// `c:Birch`
    pub birch: Option<i32>,
    /// `c:Cedar`
    pub cedar: Option<i32>,
    /// `c:Cherry`
    pub cherry: Option<i32>,
    /// `c:Elm`
    pub elm: Option<i32>,
    /// `c:Fir`
    pub fir: Option<i32>,
    /// `c:Hazel`
    pub hazel: Option<i32>,
    /// `c:Holly`
    pub holly: Option<i32>,
    /// `c:Larch`
    pub larch: Option<i32>,
    /// `c:Lime`
    pub lime: Option<i32>,
    /// `c:Maple`
    pub maple: Option<i32>,
    /// `c:Oak`
    pub oak: Option<i32>,
    /// `c:Pine`
    pub pine: Option<i32>,
}

impl DatedResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            alder: None,
            ash: None,
            beech: None,
            birch: None,
            cedar: None,
            cherry: None,
            elm: None,
            fir: None,
            hazel: None,
            holly: None,
            larch: None,
            lime: None,
            maple: None,
            oak: None,
            pine: None,
        }
    }
}

impl ReadXml for DatedResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut name = None;
        let mut alder = None;
        let mut ash = None;
        let mut beech = None;
        let mut birch = None;
        let mut cedar = None;
        let mut cherry = None;
        let mut elm = None;
        let mut fir = None;
        let mut hazel = None;
        let mut holly = None;
        let mut larch = None;
        let mut lime = None;
        let mut maple = None;
        let mut oak = None;
        let mut pine = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one("c:Alder", &mut alder)?;
            r.one("c:Ash", &mut ash)?;
            r.one("c:Beech", &mut beech)?;
            r.one("c:Birch", &mut birch)?;
            r.one("c:Cedar", &mut cedar)?;
            r.one("c:Cherry", &mut cherry)?;
            r.one("c:Elm", &mut elm)?;
            r.one("c:Fir", &mut fir)?;
            r.one("c:Hazel", &mut hazel)?;
            r.one("c:Holly", &mut holly)?;
            r.one("c:Larch", &mut larch)?;
            r.one("c:Lime", &mut lime)?;
            r.one("c:Maple", &mut maple)?;
            r.one("c:Oak", &mut oak)?;
            r.one("c:Pine", &mut pine)?;
        }
        Ok(Self {
            name: r.required("c:Name", name)?,
            alder,
            ash,
            beech,
            birch,
            cedar,
            cherry,
            elm,
            fir,
            hazel,
            holly,
            larch,
            lime,
            maple,
            oak,
            pine,
        })
    }
}

impl WriteXml for DatedResponse {
    fn content(&self, w: &mut Writer) {
        w.element("c:Name", &self.name);
        w.optional("c:Alder", &self.alder);
        w.optional("c:Ash", &self.ash);
        w.optional("c:Beech", &self.beech);
        w.optional("c:Birch", &self.birch);
        w.optional("c:Cedar", &self.cedar);
        w.optional("c:Cherry", &self.cherry);
        w.optional("c:Elm", &self.elm);
        w.optional("c:Fir", &self.fir);
        w.optional("c:Hazel", &self.hazel);
        w.optional("c:Holly", &self.holly);
        w.optional("c:Larch", &self.larch);
        w.optional("c:Lime", &self.lime);
        w.optional("c:Maple", &self.maple);
        w.optional("c:Oak", &self.oak);
        w.optional("c:Pine", &self.pine);
    }
}

ews_types::codegen::setters! {
    DatedResponse {
        with_name(name: into String),
        with_alder(alder: some i32),
        with_ash(ash: some i32),
        with_beech(beech: some i32),
        with_birch(birch: some i32),
        with_cedar(cedar: some i32),
        with_cherry(cherry: some i32),
        with_elm(elm: some i32),
        with_fir(fir: some i32),
        with_hazel(hazel: some i32),
        with_holly(holly: some i32),
        with_larch(larch: some i32),
        with_lime(lime: some i32),
        with_maple(maple: some i32),
        with_oak(oak: some i32),
        with_pine(pine: some i32),
    }
}

ews_types::codegen::wrapper!(DatedResponse, text);

ews_types::codegen::arbitrary! {
    s => DatedResponse {
        name: s.value()?,
        alder: s.value()?,
        ash: s.value()?,
        beech: s.value()?,
        birch: s.value()?,
        cedar: s.value()?,
        cherry: s.value()?,
        elm: s.value()?,
        fir: s.value()?,
        hazel: s.value()?,
        holly: s.value()?,
        larch: s.value()?,
        lime: s.value()?,
        maple: s.value()?,
        oak: s.value()?,
        pine: s.value()?,
    }
}

ews_types::codegen::serde! {
    DatedResponse {
        name: "Name", alder: "Alder", ash: "Ash", beech: "Beech", birch: "Birch", cedar: "Cedar",
        cherry: "Cherry", elm: "Elm", fir: "Fir", hazel: "Hazel", holly: "Holly", larch: "Larch",
        lime: "Lime", maple: "Maple", oak: "Oak", pine: "Pine",
    }
}

// file: many_optional/forest.rs

use super::{Kind, Place, Size, XS_ANY_URI};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, Wildcard};

/// Schema: `c:ForestType`.
#[derive(Clone, Debug, PartialEq)]
pub struct Forest {
    /// `Note`
    pub note: Option<String>,
    /// `Kind`
    pub kind: Option<Kind>,
    /// `Age`
    pub age: i32,
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// `c:value`
    pub value: String,
    /// `c:Place`
    pub place: Place,
    /// `c:Ash`
    pub ash: Option<i32>,
    /// `c:Beech`
    pub beech: Option<i32>,
    /// `c:Birch`
    pub birch: Option<i32>,
    /// `c:Cedar`
    pub cedar: Option<i32>,
    /// `c:Cherry`
    pub cherry: Option<i32>,
    /// `c:Elm`
    pub elm: Option<i32>,
    /// `c:Fir`
    pub fir: Option<i32>,
    /// `c:Hazel`
    pub hazel: Option<i32>,
    /// `c:Holly`
    pub holly: Option<i32>,
    /// `c:Larch`
    pub larch: Option<i32>,
    /// `c:Lime`
    pub lime: Option<i32>,
    /// `c:Maple`
    pub maple: Option<i32>,
    /// `c:Oak`
    pub oak: Option<i32>,
    /// `c:Pine`
    pub pine: Option<i32>,
    /// `c:Poplar`
    pub poplar: Option<i32>,
    /// `c:Rowan`
    pub rowan: Option<i32>,
    /// `c:r`
    pub r: u8,
    /// `c:type`
    pub r#type: String,
    /// `c:First`
    ///
    /// Must be present if `c:Second` is.
    pub first: Option<i32>,
    /// `c:Second`
    ///
    /// Must be present if `c:First` is.
    pub second: Option<i32>,
    /// `c:Path`
    pub path: Vec<String>,
}

impl Forest {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        age: i32,
        value: impl Into<String>,
        place: impl Into<Place>,
        r: u8,
        r#type: impl Into<String>,
    ) -> Self {
        Self {
            note: None,
            kind: None,
            age,
            any_attributes: Vec::new(),
            value: value.into(),
            place: place.into(),
            ash: None,
            beech: None,
            birch: None,
            cedar: None,
            cherry: None,
            elm: None,
            fir: None,
            hazel: None,
            holly: None,
            larch: None,
            lime: None,
            maple: None,
            oak: None,
            pine: None,
            poplar: None,
            rowan: None,
            r,
            r#type: r#type.into(),
            first: None,
            second: None,
            path: Vec::new(),
        }
    }
}

impl ReadXml for Forest {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let note = r.attribute("Note")?;
        let kind = r.attribute("Kind")?;
        let age = r.required_attribute("Age")?;
        let any_attributes =
            r.any_attributes(&Wildcard::other(Some("urn:example:many_optional")))?;
        let mut value = Self::new(
            0,
            String::new(),
            Place::new(Size::new(String::new(), 0.0), false),
            0,
            String::new(),
        );
        let mut own_value = None;
        let mut place = None;
        let mut own_r = None;
        let mut r#type = None;
        r.open()?;
        while r.child()? {
            r.one("c:value", &mut own_value)?;
            r.one("c:Place", &mut place)?;
            r.one("c:Ash", &mut value.ash)?;
            r.one("c:Beech", &mut value.beech)?;
            r.one("c:Birch", &mut value.birch)?;
            r.one("c:Cedar", &mut value.cedar)?;
            r.one("c:Cherry", &mut value.cherry)?;
            r.one("c:Elm", &mut value.elm)?;
            r.one("c:Fir", &mut value.fir)?;
            r.one("c:Hazel", &mut value.hazel)?;
            r.one("c:Holly", &mut value.holly)?;
            r.one("c:Larch", &mut value.larch)?;
            r.one("c:Lime", &mut value.lime)?;
            r.one("c:Maple", &mut value.maple)?;
            r.one("c:Oak", &mut value.oak)?;
            r.one("c:Pine", &mut value.pine)?;
            r.one("c:Poplar", &mut value.poplar)?;
            r.one("c:Rowan", &mut value.rowan)?;
            r.one("c:r", &mut own_r)?;
            r.one(("c:type", &XS_ANY_URI), &mut r#type)?;
            r.one("c:First", &mut value.first)?;
            r.one("c:Second", &mut value.second)?;
            r.many("c:Path", &mut value.path)?;
        }
        if value.second.is_some() {
            r.expected("c:First", value.first.as_ref())?;
        }
        if value.first.is_some() {
            r.expected("c:Second", value.second.as_ref())?;
        }
        r.count("c:Path", 2..=4, &value.path)?;
        value.note = note;
        value.kind = kind;
        value.age = age;
        value.any_attributes = any_attributes;
        value.value = r.required("c:value", own_value)?;
        value.place = r.required("c:Place", place)?;
        value.r = r.required("c:r", own_r)?;
        value.r#type = r.required("c:type", r#type)?;
        Ok(value)
    }
}

impl WriteXml for Forest {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Note", &self.note);
        w.optional_attribute("Kind", &self.kind);
        w.attribute("Age", &self.age);
        w.any_attributes(
            &Wildcard::other(Some("urn:example:many_optional")),
            &self.any_attributes,
        );
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:value", &self.value);
        w.element("c:Place", &self.place);
        w.optional("c:Ash", &self.ash);
        w.optional("c:Beech", &self.beech);
        w.optional("c:Birch", &self.birch);
        w.optional("c:Cedar", &self.cedar);
        w.optional("c:Cherry", &self.cherry);
        w.optional("c:Elm", &self.elm);
        w.optional("c:Fir", &self.fir);
        w.optional("c:Hazel", &self.hazel);
        w.optional("c:Holly", &self.holly);
        w.optional("c:Larch", &self.larch);
        w.optional("c:Lime", &self.lime);
        w.optional("c:Maple", &self.maple);
        w.optional("c:Oak", &self.oak);
        w.optional("c:Pine", &self.pine);
        w.optional("c:Poplar", &self.poplar);
        w.optional("c:Rowan", &self.rowan);
        w.element("c:r", &self.r);
        w.element(("c:type", &XS_ANY_URI), &self.r#type);
        if self.second.is_some() {
            w.expected("c:First", self.first.as_ref());
        }
        w.optional("c:First", &self.first);
        if self.first.is_some() {
            w.expected("c:Second", self.second.as_ref());
        }
        w.optional("c:Second", &self.second);
        w.count("c:Path", 2..=4, &self.path);
        w.each("c:Path", &self.path);
    }
}

ews_types::codegen::setters! {
    Forest {
        with_note(note: some into String),
        with_kind(kind: some into Kind),
        with_age(age: i32),
        with_any_attributes(any_attributes: each AnyAttribute),
        with_value(value: into String),
        with_place(place: into Place),
        with_ash(ash: some i32),
        with_beech(beech: some i32),
        with_birch(birch: some i32),
        with_cedar(cedar: some i32),
        with_cherry(cherry: some i32),
        with_elm(elm: some i32),
        with_fir(fir: some i32),
        with_hazel(hazel: some i32),
        with_holly(holly: some i32),
        with_larch(larch: some i32),
        with_lime(lime: some i32),
        with_maple(maple: some i32),
        with_oak(oak: some i32),
        with_pine(pine: some i32),
        with_poplar(poplar: some i32),
        with_rowan(rowan: some i32),
        with_r(r: u8),
        with_type(r#type: into String),
        with_first(first: some i32),
        with_second(second: some i32),
        with_path(path: each into String),
    }
}

ews_types::codegen::arbitrary! {
    s => {
        let has_first = s.has()?;
    }
    Forest {
        note: s.value()?,
        kind: s.value()?,
        age: s.value()?,
        any_attributes: s.any_attributes(&Wildcard::other(Some("urn:example:many_optional")))?,
        value: s.value()?,
        place: s.value()?,
        ash: s.value()?,
        beech: s.value()?,
        birch: s.value()?,
        cedar: s.value()?,
        cherry: s.value()?,
        elm: s.value()?,
        fir: s.value()?,
        hazel: s.value()?,
        holly: s.value()?,
        larch: s.value()?,
        lime: s.value()?,
        maple: s.value()?,
        oak: s.value()?,
        pine: s.value()?,
        poplar: s.value()?,
        rowan: s.value()?,
        r: s.value()?,
        r#type: s.with(&XS_ANY_URI, |s| s.uri())?,
        first: s.when(has_first, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        second: s.when(has_first, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        path: s.list(2..=4)?,
    }
}

ews_types::codegen::serde! {
    Forest {
        note: "Note", kind: "Kind", age: "Age", any_attributes: "any_attributes", value: "value",
        place: "Place", ash: "Ash", beech: "Beech", birch: "Birch", cedar: "Cedar",
        cherry: "Cherry", elm: "Elm", fir: "Fir", hazel: "Hazel", holly: "Holly", larch: "Larch",
        lime: "Lime", maple: "Maple", oak: "Oak", pine: "Pine", poplar: "Poplar", rowan: "Rowan",
        r: "r", r#type: "type", first: "First", second: "Second", path: "Path",
    }
}

// file: many_optional/forest_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:AnyOrderType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ForestResponse {
    /// `c:Alder`
    pub alder: Option<i32>,
    /// `c:Ash`
    pub ash: Option<i32>,
    /// `c:Beech`
    pub beech: Option<i32>,
    /// `c:Birch`
    pub birch: Option<i32>,
    /// `c:Cedar`
    pub cedar: Option<i32>,
    /// `c:Cherry`
    pub cherry: Option<i32>,
    /// `c:Elm`
    pub elm: Option<i32>,
    /// `c:Fir`
    pub fir: Option<i32>,
    /// `c:Hazel`
    pub hazel: Option<i32>,
    /// `c:Holly`
    pub holly: Option<i32>,
    /// `c:Larch`
    pub larch: Option<i32>,
    /// `c:Lime`
    pub lime: Option<i32>,
    /// `c:Maple`
    pub maple: Option<i32>,
    /// `c:Oak`
    pub oak: Option<i32>,
    /// `c:Pine`
    pub pine: Option<i32>,
    /// `c:Poplar`
    pub poplar: Option<i32>,
    /// `c:Rowan`
    pub rowan: Option<i32>,
}

impl ReadXml for ForestResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut value = Self::default();
        r.open()?;
        while r.child_of_all()? {
            r.one("c:Alder", &mut value.alder)?;
            r.one("c:Ash", &mut value.ash)?;
            r.one("c:Beech", &mut value.beech)?;
            r.one("c:Birch", &mut value.birch)?;
            r.one("c:Cedar", &mut value.cedar)?;
            r.one("c:Cherry", &mut value.cherry)?;
            r.one("c:Elm", &mut value.elm)?;
            r.one("c:Fir", &mut value.fir)?;
            r.one("c:Hazel", &mut value.hazel)?;
            r.one("c:Holly", &mut value.holly)?;
            r.one("c:Larch", &mut value.larch)?;
            r.one("c:Lime", &mut value.lime)?;
            r.one("c:Maple", &mut value.maple)?;
            r.one("c:Oak", &mut value.oak)?;
            r.one("c:Pine", &mut value.pine)?;
            r.one("c:Poplar", &mut value.poplar)?;
            r.one("c:Rowan", &mut value.rowan)?;
        }
        Ok(value)
    }
}

impl WriteXml for ForestResponse {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Alder", &self.alder);
        w.optional("c:Ash", &self.ash);
        w.optional("c:Beech", &self.beech);
        w.optional("c:Birch", &self.birch);
        w.optional("c:Cedar", &self.cedar);
        w.optional("c:Cherry", &self.cherry);
        w.optional("c:Elm", &self.elm);
        w.optional("c:Fir", &self.fir);
        w.optional("c:Hazel", &self.hazel);
        w.optional("c:Holly", &self.holly);
        w.optional("c:Larch", &self.larch);
        w.optional("c:Lime", &self.lime);
        w.optional("c:Maple", &self.maple);
        w.optional("c:Oak", &self.oak);
        w.optional("c:Pine", &self.pine);
        w.optional("c:Poplar", &self.poplar);
        w.optional("c:Rowan", &self.rowan);
    }
}

ews_types::codegen::setters! {
    ForestResponse {
        with_alder(alder: some i32),
        with_ash(ash: some i32),
        with_beech(beech: some i32),
        with_birch(birch: some i32),
        with_cedar(cedar: some i32),
        with_cherry(cherry: some i32),
        with_elm(elm: some i32),
        with_fir(fir: some i32),
        with_hazel(hazel: some i32),
        with_holly(holly: some i32),
        with_larch(larch: some i32),
        with_lime(lime: some i32),
        with_maple(maple: some i32),
        with_oak(oak: some i32),
        with_pine(pine: some i32),
        with_poplar(poplar: some i32),
        with_rowan(rowan: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => ForestResponse {
        alder: s.value()?,
        ash: s.value()?,
        beech: s.value()?,
        birch: s.value()?,
        cedar: s.value()?,
        cherry: s.value()?,
        elm: s.value()?,
        fir: s.value()?,
        hazel: s.value()?,
        holly: s.value()?,
        larch: s.value()?,
        lime: s.value()?,
        maple: s.value()?,
        oak: s.value()?,
        pine: s.value()?,
        poplar: s.value()?,
        rowan: s.value()?,
    }
}

ews_types::codegen::serde! {
    ForestResponse {
        alder: "Alder", ash: "Ash", beech: "Beech", birch: "Birch", cedar: "Cedar",
        cherry: "Cherry", elm: "Elm", fir: "Fir", hazel: "Hazel", holly: "Holly", larch: "Larch",
        lime: "Lime", maple: "Maple", oak: "Oak", pine: "Pine", poplar: "Poplar", rowan: "Rowan",
    }
}

// file: many_optional/kind.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:KindType`.
    pub enum Kind {
        Other(String),
        Garden = "Garden",
        Wood = "Wood",
    }
}

// file: many_optional/many_empty.rs

use super::Place;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:ManyEmptyType`.
#[derive(Clone, Debug, PartialEq)]
pub struct ManyEmpty {
    /// `c:One`
    pub one: Place,
    /// `c:Two`
    pub two: Place,
    /// `c:Three`
    pub three: Place,
    /// `c:Alder`
    pub alder: Option<i32>,
    /// `c:Ash`
    pub ash: Option<i32>,
    /// `c:Beech`
    pub beech: Option<i32>,
    /// `c:Birch`
    pub birch: Option<i32>,
    /// `c:Cedar`
    pub cedar: Option<i32>,
    /// `c:Cherry`
    pub cherry: Option<i32>,
    /// `c:Elm`
    pub elm: Option<i32>,
    /// `c:Fir`
    pub fir: Option<i32>,
    /// `c:Hazel`
    pub hazel: Option<i32>,
    /// `c:Holly`
    pub holly: Option<i32>,
    /// `c:Larch`
    pub larch: Option<i32>,
    /// `c:Lime`
    pub lime: Option<i32>,
    /// `c:Maple`
    pub maple: Option<i32>,
    /// `c:Oak`
    pub oak: Option<i32>,
    /// `c:Pine`
    pub pine: Option<i32>,
    /// `c:Poplar`
    pub poplar: Option<i32>,
}

impl ManyEmpty {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(one: impl Into<Place>, two: impl Into<Place>, three: impl Into<Place>) -> Self {
        Self {
            one: one.into(),
            two: two.into(),
            three: three.into(),
            alder: None,
            ash: None,
            beech: None,
            birch: None,
            cedar: None,
            cherry: None,
            elm: None,
            fir: None,
            hazel: None,
            holly: None,
            larch: None,
            lime: None,
            maple: None,
            oak: None,
            pine: None,
            poplar: None,
        }
    }
}

impl ReadXml for ManyEmpty {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut one = None;
        let mut two = None;
        let mut three = None;
        let mut alder = None;
        let mut ash = None;
        let mut beech = None;
        let mut birch = None;
        let mut cedar = None;
        let mut cherry = None;
        let mut elm = None;
        let mut fir = None;
        let mut hazel = None;
        let mut holly = None;
        let mut larch = None;
        let mut lime = None;
        let mut maple = None;
        let mut oak = None;
        let mut pine = None;
        let mut poplar = None;
        r.open()?;
        while r.child()? {
            r.one("c:One", &mut one)?;
            r.one("c:Two", &mut two)?;
            r.one("c:Three", &mut three)?;
            r.one("c:Alder", &mut alder)?;
            r.one("c:Ash", &mut ash)?;
            r.one("c:Beech", &mut beech)?;
            r.one("c:Birch", &mut birch)?;
            r.one("c:Cedar", &mut cedar)?;
            r.one("c:Cherry", &mut cherry)?;
            r.one("c:Elm", &mut elm)?;
            r.one("c:Fir", &mut fir)?;
            r.one("c:Hazel", &mut hazel)?;
            r.one("c:Holly", &mut holly)?;
            r.one("c:Larch", &mut larch)?;
            r.one("c:Lime", &mut lime)?;
            r.one("c:Maple", &mut maple)?;
            r.one("c:Oak", &mut oak)?;
            r.one("c:Pine", &mut pine)?;
            r.one("c:Poplar", &mut poplar)?;
        }
        Ok(Self {
            one: r.required("c:One", one)?,
            two: r.required("c:Two", two)?,
            three: r.required("c:Three", three)?,
            alder,
            ash,
            beech,
            birch,
            cedar,
            cherry,
            elm,
            fir,
            hazel,
            holly,
            larch,
            lime,
            maple,
            oak,
            pine,
            poplar,
        })
    }
}

impl WriteXml for ManyEmpty {
    fn content(&self, w: &mut Writer) {
        w.element("c:One", &self.one);
        w.element("c:Two", &self.two);
        w.element("c:Three", &self.three);
        w.optional("c:Alder", &self.alder);
        w.optional("c:Ash", &self.ash);
        w.optional("c:Beech", &self.beech);
        w.optional("c:Birch", &self.birch);
        w.optional("c:Cedar", &self.cedar);
        w.optional("c:Cherry", &self.cherry);
        w.optional("c:Elm", &self.elm);
        w.optional("c:Fir", &self.fir);
        w.optional("c:Hazel", &self.hazel);
        w.optional("c:Holly", &self.holly);
        w.optional("c:Larch", &self.larch);
        w.optional("c:Lime", &self.lime);
        w.optional("c:Maple", &self.maple);
        w.optional("c:Oak", &self.oak);
        w.optional("c:Pine", &self.pine);
        w.optional("c:Poplar", &self.poplar);
    }
}

ews_types::codegen::setters! {
    ManyEmpty {
        with_one(one: into Place),
        with_two(two: into Place),
        with_three(three: into Place),
        with_alder(alder: some i32),
        with_ash(ash: some i32),
        with_beech(beech: some i32),
        with_birch(birch: some i32),
        with_cedar(cedar: some i32),
        with_cherry(cherry: some i32),
        with_elm(elm: some i32),
        with_fir(fir: some i32),
        with_hazel(hazel: some i32),
        with_holly(holly: some i32),
        with_larch(larch: some i32),
        with_lime(lime: some i32),
        with_maple(maple: some i32),
        with_oak(oak: some i32),
        with_pine(pine: some i32),
        with_poplar(poplar: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => ManyEmpty {
        one: s.value()?,
        two: s.value()?,
        three: s.value()?,
        alder: s.value()?,
        ash: s.value()?,
        beech: s.value()?,
        birch: s.value()?,
        cedar: s.value()?,
        cherry: s.value()?,
        elm: s.value()?,
        fir: s.value()?,
        hazel: s.value()?,
        holly: s.value()?,
        larch: s.value()?,
        lime: s.value()?,
        maple: s.value()?,
        oak: s.value()?,
        pine: s.value()?,
        poplar: s.value()?,
    }
}

ews_types::codegen::serde! {
    ManyEmpty {
        one: "One", two: "Two", three: "Three", alder: "Alder", ash: "Ash", beech: "Beech",
        birch: "Birch", cedar: "Cedar", cherry: "Cherry", elm: "Elm", fir: "Fir", hazel: "Hazel",
        holly: "Holly", larch: "Larch", lime: "Lime", maple: "Maple", oak: "Oak", pine: "Pine",
        poplar: "Poplar",
    }
}

// file: many_optional/place.rs

use super::Size;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:PlaceType`.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// `c:Size`
    pub size: Size,
    /// `c:IsOpen`
    pub is_open: bool,
    /// `c:Note`
    pub note: Option<String>,
}

impl Place {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(size: impl Into<Size>, is_open: bool) -> Self {
        Self {
            size: size.into(),
            is_open,
            note: None,
        }
    }
}

impl ReadXml for Place {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut size = None;
        let mut is_open = None;
        let mut note = None;
        r.open()?;
        while r.child()? {
            r.one("c:Size", &mut size)?;
            r.one("c:IsOpen", &mut is_open)?;
            r.one("c:Note", &mut note)?;
        }
        Ok(Self {
            size: r.required("c:Size", size)?,
            is_open: r.required("c:IsOpen", is_open)?,
            note,
        })
    }
}

impl WriteXml for Place {
    fn content(&self, w: &mut Writer) {
        w.element("c:Size", &self.size);
        w.element("c:IsOpen", &self.is_open);
        w.optional("c:Note", &self.note);
    }
}

ews_types::codegen::setters! {
    Place {
        with_size(size: into Size),
        with_is_open(is_open: bool),
        with_note(note: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Place {
        size: s.value()?,
        is_open: s.value()?,
        note: s.value()?,
    }
}

ews_types::codegen::serde! { Place { size: "Size", is_open: "IsOpen", note: "Note" } }

// file: many_optional/size.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:SizeType`.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// `Unit`
    pub unit: String,
    /// `Note`
    pub note: Option<String>,
    /// The text.
    pub value: f64,
}

impl Size {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(unit: impl Into<String>, value: f64) -> Self {
        Self {
            unit: unit.into(),
            note: None,
            value,
        }
    }
}

impl ReadXml for Size {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.required_attribute("Unit")?;
        let note = r.attribute("Note")?;
        Ok(Self {
            unit,
            note,
            value: r.value()?,
        })
    }
}

impl WriteXml for Size {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("Unit", &self.unit);
        w.optional_attribute("Note", &self.note);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Size {
        with_unit(unit: into String),
        with_note(note: some into String),
        with_value(value: f64),
    }
}

ews_types::codegen::arbitrary! {
    s => Size {
        unit: s.value()?,
        note: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Size { unit: "Unit", note: "Note", value: "value" } }

// file: many_optional/xs_any_uri.rs

use ews_types::value::{Facets, WhiteSpace};

/// Schema: `xs:anyURI`.
pub(crate) static XS_ANY_URI: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    ..Facets::NONE
};

