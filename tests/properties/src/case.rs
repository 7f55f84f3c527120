//! A generated type, and what is done with one value of it.

use std::collections::BTreeSet;
use std::fmt::Debug;

use ews_types::arbitrary::{Arbitrary, Unstructured};
use ews_types::codegen::{ReadXml, WriteXml, Writer};
use ews_types::xml::{
    Namespace, Notice, ReadError, ReadOptions, WriteError, WriteOptions, read_with,
};
use roxmltree::{Document, Node};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use crate::json;
use crate::value::{Type, Value};

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
    pub(crate) fn arbitrary(&self, bytes: &[u8]) -> Option<Box<dyn Value>> {
        (self.ty.arbitrary)(&mut Unstructured::new(bytes)).ok()
    }

    /// Reads a document, whatever the name of its root.
    pub(crate) fn read(
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
    pub(crate) fn write(&self, value: &dyn Value) -> Result<String, WriteError> {
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
