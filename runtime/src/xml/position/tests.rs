use quick_xml::Reader;
use quick_xml::events::Event;

use super::tags::{Kind, Tag, Tags};
use super::*;

const TEXT: &str = "<a>\n <b/>\n <x:c>é<d/></x:c>\n <b><e/></b><b/>\n</a>";

#[test]
fn finds_line_column_and_path() {
    for (needle, expected) in [
        ("<a>", "1:1: a"),
        ("<b/>\n <x", "2:2: a/b[1]"),
        ("<d", "3:8: a/c/d"),
        ("</x:c>", "3:12: a/c"),
        ("<e", "4:5: a/b[2]/e"),
        ("<b/>\n<", "4:13: a/b[3]"),
        ("</a>", "5:1: a"),
    ] {
        let offset = TEXT.find(needle).expect("the needle is in the text");
        assert_eq!(location(TEXT, offset).to_string(), expected);
    }
}

#[test]
fn an_offset_outside_a_start_tag_is_in_the_element_around() {
    for (needle, expected) in [
        ("<a>", "1:1"),
        ("<b/>\n <x", "2:2: a"),
        ("<d", "3:8: a/c"),
        ("</x:c>", "3:12: a/c"),
        ("<b/>\n<", "4:13: a"),
    ] {
        let offset = TEXT.find(needle).expect("the needle is in the text");
        let found = locations(TEXT, Form::WellFormed, &[offset], StartTag::Outside);
        assert_eq!(found[0].to_string(), expected);
    }
}

#[test]
fn a_broken_document_has_locations_too() {
    assert_eq!(location("<a><b></a", 7).to_string(), "1:8: a/b");
    assert_eq!(location("", 0).to_string(), "1:1");
    assert_eq!(location("\u{feff}<a><b/></a>", 6).to_string(), "1:5: a/b");
    assert_eq!(
        location("</x></x><a/><a><b>", 15).to_string(),
        "1:16: a[2]/b"
    );
}

#[test]
fn long_paths_lose_their_middle() {
    let deep = "<a>".repeat(100_000);
    let location = location(&deep, deep.len());
    assert_eq!((location.line, location.column), (1, 300_001));
    let half = "a/".repeat(250);
    assert_eq!(
        location.path,
        format!("{half}…/{}", &half[..half.len() - 1])
    );

    let long = format!("<{}>", "é".repeat(1000));
    let path = super::location(&long.repeat(30), 0).path;
    assert_eq!(path, format!("{}…", "é".repeat(60)));
    let path = super::location(&long.repeat(30), long.len() * 30).path;
    assert_eq!(path.matches('…').count(), 8 + 1 + 8);
}

#[test]
fn many_locations_are_found_as_each_alone() {
    let offsets: Vec<usize> = (0..=TEXT.len()).collect();
    let found = locations(TEXT, Form::Any, &offsets, StartTag::Inside);
    for (offset, found) in offsets.into_iter().zip(found) {
        assert_eq!(found, location(TEXT, offset), "{offset}");
    }
}

/// The same tags by quick-xml alone.
fn plain_tags(text: &str) -> Vec<Tag> {
    let marked = text.trim_start_matches('\u{feff}');
    let before = text.len() - marked.len();
    let mut reader = Reader::from_str(marked);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.expand_empty_elements = true;
    let mut tags = Vec::new();
    loop {
        let start = before + usize::try_from(reader.buffer_position()).expect("it fits");
        let kind = match reader.read_event() {
            Ok(Event::Start(_)) => Kind::Start,
            Ok(Event::End(_)) => Kind::End,
            Ok(Event::Eof) | Err(_) => return tags,
            Ok(_) => continue,
        };
        let end = before + usize::try_from(reader.buffer_position()).expect("it fits");
        tags.push(Tag { kind, start, end });
    }
}

struct Element<'a> {
    start: usize,
    end: usize,
    parent: Option<usize>,
    name: &'a str,
}

/// The path by a tree of the whole document.
fn plain_path(text: &str, offset: usize, start_tag: StartTag) -> String {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for tag in plain_tags(text) {
        if tag.kind == Kind::End {
            if let Some(element) = open.pop() {
                elements[element].end = tag.end;
            }
            continue;
        }
        let parent = open.last().copied();
        open.push(elements.len());
        elements.push(Element {
            start: tag.start,
            end: usize::MAX,
            parent,
            name: local_name(&text[tag.start..tag.end]),
        });
    }
    let is_open = |element: &Element| match start_tag {
        StartTag::Inside => element.start <= offset && offset < element.end,
        StartTag::Outside => element.start < offset && offset < element.end,
    };
    let steps = elements
        .iter()
        .enumerate()
        .filter(|(_, step)| is_open(step));
    let steps = steps.map(|(index, step)| {
        let is_sibling = |other: &&Element| other.parent == step.parent && other.name == step.name;
        let number = elements[..=index].iter().filter(is_sibling).count();
        match elements.iter().filter(is_sibling).count() {
            1 => step.name.to_owned(),
            _ => format!("{}[{number}]", step.name),
        }
    });
    steps.collect::<Vec<_>>().join("/")
}

