//! What lenient reading makes of a document with one thing wrong: the value of the document without the smallest part
//! around it that may be absent, and one notice that has the text of that part.

use std::collections::BTreeMap;
use std::ops::Range;

use ews_types::codegen::ReadXml as _;
use ews_types::xml::{AnyElement, Effect, Notice, ReadErrorKind, ReadOptions, read_with};

use crate::case::Case;
use crate::damage::{Choices, Damage, Damaged, UNKNOWN, damage};
use crate::json;
use crate::value::Value;

/// What became of a damaged document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The schema allows it anyway, or there was nothing to damage.
    Valid,
    /// The value does not meet a facet or an enumeration, or a number of elements is wrong: all of it was kept.
    Tolerated,
    /// A part was left out.
    LeftOut,
    /// A choice has kept an element that no schema knows.
    Kept,
    /// An element was taken for one of another namespace.
    Repaired,
    /// Nothing around it may be absent.
    Refused,
}

/// What was damaged.
struct Original<'o> {
    value: &'o dyn Value,
    xml: &'o str,
}

impl Original<'_> {
    /// Whether a part of the damaged document had the same text as what is beside it.
    fn is_double(&self, damaged: &Damaged, part: &Range<usize>) -> bool {
        let (before, rest) = self.xml.split_at(part.start);
        let after = damaged.xml.len() - part.end;
        let Some(length) = rest.len().checked_sub(after) else {
            return false;
        };
        let (own, after) = rest.split_at(length);
        before.ends_with(own) || after.starts_with(own)
    }
}

/// Damages a value in one place. The error says what is wrong with the reader.
///
/// # Errors
/// Lenient or strict reading does not do what it must.
pub(crate) fn salvage(case: &Case, bytes: &[u8], seed: u64) -> Result<Outcome, String> {
    let Some(value) = case.arbitrary(bytes) else {
        return Ok(Outcome::Valid);
    };
    let xml = written(case, &*value)?;
    let prefixes = case.namespaces.iter().map(|namespace| namespace.prefix());
    let prefixes: Vec<&str> = prefixes.collect();
    let Some(damaged) = damage(&xml, &prefixes, &mut Choices::new(seed)) else {
        return Ok(Outcome::Valid);
    };
    // What is read has the prefixes of the document, as everything that is compared with it.
    let original = case.read(&xml, &ReadOptions::strict(), &mut Vec::new());
    let original = original.map_err(|error| format!("{error} in {xml}"))?;
    let original = Original {
        value: &*original,
        xml: &xml,
    };
    judge(case, &original, &damaged).map_err(|what| {
        format!(
            "{:?}: {what}\nbefore: {xml}\nafter:  {}",
            damaged.kind, damaged.xml
        )
    })
}

