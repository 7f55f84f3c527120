//! What lenient reading makes of a document with one thing wrong: the value of the document without the smallest part
//! around it that may be absent, and one notice that has the text of that part.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;
use std::ops::Range;

use ews_types::arbitrary::{Arbitrary, Unstructured};
use ews_types::codegen::{ReadXml, WriteXml};
use ews_types::xml::{
    AnyElement, Effect, Notice, ReadError, ReadErrorKind, ReadOptions, Root, Validate, read_with,
};
use serde_core::Serialize;

use crate::damage::{Choices, Damage, Damaged, UNKNOWN, damage};
use crate::{Held, Name, json};

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
struct Original<'o, T> {
    value: &'o T,
    xml: &'o str,
}

impl<T> Original<'_, T> {
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

type Read<T> = Result<T, ReadError>;

fn read<N: Name, T: ReadXml>(
    xml: &str,
    options: &ReadOptions,
    notices: &mut Vec<Notice>,
) -> Read<T> {
    let read = Held::<N, T>::read;
    read_with(xml.as_bytes(), N::ALL, options, Some(notices), read).map(|held| held.0)
}

/// Damages a value in one place. The error says what is wrong with the reader.
///
/// # Errors
/// Lenient or strict reading does not do what it must.
pub(crate) fn salvage<N: Name, T>(bytes: &[u8], seed: u64) -> Result<Outcome, String>
where
    T: ReadXml + WriteXml + Serialize + Debug + PartialEq + for<'b> Arbitrary<'b>,
{
    let Ok(value) = T::arbitrary(&mut Unstructured::new(bytes)) else {
        return Ok(Outcome::Valid);
    };
    let held = Held::<N, T>(value, PhantomData);
    let xml = held.to_xml().map_err(|error| error.to_string())?;
    let prefixes: Vec<&str> = N::ALL.iter().map(|namespace| namespace.prefix()).collect();
    let Some(damaged) = damage(&xml, &prefixes, &mut Choices::new(seed)) else {
        return Ok(Outcome::Valid);
    };
    // What is read has the prefixes of the document, as everything that is compared with it.
    let original = read::<N, T>(&xml, &ReadOptions::strict(), &mut Vec::new());
    let original = original.map_err(|error| format!("{error} in {xml}"))?;
    let original = Original {
        value: &original,
        xml: &xml,
    };
    judge::<N, T>(&original, &damaged).map_err(|what| {
        format!(
            "{:?}: {what}\nbefore: {xml}\nafter:  {}",
            damaged.kind, damaged.xml
        )
    })
}

fn judge<N: Name, T>(original: &Original<'_, T>, damaged: &Damaged) -> Result<Outcome, String>
where
    T: ReadXml + WriteXml + Serialize + Debug + PartialEq,
{
    let xml = &damaged.xml;
    let strict = read::<N, T>(xml, &ReadOptions::strict(), &mut Vec::new());
    let mut notices = Vec::new();
    let lenient = read::<N, T>(xml, &ReadOptions::lenient(), &mut notices);
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
            return match expected::<N, T>(damaged) {
                None => Ok(Outcome::Refused),
                Some(_) => Err(format!("is refused, but a part could be left out: {error}")),
            };
        }
        Ok(value) => value,
    };
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
        return all_the_rest::<N, T>(original, damaged, &notices, lenient);
    }
    if notices.iter().all(is_tolerated) {
        return Ok(Outcome::Tolerated);
    }
    if damaged.kind == Damage::OtherNamespace && is_open_content(&damaged.local, &lenient) {
        return Ok(Outcome::Tolerated);
    }
    if damaged.kind != Damage::Value && notices.len() > 1 {
        return several::<N, T>(damaged, &notices, lenient);
    }
    let [notice] = &*notices else {
        return Err(format!("several notices: {notices:?}"));
    };
    match notice.effect() {
        Effect::Repaired if lenient == *original.value => Ok(Outcome::Repaired),
        Effect::Kept if damaged.kind == Damage::Missing => {
            // Mixed content keeps the other children.
            comes_back::<N>(damaged, &written::<N, T>(lenient)?)?;
            Ok(Outcome::Tolerated)
        }
        Effect::Kept if damaged.kind != Damage::Value => {
            let written = written::<N, T>(lenient)?;
            comes_back::<N>(damaged, &written)?;
            kept::<N, T>(&written)
        }
        Effect::Lost => left_out::<N, T>(original, damaged, notice, lenient),
        _ => Err(format!("{notice:?}\nis read as {lenient:?}")),
    }
}

