//! The built-in types, with texts that are values of them and texts that are not.

use ews_types::value::{
    Date, DateTime, Decimal, Duration, Facets, GYear, GYearMonth, HexBinary, Integer, Spelled,
    Time, Value,
};

/// A built-in type: its name, ends of ranges, patterns in a syntax that XSD and `regex-lite` share, texts, whether
/// facets admit a text.
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) ends: &'static [&'static str],
    pub(super) patterns: &'static [&'static str],
    pub(super) texts: &'static [&'static str],
    pub(super) admits: fn(&'static Facets, &str) -> bool,
}

/// What strict reading asks of a text.
fn admits<T: Value>(facets: &'static Facets, text: &str) -> bool {
    let text = facets.white_space.normalised(text);
    let value = T::from_text(&text);
    value.is_some_and(|value| value.is_admitted(&text) && facets.admits(&value, &text))
}

pub(super) const DIGITS: &[&str] = &[
    "[0-9]+",
    "[0-9]{3}",
    "[+]?[0-9]*",
    "-?[1-9][0-9]*|0",
    "[0-9.]{0,200}",
];
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "-1",
    "+1",
    "007",
    "12",
    "99",
    "100",
    "-100",
    "128",
    "-129",
    "32768",
    "2147483647",
    "2147483648",
    "9223372036854775808",
    "-0",
    "+0",
    "1.0",
    "1.5",
    "1.50",
    "-0.5",
    ".5",
    "5.",
    "0.123456",
    "00.10",
    "1e2",
    "",
    "-",
    "--1",
    "12345",
    "123456789012345678901234",
];
const FLOATS: &[&str] = &[
    "0", "-0", "1", "1.5", "-1E4", "12.78e-2", "INF", "-INF", "+INF", "inf", "1e400", "1E-500",
    ".5e1", "e1", "1f", "0x1", "1.0", "-1.5",
];
const DATES: &[&str] = &[
    "2000-01-01",
    "2000-02-30",
    "2000-02-29Z",
    "1900-02-29",
    "0000-01-01",
    "-0001-12-31",
    "12000-01-01",
    "02000-01-01",
    "200-01-01",
    "1999-12-31+14:00",
    "1999-12-31-14:01",
    "2000-13-01",
    "2000-01-02+05:30",
    "2000-1-1",
    "2000-01-01-00:00",
];
const TIMES: &[&str] = &[
    "00:00:00",
    "24:00:00",
    "24:00:01",
    "23:59:60",
    "23:59:59",
    "12:30:00",
    "12:30:00.0",
    "12:30:00.100Z",
    "12:30",
    "12:60:00",
    "1:00:00",
    "12:30:00.",
    "12:30:00-14:00",
    "12:30:00+15:00",
    "12:30:00.5+05:30",
    "12:30:00z",
];
const MOMENTS: &[&str] = &[
    "2000-01-01T00:00:00",
    "2000-01-01T24:00:00",
    "2000-01-02T00:00:00Z",
    "2000-01-01T12:30:00.100Z",
    "2000-02-30T00:00:00",
    "2000-01-01 00:00:00",
    "0000-01-01T00:00:00",
    "-0044-03-15T12:00:00",
    "2000-01-01T12:30",
    "1999-12-31T23:59:59-14:00",
    "2000-01-01T00:00:00+14:00",
    "1999-12-31T10:00:00Z",
    "1999-12-31T09:59:59Z",
];
const DURATIONS: &[&str] = &[
    "P1Y",
    "P12M",
    "P1M",
    "P28D",
    "P30D",
    "P31D",
    "P365D",
    "P366D",
    "PT24H",
    "P1D",
    "-P1D",
    "PT0S",
    "PT1.5S",
    "P1DT",
    "P",
    "PT",
    "+P1D",
    "P1Y2M3DT4H5M6.7S",
    "P-1D",
    "P1.5D",
    "PT36H",
    "P1M1Y",
];
const HEX: &[&str] = &[
    "", "00", "0a", "0A", "abc", "ABCDEF", "abcdef", "0g", "ffff",
];
const TEXTS_OF_ALL: &[&str] = &[
    "", "a", "ab", "abc", "abcd", "a b", " a", "a ", " a b ", "a  b", "a\tb", "a\nb", "\n", "é",
    "日本", "a-b", "A1",
];
const LETTERS: &[&str] = &["[a-z]*", ".{1,3}", "[^a]*", "a( |b)*", "[a-z]+( [a-z]+)*"];