fn judge(case: &Case, original: &Original<'_>, damaged: &Damaged) -> Result<Outcome, String> {
    let xml = &damaged.xml;
    let strict = case.read(xml, &ReadOptions::strict(), &mut Vec::new());
    let mut notices = Vec::new();
    let lenient = case.read(xml, &ReadOptions::lenient(), &mut notices);
    let Err(refused) = strict else {
        if notices.is_empty() && lenient.is_ok() {
            return Ok(Outcome::Valid);
        }
        return Err(format!("strict reading reads it, lenient says {notices:?}"));
    };
    let is_missing = is_also_missing(damaged, refused.kind());
    let refused = refused.to_string();
    let lenient = match lenient {
        Err(error) => {
            if error.to_string() != refused && !is_also_missing(damaged, error.kind()) {
                return Err(format!("strict: {refused}\nlenient: {error}"));
            }
            return match expected(case, damaged) {
                None => Ok(Outcome::Refused),
                Some(_) => Err(format!("is refused, but a part could be left out: {error}")),
            };
        }
        Ok(value) => value,
    };
    let lenient = &*lenient;
    let Some(first) = notices.first() else {
        return Err(format!("no notice, but strict reading says {refused}"));
    };
    let mut reported = notices.iter().map(Notice::message);
    let is_reported = first.message() == refused
        || is_misnamed(damaged) && reported.any(|notice| notice == refused);
    if !is_reported && !is_missing && !is_also_missing(damaged, first.kind()) {
        return Err(format!("strict: {refused}\nnotices: {notices:?}"));
    }
    if damaged.kind == Damage::Added {
        return all_the_rest(case, original, damaged, &notices, lenient);
    }
    if notices.iter().all(is_tolerated) {
        return Ok(Outcome::Tolerated);
    }
    if damaged.kind == Damage::OtherNamespace && is_open_content(&damaged.local, lenient) {
        return Ok(Outcome::Tolerated);
    }
    if damaged.kind != Damage::Value && notices.len() > 1 {
        return several(case, damaged, &notices, lenient);
    }
    let [notice] = &*notices else {
        return Err(format!("several notices: {notices:?}"));
    };
    match notice.effect() {
        Effect::Repaired if *lenient == *original.value => Ok(Outcome::Repaired),
        Effect::Kept if damaged.kind == Damage::Missing => {
            // Mixed content keeps the other children.
            comes_back(case, damaged, &written(case, lenient)?)?;
            Ok(Outcome::Tolerated)
        }
        Effect::Kept if damaged.kind != Damage::Value => {
            let written = written(case, lenient)?;
            comes_back(case, damaged, &written)?;
            kept(case, &written)
        }
        Effect::Lost => left_out(case, original, damaged, notice, lenient),
        _ => Err(format!("{notice:?}\nis read as {lenient:?}")),
    }
}

/// An element that no schema has is kept where it is, or left out. It costs nothing else.
fn all_the_rest(
    case: &Case,
    original: &Original<'_>,
    damaged: &Damaged,
    notices: &[Notice],
    value: &dyn Value,
) -> Result<Outcome, String> {
    let added = &damaged.xml[damaged.around[0][0].clone()];
    let is_about_it = |notice: &&Notice| !is_tolerated(notice);
    let [notice] = *notices.iter().filter(is_about_it).collect::<Vec<_>>() else {
        if is_open_content(UNKNOWN, value) {
            return Ok(Outcome::Tolerated);
        }
        return Err(format!("several notices: {notices:?}\nfor {value:?}"));
    };
    match notice.effect() {
        Effect::Lost if notice.left_out() == added && *value == *original.value => {
            Ok(Outcome::LeftOut)
        }
        // It stands where a wildcard has its element.
        _ if is_open_content(UNKNOWN, value) && notice.effect() != Effect::Kept => {
            Ok(Outcome::Tolerated)
        }
        Effect::Kept => {
            let written = written(case, value)?;
            comes_back(case, damaged, &written)?;
            kept(case, &written)
        }
        _ => Err(format!("{notice:?}\nis read as {value:?}")),
    }
}

/// Whether a wildcard has taken an element: a wildcard knows all names.
fn is_open_content(local: &str, value: &dyn Value) -> bool {
    format!("{value:?}").contains(&format!("local: {local:?}"))
}

/// Whether an element has a name that its parent does not know.
fn is_misnamed(damaged: &Damaged) -> bool {
    matches!(
        damaged.kind,
        Damage::Unknown | Damage::OtherNamespace | Damage::Added
    )
}

/// An element under a name that is not known is also missing from where it should be: what else is reported is what
/// its siblings lack.
fn several(
    case: &Case,
    damaged: &Damaged,
    notices: &[Notice],
    value: &dyn Value,
) -> Result<Outcome, String> {
    let is_kept = |notice: &Notice| notice.effect() == Effect::Kept && !is_tolerated(notice);
    if notices.iter().any(is_kept) {
        return kept(case, &written(case, value)?);
    }
    let shown = format!("several notices: {notices:?}\nfor {value:?}");
    let value = written(case, value)?;
    let parts = damaged.around.iter().flatten().chain(&damaged.siblings);
    let is_harmless = |notice: &Notice| notice.effect() != Effect::Lost;
    let mut values =
        parts.filter_map(|part| reread(case, damaged, std::slice::from_ref(part), is_harmless));
    if values.any(|expected| written(case, &*expected).is_ok_and(|written| written == value)) {
        return Ok(Outcome::LeftOut);
    }
    if is_one_too_many(case, damaged, notices, &value) {
        return Ok(Outcome::LeftOut);
    }
    Err(shown)
}

