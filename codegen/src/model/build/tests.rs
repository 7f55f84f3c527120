//! The models of small schemas.

use crate::load::load_texts;
use crate::model::{
    Attribute, Builtin, ComplexType, Content, Element, Facet, Method, Model, Namespaces, Occurs,
    Particle, Process, QName, SimpleType, Term, Type, TypeRef, Use, ValueConstraint, Variety,
};

/// The model of a schema with the target namespace `urn:t`, qualified elements and this content.
fn model(content: &str) -> Model {
    model_of(&[("t.xsd", &schema(r#"targetNamespace="urn:t""#, content))])
}

fn schema(attributes: &str, content: &str) -> String {
    format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t"
            elementFormDefault="qualified" {attributes}>{content}</xs:schema>"#
    )
}

fn model_of(texts: &[(&str, &str)]) -> Model {
    load_texts(texts)
        .and_then(|loaded| Model::build(&loaded))
        .unwrap_or_else(|error| panic!("{error}"))
}

fn t(local: &str) -> QName {
    QName {
        namespace: Some("urn:t".into()),
        local: local.into(),
    }
}

fn complex<'m>(model: &'m Model, name: &str) -> &'m ComplexType {
    match model.types.get(&t(name)) {
        Some(Type::Complex(complex)) => complex,
        other => panic!("{name} is {other:?}"),
    }
}

fn simple<'m>(model: &'m Model, name: &str) -> &'m SimpleType {
    match model.types.get(&t(name)) {
        Some(Type::Simple(simple)) => simple,
        other => panic!("{name} is {other:?}"),
    }
}

fn particle(ty: &ComplexType) -> &Particle {
    match &ty.content {
        Content::Particle(particle) => particle,
        other => panic!("the content is {other:?}"),
    }
}

fn members(particle: &Particle) -> &[Particle] {
    match &particle.term {
        Term::Sequence(members) | Term::Choice(members) | Term::All(members) => members,
        other => panic!("the term is {other:?}"),
    }
}

fn element(particle: &Particle) -> &Element {
    match &particle.term {
        Term::Element(element) => element,
        other => panic!("the term is {other:?}"),
    }
}

fn local_names(attributes: &[Attribute]) -> Vec<&str> {
    attributes
        .iter()
        .map(|attribute| &*attribute.name.local)
        .collect()
}

#[test]
fn a_sequence_with_all_kinds_of_particles() {
    let model = model(
        r###"<xs:element name="e" type="xs:int"/>
        <xs:group name="G"><xs:sequence><xs:element name="g"/></xs:sequence></xs:group>
        <xs:complexType name="A"><xs:sequence minOccurs="0" maxOccurs="unbounded">
          <xs:element name="a" type="xs:string" minOccurs="0" nillable="true" default="x"/>
          <xs:element ref="t:e" maxOccurs="7"/>
          <xs:choice><xs:element name="b" type="t:A"/></xs:choice>
          <xs:group ref="t:G" minOccurs="0"/>
          <xs:any namespace="##other" processContents="lax"/>
          <xs:element name="never" maxOccurs="0" minOccurs="0"/>
        </xs:sequence></xs:complexType>"###,
    );
    let sequence = particle(complex(&model, "A"));
    assert_eq!(sequence.occurs, Occurs { min: 0, max: None });
    let [a, e, choice, group, any] = members(sequence) else {
        panic!("{sequence:?}")
    };
    assert_eq!(
        a.occurs,
        Occurs {
            min: 0,
            max: Some(1)
        }
    );
    assert_eq!(element(a).name, t("a"));
    assert!(element(a).is_nillable);
    assert_eq!(
        element(a).value,
        Some(ValueConstraint::Default("x".to_owned()))
    );
    assert!(matches!(element(a).ty, TypeRef::Builtin(Builtin::String)));
    assert!(matches!(&e.term, Term::ElementRef(name, _) if *name == t("e")));
    assert_eq!(
        e.occurs,
        Occurs {
            min: 1,
            max: Some(7)
        }
    );
    assert!(matches!(&choice.term, Term::Choice(members) if members.len() == 1));
    assert!(matches!(&group.term, Term::Group(name) if *name == t("G")));
    let Term::Any(wildcard) = &any.term else {
        panic!("{any:?}")
    };
    assert_eq!(wildcard.namespaces, Namespaces::Other(Some("urn:t".into())));
    assert_eq!(wildcard.process, Process::Lax);
    assert_eq!(members(&model.groups[&t("G")]).len(), 1);
}

