//! `conform`: verdicts on documents, and the forms of reports.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::support::{command, ended, folder};
use serde_json::{Value, json};

const LIBRARY: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:l="http://example.org/log"
    targetNamespace="http://example.org/log" elementFormDefault="qualified">
  <xs:element name="Log" type="l:LogType"/>
  <xs:complexType name="LogType">
    <xs:sequence>
      <xs:element name="Ship" type="xs:string"/>
      <xs:element name="Harbour" type="xs:string" minOccurs="0"/>
      <xs:element name="Entry" type="l:EntryType" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="Year" type="xs:int"/>
  </xs:complexType>
  <xs:complexType name="EntryType">
    <xs:sequence>
      <xs:element name="Day" type="xs:date"/>
      <xs:element name="Wind" type="l:WindType" minOccurs="0"/>
      <xs:choice minOccurs="0">
        <xs:element name="Calm" type="xs:boolean"/>
        <xs:element name="Waves" type="xs:int"/>
      </xs:choice>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="WindType">
    <xs:restriction base="xs:string">
      <xs:enumeration value="North"/>
      <xs:enumeration value="South"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
"#;

const NAMESPACE: &str = r#"xmlns="http://example.org/log""#;

/// A folder with the schema and documents.
fn material(test: &str, documents: &[(&str, &str)]) -> PathBuf {
    let folder = folder(test);
    fs::create_dir_all(folder.join("documents")).expect("the folder can be made");
    fs::write(folder.join("log.xsd"), LIBRARY).expect("the schema can be written");
    for (name, text) in documents {
        fs::write(folder.join("documents").join(name), text).expect("a document can be written");
    }
    folder
}

fn conform(folder: &Path, arguments: &str) -> (Option<i32>, String, String) {
    let mut command = command("conform --profile none --schemas log.xsd");
    ended(
        command
            .args(arguments.split_whitespace())
            .current_dir(folder),
    )
}

fn log(children: &str) -> String {
    format!("<Log {NAMESPACE}>{children}</Log>")
}

/// Each way in which lenient reading deals with something, with its line.
#[test]
fn what_becomes_of_a_part() {
    let ship = "<Ship>Mo</Ship>";
    for (document, expected) in [
        (
            log(&format!(
                "{ship}<Entry><Day>2020-01-02</Day><Wind>East</Wind></Entry>"
            )),
            "1:80: Log/Entry/Wind: enumeration constraint violation: value 'East' is not in the allowed set \
             [cvc-enumeration-valid]; lenient reading: kept",
        ),
        (
            log(&format!(
                "{ship}<Harbour>Ny</Harbour><Entry><Day>today</Day></Entry>"
            )),
            "1:80: Log/Entry/Day: Invalid date value 'today': Invalid date format [cvc-datatype-valid]; lenient reading: lost",
        ),
        (
            log(&format!("<Harbour>Ny</Harbour>{ship}")),
            "1:37: Log/Harbour: Element 'Harbour' is not allowed at this position in the content model \
             [cvc-complex-type.2.4]; lenient reading: moved",
        ),
        (
            log(&format!("{ship}<Entry><Day>2020-01-02</Day><Fog/></Entry>")),
            "1:80: Log/Entry/Fog: Element 'Fog' is not allowed at this position in the content model \
             [cvc-complex-type.2.4]; lenient reading: kept",
        ),
        (
            log(&format!("{ship}<Fog/>")),
            "1:52: Log/Fog: Element 'Fog' is not allowed at this position in the content model \
             [cvc-complex-type.2.4]; lenient reading: lost",
        ),
        (
            log("<Harbour>Ny</Harbour>"),
            "1:1: Log: Element 'Log' content model is incomplete: expected more child elements \
             [cvc-complex-type.2.4]; lenient reading: refused",
        ),
        (
            log(ship).replace("http:", "https:"),
            "1:13: Log: the namespace \"https://example.org/log\" is spelt https://, expected http://; \
             lenient reading: repaired",
        ),
        (
            log(ship).replace("<Log ", "<Log Year='soon' "),
            "1:6: Log: Invalid int value 'soon': invalid digit found in string [cvc-datatype-valid]; \
             lenient reading: lost",
        ),
        (
            "<Logs/>".to_owned(),
            "1:1: Logs: Element 'Logs' is not declared [cvc-elt.1]; lenient reading: refused",
        ),
        (
            "<Log>".to_owned(),
            "1:6: Log: expected </Log>, found the end of the document; lenient reading: refused",
        ),
        (
            "<!DOCTYPE a><a/>".to_owned(),
            "1:1: expected a document without a DOCTYPE; lenient reading: refused",
        ),
    ] {
        let folder = material("part", &[("a.xml", &document)]);
        let (code, report, errors) = conform(&folder, "documents/a.xml");
        assert_eq!((code, &*errors), (Some(1), ""), "{document}");
        let lines: Vec<&str> = report.lines().collect();
        let expected = format!("documents/a.xml:{expected}");
        assert!(lines.contains(&&*expected), "{expected}\n{report}");
    }
}

