//! Stage 1, **load**: from schema files to syntax trees.
//!
//! Each file goes through three steps:
//! 1. `roxmltree` parses it. It has the location of every element and attribute.
//! 2. It is checked against a grammar: `xsd-parser` ignores what it does not know.
//! 3. `xsd-parser` reads the facts into a typed tree. It gets the checked elements, each with its number
//!    as its `id`. The parser keeps the number, so each part of the typed tree has a location.
//!
//! Nothing is ever fetched from the network: a location that is a network address is treated as if it was
//! missing.

mod annotation;
mod attribute_form;
mod check;
mod doctype;
mod document;
mod documentation;
mod elements;
mod encoding;
mod files;
mod grammar;
mod loader;
mod malformed;
mod parser;
mod parser_text;
mod rule;
mod source_text;
#[cfg(test)]
mod tests;
pub(crate) mod wsdl;
mod xpath;

use std::path::{Path, PathBuf};

use xsd_parser::models::schema::Schemas;
use xsd_parser::models::schema::xs::Schema;

use self::files::{Disk, Memory};
use self::loader::{Loader, Read};
use self::wsdl::Definitions;
use crate::error::Error;

pub(crate) use self::document::Document;
pub(crate) use self::elements::{Link, LinkKind, SchemaElement};
pub(crate) use self::files::beside;
pub(crate) use self::grammar::{MAX_DEPTH, XS};
pub(crate) use self::loader::XML;
pub(crate) use self::malformed::parse as parse_xml;
pub(crate) use self::source_text::SourceText;
pub(crate) use self::xpath::{WrittenName, WrittenPath, paths as written_paths};

/// Schema files, read and parsed, with all that they include and import.
#[derive(Debug)]
pub struct Loaded {
    documents: Vec<Document>,
    /// One for each document, in the same order.
    schemas: Schemas,
    definitions: Vec<Definitions>,
}

impl Loaded {
    fn new(read: Read) -> Result<Self, Error> {
        let Read {
            documents,
            definitions,
        } = read;
        let schemas = parser::parse(&documents)?;
        Ok(Self {
            documents,
            schemas,
            definitions,
        })
    }

    /// The files that were read, as they were given or found, with their text.
    pub fn files(&self) -> impl Iterator<Item = (&Path, &str)> {
        let schemas = self
            .documents
            .iter()
            .filter(|document| !document.is_built_in && !document.is_inline);
        let schemas = schemas.map(|document| &*document.text);
        let definitions = self.definitions.iter().map(Definitions::text);
        schemas
            .chain(definitions)
            .map(|text| (&*text.file, text.content.as_str()))
    }

    /// A warning for each location of an include or import that was not read. That is no error as
    /// long as nothing of it is used.
    pub fn warnings(&self) -> impl Iterator<Item = &Error> {
        let unread = self.documents.first().map(|document| &*document.unread);
        let unread = unread.unwrap_or_default().iter();
        unread
            .filter(|unread| unread.has_location)
            .map(|unread| &unread.why)
    }

    /// The documents with their trees.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (&Document, &Schema)> {
        // The parser numbers the schemas as they are added to it.
        self.documents
            .iter()
            .zip(self.schemas.schemas().map(|(_, info)| &info.schema))
    }

    /// The texts of the WSDLs that were read.
    pub(crate) fn wsdls(&self) -> impl Iterator<Item = &SourceText> {
        self.definitions.iter().map(Definitions::text)
    }

    /// What the WSDLs among the files say of operations.
    pub(crate) fn definitions(&self) -> &[Definitions] {
        &self.definitions
    }
}

/// Loads schema files, and all files that they include or import by a relative path. A file may be a WSDL
/// 1.1: then these are the schemas in it.
///
/// An input is a file, or a directory whose `.xsd` files are taken in the order of their names. One
/// without a target namespace that another file includes is then not taken a second time by itself.
///
/// A location is a hint: a file that cannot be read is a warning, and an error only when something is
/// used that no other file defines.
///
/// # Errors
///
/// If a file cannot be read or is not a schema that the generator understands.
pub fn load(inputs: &[PathBuf]) -> Result<Loaded, Error> {
    let inputs = inputs.iter().map(|input| Input::of(input));
    load_inputs(&Disk, &inputs.collect::<Result<Vec<_>, _>>()?)
}

/// An input, with the files that are taken from a folder.
#[derive(Clone, Debug)]
pub(crate) enum Input {
    /// A file.
    File(PathBuf),
    /// The files of a folder.
    Folder(Vec<PathBuf>),
}

impl Input {
    /// What is at a path.
    pub(crate) fn of(path: &Path) -> Result<Self, Error> {
        if path.is_dir() {
            files::in_directory(path).map(Self::Folder)
        } else {
            Ok(Self::File(path.to_owned()))
        }
    }

    /// Its files.
    pub(crate) fn files(&self) -> &[PathBuf] {
        match self {
            Self::File(file) => std::slice::from_ref(file),
            Self::Folder(files) => files,
        }
    }
}

fn load_inputs(files: &dyn files::Files, inputs: &[Input]) -> Result<Loaded, Error> {
    let mut loader = Loader::new(files);
    for input in inputs {
        for file in input.files() {
            match input {
                Input::File(_) => loader.add_file(file.clone()),
                Input::Folder(_) => loader.add_from_folder(file.clone()),
            }
        }
    }
    Loaded::new(loader.load()?)
}

/// Loads inputs from texts in memory, as [`load`] does from files.
pub(crate) fn load_inputs_of(texts: &[(&str, &str)], inputs: &[Input]) -> Result<Loaded, Error> {
    load_inputs(&Memory(texts), inputs)
}

/// The text of a schema file, in which the locations of errors count: without a byte order mark, and up to the first
/// bytes that are no text.
///
/// # Errors
///
/// If the file cannot be read.
pub fn text(file: &Path) -> std::io::Result<String> {
    let text = encoding::decode(std::fs::read(file)?).text;
    Ok(text
        .strip_prefix('\u{FEFF}')
        .map(str::to_owned)
        .unwrap_or(text))
}

/// Loads schemas from texts in memory, each with the name of a file. They may include and import
/// each other, and nothing else.
///
/// # Errors
///
/// If a text is not a schema that the generator understands.
pub fn load_texts(texts: &[(&str, &str)]) -> Result<Loaded, Error> {
    let inputs = texts.iter().map(|(path, _)| Input::File(path.into()));
    load_inputs_of(texts, &inputs.collect::<Vec<_>>())
}
