//! Mixed content: text, and children that the schema declares.

use super::Writer;
use crate::xml::content_model::Modelled;
use crate::xml::misfit::{Misfit, misfit};
use crate::xml::mixed::Mixed;
use crate::xml::occurrence::elements;
use crate::xml::read_error_kind::ReadErrorKind;
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
        // It is not for the children.
        let constraint = self.constraint.take();
        self.invalid_if(constraint.and_then(|known| known.broken_by_mixed(nodes)));
        let mut children = 0;
        for node in nodes {
            match node {
                Mixed::Text(text) => self.value(text),
                Mixed::Child(child) => {
                    self.end_tag();
                    let start = self.out.len();
                    child.content(self);
                    if let Some(Misfit::Child(index, name)) = misfit
                        && index == children
                    {
                        self.misplaced(start, name);
                    }
                    children += 1;
                }
                Mixed::Other(element) => {
                    self.check_any(&Wildcard::only(&[]), &element.name);
                    element.write(self, "".into());
                }
            }
        }
        self.constraint = constraint;
    }

    /// Notes that the element that was written from here on cannot be there.
    #[cold]
    fn misplaced(&mut self, start: usize, name: Option<&str>) {
        let tag = self.out[start..].trim_start_matches('<');
        let end = tag.find([' ', '/', '>']).unwrap_or(tag.len());
        let name = name.unwrap_or(&tag[..end]);
        let kind = ReadErrorKind::UnexpectedElement(name.to_owned());
        self.invalid_at(start + 1, None, kind);
    }
}
