//! Follows includes and imports from the files that are given. A file is a schema, or a WSDL with schemas in it.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use roxmltree::Document as Tree;

use super::document::{Document, Unread};
use super::elements::Link;
use super::files::{Files, beside, is_remote};
use super::grammar::XS;
use super::malformed;
use super::source_text::SourceText;
use super::wsdl::{self, Definitions, ImportId, Imports};
use crate::error::{Error, ErrorKind, namespace_text};
use crate::location::Location;

/// The namespace of the prefix `xml`.
pub(crate) const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Its attributes, for schemas that import it without a file name.
const XML_SCHEMA: &str = include_str!("xml.xsd");

/// Follows includes and imports.
pub(super) struct Loader<'f> {
    files: &'f dyn Files,
    documents: Vec<Document>,
    wsdls: Imports,
    /// The documents of each file, by what [`Files::identity`] says. A WSDL has none.
    known: HashMap<PathBuf, Vec<usize>>,
    waiting: VecDeque<Request>,
    /// Files of folders without a target namespace. They wait until it is known which schemas include them.
    late: VecDeque<Request>,
    /// Links that led to no file.
    open: Vec<Open>,
}

/// What was loaded.
pub(super) struct Read {
    pub(super) documents: Vec<Document>,
    pub(super) definitions: Vec<Definitions>,
}

/// A file to load.
struct Request {
    path: PathBuf,
    by: By,
}

/// Why a file is read.
enum By {
    /// It was given.
    Input,
    /// It is in a folder that was given.
    Folder,
    /// A document, and the number of its link.
    Link(usize, usize),
    /// An import of a WSDL.
    Import(ImportId),
}

/// A link that led to no file.
struct Open {
    /// The document in which it stands.
    by: usize,
    link: Link,
    /// Why not, if it names a file.
    why: Option<ErrorKind>,
}

impl<'f> Loader<'f> {
    pub(super) fn new(files: &'f dyn Files) -> Self {
        Self {
            files,
            documents: Vec::new(),
            wsdls: Imports::default(),
            known: HashMap::new(),
            waiting: VecDeque::new(),
            late: VecDeque::new(),
            open: Vec::new(),
        }
    }

    /// Takes a file that was given.
    pub(super) fn add_file(&mut self, path: PathBuf) {
        let by = By::Input;
        self.waiting.push_back(Request { path, by });
    }

    /// Takes a file of a folder.
    pub(super) fn add_from_folder(&mut self, path: PathBuf) {
        let by = By::Folder;
        self.waiting.push_back(Request { path, by });
    }

    /// Loads the files with all that they include and import.
    pub(super) fn load(mut self) -> Result<Read, Error> {
        while let Some(request) = self.waiting.pop_front() {
            self.take(request)?;
        }
        while let Some(request) = self.late.pop_front() {
            let identity = self.files.identity(&request.path);
            if !self.known.contains_key(&identity) {
                let by = By::Input;
                self.take(Request { by, ..request })?;
            }
            while let Some(request) = self.waiting.pop_front() {
                self.take(request)?;
            }
        }
        let documents = &self.documents;
        let has_schema = |namespace: Option<&str>| {
            let mut targets = documents.iter().map(|document| document.target.as_deref());
            targets.any(|target| target == namespace)
        };
        self.wsdls.check_open(has_schema)?;
        let unread = self.close_open_links()?;
        let unread: Arc<[Unread]> = unread.into();
        for document in &mut self.documents {
            document.unread = Arc::clone(&unread);
        }
        Ok(Read {
            documents: self.documents,
            definitions: self.wsdls.definitions,
        })
    }

    fn take(&mut self, request: Request) -> Result<(), Error> {
        let target = self.target_for(&request);
        let identity = self.files.identity(&request.path);
        let known = self.known.get(&identity);
        if known.is_some_and(Vec::is_empty) && !matches!(request.by, By::Link(..)) {
            return Ok(());
        }
        let document = match self.find(&identity, target.as_deref()) {
            Some(document) => Some(document),
            None => self.add(&request, identity, target)?,
        };
        let Some(document) = document else {
            if let By::Folder = request.by {
                self.late.push_back(request);
            }
            return Ok(());
        };
        self.check_namespace(&request, document)?;
        if let By::Link(by, number) = request.by
            && let Some(includer) = self.documents.get_mut(by)
            && let Some(link) = includer.links.get_mut(number)
        {
            link.document = Some(document);
        }
        Ok(())
    }

    fn link(&self, request: &Request) -> Option<(usize, &Link)> {
        let By::Link(by, number) = request.by else {
            return None;
        };
        Some((by, self.documents.get(by)?.links.get(number)?))
    }

