//! Documents that are made of others and are, most of them, not valid: strict reading must judge them as xmllint
//! does.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::material::Project;
use crate::xmllint::parse;

/// Adds documents with an element too many, a part missing, and an attribute that nobody knows.
///
/// # Errors
/// A file that cannot be read or written.
pub(crate) fn add(project: &mut Project, folder: &Path) -> Result<(), Box<dyn Error>> {
    let folder = folder.join(&project.name);
    fs::create_dir_all(&folder)?;
    for (number, document) in project.documents.clone().iter().enumerate() {
        let text = fs::read_to_string(document)?;
        let Some(parsed) = parse(&text) else {
            continue;
        };
        let elements: Vec<_> = parsed
            .root_element()
            .descendants()
            .filter(roxmltree::Node::is_element)
            .skip(1)
            .collect();
        for (index, element) in elements.iter().step_by(elements.len() / 6 + 1).enumerate() {
            let range = element.range();
            let (before, itself, after) = (
                &text[..range.start],
                &text[range.clone()],
                &text[range.end..],
            );
            let name_end = 1 + itself[1..]
                .find(|c: char| c.is_whitespace() || c == '>' || c == '/')
                .unwrap_or(0);
            let (tag, rest) = itself.split_at(name_end);
            let changes = [
                format!("{before}{after}"),
                format!("{before}{itself}{itself}{after}"),
                format!("{before}{tag} unheard-of=\"1\"{rest}{after}"),
            ];
            for (kind, changed) in changes.iter().enumerate() {
                let path = folder.join(format!("{number}-{index}-{kind}.xml"));
                fs::write(&path, changed)?;
                project.documents.push(path);
            }
        }
    }
    Ok(())
}