#[test]
fn valid_documents_are_counted() {
    let valid = log("<Ship>Mo</Ship>");
    let folder = material(
        "valid",
        &[("a.xml", &valid), ("b.xml", &valid), ("c.txt", "")],
    );
    let expected = "documents 2, valid 2, invalid 0\n".to_owned();
    assert_eq!(
        conform(&folder, "documents"),
        (Some(0), expected, String::new())
    );
    // A file is judged once, however often it is named.
    let expected = "documents 1, valid 1, invalid 0\n".to_owned();
    assert_eq!(
        conform(&folder, "documents/a.xml documents/a.xml"),
        (Some(0), expected, String::new())
    );
}

/// Envelopes of both versions of SOAP, with what SOAP allows, and faults.
#[test]
fn envelopes() {
    let message = log("<Ship>Mo</Ship>");
    for soap in [
        "http://schemas.xmlsoap.org/soap/envelope/",
        "http://www.w3.org/2003/05/soap-envelope",
    ] {
        let envelope = |header: &str, body: &str| {
            format!(
                "<s:Envelope xmlns:s='{soap}'><s:Header>{header}</s:Header><s:Body>{body}</s:Body></s:Envelope>"
            )
        };
        let valid = envelope("<a:Trace xmlns:a='urn:a' s:mustUnderstand='0'/>", &message);
        let fault = envelope(
            "",
            "<s:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault>",
        );
        let unknown = envelope("", "<Logs/>");
        let folder = material(
            "envelopes",
            &[
                ("a.xml", &valid),
                ("b.xml", &fault),
                ("c.xml", &unknown),
                ("d.xml", &envelope("", "")),
            ],
        );
        let (code, report, _) = conform(&folder, "documents/a.xml documents/b.xml");
        assert_eq!(
            (code, &*report),
            (Some(0), "documents 2, valid 2, invalid 0\n")
        );
        let (code, report, _) = conform(&folder, "documents/c.xml documents/d.xml");
        assert_eq!(code, Some(1));
        assert!(report.contains(": Envelope/Body/Logs: Element 'Logs' is not declared [cvc-elt.1]; lenient reading: refused\n"), "{report}");
        let end =
            "documents 2, valid 0, invalid 2; lenient reading: read 0, read in part 0, refused 2\n";
        assert!(report.ends_with(end), "{report}");
    }
}

/// Captured traffic: several documents in a file, each after the head of a message.
#[test]
fn captured_traffic() {
    let (good, bad) = (log("<Ship>Mo</Ship>"), log(""));
    let capture = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n{good}\r\n{bad}\r\nPOST /log HTTP/1.1\r\n\r\n{good}"
    );
    let folder = material("traffic", &[("capture.xml", &capture)]);
    let (code, report, _) = conform(&folder, "documents --format json");
    assert_eq!(code, Some(1));
    let report: Value = serde_json::from_str(&report).expect("it is JSON");
    let summary = json!({ "documents": 3, "valid": 2, "invalid": 1, "read": 0, "read_in_part": 0, "refused": 1 });
    assert_eq!(report["summary"], summary);
    assert_eq!(report["documents"][1]["document"], 2);
    assert_eq!(report["documents"][1]["problems"][0]["line"], 5);

    let mut command = command("conform --profile none --schemas log.xsd -");
    command
        .current_dir(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.spawn().expect("the command starts");
    let mut input = child.stdin.take().expect("it is piped");
    input
        .write_all(good.as_bytes())
        .expect("the command reads it");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "documents 1, valid 1, invalid 0\n"
    );
}

