//! Documentation, with what its references stand for.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::super::text::is_xml;
use super::{MAX_DEPTH, Scan, XS};
use crate::error::{Error, ErrorKind};

impl<'t> Scan<'t> {
    /// The content of `xs:annotation`, up to its end.
    pub(super) fn annotation(&mut self) -> Result<(), Error> {
        let begin = self.start;
        let mut path = Vec::new();
        let mut text = String::new();
        let mut source = None;
        let mut is_documentation = false;
        loop {
            match self.next()? {
                Event::Start(start) => {
                    let values = self.annotation_element(&start, path.len())?;
                    if path.is_empty() {
                        is_documentation = start.local_name().into_inner() == "documentation";
                        source = values;
                    }
                    path.push(self.start);
                    if self.open.len() + path.len() > MAX_DEPTH {
                        return Err(self.error(ErrorKind::TooDeep(MAX_DEPTH)));
                    }
                }
                Event::Empty(start) => {
                    self.annotation_element(&start, path.len())?;
                }
                Event::End(_) => {
                    if path.pop().is_none() {
                        return Ok(());
                    }
                    if path.is_empty() && is_documentation {
                        let text = std::mem::take(&mut text);
                        if let Some(open) = self.open.last_mut() {
                            open.doc.push(&text, source.take());
                        }
                    }
                    is_documentation &= !path.is_empty();
                }
                Event::Text(piece) if path.is_empty() && !piece.trim_ascii().is_empty() => {
                    return Err(self.error(ErrorKind::Text("annotation")));
                }
                Event::Text(piece) if is_documentation => text.push_str(&piece),
                Event::CData(piece) if is_documentation => text.push_str(&piece),
                Event::GeneralRef(reference) => {
                    let c = self.reference(&reference)?;
                    if is_documentation {
                        text.push_str(&c);
                    }
                }
                Event::Eof => {
                    let start = path.pop().unwrap_or(begin);
                    return Err(self.not_closed(start));
                }
                Event::DocType(_) => return Err(self.error(ErrorKind::Doctype)),
                _ => {}
            }
        }
    }

    /// The start of an element in `xs:annotation`; gives its attribute `source`.
    fn annotation_element(
        &self,
        start: &BytesStart<'t>,
        depth: usize,
    ) -> Result<Option<String>, Error> {
        match self.reader.resolver().resolve_element(start.name()) {
            (ResolveResult::Unknown(prefix), _) => {
                return Err(self.error(ErrorKind::UndeclaredPrefix(prefix)));
            }
            (ResolveResult::Bound(Namespace(XS)), local)
                if matches!(local.into_inner(), "documentation" | "appinfo") => {}
            _ if depth > 0 => {}
            _ => {
                return Err(self.error(ErrorKind::UnknownElement(
                    start.name().into_inner().to_owned(),
                )));
            }
        }
        let mut source = None;
        for attribute in start.attributes() {
            let (key, value, _) = self.read_attribute(attribute)?;
            if key.into_inner() == "source" {
                source = Some(value);
            }
        }
        Ok(source)
    }

    /// The text for which a reference stands.
    fn reference(&self, reference: &BytesRef<'t>) -> Result<String, Error> {
        let name: &str = reference;
        match reference.resolve_char_ref() {
            Ok(Some(c)) if is_xml(c) => Ok(c.to_string()),
            Ok(Some(c)) => Err(self.error(ErrorKind::IllegalCharacter(c))),
            Ok(None) => quick_xml::escape::resolve_xml_entity(name)
                .map(str::to_owned)
                .ok_or_else(|| self.error(ErrorKind::UnknownEntity(name.to_owned()))),
            Err(error) => Err(self.error(ErrorKind::Xml(error))),
        }
    }
}
