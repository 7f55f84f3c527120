//! How a document is read: a message, or an envelope with one.

use ews_codegen::Profile;
use ews_codegen::model::{Model, QName};
use roxmltree::Node;

use super::content::Reader;
use super::fields::is;
use super::notices::{Broken, Notices};
use crate::conform::envelope::SOAP;
use crate::conform::problem::Effect;
use crate::conform::tree::{Name, Place, Tree};

/// So many elements inside one another are read.
const MAX_DEPTH: usize = 96;

/// What becomes of a document.
pub(crate) fn read(model: &Model, profile: &Profile, tree: &Tree<'_>) -> Notices {
    let mut reader = Reader {
        model,
        profile,
        tree,
        notices: Notices::default(),
    };
    let root = tree.root();
    if let Err(broken) = reader.document(root) {
        reader.notices.end(root, 0, broken, Effect::Refused);
    }
    reader.notices
}

impl<'m> Reader<'m, '_, '_> {
    fn document(&mut self, root: Node<'_, '_>) -> Result<(), Broken> {
        let deepest = root.descendants().find(|node| {
            node.is_element()
                && node
                    .ancestors()
                    .filter(Node::is_element)
                    .take(MAX_DEPTH + 1)
                    .count()
                    > MAX_DEPTH
        });
        if let Some(node) = deepest {
            return Err(Broken {
                place: Place::element(node),
                what: format!("more than {MAX_DEPTH} elements inside one another"),
            });
        }
        match self.of_soap(root).as_deref() {
            Some("Envelope") => self.envelope(root),
            _ => self.message(root),
        }
    }

    fn envelope(&mut self, envelope: Node<'_, '_>) -> Result<(), Broken> {
        let mut body = None;
        let mut has_header = false;
        self.no_text(envelope);
        for part in envelope.children().filter(Node::is_element) {
            match self.of_soap(part).as_deref() {
                Some("Header") if body.is_none() && !has_header => {
                    has_header = true;
                    self.header(part);
                }
                Some("Body") if body.is_none() => body = Some(part),
                _ => self.unknown(part),
            }
        }
        let missing = |node, what: &str| Broken {
            place: Place::element(node),
            what: what.to_owned(),
        };
        let body = body.ok_or_else(|| missing(envelope, "expected a Body, which is missing"))?;
        self.no_text(body);
        let mut messages = body.children().filter(Node::is_element);
        let message = messages.next();
        let message =
            message.ok_or_else(|| missing(body, "expected a message, which is missing"))?;
        for another in messages {
            self.unknown(another);
        }
        match self.of_soap(message).as_deref() {
            Some("Fault") => Ok(()),
            _ => self.message(message),
        }
    }

    /// Known blocks are read, others kept as they come.
    fn header(&mut self, header: Node<'_, '_>) {
        self.no_text(header);
        let known: Vec<QName> = self.profile.headers().collect();
        let mut seen = Vec::new();
        for block in header.children().filter(Node::is_element) {
            let name = self.tree.name(block);
            let known = known.iter().find(|known| is(known, &name));
            let declared = known.and_then(|known| self.model.elements.get(known));
            let Some(declared) = declared else { continue };
            if seen.contains(&name) {
                let what = format!(
                    "a second <{}>, which is kept with unknown blocks",
                    name.local
                );
                self.notices.add(Place::element(block), Effect::Kept, what);
                continue;
            }
            seen.push(name);
            let since = self.notices.len();
            if let Err(broken) = self.element(block, declared) {
                self.notices.end(block, since, broken, Effect::Lost);
            }
        }
    }

    fn message(&mut self, node: Node<'_, '_>) -> Result<(), Broken> {
        let name = self.tree.name(node);
        match self.declaration(&name) {
            Some(declared) => self.element(node, declared),
            None => Err(Broken {
                place: Place::element(node),
                what: format!("<{}> is no root element of the schemas", name.local),
            }),
        }
    }

    fn declaration(&self, name: &Name) -> Option<&'m ews_codegen::model::Element> {
        let mut elements = self.model.elements.iter();
        let found = elements.find(|(known, element)| is(known, name) && !element.is_abstract);
        found.map(|(_, element)| element)
    }

    fn unknown(&mut self, node: Node<'_, '_>) {
        let what = format!("<{}> is not known here", node.tag_name().name());
        self.notices.add(Place::element(node), Effect::Lost, what);
    }

    /// The local name of an element of SOAP.
    fn of_soap(&self, node: Node<'_, '_>) -> Option<String> {
        let name = self.tree.name(node);
        let namespace = name.namespace.as_deref().unwrap_or_default();
        SOAP.contains(&namespace).then_some(name.local)
    }
}