#[test]
fn forms_of_elements_and_attributes() {
    let content = r#"<xs:complexType name="A"><xs:sequence>
        <xs:element name="a" form="unqualified"/><xs:element name="b"/></xs:sequence>
        <xs:attribute name="c" form="qualified"/><xs:attribute name="d"/></xs:complexType>"#;
    let model = model(content);
    let ty = complex(&model, "A");
    let namespaces = |member: &Particle| element(member).name.namespace.is_some();
    assert_eq!(
        members(particle(ty))
            .iter()
            .map(namespaces)
            .collect::<Vec<_>>(),
        [false, true]
    );
    let qualified = ty.attributes.iter().map(|a| a.name.namespace.is_some());
    assert_eq!(qualified.collect::<Vec<_>>(), [true, false]);
}

#[test]
fn extension_and_restriction_hold_only_what_they_say() {
    let model = model(
        r#"<xs:complexType name="B" abstract="true" mixed="true"><xs:sequence>
          <xs:element name="b"/></xs:sequence><xs:attribute name="b"/></xs:complexType>
        <xs:complexType name="E"><xs:complexContent mixed="true"><xs:extension base="t:B">
          <xs:sequence><xs:element name="e"/></xs:sequence><xs:attribute name="e"/>
        </xs:extension></xs:complexContent></xs:complexType>
        <xs:complexType name="R"><xs:complexContent><xs:restriction base="t:B">
          <xs:attribute name="b" use="prohibited"/>
        </xs:restriction></xs:complexContent></xs:complexType>
        <xs:complexType name="Any"><xs:complexContent><xs:restriction base="xs:anyType"/>
        </xs:complexContent></xs:complexType>"#,
    );
    assert!(complex(&model, "B").is_abstract && complex(&model, "B").is_mixed);
    let extension = complex(&model, "E");
    let derivation = extension.derivation.as_ref().expect("it derives");
    assert_eq!(
        (&derivation.base, derivation.method),
        (&t("B"), Method::Extension)
    );
    assert!(extension.is_mixed && !extension.is_abstract);
    assert_eq!(members(particle(extension)).len(), 1);
    assert_eq!(local_names(&extension.attributes), ["e"]);
    let restriction = complex(&model, "R");
    assert!(matches!(&restriction.derivation, Some(d) if d.method == Method::Restriction));
    assert!(matches!(restriction.content, Content::Empty));
    assert_eq!(restriction.attributes[0].usage, Use::Prohibited);
    assert_eq!(complex(&model, "Any").derivation, None);
}

#[test]
fn simple_content() {
    let model = model(
        r#"<xs:complexType name="R"><xs:simpleContent><xs:restriction base="t:E2">
          <xs:maxLength value="3"/></xs:restriction></xs:simpleContent></xs:complexType>
        <xs:complexType name="E2"><xs:simpleContent><xs:extension base="t:E1">
          <xs:attribute name="b"/></xs:extension></xs:simpleContent></xs:complexType>
        <xs:complexType name="E1"><xs:simpleContent><xs:extension base="t:S">
          <xs:attribute name="a"/></xs:extension></xs:simpleContent></xs:complexType>
        <xs:simpleType name="S"><xs:restriction base="xs:string"/></xs:simpleType>"#,
    );
    let own = complex(&model, "E1");
    assert!(matches!(&own.content, Content::Simple(TypeRef::Named(name)) if *name == t("S")));
    assert_eq!(own.derivation, None);
    let derived = complex(&model, "E2");
    assert!(matches!(derived.content, Content::Empty));
    assert_eq!(derived.derivation.as_ref().map(|d| &d.base), Some(&t("E1")));
    let restricted = complex(&model, "R");
    let Content::Simple(TypeRef::Anonymous(value)) = &restricted.content else {
        panic!("{restricted:?}")
    };
    let Type::Simple(value) = &**value else {
        panic!("{value:?}")
    };
    let Variety::Restriction {
        base: TypeRef::Named(base),
        facets,
    } = &value.variety
    else {
        panic!("{value:?}")
    };
    assert_eq!((base, &facets[..]), (&t("S"), &[Facet::MaxLength(3)][..]));
}

#[test]
fn simple_types() {
    let model = model(
        r#"<xs:simpleType name="E"><xs:restriction base="xs:string">
          <xs:enumeration value="a"><xs:annotation><xs:documentation>The first.
            </xs:documentation></xs:annotation></xs:enumeration>
          <xs:enumeration value="b &amp; c"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="L"><xs:list><xs:simpleType><xs:restriction base="t:E"/></xs:simpleType>
        </xs:list></xs:simpleType>
        <xs:simpleType name="U"><xs:union memberTypes="xs:int
            t:E"><xs:simpleType><xs:restriction base="xs:date"/></xs:simpleType></xs:union>
        </xs:simpleType>"#,
    );
    let Variety::Restriction { facets, .. } = &simple(&model, "E").variety else {
        panic!()
    };
    let [Facet::Enumeration(a, doc), Facet::Enumeration(b, _)] = &facets[..] else {
        panic!()
    };
    assert_eq!(
        (a.as_str(), doc.text.as_str(), b.as_str()),
        ("a", "The first.", "b & c")
    );
    assert!(matches!(
        &simple(&model, "L").variety,
        Variety::List(TypeRef::Anonymous(_))
    ));
    let Variety::Union(members) = &simple(&model, "U").variety else {
        panic!()
    };
    assert!(matches!(
        &members[..],
        [TypeRef::Builtin(Builtin::Int), TypeRef::Named(e), TypeRef::Anonymous(_)] if *e == t("E")
    ));
}

