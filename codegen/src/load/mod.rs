//! Stage 1, **load**: from schema files to syntax trees.
//!
//! `xsd-parser` reads each file into a typed tree, which is where all facts come from. What that
//! tree lacks, a light scan of the same text supplies: the place of every element and the
//! text of the documentation. The scan also refuses what the parser would pass over.
//!
//! Nothing is ever fetched from the network: a location that is a network address counts as no
//! location.

mod documentation;
mod files;
mod grammar;
mod scan;
mod text;
mod tree;

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::thread;

use xsd_parser::models::schema::Schemas;
use xsd_parser::models::schema::xs::Schema;
use xsd_parser::pipeline::parser::Parser;

use self::files::Files;
use self::text::Text;
use self::tree::{Link, Tree};
use crate::error::{Error, ErrorKind, namespace_text};
use crate::location::Location;

pub(crate) use self::scan::{MAX_DEPTH, XS};
pub(crate) use self::tree::Node;

/// The namespace of the prefix `xml`.
const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Its attributes, for schemas that import it without saying from where.
const XML_SCHEMA: &str = include_str!("xml.xsd");

/// Schema files, read and parsed, with all that they include and import.
#[derive(Debug)]
pub struct Loaded {
    documents: Vec<Document>,
    /// One for each document, in the same order.
    schemas: Schemas,
}

/// A schema file. One without a target namespace that is included into several others is as many
/// documents.
#[derive(Debug)]
pub(crate) struct Document {
    text: Text,
    tree: Tree,
    /// The namespace of what it defines.
    pub(crate) target: Option<Rc<str>>,
    /// Whether it has that namespace from a schema that includes it.
    pub(crate) is_chameleon: bool,
    /// Whether it is the built-in schema of the prefix `xml`.
    pub(crate) is_built_in: bool,
}

impl Loaded {
    /// The files that were read, as they were given or found, with their text.
    pub fn files(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.documents
            .iter()
            .filter(|document| !document.is_built_in)
            .map(|document| (&*document.text.file, document.text.content.as_str()))
    }

    /// The documents with their trees.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (&Document, &Schema)> {
        // The parser numbers the schemas as they are added to it.
        self.documents
            .iter()
            .zip(self.schemas.schemas().map(|(_, info)| &info.schema))
    }
}

impl Document {
    /// Its elements.
    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Its text.
    pub(crate) fn text(&self) -> &Text {
        &self.text
    }

    /// Whether names of a namespace may be used in it.
    pub(crate) fn sees(&self, namespace: Option<&str>) -> bool {
        namespace == self.target.as_deref()
            || self
                .tree
                .links
                .iter()
                .any(|link| link.is_import && link.namespace.as_deref() == namespace)
    }
}

/// Loads schema files, and all files that they include or import from beside them.
///
/// An input is a file, or a directory whose `.xsd` files are taken in the order of their names.
///
/// # Errors
///
/// If a file cannot be read or is no schema that the generator understands.
pub fn load(inputs: &[PathBuf]) -> Result<Loaded, Error> {
    let mut paths = Vec::new();
    for input in inputs {
        if input.is_dir() {
            paths.extend(files::in_directory(input)?);
        } else {
            paths.push(input.clone());
        }
    }
    Loader::new(&files::Disk).load(&paths)
}

/// Loads schemas from texts in memory, each with the name of a file. They may include and import
/// each other, and nothing else.
///
/// # Errors
///
/// If a text is no schema that the generator understands.
pub fn load_texts(texts: &[(&str, &str)]) -> Result<Loaded, Error> {
    let paths: Vec<_> = texts.iter().map(|(path, _)| PathBuf::from(path)).collect();
    Loader::new(&files::Memory(texts)).load(&paths)
}

/// Follows includes and imports.
struct Loader<'f> {
    files: &'f dyn Files,
    documents: Vec<Document>,
    /// The documents of each file, by what [`Files::identity`] says.
    known: HashMap<PathBuf, Vec<usize>>,
    waiting: VecDeque<Request>,
    /// Imports that name no file, with the document in which they stand.
    open: Vec<(usize, Link)>,
}