/// An element that no schema has is kept where it is, or left out. It costs nothing else.
fn all_the_rest<N: Name, T>(
    original: &Original<'_, T>,
    damaged: &Damaged,
    notices: &[Notice],
    value: T,
) -> Result<Outcome, String>
where
    T: ReadXml + WriteXml + Debug + PartialEq,
{
    let added = &damaged.xml[damaged.around[0][0].clone()];
    let is_about_it = |notice: &&Notice| !is_tolerated(notice);
    let [notice] = *notices.iter().filter(is_about_it).collect::<Vec<_>>() else {
        if is_open_content(UNKNOWN, &value) {
            return Ok(Outcome::Tolerated);
        }
        return Err(format!("several notices: {notices:?}\nfor {value:?}"));
    };
    match notice.effect() {
        Effect::Lost if notice.left_out() == added && value == *original.value => {
            Ok(Outcome::LeftOut)
        }
        // It stands where a wildcard has its element.
        _ if is_open_content(UNKNOWN, &value) && notice.effect() != Effect::Kept => {
            Ok(Outcome::Tolerated)
        }
        Effect::Kept => {
            let written = written::<N, T>(value)?;
            comes_back::<N>(damaged, &written)?;
            kept::<N, T>(&written)
        }
        _ => Err(format!("{notice:?}\nis read as {value:?}")),
    }
}

