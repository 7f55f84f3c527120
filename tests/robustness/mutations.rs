//! Both acceptance samples, damaged everywhere: each damaged document is read as a value or ends in
//! an error whose location is in the document, and what can be read is written and read again.

use std::error::Error;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use roxmltree::{Document, Node};
use test_support::judge::{Taken, judge};

use crate::costs::beside_others;

const REQUEST: &str = include_str!("../samples/get_im_items_request.xml");
const RESPONSE: &str = include_str!("../samples/get_im_items_response.xml");

/// Both samples: as they are documented, and with the namespaces of the schema, which strict reading requires.
fn samples() -> Vec<String> {
    let schema = [REQUEST, RESPONSE].map(|sample| sample.replace("https://", "http://"));
    [REQUEST.to_owned(), RESPONSE.to_owned()]
        .into_iter()
        .chain(schema)
        .collect()
}

/// The samples that strict reading accepts.
fn strict_samples() -> Vec<String> {
    samples().split_off(2)
}

/// The results for all documents of one kind of change.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    refused: usize,
    leniently: usize,
    strictly: usize,
}

impl Tally {
    /// Judges a document; `what` tells how it was made.
    fn judge(&mut self, xml: &[u8], what: impl FnOnce() -> String) -> Result<(), Box<dyn Error>> {
        // The stream reads one in three, which saves a third of the time.
        let with_stream = (self.refused + self.leniently + self.strictly).is_multiple_of(3);
        let judged = catch_unwind(AssertUnwindSafe(|| judge(xml, with_stream)))
            .unwrap_or_else(|_| Err("a panic".to_owned()));
        match judged
            .map_err(|error| format!("{}: {error}\n{}", what(), String::from_utf8_lossy(xml)))?
        {
            Taken::Refused => self.refused += 1,
            Taken::Leniently => self.leniently += 1,
            Taken::Strictly => self.strictly += 1,
        }
        Ok(())
    }
}

type Tallied = Result<(), Box<dyn Error>>;

#[test]
fn unchanged() -> Tallied {
    let _beside = beside_others();
    let mut tally = Tally::default();
    for sample in samples() {
        tally.judge(sample.as_bytes(), || "unchanged".to_owned())?;
    }
    assert_eq!((tally.leniently, tally.strictly), (2, 2));
    Ok(())
}

#[test]
fn cut_at_every_byte() -> Tallied {
    let _beside = beside_others();
    for sample in strict_samples() {
        let mut tally = Tally::default();
        let whole = sample.trim_end().len();
        for end in 0..whole {
            tally.judge(&sample.as_bytes()[..end], || format!("cut at byte {end}"))?;
        }
        assert_eq!(tally.refused, whole, "each is without its end");
    }
    Ok(())
}

#[test]
fn each_byte_left_out_or_doubled() -> Tallied {
    let _beside = beside_others();
    let mut tally = Tally::default();
    for sample in strict_samples() {
        let bytes = sample.as_bytes();
        for at in 0..bytes.len() {
            let without = [&bytes[..at], &bytes[at + 1..]].concat();
            tally.judge(&without, || format!("without byte {at}"))?;
            let doubled = [&bytes[..=at], &bytes[at..]].concat();
            tally.judge(&doubled, || format!("byte {at} twice"))?;
        }
    }
    assert!(
        tally.refused > 1000 && tally.leniently > 100 && tally.strictly > 1000,
        "{tally:?}"
    );
    Ok(())
}

#[test]
fn each_byte_replaced() -> Tallied {
    const BYTES: &[u8] = b"<&\"\0>\xff/ =:'!?-;]x5\r\n\xc3\xef";
    /// This many of the bytes are tried at each position. The next position continues with the following bytes.
    const EACH: usize = 2;
    let _beside = beside_others();
    let mut tally = Tally::default();
    for sample in strict_samples() {
        let mut bytes = sample.into_bytes();
        let mut others = BYTES.iter().cycle();
        for at in 0..bytes.len() {
            let own = bytes[at];
            for &other in others.by_ref().take(EACH) {
                bytes[at] = other;
                let what = || format!("byte {at} is {:?}", char::from(other));
                tally.judge(&bytes, what)?;
            }
            bytes[at] = own;
        }
    }
    assert!(
        tally.refused > 1000 && tally.leniently > 100 && tally.strictly > 1000,
        "{tally:?}"
    );
    Ok(())
}

/// The ranges of the tags of a text.
fn tags(text: &str) -> Vec<Range<usize>> {
    let starts = text.match_indices('<').map(|(start, _)| start);
    starts
        .filter_map(|start| Some(start..start + text[start..].find('>')? + 1))
        .collect()
}

/// A text in which two pieces have changed places.
fn swapped(text: &str, a: &Range<usize>, b: &Range<usize>) -> String {
    let pieces = [
        0..a.start,
        b.clone(),
        a.end..b.start,
        a.clone(),
        b.end..text.len(),
    ];
    pieces.map(|piece| &text[piece]).concat()
}

#[test]
fn neighbouring_tags_swapped() -> Tallied {
    let _beside = beside_others();
    let mut tally = Tally::default();
    for sample in samples() {
        let tags = tags(&sample);
        for (index, pair) in tags.windows(2).enumerate() {
            let xml = swapped(&sample, &pair[0], &pair[1]);
            tally.judge(xml.as_bytes(), || format!("tags {index} and {}", index + 1))?;
        }
        // Names alone: the tags stay balanced in some of them.
        for (index, tag) in tags.iter().enumerate() {
            for other in &tags[index + 1..] {
                let (a, b) = (name(&sample, tag), name(&sample, other));
                if sample[a.clone()] != sample[b.clone()] && other.start - tag.end < 200 {
                    let xml = swapped(&sample, &a, &b);
                    tally.judge(xml.as_bytes(), || {
                        format!("names of tags at {a:?} and {b:?}")
                    })?;
                }
            }
        }
    }
    assert!(
        tally.refused > 100 && tally.leniently > 10 && tally.strictly == 1,
        "{tally:?}"
    );
    Ok(())
}