/// A file to load.
struct Request {
    path: PathBuf,
    /// The document and the link that asks for it. `None` if it was given.
    by: Option<(usize, Link)>,
}

impl<'f> Loader<'f> {
    fn new(files: &'f dyn Files) -> Self {
        Self {
            files,
            documents: Vec::new(),
            known: HashMap::new(),
            waiting: VecDeque::new(),
            open: Vec::new(),
        }
    }

    fn load(mut self, paths: &[PathBuf]) -> Result<Loaded, Error> {
        self.waiting.extend(paths.iter().map(|path| Request {
            path: path.clone(),
            by: None,
        }));
        while let Some(request) = self.waiting.pop_front() {
            let target = self.target_for(&request);
            let identity = self.files.identity(&request.path);
            let document = match self.find(&identity, target.as_deref()) {
                Some(document) => document,
                None => self.add(&request, identity, target)?,
            };
            self.check_namespace(&request, document)?;
        }
        self.close_open_imports()?;
        let schemas = parse(&self.documents)?;
        Ok(Loaded {
            documents: self.documents,
            schemas,
        })
    }

    /// The namespace that a schema without one of its own takes on when it is included.
    fn target_for(&self, request: &Request) -> Option<Rc<str>> {
        let (includer, link) = request.by.as_ref()?;
        if link.is_import {
            return None;
        }
        self.documents.get(*includer)?.target.clone()
    }

    /// A document that was loaded already from the same file and, if it has no target namespace of
    /// its own, for the same one.
    fn find(&self, identity: &Path, target: Option<&str>) -> Option<usize> {
        let is_it = |document: &Document| {
            document.tree.target.is_some() || document.target.as_deref() == target
        };
        let documents = self.known.get(identity)?;
        documents
            .iter()
            .copied()
            .find(|&index| self.documents.get(index).is_some_and(is_it))
    }

    fn add(
        &mut self,
        request: &Request,
        identity: PathBuf,
        target: Option<Rc<str>>,
    ) -> Result<usize, Error> {
        let bytes = self
            .files
            .read(&request.path)
            .map_err(|error| match &request.by {
                Some((by, link)) => {
                    let location = link.location.clone().unwrap_or_default();
                    self.error(
                        *by,
                        link,
                        ErrorKind::CannotReadReferenced { location, error },
                    )
                }
                None => Error::new(
                    &Location::start_of(&*request.path),
                    ErrorKind::CannotRead(error),
                ),
            })?;
        let text = Text::new(request.path.clone(), bytes)?;
        let document = Document::new(text, target)?;
        let index = self.documents.len();
        self.follow(index, &document)?;
        self.documents.push(document);
        self.known.entry(identity).or_default().push(index);
        Ok(index)
    }

    /// Notes what a document includes and imports.
    fn follow(&mut self, index: usize, document: &Document) -> Result<(), Error> {
        for link in &document.tree.links {
            let fail = |what| Err(document.text.error(link.start, what));
            if link.is_import && link.namespace.as_deref() == document.target.as_deref() {
                return fail(ErrorKind::OwnNamespace);
            }
            match &link.location {
                Some(location) if !is_remote(location) => self.waiting.push_back(Request {
                    path: beside(&document.text.file, location),
                    by: Some((index, link.clone())),
                }),
                Some(location) if !link.is_import => {
                    return fail(ErrorKind::Remote(location.clone()));
                }
                _ => self.open.push((index, link.clone())),
            }
        }
        Ok(())
    }

    /// Whether a document has the namespace that an include or import expects of it.
    fn check_namespace(&self, request: &Request, document: usize) -> Result<(), Error> {
        let Some(((by, link), document)) = request.by.as_ref().zip(self.documents.get(document))
        else {
            return Ok(());
        };
        let expected = if link.is_import {
            link.namespace.as_deref()
        } else {
            self.documents
                .get(*by)
                .and_then(|includer| includer.target.as_deref())
        };
        if document.target.as_deref() == expected {
            return Ok(());
        }
        let found = namespace_text(document.target.as_deref());
        let expected = namespace_text(expected);
        let what = if link.is_import {
            ErrorKind::ImportedNamespace { found, expected }
        } else {
            ErrorKind::IncludedNamespace { found, expected }
        };
        Err(self.error(*by, link, what))
    }

