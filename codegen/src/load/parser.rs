//! Calls `xsd-parser`.

use std::thread;

use xsd_parser::models::schema::Schemas;
use xsd_parser::pipeline::parser::Parser;

use super::document::Document;
use crate::error::{Error, ErrorKind};
use crate::location::Location;

/// The stack for `xsd-parser`, which needs about 60 kB for each level of nesting in a debug build. The threads
/// of tests, and the main thread on some systems, have less than the deepest schema needs.
const STACK: usize = 16 << 20;

/// Gives every document to `xsd-parser`, on a thread with a large stack.
pub(super) fn parse(documents: &[Document]) -> Result<Schemas, Error> {
    let texts: Vec<_> = documents
        .iter()
        .map(|document| document.parser_text.as_str())
        .collect();
    on_thread(|| parse_texts(&texts)).map_err(|(index, what)| {
        let kind = ErrorKind::Parser(what);
        match documents.get(index) {
            // The checks before this refuse everything that is known to fail here, so no better location is needed.
            Some(document) => document.error(0, kind),
            None => Error::new(&Location::named("the schemas"), kind),
        }
    })
}

/// Runs the parser on its own thread. If it panics, that is an error as well.
fn on_thread<T: Send>(
    work: impl FnOnce() -> Result<T, (usize, String)> + Send,
) -> Result<T, (usize, String)> {
    thread::scope(|scope| {
        let parser = thread::Builder::new().stack_size(STACK);
        let parser = parser.spawn_scoped(scope, work);
        let parser = parser.map_err(|error| (0, error.to_string()))?;
        let died = |_| Err((0, "xsd-parser cannot read the schemas".to_owned()));
        parser.join().unwrap_or_else(died)
    })
}

/// The trees of the texts, or the index of the text that cannot be parsed, and why. The parser does not look for
/// files itself.
fn parse_texts(texts: &[&str]) -> Result<Schemas, (usize, String)> {
    let mut parser = Parser::new();
    for (index, text) in texts.iter().enumerate() {
        let parsed = parser.add_schema_from_str(text);
        parser = parsed.map_err(|error| (index, error.to_string()))?;
    }
    Ok(parser.finish())
}

#[cfg(test)]
mod tests {
    use super::{on_thread, parse};
    use crate::load::document::Document;
    use crate::load::malformed;
    use crate::load::source_text::SourceText;

    const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:complexType name="A"><xs:sequence/></xs:complexType></xs:schema>"#;

    fn document() -> Document {
        let document = || {
            let text = SourceText::new("a.xsd".into(), SCHEMA.as_bytes().to_vec())?;
            let text = std::sync::Arc::new(text);
            let tree = malformed::parse(&text)?;
            Document::new(&text, tree.root_element(), None)
        };
        document().unwrap_or_else(|error: crate::error::Error| panic!("{error}"))
    }

    #[test]
    fn what_the_parser_refuses() {
        let mut refused = document();
        refused.parser_text = refused
            .parser_text
            .replace("name=", r#"mixed="partly" name="#);
        let error = parse(&[document(), refused])
            .map(drop)
            .map_err(|error| error.to_string());
        let expected = "a.xsd:1:1: XML Error: Unknown or invalid value: \"partly\"; position=109";
        assert_eq!(error, Err(expected.to_owned()));
    }

    #[test]
    fn a_parser_that_panics() {
        let died = on_thread::<()>(|| panic!("this is the test"));
        let expected = (0, "xsd-parser cannot read the schemas".to_owned());
        assert_eq!(died, Err(expected));
    }
}
