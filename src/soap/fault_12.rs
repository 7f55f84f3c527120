//! Faults of SOAP 1.2, which has other names for the parts.

use super::fault::{Fault, FaultString};
use super::fault_detail::FaultDetail;
use super::namespaces::SOAP_12_URI;
use crate::value::trim;
use crate::xml::{AnyElement, AnyName};

/// | SOAP 1.2 | here |
/// |---|---|
/// | `Code/Value` | `code` |
/// | `Code/Subcode/Value`, `Code/Subcode/Subcode/Value`, … | `subcodes` |
/// | `Reason/Text`, the first | `string` |
/// | `Node`, or else `Role` | `actor` |
/// | `Detail` | `detail` |
pub(super) fn fault(element: &AnyElement) -> Fault {
    let mut codes = Vec::new();
    let mut at = part(element, "Code");
    while let Some(code) = at {
        codes.extend(part(code, "Value").map(code_name));
        at = part(code, "Subcode");
    }
    let mut codes = codes.into_iter();
    let code = codes.next().unwrap_or_default();
    let text = part(element, "Reason").and_then(|reason| part(reason, "Text"));
    let actor = part(element, "Node").or_else(|| part(element, "Role"));
    Fault {
        code,
        subcodes: codes.collect(),
        string: text.map(fault_string).unwrap_or_default(),
        actor: actor.map(|actor| trim(&actor.text()).to_owned()),
        detail: part(element, "Detail").map(detail),
    }
}

fn part<'e>(element: &'e AnyElement, local: &str) -> Option<&'e AnyElement> {
    let name = AnyName::new(SOAP_12_URI, local);
    element.elements().find(|part| part.name == name)
}

/// The name that an element holds. Its prefix was kept with the element, if it is declared.
fn code_name(value: &AnyElement) -> AnyName {
    let text = value.text();
    let text = trim(&text);
    let (prefix, local) = text.split_once(':').unwrap_or(("", text));
    let declared = value.prefixes.iter().find(|(known, _)| known == prefix);
    AnyName {
        namespace: declared.map(|(_, uri)| uri.clone()),
        prefix: (!prefix.is_empty()).then(|| prefix.to_owned()),
        local: local.to_owned(),
    }
}

fn fault_string(text: &AnyElement) -> FaultString {
    let mut attributes = text.attributes.iter();
    let lang = attributes.find(|attribute| attribute.name.local == "lang");
    FaultString {
        text: text.text().into_owned(),
        lang: lang.map(|lang| lang.value.clone()),
    }
}

fn detail(element: &AnyElement) -> FaultDetail {
    FaultDetail::of(element.attributes.clone(), element.elements().cloned())
}
