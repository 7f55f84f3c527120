//! Whatever the value is, a conversion to a type of another library keeps it or says what does not fit.
#![cfg(all(
    feature = "arbitrary",
    feature = "chrono",
    feature = "jiff",
    feature = "time"
))]

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::time::SystemTime;

use xsd_runtime::arbitrary::{ArbitraryValue, Source, Unstructured};
use xsd_runtime::value::{Date, DateTime, DoesNotFit, Duration, Offset, Time};

/// Arbitrary values of a type.
fn values<T: ArbitraryValue>() -> impl Iterator<Item = T> {
    let mut state = 1_u64;
    (0..20_000).filter_map(move |_| {
        let mut byte = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            state.to_be_bytes()[0]
        };
        let bytes: Vec<u8> = (0..64).map(|_| byte()).collect();
        Source::new(&mut Unstructured::new(&bytes)).value().ok()
    })
}

/// Converts arbitrary values to another type and back. Returns the errors that occurred.
fn there_and_back<Own, Other>(
    is_same: impl Fn(&Own, &Own) -> bool,
    expected: impl Fn(&Own, DoesNotFit) -> bool,
) -> BTreeSet<String>
where
    Own: ArbitraryValue + TryFrom<Other> + Copy + Debug,
    Other: TryFrom<Own, Error = DoesNotFit> + Debug,
    Own::Error: Debug,
{
    let mut errors = BTreeSet::new();
    let mut fitting = 0;
    for value in values::<Own>() {
        match Other::try_from(value) {
            Ok(other) => {
                let back = Own::try_from(other).expect("what was converted comes back");
                assert!(is_same(&back, &value), "{value:?} is {back:?}");
                assert!(!expected(&value, DoesNotFit::Fraction), "{value:?}");
                fitting += 1;
            }
            Err(error) => {
                assert!(expected(&value, error), "{value:?}: {error}");
                errors.insert(format!("{error:?}"));
            }
        }
    }
    assert!(fitting > 1000, "{fitting} values");
    errors
}

fn is_fraction(time: Time) -> bool {
    !time.attosecond().is_multiple_of(1_000_000_000)
}

/// Whether the error of a type without offsets is right.
fn of_civil(value: &DateTime, error: DoesNotFit) -> bool {
    match error {
        DoesNotFit::HasOffset => value.offset().is_some(),
        DoesNotFit::Fraction => is_fraction(value.time()),
        DoesNotFit::Range => !(-9998..=9998).contains(&value.date().year()),
        _ => false,
    }
}

/// Whether the error of a type with offsets is right.
fn of_moment(value: &DateTime, error: DoesNotFit) -> bool {
    match error {
        DoesNotFit::NoOffset => value.offset().is_none(),
        DoesNotFit::Range => !(-9998..=9998).contains(&value.date().year()),
        error => of_civil(value, error) && error == DoesNotFit::Fraction,
    }
}

fn is_equal<T: PartialEq>(one: &T, other: &T) -> bool {
    one == other
}

/// Whether they are the same moment, at the same offset.
fn is_local(one: &DateTime, other: &DateTime) -> bool {
    one == other && one.offset() == other.offset()
}

fn names<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(str::to_owned).into()
}

#[test]
fn moments() {
    let errors = names(["Fraction", "NoOffset", "Range"]);
    let near = names(["Fraction", "NoOffset"]);
    let system = there_and_back::<DateTime, SystemTime>(is_equal, of_moment);
    assert_eq!(system, near);
    let chrono = there_and_back::<DateTime, chrono::DateTime<chrono::Utc>>(is_equal, of_moment);
    assert_eq!(chrono, near);
    let fixed = there_and_back::<DateTime, chrono::DateTime<chrono::FixedOffset>>;
    assert_eq!(fixed(is_local, of_moment), near);
    let jiff = there_and_back::<DateTime, jiff::Timestamp>(is_equal, of_moment);
    assert_eq!(jiff, errors);
    let jiff = there_and_back::<DateTime, jiff::ZonedDateTime>(is_local, of_moment);
    assert_eq!(jiff, errors);
    let time = there_and_back::<DateTime, time::OffsetDateTime>(is_local, of_moment);
    assert_eq!(time, errors);
}

