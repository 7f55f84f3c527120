//! The base of a complex type, as written in the schema.

use xsd_parser::models::schema::QName as XsdName;
use xsd_parser::models::schema::xs::{
    ComplexBaseType, ComplexBaseTypeContent, ComplexContentContent, ExtensionTypeContent,
    SimpleContentContent,
};

use super::located::{Located, Source};

/// The name of the type from which a complex type derives, with the element that has it.
pub(super) fn base(complex: Located<'_, ComplexBaseType>) -> Option<(&XsdName, Source<'_>)> {
    complex.xs.content.iter().find_map(|part| match part {
        ComplexBaseTypeContent::SimpleContent(x) => {
            let simple = complex.child(x);
            x.content.iter().find_map(|content| match content {
                SimpleContentContent::Annotation(_) => None,
                SimpleContentContent::Extension(x) => Some((&x.base, simple.child(x).at)),
                SimpleContentContent::Restriction(x) => Some((&x.base, simple.child(x).at)),
            })
        }
        ComplexBaseTypeContent::ComplexContent(x) => {
            let inner = complex.child(x);
            x.content.iter().find_map(|content| match content {
                ComplexContentContent::Annotation(_) => None,
                ComplexContentContent::Extension(x) => Some((&x.base, inner.child(x).at)),
                ComplexContentContent::Restriction(x) => Some((&x.base, inner.child(x).at)),
            })
        }
        _ => None,
    })
}

/// The base of a complex type that has `xs:complexContent`, but only adds attributes to its base.
pub(super) fn plain_extension(
    complex: Located<'_, ComplexBaseType>,
) -> Option<(&XsdName, Source<'_>)> {
    use ExtensionTypeContent as C;
    let is_content = |content: &C| {
        matches!(
            content,
            C::Group(_) | C::All(_) | C::Choice(_) | C::Sequence(_)
        )
    };
    complex.xs.content.iter().find_map(|part| {
        let ComplexBaseTypeContent::ComplexContent(x) = part else {
            return None;
        };
        let inner = complex.child(x);
        x.content.iter().find_map(|content| match content {
            ComplexContentContent::Extension(x) if !x.content.iter().any(is_content) => {
                Some((&x.base, inner.child(x).at))
            }
            _ => None,
        })
    })
}
