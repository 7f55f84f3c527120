//! `conform` says what lenient reading does with a document. Here the reader itself is asked: all documents that come
//! from the documented samples by a change in one place.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use ews_types::soap::Envelope;
use ews_types::xml::{Effect, ReadOptions};
use ews_types::{Header, Message, NAMESPACES};
use roxmltree::{Document, Node};
use serde_json::Value;
use test_support::Tested;
use test_support::envelopes::with_http;
use test_support::files::file;

/// All ways to change an element of a document in one place, each with its name.
fn changes(text: &str, node: Node<'_, '_>) -> Vec<(&'static str, String)> {
    let range = node.range();
    let (before, own, after) = (
        &text[..range.start],
        &text[range.clone()],
        &text[range.end..],
    );
    let name_end = own.find([' ', '>', '/']).unwrap_or(own.len());
    let (tag, rest) = own.split_at(name_end);
    let of = |middle: &str| format!("{before}{middle}{after}");
    let mut changes = vec![
        ("missing", of("")),
        ("twice", of(&format!("{own}{own}"))),
        ("attribute", of(&format!("{tag} Unknown='1'{rest}"))),
        ("unknown before", of(&format!("<Unknown/>{own}"))),
    ];
    if let Some(next) = node.next_sibling_element() {
        let (between, then) = (&text[range.end..next.range().start], &text[next.range()]);
        let swapped = format!("{before}{then}{between}{own}{}", &text[next.range().end..]);
        changes.push(("swapped", swapped));
    }
    let is_empty = own.ends_with("/>");
    if !is_empty {
        let close = own.rfind("</").unwrap_or(own.len());
        let open = own.find('>').map_or(own.len(), |end| end + 1);
        changes.push(("empty", of(&format!("{}{}", &own[..open], &own[close..]))));
        changes.push(("text", of(&format!("{}x y{}", &own[..open], &own[open..]))));
        changes.push((
            "character",
            of(&format!("{}\u{1}{}", &own[..open], &own[open..])),
        ));
        changes.push((
            "reference",
            of(&format!("{}&#1;{}", &own[..open], &own[open..])),
        ));
        let prefix = tag.find(':').map_or("", |end| &tag[1..=end]);
        let renamed = format!(
            "<{prefix}Renamed{}{}</{prefix}Renamed>",
            rest[..open - name_end].to_owned(),
            &own[open..close]
        );
        changes.push(("renamed", of(&renamed)));
    }
    for attribute in node.attributes() {
        let range = attribute.range();
        changes.push((
            "no attribute",
            format!("{}{}", &text[..range.start], &text[range.end..]),
        ));
        let value = attribute.range_value();
        changes.push((
            "reference in value",
            format!("{}&#1;{}", &text[..value.start], &text[value.start..]),
        ));
        changes.push((
            "value",
            format!("{}x y{}", &text[..value.start], &text[value.end..]),
        ));
    }
    changes
}

/// What the reader does: the ways in which it deals with what is wrong.
fn of_reader(text: &str) -> BTreeSet<&'static str> {
    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let read =
        Envelope::<Header, Message>::from_xml_with(text, NAMESPACES, &options, Some(&mut notices));
    if read.is_err() {
        return BTreeSet::from(["refused"]);
    }
    let word = |effect: Effect| match effect {
        Effect::Lost => "lost",
        Effect::Moved => "moved",
        Effect::Repaired => "repaired",
        Effect::Kept => "kept",
    };
    notices.iter().map(|notice| word(notice.effect())).collect()
}

/// The same as `conform` says it.
fn of_command(document: &Value) -> BTreeSet<&str> {
    if document["lenient"] == "refused" {
        return BTreeSet::from(["refused"]);
    }
    let problems = document["problems"].as_array().into_iter().flatten();
    problems
        .filter_map(|problem| problem["lenient"].as_str())
        .collect()
}

#[test]
fn the_reader_does_what_conform_says() -> Tested {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("conform_reader");
    // An earlier run may have left it.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let mut documents = Vec::new();
    for name in ["get_im_items_request.xml", "get_im_items_response.xml"] {
        let text = with_http(&file(&format!("tests/samples/{name}"))?);
        let tree = Document::parse(&text)?;
        let inside = tree.root_element().descendants().skip(1);
        for node in inside.filter(Node::is_element) {
            for (change, text) in changes(&text, node) {
                let local = node.tag_name().name();
                let path = folder.join(format!("{:04}.xml", documents.len()));
                fs::write(&path, &text)?;
                documents.push((format!("{change} {local}"), text));
            }
        }
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_ews-codegen"));
    command.args(["conform", "--format", "json", "--schemas"]);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas"));
    let output = command.arg(&folder).output()?;
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let judged = report["documents"]
        .as_array()
        .ok_or("there is no list of documents")?;
    assert_eq!(judged.len(), documents.len());
    let mut differences = Vec::new();
    for ((change, text), verdict) in documents.iter().zip(judged) {
        let (reader, command) = (of_reader(text), of_command(verdict));
        if reader != command {
            differences.push(format!(
                "{change}\n  reader  {reader:?}\n  conform {command:?}\n  {}",
                verdict["problems"]
            ));
        }
    }
    assert!(documents.len() > 500, "only {}", documents.len());
    let (all, wrong) = (documents.len(), differences.len());
    assert!(
        differences.is_empty(),
        "{wrong} of {all}:\n{}",
        differences.join("\n")
    );
    Ok(())
}
