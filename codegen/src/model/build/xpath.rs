//! The paths of identity constraints, with the namespaces of their names.

use std::sync::Arc;

use crate::load::{Document, WrittenName, WrittenPath, written_paths};
use crate::model::{NameTest, Path, QName};

/// The paths of a selector or field. That they are well-formed was checked when the schema was loaded.
pub(super) fn paths(document: &Document, text: &str) -> Vec<Path> {
    let written = written_paths(text).unwrap_or_default();
    // A prefix that only an inner element of the schema declares is not known. Nothing has a name with it.
    written
        .into_iter()
        .filter_map(|written| path(document, &written))
        .collect()
}

fn path(document: &Document, written: &WrittenPath<'_>) -> Option<Path> {
    let test = |name: &WrittenName<'_>| test(document, *name);
    Some(Path {
        is_below: written.is_below,
        steps: written.steps.iter().map(test).collect::<Option<_>>()?,
        attribute: match &written.attribute {
            None => None,
            Some(name) => Some(test(name)?),
        },
    })
}

fn test(document: &Document, name: WrittenName<'_>) -> Option<NameTest> {
    let Some(prefix) = name.prefix else {
        return Some(match name.local {
            "*" => NameTest::Any,
            // Without a prefix a name is in no namespace.
            local => NameTest::Name(QName {
                namespace: document.target.clone().filter(|_| document.is_chameleon),
                local: local.into(),
            }),
        });
    };
    let mut declared = document.prefixes.iter();
    let (_, uri) = declared.find(|(declared, _)| declared == prefix)?;
    let namespace: Arc<str> = uri.as_str().into();
    Some(match name.local {
        "*" => NameTest::Namespace(namespace),
        local => NameTest::Name(QName {
            namespace: Some(namespace),
            local: local.into(),
        }),
    })
}
