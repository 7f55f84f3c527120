//! The paths of identity constraints. That they are well-formed was checked when the schema was loaded.

use std::rc::Rc;

use crate::load::Document;
use crate::model::{NameTest, Path, QName};

/// The paths of a selector or field.
pub(super) fn paths(document: &Document, text: &str) -> Vec<Path> {
    // A prefix that only an inner element of the schema declares is not known. Nothing has a name with it.
    text.split('|')
        .filter_map(|text| path(document, text))
        .collect()
}

fn path(document: &Document, text: &str) -> Option<Path> {
    let text: String = text.split_whitespace().collect();
    let below = text.strip_prefix(".//");
    let mut steps: Vec<&str> = below.unwrap_or(&text).split('/').collect();
    let attribute = steps.last().and_then(|last| {
        last.strip_prefix('@')
            .or_else(|| last.strip_prefix("attribute::"))
    });
    let attribute = match attribute {
        None => None,
        Some(name) => Some(test(document, name)?),
    };
    if attribute.is_some() {
        steps.pop();
    }
    let steps = steps.into_iter().filter(|step| *step != ".");
    let steps = steps.map(|step| test(document, step.strip_prefix("child::").unwrap_or(step)));
    Some(Path {
        is_below: below.is_some(),
        steps: steps.collect::<Option<_>>()?,
        attribute,
    })
}

fn test(document: &Document, name: &str) -> Option<NameTest> {
    let Some((prefix, local)) = name.split_once(':') else {
        return Some(match name {
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
    let namespace: Rc<str> = uri.as_str().into();
    Some(match local {
        "*" => NameTest::Namespace(namespace),
        local => NameTest::Name(QName {
            namespace: Some(namespace),
            local: local.into(),
        }),
    })
}