pub(super) const KINDS: &[Kind] = &[
    kind(
        "int",
        &["1", "5", "100", "-1"],
        DIGITS,
        NUMBERS,
        admits::<Spelled<i32>>,
    ),
    kind("byte", &["1", "5", "100"], DIGITS, NUMBERS, admits::<i8>),
    kind(
        "long",
        &["1", "5", "100"],
        DIGITS,
        &["1", "9223372036854775808", "-0", "1.0", "7"],
        admits::<i64>,
    ),
    kind(
        "integer",
        &["1", "100", "-1", "99999999999999999999"],
        DIGITS,
        NUMBERS,
        admits::<Spelled<Integer>>,
    ),
    kind(
        "decimal",
        &["1", "1.5", "0", "100.25"],
        DIGITS,
        NUMBERS,
        admits::<Spelled<Decimal>>,
    ),
    kind(
        "double",
        &["1", "-1.5", "1E2", "INF"],
        &["[0-9.]+", "[^E]*"],
        FLOATS,
        admits::<f64>,
    ),
    kind(
        "float",
        &["1", "-1.5", "0"],
        &["[0-9.]+", "[^E]*"],
        FLOATS,
        admits::<Spelled<f32>>,
    ),
    kind(
        "boolean",
        &[],
        &["[01]", "true|1"],
        &["true", "false", "1", "0", "True", "", "01"],
        admits::<Spelled<bool>>,
    ),
    kind(
        "date",
        &["2000-01-01", "2000-01-28Z"],
        &[".*Z", "[0-9-]*"],
        DATES,
        admits::<Spelled<Date>>,
    ),
    kind("time", &[], &[".*Z", "[0-9:]*"], TIMES, admits::<Time>),
    kind(
        "dateTime",
        &["2000-01-01T00:00:00", "2000-01-01T00:00:00Z"],
        &[".*Z", "[^.]*"],
        MOMENTS,
        admits::<DateTime>,
    ),
    kind(
        "gYear",
        &["2000", "1999"],
        &["[0-9]*"],
        &["2000", "0000", "-0001", "02000", "200", "1999", "12000"],
        admits::<GYear>,
    ),
    kind(
        "gYearMonth",
        &["2000-01"],
        &["[0-9-]*"],
        &["2000-01", "2000-13", "0000-01", "1999-12", "2000"],
        admits::<GYearMonth>,
    ),
    kind(
        "duration",
        &["P1M", "P30D", "P1Y", "PT36H"],
        &["P.*D.*", "[^.]*"],
        DURATIONS,
        admits::<Spelled<Duration>>,
    ),
    kind(
        "hexBinary",
        &[],
        &["[0-9a-f]*", "[0-9A-F]{4}"],
        HEX,
        admits::<Spelled<HexBinary>>,
    ),
    kind("string", &[], LETTERS, TEXTS_OF_ALL, admits::<String>),
    kind(
        "normalizedString",
        &[],
        LETTERS,
        TEXTS_OF_ALL,
        admits::<String>,
    ),
    kind("token", &[], LETTERS, TEXTS_OF_ALL, admits::<String>),
];

const fn kind(
    name: &'static str,
    ends: &'static [&'static str],
    patterns: &'static [&'static str],
    texts: &'static [&'static str],
    admits: fn(&'static Facets, &str) -> bool,
) -> Kind {
    Kind {
        name,
        ends,
        patterns,
        texts,
        admits,
    }
}
