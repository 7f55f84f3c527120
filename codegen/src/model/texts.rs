//! What generated code does with a text: whether its Rust type can hold it, and whether the schema admits it.

use super::simple_values::{Base, Expected, Restrictions, check};
use super::value_space as space;
use super::{Builtin, Facet, Model, TypeRef};

/// What generated code makes of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextVerdict {
    /// It is a value of the type.
    Valid,
    /// The Rust type holds it, although the schema does not admit it: a facet forbids it, or an enumeration does not
    /// know it. The text says what was expected.
    Held(String),
    /// The Rust type cannot hold it. The text says what was expected.
    Unreadable(String),
}

impl Model {
    /// What generated code makes of the text of a simple type.
    #[must_use]
    pub fn judge_text(&self, ty: &TypeRef, text: &str) -> TextVerdict {
        match check(self, ty, text) {
            Ok(()) => TextVerdict::Valid,
            Err(expected) => {
                let expected = self.wording(&expected);
                if is_held(self, ty, text) {
                    TextVerdict::Held(expected)
                } else {
                    TextVerdict::Unreadable(expected)
                }
            }
        }
    }

    fn wording(&self, expected: &Expected) -> String {
        match expected {
            Expected::Text(text) => text.clone(),
            Expected::List(item) => format!("a list of which each item is {}", self.wording(item)),
            Expected::Listed(None) => "one of the values of the enumeration".to_owned(),
            Expected::Listed(Some(name)) => format!("a value of {}", name.show(&self.namespaces)),
        }
    }
}

/// Whether the Rust type of a simple type can hold a text. An enumeration can hold any.
fn is_held(model: &Model, ty: &TypeRef, text: &str) -> bool {
    let restrictions = Restrictions::of(model, ty);
    let mut facets = restrictions.steps.iter().flat_map(|facets| facets.iter());
    if facets.any(|facet| matches!(facet, Facet::Enumeration(..))) {
        return true;
    }
    let text = space::normalised(text, restrictions.white_space());
    match restrictions.base {
        Base::Builtin(builtin) => space::is_value(rust_base(builtin), &text),
        Base::List(item) => {
            let mut items = text.split(' ').filter(|item| !item.is_empty());
            items.all(|text| is_held(model, item, text))
        }
        Base::Union(members) => members.iter().any(|member| is_held(model, member, &text)),
        Base::Unknown => true,
    }
}

/// The built-in type whose values the Rust type of a built-in type holds: a `String` any text, an `Integer` any whole
/// number.
fn rust_base(builtin: Builtin) -> Builtin {
    use Builtin as B;
    match builtin {
        B::NmTokens | B::IdRefs | B::Entities | B::QName | B::Notation | B::AnyUri => B::String,
        B::NonPositiveInteger | B::NegativeInteger | B::NonNegativeInteger | B::PositiveInteger => {
            B::Integer
        }
        _ if builtin.primitive() == B::String => B::String,
        _ => builtin,
    }
}

#[cfg(test)]
mod tests {
    use super::TextVerdict::{Held, Unreadable, Valid};
    use super::{Builtin, Model};
    use crate::load::load_texts;
    use crate::model::{QName, TypeRef};

    const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:simpleType name="Deck"><xs:restriction base="xs:string"><xs:enumeration value="Upper"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Knots"><xs:restriction base="xs:int"><xs:maxInclusive value="40"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Decks"><xs:list itemType="Deck"/></xs:simpleType>
        <xs:simpleType name="Speeds"><xs:list itemType="Knots"/></xs:simpleType>
        <xs:simpleType name="Either"><xs:union memberTypes="Knots xs:boolean"/></xs:simpleType>
    </xs:schema>"#;

    #[test]
    fn what_a_rust_type_holds() {
        let loaded = load_texts(&[("t.xsd", SCHEMA)]).expect("the schema is sound");
        let model = Model::build(&loaded).expect("the schema is sound");
        let named = |local: &str| {
            TypeRef::Named(QName {
                namespace: None,
                local: local.into(),
            })
        };
        let held = |expected: &str| Held(expected.to_owned());
        let unreadable = |expected: &str| Unreadable(expected.to_owned());
        for (ty, text, verdict) in [
            (named("Deck"), "Upper", Valid),
            (named("Deck"), "Lower", held("a value of Deck")),
            (named("Knots"), "41", held("a value with maxInclusive 40")),
            (named("Knots"), "fast", unreadable("an xs:int")),
            (
                named("Decks"),
                "Upper Lower",
                held("a list of which each item is a value of Deck"),
            ),
            (
                named("Speeds"),
                "1 fast",
                unreadable("a list of which each item is an xs:int"),
            ),
            (named("Either"), "true", Valid),
            (
                named("Either"),
                "fast",
                unreadable("a value of any type in the union"),
            ),
            (Builtin::NcName.into(), "a b", held("an xs:NCName")),
            (
                Builtin::PositiveInteger.into(),
                "-1",
                held("an xs:positiveInteger"),
            ),
            (Builtin::Boolean.into(), "yes", unreadable("an xs:boolean")),
        ] {
            assert_eq!(model.judge_text(&ty, text), verdict, "{ty:?} {text:?}");
        }
    }
}