#[test]
fn attribute_groups_and_global_attributes() {
    let model = model(
        r###"<xs:attributeGroup name="G"><xs:attribute name="b"/><xs:attributeGroup ref="t:H"/>
        </xs:attributeGroup>
        <xs:attributeGroup name="H"><xs:attribute name="c" fixed="1"/><xs:anyAttribute
          namespace="##targetNamespace ##local urn:x"/></xs:attributeGroup>
        <xs:attribute name="g" type="xs:int" default="5"/>
        <xs:complexType name="A"><xs:attribute name="a" use="required"/>
          <xs:attributeGroup ref="t:G"/><xs:attribute ref="t:g"/></xs:complexType>"###,
    );
    let ty = complex(&model, "A");
    assert_eq!(local_names(&ty.attributes), ["a", "b", "c", "g"]);
    assert_eq!(ty.attributes[0].usage, Use::Required);
    assert!(matches!(
        ty.attributes[0].ty,
        TypeRef::Builtin(Builtin::AnySimpleType)
    ));
    assert_eq!(
        ty.attributes[2].value,
        Some(ValueConstraint::Fixed("1".to_owned()))
    );
    assert_eq!(ty.attributes[3].name, t("g"));
    assert_eq!(
        ty.attributes[3].value,
        Some(ValueConstraint::Default("5".to_owned()))
    );
    let namespaces = ty.any_attribute.as_ref().map(|any| &any.namespaces);
    let expected = vec![Some("urn:t".into()), None, Some("urn:x".into())];
    assert_eq!(namespaces, Some(&Namespaces::List(expected)));
}

#[test]
fn substitution_groups() {
    let model = model(
        r#"<xs:element name="far" substitutionGroup="t:near"/>
        <xs:element name="near" substitutionGroup="t:head" type="t:A"/>
        <xs:element name="head" abstract="true" type="t:A"/>
        <xs:element name="plain"/>
        <xs:complexType name="A"/>"#,
    );
    assert_eq!(model.substitutions[&t("head")], [t("far"), t("near")]);
    assert_eq!(model.substitutions[&t("near")], [t("far")]);
    assert!(matches!(&model.elements[&t("far")].ty, TypeRef::Named(name) if *name == t("A")));
    assert!(model.elements[&t("head")].is_abstract);
    let plain = &model.elements[&t("plain")];
    assert!(matches!(plain.ty, TypeRef::Builtin(Builtin::AnyType)));
}

#[test]
fn the_built_in_xml_schema() {
    let model = model(
        r#"<xs:import namespace="http://www.w3.org/XML/1998/namespace"/>
        <xs:complexType name="A"><xs:attribute ref="xml:lang"/></xs:complexType>"#,
    );
    let [lang] = &complex(&model, "A").attributes[..] else {
        panic!()
    };
    assert_eq!(
        lang.name.namespace.as_deref(),
        Some("http://www.w3.org/XML/1998/namespace")
    );
    assert!(matches!(lang.ty, TypeRef::Builtin(Builtin::Language)));
    assert_eq!(model.namespaces.len(), 1);
}

#[test]
fn there_is_a_namespace_even_if_nothing_is_declared() {
    let imports = r#"<xs:import namespace="http://www.w3.org/XML/1998/namespace"/>"#;
    for content in ["", imports] {
        let model = model_of(&[("t.xsd", &schema("", content))]);
        let uris: Vec<_> = model.namespaces.iter().map(|known| &known.uri).collect();
        assert_eq!(uris, [&None], "{content}");
    }
}