/// Only the damaged element was left out, and then one of two elements of one name, because without the damaged element
/// there is one too many. Nobody can say which one.
fn is_one_too_many(case: &Case, damaged: &Damaged, notices: &[Notice], value: &str) -> bool {
    let ([own], [_, second]) = (&*damaged.around[0], notices) else {
        return false;
    };
    let is_harmless = |notice: &Notice| notice.effect() == Effect::Kept;
    let is_surplus = matches!(second.kind(), ReadErrorKind::UnexpectedElement(_));
    if !is_surplus || without(case, damaged, own).is_some() {
        return false;
    }
    let texts = |part: &Range<usize>| damaged.xml[part.clone()].to_owned();
    damaged.twins().into_iter().any(|twin| {
        let mut both = [own.clone(), twin];
        both.sort_by_key(|part| part.start);
        notices
            .iter()
            .map(Notice::left_out)
            .eq(both.iter().map(texts))
            && reread(case, damaged, &both, is_harmless)
                .is_some_and(|expected| written(case, &*expected).as_deref() == Ok(value))
    })
}

/// An element under a name that is not known is also missing under its own. Strict reading finds the name first.
fn is_also_missing(damaged: &Damaged, kind: &ReadErrorKind) -> bool {
    is_misnamed(damaged)
        && matches!(
            kind,
            ReadErrorKind::MissingElement(_) | ReadErrorKind::Occurrence { .. }
        )
}

/// Whether the value is complete although it is not valid.
fn is_tolerated(notice: &Notice) -> bool {
    notice.effect() == Effect::Kept && !matches!(notice.kind(), ReadErrorKind::UnexpectedElement(_))
}

/// A choice has kept the element: the document is invalid, and comes back as it is.
fn kept(case: &Case, xml: &str) -> Result<Outcome, String> {
    let mut notices = Vec::new();
    let value = case.read(xml, &ReadOptions::lenient(), &mut notices);
    let value = value.map_err(|error| format!("{error} in {xml}"))?;
    if value.validate().is_ok() {
        return Err(format!("is valid with an unknown element: {value:?}"));
    }
    if written(case, &*value)? != xml || !xml.contains(UNKNOWN) {
        return Err(format!("is written as {xml}"));
    }
    Ok(Outcome::Kept)
}

/// It is written where it was.
fn comes_back(case: &Case, damaged: &Damaged, written: &str) -> Result<(), String> {
    if is_same(case, written, &damaged.xml)? {
        return Ok(());
    }
    Err(format!("is written as {written}"))
}

/// Whether two documents have the same elements.
fn is_same(case: &Case, one: &str, other: &str) -> Result<bool, String> {
    let read = |xml: &str| {
        let options = ReadOptions::lenient();
        read_with(
            xml.as_bytes(),
            case.namespaces,
            &options,
            None,
            AnyElement::read,
        )
        .map_err(|error| error.to_string())
    };
    Ok(read(one)? == read(other)?)
}

fn written(case: &Case, value: &dyn Value) -> Result<String, String> {
    case.write(value).map_err(|error| error.to_string())
}

