//! Each fix-up makes its change, and no other.

use super::FIXUPS;
use crate::diff::schema_changes;
use crate::load::load_texts;
use crate::model::{ComplexType, Content, Model, Particle, Term, Type, TypeRef, ValueConstraint};
use crate::profile::names::{MESSAGES, TYPES};
use crate::profile::{Applied, Profile};

/// A namespace that is not one of EWS.
const FOREIGN: &str = "urn:foreign";

fn model(namespace: &str, content: &str) -> Model {
    let text = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="{namespace}"
            targetNamespace="{namespace}" elementFormDefault="qualified">{content}</xs:schema>"#
    );
    load_texts(&[("t.xsd", &text)])
        .and_then(|loaded| Model::build(&loaded))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// The model after the fix-ups, and what they changed.
fn fixed(namespace: &str, content: &str) -> (Model, Vec<Applied>) {
    let mut model = model(namespace, content);
    let applied = Profile::EWS.apply_fixups(&mut model);
    (model, applied)
}

/// A schema with this content is not changed in a foreign namespace, but in EWS it would be.
fn assert_foreign_is_untouched(namespace: &str, content: &str) {
    assert_ne!(fixed(namespace, content).1, []);
    let (fixed, applied) = fixed(FOREIGN, content);
    assert_eq!(applied, []);
    let differences = schema_changes(&model(FOREIGN, content), &fixed);
    assert!(differences.is_empty());
}

fn applied(name: &'static str, changes: usize) -> Applied {
    Applied { name, changes }
}

fn complex<'m>(model: &'m Model, local: &str) -> &'m ComplexType {
    let found = model.types.iter().find(|(name, _)| &*name.local == local);
    match found {
        Some((_, Type::Complex(ty))) => ty,
        other => panic!("{local} is {other:?}"),
    }
}

fn element_type<'m>(model: &'m Model, local: &str) -> &'m ComplexType {
    let mut elements = model.elements.values();
    let element = elements.find(|element| &*element.name.local == local);
    match element.map(|element| &element.ty) {
        Some(TypeRef::Anonymous(ty)) => match &**ty {
            Type::Complex(ty) => ty,
            Type::Simple(_) => panic!("{local} is simple"),
        },
        other => panic!("{local} is {other:?}"),
    }
}

fn parts(ty: &ComplexType) -> &[Particle] {
    match &ty.content {
        Content::Particle(Particle {
            term: Term::Sequence(parts),
            ..
        }) => parts,
        other => panic!("the content is {other:?}"),
    }
}

/// Least and greatest occurrence of each part.
fn occurrences(ty: &ComplexType) -> Vec<(u64, Option<u64>)> {
    let occurs = parts(ty).iter().map(|part| part.occurs);
    occurs.map(|occurs| (occurs.min, occurs.max)).collect()
}

const RESPONSES: &str = r#"
    <xs:complexType name="ResponseMessageType"><xs:sequence>
        <xs:element name="Code" type="xs:string"/>
    </xs:sequence></xs:complexType>
    <xs:complexType name="InfoResponseType"><xs:complexContent>
        <xs:extension base="t:ResponseMessageType"><xs:sequence>
            <xs:element name="A" type="xs:int"/>
            <xs:element name="B" type="xs:int" maxOccurs="unbounded"/>
            <xs:element name="C" type="xs:int" minOccurs="0"/>
            <xs:choice><xs:element name="D" type="xs:int"/><xs:element name="E" type="xs:int"/></xs:choice>
        </xs:sequence></xs:extension>
    </xs:complexContent></xs:complexType>
    <xs:complexType name="LongResponseType"><xs:complexContent>
        <xs:extension base="t:InfoResponseType"><xs:sequence>
            <xs:element name="F" type="xs:int"/>
        </xs:sequence></xs:extension>
    </xs:complexContent></xs:complexType>
    <xs:complexType name="WholeResponseType"><xs:complexContent>
        <xs:extension base="t:ResponseMessageType"><xs:sequence minOccurs="0">
            <xs:element name="G" type="xs:int"/>
            <xs:element name="H" type="xs:int"/>
        </xs:sequence></xs:extension>
    </xs:complexContent></xs:complexType>
    <xs:complexType name="OtherType"><xs:sequence>
        <xs:element name="A" type="xs:int"/>
    </xs:sequence></xs:complexType>"#;

#[test]
fn error_responses_may_leave_out_children() {
    assert_foreign_is_untouched(MESSAGES, RESPONSES);
    let (model, changed) = fixed(MESSAGES, RESPONSES);
    assert_eq!(changed, [applied("error responses leave out children", 4)]);
    let info = occurrences(complex(&model, "InfoResponseType"));
    assert_eq!(info, [(0, Some(1)), (0, None), (0, Some(1)), (0, Some(1))]);
    let long = occurrences(complex(&model, "LongResponseType"));
    assert_eq!(long, [(0, Some(1))]);
    let whole = occurrences(complex(&model, "WholeResponseType"));
    assert_eq!(whole, [(1, Some(1)); 2]);
    for untouched in ["ResponseMessageType", "OtherType"] {
        assert_eq!(occurrences(complex(&model, untouched)), [(1, Some(1))]);
    }
}