/// CI can accept what lenient reading loses nothing of.
#[test]
fn effects_are_allowed_by_name() {
    let moved = log("<Harbour>Ny</Harbour><Ship>Mo</Ship>");
    let spelt = moved.replace("http:", "https:");
    let folder = material("allowed", &[("a.xml", &moved), ("b.xml", &spelt)]);
    let code = |arguments: &str| conform(&folder, arguments).0;
    assert_eq!(code("documents --allow moved"), Some(1));
    assert_eq!(code("documents --allow moved,repaired"), Some(0));
    assert_eq!(code("documents --allow moved --allow repaired"), Some(0));
    assert_eq!(code("documents --allow all"), Some(2));
    let (_, report, _) = conform(&folder, "documents --allow moved --format junit");
    let tree = roxmltree::Document::parse(&report).expect("it is XML");
    let of = |name: &'static str| {
        tree.descendants()
            .filter(move |node| node.has_tag_name(name))
    };
    let files = |name: &'static str| -> Vec<_> {
        let cases = of(name).filter_map(|node| node.parent()?.attribute("name"));
        cases.collect()
    };
    assert_eq!(files("failure"), ["documents/b.xml"]);
    assert_eq!(files("system-out"), ["documents/a.xml"]);
}

#[test]
fn reports_for_services_of_ci() {
    let (good, bad) = (log("<Ship>Mo</Ship>"), log("<Ship>Mo</Ship><Fog/>"));
    let folder = material("reports", &[("a.xml", &good), ("b.xml", &bad)]);
    let (code, report, _) = conform(&folder, "documents --format junit");
    assert_eq!(code, Some(1));
    let tree = roxmltree::Document::parse(&report).expect("it is XML");
    let suite = tree
        .descendants()
        .find(|node| node.has_tag_name("testsuite"))
        .expect("there is one");
    assert_eq!(
        (suite.attribute("tests"), suite.attribute("failures")),
        (Some("2"), Some("1"))
    );
    let failure = tree
        .descendants()
        .find(|node| node.has_tag_name("failure"))
        .expect("there is one");
    assert_eq!(failure.attribute("type"), Some("lost"));
    assert!(
        failure
            .text()
            .is_some_and(|text| text.starts_with("documents/b.xml:1:52: Log/Fog: "))
    );

    let (code, report, _) = conform(&folder, "documents --format sarif");
    assert_eq!(code, Some(1));
    let report: Value = serde_json::from_str(&report).expect("it is JSON");
    assert_eq!(report["version"], "2.1.0");
    let run = &report["runs"][0];
    assert_eq!(
        run["tool"]["driver"]["rules"],
        json!([{ "id": "cvc-complex-type.2.4" }])
    );
    let result = &run["results"][0];
    assert_eq!(
        (&result["ruleId"], &result["level"]),
        (&json!("cvc-complex-type.2.4"), &json!("warning"))
    );
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "documents/b.xml");
    assert_eq!(
        place["region"],
        json!({ "startLine": 1, "startColumn": 52 })
    );
}

#[test]
fn what_cannot_be_read() {
    let folder = material("unread", &[("a.xml", "")]);
    fs::write(folder.join("documents/b.xml"), b"<a>\xff</a>").expect("a file can be written");
    let (code, report, _) = conform(&folder, "documents/b.xml");
    assert_eq!(code, Some(1));
    assert!(
        report.starts_with(
            "documents/b.xml:1:4: a: expected UTF-8, found bytes that are not UTF-8; lenient reading: refused\n"
        ),
        "{report}"
    );
    let failed = |arguments: &str, message: &str| {
        let expected = (Some(1), String::new(), format!("error: {message}\n"));
        assert_eq!(conform(&folder, arguments), expected);
    };
    failed(
        "nowhere.xml",
        "nowhere.xml: there is no such file or folder",
    );
    fs::create_dir_all(folder.join("none")).expect("the folder can be made");
    failed("none", "none: there is no .xml file in this folder");
    assert_eq!(conform(&folder, "").0, Some(2));
}

/// A problem for each of many parts takes no more than a moment.
#[test]
fn many_problems() {
    let document = log(&format!("<Ship>Mo</Ship>{}", "x<Fog/>".repeat(5_000)));
    let folder = material("many", &[("a.xml", &document)]);
    let (code, report, _) = conform(&folder, "documents");
    assert_eq!(code, Some(1));
    assert!(
        report.contains(": only the first 1000 problems are listed; "),
        "{report:.300}"
    );
    assert!(report.lines().count() < 3_000);
}