#[test]
fn times_without_an_offset() {
    let errors = names(["Fraction", "HasOffset", "Range"]);
    let chrono = there_and_back::<DateTime, chrono::NaiveDateTime>(is_local, of_civil);
    assert_eq!(chrono, names(["Fraction", "HasOffset"]));
    let jiff = there_and_back::<DateTime, jiff::civil::DateTime>(is_local, of_civil);
    assert_eq!(jiff, errors);
    let time = there_and_back::<DateTime, time::PrimitiveDateTime>(is_local, of_civil);
    assert_eq!(time, errors);
}

#[test]
fn dates() {
    let expected = |date: &Date, error| match error {
        DoesNotFit::HasOffset => date.offset().is_some(),
        DoesNotFit::Range => !(-9999..=9999).contains(&date.year()),
        _ => false,
    };
    let errors = names(["HasOffset", "Range"]);
    let chrono = there_and_back::<Date, chrono::NaiveDate>(is_equal, expected);
    assert_eq!(chrono, names(["HasOffset"]));
    let jiff = there_and_back::<Date, jiff::civil::Date>(is_equal, expected);
    assert_eq!(jiff, errors);
    let time = there_and_back::<Date, time::Date>(is_equal, expected);
    assert_eq!(time, errors);
}

#[test]
fn times() {
    let expected = |time: &Time, error| match error {
        DoesNotFit::HasOffset => time.offset().is_some(),
        DoesNotFit::EndOfDay => time.hour() == 24,
        DoesNotFit::Fraction => is_fraction(*time),
        _ => false,
    };
    let errors = names(["EndOfDay", "Fraction", "HasOffset"]);
    let chrono = there_and_back::<Time, chrono::NaiveTime>(is_equal, expected);
    assert_eq!(chrono, errors);
    let jiff = there_and_back::<Time, jiff::civil::Time>(is_equal, expected);
    assert_eq!(jiff, errors);
    let time = there_and_back::<Time, time::Time>(is_equal, expected);
    assert_eq!(time, errors);
}

#[test]
fn durations() {
    let months = |value: &Duration| value.years.or(value.months);
    let expected = |value: &Duration, error| match error {
        DoesNotFit::Months => months(value).is_some(),
        DoesNotFit::Negative => value.is_negative,
        DoesNotFit::Range => value.years.is_some_and(|years| years > 19_000),
        _ => false,
    };
    let chrono = there_and_back::<Duration, chrono::TimeDelta>(is_equal, expected);
    assert_eq!(chrono, names(["Months"]));
    let jiff = there_and_back::<Duration, jiff::SignedDuration>(is_equal, expected);
    assert_eq!(jiff, names(["Months"]));
    let span = there_and_back::<Duration, jiff::Span>(is_equal, expected);
    assert_eq!(span, names(["Range"]));
    let time = there_and_back::<Duration, time::Duration>(is_equal, expected);
    assert_eq!(time, names(["Months"]));
    let std = there_and_back::<Duration, std::time::Duration>(is_equal, expected);
    assert_eq!(std, names(["Months", "Negative"]));
}

#[test]
fn lexical_forms_come_back() {
    fn check<T>()
    where
        T: ArbitraryValue + std::str::FromStr + ToString,
        T::Err: Debug,
    {
        for value in values::<T>() {
            let text = value.to_string();
            let again: T = text.parse().expect("a lexical form");
            assert_eq!(again.to_string(), text);
        }
    }
    check::<DateTime>();
    check::<Date>();
    check::<Time>();
    check::<Duration>();
}