/// The range of the name of a tag.
fn name(text: &str, tag: &Range<usize>) -> Range<usize> {
    let inside = &text[tag.clone()];
    let start = inside.find(|c| !matches!(c, '<' | '/' | '?')).unwrap_or(1);
    let length = inside[start..]
        .find([' ', '>', '/', '?'])
        .unwrap_or_default();
    tag.start + start..tag.start + start + length
}

#[test]
fn namespaces_swapped() -> Tallied {
    let _beside = beside_others();
    let mut tally = Tally::default();
    for sample in samples() {
        let mut uris: Vec<Range<usize>> = Vec::new();
        for (at, _) in sample.match_indices("xmlns") {
            let start = at + sample[at..].find('"').ok_or("a declaration has a value")? + 1;
            let end = start + sample[start..].find('"').ok_or("and it ends")?;
            uris.push(start..end);
        }
        for (index, a) in uris.iter().enumerate() {
            for b in &uris[index + 1..] {
                let xml = swapped(&sample, a, b);
                tally.judge(xml.as_bytes(), || format!("namespaces at {a:?} and {b:?}"))?;
            }
            for other in [
                "",
                "urn:other",
                "http://www.w3.org/2000/xmlns/",
                "http://www.w3.org/XML/1998/namespace",
            ] {
                let mut xml = sample.clone();
                xml.replace_range(a.clone(), other);
                tally.judge(xml.as_bytes(), || format!("{other:?} at {a:?}"))?;
            }
        }
        // The prefix of each tag.
        for tag in tags(&sample) {
            let name = name(&sample, &tag);
            for prefix in [
                "", "t:", "m:", "s:", "soap:", "h:", "xml:", "xmlns:", "xsi:",
            ] {
                let mut xml = sample.clone();
                let local = sample[name.clone()].rsplit(':').next().unwrap_or_default();
                xml.replace_range(name.clone(), &format!("{prefix}{local}"));
                tally.judge(xml.as_bytes(), || format!("{prefix}{local} at {name:?}"))?;
            }
        }
    }
    assert!(
        tally.refused > 100 && tally.leniently > 100 && tally.strictly > 10,
        "{tally:?}"
    );
    Ok(())
}

/// Calls `change` with the elements among the children of each element.
fn each_family(
    text: &str,
    mut change: impl FnMut(&[Range<usize>]) -> Tallied,
) -> Result<(), Box<dyn Error>> {
    let document = Document::parse(text)?;
    for parent in document.descendants() {
        let children = parent.children().filter(Node::is_element);
        let children: Vec<Range<usize>> = children.map(|child| child.range()).collect();
        if !children.is_empty() {
            change(&children)?;
        }
    }
    Ok(())
}

#[test]
fn elements_repeated() -> Tallied {
    let _beside = beside_others();
    let mut tally = Tally::default();
    for sample in samples() {
        each_family(&sample, |children| {
            for child in children {
                for times in [1, 2, 50] {
                    let mut xml = sample.clone();
                    xml.insert_str(child.end, &sample[child.clone()].repeat(times));
                    tally.judge(xml.as_bytes(), || format!("{child:?} {times} times more"))?;
                }
            }
            // All of them a second time, and the first one at the end.
            let all = children[0].start..children[children.len() - 1].end;
            for piece in [all.clone(), children[0].clone()] {
                let mut xml = sample.clone();
                xml.insert_str(all.end, &sample[piece.clone()]);
                tally.judge(xml.as_bytes(), || format!("{piece:?} again"))?;
            }
            Ok(())
        })?;
    }
    // Two root elements are refused, in each sample three times and twice more.
    assert!(
        tally.refused >= 20 && tally.leniently > 100 && tally.strictly > 10,
        "{tally:?}"
    );
    Ok(())
}

#[test]
fn elements_left_out() -> Tallied {
    let _beside = beside_others();
    let mut tally = Tally::default();
    for sample in samples() {
        each_family(&sample, |children| {
            for child in children {
                let mut xml = sample.clone();
                xml.replace_range(child.clone(), "");
                tally.judge(xml.as_bytes(), || format!("without {child:?}"))?;
            }
            let mut xml = sample.clone();
            xml.replace_range(children[0].start..children[children.len() - 1].end, "");
            tally.judge(xml.as_bytes(), || format!("without all of {children:?}"))
        })?;
    }
    assert!(
        tally.refused > 10 && tally.leniently > 10 && tally.strictly > 10,
        "{tally:?}"
    );
    Ok(())
}

#[test]
fn siblings_in_another_order() -> Tallied {
    let _beside = beside_others();
    let mut tally = Tally::default();
    for sample in samples() {
        each_family(&sample, |children| {
            for (index, child) in children.iter().enumerate() {
                for other in &children[index + 1..] {
                    let xml = swapped(&sample, child, other);
                    tally.judge(xml.as_bytes(), || format!("{child:?} and {other:?}"))?;
                }
            }
            let reversed: Vec<&str> = children
                .iter()
                .rev()
                .map(|child| &sample[child.clone()])
                .collect();
            let mut xml = sample.clone();
            xml.replace_range(
                children[0].start..children[children.len() - 1].end,
                &reversed.concat(),
            );
            tally.judge(xml.as_bytes(), || format!("{children:?} reversed"))
        })?;
    }
    // If the body comes before the header, the header is ignored, which is not refused.
    assert!(tally.leniently > 100 && tally.strictly > 1, "{tally:?}");
    Ok(())
}
