//! Values of simple types, in all their spellings.

use ews_codegen::model::{Builtin, Facet, Model, SimpleType, Type, TypeRef, Variety};

use test_support::bytes::Random;

/// Values for the patterns of the official schemas.
const OF_PATTERNS: &[(&str, &str)] = &[
    ("[a-zA-Z0-9]+_[a-zA-Z0-9]+", "a1_B2"),
    (
        r"[0-9]{1,4}\.[0-9]{1,4}(\.[0-9]{1,4}(\.[0-9]{1,4})?)?",
        "15.1.225",
    ),
    (
        "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}",
        "c11ff724-aa03-4555-9952-8fa248a11c3e",
    ),
    ("(0x|0X)[0-9A-Fa-f]{1,4}", "0x3A4f"),
    ("((0x|0X)[0-9A-Fa-f]*)|([0-9]*)", "0x1F"),
];

/// A value of a type. `None` if no value is known.
pub(super) fn value(model: &Model, reference: &TypeRef, random: &mut Random) -> Option<String> {
    restricted(model, reference, &[], random)
}

/// A value of a type that meets the facets of those that restrict it.
fn restricted(
    model: &Model,
    reference: &TypeRef,
    facets: &[Facet],
    random: &mut Random,
) -> Option<String> {
    let ty = match reference {
        TypeRef::Builtin(builtin) => return of_builtin(*builtin, facets, random),
        TypeRef::Named(name) => model.types.get(name)?,
        TypeRef::Anonymous(ty) => &**ty,
    };
    let Type::Simple(SimpleType { variety, .. }) = ty else {
        return None;
    };
    match variety {
        Variety::Restriction { base, facets: own } => {
            let facets: Vec<Facet> = facets.iter().chain(own).cloned().collect();
            restricted(model, base, &facets, random)
        }
        Variety::List(item) => {
            let least = facets.iter().find_map(|facet| match facet {
                Facet::MinLength(least) | Facet::Length(least) => usize::try_from(*least).ok(),
                _ => None,
            });
            let count = least.unwrap_or_default() + random.below(3);
            let items: Option<Vec<String>> =
                (0..count).map(|_| value(model, item, random)).collect();
            items.map(|items| items.join(" "))
        }
        Variety::Union(members) => {
            let member = random.pick(members)?.clone();
            restricted(model, &member, facets, random)
        }
    }
}

fn of_builtin(builtin: Builtin, facets: &[Facet], random: &mut Random) -> Option<String> {
    let values: Vec<&str> = facets
        .iter()
        .filter_map(|facet| match facet {
            Facet::Enumeration(value, _) => Some(value.as_str()),
            _ => None,
        })
        .collect();
    if let Some(value) = random.pick(&values) {
        return Some((*value).to_owned());
    }
    let limits: Vec<&str> = facets
        .iter()
        .filter_map(|facet| match facet {
            Facet::MinInclusive(limit) | Facet::MaxInclusive(limit) => Some(limit.as_str()),
            Facet::Pattern(pattern) => OF_PATTERNS
                .iter()
                .find(|(known, _)| known == pattern)
                .map(|(_, value)| *value),
            _ => None,
        })
        .collect();
    if let Some(limit) = random.pick(&limits) {
        return Some((*limit).to_owned());
    }
    let fits = |value: &&&str| {
        let length = value.chars().count() as u64;
        facets.iter().all(|facet| match facet {
            Facet::Length(exact) => length == *exact,
            Facet::MinLength(least) => length >= *least,
            Facet::MaxLength(most) => length <= *most,
            Facet::Pattern(_) => false,
            _ => true,
        })
    };
    let values: Vec<&&str> = spellings(builtin).iter().filter(fits).collect();
    random.pick(&values).map(|value| (**value).to_owned())
}

/// Values of a built-in type that need care in different ways.
fn spellings(builtin: Builtin) -> &'static [&'static str] {
    match builtin {
        Builtin::Language => &["en-US", "de"],
        Builtin::AnyUri => &["https://example.com/?a=1&b=2", "urn:x"],
        Builtin::Boolean => &["true", "false", "1", "0"],
        Builtin::Base64Binary => &["", "AAEC", "\n AA EC\n Aw==\n", "/+8="],
        Builtin::HexBinary => &["", "0fB7"],
        Builtin::Float | Builtin::Double => &["0", "-1.5", "1E3", "12.78e-2", "INF", "-INF"],
        Builtin::Decimal => &["0", "-12.50", "+3.0"],
        Builtin::UnsignedByte => &["0", "255"],
        Builtin::UnsignedShort => &["0", "65535"],
        Builtin::UnsignedInt => &["0", "4294967295"],
        Builtin::NonNegativeInteger | Builtin::UnsignedLong => &["0", "+12", "9223372036854775807"],
        Builtin::PositiveInteger => &["1", "12"],
        Builtin::Byte => &["-128", "127"],
        Builtin::Short => &["-32768", "32767", "007"],
        Builtin::Int => &["-2147483648", "2147483647", "+5", "007"],
        Builtin::Long | Builtin::Integer => &["-9223372036854775808", "9223372036854775807", "0"],
        Builtin::Duration => &["-PT480M", "P1Y2M3DT4H5M6.5S", "PT0S", "P1D", "-P0DT8H"],
        Builtin::DateTime => &[
            "2012-11-07T00:10:35Z",
            "2012-11-07T00:10:35",
            "2012-11-07T00:10:35.1234567-08:00",
            "0001-01-01T00:00:00",
            "9999-12-31T23:59:59.9999999+14:00",
        ],
        Builtin::Date => &["2012-11-07", "2012-11-07Z", "2012-02-29-05:00"],
        Builtin::Time => &["00:00:00", "14:30:00.25Z", "24:00:00"],
        Builtin::String => &[
            "",
            "plain",
            " blanks  kept ",
            "a < b & c > \"d\"",
            "Grüße, 世界 🌍",
            "two\nlines",
        ],
        Builtin::NormalizedString | Builtin::Token => &["a token"],
        _ => &[],
    }
}