#[test]
fn order_and_equality_agree() {
    let mut values: Vec<DateTime> = values().take(300).collect();
    let same = values.clone();
    // Times around these, at which an order depends on the offset.
    values.extend(same.iter().map(|value| value.with_offset(None)));
    values.extend(
        same.iter()
            .map(|value| value.with_offset(Some(Offset::UTC))),
    );
    for one in &values {
        for other in &values {
            let order = one.partial_cmp(other);
            assert_eq!(
                order.map(std::cmp::Ordering::reverse),
                other.partial_cmp(one)
            );
            assert_eq!(order.is_some_and(std::cmp::Ordering::is_eq), one == other);
        }
    }
}

#[test]
fn what_other_libraries_have_and_xml_schema_has_not() {
    let leap = chrono::NaiveTime::from_hms_nano_opt(23, 59, 59, 1_500_000_000);
    let leap = leap.map(Time::try_from);
    assert_eq!(leap, Some(Err(DoesNotFit::LeapSecond)));
    for seconds in [3601, 15 * 3600, -15 * 3600] {
        let offset = jiff::tz::Offset::from_seconds(seconds).map(Offset::try_from);
        assert_eq!(offset.ok(), Some(Err(DoesNotFit::Offset)), "{seconds}");
        let offset = chrono::FixedOffset::east_opt(seconds).map(Offset::try_from);
        assert_eq!(offset, Some(Err(DoesNotFit::Offset)), "{seconds}");
        let offset = time::UtcOffset::from_whole_seconds(seconds).map(Offset::try_from);
        assert_eq!(offset, Ok(Err(DoesNotFit::Offset)), "{seconds}");
    }
}

#[test]
fn the_ends_of_other_ranges() {
    let jiff = [jiff::Timestamp::MIN, jiff::Timestamp::MAX];
    let texts = jiff.map(|end| DateTime::from(end).to_string());
    let expected = ["-9999-01-02T01:59:59Z", "9999-12-30T22:00:00.999999999Z"];
    assert_eq!(texts, expected);
    let chrono = [
        chrono::DateTime::<chrono::Utc>::MIN_UTC,
        chrono::DateTime::<chrono::Utc>::MAX_UTC,
    ];
    for end in chrono {
        let own = DateTime::try_from(end);
        assert_eq!(
            own.map(chrono::DateTime::<chrono::Utc>::try_from),
            Ok(Ok(end))
        );
    }
    let longest = [jiff::SignedDuration::MIN, jiff::SignedDuration::MAX];
    for end in longest {
        assert_eq!(jiff::SignedDuration::try_from(Duration::from(end)), Ok(end));
    }
    for end in [chrono::TimeDelta::MIN, chrono::TimeDelta::MAX] {
        assert_eq!(chrono::TimeDelta::try_from(Duration::from(end)), Ok(end));
    }
    for end in [time::Duration::MIN, time::Duration::MAX] {
        assert_eq!(time::Duration::try_from(Duration::from(end)), Ok(end));
    }
}

#[test]
fn a_span_has_fields_that_a_duration_has_not() {
    use jiff::ToSpan;
    let span = 1.month().weeks(2).days(1).milliseconds(1500).nanoseconds(7);
    assert_eq!(Duration::from(span).to_string(), "P1M15DT1.500000007S");
    assert_eq!(Duration::from(-span).to_string(), "-P1M15DT1.500000007S");
    assert_eq!(Duration::from(jiff::Span::new()).to_string(), "PT0S");
}

#[test]
fn the_end_of_a_day() {
    let end: DateTime = "2016-12-31T24:00:00-01:00".parse().expect("a dateTime");
    let next = Ok("2017-01-01T00:00:00-01:00".to_owned());
    let chrono =
        chrono::DateTime::<chrono::FixedOffset>::try_from(end).and_then(DateTime::try_from);
    assert_eq!(chrono.map(|end| end.to_string()), next);
    let time = time::OffsetDateTime::try_from(end).and_then(DateTime::try_from);
    assert_eq!(time.map(|end| end.to_string()), next);
    let jiff = jiff::ZonedDateTime::try_from(end).and_then(DateTime::try_from);
    assert_eq!(jiff.map(|end| end.to_string()), next);
}
