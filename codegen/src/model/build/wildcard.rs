//! `xs:any` and `xs:anyAttribute`.

use xsd_parser::models::schema::xs::{
    AnyAttribute, BasicNamespaceListItemType, NamespaceListType, ProcessContentsType,
};

use super::builder::Attributes;
use super::located::{Located, Source};
use crate::error::{Error, ErrorKind};
use crate::model::{Namespaces, Process, Wildcard};

/// Adds the wildcard of an attribute group. Several wildcards together admit what all of them admit.
pub(super) fn add_wildcard(
    to: &mut Attributes,
    wildcard: Wildcard,
    at: Source<'_>,
) -> Result<(), Error> {
    let Some(first) = &mut to.any else {
        to.any = Some(wildcard);
        return Ok(());
    };
    let both = intersection(&first.namespaces, &wildcard.namespaces);
    first.namespaces = both.ok_or_else(|| {
        at.unsupported("anyAttribute with ##other of two namespaces, which no wildcard can say,")
    })?;
    Ok(())
}

/// Adds the direct wildcard of a type or an attribute group. It decides how strictly attributes are checked.
pub(super) fn add_own_wildcard(
    to: &mut Attributes,
    wildcard: Wildcard,
    at: Source<'_>,
) -> Result<(), Error> {
    let (process, doc) = (wildcard.process, wildcard.doc.clone());
    add_wildcard(to, wildcard, at)?;
    if let Some(any) = &mut to.any {
        (any.process, any.doc) = (process, doc);
    }
    Ok(())
}

/// The wildcard that admits what both admit. `None` if one wildcard cannot express it.
fn intersection(one: &Namespaces, other: &Namespaces) -> Option<Namespaces> {
    use Namespaces as N;
    Some(match (one, other) {
        (N::Any, all) | (all, N::Any) => all.clone(),
        (N::List(one), N::List(other)) => N::List(
            one.iter()
                .filter(|uri| other.contains(uri))
                .cloned()
                .collect(),
        ),
        (N::List(list), N::Other(not)) | (N::Other(not), N::List(list)) => {
            let is_in = |uri: &&Option<_>| uri.is_some() && *uri != not;
            N::List(list.iter().filter(is_in).cloned().collect())
        }
        (N::Other(one), N::Other(other)) if one == other || other.is_none() => {
            N::Other(one.clone())
        }
        (N::Other(None), N::Other(other)) => N::Other(other.clone()),
        (N::Other(_), N::Other(_)) => return None,
    })
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
