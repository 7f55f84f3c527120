//! Reads a WSDL. Elements of other namespaces are extensions, and those that are not of SOAP are passed over.

use std::sync::Arc;

use roxmltree::{Document, Node};

use super::definitions::{
    Binding, BoundMessage, BoundOperation, Definitions, HeaderPart, Message, Name, Part,
    PortOperation, PortType, WsdlImport,
};
use crate::error::{Error, ErrorKind};
use crate::load::grammar::XS;
use crate::load::source_text::SourceText;

const WSDL: &str = "http://schemas.xmlsoap.org/wsdl/";
/// The extensions for SOAP 1.1 and 1.2.
const SOAP: [&str; 2] = [
    "http://schemas.xmlsoap.org/wsdl/soap/",
    "http://schemas.xmlsoap.org/wsdl/soap12/",
];

/// The elements that may stand in `wsdl:definitions`.
const PARTS: [&str; 7] = [
    "documentation",
    "import",
    "types",
    "message",
    "portType",
    "binding",
    "service",
];

type Result<T> = std::result::Result<T, Error>;

/// Whether a document is a WSDL 1.1.
pub(in crate::load) fn is_wsdl(document: &Document) -> bool {
    document.root_element().has_tag_name((WSDL, "definitions"))
}

/// The schemas that stand in a WSDL.
pub(in crate::load) fn schemas<'n>(document: &'n Document) -> impl Iterator<Item = Node<'n, 'n>> {
    let types = children(document.root_element(), "types");
    types
        .flat_map(|types| types.children())
        .filter(|node| node.has_tag_name((XS, "schema")))
}

/// What a WSDL says of operations.
pub(in crate::load) fn read(text: &Arc<SourceText>, document: &Document) -> Result<Definitions> {
    let root = document.root_element();
    let reader = Reader { text };
    for child in root.children().filter(|node| is_of_wsdl(*node)) {
        let tag = child.tag_name().name();
        if !PARTS.contains(&tag) {
            let what = format!("wsdl:{tag} may not stand in wsdl:definitions");
            return Err(reader.error(child, what));
        }
    }
    let all = |tag: &'static str| children(root, tag);
    let imports = all("import").map(|node| reader.import(node));
    let messages = all("message").map(|node| reader.message(node));
    let port_types = all("portType").map(|node| reader.port_type(node));
    let bindings = all("binding").filter_map(|node| reader.binding(node).transpose());
    Ok(Definitions {
        text: Arc::clone(text),
        target: root.attribute("targetNamespace").map(str::to_owned),
        imports: imports.collect::<Result<_>>()?,
        messages: messages.collect::<Result<_>>()?,
        port_types: port_types.collect::<Result<_>>()?,
        bindings: bindings.collect::<Result<_>>()?,
    })
}

fn is_of_wsdl(node: Node) -> bool {
    node.is_element() && node.tag_name().namespace() == Some(WSDL)
}

/// The children with this name.
fn children<'n>(node: Node<'n, 'n>, tag: &'static str) -> impl Iterator<Item = Node<'n, 'n>> {
    node.children()
        .filter(move |child| child.has_tag_name((WSDL, tag)))
}

/// The first extension for SOAP with this name, however deep: parts of several media types stand around it.
fn extension<'n>(node: Node<'n, 'n>, tag: &'static str) -> Option<Node<'n, 'n>> {
    extensions(node, tag).next()
}

fn extensions<'n>(node: Node<'n, 'n>, tag: &'static str) -> impl Iterator<Item = Node<'n, 'n>> {
    let is_meant = move |node: &Node| SOAP.iter().any(|soap| node.has_tag_name((*soap, tag)));
    node.descendants().filter(is_meant)
}

struct Reader<'t> {
    text: &'t SourceText,
}

