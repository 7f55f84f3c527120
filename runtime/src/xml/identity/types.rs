//! Whether `xsi:type` names a type that the element does not block.

use super::constraint::{Identity, Kind};
use super::nodes::Nodes;
use crate::text::excerpt::excerpt;
use crate::xml::read_error_kind::ReadErrorKind;

/// Adds what is wrong, with the byte offset of each.
pub(super) fn check(
    nodes: &Nodes<'_>,
    identities: &[Identity],
    wrong: &mut Vec<(usize, ReadErrorKind)>,
) {
    for element in nodes.all() {
        let Some(found) = &nodes.get(element).named_type else {
            continue;
        };
        let of_element = identities
            .iter()
            .filter(|identity| identity.kind == Kind::Types && identity.is_of(nodes, element));
        for identity in of_element {
            let mut types = identity.selector.split(' ');
            if types.all(|name| name != found) {
                let expected = match identity.selector {
                    "" => "of its declaration".to_owned(),
                    types => types.replace(' ', " or "),
                };
                let found = excerpt(found);
                let kind = ReadErrorKind::Type { expected, found };
                wrong.push((nodes.get(element).offset, kind));
            }
        }
    }
}
