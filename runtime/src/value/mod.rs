//! Simple values: the Rust types for the simple types of XSD, each with its lexical form.
//!
//! | XSD | Rust |
//! |---|---|
//! | `xs:string` and what derives from it, `xs:anyURI` | [`String`] |
//! | `xs:boolean` | [`bool`] |
//! | `xs:byte` … `xs:unsignedLong` | the integer of that width |
//! | `xs:integer`, `xs:nonNegativeInteger` … | [`Integer`]; [`i64`] or [`u64`] if their range is in that |
//! | `xs:float`, `xs:double` | [`f32`], [`f64`] |
//! | `xs:decimal` | [`Decimal`] |
//! | `xs:dateTime`, `xs:date`, `xs:time`, `xs:duration` | [`DateTime`], [`Date`], [`Time`], [`Duration`] |
//! | `xs:gYear`, `xs:gYearMonth`, `xs:gMonthDay`, `xs:gMonth`, `xs:gDay` | [`GYear`], [`GYearMonth`], [`GMonthDay`], [`GMonth`], [`GDay`] |
//! | `xs:base64Binary`, `xs:hexBinary` | [`Vec<u8>`], [`HexBinary`] |
//! | a type of these with a pattern | [`Spelled`]: the value, and its text |
//! | list | [`Vec`] of the item |
//! | enumeration | an enum made by `enumeration!` |
//! | union | an enum made by `union!` |
//!
//! The other rules of a restriction are its [`Facets`]. That an `xs:ENTITY` names an unparsed entity which the DOCTYPE
//! declares is not checked: documents have no entities.
//!
//! ```
//! use xsd_runtime::value::{DateTime, Decimal, Value};
//! assert_eq!(Decimal::from_text(" 12.50 ").map(|price| price.to_string()), Some("12.5".to_owned()));
//! assert!(DateTime::from_text("2012-11-07T00:10:35Z").is_some());
//! assert_eq!(u8::from_text("256"), None);
//! ```
//!
//! Each of the types here is parsed with [`FromStr`](std::str::FromStr) and displayed in its lexical form. Conversions
//! to types of Rust, and with features of their names to those of jiff, chrono and time, are `From` where every value
//! fits, else `TryFrom` with [`DoesNotFit`].
//!
//! | ours | std | feature `jiff` | feature `chrono` | feature `time` |
//! |---|---|---|---|---|
//! | [`DateTime`] with an offset | `SystemTime` | `Timestamp`, `ZonedDateTime` | `DateTime<Tz>` | `OffsetDateTime` |
//! | [`DateTime`] without one | | `civil::DateTime` | `NaiveDateTime` | `PrimitiveDateTime` |
//! | [`Date`] without an offset | | `civil::Date` | `NaiveDate` | `Date` |
//! | [`Time`] without an offset | | `civil::Time` | `NaiveTime` | `Time` |
//! | [`Duration`] | `Duration` | `SignedDuration`, `Span` | `TimeDelta` | `Duration` |
//! | [`Offset`] | | `tz::Offset` | `FixedOffset` | `UtcOffset` |

mod automaton;
pub(crate) mod binary;
pub(crate) mod binary_decoder;
mod check;
pub(crate) mod checkable;
mod checked_value;
mod date;
mod date_text;
mod date_time;
mod decimal;
mod does_not_fit;
mod duration;
pub(crate) mod facets;
pub(crate) mod from_str;
mod gregorian;
mod integer;
pub(crate) mod lexical;
mod lists;
mod moment;
mod not_a_value;
mod number;
mod offset;
mod pattern;
pub(crate) mod print;
mod spelled;
mod spelling;
mod std_time;
mod string;
#[cfg(test)]
mod testing;
mod time;
mod white_space;
#[cfg(feature = "chrono")]
mod with_chrono;
#[cfg(feature = "jiff")]
mod with_jiff;
#[cfg(feature = "time")]
mod with_time;

pub use crate::text::characters::trim;
pub use binary::HexBinary;
pub(crate) use checkable::{Checkable, text_under};
pub use date::Date;
pub use date_time::DateTime;
pub use decimal::Decimal;
pub use does_not_fit::DoesNotFit;
pub use duration::Duration;
pub use facets::{Bound, Facets, Rule};
pub use gregorian::{GDay, GMonth, GMonthDay, GYear, GYearMonth};
pub use integer::Integer;
pub use lexical::Value;
pub use lists::ListItem;
pub use not_a_value::NotAValue;
pub use offset::Offset;
pub use pattern::Pattern;
pub use print::Print;
pub use spelled::Spelled;
pub use time::Time;
pub use white_space::WhiteSpace;
