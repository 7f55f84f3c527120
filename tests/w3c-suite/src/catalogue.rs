//! The catalogues of the suite: its schemas and documents, and the expected result for each.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use roxmltree::{Document, Node};

/// A schema and the documents that are validated by it.
#[derive(Debug)]
pub(crate) struct Group {
    /// The contributor and the name, such as `MS-Regex/reA1`.
    pub(crate) name: String,
    /// The files of the schema, in the order of the catalogue.
    pub(crate) schemas: Vec<PathBuf>,
    /// Whether the schema is valid. `None` if processors differ, or if the group has no schema.
    pub(crate) is_valid: Option<bool>,
    /// The documents.
    pub(crate) instances: Vec<Instance>,
}

/// A document, and what is expected of it.
#[derive(Debug)]
pub(crate) struct Instance {
    /// The group and the name, such as `MS-Regex/reA1/reA1.v`.
    pub(crate) name: String,
    /// The document.
    pub(crate) file: PathBuf,
    /// Whether it is valid. `None` if processors differ.
    pub(crate) is_valid: Option<bool>,
}

/// All groups of the suite, by contributor.
///
/// # Errors
/// A catalogue that cannot be read.
pub(crate) fn read(suite: &Path) -> Result<Vec<Group>, Box<dyn Error>> {
    let mut files = Vec::new();
    for folder in ["msMeta", "sunMeta", "boeingMeta"] {
        let mut names: Vec<PathBuf> = fs::read_dir(suite.join(folder))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        names.retain(|path| is_catalogue(path));
        names.sort();
        files.extend(names);
    }
    let mut groups = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let options = roxmltree::ParsingOptions {
            allow_dtd: true,
            ..roxmltree::ParsingOptions::default()
        };
        let document = Document::parse_with_options(&text, options)?;
        let set = document.root_element();
        let contributor = set.attribute("name").unwrap_or_default();
        let folder = file.parent().unwrap_or(suite);
        groups.extend(children(set, "testGroup").map(|node| group(node, contributor, folder)));
    }
    Ok(groups)
}

fn is_catalogue(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with('.') && (name.ends_with("_w3c.xml") || name.ends_with(".testSet"))
}

fn group(node: Node<'_, '_>, contributor: &str, folder: &Path) -> Group {
    let name = node.attribute("name").unwrap_or_default();
    let schema = children(node, "schemaTest").next();
    let name = format!("{contributor}/{name}");
    let instances = children(node, "instanceTest").filter_map(|test| {
        Some(Instance {
            name: format!("{name}/{}", test.attribute("name").unwrap_or_default()),
            file: location(children(test, "instanceDocument").next()?, folder)?,
            is_valid: verdict(test),
        })
    });
    Group {
        instances: instances.collect(),
        schemas: schema
            .into_iter()
            .flat_map(|test| children(test, "schemaDocument"))
            .filter_map(|document| location(document, folder))
            .collect(),
        is_valid: schema.and_then(verdict),
        name,
    }
}

/// What XSD 1.0 says. Two different verdicts, or `indeterminate`, mean that processors differ.
fn verdict(test: Node<'_, '_>) -> Option<bool> {
    let expected = children(test, "expected");
    let of_version = expected.filter(|expected| {
        let version = expected.attribute("version");
        version.is_none_or(|version| version == "1.0")
    });
    let verdicts: Vec<bool> = of_version
        .map(|expected| match expected.attribute("validity") {
            Some("valid") => Some(true),
            Some("invalid") => Some(false),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let first = *verdicts.first()?;
    verdicts
        .iter()
        .all(|verdict| *verdict == first)
        .then_some(first)
}

fn children<'a, 'input: 'a>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children()
        .filter(move |child| child.tag_name().name() == name)
}

fn location(node: Node<'_, '_>, folder: &Path) -> Option<PathBuf> {
    let link = node.attribute(("http://www.w3.org/1999/xlink", "href"))?;
    Some(folder.join(link))
}
