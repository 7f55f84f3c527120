//! All elements of a document as a list.

use std::rc::Rc;

use super::{Reader, Result};
use crate::xml::identity::Node;
use crate::xml::tokens::Token;

impl<'a> Reader<'a> {
    /// The current element and all inside it, in document order.
    pub(crate) fn nodes(&mut self) -> Result<Vec<Node<'a>>> {
        let mut nodes = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        self.node(&mut nodes, &mut open)?;
        while let Some(&innermost) = open.last() {
            let start = self.position;
            match self.next_token()? {
                Token::Start(tag) => {
                    self.start_tag(start, &tag)?;
                    self.node(&mut nodes, &mut open)?;
                }
                Token::End => {
                    self.close();
                    open.pop();
                    nodes[innermost].end = nodes.len();
                }
                other => self.push_text(&mut nodes[innermost].text, start, other)?,
            }
        }
        Ok(nodes)
    }

    /// Adds the current element.
    fn node(&mut self, nodes: &mut Vec<Node<'a>>, open: &mut Vec<usize>) -> Result<()> {
        let mut attributes = Vec::with_capacity(self.attributes.len());
        for index in 0..self.attributes.len() {
            let attribute = self.attributes[index];
            let value = self.attribute_text(attribute.raw)?.into_owned();
            attributes.push((attribute.namespace, attribute.local, value));
        }
        // Most elements declare no prefix.
        let around = open.last().map(|&parent| &nodes[parent].scope);
        let scope = match around {
            Some(around) if around.len() == self.scope.len() => Rc::clone(around),
            _ => self.scope.declared().into(),
        };
        let named_type = self.named_type()?;
        let is_nil = self.is_nil()?;
        self.attributes.clear();
        nodes.push(Node {
            offset: self.tag,
            namespace: self.namespace,
            local: self.local,
            attributes,
            scope,
            named_type,
            is_nil,
            text: String::new(),
            end: nodes.len() + 1,
        });
        self.enter()?;
        if self.is_empty {
            self.close();
        } else {
            open.push(nodes.len() - 1);
        }
        Ok(())
    }
}