#[test]
fn an_included_schema_without_a_namespace_takes_on_the_includers() {
    let part = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="../b/more.xsd"/>
        <xs:element name="e" type="More"/></xs:schema>"#;
    let more = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="part.xsd"/>
        <xs:complexType name="More"><xs:sequence><xs:element ref="e" minOccurs="0"/></xs:sequence>
        </xs:complexType></xs:schema>"#;
    let include = r#"<xs:include schemaLocation="b/part.xsd"/>"#;
    let texts = [
        ("a.xsd", &*schema(r#"targetNamespace="urn:t""#, include)),
        (
            "b.xsd",
            &*schema(r#"targetNamespace="urn:u" xmlns:u="urn:u""#, include),
        ),
        ("b/part.xsd", part),
        ("b/more.xsd", more),
    ];
    let model = model_of(&texts[..1].iter().chain(&texts).copied().collect::<Vec<_>>());
    let namespaces: Vec<_> = model
        .elements
        .keys()
        .map(|name| name.namespace.as_deref())
        .collect();
    assert_eq!(namespaces, [None, Some("urn:t"), Some("urn:u")]);
    let prefixes: Vec<_> = model
        .namespaces
        .iter()
        .map(|n| n.prefix.as_deref())
        .collect();
    assert_eq!(prefixes, [Some("t"), Some("u"), None]);
    let e = |namespace: &str| QName {
        namespace: Some(namespace.into()),
        local: "e".into(),
    };
    let ty = &model.elements[&e("urn:u")].ty;
    assert!(matches!(ty, TypeRef::Named(name) if name.namespace.as_deref() == Some("urn:u")));
}

#[test]
fn documentation_keeps_what_references_stand_for() {
    let model = model(
        r#"<xs:complexType name="A"><xs:annotation>
            <xs:documentation source="https://example.org/a">
                Less &lt; more &amp; &#x41;<![CDATA[ <b>]]>.
                  Indented.
            </xs:documentation>
            <xs:appinfo>not this</xs:appinfo>
            <xs:documentation>Second, <i>with</i> markup.</xs:documentation>
        </xs:annotation></xs:complexType>"#,
    );
    let doc = &complex(&model, "A").doc;
    assert_eq!(
        doc.text,
        "Less < more & A <b>.\n  Indented.\n\nSecond, with markup."
    );
    assert_eq!(doc.source.as_deref(), Some("https://example.org/a"));
}

#[test]
fn places_count_characters() {
    let text = "\u{FEFF}<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\r\n\
        <!-- äöü --><xs:element name=\"a\"/></xs:schema>";
    let model = model_of(&[("dir/t.xsd", text)]);
    let element = model.elements.values().next().expect("there is one");
    assert_eq!(element.at.to_string().replace('\\', "/"), "dir/t.xsd:2:13");
}

#[test]
fn a_content_that_holds_nothing_is_empty() {
    let model = model(
        r#"<xs:complexType name="A"><xs:sequence/></xs:complexType>
        <xs:complexType name="B"><xs:choice maxOccurs="0" minOccurs="0"><xs:element name="a"/>
        </xs:choice></xs:complexType>"#,
    );
    assert!(matches!(complex(&model, "A").content, Content::Empty));
    assert!(matches!(complex(&model, "B").content, Content::Empty));
}

#[test]
fn groups_may_contain_themselves_in_the_type_of_an_element() {
    let model = model(
        r#"<xs:group name="G"><xs:sequence><xs:element name="a"><xs:complexType>
        <xs:group ref="t:G" minOccurs="0"/></xs:complexType></xs:element></xs:sequence></xs:group>"#,
    );
    assert_eq!(model.groups.len(), 1);
}

/// A value may have another spelling than in the enumeration. A value is accepted if its type is not checked.
#[test]
fn default_and_fixed_values_of_their_types_are_admitted() {
    let values = [
        ("xs:int", "+7"),
        ("xs:int", " -2147483648 "),
        ("xs:unsignedLong", "18446744073709551615"),
        (
            "xs:nonNegativeInteger",
            "1000000000000000000000000000000000000000000",
        ),
        ("xs:decimal", ".5"),
        ("xs:boolean", "1"),
        ("xs:float", "-INF"),
        ("xs:string", ""),
        ("xs:date", "2024-02-29"),
        ("t:Step", "01.50"),
        ("t:Steps", "1.5 -2"),
        ("t:Word", "go"),
        ("t:Either", "go"),
        ("t:Coded", "[a]"),
    ];
    let elements = values.iter().enumerate().map(|(index, (ty, value))| {
        format!(r#"<xs:element name="e{index}" type="{ty}" default="{value}"/>"#)
    });
    model(&format!(
        r#"{}
        <xs:simpleType name="Step"><xs:restriction base="xs:decimal">
            <xs:enumeration value="1.5"/><xs:enumeration value="-2"/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name="Steps"><xs:list itemType="t:Step"/></xs:simpleType>
        <xs:simpleType name="Word"><xs:restriction base="xs:string">
            <xs:enumeration value="go"/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name="Either"><xs:union memberTypes="t:Step t:Word"/></xs:simpleType>
        <xs:complexType name="Coded" mixed="true"><xs:sequence/></xs:complexType>"#,
        elements.collect::<String>()
    ));
}
