//! Elements that were handed out of groups and of repeated elements: the other elements are in the remainder.

use super::*;
use ews_types::codegen::{WriteXml, Writer};

/// `(a+ | (b, c))*`
#[derive(Debug, PartialEq)]
enum Item {
    Repeated(Vec<String>),
    Pair(Pair),
}

#[derive(Debug, PartialEq)]
struct Pair(String, String);

impl WriteXml for Item {
    fn content(&self, _: &mut Writer) {}
}

impl WriteXml for Pair {
    fn content(&self, _: &mut Writer) {}
}

impl Particle for Pair {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let start = r.position();
        let (mut b, mut c) = (None, None);
        r.one("b", &mut b)?;
        r.one("c", &mut c)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self(r.required("b", b)?, r.required("c", c)?)))
    }
}

impl Particle for Item {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .many("a", 1.., Self::Repeated)
            .particle(Self::Pair)
            .end()?;
        Ok(found)
    }
}

/// The remainder of a document, read strictly, after this many elements of a name were handed out.
fn remainder(content: &str, name: &'static str, count: usize) -> Result<Vec<Item>, String> {
    let document = format!("<l>{content}</l>");
    let options = ReadOptions::strict();
    let mut stream = Stream::with_options(document.as_bytes(), &[], options);
    for _ in 0..count {
        let found = stream.next::<String>(name);
        found.expect("it is readable").expect("there is one");
    }
    let items = stream.finish(|r| {
        let mut items = Vec::new();
        r.open()?;
        while r.child()? {
            r.particles(&mut items)?;
        }
        Ok(items)
    });
    items.map_err(|error| error.to_string())
}

#[test]
fn what_was_not_handed_out_is_still_there() {
    let repeated = "<a>1</a> <a>2</a><a>3</a>";
    let texts = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
    assert_eq!(
        remainder(repeated, "a", 1),
        Ok(vec![Item::Repeated(texts(&["2", "3"]))])
    );
    assert_eq!(remainder(repeated, "a", 3), Ok(Vec::new()));
    let pairs = |count| {
        let pairs = (1..=count).map(|n| format!("<b>{n}</b><c>{n}</c>"));
        pairs.collect::<Vec<_>>().concat()
    };
    let pair = |n: usize| Item::Pair(Pair(n.to_string(), n.to_string()));
    assert_eq!(remainder(&pairs(2), "b", 2), Ok(vec![pair(1), pair(2)]));
    assert_eq!(remainder(&pairs(2), "c", 1), Ok(vec![pair(1), pair(2)]));
    // Only one half of the third pair is left, which is an error.
    assert_eq!(
        remainder(&pairs(3), "b", 3),
        Err("1:52: l: expected <b>, which is missing".to_owned())
    );
}