impl Reader<'_> {
    fn error(&self, node: Node, what: String) -> Error {
        self.text.error(start(node), ErrorKind::Wsdl(what))
    }

    /// The value of an attribute that must be there.
    fn required(&self, node: Node, attribute: &str) -> Result<String> {
        let value = node.attribute(attribute).map(str::trim);
        value.map(str::to_owned).ok_or_else(|| {
            let tag = self.text.tag_name(start(node));
            self.error(node, format!("{tag} needs the attribute {attribute}"))
        })
    }

    /// A reference that must be there.
    fn reference(&self, node: Node, attribute: &str) -> Result<Name> {
        let written = self.required(node, attribute)?;
        let attribute = node.attribute_node(attribute);
        let at = attribute.map_or(start(node), |attribute| attribute.range().start);
        let (prefix, local) = match written.split_once(':') {
            Some((prefix, local)) => (Some(prefix), local),
            None => (None, &*written),
        };
        let namespace = node.lookup_namespace_uri(prefix);
        if let (Some(prefix), None) = (prefix, namespace) {
            let kind = ErrorKind::UndeclaredPrefix(prefix.to_owned());
            return Err(self.text.error(at, kind));
        }
        Ok(Name {
            namespace: namespace.map(str::to_owned),
            local: local.to_owned(),
            written: written.clone(),
            start: at,
        })
    }

    fn import(&self, node: Node) -> Result<WsdlImport> {
        Ok(WsdlImport {
            namespace: node.attribute("namespace").map(str::to_owned),
            location: self.required(node, "location")?,
            start: start(node),
        })
    }

    fn message(&self, node: Node) -> Result<Message> {
        let parts = children(node, "part").map(|part| {
            let element = match (part.has_attribute("element"), part.has_attribute("type")) {
                (true, false) => Some(self.reference(part, "element")?),
                (false, true) => None,
                _ => {
                    let what = "wsdl:part needs either element or type";
                    return Err(self.error(part, what.to_owned()));
                }
            };
            Ok(Part {
                name: self.required(part, "name")?,
                element,
                start: start(part),
            })
        });
        Ok(Message {
            name: self.required(node, "name")?,
            start: start(node),
            parts: parts.collect::<Result<_>>()?,
        })
    }

    fn port_type(&self, node: Node) -> Result<PortType> {
        let operations = children(node, "operation").map(|operation| {
            let messages = |tag| {
                let nodes = children(operation, tag);
                let names = nodes.map(|node| self.reference(node, "message"));
                names.collect::<Result<Vec<_>>>()
            };
            Ok(PortOperation {
                name: self.required(operation, "name")?,
                start: start(operation),
                input: messages("input")?.into_iter().next(),
                output: messages("output")?.into_iter().next(),
                faults: messages("fault")?,
            })
        });
        Ok(PortType {
            name: self.required(node, "name")?,
            start: start(node),
            operations: operations.collect::<Result<_>>()?,
        })
    }

    /// A binding. `None` if it is not to SOAP.
    fn binding(&self, node: Node) -> Result<Option<Binding>> {
        let port_type = self.reference(node, "type")?;
        let Some(protocol) = extension(node, "binding") else {
            return Ok(None);
        };
        let style = protocol.attribute("style").unwrap_or("document");
        let operations = children(node, "operation").map(|operation| {
            let own = extension(operation, "operation");
            let of_own = |attribute| own.and_then(|own| own.attribute(attribute));
            Ok(BoundOperation {
                name: self.required(operation, "name")?,
                start: start(operation),
                action: of_own("soapAction").unwrap_or_default().to_owned(),
                is_rpc: of_own("style").unwrap_or(style) == "rpc",
                input: self.bound(children(operation, "input").next())?,
                output: self.bound(children(operation, "output").next())?,
            })
        });
        Ok(Some(Binding {
            name: self.required(node, "name")?,
            start: start(node),
            port_type,
            operations: operations.collect::<Result<_>>()?,
        }))
    }

    fn bound(&self, node: Option<Node>) -> Result<BoundMessage> {
        let Some(node) = node else {
            return Ok(BoundMessage::default());
        };
        let body = extension(node, "body");
        let of_body = |attribute| body.and_then(|body| body.attribute(attribute));
        let parts = of_body("parts").map(|parts| parts.split_whitespace().map(str::to_owned));
        let headers = extensions(node, "header").map(|header| {
            Ok(HeaderPart {
                message: self.reference(header, "message")?,
                part: self.required(header, "part")?,
                start: start(header),
            })
        });
        Ok(BoundMessage {
            body: parts.map(Iterator::collect),
            is_encoded: of_body("use") == Some("encoded"),
            headers: headers.collect::<Result<_>>()?,
        })
    }
}

fn start(node: Node) -> usize {
    node.range().start
}
