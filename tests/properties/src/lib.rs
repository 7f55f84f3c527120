//! Properties of arbitrary values of every generated type.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::num::ParseIntError;
use std::ops::Range;

use ews_types::arbitrary::{Arbitrary, Unstructured};
use ews_types::codegen::{ReadXml, WriteXml, Writer};
use ews_types::xml::{
    Namespace, Notice, ReadError, ReadOptions, WriteError, WriteOptions, read_with,
};
use roxmltree::{Document, Node};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use test_support::bytes::bytes;

mod damage;
mod json;
mod salvage;
mod value;

pub use salvage::{Outcome, Outcomes};
use value::{Type, Value};

/// A generated type.
pub struct Case {
    /// The element that holds its values, with its canonical prefix.
    pub name: &'static str,
    /// All namespaces with canonical prefixes.
    pub namespaces: &'static [Namespace],
    /// What it stands for in the schema.
    pub schema: &'static str,
    /// Whether the element is declared, so that values can be validated by themselves.
    pub is_declared: bool,
    /// The parts that values have, and whether they may be absent.
    pub parts: &'static [(&'static str, bool)],
    ty: Type,
}

/// A value that was written.
pub struct Made {
    /// The document.
    pub xml: String,
    /// Its `Debug` form to the first bracket: the variant of an enum.
    pub variant: String,
}

impl Case {
    /// The case for a type.
    #[must_use]
    pub const fn new<T>(
        name: &'static str,
        namespaces: &'static [Namespace],
        schema: &'static str,
        is_declared: bool,
        parts: &'static [(&'static str, bool)],
    ) -> Self
    where
        T: ReadXml + WriteXml + Serialize + DeserializeOwned,
        T: Debug + PartialEq + for<'b> Arbitrary<'b> + 'static,
    {
        Self {
            name,
            namespaces,
            schema,
            is_declared,
            parts,
            ty: Type::of::<T>(),
        }
    }

    /// Makes a value from bytes, `None` if the bytes give none.
    fn arbitrary(&self, bytes: &[u8]) -> Option<Box<dyn Value>> {
        (self.ty.arbitrary)(&mut Unstructured::new(bytes)).ok()
    }

    /// Reads a document, whatever the name of its root.
    fn read(
        &self,
        xml: &str,
        options: &ReadOptions,
        notices: &mut Vec<Notice>,
    ) -> Result<Box<dyn Value>, ReadError> {
        let notices = Some(notices);
        read_with(
            xml.as_bytes(),
            self.namespaces,
            options,
            notices,
            self.ty.read,
        )
    }

    /// Writes a value as a document.
    fn write(&self, value: &dyn Value) -> Result<String, WriteError> {
        let mut writer = Writer::with_options(self.namespaces.into(), &WriteOptions::default());
        writer.open_root(self.name);
        value.attributes(&mut writer);
        value.content(&mut writer);
        writer.close(self.name);
        writer.finish()
    }

    /// Makes a value from bytes, `None` if the bytes give none.
    ///
    /// # Errors
    /// A property that the value does not have.
    pub fn examine(&self, bytes: &[u8]) -> Result<Option<Made>, String> {
        let Some(value) = self.arbitrary(bytes) else {
            return Ok(None);
        };
        let xml = self.write(&*value);
        let xml = xml.map_err(|error| format!("is not written: {error}: {value:?}"))?;
        if let Err(error) = value.validate() {
            return Err(format!("is invalid: {error}: {xml}"));
        }
        for options in [ReadOptions::strict(), ReadOptions::lenient()] {
            let mut notices = Vec::new();
            match self.read(&xml, &options, &mut notices) {
                Err(error) => return Err(format!("is not read: {error}: {xml}")),
                Ok(read) if *read != *value => {
                    return Err(format!("{value:?}\nis read as {read:?}:\n{xml}"));
                }
                Ok(_) if !notices.is_empty() => return Err(format!("{notices:?} for {xml}")),
                Ok(_) => {}
            }
        }
        let again = json::again(self.ty, &*value)?;
        if *again != *value || self.write(&*again).as_ref() != Ok(&xml) {
            let json = value.to_json().unwrap_or_default();
            return Err(format!("{value:?}\nis {again:?} after JSON:\n{json}"));
        }
        let debug = format!("{value:?}");
        let end = debug.find(['(', ' ']).unwrap_or(debug.len());
        let variant = debug[..end].to_owned();
        Ok(Some(Made { xml, variant }))
    }

    /// The parts that a document has.
    ///
    /// # Errors
    /// The document is not well-formed.
    pub fn parts_of(&self, made: &Made) -> Result<BTreeSet<String>, roxmltree::Error> {
        let document = Document::parse(&made.xml)?;
        let root = document.root_element();
        let mut parts = BTreeSet::from([format!("#{}", made.variant)]);
        parts.insert(format!("={}", root.text().unwrap_or_default()));
        for attribute in root.attributes() {
            let name = self.spelled(attribute.namespace(), attribute.name());
            parts.insert(format!("@{name}={}", attribute.value()));
            parts.insert(format!("@{name}"));
        }
        for child in root.children().filter(Node::is_element) {
            let name = self.name_of(child);
            for item in child.children().filter(Node::is_element) {
                parts.insert(format!("{name}/{}", self.name_of(item)));
            }
            parts.insert(name);
        }
        Ok(parts)
    }

    fn name_of(&self, node: Node<'_, '_>) -> String {
        let name = node.tag_name();
        self.spelled(name.namespace(), name.name())
    }

    /// A name with its canonical prefix, `*` for one that no schema knows.
    fn spelled(&self, namespace: Option<&str>, local: &str) -> String {
        let Some(uri) = namespace.filter(|uri| !uri.is_empty()) else {
            let is_open = local.starts_with("open");
            return if is_open { "*" } else { local }.to_owned();
        };
        match uri {
            "http://www.w3.org/XML/1998/namespace" => return format!("xml:{local}"),
            "http://www.w3.org/2001/XMLSchema-instance" => return format!("xsi:{local}"),
            _ => {}
        }
        let mut known = self.namespaces.iter();
        match known.find(|namespace| namespace.uri() == uri) {
            Some(namespace) => format!("{}:{local}", namespace.prefix()),
            None => "*".to_owned(),
        }
    }
}

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
