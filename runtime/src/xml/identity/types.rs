//! Whether `xsi:type` names a type that the element does not block.

use super::assess::Document;
use super::schema::Element;
use crate::text::excerpt::excerpt;
use crate::xml::read_error_kind::ReadErrorKind;

/// Adds what is wrong, with the byte offset of each.
pub(super) fn check(document: &Document<'_>, wrong: &mut Vec<(usize, ReadErrorKind)>) {
    for element in document.nodes.all() {
        let node = document.nodes.get(element);
        let admitted = document.declaration(element).and_then(Element::admitted);
        let (Some(found), Some(admitted)) = (&node.named_type, admitted) else {
            continue;
        };
        if admitted.split(' ').all(|name| name != found) {
            let expected = match admitted {
                "" => "of its declaration".to_owned(),
                types => types.replace(' ', " or "),
            };
            let found = excerpt(found);
            wrong.push((node.offset, ReadErrorKind::Type { expected, found }));
        }
    }
}