fn assert_plain(text: &str) {
    let mut tags = Tags::new(text);
    let found: Vec<Tag> = std::iter::from_fn(|| tags.next()).collect();
    assert_eq!(found, plain_tags(text), "{text:?}");
    let offsets: Vec<usize> = (0..=text.len()).collect();
    for start_tag in [StartTag::Inside, StartTag::Outside] {
        let all = locations(text, Form::Any, &offsets, start_tag);
        for (&offset, in_all) in offsets.iter().zip(&all) {
            let alone = locations(text, Form::Any, &[offset], start_tag);
            let path = plain_path(text, offset, start_tag);
            assert_eq!(alone[0].path, path, "{text:?} {offset}");
            assert_eq!(in_all, &alone[0], "{text:?} {offset}");
        }
    }
}

#[test]
fn paths_are_those_of_a_whole_tree() {
    let texts = [
        TEXT,
        "\u{feff}\u{feff}<?xml version='1.0'?><!DOCTYPE a [<!ELEMENT a (b)> <!-- ]> -->]><a>\
         <b c='>' d=\"'/>\">&lt;<!-- <b> --></b><![CDATA[<b>]]><b/>></a><a/>",
        "<a><p:b/><b></c><d><e/></d><b></b ><b x=\"</b>\"/></a></a><a><q:a/><a",
    ];
    for text in texts {
        let boundaries = (0..=text.len()).filter(|&end| text.is_char_boundary(end));
        for end in boundaries {
            assert_plain(&text[..end]);
            assert_plain(&text[end..]);
        }
    }
}

#[test]
fn paths_in_any_broken_text_are_those_of_a_tree() {
    const PIECES: [&str; 18] = [
        "<a>",
        "</a>",
        "<b/>",
        "<c:b ",
        "<",
        ">",
        "/",
        "&",
        ";",
        "\"",
        "'",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?p",
        "?>",
        "é",
    ];
    for a in PIECES {
        for b in PIECES {
            for c in PIECES {
                assert_plain(&format!("<a>{a}{b}{c}<b/></a>"));
            }
        }
    }
}

/// An element with attributes, children of few names and sometimes something else.
fn well_formed(below: &mut impl FnMut(usize) -> usize, depth: usize, text: &mut String) {
    const NAMES: [&str; 4] = ["a", "p:a", "ab", "é"];
    const ATTRIBUTES: [&str; 3] = ["", " b='/>'", " b=\"/p:a>\" c='' "];
    let (name, attributes) = (NAMES[below(4)], ATTRIBUTES[below(3)]);
    text.extend(["<", name, attributes]);
    if below(4) == 0 {
        text.push_str("/>");
        return;
    }
    text.push('>');
    for _ in 0..below(4) {
        text.push_str(["x", "", "&amp;", "a>", "é!"][below(5)]);
        match below(30) {
            0 => text.push_str("<!--</a><p:a>-->"),
            1 => text.push_str("<![CDATA[<ab>]]>"),
            2 => text.push_str("<?p </ab>?>"),
            _ if depth > 0 => well_formed(below, depth - 1, text),
            _ => {}
        }
    }
    text.extend(["</", name, ["", " "][below(2)], ">"]);
}

#[test]
fn what_is_passed_over_in_well_formed_text_changes_nothing() {
    let mut state = 1_usize;
    let mut below = |limit| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % limit
    };
    for _ in 0..300 {
        let mut text = String::new();
        well_formed(&mut below, 4, &mut text);
        let offsets: Vec<usize> = (0..=text.len()).collect();
        for start_tag in [StartTag::Inside, StartTag::Outside] {
            for &offset in &offsets {
                let found = locations(&text, Form::WellFormed, &[offset], start_tag);
                assert_eq!(
                    found,
                    locations(&text, Form::Any, &[offset], start_tag),
                    "{text}"
                );
            }
            let some: Vec<usize> = offsets.iter().copied().step_by(7).collect();
            let found = locations(&text, Form::WellFormed, &some, start_tag);
            assert_eq!(
                found,
                locations(&text, Form::Any, &some, start_tag),
                "{text}"
            );
        }
    }
}

#[test]
fn what_is_inside_an_element_is_passed_over() {
    let text = "<l><!-- --><p:a><p:a b='>'/><a/><p:ab>p:a</p:ab><p:a>x</p:a ></p:a>é</l>";
    for (after, before) in [
        ("<p:a>", "</p:a>é"),
        ("<p:ab>", "</p:ab>"),
        ("<l>", "<p:a><p:a"),
        ("<p:a b='>'/>", "<a/>"),
    ] {
        let start = text.find(after).unwrap_or_default();
        let mut tags = Tags::new(text);
        while tags
            .next()
            .is_some_and(|tag| tag.start != start || tag.kind == Kind::End)
        {}
        tags.go_to_end(start);
        let next = std::iter::from_fn(|| tags.next()).find(|tag| tag.end > tag.start);
        assert_eq!(next.map(|tag| tag.start), text.find(before), "{after}");
    }
}
