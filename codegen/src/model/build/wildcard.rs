//! `xs:any` and `xs:anyAttribute`.

use xsd_parser::models::schema::xs::{
    AnyAttribute, BasicNamespaceListItemType, NamespaceListType, ProcessContentsType,
};

use super::builder::Attributes;
use super::located::{Located, Source};
use crate::error::{Error, ErrorKind};
use crate::model::{Namespaces, Process, Wildcard};

/// Adds a wildcard. Two wildcards together admit their intersection, which one wildcard cannot always
/// express, so a second one must equal the first.
pub(super) fn add_wildcard(
    to: &mut Attributes,
    wildcard: Wildcard,
    at: Source<'_>,
) -> Result<(), Error> {
    match &to.any {
        Some(first)
            if (&first.namespaces, first.process) != (&wildcard.namespaces, wildcard.process) =>
        {
            let what = "anyAttribute that differs from another one of the same type";
            Err(at.unsupported(what))
        }
        Some(_) => Ok(()),
        None => {
            to.any = Some(wildcard);
            Ok(())
        }
    }
}

/// `xs:anyAttribute`
pub(super) fn any_attribute(any: Located<'_, AnyAttribute>) -> Result<Wildcard, Error> {
    wildcard(any.namespace.as_ref(), &any.process_contents, any.at)
}

/// `xs:any` or `xs:anyAttribute`
pub(super) fn wildcard(
    namespaces: Option<&NamespaceListType>,
    process: &ProcessContentsType,
    at: Source<'_>,
) -> Result<Wildcard, Error> {
    use BasicNamespaceListItemType as Item;
    let target = || at.document.target.clone();
    let namespaces = match namespaces {
        None | Some(NamespaceListType::Any) => Namespaces::Any,
        Some(NamespaceListType::Other) => Namespaces::Other(target()),
        Some(NamespaceListType::BasicNamespaceList(list)) => {
            let mut namespaces = Vec::new();
            for item in &list.0 {
                namespaces.push(match item {
                    Item::Local => None,
                    Item::TargetNamespace => target(),
                    Item::String(uri) if uri.is_empty() => continue,
                    Item::String(uri) if !uri.starts_with("##") => Some(uri.as_str().into()),
                    Item::String(word) => {
                        let expected = "a namespace, ##any, ##other, ##local or ##targetNamespace";
                        let kind = ErrorKind::Value {
                            attribute: "namespace".to_owned(),
                            value: word.clone(),
                            expected: expected.to_owned(),
                        };
                        return Err(at.attribute_error("namespace", kind));
                    }
                });
            }
            Namespaces::List(namespaces)
        }
    };
    let process = match process {
        ProcessContentsType::Strict => Process::Strict,
        ProcessContentsType::Lax => Process::Lax,
        ProcessContentsType::Skip => Process::Skip,
    };
    Ok(Wildcard {
        namespaces,
        process,
        doc: at.doc(),
    })
}
