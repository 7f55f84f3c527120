//! Each fix-up changes what it is for, and nothing else.

use super::{FIXUPS, apply};
use crate::load::load_texts;
use crate::model::{ComplexType, Content, Model, Particle, Term, Type, TypeRef, ValueConstraint};

fn model(content: &str) -> Model {
    let text = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t"
            targetNamespace="urn:t" elementFormDefault="qualified">{content}</xs:schema>"#
    );
    load_texts(&[("t.xsd", &text)])
        .and_then(|loaded| Model::build(&loaded))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// The model after the fix-ups, and what they say they did.
fn fixed(content: &str) -> (Model, Vec<(&'static str, usize)>) {
    let mut model = model(content);
    let applied = apply(&mut model);
    (model, applied)
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
    let (model, applied) = fixed(RESPONSES);
    assert_eq!(applied, [("error responses leave out children", 4)]);
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
    let (model, applied) = fixed(&version(
        "RequestServerVersion",
        r#"fixed="Exchange2013_SP1""#,
    ));
    assert!(applied.contains(&(name, 1)), "{applied:?}");
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
        let (model, applied) = fixed(&version(element, value));
        assert!(!applied.iter().any(|(applied, _)| *applied == name));
        assert!(element_type(&model, element).attributes[0].value.is_some());
    }
}

#[test]
fn header_blocks_have_the_attributes_of_soap() {
    let own = r#"<xs:element name="MailboxCulture"><xs:complexType>
        <xs:anyAttribute namespace="urn:own"/></xs:complexType></xs:element>"#;
    let (model, applied) = fixed(&format!(
        r#"{own}{}<xs:element name="Body" type="t:BodyType"/>
        <xs:complexType name="BodyType"/>
        <xs:element name="TimeZoneContext" type="t:ContextType"/>
        <xs:complexType name="ContextType"/>"#,
        version("ServerVersionInfo", "")
    ));
    assert_eq!(applied, [("SOAP attributes of header blocks", 2)]);
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
    let (model, applied) = fixed(&transitions(&format!("{MEMBER}{HEAD}")));
    assert_eq!(applied, [("transitions in any order", 1)]);
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
        let (_, applied) = fixed(&transitions(&untouched));
        assert_eq!(applied, [], "{untouched}");
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
    let (_, applied) = fixed(r#"<xs:element name="Other" type="xs:string"/>"#);
    assert_eq!(applied, []);
}