fn version(element: &str, value: &str) -> String {
    format!(
        r#"<xs:element name="{element}"><xs:complexType>
            <xs:attribute name="Version" type="xs:string" {value}/>
            <xs:attribute name="Other" type="xs:string" fixed="o"/>
        </xs:complexType></xs:element>"#
    )
}

#[test]
fn the_version_of_requests_is_free() {
    let name = "fixed version of requests";
    let schema = version("RequestServerVersion", r#"fixed="Exchange2013_SP1""#);
    assert_foreign_is_untouched(TYPES, &schema);
    let (model, changed) = fixed(TYPES, &schema);
    assert!(changed.contains(&applied(name, 1)), "{changed:?}");
    let attributes = &element_type(&model, "RequestServerVersion").attributes;
    assert_eq!(attributes[0].value, None);
    assert_eq!(
        attributes[1].value,
        Some(ValueConstraint::Fixed("o".to_owned()))
    );
    for (element, value) in [
        ("RequestServerVersion", r#"default="Exchange2013_SP1""#),
        ("ServerVersionInfo", r#"fixed="Exchange2013_SP1""#),
    ] {
        let (model, changed) = fixed(TYPES, &version(element, value));
        assert!(!changed.iter().any(|applied| applied.name == name));
        assert!(element_type(&model, element).attributes[0].value.is_some());
    }
}

#[test]
fn header_blocks_have_the_attributes_of_soap() {
    let own = r#"<xs:element name="MailboxCulture"><xs:complexType>
        <xs:anyAttribute namespace="urn:own"/></xs:complexType></xs:element>"#;
    let schema = format!(
        r#"{own}{}<xs:element name="Body" type="t:BodyType"/>
        <xs:complexType name="BodyType"/>
        <xs:element name="TimeZoneContext" type="t:ContextType"/>
        <xs:complexType name="ContextType"/>"#,
        version("ServerVersionInfo", "")
    );
    assert_foreign_is_untouched(TYPES, &schema);
    let (model, changed) = fixed(TYPES, &schema);
    assert_eq!(changed, [applied("SOAP attributes of header blocks", 2)]);
    assert!(
        element_type(&model, "ServerVersionInfo")
            .any_attribute
            .is_some()
    );
    assert!(complex(&model, "ContextType").any_attribute.is_some());
    assert!(complex(&model, "BodyType").any_attribute.is_none());
    let own = &element_type(&model, "MailboxCulture").any_attribute;
    assert!(
        own.as_ref()
            .is_some_and(|own| !format!("{own:?}").contains("soap"))
    );
}

fn transitions(parts: &str) -> String {
    format!(
        r#"<xs:element name="Transition" type="xs:string"/>
        <xs:element name="AbsoluteTransition" type="xs:string" substitutionGroup="t:Transition"/>
        <xs:element name="Apart" type="xs:string"/>
        <xs:complexType name="ArrayOfTransitionsType"><xs:sequence>{parts}</xs:sequence></xs:complexType>"#
    )
}

#[test]
fn transitions_come_in_any_order() {
    const HEAD: &str = r#"<xs:element ref="t:Transition" minOccurs="0" maxOccurs="unbounded"/>"#;
    const MEMBER: &str = r#"<xs:element ref="t:AbsoluteTransition" minOccurs="0"/>"#;
    const APART: &str = r#"<xs:element ref="t:Apart"/>"#;
    let schema = transitions(&format!("{MEMBER}{HEAD}"));
    assert_foreign_is_untouched(TYPES, &schema);
    let (model, changed) = fixed(TYPES, &schema);
    assert_eq!(changed, [applied("transitions in any order", 1)]);
    let array = complex(&model, "ArrayOfTransitionsType");
    assert_eq!(occurrences(array), [(0, None)]);
    assert!(
        matches!(&parts(array)[0].term, Term::ElementRef(name, _) if &*name.local == "Transition")
    );
    for untouched in [
        HEAD.to_owned(),
        format!("{HEAD}{APART}"),
        format!("{MEMBER}{APART}"),
    ] {
        let (_, changed) = fixed(TYPES, &transitions(&untouched));
        assert_eq!(changed, [], "{untouched}");
    }
}

#[test]
fn every_entry_says_what_and_why() {
    for fixup in FIXUPS {
        assert!(
            !fixup.name.is_empty() && fixup.reason.ends_with('.'),
            "{}",
            fixup.name
        );
    }
    let (_, changed) = fixed(TYPES, r#"<xs:element name="Other" type="xs:string"/>"#);
    assert_eq!(changed, []);
}

#[test]
fn without_a_profile_nothing_is_changed() {
    let mut model = model(MESSAGES, RESPONSES);
    assert_eq!(Profile::NONE.apply_fixups(&mut model), []);
}
