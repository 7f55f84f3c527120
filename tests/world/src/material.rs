//! The schemas and documents of a folder.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use verdicts::case::Case;

/// A schema with its files and documents.
#[derive(Debug)]
pub(crate) struct Project {
    /// The name of its folder.
    pub(crate) name: String,
    pub(crate) schemas: Vec<PathBuf>,
    pub(crate) documents: Vec<PathBuf>,
}

/// How many documents are made of each root element, if a project has no documents, and no more elements than
/// this.
const MADE: usize = 3;

impl Project {
    pub(crate) fn case(&self) -> Case {
        Case {
            name: self.name.clone(),
            schemas: self.schemas.clone(),
            documents: self.documents.clone(),
            made: MADE,
            is_alone: true,
        }
    }
}

/// All projects. A folder with several versions holds a project for each of them.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn projects(world: &Path) -> Result<Vec<Project>, Box<dyn Error>> {
    let mut projects = Vec::new();
    for folder in folders(world)? {
        let name = name(&folder);
        let versions: Vec<PathBuf> = folders(&folder)?;
        let are_versions = versions.len() > 1
            && versions
                .iter()
                .all(|version| crate::material::name(version).starts_with('v'));
        let parts = if are_versions { versions } else { vec![folder] };
        for part in &parts {
            let mut files = Vec::new();
            collect(part, 0, &mut files)?;
            files.sort();
            let of = |extension: &str| {
                let files = files.iter();
                let files =
                    files.filter(|(_, file)| file.extension().is_some_and(|e| e == extension));
                files.cloned().collect::<Vec<_>>()
            };
            // What lies deeper is there to be included.
            let schemas = of("xsd");
            let depth = schemas.iter().map(|(depth, _)| *depth).min();
            let schemas = schemas.into_iter().filter(|(at, _)| Some(*at) == depth);
            let version = if parts.len() > 1 {
                format!("-{}", crate::material::name(part))
            } else {
                String::new()
            };
            projects.push(Project {
                name: format!("{name}{version}"),
                schemas: schemas.map(|(_, file)| file).collect(),
                documents: of("xml").into_iter().map(|(_, file)| file).collect(),
            });
        }
    }
    projects.retain(|project| !project.schemas.is_empty());
    Ok(projects)
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// All files inside a folder, each with its depth.
fn collect(folder: &Path, depth: usize, files: &mut Vec<(usize, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, depth + 1, files)?;
        } else {
            files.push((depth, path));
        }
    }
    Ok(())
}
