//! Random restrictions of built-in types, and random texts: the facets admit those that xmllint calls valid.
//!
//! Texts about which xmllint is known to err do not occur: blanks around values that are no texts, `PT.5S`, `1e`,
//! offsets of recurring dates. Nor is it asked about the order of two moments of which only one has an offset.

use std::fs;
use std::path::Path;

use ews_types::value::{Bound, Facets, Pattern, WhiteSpace};
use test_support::bytes::Random;
use test_support::{Tested, xmllint};

mod kinds;

use kinds::{DIGITS, KINDS, Kind};

/// How many types are tried.
const TYPES: usize = 360;
/// How many texts of each.
const TEXTS: usize = 12;

impl Kind {
    fn white_space(&self) -> WhiteSpace {
        match self.name {
            "string" => WhiteSpace::Preserve,
            "normalizedString" => WhiteSpace::Replace,
            _ => WhiteSpace::Collapse,
        }
    }

    fn has_length(&self) -> bool {
        matches!(
            self.white_space(),
            WhiteSpace::Preserve | WhiteSpace::Replace
        ) || matches!(self.name, "token" | "hexBinary")
    }

    /// A random restriction: its facets, and as the schema spells them.
    fn restriction(&self, random: &mut Random) -> (&'static Facets, String) {
        let mut facets = Facets {
            white_space: self.white_space(),
            ..Facets::NONE
        };
        let mut spelled = String::new();
        let mut add = |name: &str, value: &str| {
            let value = value.replace('\t', "&#9;").replace('\n', "&#10;");
            spelled.extend(["<xs:", name, " value=\"", &value, "\"/>"]);
        };
        if random.once_in(2)
            && let Some(pattern) = random.pick(self.patterns)
        {
            add("pattern", pattern);
            facets.patterns = Box::leak(Box::new([&*Box::leak(Box::new(Pattern::new(
                pattern, pattern,
            )))]));
        }
        let end = random.pick(self.ends).filter(|_| random.once_in(2));
        if let Some(end) = end {
            match random.below(4) {
                0 => (add("minInclusive", end), facets.min = Bound::Inclusive(end)).0,
                1 => (add("minExclusive", end), facets.min = Bound::Exclusive(end)).0,
                2 => (add("maxInclusive", end), facets.max = Bound::Inclusive(end)).0,
                _ => (add("maxExclusive", end), facets.max = Bound::Exclusive(end)).0,
            }
        }
        if self.has_length() && random.once_in(2) {
            let length = random.below(4);
            let name = random.pick(&["minLength", "maxLength", "length"]).copied();
            let name = name.unwrap_or_default();
            add(name, &length.to_string());
            facets.min_length = (name != "maxLength").then_some(length);
            facets.max_length = (name != "minLength").then_some(length);
        }
        if self.patterns == DIGITS && random.once_in(3) {
            let digits = 1 + random.below(4);
            add("totalDigits", &digits.to_string());
            facets.total_digits = Some(digits);
        }
        if self.name == "decimal" && random.once_in(3) && facets.total_digits.is_none() {
            let digits = random.below(3);
            add("fractionDigits", &digits.to_string());
            facets.fraction_digits = Some(digits);
        }
        if self.name != "boolean" && random.once_in(4) {
            // A listed value must be a value of the base.
            static NONE: Facets = Facets::NONE;
            let texts = self.texts.iter().copied();
            let values = texts.filter(|text| (self.admits)(&NONE, text) && random.once_in(3));
            facets.values = values.collect::<Vec<_>>().leak();
            facets
                .values
                .iter()
                .for_each(|value| add("enumeration", value));
        }
        (Box::leak(Box::new(facets)), spelled)
    }
}

/// The ends of the range.
fn ends(facets: &Facets) -> impl Iterator<Item = &'static str> {
    let ends = [facets.min, facets.max].into_iter();
    ends.filter_map(|end| match end {
        Bound::None => None,
        Bound::Inclusive(end) | Bound::Exclusive(end) => Some(end),
    })
}

/// Whether a text is a moment with an offset.
fn has_offset(text: &str) -> bool {
    let time = text.get(10..).unwrap_or_default();
    text.ends_with('Z') || time.contains(['+', '-'])
}

#[test]
fn facets_admit_what_xmllint_calls_valid() -> Tested {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("judged-values");
    fs::create_dir_all(&folder)?;
    let random = &mut Random::new("values", 1);
    let mut schema = String::from("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">");
    let (mut documents, mut asked) = (Vec::new(), Vec::new());
    for number in 0..TYPES {
        let kind = &KINDS[number % KINDS.len()];
        let (facets, spelled) = kind.restriction(random);
        let element = format!(
            "<xs:element name=\"e{number}\"><xs:simpleType><xs:restriction base=\"xs:{}\">{spelled}\
             </xs:restriction></xs:simpleType></xs:element>\n",
            kind.name
        );
        schema.push_str(&element);
        for index in 0..TEXTS {
            let Some(text) = random.pick(kind.texts) else {
                continue;
            };
            if ends(facets).any(|end| has_offset(end) != has_offset(text)) {
                continue;
            }
            let name = format!("{number}-{index}.xml");
            fs::write(folder.join(&name), format!("<e{number}>{text}</e{number}>"))?;
            documents.push(name);
            asked.push((
                kind.name,
                spelled.clone(),
                *text,
                (kind.admits)(facets, text),
            ));
        }
    }
    schema.push_str("</xs:schema>");
    fs::write(folder.join("schema.xsd"), schema)?;
    let Some(verdicts) = xmllint::verdicts(&folder, "schema.xsd", &documents)? else {
        return Ok(());
    };
    let mut wrong = Vec::new();
    for ((name, spelled, text, is_admitted), is_valid) in asked.iter().zip(&verdicts) {
        if is_admitted != is_valid {
            wrong.push(format!(
                "xs:{name} {spelled} {text:?}: admitted {is_admitted}, valid {is_valid}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        asked.len(),
        wrong.join("\n")
    );
    let valid = verdicts.iter().filter(|is_valid| **is_valid).count();
    assert!(
        valid > 900 && valid < verdicts.len() - 900,
        "{valid} of {}",
        verdicts.len()
    );
    Ok(())
}
