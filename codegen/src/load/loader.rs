//! Follows includes and imports from the files that are given.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::document::Document;
use super::elements::Link;
use super::files::Files;
use super::grammar::XS;
use super::source_text::SourceText;
use crate::error::{Error, ErrorKind, namespace_text};
use crate::location::Location;

/// The namespace of the prefix `xml`.
const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Its attributes, for schemas that import it without a file name.
const XML_SCHEMA: &str = include_str!("xml.xsd");

/// Follows includes and imports.
pub(super) struct Loader<'f> {
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
    pub(super) fn new(files: &'f dyn Files) -> Self {
        Self {
            files,
            documents: Vec::new(),
            known: HashMap::new(),
            waiting: VecDeque::new(),
            open: Vec::new(),
        }
    }

    /// Loads files with all that they include and import.
    pub(super) fn load(mut self, paths: &[PathBuf]) -> Result<Vec<Document>, Error> {
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
        Ok(self.documents)
    }

    /// The namespace that a schema without a target namespace takes on when it is included.
    fn target_for(&self, request: &Request) -> Option<Rc<str>> {
        let (includer, link) = request.by.as_ref()?;
        if link.is_import {
            return None;
        }
        self.documents.get(*includer)?.target.clone()
    }

    /// A document that was loaded before from the same file and, if the file has no target namespace,
    /// for the same one.
    fn find(&self, identity: &Path, target: Option<&str>) -> Option<usize> {
        let is_it = |document: &Document| {
            let has_own = document.target.is_some() && !document.is_chameleon;
            has_own || document.target.as_deref() == target
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
        let text = SourceText::new(request.path.clone(), bytes)?;
        let document = Document::new(text, target)?;
        let index = self.documents.len();
        self.follow(index, &document)?;
        self.documents.push(document);
        self.known.entry(identity).or_default().push(index);
        Ok(index)
    }

    /// Queues what a document includes and imports.
    fn follow(&mut self, index: usize, document: &Document) -> Result<(), Error> {
        for link in &document.links {
            let fail = |kind| Err(document.error(link.start, kind));
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
        let kind = if link.is_import {
            ErrorKind::ImportedNamespace { found, expected }
        } else {
            ErrorKind::IncludedNamespace { found, expected }
        };
        Err(self.error(*by, link, kind))
    }

    /// Makes sure that every import without a file has a schema that was given, or is of the `xml`
    /// namespace.
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
                    let text = SourceText::new(file, XML_SCHEMA.as_bytes().to_vec())?;
                    let mut document = Document::new(text, None)?;
                    document.is_built_in = true;
                    self.documents.push(document);
                }
                continue;
            }
            let kind = match &link.location {
                Some(location) => ErrorKind::Remote(location.clone()),
                None => ErrorKind::NotGiven(namespace.map_or_else(
                    || "a schema without a target namespace".to_owned(),
                    |uri| format!("a schema of the namespace {uri:?}"),
                )),
            };
            return Err(self.error(by, &link, kind));
        }
        Ok(())
    }

    fn error(&self, document: usize, link: &Link, kind: ErrorKind) -> Error {
        match self.documents.get(document) {
            Some(document) => document.error(link.start, kind),
            None => Error::new(&Location::named("the schemas"), kind),
        }
    }
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