    /// Sees to it that every import without a file is met by a schema that was given, or is of the
    /// `xml` namespace.
    fn close_open_imports(&mut self) -> Result<(), Error> {
        let given: BTreeSet<_> = self.documents.iter().map(|d| d.target.clone()).collect();
        for (by, link) in std::mem::take(&mut self.open) {
            let namespace = link.namespace.as_deref();
            if namespace == Some(XS) || given.contains(&namespace.map(Rc::from)) {
                continue;
            }
            if namespace == Some(XML) {
                if !self.documents.iter().any(|document| document.is_built_in) {
                    let file = PathBuf::from("(built in) xml.xsd");
                    let text = Text::new(file, XML_SCHEMA.as_bytes().to_vec())?;
                    let document = Document::new(text, None)?;
                    self.documents.push(Document {
                        is_built_in: true,
                        ..document
                    });
                }
                continue;
            }
            let what = match &link.location {
                Some(location) => ErrorKind::Remote(location.clone()),
                None => ErrorKind::NotGiven(namespace_text(namespace)),
            };
            return Err(self.error(by, &link, what));
        }
        Ok(())
    }

    fn error(&self, document: usize, link: &Link, kind: ErrorKind) -> Error {
        match self.documents.get(document) {
            Some(document) => document.text.error(link.start, kind),
            None => nowhere(kind),
        }
    }
}

impl Document {
    fn new(text: Text, target: Option<Rc<str>>) -> Result<Self, Error> {
        let tree = scan::scan(&text)?;
        let own = tree.target.as_deref().map(Rc::from);
        let is_chameleon = own.is_none() && target.is_some();
        Ok(Self {
            text,
            tree,
            target: own.or(target),
            is_chameleon,
            is_built_in: false,
        })
    }
}

/// Stack for `xsd-parser`, which takes some 60 kB for each level of nesting in a debug build: more than
/// the threads of tests, or the main thread on some systems, have for [`MAX_DEPTH`] levels.
const STACK: usize = 16 << 20;

/// Gives every document to `xsd-parser`, on a thread with a stack that suffices.
fn parse(documents: &[Document]) -> Result<Schemas, Error> {
    let texts: Vec<_> = documents
        .iter()
        .map(|document| document.text.content.as_str())
        .collect();
    apart(|| parse_texts(&texts)).map_err(|(index, what)| match documents.get(index) {
        // The scan has refused all that is known to fail here, so there is no better place.
        Some(document) => document.text.error(0, ErrorKind::Parser(what)),
        None => nowhere(ErrorKind::Parser(what)),
    })
}

/// Runs the parser on a thread of its own; that it panics is an error as well.
fn apart<T: Send>(
    work: impl FnOnce() -> Result<T, (usize, String)> + Send,
) -> Result<T, (usize, String)> {
    thread::scope(|scope| {
        let parser = thread::Builder::new().stack_size(STACK);
        let parser = parser.spawn_scoped(scope, work);
        let parser = parser.map_err(|error| (0, error.to_string()))?;
        let died = |_| Err((0, "xsd-parser cannot read the schemas".to_owned()));
        parser.join().unwrap_or_else(died)
    })
}

/// The trees of the texts, or which one has none, and why. The parser does not look for files itself.
fn parse_texts(texts: &[&str]) -> Result<Schemas, (usize, String)> {
    let mut parser = Parser::new();
    for (index, text) in texts.iter().enumerate() {
        let parsed = parser.add_schema_from_str(text);
        parser = parsed.map_err(|error| (index, error.to_string()))?;
    }
    Ok(parser.finish())
}

/// A fault for which there is no file.
fn nowhere(kind: ErrorKind) -> Error {
    Error::new(&Location::named(""), kind)
}

fn is_remote(location: &str) -> bool {
    location.contains("://")
}

/// A location is relative to the file that names it.
fn beside(file: &Path, location: &str) -> PathBuf {
    file.parent().map_or_else(
        || PathBuf::from(location),
        |directory| directory.join(location),
    )
}

#[cfg(test)]
mod tests;
