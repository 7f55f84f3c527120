//! `xs:gYear`, `xs:gYearMonth`, `xs:gMonthDay`, `xs:gMonth`, `xs:gDay`: dates of which only some fields are
//! given.

use std::cmp::Ordering;
use std::fmt;

use super::date::Date;
use super::lexical::Value;
use super::lists::ListItem;
use super::offset::Offset;
use super::print::Print;
use super::spelling;
use crate::text::characters::trim;

/// Declares a type with some fields of a date. A value is kept as the first date that has these fields.
macro_rules! gregorian {
    (
        $(#[$meta:meta])* $name:ident $expected:literal $kind:ident
        $($(#[$getter_meta:meta])* $getter:ident -> $type:ty)+
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Hash)]
        pub struct $name(Date);

        impl $name {
            $(
                $(#[$getter_meta])*
                #[must_use]
                pub fn $getter(self) -> $type {
                    self.0.$getter()
                }
            )+

            /// The offset from UTC.
            #[must_use]
            pub fn offset(self) -> Option<Offset> {
                self.0.offset()
            }
        }

        /// The given fields of a date, and its offset.
        impl From<Date> for $name {
            fn from(date: Date) -> Self {
                Self(Fields::$kind.of(date))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&Fields::$kind.without_the_rest(&self.0.to_string()))
            }
        }

        impl Value for $name {
            const EXPECTED: &'static str = $expected;

            fn from_text(text: &str) -> Option<Self> {
                let date = Fields::$kind.with_the_rest(trim(text))?;
                Date::from_text(&date).map(Self)
            }

            fn print(&self, print: &mut Print<'_>) {
                print.display(self);
            }

            fn is_known(&self) -> bool {
                self.0.is_known()
            }

            fn spelling(&self, number: usize) -> Option<String> {
                spelling::moment(&self.to_string(), number)
            }

            fn compare(&self, bound: &Self) -> Option<Ordering> {
                self.0.compare(&bound.0)
            }
        }

        impl ListItem for $name {}
    };
}

gregorian! {
    /// An `xs:gYear`: a year, perhaps with an offset from UTC.
    ///
    /// ```
    /// use xsd_runtime::value::{GYear, Value};
    /// let year = GYear::from_text("2012Z").expect("a year");
    /// assert_eq!(year.year(), 2012);
    /// assert_eq!(year.to_string(), "2012Z");
    /// ```
    GYear "an xs:gYear" Year
    /// The year, negative before the common era.
    year -> i64
}

gregorian! {
    /// An `xs:gYearMonth`: a month of a year, perhaps with an offset from UTC.
    ///
    /// ```
    /// use xsd_runtime::value::{GYearMonth, Value};
    /// let month = GYearMonth::from_text("2012-11").expect("a month");
    /// assert_eq!((month.year(), month.month()), (2012, 11));
    /// ```
    GYearMonth "an xs:gYearMonth" YearMonth
    /// The year, negative before the common era.
    year -> i64
    /// The month, from 1.
    month -> u8
}

gregorian! {
    /// An `xs:gMonthDay`: a day of every year, perhaps with an offset from UTC.
    ///
    /// ```
    /// use xsd_runtime::value::{GMonthDay, Value};
    /// let day = GMonthDay::from_text("--02-29").expect("a day");
    /// assert_eq!((day.month(), day.day()), (2, 29));
    /// ```
    GMonthDay "an xs:gMonthDay" MonthDay
    /// The month, from 1.
    month -> u8
    /// The day of the month, from 1.
    day -> u8
}

gregorian! {
    /// An `xs:gMonth`: a month of every year, perhaps with an offset from UTC.
    ///
    /// ```
    /// use xsd_runtime::value::{GMonth, Value};
    /// assert_eq!(GMonth::from_text("--11").expect("a month").month(), 11);
    /// ```
    GMonth "an xs:gMonth" Month
    /// The month, from 1.
    month -> u8
}

gregorian! {
    /// An `xs:gDay`: a day of every month, perhaps with an offset from UTC.
    ///
    /// ```
    /// use xsd_runtime::value::{GDay, Value};
    /// assert_eq!(GDay::from_text("---31+01:00").expect("a day").day(), 31);
    /// ```
    GDay "an xs:gDay" Day
    /// The day of the month, from 1.
    day -> u8
}

/// The given fields of a date. The other fields are those of January 1 of a leap year.
#[derive(Clone, Copy)]
enum Fields {
    Year,
    YearMonth,
    MonthDay,
    Month,
    Day,
}

impl Fields {
    /// The text of a date before the fields and after them, and the prefix that replaces the text before.
    fn rest(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Year => ("", "-01-01", ""),
            Self::YearMonth => ("", "-01", ""),
            Self::MonthDay => ("2000-", "", "--"),
            Self::Month => ("2000-", "-01", "--"),
            Self::Day => ("2000-01-", "", "---"),
        }
    }

    /// The date with only the given fields of another date.
    fn of(self, date: Date) -> Date {
        match self {
            Self::Year => date.with_fields(date.year(), 1, 1),
            Self::YearMonth => date.with_fields(date.year(), date.month(), 1),
            Self::MonthDay => date.with_fields(2000, date.month(), date.day()),
            Self::Month => date.with_fields(2000, date.month(), 1),
            Self::Day => date.with_fields(2000, 1, date.day()),
        }
    }

    /// The text of the whole date for a text with some fields.
    fn with_the_rest(self, text: &str) -> Option<String> {
        let (before, after, prefix) = self.rest();
        let text = text.strip_prefix(prefix)?;
        let (fields, offset) = text.split_at(offset_start(text));
        let is_whole = match self {
            // A year has at least four digits.
            Self::Year => !fields.trim_start_matches('-').contains('-'),
            Self::YearMonth => fields.trim_start_matches('-').matches('-').count() == 1,
            Self::MonthDay => fields.len() == 5,
            Self::Month | Self::Day => fields.len() == 2,
        };
        is_whole.then(|| format!("{before}{fields}{after}{offset}"))
    }

    /// The text with the given fields of a date.
    fn without_the_rest(self, date: &str) -> String {
        let (before, after, prefix) = self.rest();
        let (fields, offset) = date.split_at(offset_start(date));
        let fields = fields.strip_prefix(before).unwrap_or(fields);
        let fields = fields.strip_suffix(after).unwrap_or(fields);
        format!("{prefix}{fields}{offset}")
    }
}