/// The text of the part in the notice is what had to be left out.
fn left_out(
    case: &Case,
    original: &Original<'_>,
    damaged: &Damaged,
    notice: &Notice,
    value: &dyn Value,
) -> Result<Outcome, String> {
    // A group without parts is written as nothing.
    let value = written(case, value)?;
    if damaged.kind == Damage::Value && is_all_else_there(case, damaged, notice, &value) {
        return Ok(Outcome::LeftOut);
    }
    let Some(mut expected) = expected(case, damaged) else {
        return Err(format!(
            "a part was left out that must be there: {notice:?}"
        ));
    };
    expected.extend(smallest_items(case, original, damaged));
    let parts = expected
        .iter()
        .map(|(range, _)| &damaged.xml[range.clone()]);
    let parts = parts.collect::<Vec<_>>().join("\nor ");
    for (range, without) in expected {
        let text = damaged.xml[range].trim();
        let begins = notice.left_out().trim_end_matches('…');
        if text.starts_with(begins) && written(case, &*without)? == value {
            return Ok(Outcome::LeftOut);
        }
    }
    Err(format!(
        "left out {:?} because of {notice}\nexpected {parts}\nfound {value}",
        notice.left_out()
    ))
}

/// All but the smallest part is there, as it was. Where an element is beside the same element, it cannot be seen from the
/// document without it which of them is missing.
fn is_all_else_there(case: &Case, damaged: &Damaged, notice: &Notice, written: &str) -> bool {
    let [part] = &*damaged.around[0] else {
        return false;
    };
    let text = &damaged.xml[part.clone()];
    let xml = format!("{}{}", &damaged.xml[..part.start], &damaged.xml[part.end..]);
    notice.left_out() == text && is_same(case, &xml, written).is_ok_and(|is_same| is_same)
}

/// A part of a damaged document, and the value without it.
type Without = (Range<usize>, Box<dyn Value>);

/// The smallest parts around the damage without which the document is valid, and its value then.
fn expected(case: &Case, damaged: &Damaged) -> Option<Vec<Without>> {
    let siblings = match damaged.kind {
        Damage::Missing => damaged.siblings.clone(),
        _ => Vec::new(),
    };
    let mut levels = vec![siblings];
    levels.extend(damaged.around.iter().cloned());
    if damaged.kind == Damage::OtherNamespace {
        // Where it is one too many of its new name, nobody can say which one.
        levels[1].extend(damaged.likes());
    }
    levels.into_iter().find_map(|parts| {
        let valid = parts.into_iter().filter_map(|part| {
            let value = without(case, damaged, &part)?;
            Some((part, value))
        });
        let valid: Vec<_> = valid.collect();
        (!valid.is_empty()).then_some(valid)
    })
}

/// The smallest part around the damage that is one item or one field of the value, and the value without it. The parts of
/// a group that have lost one of them may be taken for those of its neighbour: that is less of the document, but the
/// value is not what was meant. Where a part is beside its like, it cannot be seen from the value which of them is missing:
/// then the next one is an answer too.
fn smallest_items(case: &Case, original: &Original<'_>, damaged: &Damaged) -> Vec<Without> {
    let mut parts: Vec<_> = damaged.around.iter().flatten().collect();
    parts.sort_by_key(|part| part.len());
    let mut items = Vec::new();
    for part in parts {
        let Some(value) = without(case, damaged, part) else {
            continue;
        };
        if !json::lacks_one_part(original.value, &*value) {
            continue;
        }
        items.push((part.clone(), value));
        if !original.is_double(damaged, part) {
            break;
        }
    }
    items
}

/// The value of the document without a part, if it is valid then but for the number of elements.
fn without(case: &Case, damaged: &Damaged, part: &Range<usize>) -> Option<Box<dyn Value>> {
    let parts = std::slice::from_ref(part);
    reread(case, damaged, parts, |notice| {
        notice.effect() == Effect::Kept
    })
}

/// The value of the document without some parts, given in document order, if all notices are harmless.
fn reread(
    case: &Case,
    damaged: &Damaged,
    parts: &[Range<usize>],
    is_harmless: impl Fn(&Notice) -> bool,
) -> Option<Box<dyn Value>> {
    let mut xml = damaged.xml.clone();
    for part in parts.iter().rev() {
        xml.replace_range(part.clone(), "");
    }
    let mut notices = Vec::new();
    let value = case
        .read(&xml, &ReadOptions::lenient(), &mut notices)
        .ok()?;
    notices.iter().all(is_harmless).then_some(value)
}

/// How often each outcome was there.
pub type Outcomes = BTreeMap<Outcome, usize>;
