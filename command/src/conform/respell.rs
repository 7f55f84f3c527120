//! Namespaces that a document spells `https://` and its schemas `http://`, as the documented samples of EWS do.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::Event;
use regex_lite::Regex;

/// An attribute: its name, and its value in either kind of quotes.
const ATTRIBUTE: &str = r#"\s([^\s="'/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')"#;

/// The namespace as the schemas spell it, if they know it only that way.
pub(crate) fn canonical<'n>(namespace: &'n str, known: &BTreeSet<String>) -> Option<&'n str> {
    let rest = namespace.strip_prefix("https://")?;
    let plain = known
        .iter()
        .find(|known| known.strip_prefix("http://") == Some(rest));
    (plain.is_some() && !known.contains(namespace)).then_some(rest)
}

/// A document in the spelling of the schemas.
pub(crate) struct Respelt {
    pub(crate) text: String,
    /// The namespaces that were spelt differently, and the offset of each in the document.
    pub(crate) found: Vec<(usize, String)>,
}

/// Spells the namespaces of a document as the schemas do. After something malformed, nothing is changed.
pub(crate) fn respell(text: &str, known: &BTreeSet<String>) -> Respelt {
    let mut respelt = Respelt {
        text: String::with_capacity(text.len()),
        found: Vec::new(),
    };
    let Ok(attribute) = Regex::new(ATTRIBUTE) else {
        text.clone_into(&mut respelt.text);
        return respelt;
    };
    let mut reader = Reader::from_str(text);
    let mut done = 0;
    let position =
        |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).unwrap_or(text.len());
    loop {
        let start = position(&reader);
        match reader.read_event() {
            Ok(Event::Start(_) | Event::Empty(_)) => {}
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => continue,
        }
        let tag = text.get(start..position(&reader)).unwrap_or_default();
        for captures in attribute.captures_iter(tag) {
            let is_declaration = captures.get(1).is_some_and(|name| {
                name.as_str() == "xmlns" || name.as_str().starts_with("xmlns:")
            });
            let value = captures.get(2).or(captures.get(3));
            let Some(name) = value.filter(|_| is_declaration) else {
                continue;
            };
            let Some(rest) = canonical(name.as_str(), known) else {
                continue;
            };
            let offset = start + name.start();
            respelt.text.push_str(&text[done..offset]);
            respelt.text.push_str("http://");
            respelt.text.push_str(rest);
            done = start + name.end();
            respelt.found.push((offset, name.as_str().to_owned()));
        }
    }
    respelt.text.push_str(&text[done..]);
    respelt
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::respell;

    #[test]
    fn declarations_and_nothing_else() {
        let known = BTreeSet::from([
            "http://a".to_owned(),
            "https://b".to_owned(),
            "http://b".to_owned(),
        ]);
        let text = "<x xmlns='https://a' xmlns:b=\"https://b\" c=\" xmlns='https://a'\"> xmlns='https://a' <!-- <y xmlns='https://a'> --></x>";
        let respelt = respell(text, &known);
        assert_eq!(respelt.text, text.replacen("https://a", "http://a", 1));
        assert_eq!(respelt.found, [(10, "https://a".to_owned())]);
    }
}
