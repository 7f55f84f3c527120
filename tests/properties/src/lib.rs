//! Properties of arbitrary values of every generated type.

use std::collections::BTreeMap;
use std::num::ParseIntError;
use std::ops::Range;

use test_support::bytes::bytes;

mod case;
mod damage;
mod json;
mod salvage;
mod value;

pub use case::{Case, Made};
pub use salvage::{Outcome, Outcomes};

/// A document that holds many documents as elements under one root.
#[must_use]
pub fn together<'d>(documents: impl IntoIterator<Item = &'d str>) -> String {
    let mut whole = "<p:values xmlns:p=\"urn:example:properties\">\n".to_owned();
    for document in documents {
        let (_, element) = document.split_once("?>\n").unwrap_or(("", document));
        whole.push_str(element);
        whole.push('\n');
    }
    whole.push_str("</p:values>\n");
    whole
}

/// Examines this many values of a type, and returns what is wrong: with one of them, or with all together, if
/// a part is never present, or an optional part is never absent.
#[must_use]
pub fn check(case: &Case, values: usize) -> Vec<String> {
    let mut failures = Vec::new();
    let mut made = 0;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for number in 0..values {
        let parts = match case.examine(&bytes(case.name, number)) {
            Err(failure) => Err(failure),
            Ok(None) => continue,
            Ok(Some(value)) => case.parts_of(&value).map_err(|error| error.to_string()),
        };
        made += 1;
        match parts {
            Err(failure) => failures.push(format!("{} {number}: {failure}", case.name)),
            Ok(parts) => {
                for part in parts {
                    *seen.entry(part).or_default() += 1;
                }
            }
        }
    }
    if made * 10 < values * 9 {
        failures.push(format!("{}: {made} values of {values}", case.name));
    }
    // Many random values are needed to get all values of an enumeration.
    let is_enough = values >= 20 * case.parts.len();
    for (part, is_optional) in case.parts {
        let count = seen.get(*part).copied().unwrap_or_default();
        if count == 0 && is_enough {
            failures.push(format!("{}: {part} is never there", case.name));
        }
        if count == made && *is_optional && values >= 20 {
            failures.push(format!("{}: {part} is always there", case.name));
        }
    }
    failures
}

/// The documents that are damaged, by their numbers: `EWS_VALUES` says how many there are, and `EWS_FIRST` which is the
/// first (default 0). Other numbers are other documents.
///
/// # Errors
/// One of them is not a number.
pub fn numbers(default: usize) -> Result<Range<usize>, ParseIntError> {
    let number =
        |name: &str, default: usize| std::env::var(name).map_or(Ok(default), |text| text.parse());
    let (first, count) = (number("EWS_FIRST", 0)?, number("EWS_VALUES", default)?);
    Ok(first..first.saturating_add(count))
}

/// Damages the values of a type that have these numbers. Counts what became of them, and returns what is wrong.
pub fn salvage(case: &Case, numbers: Range<usize>, outcomes: &mut Outcomes) -> Vec<String> {
    let mut failures = Vec::new();
    for number in numbers {
        let seed = u64::try_from(number).unwrap_or_default();
        match salvage::salvage(case, &bytes(case.name, number), seed) {
            Ok(outcome) => *outcomes.entry(outcome).or_default() += 1,
            Err(failure) => failures.push(format!("{} {number}: {failure}", case.name)),
        }
    }
    failures
}

/// The schema as the generator's fix-ups change it: all header blocks have the attributes that SOAP allows,
/// of which the schema gives them to some, and requests have any version.
#[must_use]
pub fn fixed_up(types: &str) -> String {
    const ATTRIBUTES: &str =
        "<xs:anyAttribute namespace=\"http://schemas.xmlsoap.org/soap/envelope/\"/>";
    let mut types = types.replace(" fixed=\"Exchange2013_SP1\"", "");
    for block in [
        "<xs:element name=\"ServerVersionInfo\">",
        "<xs:complexType name=\"ManagementRoleType\">",
    ] {
        let start = types.find(block);
        let end = start.and_then(|start| Some(start + types[start..].find("</xs:complexType>")?));
        if let Some(end) = end {
            types.insert_str(end, ATTRIBUTES);
        }
    }
    types
}