    /// The namespace that a schema without a target namespace takes on when it is included.
    fn target_for(&self, request: &Request) -> Option<Arc<str>> {
        let (includer, link) = self.link(request)?;
        if link.is_import() {
            return None;
        }
        self.documents.get(includer)?.target.clone()
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

    /// Reads a file. `None` if that has to wait, or if the file cannot be read and that may not be an error.
    fn add(
        &mut self,
        request: &Request,
        identity: PathBuf,
        target: Option<Arc<str>>,
    ) -> Result<Option<usize>, Error> {
        let bytes = match self.files.read(&request.path) {
            Ok(bytes) => bytes,
            Err(error) => {
                if let By::Import(import) = request.by {
                    self.wsdls.not_read(import, error);
                    return Ok(None);
                }
                let Some((by, link)) = self.link(request) else {
                    let at = Location::of_file(&*request.path);
                    return Err(Error::new(&at, ErrorKind::CannotRead(error)));
                };
                let link = link.clone();
                let location = link.location.clone().unwrap_or_default();
                let why = Some(ErrorKind::CannotReadReferenced { location, error });
                self.open.push(Open { by, link, why });
                return Ok(None);
            }
        };
        let text = Arc::new(SourceText::new(request.path.clone(), bytes)?);
        let tree = malformed::parse(&text)?;
        if wsdl::is_wsdl(&tree) && !matches!(request.by, By::Link(..)) {
            self.known.insert(identity, Vec::new());
            self.add_wsdl(&text, &tree, &request.by)?;
            return Ok(None);
        }
        let document = Document::new(&text, tree.root_element(), target)?;
        if let By::Import(import) = request.by {
            self.wsdls
                .check_namespace(import, document.target.as_deref())?;
        }
        if matches!(request.by, By::Folder) && document.target.is_none() {
            return Ok(None);
        }
        let index = self.push(document)?;
        self.known.entry(identity).or_default().push(index);
        Ok(Some(index))
    }

    /// Takes the schemas and the operations of a WSDL.
    fn add_wsdl(&mut self, text: &Arc<SourceText>, tree: &Tree, by: &By) -> Result<(), Error> {
        let definitions = wsdl::read(text, tree)?;
        if let By::Import(import) = *by {
            self.wsdls
                .check_namespace(import, definitions.target.as_deref())?;
        }
        for schema in wsdl::schemas(tree) {
            self.push(Document::new(text, schema, None)?)?;
        }
        for (path, import) in self.wsdls.add(definitions) {
            let by = By::Import(import);
            self.waiting.push_back(Request { path, by });
        }
        Ok(())
    }

    fn push(&mut self, document: Document) -> Result<usize, Error> {
        let index = self.documents.len();
        self.follow(index, &document)?;
        self.documents.push(document);
        Ok(index)
    }

    /// Queues what a document includes and imports.
    fn follow(&mut self, index: usize, document: &Document) -> Result<(), Error> {
        for (number, link) in document.links.iter().enumerate() {
            if link.is_import() && link.namespace.as_deref() == document.target.as_deref() {
                return Err(document.error(link.start, ErrorKind::OwnNamespace));
            }
            let mut open = Open {
                by: index,
                link: link.clone(),
                why: None,
            };
            match &link.location {
                Some(location) if !is_remote(location) => self.waiting.push_back(Request {
                    path: beside(&document.text.file, location),
                    by: By::Link(index, number),
                }),
                Some(location) => {
                    open.why = Some(ErrorKind::Remote(location.clone()));
                    self.open.push(open);
                }
                None => self.open.push(open),
            }
        }
        Ok(())
    }

    /// Whether a document has the namespace that an include or import expects of it.
    fn check_namespace(&self, request: &Request, document: usize) -> Result<(), Error> {
        let Some(((by, link), document)) = self.link(request).zip(self.documents.get(document))
        else {
            return Ok(());
        };
        let expected = if link.is_import() {
            link.namespace.as_deref()
        } else {
            self.documents
                .get(by)
                .and_then(|includer| includer.target.as_deref())
        };
        if document.target.as_deref() == expected {
            return Ok(());
        }
        let found = namespace_text(document.target.as_deref());
        let expected = namespace_text(expected);
        let kind = if link.is_import() {
            ErrorKind::ImportedNamespace { found, expected }
        } else {
            ErrorKind::IncludedNamespace { found, expected }
        };
        Err(self.error(by, link, kind))
    }

    /// The files that were not read. An import does not need a file if a schema of its namespace was given,
    /// or for the `xml` namespace.
    fn close_open_links(&mut self) -> Result<Vec<Unread>, Error> {
        let given: BTreeSet<_> = self.documents.iter().map(|d| d.target.clone()).collect();
        let mut unread = Vec::new();
        for Open { by, link, why } in std::mem::take(&mut self.open) {
            let namespace = link.namespace.as_deref();
            let is_given = given.contains(&namespace.map(Arc::from));
            if link.is_import() && (namespace == Some(XS) || is_given) {
                continue;
            }
            if namespace == Some(XML) {
                self.add_built_in()?;
                continue;
            }
            let kind = why.unwrap_or_else(|| {
                ErrorKind::NotGiven(namespace.map_or_else(
                    || "a schema without a target namespace".to_owned(),
                    |uri| format!("a schema of the namespace {uri:?}"),
                ))
            });
            let includer = self.documents.get(by).filter(|_| !link.is_import());
            unread.push(Unread {
                namespace: match includer {
                    Some(includer) => includer.target.clone(),
                    None => namespace.map(Arc::from),
                },
                has_location: link.location.is_some(),
                why: self.error(by, &link, kind),
            });
        }
        Ok(unread)
    }

    fn add_built_in(&mut self) -> Result<(), Error> {
        if self.documents.iter().any(|document| document.is_built_in) {
            return Ok(());
        }
        let file = PathBuf::from("(built in) xml.xsd");
        let text = Arc::new(SourceText::new(file, XML_SCHEMA.as_bytes().to_vec())?);
        let tree = malformed::parse(&text)?;
        let mut document = Document::new(&text, tree.root_element(), None)?;
        document.is_built_in = true;
        self.documents.push(document);
        Ok(())
    }

    fn error(&self, document: usize, link: &Link, kind: ErrorKind) -> Error {
        match self.documents.get(document) {
            Some(document) => document.error(link.start, kind),
            None => Error::new(&Location::named("the schemas"), kind),
        }
    }
}
