//! Particles: sequences, choices and what is in them.

use xsd_parser::models::schema::MaxOccurs;
use xsd_parser::models::schema::xs::{Any, GroupType, GroupTypeContent};

use super::Builder;
use super::attribute::wildcard;
use super::cursor::Cursor;
use super::names;
use super::symbols::find;
use crate::error::{ComponentKind, Error, ErrorKind};
use crate::model::{Occurs, Particle, Term};

/// What a group of particles is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compositor {
    Reference,
    All,
    Choice,
    Sequence,
}

impl<'a> Builder<'a> {
    /// A group of particles; `None` if it may not occur at all, which is the same as if it were not
    /// there. What it refers to is looked up all the same.
    pub(super) fn group(
        &self,
        compositor: Compositor,
        group: &'a GroupType,
        at: Cursor<'a>,
        is_nested: bool,
    ) -> Result<Option<Particle>, Error> {
        let occurs = occurs(group.min_occurs, group.max_occurs, at)?;
        let term = match compositor {
            Compositor::Reference => self.group_ref(group, at, is_nested, occurs)?,
            Compositor::All => Term::All(self.members(group, at)?),
            Compositor::Choice => Term::Choice(self.members(group, at)?),
            Compositor::Sequence => Term::Sequence(self.members(group, at)?),
        };
        Ok(present(Particle {
            occurs,
            is_waived: false,
            term,
            at: at.at(),
        }))
    }

    /// What `xs:group` defines.
    pub(super) fn named_group(
        &self,
        group: &'a GroupType,
        at: Cursor<'a>,
    ) -> Result<Particle, Error> {
        for (content, at) in at.pair(&group.content)? {
            if let Some((compositor, group)) = compositor(content) {
                let absent = || {
                    let term = Term::Sequence(Vec::new());
                    Particle {
                        occurs: Occurs::ONCE,
                        is_waived: false,
                        term,
                        at: at.at(),
                    }
                };
                return Ok(self
                    .group(compositor, group, at, false)?
                    .unwrap_or_else(absent));
            }
        }
        Err(at.misread())
    }

    fn members(&self, group: &'a GroupType, at: Cursor<'a>) -> Result<Vec<Particle>, Error> {
        use GroupTypeContent as C;
        let mut members = Vec::new();
        for (content, at) in at.pair(&group.content)? {
            members.extend(match (compositor(content), content) {
                (Some((compositor, group)), _) => self.group(compositor, group, at, true)?,
                (None, C::Element(element)) => {
                    let occurs = occurs(element.min_occurs, element.max_occurs, at)?;
                    let term = self.local_element(element, at)?;
                    present(Particle {
                        occurs,
                        is_waived: false,
                        term,
                        at: at.at(),
                    })
                }
                (None, C::Any(any)) => any_particle(any, at)?,
                (None, _) => None,
            });
        }
        Ok(members)
    }

    fn group_ref(
        &self,
        group: &'a GroupType,
        at: Cursor<'a>,
        is_nested: bool,
        occurs: Occurs,
    ) -> Result<Term, Error> {
        let Some(name) = &group.ref_ else {
            return Err(at.misread());
        };
        let (definition, _) = find(&self.symbols.groups, ComponentKind::Group, at, "ref", name)?;
        let is_all = definition
            .content
            .iter()
            .any(|c| matches!(c, GroupTypeContent::All(_)));
        if is_all && (is_nested || occurs.max != Some(1)) {
            return Err(at.error(ErrorKind::All));
        }
        Ok(Term::Group(names::resolve(at.document, name)))
    }
}

/// What kind of group of particles a child is, if it is one.
fn compositor(content: &GroupTypeContent) -> Option<(Compositor, &GroupType)> {
    use GroupTypeContent as C;
    match content {
        C::Group(group) => Some((Compositor::Reference, group)),
        C::All(group) => Some((Compositor::All, group)),
        C::Choice(group) => Some((Compositor::Choice, group)),
        C::Sequence(group) => Some((Compositor::Sequence, group)),
        C::Annotation(_) | C::Element(_) | C::Any(_) => None,
    }
}

fn any_particle(any: &Any, at: Cursor<'_>) -> Result<Option<Particle>, Error> {
    let occurs = occurs(any.min_occurs, any.max_occurs, at)?;
    let wildcard = wildcard(any.namespace.as_ref(), &any.process_contents, at)?;
    Ok(present(Particle {
        occurs,
        is_waived: false,
        term: Term::Any(wildcard),
        at: at.at(),
    }))
}

fn present(particle: Particle) -> Option<Particle> {
    Some(particle).filter(|particle| particle.occurs.max != Some(0))
}

fn occurs(min: usize, max: MaxOccurs, at: Cursor<'_>) -> Result<Occurs, Error> {
    let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let min = number(min);
    let max = match max {
        MaxOccurs::Unbounded => None,
        MaxOccurs::Bounded(max) => Some(number(max)),
    };
    match max {
        Some(max) if min > max => {
            Err(at.attribute_error("minOccurs", ErrorKind::Occurrence { min, max }))
        }
        _ => Ok(Occurs { min, max }),
    }
}
