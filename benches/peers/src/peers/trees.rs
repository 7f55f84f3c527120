//! Libraries that keep a document as a tree of its elements, or as an index of its tags.

use super::Peer;

pub(crate) struct Roxmltree;
pub(crate) struct Simdxml;

impl Peer for Roxmltree {
    type Value<'a> = roxmltree::Document<'a>;

    fn read(xml: &str) -> Self::Value<'_> {
        // The limit is there to save memory in small trees.
        let options = roxmltree::ParsingOptions {
            nodes_limit: u32::MAX,
            ..roxmltree::ParsingOptions::default()
        };
        roxmltree::Document::parse_with_options(xml, options).expect("roxmltree reads it")
    }

    fn count(document: &Self::Value<'_>) -> usize {
        let path = ["Body", "GetImItemsResponse", "ImItemList", "Personas"];
        let personas = path
            .iter()
            .try_fold(document.root_element(), |node, name| child(node, name));
        let personas = personas.into_iter().flat_map(|list| list.children());
        let parts = personas.flat_map(|persona| persona.children());
        parts.map(of_part).sum()
    }
}

fn child<'a, 'input>(
    node: roxmltree::Node<'a, 'input>,
    name: &str,
) -> Option<roxmltree::Node<'a, 'input>> {
    node.children()
        .find(|child| child.tag_name().name() == name)
}

fn of_part(part: roxmltree::Node<'_, '_>) -> usize {
    match part.tag_name().name() {
        "DisplayName" | "ImAddress" => part.text().map_or(0, str::len),
        "EmailAddresses" => part
            .children()
            .filter_map(|address| child(address, "EmailAddress")?.text())
            .map(str::len)
            .sum(),
        _ => 0,
    }
}

impl Peer for Simdxml {
    type Value<'a> = simdxml::XmlIndex<'a>;

    fn read(xml: &str) -> Self::Value<'_> {
        simdxml::parse(xml.as_bytes()).expect("simdxml reads it")
    }

    /// Goes through all texts of the index. It also has `XPath`, which is slower for this.
    fn count(index: &Self::Value<'_>) -> usize {
        let name = |tag: u32| {
            let name = index.tag_name(tag as usize);
            name.rsplit_once(':').map_or(name, |(_, local)| local)
        };
        let parent = |tag: u32| index.parents.get(tag as usize).copied().unwrap_or(u32::MAX);
        let is_used = |tag: u32| match name(tag) {
            "DisplayName" | "ImAddress" => name(parent(tag)) == "Persona",
            "EmailAddress" => name(parent(parent(tag))) == "EmailAddresses",
            _ => false,
        };
        let texts = index.text_ranges.iter();
        texts
            .filter(|text| is_used(text.parent_tag))
            .map(|text| simdxml::XmlIndex::decode_entities(index.text_content(text)).len())
            .sum()
    }
}
