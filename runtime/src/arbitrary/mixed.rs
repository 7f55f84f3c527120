//! Mixed content: text, and children that the schema declares.

use super::{ArbitraryValue, Error, MAX_DEPTH, Result, Source};
use crate::xml::Mixed;
use crate::xml::content_model::{ContentModel, Modelled};
use crate::xml::misfit::misfit;

/// A name, and how an element with that name is made. What a wildcard admits has the name `*`.
type Maker<T> = (&'static str, fn(&mut Source<'_, '_>) -> Result<T>);

impl Source<'_, '_> {
    /// Text and children. The first maker must have the values of the least depth.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn mixed_of<T: Modelled>(&mut self, makers: &[Maker<T>]) -> Result<Vec<Mixed<T>>> {
        let mut children = Vec::new();
        self.children(&T::MODEL, makers, &mut children)?;
        // A wildcard of the content model may admit less than the type of the child.
        if misfit(children.iter()).is_some() {
            return Err(Error::IncorrectFormat);
        }
        let mut nodes = Vec::new();
        for child in children {
            nodes.extend(self.mixed_text()?);
            nodes.push(Mixed::Child(child));
        }
        nodes.extend(self.mixed_text()?);
        Ok(nodes)
    }

    /// A value with mixed content that is fixed.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn fixed_mixed<T: ArbitraryValue, C>(
        &mut self,
        fixed: &'static str,
        nodes: impl FnOnce(&mut T) -> &mut Vec<Mixed<C>>,
    ) -> Result<T> {
        let mut value = self.value()?;
        *nodes(&mut value) = vec![Mixed::Text(fixed.to_owned())];
        Ok(value)
    }

    fn mixed_text<T>(&mut self) -> Result<Option<Mixed<T>>> {
        let text: Option<String> = self.value()?;
        Ok(text.filter(|text| !text.is_empty()).map(Mixed::Text))
    }

    fn children<T>(
        &mut self,
        model: &ContentModel,
        makers: &[Maker<T>],
        made: &mut Vec<T>,
    ) -> Result<()> {
        match *model {
            ContentModel::Element(name) => made.push(self.child(name, makers)?),
            ContentModel::Any(_) => made.push(self.child("*", makers)?),
            ContentModel::Sequence(parts) | ContentModel::All(parts) => {
                for part in parts {
                    self.children(part, makers, made)?;
                }
            }
            ContentModel::Choice(parts) => {
                let part = if self.depth > MAX_DEPTH {
                    parts.iter().min_by_key(|part| rank(part, makers))
                } else {
                    parts.get(self.below(parts.len())?)
                };
                self.children(part.ok_or(Error::EmptyChoose)?, makers, made)?;
            }
            ContentModel::Repeated(min, max, parts) => {
                let mut count = 0;
                while count < min || (count < max && self.more()?) {
                    for part in parts {
                        self.children(part, makers, made)?;
                    }
                    count += 1;
                }
            }
            ContentModel::Free => {
                while self.more()? {
                    let index = self.below(makers.len())?;
                    made.push(makers.get(index).ok_or(Error::EmptyChoose)?.1(self)?);
                }
            }
        }
        Ok(())
    }

    fn child<T>(&mut self, name: &str, makers: &[Maker<T>]) -> Result<T> {
        let mut makers = makers.iter();
        let (_, make) = makers
            .find(|(known, _)| *known == name)
            .ok_or(Error::EmptyChoose)?;
        make(self)
    }
}

/// How late the maker comes that a part needs.
fn rank<T>(part: &ContentModel, makers: &[Maker<T>]) -> usize {
    let of_name = |name: &str| {
        let index = makers.iter().position(|(known, _)| *known == name);
        index.unwrap_or(makers.len())
    };
    match *part {
        ContentModel::Element(name) => of_name(name),
        ContentModel::Any(_) => of_name("*"),
        ContentModel::Choice(parts) => {
            let ranks = parts.iter().map(|part| rank(part, makers));
            ranks.min().unwrap_or(makers.len())
        }
        ContentModel::Repeated(0, ..) | ContentModel::Free => 0,
        ContentModel::Sequence(parts)
        | ContentModel::All(parts)
        | ContentModel::Repeated(.., parts) => {
            let ranks = parts.iter().map(|part| rank(part, makers));
            ranks.max().unwrap_or_default()
        }
    }
}