/// Where the offset from UTC begins, which is `Z` or of the form `+01:00`.
fn offset_start(text: &str) -> usize {
    const OFFSET: usize = "+01:00".len();
    if let Some(fields) = text.strip_suffix('Z') {
        return fields.len();
    }
    let start = text.len().saturating_sub(OFFSET);
    let is_offset = text.get(start..).is_some_and(|offset| {
        offset.starts_with(['+', '-']) && offset.as_bytes().get(3) == Some(&b':')
    });
    if is_offset { start } else { text.len() }
}

#[cfg(test)]
mod tests {
    use super::super::testing::again;
    use super::*;

    #[test]
    fn come_back_as_they_were() {
        for text in ["2012", "-0044", "12012Z", "2012+01:00", "2012-14:00"] {
            assert_eq!(again::<GYear>(text).as_deref(), Some(text));
        }
        for text in ["2012-11", "-0044-03", "2012-11Z", "2012-11-05:30"] {
            assert_eq!(again::<GYearMonth>(text).as_deref(), Some(text));
        }
        for text in ["--02-29", "--12-31Z", "--01-01+05:30"] {
            assert_eq!(again::<GMonthDay>(text).as_deref(), Some(text));
        }
        for text in ["--01", "--12Z", "--10-01:00"] {
            assert_eq!(again::<GMonth>(text).as_deref(), Some(text));
        }
        for text in ["---01", "---31Z", "---10+14:00"] {
            assert_eq!(again::<GDay>(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn others_are_none() {
        for text in [
            "",
            "12",
            "2012-11",
            "2012-",
            "99Z",
            "+2012",
            "2012-01-01",
            "é",
        ] {
            assert_eq!(GYear::from_text(text), None, "{text}");
        }
        for text in ["2012", "2012-13", "2012-1", "2012-11-01", "--11"] {
            assert_eq!(GYearMonth::from_text(text), None, "{text}");
        }
        for text in ["--02-30", "--2-3", "02-29", "--13-01", "--02-29-01"] {
            assert_eq!(GMonthDay::from_text(text), None, "{text}");
        }
        for text in ["--13", "--1", "--00", "--10--", "-10", "---10"] {
            assert_eq!(GMonth::from_text(text), None, "{text}");
        }
        for text in ["---32", "---00", "---1", "--10", "----10"] {
            assert_eq!(GDay::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn are_fields_of_a_date() {
        let date: Date = "2012-02-29+01:00".parse().expect("it is a date");
        assert_eq!(GYear::from(date).to_string(), "2012+01:00");
        assert_eq!(GYearMonth::from(date).to_string(), "2012-02+01:00");
        assert_eq!(GMonthDay::from(date).to_string(), "--02-29+01:00");
        assert_eq!(GMonth::from(date).to_string(), "--02+01:00");
        assert_eq!(GDay::from(date).to_string(), "---29+01:00");
    }

    #[test]
    fn compare_as_days_do() {
        let year = |text| GYear::from_text(text).expect("it is a year");
        assert_eq!(year("2011").compare(&year("2012")), Some(Ordering::Less));
        let day = |text| GDay::from_text(text).expect("it is a day");
        assert_eq!(day("---31").compare(&day("---02")), Some(Ordering::Greater));
    }
}
