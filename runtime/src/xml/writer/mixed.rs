//! Mixed content: text, and children that the schema declares.

use super::Writer;
use crate::xml::content_model::{Misfit, Modelled, misfit};
use crate::xml::mixed::Mixed;
use crate::xml::occurrence::elements;
use crate::xml::read_error::ReadErrorKind;
use crate::xml::traits::{Particle, WriteXml};
use crate::xml::wildcard::Wildcard;

impl Writer {
    /// Writes text and children in their order.
    pub fn mixed_of<T: Particle + Modelled>(&mut self, nodes: &[Mixed<T>]) {
        let misfit = match self.checks {
            Some(_) => misfit(nodes.iter().filter_map(Mixed::child)),
            None => None,
        };
        if let Some(Misfit::End(names)) = &misfit {
            let names = elements(&names.join(" | "));
            self.invalid(None, ReadErrorKind::MissingElement(names));
        }
        let mut children = 0;
        for node in nodes {
            match node {
                Mixed::Text(text) => self.value(text),
                Mixed::Child(child) => {
                    self.end_tag();
                    let start = self.out.len();
                    child.content(self);
                    if misfit == Some(Misfit::Child(children)) {
                        self.misplaced(start);
                    }
                    children += 1;
                }
                Mixed::Other(element) => {
                    self.check_any(&Wildcard::Only(&[]), &element.name);
                    element.write(self, "".into());
                }
            }
        }
    }

    /// Notes that the element that was written from here on cannot be there.
    #[cold]
    fn misplaced(&mut self, start: usize) {
        let name = self.out[start..].trim_start_matches('<');
        let end = name.find([' ', '/', '>']).unwrap_or(name.len());
        let kind = ReadErrorKind::UnexpectedElement(name[..end].to_owned());
        self.invalid_at(start + 1, None, kind);
    }
}