/// Whether a wildcard has taken an element: a wildcard knows all names.
fn is_open_content(local: &str, value: &impl Debug) -> bool {
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
fn several<N: Name, T>(damaged: &Damaged, notices: &[Notice], value: T) -> Result<Outcome, String>
where
    T: ReadXml + WriteXml + Debug + PartialEq,
{
    let is_kept = |notice: &Notice| notice.effect() == Effect::Kept && !is_tolerated(notice);
    if notices.iter().any(is_kept) {
        return kept::<N, T>(&written::<N, T>(value)?);
    }
    let shown = format!("several notices: {notices:?}\nfor {value:?}");
    let value = written::<N, T>(value)?;
    let parts = damaged.around.iter().flatten().chain(&damaged.siblings);
    let is_harmless = |notice: &Notice| notice.effect() != Effect::Lost;
    let mut values =
        parts.filter_map(|part| reread::<N, T>(damaged, std::slice::from_ref(part), is_harmless));
    if values.any(|expected| written::<N, T>(expected).is_ok_and(|written| written == value)) {
        return Ok(Outcome::LeftOut);
    }
    if is_one_too_many::<N, T>(damaged, notices, &value) {
        return Ok(Outcome::LeftOut);
    }
    Err(shown)
}

/// Only the damaged element was left out, and then one of two elements of one name, because without the damaged element
/// there is one too many. Nobody can say which one.
fn is_one_too_many<N: Name, T>(damaged: &Damaged, notices: &[Notice], value: &str) -> bool
where
    T: ReadXml + WriteXml,
{
    let ([own], [_, second]) = (&*damaged.around[0], notices) else {
        return false;
    };
    let is_harmless = |notice: &Notice| notice.effect() == Effect::Kept;
    let is_surplus = matches!(second.kind(), ReadErrorKind::UnexpectedElement(_));
    if !is_surplus || without::<N, T>(damaged, own).is_some() {
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
            && reread::<N, T>(damaged, &both, is_harmless)
                .is_some_and(|expected| written::<N, T>(expected).as_deref() == Ok(value))
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
fn kept<N: Name, T>(xml: &str) -> Result<Outcome, String>
where
    T: ReadXml + WriteXml + Debug + PartialEq,
{
    let mut notices = Vec::new();
    let value = read::<N, T>(xml, &ReadOptions::lenient(), &mut notices);
    let value = value.map_err(|error| format!("{error} in {xml}"))?;
    if value.validate().is_ok() {
        return Err(format!("is valid with an unknown element: {value:?}"));
    }
    if written::<N, T>(value)? != xml || !xml.contains(UNKNOWN) {
        return Err(format!("is written as {xml}"));
    }
    Ok(Outcome::Kept)
}

/// It is written where it was.
fn comes_back<N: Name>(damaged: &Damaged, written: &str) -> Result<(), String> {
    if is_same::<N>(written, &damaged.xml)? {
        return Ok(());
    }
    Err(format!("is written as {written}"))
}

/// Whether two documents have the same elements.
fn is_same<N: Name>(one: &str, other: &str) -> Result<bool, String> {
    let read = |xml: &str| {
        let options = ReadOptions::lenient();
        read_with(xml.as_bytes(), N::ALL, &options, None, AnyElement::read)
            .map_err(|error| error.to_string())
    };
    Ok(read(one)? == read(other)?)
}

fn written<N: Name, T: ReadXml + WriteXml>(value: T) -> Result<String, String> {
    let written = Held::<N, T>(value, PhantomData).to_xml();
    written.map_err(|error| error.to_string())
}

/// The text of the part in the notice is what had to be left out.
fn left_out<N: Name, T>(
    original: &Original<'_, T>,
    damaged: &Damaged,
    notice: &Notice,
    value: T,
) -> Result<Outcome, String>
where
    T: ReadXml + WriteXml + Serialize + Debug + PartialEq,
{
    // A group without parts is written as nothing.
    let value = written::<N, T>(value)?;
    if damaged.kind == Damage::Value && is_all_else_there::<N>(damaged, notice, &value) {
        return Ok(Outcome::LeftOut);
    }
    let Some(mut expected) = expected::<N, T>(damaged) else {
        return Err(format!(
            "a part was left out that must be there: {notice:?}"
        ));
    };
    expected.extend(smallest_items::<N, T>(original, damaged));
    let parts = expected
        .iter()
        .map(|(range, _)| &damaged.xml[range.clone()]);
    let parts = parts.collect::<Vec<_>>().join("\nor ");
    for (range, without) in expected {
        let text = damaged.xml[range].trim();
        let begins = notice.left_out().trim_end_matches('…');
        if text.starts_with(begins) && written::<N, T>(without)? == value {
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
fn is_all_else_there<N: Name>(damaged: &Damaged, notice: &Notice, written: &str) -> bool {
    let [part] = &*damaged.around[0] else {
        return false;
    };
    let text = &damaged.xml[part.clone()];
    let xml = format!("{}{}", &damaged.xml[..part.start], &damaged.xml[part.end..]);
    notice.left_out() == text && is_same::<N>(&xml, written).is_ok_and(|is_same| is_same)
}

/// The smallest parts around the damage without which the document is valid, and its value then.
fn expected<N: Name, T: ReadXml>(damaged: &Damaged) -> Option<Vec<(Range<usize>, T)>> {
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
            let value = without::<N, T>(damaged, &part)?;
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
fn smallest_items<N: Name, T: ReadXml + Serialize>(
    original: &Original<'_, T>,
    damaged: &Damaged,
) -> Vec<(Range<usize>, T)> {
    let mut parts: Vec<_> = damaged.around.iter().flatten().collect();
    parts.sort_by_key(|part| part.len());
    let mut items = Vec::new();
    for part in parts {
        let value = without::<N, T>(damaged, part);
        let is_item = |value: &T| json::lacks_one_part(original.value, value);
        let Some(value) = value.filter(is_item) else {
            continue;
        };
        items.push((part.clone(), value));
        if !original.is_double(damaged, part) {
            break;
        }
    }
    items
}

/// The value of the document without a part, if it is valid then but for the number of elements.
fn without<N: Name, T: ReadXml>(damaged: &Damaged, part: &Range<usize>) -> Option<T> {
    let parts = std::slice::from_ref(part);
    reread::<N, T>(damaged, parts, |notice| notice.effect() == Effect::Kept)
}

/// The value of the document without some parts, given in document order, if all notices are harmless.
fn reread<N: Name, T: ReadXml>(
    damaged: &Damaged,
    parts: &[Range<usize>],
    is_harmless: impl Fn(&Notice) -> bool,
) -> Option<T> {
    let mut xml = damaged.xml.clone();
    for part in parts.iter().rev() {
        xml.replace_range(part.clone(), "");
    }
    let mut notices = Vec::new();
    let value = read::<N, T>(&xml, &ReadOptions::lenient(), &mut notices).ok()?;
    notices.iter().all(is_harmless).then_some(value)
}

/// How often each outcome was there.
pub type Outcomes = BTreeMap<Outcome, usize>;
