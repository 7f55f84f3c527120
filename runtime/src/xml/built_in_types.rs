//! The built-in simple types, as `xsi:type` may name them where the schema leaves the type open.

use crate::text::excerpt::excerpt;
use crate::text::names;
use crate::value::{
    Bound, Date, DateTime, Decimal, Duration, Facets, GDay, GMonth, GMonthDay, GYear, GYearMonth,
    HexBinary, Integer, Time, WhiteSpace,
};
use crate::xml::reader::{Global, Reader, Result};

static COLLAPSED: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    ..Facets::NONE
};

const fn from(min: &'static str) -> Facets {
    Facets {
        min: Bound::Inclusive(min),
        ..Facets::NONE
    }
}

const fn to(max: &'static str) -> Facets {
    Facets {
        max: Bound::Inclusive(max),
        ..Facets::NONE
    }
}

static AT_LEAST_0: Facets = from("0");
static AT_LEAST_1: Facets = from("1");
static AT_MOST_0: Facets = to("0");
static AT_MOST_MINUS_1: Facets = to("-1");

/// A type that a function reads.
const fn names(
    name: &'static str,
    read: fn(&mut Reader<'_>, Option<&'static Facets>) -> Result<()>,
) -> Global {
    Global {
        name,
        facets: None,
        read,
    }
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_part = |part: &str| (1..=8).contains(&part.len());
    let is_first =
        |part: &str| is_part(part) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    parts.next().is_some_and(is_first)
        && parts.all(|part| is_part(part) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Reads a text that is one name, or names with blanks between them.
fn text(
    reader: &mut Reader<'_>,
    expected: &'static str,
    is_list: bool,
    is_one: fn(&str) -> bool,
) -> Result<()> {
    let offset = reader.position();
    let text: String = reader.value_of(&COLLAPSED)?;
    let is_valid = if is_list {
        !text.is_empty() && text.split(' ').all(is_one)
    } else {
        is_one(&text)
    };
    if is_valid {
        return Ok(());
    }
    reader.unexpected_name(offset, expected, excerpt(&text))
}

/// All of them, sorted by name.
pub(crate) static BUILT_IN_TYPES: &[Global] = &[
    names("xs:ENTITIES", |r, _| {
        text(r, "xs:ENTITIES", true, names::is_ncname)
    }),
    names("xs:ENTITY", |r, _| {
        text(r, "an xs:ENTITY", false, names::is_ncname)
    }),
    names("xs:ID", |r, _| text(r, "an xs:ID", false, names::is_ncname)),
    names("xs:IDREF", |r, _| {
        text(r, "an xs:IDREF", false, names::is_ncname)
    }),
    names("xs:IDREFS", |r, _| {
        text(r, "xs:IDREFS", true, names::is_ncname)
    }),
    names("xs:NCName", |r, _| {
        text(r, "an xs:NCName", false, names::is_ncname)
    }),
    names("xs:NMTOKEN", |r, _| {
        text(r, "an xs:NMTOKEN", false, names::is_nmtoken)
    }),
    names("xs:NMTOKENS", |r, _| {
        text(r, "xs:NMTOKENS", true, names::is_nmtoken)
    }),
    names("xs:NOTATION", |r, _| r.qname().map(drop)),
    names("xs:Name", |r, _| {
        text(r, "an xs:Name", false, names::is_name)
    }),
    names("xs:QName", |r, _| r.qname().map(drop)),
    Global::of::<String>("xs:anySimpleType", None),
    Global::of::<String>("xs:anyURI", Some(&COLLAPSED)),
    Global::of::<Vec<u8>>("xs:base64Binary", None),
    Global::of::<bool>("xs:boolean", None),
    Global::of::<i8>("xs:byte", None),
    Global::of::<Date>("xs:date", None),
    Global::of::<DateTime>("xs:dateTime", None),
    Global::of::<Decimal>("xs:decimal", None),
    Global::of::<f64>("xs:double", None),
    Global::of::<Duration>("xs:duration", None),
    Global::of::<f32>("xs:float", None),
    Global::of::<GDay>("xs:gDay", None),
    Global::of::<GMonth>("xs:gMonth", None),
    Global::of::<GMonthDay>("xs:gMonthDay", None),
    Global::of::<GYear>("xs:gYear", None),
    Global::of::<GYearMonth>("xs:gYearMonth", None),
    Global::of::<HexBinary>("xs:hexBinary", None),
    Global::of::<i32>("xs:int", None),
    Global::of::<Integer>("xs:integer", None),
    names("xs:language", |r, _| {
        text(r, "an xs:language", false, is_language)
    }),
    Global::of::<i64>("xs:long", None),
    Global::of::<Integer>("xs:negativeInteger", Some(&AT_MOST_MINUS_1)),
    Global::of::<Integer>("xs:nonNegativeInteger", Some(&AT_LEAST_0)),
    Global::of::<Integer>("xs:nonPositiveInteger", Some(&AT_MOST_0)),
    Global::of::<String>("xs:normalizedString", None),
    Global::of::<Integer>("xs:positiveInteger", Some(&AT_LEAST_1)),
    Global::of::<i16>("xs:short", None),
    Global::of::<String>("xs:string", None),
    Global::of::<Time>("xs:time", None),
    Global::of::<String>("xs:token", Some(&COLLAPSED)),
    Global::of::<u8>("xs:unsignedByte", None),
    Global::of::<u32>("xs:unsignedInt", None),
    Global::of::<u64>("xs:unsignedLong", None),
    Global::of::<u16>("xs:unsignedShort", None),
];

#[cfg(test)]
mod tests {
    use super::BUILT_IN_TYPES;

    #[test]
    fn they_are_sorted() {
        let names: Vec<&str> = BUILT_IN_TYPES.iter().map(|ty| ty.name).collect();
        assert!(names.is_sorted());
        assert_eq!(names.len(), 45);
    }
}
