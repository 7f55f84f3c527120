//! A WSDL as a text in pieces: its operations and messages may be left out.

use std::collections::BTreeSet;

use roxmltree::Node;

use super::component::Component;
use super::pieces::{Piece, What, pieces};
use crate::error::ComponentKind;
use crate::model::QName;

/// The pieces of `wsdl:definitions`, without those of its schemas.
pub(super) fn of_definitions(text: &str, root: Node) -> Vec<Piece> {
    pieces(text, root, &|node| match node.tag_name().name() {
        "message" => (What::Message(name(node).to_owned()), Vec::new()),
        "portType" | "binding" => (What::Other, operations(text, node)),
        _ => (What::Other, Vec::new()),
    })
}

fn operations(text: &str, parent: Node) -> Vec<Piece> {
    pieces(text, parent, &|node| {
        let is_operation =
            node.tag_name().name() == "operation" && node.attribute("name").is_some();
        let what = if is_operation {
            What::Operation(name(node).to_owned())
        } else {
            What::Other
        };
        (what, Vec::new())
    })
}

fn name<'n>(node: Node<'n, '_>) -> &'n str {
    node.attribute("name").unwrap_or_default().trim()
}

fn local(name: &str) -> &str {
    let name = name.trim();
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Which operations and messages of WSDLs stay.
#[derive(Debug, Default)]
pub(super) struct Messages {
    /// The names of the operations. Those of one name in several port types stay together, since their names in
    /// generated code depend on each other.
    pub(super) operations: BTreeSet<String>,
    /// The names of the messages.
    pub(super) names: BTreeSet<String>,
    /// The elements and types of the messages.
    pub(super) components: BTreeSet<Component>,
}

impl Messages {
    /// Those of operations by the names of generated code, which may have that of the port type before them.
    pub(super) fn of<'n>(roots: &[Node], names: impl IntoIterator<Item = &'n str>) -> Self {
        let names = names.into_iter();
        let plain = names.map(|name| name.rsplit_once('.').map_or(name, |(_, plain)| plain));
        let mut found = Self {
            operations: plain.map(str::to_owned).collect(),
            ..Self::default()
        };
        for root in roots {
            found.add_messages(*root);
        }
        for root in roots {
            found.add_components(*root);
        }
        found
    }

    fn add_messages(&mut self, root: Node) {
        let operations = root.descendants().filter(|node| {
            node.tag_name().name() == "operation" && self.operations.contains(name(*node))
        });
        let parts = operations.flat_map(|operation| operation.descendants());
        let names = parts.filter_map(|part| part.attribute("message"));
        let names: Vec<String> = names.map(|name| local(name).to_owned()).collect();
        self.names.extend(names);
    }

    fn add_components(&mut self, root: Node) {
        let messages = root
            .children()
            .filter(|node| node.tag_name().name() == "message" && self.names.contains(name(*node)));
        let parts = messages.flat_map(|message| message.children());
        let mut components = Vec::new();
        for part in parts {
            let kinds = [
                ("element", ComponentKind::Element),
                ("type", ComponentKind::Type),
            ];
            for (attribute, kind) in kinds {
                let written = part.attribute(attribute).unwrap_or_default().trim();
                let prefix = written.split_once(':').map(|(prefix, _)| prefix);
                let namespace = part.lookup_namespace_uri(prefix).map(Into::into);
                let local = local(written).into();
                components.push(Component::new(kind, QName { namespace, local }));
            }
        }
        self.components.extend(components);
    }
}
