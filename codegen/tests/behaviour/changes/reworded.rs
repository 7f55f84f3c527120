//! The same schema in other words: declarations in another order, other prefixes, comments, documentation.

use std::fmt::Write as _;

use roxmltree::{Document, Node};

use super::random::Random;

/// Says the same as a schema. `prefixes` are those of the schema, and become others.
pub(crate) fn reworded(text: &str, prefixes: &[&str], random: &mut Random) -> String {
    let document = Document::parse(text).expect("it is XML");
    let root = document.root_element();
    let children: Vec<Node<'_, '_>> = root.children().filter(Node::is_element).collect();
    let (Some(first), Some(last)) = (children.first(), children.last()) else {
        return text.to_owned();
    };
    let is_early =
        |node: &Node<'_, '_>| ["import", "include", "redefine"].contains(&node.tag_name().name());
    let (early, mut others): (Vec<Node<'_, '_>>, Vec<Node<'_, '_>>) =
        children.iter().copied().partition(is_early);
    random.shuffle(&mut others);
    let xs = root.tag_name().namespace().unwrap_or_default();
    let mut body = String::new();
    for node in early.into_iter().chain(others) {
        body.push_str("\n<!-- Words. -->");
        if random.one_in(2) {
            let _ = write!(
                body,
                "<annotation xmlns=\"{xs}\"><documentation>Words &amp; more.</documentation></annotation>"
            );
        }
        body.push_str(&text[node.range()]);
    }
    let mut result = format!(
        "{}{body}{}",
        &text[..first.range().start],
        &text[last.range().end..]
    );
    for prefix in prefixes {
        for (before, after) in [
            (format!("xmlns:{prefix}="), format!("xmlns:{prefix}other=")),
            (format!("\"{prefix}:"), format!("\"{prefix}other:")),
            (format!(" {prefix}:"), format!(" {prefix}other:")),
            (format!("/{prefix}:"), format!("/{prefix}other:")),
            (format!("|{prefix}:"), format!("|{prefix}other:")),
        ] {
            result = result.replace(&before, &after);
        }
    }
    result
}
