//! Mixed content: text, and children that the schema declares.

use super::group::NO_FIELD;
use super::{Reader, Result};
use crate::xml::content_model::Modelled;
use crate::xml::misfit::{Misfit, misfit};
use crate::xml::mixed::Mixed;
use crate::xml::notice::Effect;
use crate::xml::occurrence::elements;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tokens::Token;
use crate::xml::traits::Particle;
use crate::xml::value_constraint::ValueConstraint;
use crate::xml::wildcard::Process;

/// The nodes that were read so far.
struct Content<T> {
    nodes: Vec<Mixed<T>>,
    text: String,
    /// Where each child that the schema declares begins.
    offsets: Vec<usize>,
    /// Whether a child was left out, because a stream has handed it out.
    has_copies: bool,
    /// Whether a child was left out, because it cannot be read.
    has_losses: bool,
}

impl Reader<'_> {
    /// The text and the children of the current element, in document order.
    ///
    /// # Errors
    /// Whatever is wrong with a child; in strict reading children that the content model does not allow.
    pub fn mixed_of<T: Particle + Modelled>(&mut self) -> Result<Vec<Mixed<T>>> {
        self.finish_attributes()?;
        let offset = self.tag;
        self.enter()?;
        // It is not for the children.
        let constraint = self.constraint.take();
        let mut found = Content {
            nodes: Vec::new(),
            text: String::new(),
            offsets: Vec::new(),
            has_copies: false,
            has_losses: false,
        };
        if !self.is_empty {
            // After a child the reader must not go on to the next tag, since text may come before it.
            let around = std::mem::replace(&mut self.rests_at, self.depth);
            let read = self.mixed_nodes(&mut found);
            self.rests_at = around;
            read?;
        }
        self.close();
        if !found.has_copies && !found.has_losses {
            self.check_children(&found)?;
        }
        if let Some(constraint) = constraint {
            self.constrain_mixed(constraint, &mut found.nodes, offset)?;
        }
        self.constraint = constraint;
        Ok(found.nodes)
    }

    fn mixed_nodes<T: Particle>(&mut self, found: &mut Content<T>) -> Result<()> {
        loop {
            let start = self.position;
            let token = self.next_token()?;
            if matches!(token, Token::Start(_) | Token::End) && !found.text.is_empty() {
                let text = std::mem::take(&mut found.text);
                found.nodes.push(Mixed::Text(text));
            }
            match token {
                Token::Start(tag) => {
                    let is_copy = self.handed_out.is_some_and(|out| out.is_copy(start));
                    self.start_tag(start, &tag)?;
                    if is_copy {
                        found.has_copies = true;
                        self.skip()?;
                    } else {
                        self.mixed_child(found)?;
                    }
                }
                Token::End => {
                    self.tag = start;
                    return Ok(());
                }
                other => self.push_text(&mut found.text, start, other)?,
            }
        }
    }

    fn mixed_child<T: Particle>(&mut self, found: &mut Content<T>) -> Result<()> {
        let offset = self.tag;
        match T::read_particle(self) {
            Ok(Some(child)) => {
                found.offsets.push(offset);
                found.nodes.push(Mixed::Child(child));
                return Ok(());
            }
            Ok(None) => {}
            Err(error) => {
                found.has_losses = true;
                return self.leave_out_particle(offset, NO_FIELD, error, true);
            }
        }
        let name = self.found();
        self.notice(offset, Effect::Kept, || {
            ReadErrorKind::UnexpectedElement(name)
        })?;
        let other = self.any_element(Process::Skip)?;
        found.nodes.push(Mixed::Other(other));
        Ok(())
    }

    /// Content that is empty is the default or fixed text, and a fixed text must be all there is.
    #[cold]
    fn constrain_mixed<T>(
        &mut self,
        constraint: ValueConstraint,
        nodes: &mut Vec<Mixed<T>>,
        offset: usize,
    ) -> Result<()> {
        if nodes.is_empty() {
            nodes.push(Mixed::from(constraint.text()));
        }
        let broken = constraint.broken_by_mixed(nodes);
        self.constrain(broken, offset)
    }

    /// Checks the children against the content model.
    fn check_children<T: Modelled>(&mut self, found: &Content<T>) -> Result<()> {
        // Lenient reading keeps them anyway, so this only matters if reports are kept.
        if !self.options.strict && self.report.is_none() {
            return Ok(());
        }
        match misfit(found.nodes.iter().filter_map(Mixed::child)) {
            None => Ok(()),
            Some(Misfit::Child(index, name)) => {
                let offset = found.offsets.get(index).copied().unwrap_or(self.tag);
                let name = name.map_or_else(|| self.name_at(offset), str::to_owned);
                self.notice(offset, Effect::Kept, || {
                    ReadErrorKind::UnexpectedElement(name)
                })
            }
            Some(Misfit::End(names)) => {
                let names = elements(&names.join(" | "));
                self.notice(self.tag, Effect::Kept, || {
                    ReadErrorKind::MissingElement(names)
                })
            }
        }
    }

    /// The name in the start tag at this offset, as the document spells it.
    fn name_at(&self, offset: usize) -> String {
        let tag = &self.text[offset..];
        let name = tag.trim_start_matches('<');
        let end =
            name.find(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '/' | '>'));
        crate::text::excerpt::excerpt(&name[..end.unwrap_or(name.len())])
    }
}
